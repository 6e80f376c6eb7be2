// SPDX-License-Identifier: Apache-2.0
#include "core/loops/lower_emitter.h"

#include <algorithm>
#include <numeric>

#include "core/base/check.h"
#include "core/loops/compute.h"

namespace tenon::loops {

namespace {

/// Rewrites the buffer numbers of a statement tree. Expressions are shared, so each is rewritten once.
class Renumbering {
public:
    explicit Renumbering(const std::vector<BufferIndex>& to) : to(to) {}

    Stmt operator()(const Stmt& s) {
        StmtNode made = *s;
        if (made.kind == StmtKind::store) made.buffer = to[static_cast<std::size_t>(made.buffer)];
        for (Expr& e : made.indices) e = expression(e);
        if (made.value) made.value = expression(made.value);
        for (Stmt& child : made.children) child = (*this)(child);
        return std::make_shared<const StmtNode>(std::move(made));
    }

private:
    Expr expression(const Expr& e) {
        if (e->args.empty() && e->kind != ExprKind::load) return e;
        if (const auto found = done.find(e.get()); found != done.end()) return found->second;
        auto made = std::make_shared<ExprNode>(*e);
        if (made->kind == ExprKind::load) made->buffer = to[static_cast<std::size_t>(made->buffer)];
        for (Expr& arg : made->args) arg = expression(arg);
        return done[e.get()] = made;
    }

