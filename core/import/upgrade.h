// SPDX-License-Identifier: Apache-2.0
// From the form an op has in a model's operator set to the one form of ops.def, the newest. Each change of the ONNX
// specification is a row of a table in upgrade.cpp; changes that need shapes are in upgrade_windows.cpp, ops that
// become several in upgrade_rewrites.cpp.
#pragma once

#include "core/import/emitter.h"

namespace tenon {

constexpr std::int64_t kOldestOpset = 6;
constexpr std::int64_t kNewestOpset = 27;

/// Rewrites `node` in place. A non-empty result holds the outputs of a node that was emitted as others; otherwise the
/// caller emits it.
Result<std::vector<ValueId>> upgrade(IncomingNode& node, Emitter& emitter);

/// The same for the ops of com.microsoft that equal one or two of ours; empty for all others.
bool isKnownContrib(std::string_view op);
Result<std::vector<ValueId>> upgradeContrib(IncomingNode& node, Emitter& emitter);

/// True for ops that import() turns into others although ops.def has no such row.
bool isUpgradedAway(std::string_view op);

// The functions of the table; a function may emit nodes of its own.
using Upgrade = Result<std::vector<ValueId>> (*)(IncomingNode&, Emitter&);

// upgrade_windows.cpp
Result<std::vector<ValueId>> resolveConvolution(IncomingNode& node, Emitter& emitter);
Result<std::vector<ValueId>> resolveConvTranspose(IncomingNode& node, Emitter& emitter);
Result<std::vector<ValueId>> resolvePool(IncomingNode& node, Emitter& emitter);

// upgrade_rewrites.cpp
Result<std::vector<ValueId>> rewriteDropout(IncomingNode& node, Emitter& emitter);
Result<std::vector<ValueId>> rewriteFlatSoftmax(IncomingNode& node, Emitter& emitter);
Result<std::vector<ValueId>> rewriteLayerNormalization(IncomingNode& node, Emitter& emitter);
Result<std::vector<ValueId>> rewriteGroupNormalization(IncomingNode& node, Emitter& emitter);
Result<std::vector<ValueId>> rewriteCastLike(IncomingNode& node, Emitter& emitter);
Result<std::vector<ValueId>> rewriteAttention(IncomingNode& node, Emitter& emitter);
Result<std::vector<ValueId>> rewriteOldBroadcast(IncomingNode& node, Emitter& emitter);

}  // namespace tenon
