// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/variants/variant_delegate.h"

#include <QApplication>
#include <QPainter>
#include <algorithm>

#include "views/common/icons.h"
#include "views/common/theme.h"
#include "views/variants/variant_model.h"

namespace tenon::views {

namespace {

constexpr int kMostCharacters = 40;  // longer names and recipes are cut

int gapOf(const QFontMetrics& metrics) {
    return qMax(4, metrics.averageCharWidth());
}

int gapOf(const QStyleOptionViewItem& option) {
    return gapOf(option.fontMetrics);
}

int swatchOf(const QStyleOptionViewItem& option) {
    return option.fontMetrics.ascent();
}

bool isCurrent(const QModelIndex& index) {
    const auto* model = qobject_cast<const VariantModel*>(index.model());
    return model && model->rows()[static_cast<std::size_t>(index.row())].isCurrent;
}

QColor textColour(VariantModel::Mark mark) {
    const Theme& theme = Theme::current();
    switch (mark) {
        case VariantModel::Mark::good:
            return theme.good;
        case VariantModel::Mark::bad:
            return theme.bad;
        case VariantModel::Mark::muted:
            return theme.mutedText;
        case VariantModel::Mark::none:
            break;
    }
    return theme.text;
}

}  // namespace

void VariantDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const {
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const Theme& theme = Theme::current();
    const bool isSelected = option.state & QStyle::State_Selected;
    painter->save();
    if (isSelected) painter->fillRect(option.rect, theme.selection);
    painter->setFont(option.font);
    QRect rect = option.rect.adjusted(gapOf(option), 0, -gapOf(option), 0);
    if (index.column() == VariantModel::name) rect = paintName(painter, option, index, rect);
    const auto mark = static_cast<VariantModel::Mark>(index.data(VariantModel::MarkRole).toInt());
    const QString text = option.fontMetrics.elidedText(option.text, Qt::ElideRight, rect.width());
    painter->setPen(textColour(mark));
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, text);
    const QString detail = index.data(VariantModel::DetailRole).toString();
    rect.setLeft(rect.left() + QFontMetrics(painter->font()).horizontalAdvance(text) + gapOf(option));
    if (!detail.isEmpty() && rect.width() >= option.fontMetrics.horizontalAdvance(detail)) {
        painter->setFont(option.font);
        painter->setPen(theme.mutedText);
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, detail);
    }
    painter->restore();
    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.rect = option.rect.adjusted(1, 1, -1, -1);
        QApplication::style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
}

/// Swatch on the left, badges on the right; returns what is left for the name.
QRect VariantDelegate::paintName(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                                 QRect rect) const {
    const Theme& theme = Theme::current();
    const int size = swatchOf(option);
    QRectF swatch(rect.left(), rect.center().y() - size / 2.0 + 0.5, size, size);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.series(index.data(VariantModel::ColourRole).toInt()));
    painter->drawRoundedRect(swatch, size / 5.0, size / 5.0);
    if (isCurrent(index)) {
        QFont bold = option.font;
        bold.setWeight(QFont::DemiBold);
        painter->setFont(bold);
        painter->setBrush(theme.accent);
        painter->drawRect(QRectF(option.rect.left(), option.rect.top(), qMax(2.0, size / 4.0), option.rect.height()));
    }
    for (const QString& badge : index.data(VariantModel::BadgesRole).toStringList()) {
        const QRect place(rect.right() - size, rect.center().y() - size / 2, size, size);
        icon(badge).paint(painter, place);
        rect.setRight(place.left() - gapOf(option) / 2);
    }
    rect.setLeft(rect.left() + size + gapOf(option));
    return rect;
}

int VariantDelegate::widthWithoutDetail(const QModelIndex& index, const QFont& font) {
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(bold);
    const int most = kMostCharacters * metrics.averageCharWidth();
    return std::min(metrics.horizontalAdvance(index.data().toString()), most) + 2 * gapOf(metrics) + 2;
}

QSize VariantDelegate::sizeHint(const QStyleOptionViewItem& given, const QModelIndex& index) const {
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    int width = widthWithoutDetail(index, option.font);
    const QString detail = index.data(VariantModel::DetailRole).toString();
    if (!detail.isEmpty()) width += option.fontMetrics.horizontalAdvance(detail) + gapOf(option);
    if (index.column() == VariantModel::name) {
        const auto badges = index.data(VariantModel::BadgesRole).toStringList().size();
        width += swatchOf(option) + gapOf(option);
        width += static_cast<int>(badges) * (swatchOf(option) + gapOf(option) / 2);
    }
    return {width, option.fontMetrics.height() * 7 / 4};
}

void VariantDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                           const QModelIndex&) const {
    editor->setGeometry(option.rect.adjusted(swatchOf(option) + gapOf(option), 0, 0, 0));
}

}  // namespace tenon::views
