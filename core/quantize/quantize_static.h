// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/passes/pass.h"

namespace tenon {

/// See quantize_static.cpp. Bound to the registry's row "quantize-static".
Result<bool> quantizeStatic(Graph& graph, PassContext& context);

/// The rows of the registry that this folder implements; give them to RunOptions::bindings.
std::span<const PassBinding> quantizationBindings();

/// The input whose calibrated range the pass needs to quantize `node`, or the reason why it never quantizes it.
struct Quantizable {
    ValueId activation;
    std::string reason;  ///< when activation is invalid; empty for ops the pass does not care for
};
Quantizable quantizableInput(const Graph& graph, NodeId node);

}  // namespace tenon
