// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/passes/pass_delegate.h"

#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTreeView>

#include "views/common/icons.h"
#include "views/common/theme.h"
#include "views/passes/pass_model.h"
#include "views/passes/row_geometry.h"

namespace tenon::views {

namespace {

using Kind = PassModel::Kind;

bool isSentence(Kind kind) {
    return kind == Kind::nearMiss || kind == Kind::remark;
}

RowContent contentOf(const PassModel& model, const QModelIndex& index) {
    const auto text = [&](int role) { return model.data(index, role).toString(); };
    RowContent content{text(Qt::DisplayRole), {}, text(PassModel::summaryRole), text(PassModel::badgeRole)};
    const Kind kind = model.kindOf(index);
    const PassOption* option = model.optionOf(index);
    const bool isFlag = option && option->type == OptionType::flag;
    content.isTwoLined = kind == Kind::pass;
    if (content.isTwoLined) content.id = text(PassModel::idRole);
    content.hasSwitch = kind == Kind::pass || isFlag;
    content.hasField = option && !isFlag;
    content.hasRemove = kind == Kind::exception;
    content.isSentence = isSentence(kind);
    if (isFlag) content.summary.clear();
    return content;
}

/// Of the row as the tree will paint it, which asks for heights before it has rectangles.
int rowWidth(const QStyleOptionViewItem& option, const QModelIndex& index) {
    const auto* tree = qobject_cast<const QTreeView*>(option.widget);
    if (!tree) return option.rect.width();
    int depth = 1;
    for (QModelIndex parent = index.parent(); parent.isValid(); parent = parent.parent()) ++depth;
    return tree->viewport()->width() - depth * tree->indentation();
}

bool isHeading(Kind kind) {
    return kind == Kind::stage || kind == Kind::exceptions;
}

void paintSwitch(QPainter& painter, const QRect& rect, bool isOn) {
    const Theme& theme = Theme::current();
    const QRectF track = QRectF(rect).adjusted(0.5, rect.height() * 0.1, -0.5, -rect.height() * 0.1);
    const double radius = track.height() / 2;
    painter.setPen(QPen(isOn ? theme.accent : theme.mutedText, 1));
    painter.setBrush(isOn ? theme.accent : theme.surface);
    painter.drawRoundedRect(track, radius, radius);
    const double inset = track.height() * 0.18, knob = track.height() - 2 * inset;
    const double left = isOn ? track.right() - inset - knob : track.left() + inset;
    painter.setPen(Qt::NoPen);
    painter.setBrush(isOn ? theme.accentText : theme.mutedText);
    painter.drawEllipse(QRectF(left, track.top() + inset, knob, knob));
}

void paintField(QPainter& painter, const QRect& rect) {
    const Theme& theme = Theme::current();
    painter.setPen(QPen(theme.border, 1));
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
}

void paintBadge(QPainter& painter, const QRect& rect, const QString& text) {
    const Theme& theme = Theme::current();
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.warningFill);
    const double radius = rect.height() / 2.0;
    painter.drawRoundedRect(rect, radius, radius);
    painter.setPen(theme.warning);
    painter.drawText(rect, Qt::AlignCenter, text);
}

void paintText(QPainter& painter, const QRect& rect, const QString& text, Qt::Alignment side, Qt::TextElideMode elide) {
    if (rect.width() <= 0) return;
    painter.drawText(rect, Qt::AlignVCenter | side | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, elide, rect.width()));
}

QColor titleColour(const PassModel& model, const QModelIndex& index) {
    const Theme& theme = Theme::current();
    const Kind kind = model.kindOf(index);
    if (kind == Kind::more) return theme.accent;
    const bool isOff = kind == Kind::pass && model.data(index, Qt::CheckStateRole).toInt() != Qt::Checked;
    return isOff || kind == Kind::stage || kind == Kind::exceptions ? theme.mutedText : theme.text;
}

void paintRow(QPainter& painter, const RowGeometry& parts, const RowContent& content, const QFont& font, Kind kind,
              const QColor& colour) {
    const Theme& theme = Theme::current();
    painter.setFont(titleFont(font, isHeading(kind)));
    painter.setPen(colour);
    if (content.isSentence) return painter.drawText(parts.title, kSentenceFlags, content.title);
    paintText(painter, parts.title, content.title, Qt::AlignLeft, Qt::ElideMiddle);
    painter.setFont(smallFont(font));
    painter.setPen(theme.mutedText);
    if (!parts.id.isNull()) paintText(painter, parts.id, content.id, Qt::AlignLeft, Qt::ElideRight);
    if (content.hasField) paintField(painter, parts.summary);
    painter.setPen(content.hasField ? theme.text : theme.mutedText);
    const int inset = content.hasField ? parts.summary.height() / 3 : 0;
    paintText(painter, parts.summary.adjusted(inset, 0, -inset, 0), content.summary,
              content.isTwoLined ? Qt::AlignLeft : Qt::AlignRight, Qt::ElideRight);
    if (!parts.badge.isNull()) paintBadge(painter, parts.badge, content.badge);
    if (!parts.remove.isNull()) icon(QStringLiteral("close")).paint(&painter, parts.remove);
}

