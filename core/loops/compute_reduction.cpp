// SPDX-License-Identifier: Apache-2.0
#include "core/loops/compute_reduction.h"

#include <algorithm>
#include <numeric>

#include "core/ir/geometry.h"
#include "core/loops/compute.h"

namespace tenon::loops {

namespace {

Expr like(const Expr& x, double value) {
    return constantOf(x->type, value);
}
Expr quotient(const Expr& a, const Expr& b) {
    return binary(BinaryOp::div, a, b);
}
Expr absolute(const Expr& x) {
    return isSigned(x->type) ? unary(UnaryOp::abs, x) : x;
}

std::int64_t foldedCount(const RowProgram& program) {
    std::int64_t count = 1;
    for (std::int64_t axis : program.folded) count *= program.domain[static_cast<std::size_t>(axis)];
    return count;
}

/// Roots and logarithms of integers compute in f64 and truncate.
Expr asReal(const Expr& x) {
    return isFloat(x->type) ? x : cast(ElementType::f64, x);
}

auto readInput(const RowProgram& program) {
    return [input = program.input](const RowContext& row, const Index& at) { return row.e.read(input, at); };
}

std::size_t axisAttribute(const Node& node, std::size_t rank) {
    const std::int64_t axis = node.intAttribute("axis");
    return static_cast<std::size_t>(axis < 0 ? axis + static_cast<std::int64_t>(rank) : axis);
}

Expr meanOf(const Expr& sum, std::int64_t count) {
    if (isFloat(sum->type)) return sum * like(sum, 1.0 / static_cast<double>(count));
    const Expr divisor = like(sum, static_cast<double>(count));
    return quotient(sum->type == ElementType::i64 ? sum - binary(BinaryOp::fmod, sum, divisor) : sum, divisor);
}

void logSumExp(RowProgram& program, const ElementType type) {
    const auto x = readInput(program);
    program.folds.push_back(
        {Fold::maximum, [x](const RowContext& row, const Index& at) { return asReal(x(row, at)); },
         [](const RowContext&, const Expr& m) { return select(unary(UnaryOp::isInf, m), like(m, 0), m); }});
    program.folds.push_back({Fold::sum, [x](const RowContext& row, const Index& at) {
                                 return unary(UnaryOp::exp, asReal(x(row, at)) - row.statistics[0]);
                             }});
    program.element = [type](const RowContext& row, const Index&) {
        return cast(type, unary(UnaryOp::log, row.statistics[1]) + row.statistics[0]);
    };
}

void reduce(RowProgram& program, const Node& node, ElementType type) {
    const auto x = readInput(program);
    const std::int64_t count = foldedCount(program);
    const auto real = [x](const RowContext& row, const Index& at) { return asReal(x(row, at)); };
    const auto square = [x](const RowContext& row, const Index& at) {
        const Expr value = x(row, at);
        return value * value;
    };
    const auto realSquare = [real](const RowContext& row, const Index& at) {
        const Expr value = real(row, at);
        return value * value;
    };
    const auto takes = [&](Fold fold, auto element) { program.folds.push_back({fold, element}); };
    // Booleans are compared as the numbers 0 and 1.
    const auto takesExtreme = [&](Fold fold) {
        if (type != ElementType::boolean) return takes(fold, x);
        takes(fold, [x](const RowContext& row, const Index& at) { return cast(ElementType::u8, x(row, at)); });
        program.element = [](const RowContext& row, const Index&) {
            return cast(ElementType::boolean, row.statistics[0]);
        };
    };
    program.element = [](const RowContext& row, const Index&) { return row.statistics[0]; };
    switch (node.op) {
        case Op::ReduceL1:
            return takes(Fold::sum, [x](const RowContext& row, const Index& at) { return absolute(x(row, at)); });
        case Op::ReduceL2:
            takes(Fold::sum, realSquare);
            program.element = [type](const RowContext& row, const Index&) {
                return cast(type, unary(UnaryOp::sqrt, row.statistics[0]));
            };
            return;
        case Op::ReduceLogSum:
            takes(Fold::sum, real);
            program.element = [type](const RowContext& row, const Index&) {
                return cast(type, unary(UnaryOp::log, row.statistics[0]));
            };
            return;
        case Op::ReduceLogSumExp:
            return logSumExp(program, type);
        case Op::ReduceMax:
        case Op::GlobalMaxPool:
            return takesExtreme(Fold::maximum);
        case Op::ReduceMin:
            return takesExtreme(Fold::minimum);
        case Op::ReduceProd:
            return takes(Fold::product, x);
        case Op::ReduceSum:
            return takes(Fold::sum, x);
        case Op::ReduceSumSquare:
            return takes(Fold::sum, square);
        default:
            break;  // means
    }
    takes(Fold::sum, x);
    program.element = [count](const RowContext& row, const Index&) { return meanOf(row.statistics[0], count); };
}

void softmax(RowProgram& program, bool isLog) {
    const auto x = readInput(program);
    program.folds.push_back({Fold::maximum, x});
    const auto decay = [x](const RowContext& row, const Index& at) {
        return unary(UnaryOp::exp, x(row, at) - row.statistics[0]);
    };
    if (isLog) {
        program.folds.push_back(
            {Fold::sum, decay, [](const RowContext&, const Expr& sum) { return unary(UnaryOp::log, sum); }});
        program.element = [x](const RowContext& row, const Index& at) {
            return x(row, at) - row.statistics[0] - row.statistics[1];
        };
        return;
    }
    program.folds.push_back(
        {Fold::sum, decay, [](const RowContext&, const Expr& sum) { return quotient(like(sum, 1), sum); }, true});
    program.element = [](const RowContext& row, const Index&) { return row.kept * row.statistics[1]; };
}

/// (x - mean) / sqrt(variance + epsilon) times scale plus shift, which are read at `affine(at)`.
void standardize(RowProgram& program, const Node& node,
                 const std::function<Expr(Emitter&, std::size_t, const Index&)>& parameter) {
    const auto x = readInput(program);
    const std::int64_t count = foldedCount(program);
    const float epsilon = node.floatAttribute("epsilon");
    const bool isCentred = node.op != Op::RMSNormalization;
    if (isCentred)
        program.folds.push_back(
            {Fold::sum, x, [count](const RowContext&, const Expr& sum) { return meanOf(sum, count); }});
    const auto centred = [x, isCentred](const RowContext& row, const Index& at) {
        return isCentred ? row.e.let(x(row, at) - row.statistics[0]) : x(row, at);
    };
    program.folds.push_back({Fold::sum,
                             [centred](const RowContext& row, const Index& at) {
                                 const Expr d = centred(row, at);
                                 return d * d;
                             },
                             [count, epsilon](const RowContext&, const Expr& sum) {
                                 const Expr deviation = unary(UnaryOp::sqrt, meanOf(sum, count) + like(sum, epsilon));
                                 return quotient(like(sum, 1), deviation);
                             }});
    const bool hasShift = node.hasInput(2);
    program.element = [centred, parameter, hasShift](const RowContext& row, const Index& at) {
        const Expr d = centred(row, at) * row.statistics.back();
        const Expr scale = cast(d->type, parameter(row.e, 1, at));
        return hasShift ? fma(d, scale, cast(d->type, parameter(row.e, 2, at))) : d * scale;
    };
}

void lpNormalization(RowProgram& program, const Node& node) {
    const auto x = readInput(program);
    const bool isFirst = node.intAttribute("p") == 1;
    program.folds.push_back(
        {Fold::sum,
         [x, isFirst](const RowContext& row, const Index& at) {
             const Expr value = x(row, at);
             return isFirst ? absolute(value) : value * value;
         },
         [isFirst](const RowContext&, const Expr& sum) { return isFirst ? sum : unary(UnaryOp::sqrt, sum); }});
    program.element = [x](const RowContext& row, const Index& at) {
        const Expr norm = row.statistics[0];
        return select(binary(BinaryOp::equal, norm, like(norm, 0)), like(norm, 0), quotient(x(row, at), norm));
    };
}

void argExtreme(RowProgram& program, const Node& node) {
    RowFold fold{node.intAttribute("select_last_index") != 0 ? Fold::lastPosition : Fold::firstPosition,
                 readInput(program)};
    fold.takesLargest = node.op == Op::ArgMax;
    program.folds.push_back(fold);
    program.element = [](const RowContext& row, const Index&) { return row.statistics[0]; };
}

std::vector<std::int64_t> axesFrom(std::size_t first, std::size_t rank) {
    std::vector<std::int64_t> axes;
    for (std::size_t i = first; i < rank; ++i) axes.push_back(static_cast<std::int64_t>(i));
    return axes;
}

/// Splits the channels of [N, C, ...] into [N, groups, C / groups, ...] and folds all but the first two.
void groupDomain(RowProgram& program, std::int64_t groups) {
    const Dims& d = program.inputDims;
    program.domain = {d[0], groups, d[1] / groups};
    program.domain.insert(program.domain.end(), d.begin() + 2, d.end());
    program.folded = axesFrom(2, program.domain.size());
}

bool isReduce(Op op) {
    return opInfo(op).opClass == OpClass::reduction && opName(op).starts_with("Reduce");
}

/// Folded axes of a Reduce*; false when they are computed at run time.
bool reduceDomain(RowProgram& program, const Graph& graph, const Node& node) {
    const Tensor* axes = node.hasInput(1) ? graph.constant(node.inputs[1]) : nullptr;
    // Axes that are computed but known to be none say as much as constant ones.
    if (node.hasInput(1) && !axes && elementCount(graph.dims(node.inputs[1])) != 0) return false;
    auto folded = reducedAxes(node, program.inputDims.size(), axes);
    if (!folded) return false;
    program.folded = folded.take();
    if (!program.folded.empty()) return true;
    program.domain.push_back(1);  // nothing is folded: a row of one element
    program.folded = {static_cast<std::int64_t>(program.domain.size()) - 1};
    return true;
}

}  // namespace

Index RowProgram::toInput(const Index& at) const {
    if (domain.size() > inputDims.size() && domain.back() == 1) {
        Index shorter = at;
        shorter.pop_back();
        if (shorter.size() == inputDims.size()) return shorter;
    }
    if (domain.size() == inputDims.size()) return at;
    Index result{at[0], at[1] * domain[2] + at[2]};
    result.insert(result.end(), at.begin() + 3, at.end());
    return result;
}

Index RowProgram::toRow(const Index& at) const {
    const auto isFolded = [&](std::size_t axis) {
        return std::ranges::find(folded, static_cast<std::int64_t>(axis)) != folded.end();
    };
    if (outputDims.size() == domain.size()) {
        Index result(domain.size());
        for (std::size_t i = 0; i < domain.size(); ++i) result[i] = isFolded(i) ? loops::index(0) : at[i];
        return result;
    }
    Index result;
    for (std::size_t i = 0; i < domain.size(); ++i)
        if (!isFolded(i)) result.push_back(at[i]);
    if (result.size() != outputDims.size()) result.resize(outputDims.size(), loops::index(0));
    return result;
}

std::optional<RowProgram> rowProgramOf(const Graph& graph, NodeId id) {
    const Node& node = graph.node(id);
    if (opInfo(node.op).opClass != OpClass::reduction) return std::nullopt;
    RowProgram program;
    program.node = id;
    program.input = node.inputs[0];
    program.output = node.outputs[0];
    program.inputDims = program.domain = graph.dims(program.input);
    program.outputDims = graph.dims(program.output);
    const std::size_t rank = program.inputDims.size();
    const ElementType type = computeType(graph.elementType(program.output));
    const auto channel = [&node](Emitter& e, std::size_t i, const Index& at) {
        return e.read(node.inputs[i], {at.size() > 1 ? at[1] : loops::index(0)});
    };
    if (isReduce(node.op)) {
        if (!reduceDomain(program, graph, node)) return std::nullopt;
        program.isRowWise = true;
        reduce(program, node, type);
        return program;
    }
    switch (node.op) {
        case Op::GlobalAveragePool:
        case Op::GlobalMaxPool:
            program.folded = axesFrom(2, rank);
            program.isRowWise = true;
            reduce(program, node, type);
            break;
        case Op::ArgMax:
        case Op::ArgMin:
            program.folded = {static_cast<std::int64_t>(axisAttribute(node, rank))};
            program.isRowWise = true;
            argExtreme(program, node);
            break;
        case Op::Softmax:
        case Op::LogSoftmax:
            program.folded = {static_cast<std::int64_t>(axisAttribute(node, rank))};
            softmax(program, node.op == Op::LogSoftmax);
            break;
        case Op::LpNormalization:
            program.folded = {static_cast<std::int64_t>(axisAttribute(node, rank))};
            lpNormalization(program, node);
            break;
        case Op::LayerNormalization:
        case Op::RMSNormalization:
            program.folded = axesFrom(axisAttribute(node, rank), rank);
            standardize(program, node, [&node](Emitter& e, std::size_t i, const Index& at) {
                return readBroadcast(e, node.inputs[i], at);
            });
            break;
        case Op::InstanceNormalization:
            if (rank < 2) return std::nullopt;
            program.folded = axesFrom(2, rank);
            if (program.folded.empty()) program.domain.push_back(1), program.folded = {static_cast<std::int64_t>(rank)};
            standardize(program, node, channel);
            break;
        case Op::GroupNormalization:
            if (rank < 2) return std::nullopt;
            groupDomain(program, node.intAttribute("num_groups"));
            standardize(program, node, channel);
            break;
        default:
            return std::nullopt;
    }
    if (program.folded.empty()) return std::nullopt;
    return program;
}

}  // namespace tenon::loops
