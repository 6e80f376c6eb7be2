// SPDX-License-Identifier: Apache-2.0
// The ledger: what every pass did to the graph, and what it nearly did.
//
// The workbench, `--explain` and bug reports replay it; nothing else is logged.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace tenon {

/// One application of a rule. Nodes by name: those that were matched, and those that stand there now.
struct RewriteRecord {
    std::string rule;
    std::vector<std::string> before;
    std::vector<std::string> after;
};

/// A sentence about nodes: something done, or something nearly done with the reason why not.
struct Remark {
    std::string text;
    std::vector<std::string> nodes;
};

struct PassRecord {
    std::string id;
    bool isEnabled = false;
    bool isChanged = false;
    std::size_t nodesBefore = 0, nodesAfter = 0;
    std::size_t kernelsBefore = 0, kernelsAfter = 0;  ///< fused groups plus ungrouped nodes
    std::int64_t ns = 0;                              ///< of the pass alone, without verification and comparison
    std::vector<RewriteRecord> rewrites;
    std::vector<Remark> remarks;
    std::vector<Remark> nearMisses;
};

struct Ledger {
    std::vector<PassRecord> passes;  ///< one per row of the registry, in pipeline order, off ones too

    /// nullptr when there is none of that id.
    const PassRecord* find(std::string_view id) const;
};

/// Text for people: a table, then for each pass its rewrites counted by rule, its remarks and near misses.
std::string explainLedger(const Ledger& ledger);
/// {"schema": 1, "passes": [...]} with everything; times are left out with `withTimes` false (reproducible output).
std::string ledgerToJson(const Ledger& ledger, bool withTimes = true);

}  // namespace tenon
