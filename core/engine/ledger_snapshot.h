// SPDX-License-Identifier: Apache-2.0
// The ledger as the message that views hold: nodes are named as in the ledger, and resolved to the sources they stand
// for, so that a rewrite can be selected in every view.
#pragma once

#include <memory>
#include <span>

#include "core/engine/engine.pb.h"
#include "core/ir/graph.h"
#include "core/passes/ledger.h"

namespace tenon {

/// `afterPass` holds the graph after every record of the ledger, `imported` the one before the first. A name that
/// stands in neither graph around its pass (a node that one rewrite made and the next took away) gets the sources of
/// the rewrite that made it.
void writeLedger(const Ledger& ledger, const Graph& imported, std::span<const std::shared_ptr<const Graph>> afterPass,
                 engine::Ledger& out);

}  // namespace tenon
