// SPDX-License-Identifier: Apache-2.0
// Placement: where every value of a partitioned graph lives while it runs.
//
// Values become storages; storages have a lifetime in steps and go to the planner (core/memory). Two values share a
// storage when one is a view of the other (Reshape ...) or when an elementwise kernel may overwrite an input that dies:
//
//     t1 = Relu(t0)      t0 last read here, same bytes        t0 and t1 are one storage
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/loops/lower.h"
#include "core/memory/planner.h"
#include "core/runtime/tenon_runtime.h"

namespace tenon {

struct Storage {
    std::vector<ValueId> values;  ///< that live in it, in order of definition
    Interval interval;    ///< in steps: positions in the list of groups
    std::int64_t offset = 0;      ///< in the arena
};

struct Placement {
    std::vector<tenon_operand> places;  ///< by ValueId::index; meaningful for values that cross kernels
    std::vector<Storage> storages;
    std::vector<bool> isView;           ///< by group: needs no kernel
    std::int64_t arenaBytes = 0;
    std::int64_t lowerBound = 0;        ///< no plan of these storages can need less
    std::int64_t unsharedBytes = 0;     ///< every value in a place of its own
};

/// Groups must be in execution order with known shapes. `constantIndex` of places for constants is left at -1: kernels
/// have their own packed constants. Unknown planners are usage errors.
Result<Placement> placeValues(const Graph& graph, const std::vector<loops::FusedGroup>& groups,
                              std::string_view planner, bool reuseInPlace);

/// True when the group computes its output from `input` elementwise, so that both may be one storage.
bool mayOverwrite(const Graph& graph, const loops::FusedGroup& group, ValueId input);

}  // namespace tenon
