// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/state_view.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "views/common/icons.h"
#include "views/common/theme.h"

namespace tenon::views {

namespace {

QLabel* centredLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignHCenter);
    label->setWordWrap(true);
    return label;
}

}  // namespace

StateView::StateView(QWidget* content, const QString& name, QWidget* parent)
    : QStackedWidget(parent), m_content(content), m_message(new QWidget) {
    setAccessibleName(name);
    m_icon = centredLabel(m_message);
    m_title = centredLabel(m_message);
    m_sentence = centredLabel(m_message);
    m_progress = new QProgressBar(m_message);
    m_button = new QPushButton(m_message);

    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const int unit = m_sentence->fontMetrics().averageCharWidth();
    m_sentence->setMaximumWidth(72 * unit);
    m_progress->setFixedWidth(36 * unit);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(unit);

    auto* layout = new QVBoxLayout(m_message);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addWidget(m_title);
    // A wrapping label that is centred by its cell gets its smallest width; the row gives it what there is.
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_sentence, 100);
    row->addStretch(1);
    layout->addLayout(row);
    layout->addSpacing(unit);
    layout->addWidget(m_progress, 0, Qt::AlignHCenter);
    layout->addSpacing(unit);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);

    addWidget(m_content);
    addWidget(m_message);
    connect(m_button, &QPushButton::clicked, this,
            [this] { m_isBusy ? emit cancelTriggered() : emit actionTriggered(); });
}

void StateView::showContent() {
    m_isBusy = false;
    setCurrentWidget(m_content);
}

void StateView::showMessage(const QString& iconName, const QString& title, const QString& sentence,
                            const QString& action) {
    m_isBusy = false;
    const int size = fontMetrics().height() * 2;
    m_icon->setPixmap(icon(iconName).pixmap(QSize(size, size), devicePixelRatioF()));
    m_icon->setVisible(!iconName.isEmpty());
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_progress->hide();
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
    m_message->setAccessibleName(title);
    m_message->setAccessibleDescription(sentence);
    setCurrentWidget(m_message);
}

void StateView::showEmpty(const QString& title, const QString& sentence, const QString& action) {
    showMessage(QStringLiteral("empty"), title, sentence, action);
}

void StateView::showBusy(const QString& stage, double fraction, bool isCancellable) {
    if (!m_isBusy) showMessage({}, stage, {}, isCancellable ? tr("Cancel") : QString());
    m_isBusy = true;
    m_title->setText(stage);
    m_progress->setRange(0, fraction < 0 ? 0 : 1000);
    m_progress->setValue(static_cast<int>(fraction * 1000));
    m_progress->show();
}

void StateView::showError(const QString& title, const QString& sentence, const QString& action) {
    showMessage(QStringLiteral("error"), title, sentence, action);
}

bool StateView::isShowingContent() const {
    return currentWidget() == m_content;
}

}  // namespace tenon::views
