// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/passes/explanation_view.h"

#include <QLabel>
#include <QVBoxLayout>

#include "core/passes/pass.h"
#include "views/passes/explanations.h"
#include "views/passes/sketch_view.h"

namespace tenon::views {

ExplanationView::ExplanationView(QWidget* parent) : QScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Explanation of the pass"));
    auto* page = new QWidget(this);
    page->setAutoFillBackground(true);
    page->setBackgroundRole(QPalette::Base);
    setWidget(page);
    // Lines longer than this are hard to read.
    m_column = new QWidget(page);
    m_column->setMaximumWidth(fontMetrics().averageCharWidth() * 100);
    auto* layout = new QVBoxLayout(m_column);
    const int gap = fontMetrics().height() / 2;
    layout->setContentsMargins(gap, gap, gap, gap);
    layout->setSpacing(gap / 2);
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_column, 100);
    row->addStretch(1);

    m_title = addHeading({});
    m_id = addText();
    m_id->setForegroundRole(QPalette::PlaceholderText);
    m_what = addText();
    layout->addSpacing(gap);
    m_sketch = new SketchView(m_column);
    layout->addWidget(m_sketch);
    layout->addSpacing(gap);
    m_whyHeading = addHeading(tr("Why it helps"));
    m_why = addText();
    layout->addSpacing(gap / 2);
    m_limitsHeading = addHeading(tr("Where it stops"));
    m_limits = addText();
    layout->addStretch(1);
    setPass({});
}

QLabel* ExplanationView::addText() {
    auto* label = new QLabel(m_column);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->layout()->addWidget(label);
    return label;
}

QLabel* ExplanationView::addHeading(const QString& text) {
    QLabel* label = addText();
    QFont bold = label->font();
    bold.setWeight(QFont::DemiBold);
    label->setFont(bold);
    label->setText(text);
    return label;
}

void ExplanationView::setPass(std::string_view pass) {
    const PassInfo* info = findPass(pass);
    for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_id, m_whyHeading, m_limitsHeading, m_sketch})
        part->setVisible(info != nullptr);
    if (!info) {
        m_what->setText(tr("Select a pass to read what it does."));
        m_why->clear();
        m_limits->clear();
        return;
    }
    const Explanation text = passExplanation(pass);
    m_title->setText(passTitle(pass));
    m_id->setText(tr("%1 · %2").arg(stageTitle(info->stage),
                                    QString::fromUtf8(pass.data(), static_cast<qsizetype>(pass.size()))));
    m_what->setText(text.what);
    m_why->setText(text.why);
    m_limits->setText(text.limits);
    m_sketch->setSketches(text.before, text.after);
    ensureVisible(0, 0);
}

int ExplanationView::glanceHeight() const {
    m_column->layout()->activate();
    return m_sketch->geometry().bottom() + fontMetrics().height() / 2;
}

}  // namespace tenon::views
