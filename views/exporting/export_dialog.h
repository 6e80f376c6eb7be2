// SPDX-License-Identifier: GPL-3.0-or-later
// ExportDialog: writes a variant as a library, a program or ONNX: choices, progress, and what came of it.
#pragma once

#include <QDialog>

#include "views/common/snapshots.h"
#include "views/exporting/export_choice.h"

class QStackedWidget;

namespace tenon::engine {
class Exported;
}

namespace tenon::views {

class ExportForm;
class ExportedPage;
class StateView;

class ExportDialog : public QDialog {
    Q_OBJECT

public:
    explicit ExportDialog(const ExportOptions& options, QWidget* parent = nullptr);

    /// While an export runs; ignored once it was cancelled. `fraction` < 0: not known.
    void showBusy(const QString& stage, double fraction);
    void showExported(Snapshot<engine::Exported> exported);
    /// Back at the choices, with the sentence above them; ignored once it was cancelled.
    void showFailure(const QString& sentence);

    ExportForm* form() const { return m_form; }
    ExportedPage* result() const { return m_result; }
    void reject() override;

signals:
    void exportWanted(const tenon::views::ExportChoice& choice);
    void cancelWanted();

private:
    void start();
    void cancel();
    void showPage(QWidget* page);

    ExportForm* m_form;
    ExportedPage* m_result;
    QStackedWidget* m_pages;
    StateView* m_state;
    ExportChoice m_asked;
    bool m_isExporting = false, m_isCancelled = false;
};

}  // namespace tenon::views
