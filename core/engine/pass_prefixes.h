// SPDX-License-Identifier: Apache-2.0
// PassPrefixes: what the first passes of earlier recipes made of the model, so that a recipe that differs further back
// starts from there. Switching a fusion pass does not fold the constants again.
#pragma once

#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "core/ir/graph.h"
#include "core/passes/pass.h"

namespace tenon {

struct AfterPass {
    std::shared_ptr<const Graph> graph;
    PassRecord record;
};

class PassPrefixes {
public:
    /// The longest run of first rows that has been done under the same settings; at most up to the fusion passes, which
    /// always start from a graph without groups.
    std::vector<AfterPass> find(const Recipe& recipe);
    /// Keeps what all rows made. `rows` is one entry a row of the registry.
    void keep(const Recipe& recipe, const std::vector<AfterPass>& rows);

private:
    struct Entry {
        std::string key;  ///< of all settings up to this row
        AfterPass after;
    };
    std::mutex mutex;
    std::deque<Entry> entries;  ///< the most recently used first
};

}  // namespace tenon
