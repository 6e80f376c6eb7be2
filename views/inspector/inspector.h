// SPDX-License-Identifier: GPL-3.0-or-later
// Inspector: explains the one thing that is selected: an operation, a value, a kernel, several operations at once, or,
// with nothing selected, the model. Everything it names is a link.
#pragma once

#include <QWidget>

#include "views/inspector/card.h"
#include "views/inspector/facts.h"
#include "views/inspector/focus_history.h"

class QTextBrowser;
class QToolButton;

namespace tenon::views {

class HistogramObject;
class StateView;

class Inspector : public QWidget {
    Q_OBJECT

public:
    /// `selection` outlives the inspector.
    explicit Inspector(Selection* selection, QWidget* parent = nullptr);

    void setOpened(Snapshot<engine::Opened> opened);
    void setOptimized(Snapshot<engine::Optimized> optimized);
    void setBuilt(Snapshot<engine::Built> built);
    void setProfile(Snapshot<Profile> profile, const QString& variant);
    /// The answer to statisticsWanted.
    void setStatistics(Side side, Snapshot<engine::ValueStatistics> statistics);
    void setStatisticsFailure(Side side, quint32 valueId, const QString& sentence);

    const Card& card() const { return m_card; }

signals:
    /// A constant is looked at whose statistics have not been set.
    void statisticsWanted(tenon::views::Side side, quint32 valueId);
    /// The code of this kernel should be shown.
    void kernelWanted(int kernel);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void showCard();
    void placeHistogram();
    void follow(const QString& link);
    void preview(const QString& link);
    void visit(const FocusHistory::Place& place);
    void showMenu(const QPoint& position);
    QString wholeAt(const QPoint& position) const;
    QToolButton* addButton(const QString& iconName, const QString& text, const QKeySequence& key);

    Selection* m_selection;
    Facts m_facts;
    Card m_card;
    FocusHistory m_history;
    HistogramObject* m_histogram;
    QTextBrowser* m_text;
    StateView* m_state;
    QToolButton* m_back = nullptr;
    QToolButton* m_forward = nullptr;
};

}  // namespace tenon::views
