// SPDX-License-Identifier: GPL-3.0-or-later
// Files that were open before, newest first; those that are gone are muted and can be taken off.
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace tenon::views {

class RecentRow;

class RecentList : public QWidget {
    Q_OBJECT

public:
    explicit RecentList(QWidget* parent = nullptr);

    /// At most kMost are shown. Whether they are there is looked up in another thread: a sleeping network drive must
    /// not hold up the window.
    void setPaths(const QStringList& paths);

    static constexpr int kMost = 8;

signals:
    void chosen(const QString& path);
    void removed(const QString& path);

private:
    void addRow(const QString& path);
    void lookUp(const QStringList& paths);
    void markMissing(int number, const QStringList& missing);

    QVBoxLayout* m_rows;
    QList<RecentRow*> m_shown;
    int m_lookUp = 0;  ///< number of the latest; answers to older ones are stale
};

}  // namespace tenon::views