    const std::vector<BufferIndex>& to;
    std::unordered_map<const ExprNode*, Expr> done;
};

bool readsMemoryThatChanges(const Expr& e, const std::vector<Buffer>& buffers) {
    if (e->kind == ExprKind::load && buffers[static_cast<std::size_t>(e->buffer)].kind > BufferKind::constant)
        return true;
    return std::ranges::any_of(e->args, [&](const Expr& arg) { return readsMemoryThatChanges(arg, buffers); });
}

}  // namespace

ElementType computeType(ElementType type) {
    return type == ElementType::f16 || type == ElementType::bf16 ? ElementType::f32 : type;
}

Expr flatten(const Index& index, const Dims& dims) {
    Expr offset = loops::index(0);
    for (std::size_t axis = 0; axis < dims.size(); ++axis) offset = offset * dims[axis] + index[axis];
    return offset;
}

Index unflatten(Expr offset, const Dims& dims) {
    Index result(dims.size());
    const Dims strides = rowMajorStrides(dims);
    for (std::size_t axis = 0; axis < dims.size(); ++axis) {
        Expr at = binary(BinaryOp::div, offset, loops::index(std::max<std::int64_t>(strides[axis], 1)));
        if (axis > 0) at = binary(BinaryOp::mod, std::move(at), loops::index(std::max<std::int64_t>(dims[axis], 1)));
        result[axis] = dims[axis] == 1 ? loops::index(0) : std::move(at);
    }
    return result;
}

Emitter::Emitter(const Graph& graph, const FusedGroup& group, const Target& target)
    : graph(graph), group(group), target(target), scopes(1) {
    for (NodeId node : group.nodes) groupNodes[node.index] = true;
    for (ValueId output : group.outputs) parameter(output);
}

// Buffers -----------------------------------------------------------------------------------------

BufferIndex Emitter::addBuffer(const std::string& name, ElementType type, Dims dims, BufferKind kind) {
    kernel.buffers.push_back({name, type, std::move(dims), kind});
    sources.push_back({});
    return static_cast<BufferIndex>(kernel.buffers.size()) - 1;
}

NodeId Emitter::producerInGroup(ValueId value) const {
    const NodeId producer = graph.value(value).producer;
    return producer.isValid() && groupNodes.contains(producer.index) ? producer : NodeId();
}

BufferIndex Emitter::parameter(ValueId value) {
    if (const auto found = parameters.find(value.index); found != parameters.end()) return found->second;
    const Tensor* constant = graph.constant(value);
    BufferKind kind = constant ? BufferKind::constant : BufferKind::input;
    if (producerInGroup(value).isValid()) kind = BufferKind::output;
    const std::string name = kind == BufferKind::constant ? "c" + std::to_string(constantCount++)
                             : kind == BufferKind::input  ? "x" + std::to_string(inputCount++)
                                                          : "y" + std::to_string(outputCount++);
    const BufferIndex buffer = addBuffer(uniqueName(name), graph.elementType(value), {elementCount(dims(value))}, kind);
    sources.back().value = value;
    if (constant) sources.back().content = *constant;
    return parameters[value.index] = buffer;
}

BufferIndex Emitter::packed(const std::string& name, ValueId source, Tensor content) {
    const ElementType type = content.type();
    const Dims extents = content.dims();
    return packed(name, source, type, extents, [&] { return std::move(content); });
}

BufferIndex Emitter::packed(const std::string& name, ValueId source, ElementType type, Dims extents,
                            const std::function<Tensor()>& pack) {
    const BufferIndex buffer = addBuffer(uniqueName(name), type, std::move(extents), BufferKind::constant);
    sources.back().value = source;
    if (!isTrial) sources.back().content = pack();
    return buffer;
}

BufferIndex Emitter::scratch(const std::string& name, ElementType type, Dims dims) {
    return addBuffer(uniqueName(name), type, std::move(dims), BufferKind::scratch);
}

BufferIndex Emitter::registers(const std::string& name, ElementType type, Dims dims) {
    return addBuffer(uniqueName(name), type, std::move(dims), BufferKind::registers);
}

Expr Emitter::load(BufferIndex buffer, Index index) const {
    for (Expr& e : index) e = simplify(e);
    return loops::load(kernel, buffer, std::move(index));
}

// Statements --------------------------------------------------------------------------------------

std::string Emitter::uniqueName(const std::string& hint) {
    const int count = nameCounts[hint]++;
    return count == 0 ? hint : hint + "_" + std::to_string(count);
}

std::vector<Stmt> Emitter::collect(bool isBarrier, const std::function<void()>& body) {
    scopes.push_back({{}, {}, isBarrier});
    body();
    std::vector<Stmt> statements = std::move(scopes.back().statements);
    scopes.pop_back();
    return statements;
}

void Emitter::loop(LoopKind kind, const std::string& hint, std::int64_t extent,
                   const std::function<void(const Expr&)>& body) {
    TENON_CHECK(extent > 0, "an empty loop");
    if (extent == 1 && kind != LoopKind::parallel) return body(loops::index(0));
    const std::string name = uniqueName(hint);
    ranges[name] = {0, extent - 1};
    scopeOfName[name] = scopes.size();
    const auto statements = collect(kind == LoopKind::parallel, [&] { body(variable(name)); });
    scopes.back().statements.push_back(loops::loop(kind, name, extent, block(statements)));
}

void Emitter::branch(const Expr& condition, const std::function<void()>& then, const std::function<void()>& otherwise) {
    const Expr simple = simplify(condition);
    if (simple->kind == ExprKind::integer) {
        if (simple->integer)
            then();
        else if (otherwise)
            otherwise();
        return;
    }
    Stmt yes = block(collect(true, then));
    Stmt no = otherwise ? block(collect(true, otherwise)) : nullptr;
    scopes.back().statements.push_back(loops::branch(simple, std::move(yes), std::move(no)));
}

void Emitter::store(BufferIndex buffer, Index index, Expr value) {
    for (Expr& e : index) e = simplify(e);
    scopes.back().statements.push_back(loops::store(buffer, std::move(index), std::move(value)));
}

void Emitter::check(const Expr& condition, int code) {
    if (condition->kind == ExprKind::integer && condition->integer) return;
    scopes[placeFor(condition)].statements.push_back(loops::check(condition, code));
}

std::size_t Emitter::depthOf(const Expr& e) const {
    std::size_t depth = 0;
    for (const std::string& name : variablesOf(e))
        if (const auto found = scopeOfName.find(name); found != scopeOfName.end())
            depth = std::max(depth, found->second);
    return depth;
}

std::size_t Emitter::placeFor(const Expr& e) const {
    if (readsMemoryThatChanges(e, kernel.buffers)) return scopes.size() - 1;
    std::size_t depth = std::min(depthOf(e), scopes.size() - 1);
    for (std::size_t i = scopes.size(); i-- > depth;)
        if (scopes[i].isBarrier) return i;
    return depth;
}

Expr Emitter::let(Expr value, const std::string& hint) {
    if (value->kind == ExprKind::variable || value->kind == ExprKind::integer || value->kind == ExprKind::real)
        return value;
    const std::size_t place = placeFor(value);
    const std::string name = uniqueName(hint);
    scopeOfName[name] = place;
    const ElementType type = value->type;
    scopes[place].statements.push_back(loops::let(name, std::move(value)));
    return variable(name, type);
}

Expr Emitter::alias(Expr value, Interval range, const std::string& hint) {
    Expr named = let(simplify(value), hint);
    if (named->kind == ExprKind::variable && !ranges.contains(named->name)) ranges[named->name] = range;
    return named;
}

// Values ------------------------------------------------------------------------------------------

bool Emitter::isSame(const Index& a, const Index& b) const {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const Expr difference = simplify(a[i] - b[i]);
        if (difference->kind != ExprKind::integer || difference->integer != 0) return false;
    }
    return true;
}

bool Emitter::isInlined(ValueId value) const {
    return producerInGroup(value).isValid() && !bindings.contains(value.index);
}

