// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/start/recent_row.h"

#include <QDir>
#include <QFileInfo>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

#include "views/common/theme.h"

namespace tenon::views {

namespace {

/// The folder of `path`, with the home folder as "~".
QString folderOf(const QString& path) {
    const QString folder = QFileInfo(path).absolutePath(), home = QDir::homePath();
    if (folder == home) return QStringLiteral("~");
    return folder.startsWith(home + QLatin1Char('/')) ? QLatin1Char('~') + folder.mid(home.size()) : folder;
}

}  // namespace

RecentRow::RecentRow(const QString& path, QWidget* parent)
    : QAbstractButton(parent), m_path(path), m_remove(new QToolButton(this)) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setText(QFileInfo(path).fileName());
    m_remove->setAutoRaise(true);
    m_remove->setText(QStringLiteral("×"));
    m_remove->setToolTip(tr("Take it off the list"));
    m_remove->setAccessibleName(tr("Take %1 off the list").arg(text()));
    m_remove->setCursor(Qt::ArrowCursor);
    connect(m_remove, &QToolButton::clicked, this, &RecentRow::removed);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    setMissing(false);
}

void RecentRow::setMissing(bool isMissing) {
    m_isMissing = isMissing;
    setAccessibleName(isMissing ? tr("%1, no longer there").arg(text()) : tr("Open %1").arg(text()));
    setAccessibleDescription(folderOf(m_path));
    const QString tip = isMissing ? tr("%1 is no longer there").arg(m_path) : m_path;
    setToolTip(QStringLiteral("<qt>") + tip.toHtmlEscaped() + QStringLiteral("</qt>"));
    update();
}

QSize RecentRow::sizeHint() const {
    return {40 * fontMetrics().averageCharWidth(), fontMetrics().lineSpacing() * 17 / 10};
}

void RecentRow::resizeEvent(QResizeEvent*) {
    const int side = height() - 4;
    m_remove->setGeometry(width() - side - 2, 2, side, side);
}

void RecentRow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) return emit removed();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return click();
    QAbstractButton::keyPressEvent(event);
}

void RecentRow::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double radius = fontMetrics().height() * 0.3, pad = fontMetrics().averageCharWidth();
    if (hasFocus() || underMouse()) {
        painter.setPen(hasFocus() ? QPen(theme.selectionLine, 1.5) : QPen(Qt::NoPen));
        painter.setBrush(theme.hover);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    }
    const QRectF line(pad, 0, width() - height() - 2 * pad, height());
    const QString name = fontMetrics().elidedText(text(), Qt::ElideMiddle, static_cast<int>(line.width() * 0.6));
    painter.setPen(m_isMissing ? theme.mutedText : theme.text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, name);
    const QString where = m_isMissing ? tr("no longer there") : folderOf(m_path);
    const double used = fontMetrics().horizontalAdvance(name) + 2 * pad;
    QFont font = painter.font();
    font.setItalic(m_isMissing);
    painter.setFont(font);
    painter.setPen(theme.mutedText);
    const QRectF rest = line.adjusted(used, 0, 0, 0);
    painter.drawText(rest, Qt::AlignRight | Qt::AlignVCenter,
                     QFontMetricsF(font).elidedText(where, Qt::ElideMiddle, rest.width()));
}

}  // namespace tenon::views
