// SPDX-License-Identifier: GPL-3.0-or-later
// The way through a pipeline, stop by stop: each pass that ran, before; its rewrites one by one; then after.
#pragma once

#include <optional>
#include <vector>

#include "views/common/snapshots.h"

namespace tenon::views {

/// Where one stands. A rewrite is a position in PassRecord.rewrites; kWholePass: all of them.
struct Stop {
    static constexpr int kWholePass = -1;

    int pass = -1;  ///< position in Ledger.passes
    int rewrite = kWholePass;
    bool isAfter = false;
    bool operator==(const Stop&) const = default;
};

class StepWalk {
public:
    /// A pass that ran.
    struct Entry {
        int pass = 0;
        int rewrites = 0;
        bool isChanged = false;
    };

    StepWalk() = default;
    /// Passes that are off, and those that place memory and leave the graph alone, are left out.
    explicit StepWalk(const engine::Ledger& ledger);

    const std::vector<Entry>& entries() const { return m_entries; }
    /// Position in entries(), or -1.
    int rowOf(int pass) const;

    /// The start of the first pass that changed something, else of the first.
    std::optional<Stop> first() const;
    /// One stop on or back; nothing at the ends.
    std::optional<Stop> next(const Stop& stop) const;
    std::optional<Stop> previous(const Stop& stop) const;
    /// Start of the pass after or before this one.
    std::optional<Stop> nextPass(const Stop& stop) const;
    std::optional<Stop> previousPass(const Stop& stop) const;
    /// What playing shows next: the pass done, or the start of the next pass that changed something.
    std::optional<Stop> nextScene(const Stop& stop) const;

private:
    std::vector<Entry> m_entries;
};

}  // namespace tenon::views
