// SPDX-License-Identifier: Apache-2.0
// Rewrite verbs: what passes do to a graph, on top of the graph's own verbs.
//
// Each keeps three promises: new values have inferred types, provenance is handed on, and what nobody reads any more is
// gone afterwards.
#pragma once

#include <initializer_list>
#include <optional>

#include "core/passes/pass.h"

namespace tenon {

/// The union of what the nodes stand for.
SourceSet sourcesOf(const Graph& graph, std::span<const NodeId> nodes);
SourceSet sourcesOf(const Graph& graph, std::initializer_list<NodeId> nodes);

/// Derives the types of a node's outputs anew from its inputs. CHECKs that inference accepts the node.
void inferOutputs(Graph& graph, NodeId node);

///     inputs ─▶ op ─▶ (result)
/// Adds a node of one output with its type inferred.
ValueId insertNode(Graph& graph, Op op, std::string name, std::vector<ValueId> inputs, AttributeMap attributes,
                   SourceSet sources);

/// The same, computed at once when every input is a constant: the result is then a constant, and inputs left unread go.
ValueId insertFolded(Graph& graph, Op op, std::string name, std::vector<ValueId> inputs, AttributeMap attributes,
                     SourceSet sources);

/// Whether readers of `from` may read `to` instead: false when that would take a name from the model's contract (an
/// output of the model that would become one of its inputs, a constant, or another of its outputs).
bool canReplace(const Graph& graph, ValueId from, ValueId to);

///     (from) ─▶ consumers    becomes    (to) ─▶ consumers
/// CHECKs canReplace and that `from` is made by a node. That node goes, and everything above it that it alone kept
/// alive; what they stood for goes to the producer of `to`, or to the consumers when `to` has none.
void replaceValue(Graph& graph, ValueId from, ValueId to);

///     a, b ─▶ node ─▶ (result)   becomes   inputs ─▶ op ─▶ (result)
/// The node becomes another computation of the same value: name, result and readers stay, `sources` are added, and what
/// it alone kept alive goes. Nothing happens, and false is returned, when the op does not take such inputs or the
/// result would have another type.
bool rewriteNode(Graph& graph, NodeId node, Op op, std::vector<ValueId> inputs, AttributeMap attributes,
                 const SourceSet& sources);

/// Erases the node if nobody reads it, then its producers likewise, and constants left unread. False if it is read.
bool eraseIfDead(Graph& graph, NodeId node);
/// The same for values that a rewrite stopped reading: constants go, nodes nobody reads go. Absent ids are skipped.
void eraseUnread(Graph& graph, std::span<const ValueId> values);

/// The node's own result when the op has one output.
inline ValueId resultOf(const Graph& graph, NodeId node) {
    return graph.node(node).outputs[0];
}
/// Nodes that read the value, each once, in order of attachment.
std::vector<NodeId> consumersOf(const Graph& graph, ValueId value);
/// The single node that reads the value, at one or more inputs, when the value is no graph output.
std::optional<NodeId> soleConsumerNode(const Graph& graph, ValueId value);
/// Producer when the value has one.
std::optional<NodeId> producerOf(const Graph& graph, ValueId value);

/// The number that every element of a constant equals, if so. Any element type, any shape but an empty one.
std::optional<double> constantNumber(const Graph& graph, ValueId value);
/// A constant of `type` holding `number`, of rank 0.
ValueId addScalar(Graph& graph, std::string name, ElementType type, double number);
/// Content of input `index` as integers, when it is a constant there.
std::optional<std::vector<std::int64_t>> constantInts(const Graph& graph, const Node& node, std::size_t index);

///     out = op(x, constant): per-channel content of a constant that broadcasts against `shape` along `axis` alone:
///     f32[1,C,1,1] against [N,C,H,W] with axis 1, or a scalar. Empty when it varies along another axis.
std::optional<std::vector<double>> perChannel(const Tensor& constant, const Shape& shape, std::size_t axis);

/// Visits live nodes in topological order, again from the start while `visit` (Graph&, NodeId) -> bool rewrites
/// something. Returns whether anything was rewritten. Stops early when the context is stopped (the runner reports it).
template <class Visit>
bool sweep(Graph& graph, const PassContext& context, Visit&& visit) {
    bool isChanged = false;
    for (bool isAgain = true; isAgain && !context.isStopped();) {
        isAgain = false;
        for (NodeId id : graph.topologicalOrder())
            if (!graph.node(id).isErased && visit(graph, id)) isAgain = true;
        isChanged |= isAgain;
    }
    return isChanged;
}

}  // namespace tenon
