// SPDX-License-Identifier: GPL-3.0-or-later
// What views hold: immutable snapshots delivered by the engine, shared and always safe to keep.
//
// Messages are documented in core/engine/protocol/engine.proto; a .cpp that reads their fields includes
// "core/engine/engine.pb.h". Indices in a snapshot have been checked (core/engine/protocol/snapshot_check.h).
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

namespace tenon {
struct Profile;
}

namespace tenon::engine {
class Accuracy;
class Built;
class Graph;
class Ledger;
class Memory;
class Opened;
class Optimized;
class Step;
class Swept;
class ValueStatistics;
}  // namespace tenon::engine

namespace tenon::views {

template <class T>
using Snapshot = std::shared_ptr<const T>;

/// A part of a snapshot that keeps the whole alive: share(optimized, &optimized->graph()).
template <class Whole, class Part>
Snapshot<Part> share(const Snapshot<Whole>& whole, const Part* part) {
    return Snapshot<Part>(whole, part);
}

/// Positions in Opened.sources, sorted, without repeats: what links every view.
using Sources = std::vector<std::uint32_t>;

/// Which of the two graphs: the model as imported, or the current variant.
enum class Side : std::uint8_t { before, after };

}  // namespace tenon::views
