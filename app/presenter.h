// SPDX-License-Identifier: GPL-3.0-or-later
// Presenter: hands the document's snapshots to the panels, and what the panels want to the document. No panel knows the
// document, nor another panel.
#pragma once

#include <QObject>
#include <QPoint>

#include "app/document.h"
#include "app/panels.h"
#include "views/common/selection.h"

namespace tenon::app {

class Presenter : public QObject {
    Q_OBJECT

public:
    /// All outlive this.
    Presenter(Document* document, const Panels& panels, views::Selection* selection, QObject* parent = nullptr);

    /// Measures every variant that can be measured.
    void measure(int threads, double seconds);

signals:
    /// The user asked to see a pass step by step.
    void stepsWanted(int pass);
    void kernelWanted(int kernel);
    /// int8 has no calibration data and needs the user to choose some.
    void calibrationWanted();

private:
    void connectPasses();
    void connectGraphs();
    void connectDetails();
    void connectMeasurements();
    void connectHistory();

    void showModel();
    void clearAll();
    void scheduleRefresh();
    void refresh();
    void refreshGraph();
    void refreshPasses();
    void refreshVariants();
    void refreshMemory();
    void refreshFigures();
    void showHistory(const std::vector<RunSummary>& runs);
    void showOverlays();
    void showMarks();
    void showFailure(Measurements::Kind kind, const QString& sentence);
    void showNodeMenu(views::Side side, const std::vector<quint32>& nodes, const QPoint& at);
    void keep(const std::vector<std::string>& names, bool isFloat, bool isKept);
    std::vector<std::string> sourceNames(views::Side side, const std::vector<quint32>& nodes) const;
    const VariantProfile* freshProfile(const VariantItem& item) const;

    Document* m_document;
    Panels m_panels;
    views::Selection* m_selection;
    bool m_isRefreshPending = false;
    Snapshot<engine::Optimized> m_optimized;  ///< shown
    Snapshot<engine::Built> m_built;
    Snapshot<engine::Memory> m_memory;
    int m_shownVariant = 0;
    QString m_autoCalibrated;  ///< model and variant for which calibration was started by itself
};

}  // namespace tenon::app
