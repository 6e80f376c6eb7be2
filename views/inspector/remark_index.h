// SPDX-License-Identifier: GPL-3.0-or-later
// What the passes did to a node and what they nearly did, found by its name or by the sources it stands for.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "views/common/snapshots.h"

namespace tenon::views {

/// One entry of the ledger.
struct LedgerEntry {
    enum class Kind : std::uint8_t { rewrite, remark, nearMiss };
    int pass = 0;  ///< position in Ledger.passes
    Kind kind = Kind::rewrite;
    int index = 0;  ///< in PassRecord.rewrites, .remarks or .near_misses
    auto operator<=>(const LedgerEntry&) const = default;
};

class RemarkIndex {
public:
    RemarkIndex() = default;
    explicit RemarkIndex(Snapshot<engine::Ledger> ledger);

    const engine::Ledger* ledger() const { return m_ledger.get(); }
    /// Entries that name the node or one of the sources: in order of the passes, each once, at most `limit`.
    std::vector<LedgerEntry> about(const std::string& name, const Sources& sources, std::size_t limit) const;

private:
    void add(const LedgerEntry& entry, const std::vector<const std::string*>& names, const Sources& sources);

    Snapshot<engine::Ledger> m_ledger;
    std::unordered_map<std::string, std::vector<LedgerEntry>> m_byName;
    std::unordered_map<std::uint32_t, std::vector<LedgerEntry>> m_bySource;
};

}  // namespace tenon::views
