// SPDX-License-Identifier: Apache-2.0
// Ops that move elements: output index to input index. Also the sources, which make elements from positions.
#include <algorithm>

#include "core/codegen/runtime_abi.h"
#include "core/ir/broadcast.h"
#include "core/ir/geometry.h"
#include "core/loops/compute.h"

namespace tenon::loops {

namespace {

using Reader = std::function<Expr()>;

std::size_t axisOf(const Node& node, std::size_t rank) {
    const std::int64_t axis = node.intAttribute("axis");
    return static_cast<std::size_t>(axis < 0 ? axis + static_cast<std::int64_t>(rank) : axis);
}

Expr less(const Expr& a, std::int64_t b) {
    return binary(BinaryOp::less, a, loops::index(b));
}
Expr atLeast(const Expr& a, std::int64_t b) {
    return binary(BinaryOp::lessEqual, loops::index(b), a);
}

Expr zeroOf(Emitter& e, const Node& node) {
    return constantOf(computeType(e.graph.elementType(node.outputs[0])), 0);
}

template <class T>
T orFail(Emitter& e, const Node& node, Result<T> result, T otherwise) {
    if (result) return result.take();
    e.fail("node '" + node.name + "' (" + std::string(opName(node.op)) + "): " + result.error().message);
    return otherwise;
}

/// Content of a constant input, or nullptr (absent, or not constant: then the emitter fails unless it is optional).
const Tensor* constantInput(Emitter& e, const Node& node, std::size_t input) {
    if (!node.hasInput(input)) return nullptr;
    const Tensor* tensor = e.graph.constant(node.inputs[input]);
    if (!tensor)
        e.fail("node '" + node.name + "' (" + std::string(opName(node.op)) + "): input " + std::to_string(input) +
               " must be known when compiling, but it is computed at run time");
    return tensor;
}

/// `yes` where the condition holds, else `no`; loads of either side happen only where it is chosen.
Expr chosen(Emitter& e, const Expr& condition, const Reader& yes, const Reader& no) {
    const Expr simple = e.simplify(condition);
    if (simple->kind == ExprKind::integer) return simple->integer ? yes() : no();
    Expr a, b;
    e.guarded(simple, [&] { a = yes(); });
    e.guarded(unary(UnaryOp::logicalNot, simple), [&] { b = no(); });
    return select(simple, a, b);
}

// Movement ----------------------------------------------------------------------------------------

Expr reshaped(Emitter& e, const Node& node, const Index& index) {
    const Expr offset = e.simplify(flatten(index, e.dims(node.outputs[0])));
    return e.read(node.inputs[0], unflatten(offset, e.dims(node.inputs[0])));
}

Expr transposed(Emitter& e, const Node& node, const Index& index) {
    const auto order = orFail(e, node, permutation(node, index.size()), std::vector<std::int64_t>(index.size(), 0));
    Index source(index.size());
    for (std::size_t i = 0; i < index.size(); ++i) source[static_cast<std::size_t>(order[i])] = index[i];
    return e.read(node.inputs[0], source);
}

Expr concatenated(Emitter& e, const Node& node, const Index& index) {
    const std::size_t axis = axisOf(node, index.size());
    std::vector<std::int64_t> starts{0};
    for (ValueId input : node.inputs) starts.push_back(starts.back() + e.dims(input)[axis]);
    const std::function<Expr(std::size_t)> from = [&](std::size_t part) {
        const auto own = [&, part] {
            Index source = index;
            source[axis] = index[axis] + (-starts[part]);
            return e.read(node.inputs[part], source);
        };
        if (part + 1 == node.inputs.size()) return own();
        if (starts[part] == starts[part + 1]) return from(part + 1);
        return chosen(e, less(index[axis], starts[part + 1]), own, [&, part] { return from(part + 1); });
    };
    return from(0);
}

Expr split(Emitter& e, const Node& node, int output, const Index& index) {
    const std::size_t axis = axisOf(node, index.size());
    Index source = index;
    for (int i = 0; i < output; ++i)
        source[axis] = source[axis] + e.dims(node.outputs[static_cast<std::size_t>(i)])[axis];
    return e.read(node.inputs[0], source);
}

Expr sliced(Emitter& e, const Node& node, const Index& index) {
    const Tensor* starts = constantInput(e, node, 1);
    const Tensor* ends = constantInput(e, node, 2);
    const Tensor* axes = constantInput(e, node, 3);
    const Tensor* steps = constantInput(e, node, 4);
    if (e.hasFailed()) return zeroOf(e, node);
    const auto ranges = orFail(e, node, sliceRanges(toShape(e.dims(node.inputs[0])), *starts, *ends, axes, steps), {});
    Index source = index;
    for (const SliceRange& range : ranges) {
        const auto axis = static_cast<std::size_t>(range.axis);
        source[axis] = index[axis] * range.step + range.start;
    }
    return e.read(node.inputs[0], source);
}

/// Where the padded position reads, for the modes that repeat elements.
Expr bounced(const std::string& mode, const Expr& at, std::int64_t extent) {
    const auto extreme = [](BinaryOp op, const Expr& a, std::int64_t b) { return binary(op, a, loops::index(b)); };
    if (mode == "edge" || extent == 1) return extreme(BinaryOp::min, extreme(BinaryOp::max, at, 0), extent - 1);
    if (mode == "wrap") return extreme(BinaryOp::mod, at, extent);
    const Expr folded = extreme(BinaryOp::mod, at, 2 * (extent - 1));
    return extreme(BinaryOp::min, binary(BinaryOp::min, folded, loops::index(2 * (extent - 1)) - folded), extent - 1);
}

Expr padded(Emitter& e, const Node& node, const Index& index) {
    const Dims dims = e.dims(node.inputs[0]);
    const Tensor* pads = constantInput(e, node, 1);
    const Tensor* axes = constantInput(e, node, 3);
    if (e.hasFailed()) return zeroOf(e, node);
    const PadWidths widths =
        orFail(e, node, padWidths(index.size(), *pads, axes), PadWidths{Dims(index.size()), Dims(index.size())});
    const std::string& mode = node.textAttribute("mode");
    Index source(index.size());
    Expr isInside = integer(ElementType::boolean, 1);
    for (std::size_t i = 0; i < index.size(); ++i) {
        source[i] = e.simplify(index[i] + (-widths.begin[i]));
        const bool touchesBorder = widths.begin[i] > 0 || widths.end[i] > 0;
        if (!touchesBorder) continue;
        if (mode != "constant")
            source[i] = bounced(mode, source[i], dims[i]);
        else
            isInside = binary(BinaryOp::logicalAnd, isInside,
                              binary(BinaryOp::logicalAnd, atLeast(source[i], 0), less(source[i], dims[i])));
    }
    const auto inside = [&] { return e.read(node.inputs[0], source); };
    const auto border = [&] {
        return node.hasInput(2) ? e.read(node.inputs[2], Index(e.dims(node.inputs[2]).size(), loops::index(0)))
                                : zeroOf(e, node);
    };
    return chosen(e, isInside, inside, border);
}

/// A data index in [-extent, extent) made an index in [0, extent), checked at run time unless it is a known constant.
Expr checkedIndex(Emitter& e, const Expr& given, std::int64_t extent) {
    const Expr at = cast(ElementType::i64, given);
    if (at->kind == ExprKind::integer && at->integer >= -extent && at->integer < extent)
        return loops::index(at->integer < 0 ? at->integer + extent : at->integer);
    e.check(binary(BinaryOp::logicalAnd, atLeast(at, -extent), less(at, extent)), TENON_INDEX_OUT_OF_RANGE);
    const Expr positive = select(less(at, 0), at + extent, at);
    return e.let(binary(BinaryOp::max, binary(BinaryOp::min, positive, loops::index(extent - 1)), loops::index(0)),
                 "at");
}

Expr gathered(Emitter& e, const Node& node, const Index& index) {
    const Dims dims = e.dims(node.inputs[0]);
    const std::size_t axis = axisOf(node, dims.size()), count = e.dims(node.inputs[1]).size();
    const auto begin = index.begin() + static_cast<std::ptrdiff_t>(axis),
               end = begin + static_cast<std::ptrdiff_t>(count);
    if (dims[axis] == 0) return zeroOf(e, node);
    Index source(index.begin(), begin);
    source.push_back(checkedIndex(e, e.read(node.inputs[1], Index(begin, end)), dims[axis]));
    source.insert(source.end(), end, index.end());
    return e.read(node.inputs[0], source);
}

Expr gatheredElements(Emitter& e, const Node& node, const Index& index) {
    const std::size_t axis = axisOf(node, index.size());
    Index source = index;
    source[axis] = checkedIndex(e, e.read(node.inputs[1], index), e.dims(node.inputs[0])[axis]);
    return e.read(node.inputs[0], source);
}

Expr tiled(Emitter& e, const Node& node, const Index& index) {
    const Dims dims = e.dims(node.inputs[0]);
    Index source(index.size());
    for (std::size_t i = 0; i < index.size(); ++i) source[i] = binary(BinaryOp::mod, index[i], loops::index(dims[i]));
    return e.read(node.inputs[0], source);
}

/// Channels c of the output and positions within blocks, in the order the mode stacks them in the input's channels.
Expr depthToSpace(Emitter& e, const Node& node, const Index& index) {
    const std::int64_t block = node.intAttribute("blocksize"), channels = e.dims(node.outputs[0])[1];
    const auto part = [&](BinaryOp op, std::size_t axis) { return binary(op, index[axis], loops::index(block)); };
    const Expr row = part(BinaryOp::mod, 2), column = part(BinaryOp::mod, 3), place = row * block + column;
    const bool isChannelFirst = node.textAttribute("mode") == "CRD";
    const Expr channel = isChannelFirst ? index[1] * (block * block) + place : place * channels + index[1];
    return e.read(node.inputs[0], {index[0], channel, part(BinaryOp::div, 2), part(BinaryOp::div, 3)});
}

Expr spaceToDepth(Emitter& e, const Node& node, const Index& index) {
    const std::int64_t block = node.intAttribute("blocksize"), channels = e.dims(node.inputs[0])[1];
    const Expr place = binary(BinaryOp::div, index[1], loops::index(channels));
    const Expr row = binary(BinaryOp::div, place, loops::index(block)),
               column = binary(BinaryOp::mod, place, loops::index(block));
    return e.read(node.inputs[0], {index[0], binary(BinaryOp::mod, index[1], loops::index(channels)),
                                   index[2] * block + row, index[3] * block + column});
}

Expr triangle(Emitter& e, const Node& node, const Index& index) {
    const Dims dims = e.dims(node.outputs[0]);
    const std::int64_t rows = dims[dims.size() - 2], columns = dims.back();
    // The diagonal may be computed at run time; beyond the corners it makes no difference.
    Expr k = node.hasInput(1) ? e.read(node.inputs[1], Index(e.dims(node.inputs[1]).size(), loops::index(0)))
                              : loops::index(0);
    k = binary(BinaryOp::min, binary(BinaryOp::max, k, loops::index(-rows - 1)), loops::index(columns + 1));
    const Expr row = index[index.size() - 2] + k, column = index.back();
    const Expr isKept = node.intAttribute("upper") != 0 ? binary(BinaryOp::lessEqual, row, column)
                                                        : binary(BinaryOp::lessEqual, column, row);
    return chosen(
        e, isKept, [&] { return e.read(node.inputs[0], index); }, [&] { return zeroOf(e, node); });
}

// Sources -----------------------------------------------------------------------------------------

Expr constantOfShape(Emitter& e, const Node& node) {
    const Attribute* attribute = node.findAttribute("value");
    const ElementType type = computeType(e.graph.elementType(node.outputs[0]));
    if (!attribute) return constantOf(type, 0);
    const Tensor& value = std::get<Tensor>(*attribute);
    return isFloat(type) ? real(type, value.asDouble(0)) : integer(type, value.asInt(0));
}

Expr eye(Emitter& e, const Node& node, const Index& index) {
    const ElementType type = computeType(e.graph.elementType(node.outputs[0]));
    const Dims dims = e.dims(node.outputs[0]);
    const std::int64_t k = std::clamp(node.intAttribute("k"), -dims[0] - 1, dims[1] + 1);
    return select(e.simplify(binary(BinaryOp::equal, index[0] + k, index[1])), constantOf(type, 1),
                  constantOf(type, 0));
}

Expr range(Emitter& e, const Node& node, const Index& index) {
    const auto scalar = [&](std::size_t i) {
        return e.read(node.inputs[i], Index(e.dims(node.inputs[i]).size(), loops::index(0)));
    };
    const Expr start = scalar(0);
    return start + cast(start->type, index[0]) * scalar(2);
}

Expr extents(Emitter& e, const Node& node, const Index& index) {
    const Dims dims = e.dims(node.inputs[0]);
    if (node.op == Op::Size) return loops::index(elementCount(dims));
    const auto rank = static_cast<std::int64_t>(dims.size());
    const std::int64_t given = node.intAttribute("start");
    const std::int64_t start = std::clamp<std::int64_t>(given < 0 ? given + rank : given, 0, rank);
    const std::int64_t count = e.dims(node.outputs[0])[0];
    Expr result = loops::index(0);
    for (std::int64_t i = count; i-- > 0;)
        result = select(e.simplify(binary(BinaryOp::equal, index[0], loops::index(i))),
                        loops::index(dims[static_cast<std::size_t>(start + i)]), result);
    return result;
}

}  // namespace

Expr movementElement(Emitter& e, const Node& node, int output, const Index& index) {
    switch (node.op) {
        case Op::Concat:
            return concatenated(e, node, index);
        case Op::ConstantOfShape:
            return constantOfShape(e, node);
        case Op::DepthToSpace:
            return depthToSpace(e, node, index);
        case Op::Expand:
            return readBroadcast(e, node.inputs[0], index);
        case Op::EyeLike:
            return eye(e, node, index);
        case Op::Flatten:
        case Op::Reshape:
        case Op::Squeeze:
        case Op::Unsqueeze:
            return reshaped(e, node, index);
        case Op::Gather:
            return gathered(e, node, index);
        case Op::GatherElements:
            return gatheredElements(e, node, index);
        case Op::Pad:
            return padded(e, node, index);
        case Op::Range:
            return range(e, node, index);
        case Op::Shape:
        case Op::Size:
            return extents(e, node, index);
        case Op::Slice:
            return sliced(e, node, index);
        case Op::SpaceToDepth:
            return spaceToDepth(e, node, index);
        case Op::Split:
            return split(e, node, output, index);
        case Op::Tile:
            return tiled(e, node, index);
        case Op::Transpose:
            return transposed(e, node, index);
        case Op::Trilu:
            return triangle(e, node, index);
        default:
            break;
    }
    e.fail("node '" + node.name + "' (" + std::string(opName(node.op)) + ") has no compute definition");
    return zeroOf(e, node);
}

}  // namespace tenon::loops
