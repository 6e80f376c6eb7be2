// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inspector/facts.h"

#include "core/engine/engine.pb.h"
#include "profiler/profile.h"
#include "views/common/core_text.h"
#include "views/common/format.h"
#include "views/common/kernel_times.h"

namespace tenon::views {

void Facts::setOpened(Snapshot<engine::Opened> snapshot) {
    opened = std::move(snapshot);
    before = GraphIndex(opened ? share(opened, &opened->graph()) : nullptr);
    statistics.clear();
}

void Facts::setOptimized(Snapshot<engine::Optimized> snapshot) {
    optimized = std::move(snapshot);
    after = GraphIndex(optimized ? share(optimized, &optimized->graph()) : nullptr);
    remarks = RemarkIndex(optimized ? share(optimized, &optimized->ledger()) : nullptr);
    std::erase_if(statistics, [](const auto& entry) { return entry.first.first == Side::after; });
    indexKernels();
}

void Facts::setBuilt(Snapshot<engine::Built> snapshot) {
    built = std::move(snapshot);
    indexKernels();
    setProfile(std::move(profile), variant);
}

void Facts::setProfile(Snapshot<Profile> snapshot, const QString& name) {
    profile = std::move(snapshot);
    variant = name;
    kernelTimes = built ? views::kernelTimes(*built, profile.get(), variant) : std::vector<double>();
    totalNs = totalTime(kernelTimes);
}

/// A graph and kernels of two recipes do not belong together: while the new ones are on their way nothing is linked.
void Facts::indexKernels() {
    kernelOfNode.clear();
    if (!built || !after.graph() || built->recipe() != optimized->recipe()) return;
    kernelOfNode.assign(static_cast<std::size_t>(after.graph()->nodes_size()), -1);
    for (int k = 0; k < built->kernels_size(); ++k)
        for (const std::uint32_t node : built->kernels(k).nodes())
            if (node < kernelOfNode.size()) kernelOfNode[node] = k;
}

QString Facts::gloss(const std::string& op) const {
    if (!opened) return {};
    const auto found = opened->glosses().find(op);
    return found == opened->glosses().end() ? QString() : coreText(found->second);
}

std::vector<int> Facts::kernelsOf(Side side, int node) const {
    std::vector<int> kernels;
    if (side == Side::after) {
        if (static_cast<std::size_t>(node) < kernelOfNode.size() && kernelOfNode[static_cast<std::size_t>(node)] >= 0)
            kernels.push_back(kernelOfNode[static_cast<std::size_t>(node)]);
        return kernels;
    }
    const auto& own = before.graph()->nodes(node).sources();
    const Sources sources(own.begin(), own.end());
    for (int k = 0; built && k < built->kernels_size(); ++k) {
        const auto& theirs = built->kernels(k).sources();
        if (meet(sources, Sources(theirs.begin(), theirs.end()))) kernels.push_back(k);
    }
    return kernels;
}

Sources Facts::sourcesOf(const Focus& focus) const {
    const GraphIndex& index = graph(focus.side);
    if (focus.kind == Focus::Kind::kernel && built && focus.id < static_cast<std::uint32_t>(built->kernels_size())) {
        const auto& sources = built->kernels(static_cast<int>(focus.id)).sources();
        return Sources(sources.begin(), sources.end());
    }
    if (focus.kind == Focus::Kind::node)
        if (const auto node = index.node(focus.id)) {
            const auto& sources = index.graph()->nodes(*node).sources();
            return Sources(sources.begin(), sources.end());
        }
    if (focus.kind == Focus::Kind::value)
        if (const auto value = index.value(focus.id)) return index.sourcesOfValue(*value);
    return {};
}

}  // namespace tenon::views