void Emitter::bind(ValueId value, Binding binding) {
    if (binding)
        bindings[value.index] = std::move(binding);
    else
        bindings.erase(value.index);
}

const Expr* Emitter::remembered(const std::string& key) const {
    for (std::size_t i = scopes.size(); i-- > 0;)
        if (const auto found = scopes[i].memo.find(key); found != scopes[i].memo.end()) return &found->second;
    return nullptr;
}

std::string Emitter::memoKey(ValueId value, const Index& index) const {
    std::string key = std::to_string(value.index);
    for (const Expr& e : index) key += "," + keyOf(e);
    for (const Expr& e : guards) key += "?" + keyOf(e);
    return key;
}

Expr Emitter::literal(const Tensor& tensor) const {
    const ElementType type = computeType(tensor.type());
    return isFloat(type) ? real(type, tensor.asDouble(0)) : integer(type, tensor.asInt(0));
}

Expr Emitter::readParameter(ValueId value, const Index& index) {
    if (const Tensor* constant = graph.constant(value); constant && constant->count() == 1) return literal(*constant);
    Expr element = load(parameter(value), {flatten(index, dims(value))});
    if (!guards.empty()) {
        Expr all = guards.front();
        for (std::size_t i = 1; i < guards.size(); ++i) all = binary(BinaryOp::logicalAnd, all, guards[i]);
        const ElementType type = element->type;
        element = guard(all, std::move(element), constantOf(type, 0));
    }
    const ElementType computed = computeType(element->type);
    return cast(computed, std::move(element));
}

Expr Emitter::read(ValueId value, const Index& given) {
    const Dims extents = dims(value);
    Index index(given.size());
    TENON_CHECK(given.size() == extents.size(), "a value is read with another rank: " + graph.value(value).name);
    for (std::size_t i = 0; i < given.size(); ++i) index[i] = extents[i] == 1 ? loops::index(0) : simplify(given[i]);
    if (const auto bound = bindings.find(value.index); bound != bindings.end()) return bound->second(index);
    const std::string key = memoKey(value, index);
    if (const Expr* known = remembered(key)) return *known;
    Expr element;
    if (const NodeId producer = producerInGroup(value); producer.isValid()) {
        element = elementOf(*this, graph.node(producer), graph.value(value).outputIndex, index);
        const ElementType stored = graph.elementType(value);
        if (!hasFailed() && element->type != stored) element = cast(computeType(stored), cast(stored, element));
    } else {
        element = readParameter(value, index);
    }
    if (element->kind == ExprKind::integer || element->kind == ExprKind::real) return element;
    const std::size_t place =
        element->kind == ExprKind::variable ? std::min(depthOf(element), scopes.size() - 1) : placeFor(element);
    Expr named = let(std::move(element));
    scopes[place].memo[key] = named;
    return named;
}

void Emitter::guarded(const Expr& condition, const std::function<void()>& body) {
    const Expr simple = simplify(condition);
    const bool isAlways = simple->kind == ExprKind::integer && simple->integer;
    if (!isAlways) guards.push_back(simple);
    body();
    if (!isAlways) guards.pop_back();
}

void Emitter::write(ValueId value, const Index& index, Expr element) {
    store(parameter(value), {flatten(index, dims(value))}, cast(graph.elementType(value), std::move(element)));
}

void Emitter::fail(const std::string& why) {
    if (failure.empty()) failure = why;
}

// Finishing ---------------------------------------------------------------------------------------

Result<LoweredKernel> Emitter::finish(std::string name, Schedule schedule) {
    if (hasFailed()) return modelError(failure);
    std::vector<std::size_t> order(kernel.buffers.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return kernel.buffers[i].kind; });
    std::vector<BufferIndex> to(order.size());
    LoweredKernel lowered;
    for (std::size_t i = 0; i < order.size(); ++i) {
        to[order[i]] = static_cast<BufferIndex>(i);
        lowered.kernel.buffers.push_back(kernel.buffers[order[i]]);
        if (kernel.buffers[order[i]].kind <= BufferKind::output) lowered.parameters.push_back(sources[order[i]]);
    }
    lowered.kernel.name = std::move(name);
    lowered.kernel.body = Renumbering(to)(block(std::move(scopes.front().statements)));
    lowered.group = group;
    lowered.schedule = std::move(schedule);
    for (NodeId node : group.nodes) lowered.sources = unite(lowered.sources, graph.node(node).sources);
    for (std::size_t i = 0; i < lowered.parameters.size(); ++i) {
        const Buffer& b = lowered.kernel.buffers[i];
        lowered.bytes += elementCount(b.dims) * static_cast<std::int64_t>(byteSize(b.element));
    }
    return lowered;
}

}  // namespace tenon::loops
