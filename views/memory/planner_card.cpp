// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/memory/planner_card.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include "core/engine/engine.pb.h"
#include "views/common/core_text.h"
#include "views/common/format.h"
#include "views/common/theme.h"
#include "views/memory/memory_painter.h"

namespace tenon::views {

PlannerCard::PlannerCard(Snapshot<engine::Memory> memory, int plan, QWidget* parent)
    : QAbstractButton(parent),
      m_memory(std::move(memory)),
      m_plan(plan),
      m_isOfRecipe(m_memory->plans(plan).planner() == m_memory->chosen()) {
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const engine::MemoryPlan& of = m_memory->plans(plan);
    setText(plainLine(of.planner(), 60));
    const QString arena = formatBytes(of.arena_bytes()), gap = gapSentence(*m_memory, plan);
    setAccessibleName(m_isOfRecipe ? tr("%1, arena %2, %3, the planner of this variant").arg(text(), arena, gap)
                                   : tr("%1, arena %2, %3").arg(text(), arena, gap));
    setAccessibleDescription(coreText(of.gloss()));
    setToolTip(QStringLiteral("<qt>") + coreText(of.gloss()).toHtmlEscaped() + QStringLiteral("</qt>"));
    const auto repaint = [this] {
        m_picture = {};
        update();
    };
    connect(&Theme::current(), &Theme::changed, this, repaint);
}

QSize PlannerCard::sizeHint() const {
    const int unit = fontMetrics().averageCharWidth(), line = fontMetrics().lineSpacing();
    return {24 * unit, 4 * line + 6 * line};
}

QSize PlannerCard::minimumSizeHint() const {
    return {std::max(18 * fontMetrics().averageCharWidth(),
                     fontMetrics().horizontalAdvance(text()) + fontMetrics().height()),
            sizeHint().height()};
}

QRectF PlannerCard::pictureBox() const {
    const double pad = fontMetrics().height() * 0.5;
    const double texts = 3.2 * fontMetrics().lineSpacing();
    return QRectF(rect()).adjusted(pad, pad + texts, -pad, -pad);
}

void PlannerCard::paintPicture() {
    const QRectF box = pictureBox();
    const double ratio = devicePixelRatioF();
    m_picture = QPixmap((box.size() * ratio).toSize());
    m_picture.setDevicePixelRatio(ratio);
    m_picture.fill(Theme::current().window);
    QPainter painter(&m_picture);
    const engine::MemoryPlan& plan = m_memory->plans(m_plan);
    MemoryViewport viewport;
    viewport.plot = QRectF(QPointF(0, 0), box.size());
    viewport.endStep = std::max(1, m_memory->steps_size());
    viewport.topBytes = commonTop(*m_memory) * 1.06;
    paintTiles(painter, visibleTiles(*m_memory, plan, viewport, MemoryColour::size));
    const auto line = [&](double bytes, const QColor& color, Qt::PenStyle style) {
        const double y = std::round(viewport.y(bytes)) + 0.5;
        painter.setPen(QPen(color, 1.5, style));
        painter.drawLine(QPointF(0, y), QPointF(box.width(), y));
    };
    line(static_cast<double>(m_memory->lower_bound()), Theme::current().good, Qt::DashLine);
    const auto arena = static_cast<double>(plan.arena_bytes());
    if (arena <= viewport.topBytes) {
        line(arena, arena > m_memory->lower_bound() ? Theme::current().accent : Theme::current().good, Qt::SolidLine);
        return;
    }
    // Taller than the common scale: a torn edge says that it goes on.
    QPainterPath torn(QPointF(0, 0));
    const double tooth = fontMetrics().height() * 0.35;
    for (double x = 0; x <= box.width() + 2 * tooth; x += 2 * tooth) {
        torn.lineTo(x, 0);
        torn.lineTo(x + tooth, tooth);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::current().surface);
    torn.lineTo(box.width() + 2 * tooth, 0);
    painter.drawPath(torn);
}

void PlannerCard::paintTexts(QPainter& painter) const {
    const Theme& theme = Theme::current();
    const engine::MemoryPlan& plan = m_memory->plans(m_plan);
    const double pad = fontMetrics().height() * 0.5, line = fontMetrics().lineSpacing();
    QRectF row(pad, pad * 0.8, width() - 2 * pad, line);
    const bool isTight = plan.arena_bytes() <= m_memory->lower_bound();
    const auto draw = [&](const QString& text, const QColor& color, QFont::Weight weight) {
        QFont font = painter.font();
        font.setWeight(weight);
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(font).elidedText(text, Qt::ElideRight, row.width()));
        row.translate(0, line);
    };
    draw(text(), theme.text, QFont::DemiBold);
    draw(m_isOfRecipe ? tr("%1, in use").arg(formatBytes(plan.arena_bytes())) : formatBytes(plan.arena_bytes()),
         m_isOfRecipe ? theme.accent : theme.text, m_isOfRecipe ? QFont::DemiBold : QFont::Normal);
    draw(isTight ? tr("at the lower bound")
                 : tr("%1 over the bound").arg(formatPercent(gapOfPlan(plan, m_memory->lower_bound()), 1)),
         isTight ? theme.good : theme.mutedText, QFont::Normal);
}

void PlannerCard::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::current();
    const QRectF box = pictureBox();
    if (m_picture.isNull() || m_picture.deviceIndependentSize().toSize() != box.size().toSize()) paintPicture();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isMarked = isChecked() || hasFocus();
    const double frame = isChecked() ? 2 : 1;
    painter.setPen(QPen(isMarked ? theme.selectionLine : theme.border, frame,
                        hasFocus() && !isChecked() ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(isChecked() ? theme.selection : underMouse() ? theme.hover : theme.surface);
    const double inset = frame / 2 + 0.5, radius = fontMetrics().height() * 0.35;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), radius, radius);
    if (hasFocus() && isChecked()) {
        painter.setPen(QPen(theme.text, 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(4, 4, -4, -4), radius, radius);
    }
    painter.drawPixmap(box.topLeft(), m_picture);
    paintTexts(painter);
}

QString gapSentence(const engine::Memory& memory, int plan) {
    const engine::MemoryPlan& of = memory.plans(plan);
    if (of.arena_bytes() <= memory.lower_bound())
        return QCoreApplication::translate("tenon::views::PlannerCard", "at the lower bound: no plan can need less");
    return QCoreApplication::translate("tenon::views::PlannerCard", "%1 over the lower bound")
        .arg(formatPercent(gapOfPlan(of, memory.lower_bound()), 1));
}

}  // namespace tenon::views
