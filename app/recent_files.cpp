// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recent_files.h"

#include <QFileInfo>
#include <QSettings>

namespace tenon::app {

namespace {

constexpr int kKept = 12;
const QString kKey = QStringLiteral("recentFiles");

}  // namespace

QStringList recentFiles() {
    return QSettings().value(kKey).toStringList();
}

void addRecentFile(const QString& path) {
    const QString file = QFileInfo(path).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(file);
    files.prepend(file);
    QSettings().setValue(kKey, files.mid(0, kKept));
}

void removeRecentFile(const QString& path) {
    QStringList files = recentFiles();
    files.removeAll(path);
    QSettings().setValue(kKey, files);
}

}  // namespace tenon::app
