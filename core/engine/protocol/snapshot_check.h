// SPDX-License-Identifier: Apache-2.0
// What a receiver checks of every reply before anything else sees it: an engine has parsed an untrusted file, so its
// words are not trusted either. After this, views index without looking.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "core/base/hash.h"
#include "core/base/result.h"

namespace tenon::engine {

class Graph;
class Reply;

/// Checks the replies of one engine, in order of arrival. Positions in Opened.sources are held against the last Opened,
/// positions in Optimized.graph against the Optimized of the same recipe, whichever of the two arrives first.
class SnapshotChecker {
public:
    /// Errors: one sentence that says what is wrong with the reply.
    Result<void> check(const Reply& reply);

private:
    struct Extents {
        bool isKnown = false;                             ///< the graph has arrived
        std::uint32_t nodes = 0, values = 0;              ///< of the graph
        std::uint32_t nodesNeeded = 0, valuesNeeded = 0;  ///< by what arrived before it
    };
    Result<void> require(const std::string& recipe, std::uint32_t nodes, std::uint32_t values);
    Result<void> define(const std::string& recipe, const Graph& graph);
    Extents& extentsOf(const std::string& recipe);

    std::uint32_t sourceCount = 0;
    std::map<Hash128, Extents> optimized;  ///< by hash of the recipe
};

/// Indices, topological order and sizes of one graph whose source ids are below `sourceCount`.
Result<void> checkGraph(const Graph& graph, std::uint32_t sourceCount);

}  // namespace tenon::engine
