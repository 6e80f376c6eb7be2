// SPDX-License-Identifier: GPL-3.0-or-later
// ChartCanvas: shows one plot, and lets a mouse or the keyboard point at what is in it.
//
// Arrow keys move among the items and show the same text as the tool tip; Return activates the current one. The context
// menu writes the chart to a file.
#pragma once

#include <QWidget>
#include <optional>

#include "views/charts/plot.h"

class QTimer;

namespace tenon::views {

class ChartCanvas : public QWidget {
    Q_OBJECT

public:
    explicit ChartCanvas(const QString& name, QWidget* parent = nullptr);

    /// Draws `plot`, now and again when the size or the theme changes; the current item is kept where there is one.
    void setPlot(Plot plot);
    /// What a screen reader says of the chart as a whole.
    void setSummary(const QString& summary);
    void setHighlighted(std::vector<int> items);  ///< of the selection
    void setHovered(std::vector<int> items);      ///< of what is hovered elsewhere

    int itemCount() const { return static_cast<int>(m_items.size()); }
    QString itemText(int item) const;
    /// In pixels of this widget, for tool tips and outlines.
    QRectF itemArea(int item) const;
    int currentItem() const { return m_current; }
    void setCurrentItem(int item);  ///< -1: none

    QString writeTo(const QString& path) const;  ///< a sentence when it failed

    QSize sizeHint() const override;

signals:
    void itemHovered(int item);  ///< -1: nothing any more
    void itemActivated(int item);
    void currentItemMoved(int item);  ///< by the keyboard; before its text is shown

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    class Overlay;

    void redraw();
    void pointAt(int item);
    std::optional<int> itemAt(const QPointF& position) const;
    void tellCurrent();
    void askAndWrite();

    Plot m_plot;
    QCustomPlot* m_canvas = nullptr;
    Overlay* m_overlay;
    QTimer* m_redraw;
    QString m_summary;
    std::vector<PlotItem> m_items;
    std::vector<int> m_highlighted, m_linked;
    int m_hovered = -1;
    int m_current = -1;
};

}  // namespace tenon::views
