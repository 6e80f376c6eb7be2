// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/memory/memory_canvas.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "core/engine/engine.pb.h"
#include "views/common/format.h"
#include "views/common/selection.h"
#include "views/common/theme.h"
#include "views/memory/buffer_model.h"
#include "views/memory/memory_painter.h"

namespace tenon::views {

namespace {

Sources sourcesOf(const engine::Buffer& buffer) {
    return Sources(buffer.sources().begin(), buffer.sources().end());
}

bool isLinked(const engine::Buffer& buffer, const Sources& sources) {
    return !sources.empty() && std::ranges::any_of(buffer.sources(), [&](std::uint32_t source) {
        return std::ranges::binary_search(sources, source);
    });
}

}  // namespace

MemoryCanvas::MemoryCanvas(Selection* selection, QWidget* parent) : QWidget(parent), m_selection(selection) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Memory plan over time"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::current(), &Theme::changed, this, &MemoryCanvas::forgetPicture);
    connect(m_selection, &Selection::changed, this, qOverload<>(&QWidget::update));
    connect(m_selection, &Selection::hoverChanged, this, qOverload<>(&QWidget::update));
}

void MemoryCanvas::setMemory(Snapshot<engine::Memory> memory, int plan) {
    const bool isSameProgram = m_memory && memory && m_memory->steps_size() == memory->steps_size();
    m_memory = std::move(memory);
    m_load = m_memory ? loadCurve(*m_memory) : std::vector<std::int64_t>();
    m_peak = m_step = peakStep(m_load);
    m_hovered = m_walked = -1;
    if (!isSameProgram) fit();
    setPlan(plan);
}

void MemoryCanvas::setPlan(int plan) {
    m_plan = plan;
    if (hasPlan()) {
        const engine::MemoryPlan& of = this->plan();
        const double arena =
            std::max({1.0, static_cast<double>(of.arena_bytes()), static_cast<double>(m_memory->lower_bound())});
        m_viewport.topBytes = arena * 1.04;
        setAccessibleDescription(tr("Planner %1: an arena of %2 for %n buffer(s), largest load %3 in step %4.", nullptr,
                                    m_memory->buffers_size())
                                     .arg(plainLine(of.planner(), 60), formatBytes(of.arena_bytes()),
                                          formatBytes(m_memory->lower_bound()), formatCount(m_peak)));
    }
    forgetPicture();
}

void MemoryCanvas::setColour(MemoryColour colour) {
    m_colour = colour;
    forgetPicture();
}

void MemoryCanvas::setStep(int step) {
    if (step == m_step || step < 0 || step >= static_cast<int>(m_load.size())) return;
    m_step = step;
    m_walked = -1;
    update();
    emit stepChanged(step);
}

void MemoryCanvas::fit() {
    m_viewport.firstStep = 0;
    m_viewport.endStep = std::max<double>(1, static_cast<double>(m_load.size()));
    forgetPicture();
}

bool MemoryCanvas::hasPlan() const {
    return m_memory && m_plan >= 0 && m_plan < m_memory->plans_size();
}

const engine::MemoryPlan& MemoryCanvas::plan() const {
    return m_memory->plans(m_plan);
}

QSize MemoryCanvas::sizeHint() const {
    return {70 * fontMetrics().averageCharWidth(), 18 * fontMetrics().lineSpacing()};
}

QSize MemoryCanvas::minimumSizeHint() const {
    return {44 * fontMetrics().averageCharWidth(), 10 * fontMetrics().lineSpacing()};
}

void MemoryCanvas::setPlot() {
    const QFontMetricsF metrics(font());
    const double left = metrics.horizontalAdvance(formatBytes(888'000'000)) + 2 * metrics.averageCharWidth();
    const double right = hasPlan() ? limitsWidth(metrics, m_memory->lower_bound(), plan().arena_bytes()) : 0;
    const double top = 2.2 * metrics.lineSpacing(), bottom = 2.7 * metrics.lineSpacing();
    m_viewport.plot =
        QRectF(left, top, std::max(10.0, width() - left - right), std::max(10.0, height() - top - bottom));
}

void MemoryCanvas::setViewport(const MemoryViewport& viewport) {
    m_viewport = viewport;
    forgetPicture();
}

void MemoryCanvas::forgetPicture() {
    m_picture = {};
    update();
}

void MemoryCanvas::resizeEvent(QResizeEvent*) {
    forgetPicture();
}

// Painting ------------------------------------------------------------------------------------------------------------

