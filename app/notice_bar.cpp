// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notice_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include "views/common/icons.h"
#include "views/common/theme.h"

namespace tenon::app {

using views::Theme;

NoticeBar::NoticeBar(QWidget* parent)
    : QFrame(parent),
      m_icon(new QLabel(this)),
      m_text(new QLabel(this)),
      m_action(new QPushButton(this)),
      m_close(new QToolButton(this)) {
    setObjectName(QStringLiteral("noticeBar"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_close->setAutoRaise(true);
    m_close->setIcon(views::icon(QStringLiteral("close")));
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(m_close->toolTip());

    auto* layout = new QHBoxLayout(this);
    const int gap = fontMetrics().height() / 2;
    layout->setContentsMargins(gap, gap / 2, gap / 2, gap / 2);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        if (const auto act = m_act) act();
    });
    connect(&Theme::current(), &Theme::changed, this, &NoticeBar::restyle);
    hide();
}

void NoticeBar::showNotice(Level level, const QString& sentence, const QString& action, std::function<void()> act) {
    m_level = level;
    m_act = std::move(act);
    m_text->setText(sentence);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(sentence);
    restyle();
    show();
}

QString NoticeBar::text() const {
    return m_text->text();
}

void NoticeBar::restyle() {
    const Theme& theme = Theme::current();
    const QColor fill = m_level == Level::error     ? theme.badFill
                        : m_level == Level::warning ? theme.warningFill
                                                    : theme.selection;
    const QString name = m_level == Level::error     ? QStringLiteral("error")
                         : m_level == Level::warning ? QStringLiteral("warning")
                                                     : QStringLiteral("info");
    setStyleSheet(QStringLiteral("#noticeBar { background: %1; border-bottom: 1px solid %2; }")
                      .arg(fill.name(), theme.border.name()));
    const int size = fontMetrics().height();
    m_icon->setPixmap(views::icon(name).pixmap(QSize(size, size), devicePixelRatioF()));
}

}  // namespace tenon::app
