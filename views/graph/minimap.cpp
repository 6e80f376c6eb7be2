// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/minimap.h"

#include <QFontMetricsF>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>
#include <numeric>

#include "views/common/theme.h"
#include "views/graph/graph_canvas.h"

namespace tenon::views {

namespace {

constexpr double kMargin = 5;  // around the drawing in the map
constexpr int kFromEdge = 12;  // of the map to the canvas

Viewport mapOf(const GraphCanvas& canvas, const QSizeF& size) {
    Viewport map;
    map.size = size;
    const QRectF bounds = canvas.index()->geometry().bounds;
    map.centre = bounds.center();
    map.scale = std::min((size.width() - 2 * kMargin) / std::max(bounds.width(), 1.0),
                         (size.height() - 2 * kMargin) / std::max(bounds.height(), 1.0));
    return map;
}

}  // namespace

Minimap::Minimap(GraphCanvas* canvas) : QWidget(canvas), m_canvas(canvas) {
    setAccessibleName(tr("Overview of the graph"));
    setCursor(Qt::OpenHandCursor);
    hide();
    connect(canvas, &GraphCanvas::viewportChanged, this, &Minimap::place);
    connect(&Theme::current(), &Theme::changed, this, &Minimap::refresh);
}

void Minimap::refresh() {
    m_pixmap = {};
    place();
    update();
}

void Minimap::setWanted(bool isWanted) {
    m_isWanted = isWanted;
    place();
}

void Minimap::setKeptFree(const QRect& rect) {
    if (rect == m_keptFree) return;
    m_keptFree = rect;
    place();
}

bool Minimap::hasRoom() const {
    const int line = QFontMetrics(font()).height();
    return m_canvas->width() > 18 * line && m_canvas->height() > 14 * line;
}

void Minimap::place() {
    const SceneIndex* index = m_canvas->index();
    const bool isNeeded = m_isWanted && index && !index->geometry().boxes.empty() && hasRoom() &&
                          !m_canvas->viewport().visible().contains(index->geometry().bounds);
    setVisible(isNeeded);
    if (!isNeeded) return;
    const double unit = QFontMetricsF(font()).height();
    const QRectF bounds = index->geometry().bounds;
    const double most = std::min({unit * 11, m_canvas->width() * 0.3, m_canvas->height() * 0.4});
    const double shape = bounds.width() / std::max(bounds.height(), 1.0);
    const QSize size =
        QSizeF(std::clamp(most * shape, unit * 4, most), std::clamp(most / shape, unit * 4, most)).toSize();
    const QRect there(
        QPoint(m_canvas->width() - size.width() - kFromEdge, m_canvas->height() - size.height() - kFromEdge), size);
    if (there.adjusted(-kFromEdge, 0, 0, 0).intersects(m_keptFree)) return hide();
    if (size != this->size()) m_pixmap = {};
    setGeometry(there);
    update();
}

QRectF Minimap::seen() const {
    const QRectF bounds = m_canvas->index()->geometry().bounds;
    return mapOf(*m_canvas, size()).toScreen(m_canvas->viewport().visible() & bounds.adjusted(-40, -40, 40, 40));
}

void Minimap::paintPixmap() {
    m_pixmap = QPixmap(size() * devicePixelRatioF());
    m_pixmap.setDevicePixelRatio(devicePixelRatioF());
    m_pixmap.fill(Theme::current().surface);
    QPainter painter(&m_pixmap);
    Picture picture;
    picture.geometry = &m_canvas->index()->geometry();
    picture.colouring = &m_canvas->colouring();
    picture.states = &m_canvas->states();
    std::vector<std::uint32_t> boxes(picture.geometry->boxes.size());
    std::iota(boxes.begin(), boxes.end(), 0);
    paintOverview(painter, picture, boxes, {}, mapOf(*m_canvas, size()));
}

void Minimap::paintEvent(QPaintEvent*) {
    if (!m_canvas->index()) return;
    if (m_pixmap.isNull()) paintPixmap();
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_pixmap);
    QColor veil = theme.accent;
    veil.setAlphaF(0.12F);
    painter.setPen(QPen(theme.accent, 1.5));
    painter.setBrush(veil);
    painter.drawRect(seen() & QRectF(rect()).adjusted(1, 1, -1, -1));
    painter.setPen(theme.border);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void Minimap::lookAt(const QPointF& at) {
    Viewport look = m_canvas->viewport();
    look.centre = mapOf(*m_canvas, size()).toScene(at);
    m_canvas->moveTo(look, false);
}

void Minimap::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_canvas->index()) return;
    const QRectF rect = seen();
    m_grip = rect.contains(event->position()) ? rect.center() - event->position() : QPointF();
    lookAt(event->position() + m_grip);
}

void Minimap::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton && m_canvas->index()) lookAt(event->position() + m_grip);
}

void Minimap::wheelEvent(QWheelEvent* event) {
    m_canvas->zoomBy(event->angleDelta().y() > 0 ? 1.2 : 1 / 1.2);
    event->accept();
}

}  // namespace tenon::views
