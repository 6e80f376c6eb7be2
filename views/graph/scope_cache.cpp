// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/scope_cache.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <cmath>

namespace tenon::views {
namespace {

constexpr quint32 kMagic = 0x746e6c79;
constexpr quint32 kVersion = 1;  ///< raise it whenever a layout of the same graph comes out differently
constexpr qsizetype kMostPoints = 2'000'000;
constexpr qsizetype kMostFiles = 4000;

int costOf(const LocalLayout& layout) {
    std::size_t points = layout.centres.size() + 8;
    for (const auto& line : layout.lines) points += line.size();
    return static_cast<int>(std::min<std::size_t>(points, kMostPoints));
}

bool read(QDataStream& in, QPointF& point) {
    in >> point;
    return in.status() == QDataStream::Ok && std::isfinite(point.x()) && std::isfinite(point.y());
}

}  // namespace

QByteArray bytesOf(const LocalLayout& layout, const QByteArray& key) {
    QByteArray content;
    QDataStream out(&content, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << kMagic << kVersion << key << QPointF(layout.size.width(), layout.size.height());
    for (const QPointF& centre : layout.centres) out << centre;
    for (const auto& line : layout.lines) {
        out << static_cast<quint32>(line.size());
        for (const QPointF& point : line) out << point;
    }
    return content + QCryptographicHash::hash(content, QCryptographicHash::Sha1);
}

std::shared_ptr<const LocalLayout> layoutFromBytes(const QByteArray& bytes, const QByteArray& key,
                                                   const LocalGraph& graph) {
    constexpr qsizetype kHashBytes = 20;
    if (bytes.size() < kHashBytes) return nullptr;
    const QByteArray content = bytes.chopped(kHashBytes);
    if (QCryptographicHash::hash(content, QCryptographicHash::Sha1) != bytes.last(kHashBytes)) return nullptr;
    QDataStream in(content);
    in.setVersion(QDataStream::Qt_6_0);
    quint32 magic = 0, version = 0;
    QByteArray storedKey;
    in >> magic >> version;
    if (magic != kMagic || version != kVersion) return nullptr;
    in >> storedKey;
    QPointF size;
    if (storedKey != key || !read(in, size)) return nullptr;
    auto layout = std::make_shared<LocalLayout>();
    layout->size = QSizeF(size.x(), size.y());
    layout->centres.resize(graph.items.size());
    layout->lines.resize(graph.lines.size());
    for (QPointF& centre : layout->centres)
        if (!read(in, centre)) return nullptr;
    for (auto& line : layout->lines) {
        quint32 count = 0;
        in >> count;
        if (in.status() != QDataStream::Ok || count < 4 || count % 3 != 1 || count > content.size()) return nullptr;
        line.resize(count);
        for (QPointF& point : line)
            if (!read(in, point)) return nullptr;
    }
    return in.atEnd() ? layout : nullptr;
}

ScopeCache::ScopeCache(const QString& where) : folder(where), layouts(kMostPoints) {
    if (!folder.isEmpty()) removeOldFiles();
}

void ScopeCache::removeOldFiles() {
    QDir directory(folder);
    const QFileInfoList files = directory.entryInfoList({QStringLiteral("*.layout")}, QDir::Files, QDir::Time);
    for (qsizetype i = kMostFiles; i < files.size(); ++i) QFile::remove(files[i].filePath());
}

std::shared_ptr<const LocalLayout> ScopeCache::find(const QByteArray& key, const LocalGraph& graph) {
    if (const auto* known = layouts.object(key)) return *known;
    if (folder.isEmpty()) return nullptr;
    QFile file(folder + u'/' + QString::fromLatin1(key.toHex()) + QStringLiteral(".layout"));
    constexpr qint64 kLargest = 16 << 20;
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLargest) return nullptr;
    auto layout = layoutFromBytes(file.readAll(), key, graph);
    if (layout) insert(key, layout, false);
    return layout;
}

void ScopeCache::insert(const QByteArray& key, const std::shared_ptr<const LocalLayout>& layout, bool isKept) {
    layouts.insert(key, new std::shared_ptr<const LocalLayout>(layout), costOf(*layout));
    if (folder.isEmpty() || !isKept) return;
    QDir().mkpath(folder);
    QSaveFile file(folder + u'/' + QString::fromLatin1(key.toHex()) + QStringLiteral(".layout"));
    // a cache that cannot be written is only slower
    if (file.open(QIODevice::WriteOnly) && file.write(bytesOf(*layout, key)) > 0) file.commit();
}

}  // namespace tenon::views
