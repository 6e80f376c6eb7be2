// SPDX-License-Identifier: GPL-3.0-or-later
// Layouts of scopes by structural hash, in memory and on disk. Files are checked on reading: one that is damaged or of
// another version is as good as none.
#pragma once

#include <QByteArray>
#include <QCache>
#include <QString>
#include <memory>

#include "views/graph/local_layout.h"

namespace tenon::views {

class ScopeCache {
public:
    /// `folder` is made when needed; empty: nothing on disk.
    explicit ScopeCache(const QString& folder);

    /// `graph` is what `key` is of. nullptr when not known.
    std::shared_ptr<const LocalLayout> find(const QByteArray& key, const LocalGraph& graph);
    /// `isKept`: also on disk.
    void insert(const QByteArray& key, const std::shared_ptr<const LocalLayout>& layout, bool isKept);

private:
    void removeOldFiles();

    QString folder;
    QCache<QByteArray, std::shared_ptr<const LocalLayout>> layouts;  ///< costs are points
};

/// Content of a cache file.
QByteArray bytesOf(const LocalLayout& layout, const QByteArray& key);
/// nullptr for anything but the bytes of a layout of `graph` under `key`.
std::shared_ptr<const LocalLayout> layoutFromBytes(const QByteArray& bytes, const QByteArray& key,
                                                   const LocalGraph& graph);

}  // namespace tenon::views
