// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/accuracy/verdict_list.h"

#include <QGridLayout>
#include <QLabel>

#include "core/engine/engine.pb.h"
#include "views/accuracy/accuracy_verdicts.h"
#include "views/common/format.h"
#include "views/common/theme.h"

namespace tenon::views {

namespace {

struct Mark {
    QString sign;
    QColor color;
};

Mark markOf(Verdict verdict) {
    const Theme& theme = Theme::current();
    switch (verdict) {
        case Verdict::right:
            return {QStringLiteral("✓"), theme.good};
        case Verdict::wrong:
            return {QStringLiteral("✗"), theme.bad};
        case Verdict::byLabels:
            return {QStringLiteral("≈"), theme.accent};
        case Verdict::unknown:
            return {QStringLiteral("!"), theme.warning};
    }
    return {};
}

QLabel* label(const QString& text, bool isBold = false) {
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    QFont font = label->font();
    if (isBold) font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

}  // namespace

VerdictList::VerdictList(QWidget* parent) : QWidget(parent), m_rows(new QGridLayout(this)) {
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setHorizontalSpacing(fontMetrics().height() * 2 / 3);
    m_rows->setColumnStretch(2, 1);
    setAccessibleName(tr("Verdicts"));
    connect(&Theme::current(), &Theme::changed, this, &VerdictList::fill);
}

void VerdictList::setAccuracy(Snapshot<engine::Accuracy> accuracy) {
    m_accuracy = std::move(accuracy);
    fill();
}

void VerdictList::fill() {
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int i = 0; m_accuracy && i < m_accuracy->variants_size(); ++i) addRow(*m_accuracy, i);
}

void VerdictList::addRow(const engine::Accuracy& accuracy, int position) {
    const engine::VariantAccuracy& variant = accuracy.variants(position);
    const engine::VariantAccuracy& baseline = accuracy.variants(0);
    const Mark mark = markOf(verdictOf(variant));
    QLabel* sign = label(mark.sign, true);
    QPalette palette = sign->palette();
    palette.setColor(QPalette::WindowText, mark.color);
    sign->setPalette(palette);
    QString sentences = verdictSentence(variant);
    const QString labels = labelSentence(variant, baseline), uncertainty = uncertaintySentence(variant, baseline);
    if (!labels.isEmpty()) sentences += QLatin1Char('\n') + labels;
    if (!uncertainty.isEmpty()) sentences += QLatin1Char(' ') + uncertainty;
    QLabel* text = label(sentences);
    text->setWordWrap(true);
    text->setAccessibleName(plainLine(variant.name(), 80) + QStringLiteral(": ") + text->text());
    m_rows->addWidget(sign, position, 0);
    m_rows->addWidget(label(plainLine(variant.name(), 40), true), position, 1);
    m_rows->addWidget(text, position, 2);
}

}  // namespace tenon::views