void MemoryCanvas::paintPicture() {
    setPlot();
    const double ratio = devicePixelRatioF();
    m_picture = QPixmap((QSizeF(size()) * ratio).toSize());
    m_picture.setDevicePixelRatio(ratio);
    m_picture.fill(Theme::current().surface);
    if (!hasPlan()) return;
    QPainter painter(&m_picture);
    painter.setFont(font());
    painter.setRenderHint(QPainter::Antialiasing);
    paintMemoryAxes(painter, m_viewport);
    const std::vector<MemoryTile> tiles = visibleTiles(*m_memory, plan(), m_viewport, m_colour);
    paintTiles(painter, tiles);
    paintTileLabels(painter, tiles, *m_memory);
    paintLoad(painter, m_load, m_viewport);
    paintMemoryLimits(painter, m_viewport, m_memory->lower_bound(), plan().arena_bytes());
}

void MemoryCanvas::paintSteps(QPainter& painter) const {
    const QFontMetricsF metrics(font());
    const auto mark = [&](int step, const QString& text, const QColor& color, bool isFilled) {
        if (step < 0) return;
        const double left = m_viewport.x(step), right = m_viewport.x(step + 1.0);
        if (right < m_viewport.plot.left() || left > m_viewport.plot.right()) return;
        const QRectF band = QRectF(left, m_viewport.plot.top(), std::max(1.0, right - left), m_viewport.plot.height()) &
                            m_viewport.plot;
        if (isFilled) {
            QColor fill = color;
            fill.setAlphaF(0.13f);
            painter.fillRect(band, fill);
        }
        painter.setPen(QPen(color, 1, Qt::DotLine));
        painter.drawLine(band.topLeft(), band.bottomLeft());
        painter.drawLine(band.topRight(), band.bottomRight());
        const double width = metrics.horizontalAdvance(text);
        const double x = std::clamp(band.center().x() - width / 2, m_viewport.plot.left(),
                                    std::max(m_viewport.plot.left(), m_viewport.plot.right() - width));
        painter.setPen(color);
        painter.drawText(QPointF(x, m_viewport.plot.top() - metrics.descent() - 2), text);
    };
    const Theme& theme = Theme::current();
    if (m_step != m_peak) mark(m_peak, {}, theme.mutedText, false);
    const QString step = formatCount(m_step);
    mark(m_step, m_step == m_peak ? tr("peak: step %1").arg(step) : tr("step %1").arg(step), theme.text, true);
}

void MemoryCanvas::paintMarks(QPainter& painter) const {
    const Theme& theme = Theme::current();
    const auto frame = [&](int i, const QColor& color, double width) {
        const QRectF box = m_viewport.boxOf(m_memory->buffers(i), offsetIn(plan(), i)) & m_viewport.plot;
        if (!box.isValid()) return;
        painter.setPen(QPen(theme.surface, width + 2));
        painter.drawRect(box);
        painter.setPen(QPen(color, width));
        painter.drawRect(box);
    };
    painter.setBrush(Qt::NoBrush);
    for (int i = 0; i < m_memory->buffers_size(); ++i) {
        const engine::Buffer& buffer = m_memory->buffers(i);
        if (isLinked(buffer, m_selection->sources())) frame(i, theme.selectionLine, 2.5);
        if (isLinked(buffer, m_selection->hovered())) frame(i, theme.selectionLine, 1.5);
    }
    for (int i : {m_hovered, m_walked})
        if (i >= 0) frame(i, theme.text, 2);
}

void MemoryCanvas::paintFocus(QPainter& painter) const {
    if (!hasFocus()) return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Theme::current().accent, 1.5));
    painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
}

void MemoryCanvas::paintEvent(QPaintEvent*) {
    if (m_picture.isNull()) paintPicture();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasPlan()) {
        paintSteps(painter);
        paintMarks(painter);
    }
    paintFocus(painter);
}

// Mouse and keys ------------------------------------------------------------------------------------------------------

void MemoryCanvas::hoverBuffer(int buffer) {
    if (buffer == m_hovered) return;
    m_hovered = buffer;
    m_selection->hover(buffer < 0 ? Sources() : sourcesOf(m_memory->buffers(buffer)));
    emit described(buffer < 0 ? QString() : describeBuffer(*m_memory, buffer));
    update();
}

void MemoryCanvas::selectBuffer(int buffer) {
    if (buffer < 0) return m_selection->clear();
    m_selection->select(sourcesOf(m_memory->buffers(buffer)), {}, true);
}

