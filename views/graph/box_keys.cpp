// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/box_keys.h"

#include "core/engine/engine.pb.h"
#include "views/graph/scope_tree.h"

namespace tenon::views {

namespace {

QString keyOf(const Geometry& geometry, const Box& box) {
    const auto value = [&] {
        return box.value == kNone ? QString()
                                  : QString::number(geometry.graph->values(static_cast<int>(box.value)).id());
    };
    switch (box.kind) {
        case Box::Kind::node:
            return QLatin1String("n:") + QString::number(geometry.graph->nodes(static_cast<int>(box.node)).id());
        case Box::Kind::scope:
        case Box::Kind::frame:
            return QLatin1String("s:") + (box.scope == kNone ? box.title : geometry.scopes->scopes[box.scope].path);
        case Box::Kind::input:
            return QLatin1String("i:") + value();
        case Box::Kind::output:
            return QLatin1String("o:") + value();
        default:
            return QLatin1String("t:") + value();
    }
}

}  // namespace

std::vector<QString> boxKeys(const Geometry& geometry) {
    std::vector<QString> keys;
    keys.reserve(geometry.boxes.size());
    QHash<QString, int> uses;
    for (const Box& box : geometry.boxes) {
        QString key = keyOf(geometry, box);
        if (const int before = uses[key]++; before > 0) key += QLatin1Char('#') + QString::number(before);
        keys.push_back(std::move(key));
    }
    return keys;
}

BoxesByKey boxesByKey(const std::vector<QString>& keys) {
    BoxesByKey boxes;
    boxes.reserve(static_cast<qsizetype>(keys.size()));
    for (std::uint32_t i = 0; i < keys.size(); ++i) boxes.insert(keys[i], i);
    return boxes;
}

}  // namespace tenon::views
