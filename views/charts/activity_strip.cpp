// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/activity_strip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include "views/common/icons.h"

namespace tenon::views {

ActivityStrip::ActivityStrip(QWidget* parent)
    : QWidget(parent), m_icon(new QLabel), m_text(new QLabel), m_progress(new QProgressBar), m_button(new QPushButton) {
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(fontMetrics().averageCharWidth() * 24);
    m_progress->setFixedHeight(fontMetrics().height() / 2);
    auto* layout = new QHBoxLayout(this);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_isBusy)
            emit cancelTriggered();
        else
            hide();
    });
    hide();
}

void ActivityStrip::showBusy(const QString& stage, double fraction) {
    m_isBusy = true;
    m_icon->hide();
    m_text->setText(stage);
    m_progress->setRange(0, fraction < 0 ? 0 : 1000);
    m_progress->setValue(static_cast<int>(fraction * 1000));
    m_progress->show();
    m_button->setText(tr("Cancel"));
    show();
}

void ActivityStrip::showFailure(const QString& sentence) {
    m_isBusy = false;
    const int size = fontMetrics().height();
    m_icon->setPixmap(icon(QStringLiteral("error")).pixmap(QSize(size, size), devicePixelRatioF()));
    m_icon->show();
    m_text->setText(sentence);
    m_progress->hide();
    m_button->setText(tr("Dismiss"));
    show();
}

}  // namespace tenon::views