QString asText(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QDoubleSpinBox* makeNumberEditor(QWidget* parent, OptionType type) {
    // Whole numbers as well: sizes in bytes go beyond what QSpinBox holds.
    constexpr double kLargestExact = 9007199254740991.0;
    auto* spin = new QDoubleSpinBox(parent);
    spin->setDecimals(type == OptionType::integer ? 0 : 6);
    spin->setRange(type == OptionType::integer ? 0 : -kLargestExact, kLargestExact);
    spin->setGroupSeparatorShown(true);
    return spin;
}

}  // namespace

PassDelegate::PassDelegate(PassModel* model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

RowGeometry PassDelegate::geometryOf(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return rowGeometry(contentOf(*m_model, index), option.rect, option.font, isHeading(m_model->kindOf(index)));
}

QSize PassDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    RowContent content;
    const PassOption* passOption = m_model->optionOf(index);
    content.isTwoLined = m_model->kindOf(index) == Kind::pass;
    content.hasField = passOption && passOption->type != OptionType::flag;
    content.isSentence = isSentence(m_model->kindOf(index));
    if (content.isSentence) content.title = index.data().toString();
    return {option.fontMetrics.averageCharWidth() * 20, rowHeight(content, rowWidth(option, index), option.font)};
}

void PassDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& theme = Theme::current();
    const RowContent content = contentOf(*m_model, index);
    const Kind kind = m_model->kindOf(index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme.selection);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, theme.hover);
    const RowGeometry parts = rowGeometry(content, option.rect, option.font, isHeading(kind));
    paintRow(*painter, parts, content, option.font, kind, titleColour(*m_model, index));
    if (!parts.switcher.isNull())
        paintSwitch(*painter, parts.switcher, index.data(Qt::CheckStateRole).toInt() == Qt::Checked);
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(theme.selectionLine, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    painter->restore();
}

QWidget* PassDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const {
    const PassOption* option = m_model->optionOf(index);
    if (!option || option->type == OptionType::flag) return nullptr;
    QWidget* editor = nullptr;
    if (option->type == OptionType::choice) {
        auto* combo = new QComboBox(parent);
        for (const std::string_view choice : option->choices) combo->addItem(asText(choice));
        auto* self = const_cast<PassDelegate*>(this);
        connect(combo, &QComboBox::activated, self, [self, combo] {
            emit self->commitData(combo);
            emit self->closeEditor(combo);
        });
        editor = combo;
    } else {
        editor = makeNumberEditor(parent, option->type);
    }
    editor->setAccessibleName(index.data(Qt::DisplayRole).toString());
    return editor;
}

void PassDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    const QString value = index.data(Qt::EditRole).toString();
    if (auto* combo = qobject_cast<QComboBox*>(editor))
        combo->setCurrentText(value);
    else if (auto* spin = qobject_cast<QDoubleSpinBox*>(editor))
        spin->setValue(value.toDouble());
}

void PassDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    if (auto* combo = qobject_cast<QComboBox*>(editor)) {
        model->setData(index, combo->currentText());
    } else if (auto* spin = qobject_cast<QDoubleSpinBox*>(editor)) {
        spin->interpretText();
        const bool isWhole = spin->decimals() == 0;
        model->setData(index, isWhole ? QString::number(static_cast<qint64>(spin->value()))
                                      : QString::number(spin->value(), 'g', 12));
    }
}

void PassDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const {
    const QRect field = geometryOf(option, index).summary;
    const int width = std::max(field.width(), editor->sizeHint().width());
    const int height = std::max(field.height(), editor->minimumSizeHint().height());
    editor->setGeometry(field.right() - width + 1, field.center().y() - height / 2, width, height);
}

bool PassDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                               const QModelIndex& index) {
    const auto toggle = [&] {
        const bool isOn = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return model->setData(index, isOn ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    };
    const bool isCheckable = model->flags(index) & Qt::ItemIsUserCheckable;
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        return isCheckable && (key == Qt::Key_Space || key == Qt::Key_Select) && toggle();
    }
    if (event->type() != QEvent::MouseButtonRelease) return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    if (mouse->button() != Qt::LeftButton) return false;
    const QPoint at = mouse->position().toPoint();
    const RowGeometry parts = geometryOf(option, index);
    if (isCheckable && parts.switcher.contains(at)) return toggle();
    if (parts.badge.contains(at)) emit badgeClicked(index);
    if (parts.remove.contains(at)) emit removeClicked(index);
    return false;
}

}  // namespace tenon::views
