// SPDX-License-Identifier: GPL-3.0-or-later
// The files opened lately, newest first, kept in the settings.
#pragma once

#include <QStringList>

namespace tenon::app {

QStringList recentFiles();
void addRecentFile(const QString& path);
void removeRecentFile(const QString& path);

}  // namespace tenon::app
