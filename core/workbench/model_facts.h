// SPDX-License-Identifier: Apache-2.0
// What is in a model, in figures.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>

#include "core/ir/graph.h"

namespace tenon {

/// A parameter is what a run reads and no input changes: stored in the file, or computed from what is stored there.
struct ModelFacts {
    std::map<std::string_view, int> ops;  ///< name -> nodes
    std::int64_t parameters = 0, parameterBytes = 0;
    std::int64_t computedParameters = 0;  ///< of `parameters`, those that nodes of the model compute
    std::int64_t flops = 0;
    std::int64_t activationBytes = 0;  ///< each value once
};

/// All shapes must be known.
ModelFacts gatherFacts(const Graph& graph);

}  // namespace tenon
