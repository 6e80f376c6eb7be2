// SPDX-License-Identifier: Apache-2.0
// The functions behind the table of tactics.cpp, one file each.
#pragma once

#include "core/loops/tactics.h"

namespace tenon::loops {

bool matchesPointwise(const Graph& graph, const FusedGroup& group, const Target& target);
Result<LoweredKernel> buildPointwise(const Graph& graph, const FusedGroup& group, const Target& target, const Schedule& schedule);

bool matchesRows(const Graph& graph, const FusedGroup& group, const Target& target);
Result<LoweredKernel> buildRows(const Graph& graph, const FusedGroup& group, const Target& target, const Schedule& schedule);

bool matchesGemm(const Graph& graph, const FusedGroup& group, const Target& target);
Result<LoweredKernel> buildGemm(const Graph& graph, const FusedGroup& group, const Target& target, const Schedule& schedule);

bool matchesDepthwise(const Graph& graph, const FusedGroup& group, const Target& target);
Result<LoweredKernel> buildDepthwise(const Graph& graph, const FusedGroup& group, const Target& target, const Schedule& schedule);

bool matchesAttention(const Graph& graph, const FusedGroup& group, const Target& target);
Result<LoweredKernel> buildAttention(const Graph& graph, const FusedGroup& group, const Target& target, const Schedule& schedule);

bool matchesGeneric(const Graph& graph, const FusedGroup& group, const Target& target);
Result<LoweredKernel> buildGeneric(const Graph& graph, const FusedGroup& group, const Target& target, const Schedule& schedule);

}  // namespace tenon::loops
