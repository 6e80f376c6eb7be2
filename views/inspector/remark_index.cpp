// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inspector/remark_index.h"

#include <algorithm>

#include "core/engine/engine.pb.h"

namespace tenon::views {

namespace {

/// A rewrite of thousands of sources says nothing about one of them; it is found by the names it gives.
constexpr int kMostSources = 256;

template <class Entry>
Sources sourcesOf(const Entry& entry) {
    if (entry.sources_size() > kMostSources) return {};
    return Sources(entry.sources().begin(), entry.sources().end());
}

template <class Names>
void append(std::vector<const std::string*>& to, const Names& names) {
    for (const std::string& name : names) to.push_back(&name);
}

}  // namespace

RemarkIndex::RemarkIndex(Snapshot<engine::Ledger> ledger) : m_ledger(std::move(ledger)) {
    if (!m_ledger) return;
    for (int p = 0; p < m_ledger->passes_size(); ++p) {
        const engine::PassRecord& pass = m_ledger->passes(p);
        for (int i = 0; i < pass.rewrites_size(); ++i) {
            std::vector<const std::string*> names;
            append(names, pass.rewrites(i).before());
            append(names, pass.rewrites(i).after());
            add({p, LedgerEntry::Kind::rewrite, i}, names, sourcesOf(pass.rewrites(i)));
        }
        const auto addRemarks = [&](const auto& remarks, LedgerEntry::Kind kind) {
            for (int i = 0; i < remarks.size(); ++i) {
                std::vector<const std::string*> names;
                append(names, remarks[i].nodes());
                add({p, kind, i}, names, sourcesOf(remarks[i]));
            }
        };
        addRemarks(pass.remarks(), LedgerEntry::Kind::remark);
        addRemarks(pass.near_misses(), LedgerEntry::Kind::nearMiss);
    }
}

void RemarkIndex::add(const LedgerEntry& entry, const std::vector<const std::string*>& names, const Sources& sources) {
    for (const std::string* name : names)
        if (!name->empty()) m_byName[*name].push_back(entry);
    for (const std::uint32_t source : sources) m_bySource[source].push_back(entry);
}

std::vector<LedgerEntry> RemarkIndex::about(const std::string& name, const Sources& sources, std::size_t limit) const {
    std::vector<LedgerEntry> found;
    if (const auto named = m_byName.find(name); named != m_byName.end()) found = named->second;
    for (const std::uint32_t source : sources) {
        if (found.size() > 8 * limit) break;
        const auto entries = m_bySource.find(source);
        if (entries != m_bySource.end()) found.insert(found.end(), entries->second.begin(), entries->second.end());
    }
    std::ranges::sort(found);
    found.erase(std::ranges::unique(found).begin(), found.end());
    if (found.size() > limit) found.resize(limit);
    return found;
}

}  // namespace tenon::views
