// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/start/recent_list.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>
#include <QThreadPool>
#include <QVBoxLayout>

#include "views/start/recent_row.h"

namespace tenon::views {

RecentList::RecentList(QWidget* parent) : QWidget(parent), m_rows(new QVBoxLayout(this)) {
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    setAccessibleName(tr("Recent files"));
}

void RecentList::setPaths(const QStringList& paths) {
    m_shown.clear();
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->hide();  // it may be the one that was pressed
        item->widget()->deleteLater();
        delete item;
    }
    const QStringList shown = paths.mid(0, kMost);
    for (const QString& path : shown) addRow(path);
    lookUp(shown);
}

void RecentList::addRow(const QString& path) {
    auto* row = new RecentRow(path);
    connect(row, &QAbstractButton::clicked, this, [this, path] { emit chosen(path); });
    connect(
        row, &RecentRow::removed, this, [this, path] { emit removed(path); }, Qt::QueuedConnection);
    m_rows->addWidget(row);
    m_shown << row;
}

void RecentList::lookUp(const QStringList& paths) {
    const int number = ++m_lookUp;
    QThreadPool::globalInstance()->start([list = QPointer(this), paths, number] {
        QStringList missing;
        for (const QString& path : paths)
            if (!QFileInfo::exists(path)) missing << path;
        QMetaObject::invokeMethod(
            qApp,
            [list, missing, number] {
                if (list) list->markMissing(number, missing);
            },
            Qt::QueuedConnection);
    });
}

void RecentList::markMissing(int number, const QStringList& missing) {
    if (number != m_lookUp) return;
    for (RecentRow* row : m_shown) row->setMissing(missing.contains(row->path()));
}

}  // namespace tenon::views
