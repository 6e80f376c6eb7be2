// SPDX-License-Identifier: Apache-2.0
#include "core/engine/ledger_snapshot.h"

#include <algorithm>
#include <unordered_map>

#include "core/base/check.h"
#include "core/engine/graph_snapshot.h"

namespace tenon {

namespace {

/// Names to sources, around one pass.
class PassNames {
public:
    PassNames(const Graph& before, const Graph& after) : before(before), after(after) {}

    SourceSet sourcesOf(std::span<const std::string> names) const {
        SourceSet all;
        for (const std::string& name : names)
            if (const SourceSet* found = find(name)) all.insert(all.end(), found->begin(), found->end());
        std::ranges::sort(all);
        const auto repeated = std::ranges::unique(all);
        all.erase(repeated.begin(), repeated.end());
        return all;
    }

    /// Names that are in neither graph stand for `sources` from now on.
    void learn(std::span<const std::string> names, const SourceSet& sources) {
        for (const std::string& name : names)
            if (!find(name)) passing.emplace(name, sources);
    }

private:
    const SourceSet* find(const std::string& name) const {
        for (const Graph* graph : {&before, &after})
            if (const auto id = graph->findNode(name)) return &graph->node(*id).sources;
        const auto found = passing.find(name);
        return found == passing.end() ? nullptr : &found->second;
    }

    const Graph& before;
    const Graph& after;
    std::unordered_map<std::string, SourceSet> passing;
};

void writeNames(const std::vector<std::string>& names, google::protobuf::RepeatedPtrField<std::string>& out) {
    out.Reserve(static_cast<int>(names.size()));
    for (const std::string& name : names) *out.Add() = name;
}

void writeRewrite(const RewriteRecord& rewrite, PassNames& names, engine::Rewrite& out) {
    out.set_rule(rewrite.rule);
    writeNames(rewrite.before, *out.mutable_before());
    writeNames(rewrite.after, *out.mutable_after());
    const SourceSet sources = unite(names.sourcesOf(rewrite.before), names.sourcesOf(rewrite.after));
    names.learn(rewrite.after, sources);
    writeSources(sources, *out.mutable_sources());
}

void writeRemarks(const std::vector<Remark>& remarks, const PassNames& names,
                  google::protobuf::RepeatedPtrField<engine::Remark>& out) {
    for (const Remark& remark : remarks) {
        engine::Remark& written = *out.Add();
        written.set_text(remark.text);
        writeNames(remark.nodes, *written.mutable_nodes());
        writeSources(names.sourcesOf(remark.nodes), *written.mutable_sources());
    }
}

void writePass(const PassRecord& pass, const Graph& before, const Graph& after, engine::PassRecord& out) {
    out.set_id(pass.id);
    out.set_is_enabled(pass.isEnabled);
    out.set_is_changed(pass.isChanged);
    out.set_nodes_before(static_cast<std::uint32_t>(pass.nodesBefore));
    out.set_nodes_after(static_cast<std::uint32_t>(pass.nodesAfter));
    out.set_kernels_before(static_cast<std::uint32_t>(pass.kernelsBefore));
    out.set_kernels_after(static_cast<std::uint32_t>(pass.kernelsAfter));
    out.set_ns(pass.ns);
    PassNames names(before, after);
    for (const RewriteRecord& rewrite : pass.rewrites) writeRewrite(rewrite, names, *out.add_rewrites());
    writeRemarks(pass.remarks, names, *out.mutable_remarks());
    writeRemarks(pass.nearMisses, names, *out.mutable_near_misses());
}

}  // namespace

void writeLedger(const Ledger& ledger, const Graph& imported, std::span<const std::shared_ptr<const Graph>> afterPass,
                 engine::Ledger& out) {
    TENON_CHECK(ledger.passes.size() == afterPass.size(), "a graph after every pass");
    const Graph* before = &imported;
    for (std::size_t i = 0; i < ledger.passes.size(); ++i) {
        writePass(ledger.passes[i], *before, *afterPass[i], *out.add_passes());
        before = afterPass[i].get();
    }
}

}  // namespace tenon
