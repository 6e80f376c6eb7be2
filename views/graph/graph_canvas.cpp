// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/graph_canvas.h"

#include <QAccessible>
#include <QEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QStyle>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "views/common/theme.h"
#include "views/graph/box_keys.h"
#include "views/graph/graph_accessible.h"

namespace tenon::views {

namespace {

constexpr int kLongestAnimation = 180;      // ms
constexpr std::size_t kMostMorphed = 3000;  // boxes; more would stutter
constexpr double kReadable = 0.5;           // scale at which titles can be read
constexpr double kBeginning = 48;           // screen pixels above what a long drawing begins with

std::vector<std::uint32_t> all(std::size_t count) {
    std::vector<std::uint32_t> numbers(count);
    std::iota(numbers.begin(), numbers.end(), 0);
    return numbers;
}

}  // namespace

GraphCanvas::GraphCanvas(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(160, 120);
    setAccessibleName(tr("Graph"));
    GraphCanvasAccessible::install();
    m_viewport.size = size();
    for (QVariantAnimation* animation : {&m_moving, &m_morphing}) {
        animation->setStartValue(0.0);
        animation->setEndValue(1.0);
        animation->setEasingCurve(QEasingCurve::OutCubic);
    }
    connect(&m_moving, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& t) { setViewport(between(m_moveFrom, m_moveTo, t.toDouble())); });
    connect(&m_morphing, &QVariantAnimation::valueChanged, this, [this] { update(); });
    connect(&m_morphing, &QVariantAnimation::finished, this, [this] {
        m_morph.reset();
        update();
    });
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

GraphCanvas::~GraphCanvas() = default;

int GraphCanvas::animationTime() const {
    if (!isVisible()) return 0;
    return std::min(kLongestAnimation, style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this));
}

void GraphCanvas::setDrawing(const std::shared_ptr<const Geometry>& geometry, Colouring colouring,
                             std::vector<BoxState> states, const Viewport& viewport, bool isAnimated) {
    QString focused;
    if (m_index && m_focusedBox != kNone) focused = boxKeys(m_index->geometry())[m_focusedBox];
    m_moving.stop();
    m_morphing.stop();
    m_morph.reset();
    const std::size_t boxes = geometry ? geometry->boxes.size() + (m_index ? m_index->geometry().boxes.size() : 0) : 0;
    if (geometry && m_index && isAnimated && animationTime() > 0 && boxes < kMostMorphed) {
        const std::shared_ptr<const Geometry> old(m_index->shared());
        m_morph = std::make_unique<Morph>(old, m_colouring, geometry, colouring, viewport.centre - m_viewport.centre);
        m_morphing.setDuration(animationTime());
        m_morphing.start();
    }
    m_index = geometry ? std::make_unique<SceneIndex>(geometry) : nullptr;
    m_colouring = std::move(colouring);
    m_hoveredBox = m_hoveredEdge = m_focusedBox = kNone;
    if (geometry && !focused.isEmpty()) m_focusedBox = boxesByKey(boxKeys(*geometry)).value(focused, kNone);
    m_isShownWaiting = geometry != nullptr;
    setStates(std::move(states));
    setViewport(viewport);
    if (geometry)
        setAccessibleDescription(
            tr("%n boxes. The arrow keys walk along the edges.", nullptr, int(geometry->boxes.size())));
}

void GraphCanvas::setColouring(Colouring colouring) {
    m_colouring = std::move(colouring);
    m_morphing.stop();
    m_morph.reset();
    update();
}

void GraphCanvas::setStates(std::vector<BoxState> states) {
    m_states = std::move(states);
    m_isDimmed = std::any_of(m_states.begin(), m_states.end(), [](BoxState s) { return s & state::dimmed; });
    update();
}

double GraphCanvas::minScale() const {
    return m_index ? std::min(Viewport::kMinScale, m_viewport.fitted(m_index->geometry().bounds).scale) : 1;
}

void GraphCanvas::setViewport(const Viewport& viewport) {
    m_viewport = m_index ? viewport.kept(m_index->geometry().bounds) : viewport;
    m_viewport.size = size();
    update();
    emit viewportChanged();
}

void GraphCanvas::moveTo(const Viewport& viewport, bool isAnimated) {
    m_isFirstLook = false;
    m_moving.stop();
    if (!isAnimated || animationTime() == 0) {
        setViewport(viewport);
        return;
    }
    m_moveFrom = m_viewport;
    m_moveTo = m_index ? viewport.kept(m_index->geometry().bounds) : viewport;
    m_moving.setDuration(animationTime());
    m_moving.start();
}

void GraphCanvas::fit(bool isAnimated) {
    if (m_index) moveTo(m_viewport.fitted(m_index->geometry().bounds), isAnimated);
}

Viewport GraphCanvas::firstLook() const {
    const Geometry& geometry = m_index->geometry();
    Viewport look = m_viewport.fitted(geometry.bounds);
    if (look.scale >= kReadable || geometry.boxes.empty()) return look;
    const double wide = m_viewport.fitted({geometry.bounds.topLeft(), QSizeF(geometry.bounds.width(), 1)}).scale;
    look.scale = std::clamp(wide, kReadable, 1.0);
    const auto highest = std::min_element(geometry.boxes.begin(), geometry.boxes.end(),
                                          [](const Box& a, const Box& b) { return a.rect.top() < b.rect.top(); });
    // In the middle of what will be seen, not of what goes on below.
    const double bottom = geometry.bounds.top() + look.size.height() / look.scale;
    QRectF beginning;
    for (const Box& box : geometry.boxes)
        if (box.rect.top() < bottom) beginning |= box.rect;
    const bool isSeenWhole = beginning.width() * look.scale <= look.size.width();
    const double x = isSeenWhole ? beginning.center().x() : highest->rect.center().x();
    return look.with(QPointF(x, geometry.bounds.top()), QPointF(look.size.width() / 2, kBeginning));
}

