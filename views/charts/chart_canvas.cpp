// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_canvas.h"

#include <qcustomplot.h>

#include <QAccessible>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMessageBox>
#include <QPainter>
#include <QTimer>
#include <QToolTip>
#include <algorithm>
#include <limits>

#include "views/common/icons.h"
#include "views/common/theme.h"

namespace tenon::views {

/// Marks on top of the plot, so that pointing at something does not draw the chart anew.
class ChartCanvas::Overlay : public QWidget {
public:
    explicit Overlay(ChartCanvas* canvas) : QWidget(canvas), canvas(canvas) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme& theme = Theme::current();
        QColor fill = theme.selectionLine;
        for (const int item : canvas->m_highlighted) mark(painter, item, withAlpha(fill, 0.16), theme.selectionLine);
        for (const int item : canvas->m_linked) mark(painter, item, withAlpha(fill, 0.09), Qt::transparent);
        if (canvas->m_hovered >= 0) mark(painter, canvas->m_hovered, withAlpha(fill, 0.09), Qt::transparent);
        if (!canvas->hasFocus()) return;
        if (canvas->m_current >= 0) mark(painter, canvas->m_current, Qt::transparent, theme.accent);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accent, 1.5));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }

private:
    static QColor withAlpha(QColor color, double alpha) {
        color.setAlphaF(static_cast<float>(alpha));
        return color;
    }

    void mark(QPainter& painter, int item, const QColor& fill, const QColor& line) const {
        painter.setBrush(fill);
        painter.setPen(line.alpha() == 0 ? QPen(Qt::NoPen) : QPen(line, 1.5));
        painter.drawRoundedRect(canvas->itemArea(item).adjusted(2, 1, -2, -1), 4, 4);
    }

    ChartCanvas* canvas;
};

ChartCanvas::ChartCanvas(const QString& name, QWidget* parent)
    : QWidget(parent), m_overlay(new Overlay(this)), m_redraw(new QTimer(this)) {
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_redraw->setSingleShot(true);
    m_redraw->setInterval(0);
    connect(m_redraw, &QTimer::timeout, this, &ChartCanvas::redraw);
    connect(&Theme::current(), &Theme::changed, m_redraw, qOverload<>(&QTimer::start));
}

QSize ChartCanvas::sizeHint() const {
    const int em = static_cast<int>(lineHeight(font()));
    return {em * 40, em * 20};
}

void ChartCanvas::setPlot(Plot plot) {
    m_plot = std::move(plot);
    m_hovered = -1;
    m_highlighted.clear();
    m_linked.clear();
    redraw();
}

void ChartCanvas::setSummary(const QString& summary) {
    m_summary = summary;
    setAccessibleDescription(summary);
}

void ChartCanvas::setHighlighted(std::vector<int> items) {
    m_highlighted = std::move(items);
    m_overlay->update();
}

void ChartCanvas::setHovered(std::vector<int> items) {
    m_linked = std::move(items);
    m_overlay->update();
}

/// An empty plot every time: plots need not know how to undo one another.
void ChartCanvas::redraw() {
    m_redraw->stop();
    delete m_canvas;
    m_canvas = nullptr;
    if (!m_plot) return;
    m_canvas = new QCustomPlot(this);
    m_canvas->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_canvas->setFocusPolicy(Qt::NoFocus);
    m_canvas->setMinimumSize(0, 0);
    m_canvas->setGeometry(rect());
    m_canvas->setViewport(rect());
    m_items = m_plot(*m_canvas, ChartStyle::onScreen(font()));
    m_canvas->replot(QCustomPlot::rpQueuedRefresh);
    m_canvas->show();
    m_overlay->setGeometry(rect());
    m_overlay->raise();
    if (m_current >= itemCount()) m_current = -1;
}

QString ChartCanvas::itemText(int item) const {
    return item >= 0 && item < itemCount() ? m_items[static_cast<std::size_t>(item)].text : QString();
}

