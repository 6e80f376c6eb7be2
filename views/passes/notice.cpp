// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/passes/notice.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include "views/common/icons.h"
#include "views/common/theme.h"

namespace tenon::views {

Notice::Notice(QWidget* parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_sentence(new QLabel(this)), m_button(new QPushButton(this)) {
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* layout = new QGridLayout(this);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_icon, 0, 0, Qt::AlignTop);
    layout->addWidget(m_sentence, 0, 1);
    layout->addWidget(m_button, 1, 1, Qt::AlignLeft);
    connect(m_button, &QPushButton::clicked, this, &Notice::actionTriggered);
    connect(&Theme::current(), &Theme::changed, this, &Notice::takeIcon);
    takeIcon();
    hide();
}

void Notice::takeIcon() {
    const int size = fontMetrics().height();
    m_icon->setPixmap(icon(QStringLiteral("warning")).pixmap(QSize(size, size), devicePixelRatioF()));
    update();
}

void Notice::setText(const QString& sentence, const QString& action) {
    m_sentence->setText(sentence);
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
    setAccessibleName(sentence);
    setVisible(!sentence.isEmpty());
}

void Notice::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.warning);
    painter.setBrush(theme.warningFill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

}  // namespace tenon::views
