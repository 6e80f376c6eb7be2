// SPDX-License-Identifier: Apache-2.0
// The passes of this folder; each is described at the top of the file of the same name.
#pragma once

#include "core/passes/pass.h"

namespace tenon {

Result<bool> foldConstants(Graph& graph, PassContext& context);
Result<bool> eliminateIdentity(Graph& graph, PassContext& context);
Result<bool> simplifyAlgebra(Graph& graph, PassContext& context);
Result<bool> recogniseGelu(Graph& graph, PassContext& context);
Result<bool> recogniseLayerNorm(Graph& graph, PassContext& context);
Result<bool> recogniseAttention(Graph& graph, PassContext& context);
Result<bool> foldBatchNorm(Graph& graph, PassContext& context);
Result<bool> foldPad(Graph& graph, PassContext& context);
Result<bool> cancelTransposes(Graph& graph, PassContext& context);
Result<bool> mergeCommonSubexpressions(Graph& graph, PassContext& context);
Result<bool> eliminateDead(Graph& graph, PassContext& context);
Result<bool> fuseEpilogues(Graph& graph, PassContext& context);
Result<bool> fuseReductions(Graph& graph, PassContext& context);
Result<bool> fuseElementwise(Graph& graph, PassContext& context);

}  // namespace tenon