void MemoryCanvas::mouseMoveEvent(QMouseEvent* event) {
    if (!hasPlan()) return;
    const QPointF at = event->position();
    if (m_isPressed && (m_isDragging || std::abs(at.x() - m_pressedAt.x()) >= QApplication::startDragDistance())) {
        m_isDragging = true;
        setCursor(Qt::ClosedHandCursor);
        setViewport(
            panned(m_viewport, static_cast<int>(m_load.size()), (m_pressedAt.x() - at.x()) / m_viewport.stepWidth()));
        m_pressedAt = at;
        return;
    }
    hoverBuffer(bufferAt(*m_memory, plan(), m_viewport, at));
}

void MemoryCanvas::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    m_isPressed = true;
    m_isDragging = false;
    m_pressedAt = event->position();
}

void MemoryCanvas::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_isPressed) return;
    m_isPressed = false;
    if (std::exchange(m_isDragging, false)) return unsetCursor();
    if (!hasPlan()) return;
    const QPointF at = event->position();
    if (at.x() < m_viewport.plot.left() || at.x() > m_viewport.plot.right()) return;
    setStep(static_cast<int>(std::floor(m_viewport.stepAt(at.x()))));
    selectBuffer(bufferAt(*m_memory, plan(), m_viewport, at));
}

void MemoryCanvas::mouseDoubleClickEvent(QMouseEvent*) {
    fit();
}

void MemoryCanvas::leaveEvent(QEvent*) {
    hoverBuffer(-1);
}

void MemoryCanvas::wheelEvent(QWheelEvent* event) {
    const QPoint turned = event->angleDelta();
    const int steps = static_cast<int>(m_load.size());
    const bool isSideways = std::abs(turned.x()) > std::abs(turned.y()) || event->modifiers() & Qt::ShiftModifier;
    if (isSideways) {
        const double notches = (turned.x() != 0 ? turned.x() : turned.y()) / 120.0;
        setViewport(panned(m_viewport, steps, -notches * (m_viewport.endStep - m_viewport.firstStep) / 10));
    } else {
        setViewport(zoomed(m_viewport, steps, std::pow(1.25, turned.y() / 120.0), event->position().x()));
    }
    event->accept();
}

void MemoryCanvas::walkStep(int by) {
    setStep(std::clamp(m_step + by, 0, std::max(0, static_cast<int>(m_load.size()) - 1)));
    const double margin = std::min(2.0, (m_viewport.endStep - m_viewport.firstStep) / 4);
    if (m_step < m_viewport.firstStep + margin || m_step + 1 > m_viewport.endStep - margin)
        setViewport(panned(m_viewport, static_cast<int>(m_load.size()), by));
    if (m_step >= 0 && m_step < m_memory->steps_size())
        emit described(tr("Step %1, %2: %3 alive")
                           .arg(formatCount(m_step), stepName(*m_memory, m_step),
                                formatBytes(m_load[static_cast<std::size_t>(m_step)])));
}

void MemoryCanvas::walkBuffer(int by) {
    std::vector<int> alive = buffersAliveAt(*m_memory, m_step);
    if (alive.empty()) return;
    std::ranges::stable_sort(alive, {}, [&](int i) { return offsetIn(plan(), i); });
    const auto at = std::ranges::find(alive, m_walked) - alive.begin();
    const auto count = static_cast<std::ptrdiff_t>(alive.size());
    const std::ptrdiff_t next =
        at == count ? (by > 0 ? 0 : count - 1) : std::clamp<std::ptrdiff_t>(at + by, 0, count - 1);
    m_walked = alive[static_cast<std::size_t>(next)];
    selectBuffer(m_walked);
    emit described(describeBuffer(*m_memory, m_walked));
    update();
}

void MemoryCanvas::keyPressEvent(QKeyEvent* event) {
    if (!hasPlan()) return QWidget::keyPressEvent(event);
    const int steps = static_cast<int>(m_load.size());
    const double at = m_viewport.x(m_step + 0.5);
    switch (event->key()) {
        case Qt::Key_Left:
            return walkStep(-1);
        case Qt::Key_Right:
            return walkStep(1);
        case Qt::Key_Up:
            return walkBuffer(1);
        case Qt::Key_Down:
            return walkBuffer(-1);
        case Qt::Key_Home:
            return walkStep(m_peak - m_step);
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return setViewport(zoomed(m_viewport, steps, 1.25, at));
        case Qt::Key_Minus:
            return setViewport(zoomed(m_viewport, steps, 0.8, at));
        case Qt::Key_0:
            return fit();
        default:
            QWidget::keyPressEvent(event);
    }
}

}  // namespace tenon::views