QRectF ChartCanvas::itemArea(int item) const {
    if (item < 0 || item >= itemCount() || !m_canvas) return {};
    const PlotItem& found = m_items[static_cast<std::size_t>(item)];
    const QCPAxis *x = m_canvas->xAxis, *y = m_canvas->yAxis;
    const QPointF a(x->coordToPixel(found.area.left()), y->coordToPixel(found.area.top()));
    const QPointF b(x->coordToPixel(found.area.right()), y->coordToPixel(found.area.bottom()));
    QRectF area = QRectF(a, b).normalized();
    if (found.reach == PlotItem::Reach::row) area.setLeft(0), area.setRight(width());
    if (found.reach == PlotItem::Reach::column) area.setTop(0), area.setBottom(height());
    if (found.reach == PlotItem::Reach::point) {
        const double reach = lineHeight(font()) * 0.6;
        area.adjust(-reach, -reach, reach, reach);
    }
    return area;
}

std::optional<int> ChartCanvas::itemAt(const QPointF& position) const {
    std::optional<int> nearest;
    double distance = std::numeric_limits<double>::infinity();
    for (int item = 0; item < itemCount(); ++item) {
        const QRectF area = itemArea(item);
        if (!area.contains(position)) continue;
        const QPointF away = area.center() - position;
        const double squared = QPointF::dotProduct(away, away);
        if (squared < distance) nearest = item, distance = squared;
    }
    return nearest;
}

void ChartCanvas::pointAt(int item) {
    if (item == m_hovered) return;
    m_hovered = item;
    m_overlay->update();
    emit itemHovered(item);
}

void ChartCanvas::setCurrentItem(int item) {
    m_current = std::clamp(item, -1, itemCount() - 1);
    m_overlay->update();
    emit itemHovered(m_current);
    if (m_current < 0) return;
    emit currentItemMoved(m_current);
    tellCurrent();
}

/// The same words for eyes and for a screen reader.
void ChartCanvas::tellCurrent() {
    const QString text = itemText(m_current);
    setAccessibleDescription(text);
    QAccessibleEvent said(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&said);
    if (isVisible())
        QToolTip::showText(mapToGlobal(itemArea(m_current).center().toPoint()),
                           text.toHtmlEscaped().replace('\n', "<br>"), this);
}

QString ChartCanvas::writeTo(const QString& path) const {
    return m_plot ? writePlot(path, size(), m_plot) : QString();
}

void ChartCanvas::askAndWrite() {
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save chart"), tr("chart.svg"), tr("Pictures (*.svg *.pdf *.png)"));
    if (path.isEmpty()) return;
    const QString failure = writeTo(path);
    if (failure.isEmpty()) return;
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Chart not saved"), failure, QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->open();
}

bool ChartCanvas::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto item = itemAt(help->pos());
    // rich text wraps long names; plain text would not
    QToolTip::showText(help->globalPos(), item ? itemText(*item).toHtmlEscaped().replace('\n', "<br>") : QString(),
                       this);
    return true;
}

void ChartCanvas::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) m_redraw->start();
    QWidget::changeEvent(event);
}

void ChartCanvas::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_overlay->setGeometry(rect());
    m_redraw->start();
}

void ChartCanvas::mouseMoveEvent(QMouseEvent* event) {
    pointAt(itemAt(event->position()).value_or(-1));
}

void ChartCanvas::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
    const auto item = itemAt(event->position());
    m_current = item.value_or(-1);
    m_overlay->update();
    emit itemActivated(m_current);
}

void ChartCanvas::leaveEvent(QEvent*) {
    pointAt(-1);
}

void ChartCanvas::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Right:
        case Qt::Key_Down:
            return setCurrentItem(std::min(m_current + 1, itemCount() - 1));
        case Qt::Key_Left:
        case Qt::Key_Up:
            return setCurrentItem(std::max(m_current - 1, 0));
        case Qt::Key_Home:
            return setCurrentItem(0);
        case Qt::Key_End:
            return setCurrentItem(itemCount() - 1);
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            if (m_current >= 0) emit itemActivated(m_current);
            return;
        default:
            QWidget::keyPressEvent(event);
    }
}

void ChartCanvas::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    m_overlay->update();
}

void ChartCanvas::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    setAccessibleDescription(m_summary);
    m_overlay->update();
}

void ChartCanvas::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Save chart as a picture…"), this, &ChartCanvas::askAndWrite);
    menu->popup(event->globalPos());
}

}  // namespace tenon::views
