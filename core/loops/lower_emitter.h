// SPDX-License-Identifier: Apache-2.0
// Emitter: builds one kernel. Tactics open loops and store; compute definitions (compute.h) say what an element is; the
// emitter composes them:
//
//     read(y, [i, j])   y is the output of a node of the group: its compute definition, which reads its inputs in turn
//                       y is bound by the tactic (an accumulator, a statistic of the row): what it is bound to
//                       else: a load from the parameter that holds y
//
// Every element that is read becomes a `let`, once per place (value, index), in the outermost loop that it depends on,
// so that composition neither repeats work nor recomputes what does not change.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/loops/lower.h"
#include "core/loops/simplify_index.h"

namespace tenon::loops {

using Index = std::vector<Expr>;

/// The type elements of `type` are computed in: f32 for f16 and bf16.
ElementType computeType(ElementType type);
/// Row-major offset of an index into a tensor of `dims`.
Expr flatten(const Index& index, const Dims& dims);
/// The index of the element at a row-major offset.
Index unflatten(Expr offset, const Dims& dims);

class Emitter {
public:
    Emitter(const Graph& graph, const FusedGroup& group, const Target& target);
    /// Only whether the group can be emitted is asked: constants are not packed.
    bool isTrial = false;

    const Graph& graph;
    const FusedGroup& group;
    const Target& target;

    // Buffers -------------------------------------------------------------------------------------
    /// The parameter that holds a value as the graph has it: one axis, row-major elements.
    BufferIndex parameter(ValueId value);
    /// A constant made from `source`, laid out as the kernel wants it.
    BufferIndex packed(const std::string& name, ValueId source, Tensor content);
    /// The same, made by `pack` when it is needed.
    BufferIndex packed(const std::string& name, ValueId source, ElementType type, Dims dims,
                       const std::function<Tensor()>& pack);
    BufferIndex scratch(const std::string& name, ElementType type, Dims dims);
    BufferIndex registers(const std::string& name, ElementType type, Dims dims);
    Expr load(BufferIndex buffer, Index index) const;

    // Statements ----------------------------------------------------------------------------------
    /// Runs `body` with the loop's variable; an extent of 1 makes no loop (the variable is 0), unless it is parallel.
    void loop(LoopKind kind, const std::string& hint, std::int64_t extent,
              const std::function<void(const Expr&)>& body);
    void branch(const Expr& condition, const std::function<void()>& then, const std::function<void()>& otherwise = {});
    void store(BufferIndex buffer, Index index, Expr value);
    void check(const Expr& condition, int code);
    /// Names a value, in the outermost loop that it depends on. Constants and names are returned as they are.
    Expr let(Expr value, const std::string& hint = "t");
    /// Names an index whose range is known.
    Expr alias(Expr value, Interval range, const std::string& hint);

    // Values --------------------------------------------------------------------------------------
    /// An element in computeType of the value's element type. Within `guarded`, loads happen only where the condition
    /// holds and give 0 elsewhere.
    Expr read(ValueId value, const Index& index);
    void guarded(const Expr& condition, const std::function<void()>& body);
    /// Rounds to the element type of `value` and writes to its parameter.
    void write(ValueId value, const Index& index, Expr element);
    using Binding = std::function<Expr(const Index&)>;
    /// From now on reads of `value` are answered by `binding` (nullptr: no longer).
    void bind(ValueId value, Binding binding);
    bool isInlined(ValueId value) const;  ///< made by a node of the group and not bound

    Dims dims(ValueId value) const { return graph.dims(value); }
    Expr simplify(const Expr& e) const { return simplifyIndex(e, ranges); }
    /// True when the two indices are the same whatever the loop variables are.
    bool isSame(const Index& a, const Index& b) const;

    /// What cannot be compiled: the first sentence wins and is what finish() returns. Emission goes on with zeros.
    void fail(const std::string& why);
    bool hasFailed() const { return !failure.empty(); }
    const std::string& failureText() const { return failure; }

    /// The finished kernel: unused buffers dropped, parameters in call order (inputs, constants, outputs).
    Result<LoweredKernel> finish(std::string name, Schedule schedule);
    /// Constant tables of this kernel by content, so that each is made once.
    std::map<std::string, BufferIndex> tables;

    /// What was emitted so far, for tactics that look before they decide.
    const std::vector<Stmt>& statements() const { return scopes.front().statements; }
    const std::vector<Buffer>& buffers() const { return kernel.buffers; }
    const Ranges& variableRanges() const { return ranges; }

private:
    struct Scope {
        std::vector<Stmt> statements;
        std::unordered_map<std::string, Expr> memo;
        bool isBarrier = false;  ///< names may not move out of it: a branch, or the parallel loop
    };

    BufferIndex addBuffer(const std::string& name, ElementType type, Dims dims, BufferKind kind);
    std::string uniqueName(const std::string& hint);
    std::size_t depthOf(const Expr& e) const;
    std::size_t placeFor(const Expr& e) const;
    const Expr* remembered(const std::string& key) const;
    std::string memoKey(ValueId value, const Index& index) const;
    Expr readParameter(ValueId value, const Index& index);
    Expr literal(const Tensor& tensor) const;
    std::vector<Stmt> collect(bool isBarrier, const std::function<void()>& body);
    NodeId producerInGroup(ValueId value) const;

    Kernel kernel;
    std::vector<KernelParameter> sources;  ///< per buffer; value invalid for scratch and registers
    std::vector<Scope> scopes;
    std::unordered_map<std::string, std::size_t> scopeOfName;
    std::unordered_map<std::string, int> nameCounts;
    std::unordered_map<std::uint32_t, BufferIndex> parameters;
    std::unordered_map<std::uint32_t, Binding> bindings;
    std::unordered_map<std::uint32_t, bool> groupNodes;
    std::vector<Expr> guards;
    Ranges ranges;
    std::string failure;
    int inputCount = 0, constantCount = 0, outputCount = 0;
};

}  // namespace tenon::loops
