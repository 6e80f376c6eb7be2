// SPDX-License-Identifier: GPL-3.0-or-later
// GraphPanes: the model as imported and the current variant, side by side or alone, under one tool bar, with the list
// of nodes beside them.
#pragma once

#include <QWidget>
#include <array>

#include "views/common/snapshots.h"

class QAction;
class QActionGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QToolBar;

namespace tenon::views {

class GraphView;
class LayoutService;
class NodeList;
class Selection;

class GraphPanes : public QWidget {
    Q_OBJECT

public:
    enum class Layout : std::uint8_t { before, both, after };

    /// `selection` and `layouts` outlive this.
    GraphPanes(Selection* selection, LayoutService* layouts, QWidget* parent = nullptr);

    GraphView* before() { return m_panes[0].view; }
    GraphView* after() { return m_panes[1].view; }
    /// What stands over a pane: "Imported model: 53 nodes".
    void setCaption(Side side, const QString& caption);
    void setLayoutOfPanes(Layout layout);
    Layout layoutOfPanes() const { return m_layout; }
    void setNodeListVisible(bool isVisible);
    bool isNodeListVisible() const;
    /// Puts the keyboard into the search field.
    void startSearch();

signals:
    void layoutOfPanesChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Pane {
        QWidget* box = nullptr;
        QLabel* caption = nullptr;
        GraphView* view = nullptr;
        NodeList* list = nullptr;
    };

    Pane makePane(Side side, Selection* selection, LayoutService* layouts);
    QToolBar* makeTools();
    void addSearch(QToolBar* tools);
    void addColourBy(QToolBar* tools);
    void addLook(QToolBar* tools);
    void addLayouts(QToolBar* tools);
    /// `key` works in the drawing and is named in the tool tip.
    void addAction(QToolBar* tools, const QString& icon, const QString& text, Qt::Key key, void (GraphView::*does)());
    void search();
    void searchNext(bool isBackwards);
    void showFound();
    void shareRoom();
    void setActive(Side side);
    void takeOverlays(Side side);
    Pane& pane(Side side) { return m_panes[static_cast<std::size_t>(side)]; }
    bool isShown(Side side) const;

    std::array<Pane, 2> m_panes;  ///< by Side
    Side m_active = Side::after;  ///< where the keyboard was last
    Layout m_layout = Layout::both;
    QSplitter* m_splitter;
    QStackedWidget* m_lists;
    QLineEdit* m_search = nullptr;
    QLabel* m_found = nullptr;
    QComboBox* m_colourBy = nullptr;
    QActionGroup* m_layouts = nullptr;
    QAction* m_listShown = nullptr;
};

}  // namespace tenon::views
