// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/steps/step_walk.h"

#include <algorithm>

#include "core/engine/engine.pb.h"
#include "core/passes/pass.h"

namespace tenon::views {

StepWalk::StepWalk(const engine::Ledger& ledger) {
    for (int i = 0; i < ledger.passes_size(); ++i) {
        const engine::PassRecord& record = ledger.passes(i);
        const PassInfo* info = findPass(record.id());
        if (!record.is_enabled() || (info && info->stage == PassStage::memory)) continue;
        m_entries.push_back({i, record.rewrites_size(), record.is_changed()});
    }
}

int StepWalk::rowOf(int pass) const {
    const auto entry = std::ranges::find(m_entries, pass, &Entry::pass);
    return entry == m_entries.end() ? -1 : static_cast<int>(entry - m_entries.begin());
}

std::optional<Stop> StepWalk::first() const {
    if (m_entries.empty()) return std::nullopt;
    const auto changed = std::ranges::find(m_entries, true, &Entry::isChanged);
    return Stop{changed == m_entries.end() ? m_entries.front().pass : changed->pass};
}

std::optional<Stop> StepWalk::next(const Stop& stop) const {
    const int row = rowOf(stop.pass);
    if (row < 0) return std::nullopt;
    if (stop.isAfter && stop.rewrite == Stop::kWholePass) return nextPass(stop);
    if (stop.rewrite + 1 < m_entries[row].rewrites) return Stop{stop.pass, stop.rewrite + 1, false};
    return Stop{stop.pass, Stop::kWholePass, true};
}

std::optional<Stop> StepWalk::previous(const Stop& stop) const {
    const int row = rowOf(stop.pass);
    if (row < 0) return std::nullopt;
    const int rewrites = m_entries[row].rewrites;
    if (stop.isAfter && stop.rewrite == Stop::kWholePass) return Stop{stop.pass, rewrites - 1, false};
    if (stop.rewrite != Stop::kWholePass) return Stop{stop.pass, stop.rewrite - 1, false};
    if (row == 0) return std::nullopt;
    return Stop{m_entries[row - 1].pass, Stop::kWholePass, true};
}

std::optional<Stop> StepWalk::nextPass(const Stop& stop) const {
    const int row = rowOf(stop.pass);
    if (row < 0 || row + 1 >= static_cast<int>(m_entries.size())) return std::nullopt;
    return Stop{m_entries[row + 1].pass};
}

std::optional<Stop> StepWalk::previousPass(const Stop& stop) const {
    const int row = rowOf(stop.pass);
    if (row <= 0) return std::nullopt;
    return Stop{m_entries[row - 1].pass};
}

std::optional<Stop> StepWalk::nextScene(const Stop& stop) const {
    const int row = rowOf(stop.pass);
    if (row < 0) return std::nullopt;
    if (!stop.isAfter && m_entries[row].isChanged) return Stop{stop.pass, Stop::kWholePass, true};
    const auto changed =
        std::find_if(m_entries.begin() + row + 1, m_entries.end(), [](const Entry& e) { return e.isChanged; });
    if (changed == m_entries.end()) return std::nullopt;
    return Stop{changed->pass};
}

}  // namespace tenon::views