void GraphCanvas::lookFirst() {
    if (!m_index) return;
    moveTo(firstLook(), false);
    m_isFirstLook = true;
}

void GraphCanvas::zoomBy(double factor) {
    zoomTo((m_moving.state() == QAbstractAnimation::Running ? m_moveTo : m_viewport).scale * factor);
}

void GraphCanvas::zoomTo(double scale) {
    const QPointF middle(width() / 2.0, height() / 2.0);
    moveTo(m_viewport.zoomedAround(middle, scale / m_viewport.scale, minScale()), true);
}

void GraphCanvas::reveal(const std::vector<std::uint32_t>& boxes, bool mayZoom) {
    if (!m_index || boxes.empty()) return;
    QRectF around;
    for (const std::uint32_t box : boxes) around |= handleOf(m_index->geometry().boxes[box]);
    const double margin = 16 / m_viewport.scale;
    const QRectF seen = m_viewport.visible().adjusted(margin, margin, -margin, -margin);
    if (seen.contains(around) && (m_viewport.scale >= kReadable || !mayZoom)) return;
    Viewport look = m_viewport;
    if (!mayZoom) {
        if (look.fitted(around).scale < look.scale) around = handleOf(m_index->geometry().boxes[boxes.front()]);
        if (!seen.contains(around)) moveTo(look.showing(around, 0.2 * std::min(width(), height())), true);
        return;
    }
    if (look.scale < kReadable) look.scale = 0.8;
    // far apart: at least the first of them
    if (look.fitted(around).scale < kReadable) around = handleOf(m_index->geometry().boxes[boxes.front()]);
    look.centre = m_viewport.scale < kReadable ? around.center() : look.centre;
    moveTo(look.showing(around, 0.2 * std::min(width(), height())), true);
}

void GraphCanvas::setFocusedBox(std::uint32_t box) {
    if (m_focusedBox == box) return;
    m_focusedBox = box;
    update();
    if (box != kNone && hasFocus()) announce(box);
}

void GraphCanvas::announce(std::uint32_t box) {
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(static_cast<int>(box));
    QAccessible::updateAccessibility(&event);
}

Picture GraphCanvas::picture() const {
    Picture picture;
    picture.geometry = &m_index->geometry();
    picture.colouring = &m_colouring;
    picture.states = &m_states;
    picture.hoveredEdge = m_hoveredEdge;
    picture.focusedBox = hasFocus() ? m_focusedBox : kNone;
    picture.isDimmed = m_isDimmed;
    return picture;
}

void GraphCanvas::paintMorph(QPainter& painter) {
    const double t = m_morphing.currentValue().toDouble();
    const Geometry drawing = m_morph->at(t);
    const std::vector<float> opacities = m_morph->opacitiesAt(t);
    std::vector<BoxState> states = m_states;
    states.resize(drawing.boxes.size(), m_isDimmed ? state::dimmed : BoxState(0));
    Picture moving = picture();
    moving.geometry = &drawing;
    moving.colouring = &m_morph->colouring();
    moving.states = &states;
    moving.opacities = &opacities;
    moving.hoveredEdge = kNone;
    const QRectF visible = m_viewport.visible();
    std::vector<std::uint32_t> boxes, edges;
    for (std::uint32_t i = 0; i < drawing.boxes.size(); ++i)
        if (drawing.boxes[i].rect.intersects(visible)) boxes.push_back(i);
    for (std::uint32_t i = 0; i < drawing.edges.size(); ++i)
        if (boundsOf(drawing.edges[i]).intersects(visible)) edges.push_back(i);
    m_painter.paint(painter, moving, boxes, edges, m_viewport);
}

void GraphCanvas::paintAll(QPainter& painter) const {
    if (!m_index) return;
    const std::vector<BoxState> plain(m_states.size(), 0);
    Picture whole = picture();
    whole.states = &plain;
    whole.hoveredEdge = whole.focusedBox = kNone;
    whole.isDimmed = false;
    const Geometry& geometry = m_index->geometry();
    Viewport asItIs;  // the scene as the screen
    m_painter.paint(painter, whole, all(geometry.boxes.size()), all(geometry.edges.size()), asItIs);
}

void GraphCanvas::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.fillRect(event->rect(), Theme::current().surface);
    if (m_index) {
        const QRectF margin = m_viewport.visible().adjusted(-12, -12, 12, 12);
        if (m_morph)
            paintMorph(painter);
        else
            m_painter.paint(painter, picture(), m_index->boxesIn(margin), m_index->edgesIn(margin), m_viewport);
    }
    if (m_showsFocus && hasFocus()) {
        painter.setPen(QPen(Theme::current().accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
    if (!m_isShownWaiting) return;
    m_isShownWaiting = false;
    QMetaObject::invokeMethod(this, &GraphCanvas::shown, Qt::QueuedConnection);
}

void GraphCanvas::resizeEvent(QResizeEvent*) {
    m_viewport.size = size();
    m_moveTo.size = size();
    if (m_isFirstLook)
        lookFirst();
    else
        setViewport(m_viewport);
}

void GraphCanvas::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) m_painter.clear();
    QWidget::changeEvent(event);
}

}  // namespace tenon::views
