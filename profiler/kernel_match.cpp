// SPDX-License-Identifier: Apache-2.0
#include "profiler/kernel_match.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string_view>

namespace tenon {

namespace {

/// Union-find with path halving.
class Sets {
public:
    explicit Sets(std::size_t count) : parent(count) { std::iota(parent.begin(), parent.end(), std::size_t{0}); }

    std::size_t find(std::size_t i) {
        while (parent[i] != i) i = parent[i] = parent[parent[i]];
        return i;
    }
    void join(std::size_t a, std::size_t b) { parent[find(a)] = find(b); }

private:
    std::vector<std::size_t> parent;
};

struct Member {
    const KernelProfile* kernel;
    bool isBaseline;
};

KernelGroup groupOf(const std::vector<Member>& members) {
    KernelGroup group;
    std::set<std::string> nodes;
    const KernelProfile* slowest = nullptr;
    bool isSlowestBaseline = true;
    for (const auto& [kernel, isBaseline] : members) {
        (isBaseline ? group.baselineKernels : group.variantKernels) += 1;
        (isBaseline ? group.baselineNs : group.variantNs) += kernel->medianNs;
        nodes.insert(kernel->sourceNodes.begin(), kernel->sourceNodes.end());
        const bool isBetterName = !slowest || (isSlowestBaseline && !isBaseline) ||
                                  (isSlowestBaseline == isBaseline && kernel->medianNs > slowest->medianNs);
        if (!isBetterName) continue;
        slowest = kernel;
        isSlowestBaseline = isBaseline;
    }
    group.name = slowest->name;
    group.sourceNodes.assign(nodes.begin(), nodes.end());
    return group;
}

}  // namespace

std::vector<KernelGroup> matchKernels(const VariantProfile& baseline, const VariantProfile& variant) {
    std::vector<Member> members;
    for (const auto& kernel : baseline.kernels) members.push_back({&kernel, true});
    for (const auto& kernel : variant.kernels) members.push_back({&kernel, false});
    Sets sets(members.size());
    std::map<std::string_view, std::size_t> ownerOfNode;
    for (std::size_t i = 0; i < members.size(); ++i) {
        const KernelProfile& kernel = *members[i].kernel;
        const auto claim = [&](std::string_view node) { sets.join(i, ownerOfNode.try_emplace(node, i).first->second); };
        if (kernel.sourceNodes.empty()) claim(kernel.name);
        for (const std::string& node : kernel.sourceNodes) claim(node);
    }
    std::map<std::size_t, std::vector<Member>> joined;
    for (std::size_t i = 0; i < members.size(); ++i) joined[sets.find(i)].push_back(members[i]);
    std::vector<KernelGroup> groups;
    for (const auto& [root, group] : joined) groups.push_back(groupOf(group));
    std::stable_sort(groups.begin(), groups.end(), [](const KernelGroup& a, const KernelGroup& b) {
        return std::max(a.baselineNs, a.variantNs) > std::max(b.baselineNs, b.variantNs);
    });
    return groups;
}

}  // namespace tenon
