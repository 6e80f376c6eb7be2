// SPDX-License-Identifier: Apache-2.0
// Ops that move elements without computing.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "core/base/checked.h"
#include "core/interpret/families.h"
#include "core/interpret/take.h"
#include "core/interpret/walk.h"
#include "core/ir/geometry.h"

namespace tenon::interpreter {

namespace {

std::vector<AxisMap> wholeAxes(const Dims& dims) {
    std::vector<AxisMap> maps;
    for (std::int64_t extent : dims) maps.push_back(wholeAxis(extent));
    return maps;
}

Result<Tensor> permuted(const Call& call, const Tensor& in, const std::vector<std::int64_t>& order) {
    Dims dims, strides;
    const Dims own = rowMajorStrides(in.dims());
    for (std::int64_t axis : order) {
        dims.push_back(in.dims()[static_cast<std::size_t>(axis)]);
        strides.push_back(own[static_cast<std::size_t>(axis)]);
    }
    Tensor out = TENON_TRY(call.make(in.type(), dims));
    dispatch(in.type(), [&]<class T>(T) {
        const auto source = in.as<T>();
        const auto target = out.write<T>();
        walk(dims, std::array{strides}, [&](std::int64_t i, const auto& at) {
            target[static_cast<std::size_t>(i)] = source[static_cast<std::size_t>(at[0])];
        });
    });
    return out;
}

/// Indices made positive; an Error names the first that is out of range.
Result<std::vector<std::int64_t>> checkedIndices(const Call& call, const Tensor& indices, std::int64_t axis,
                                                 std::int64_t extent) {
    std::vector<std::int64_t> result = indices.toInts();
    for (std::int64_t& index : result) {
        if (index < -extent || index >= extent)
            return call.fault(fmt::format("index {} is out of range for axis {} of extent {}", index, axis, extent));
        if (index < 0) index += extent;
    }
    return result;
}

std::int64_t wrapped(std::int64_t index, std::int64_t period) {
    const std::int64_t remainder = index % period;
    return remainder < 0 ? remainder + period : remainder;
}

/// What padded position `at` of an axis reads, -1 for the constant.
std::int64_t padSource(const std::string& mode, std::int64_t at, std::int64_t extent) {
    if (at >= 0 && at < extent) return at;
    if (mode == "edge") return std::clamp<std::int64_t>(at, 0, extent - 1);
    if (mode == "wrap") return wrapped(at, extent);
    if (mode != "reflect") return -1;
    if (extent == 1) return 0;
    const std::int64_t folded = wrapped(at, 2 * (extent - 1));  // bounces between the ends, which are not repeated
    return folded < extent ? folded : 2 * (extent - 1) - folded;
}

/// Negative widths cut elements off first; the padding then sees what is left.
Result<AxisMap> padMap(const Call& call, std::int64_t extent, std::int64_t begin, std::int64_t end) {
    const std::int64_t first = std::max<std::int64_t>(0, -begin);
    const std::int64_t kept = extent - first - std::max<std::int64_t>(0, -end), padded = extent + begin + end;
    const std::string& mode = call.text("mode");
    if (kept < 0 || (kept == 0 && mode != "constant"))
        return call.fault(fmt::format("pads of {} and {} leave nothing of an extent of {}", begin, end, extent));
    TENON_TRY(call.checkSize(ElementType::i64, {padded}));  // refuses what would not fit in memory
    AxisMap map;
    for (std::int64_t i = 0; i < padded; ++i) {
        const std::int64_t source = padSource(mode, i - std::max<std::int64_t>(0, begin), kept);
        map.push_back(source < 0 ? -1 : first + source);
    }
    return map;
}

/// [N, C, H, W] with axes split for DepthToSpace and SpaceToDepth.
Result<std::int64_t> blockSize(const Call& call) {
    const std::int64_t block = call.integer("blocksize");
    if (call.in(0).dims().size() != 4) return call.fault("takes a tensor of rank 4");
    if (block < 1 || block > (1 << 20)) return call.fault(fmt::format("a blocksize of {} makes no sense", block));
    return block;
}

}  // namespace

Result<Tensor> concat(const Call& call) {
    const Dims& first = call.in(0).dims();
    const std::int64_t axis = TENON_TRY(call.axis(first.size()));
    const auto at = static_cast<std::size_t>(axis);
    Dims dims = first;
    dims[at] = 0;
    for (std::size_t i = 0; i < call.inputCount(); ++i) {
        Dims other = call.in(i).dims();
        const bool hasRank = other.size() == first.size();
        const std::int64_t extent = hasRank ? std::exchange(other[at], first[at]) : 0;
        if (!hasRank || other != first || call.in(i).type() != call.in(0).type())
            return call.fault(
                fmt::format("input {}, {}, does not fit {}", i, toString(call.in(i).dims()), toString(first)));
        dims[at] += extent;
    }
    Tensor out = TENON_TRY(call.make(call.in(0).type(), dims));
    const AroundAxis around = aroundAxis(dims, axis);
    const std::size_t slice = static_cast<std::size_t>(around.inner) * byteSize(out.type());
    std::byte* start = out.writableBytes();
    for (std::size_t i = 0; i < call.inputCount(); ++i) {
        const std::size_t run = static_cast<std::size_t>(call.in(i).dims()[at]) * slice;
        for (std::int64_t outer = 0; outer < around.outer && run > 0; ++outer)
            std::copy_n(call.in(i).raw().data() + static_cast<std::size_t>(outer) * run, run,
                        start + static_cast<std::size_t>(outer * around.extent) * slice);
        start += run;
    }
    return out;
}

Result<Tensor> depthToSpace(const Call& call) {
    const std::int64_t b = TENON_TRY(blockSize(call));
    const Dims& d = call.in(0).dims();
    if (d[1] % (b * b) != 0)
        return call.fault(fmt::format("{} channels do not split into blocks of {} x {}", d[1], b, b));
    const std::int64_t c = d[1] / (b * b);
    const bool isColumnRowDepth = call.text("mode") == "CRD";
    const Dims parts = isColumnRowDepth ? Dims{d[0], c, b, b, d[2], d[3]} : Dims{d[0], b, b, c, d[2], d[3]};
    const std::vector<std::int64_t> order = isColumnRowDepth ? Dims{0, 1, 4, 2, 5, 3} : Dims{0, 3, 4, 1, 5, 2};
    return TENON_TRY(permuted(call, call.in(0).reshaped(parts), order)).reshaped({d[0], c, d[2] * b, d[3] * b});
}

Result<Tensor> spaceToDepth(const Call& call) {
    const std::int64_t b = TENON_TRY(blockSize(call));
    const Dims& d = call.in(0).dims();
    if (d[2] % b != 0 || d[3] % b != 0)
        return call.fault(fmt::format("{} does not split into blocks of {}", toString(d), b));
    const Tensor parts = call.in(0).reshaped({d[0], d[1], d[2] / b, b, d[3] / b, b});
    return TENON_TRY(permuted(call, parts, {0, 3, 5, 1, 2, 4})).reshaped({d[0], d[1] * b * b, d[2] / b, d[3] / b});
}

Result<Tensor> expand(const Call& call) {
    const Tensor& in = call.in(0);
    const auto dims = broadcast(in.dims(), call.in(1).toInts());
    if (!dims) return call.fault(fmt::format("{} does not broadcast to the asked shape", toString(in.dims())));
    Tensor out = TENON_TRY(call.make(in.type(), *dims));
    dispatch(in.type(), [&]<class T>(T) {
        const auto source = in.as<T>();
        const auto target = out.write<T>();
        walk(*dims, std::array{broadcastStrides(in.dims(), *dims)}, [&](std::int64_t i, const auto& at) {
            target[static_cast<std::size_t>(i)] = source[static_cast<std::size_t>(at[0])];
        });
    });
    return out;
}

Result<Tensor> gather(const Call& call) {
    const Tensor &in = call.in(0), &indices = call.in(1);
    const std::int64_t axis = TENON_TRY(call.axis(in.dims().size()));
    const auto at = static_cast<std::size_t>(axis);
    std::vector<AxisMap> maps = wholeAxes(in.dims());
    maps[at] = TENON_TRY(checkedIndices(call, indices, axis, in.dims()[at]));
    Dims dims(in.dims().begin(), in.dims().begin() + axis);
    dims.insert(dims.end(), indices.dims().begin(), indices.dims().end());
    dims.insert(dims.end(), in.dims().begin() + axis + 1, in.dims().end());
    return TENON_TRY(take(call, in, maps)).reshaped(dims);
}

Result<Tensor> gatherElements(const Call& call) {
    const Tensor &in = call.in(0), &indices = call.in(1);
    const std::size_t rank = in.dims().size();
    const std::int64_t axis = TENON_TRY(call.axis(rank));
    const auto at = static_cast<std::size_t>(axis);
    bool fits = indices.dims().size() == rank;
    for (std::size_t i = 0; fits && i < rank; ++i) fits = i == at || indices.dims()[i] <= in.dims()[i];
    if (!fits)
        return call.fault(fmt::format("indices {} do not fit data {}", toString(indices.dims()), toString(in.dims())));
    const auto list = TENON_TRY(checkedIndices(call, indices, axis, in.dims()[at]));
    Tensor out = TENON_TRY(call.make(in.type(), indices.dims()));
    Dims strides = rowMajorStrides(in.dims());
    const std::int64_t step = std::exchange(strides[at], 0);
    dispatch(in.type(), [&]<class T>(T) {
        const auto source = in.as<T>();
        const auto target = out.write<T>();
        walk(indices.dims(), std::array{strides}, [&](std::int64_t i, const auto& offset) {
            const auto element = static_cast<std::size_t>(i);
            target[element] = source[static_cast<std::size_t>(offset[0] + list[element] * step)];
        });
    });
    return out;
}

Result<Tensor> pad(const Call& call) {
    const Tensor& in = call.in(0);
    const Tensor* fill = call.optional(2);
    const std::size_t rank = in.dims().size();
    if (fill && (fill->count() != 1 || fill->type() != in.type()))
        return call.fault("the constant must be one number of the input's element type");
    const PadWidths widths = TENON_TRY(call.named(padWidths(rank, call.in(1), call.optional(3))));
    std::vector<AxisMap> maps;
    for (std::size_t axis = 0; axis < rank; ++axis)
        maps.push_back(TENON_TRY(padMap(call, in.dims()[axis], widths.begin[axis], widths.end[axis])));
    return take(call, in, maps, fill);
}

Result<Tensor> slice(const Call& call) {
    const Tensor& in = call.in(0);
    const auto ranges = TENON_TRY(
        call.named(sliceRanges(toShape(in.dims()), call.in(1), call.in(2), call.optional(3), call.optional(4))));
    std::vector<AxisMap> maps = wholeAxes(in.dims());
    for (const SliceRange& range : ranges) {
        AxisMap& map = maps[static_cast<std::size_t>(range.axis)];
        map.resize(static_cast<std::size_t>(range.extent));
        for (std::int64_t i = 0; i < range.extent; ++i) map[static_cast<std::size_t>(i)] = range.start + i * range.step;
    }
    return take(call, in, maps);
}

Result<Outputs> split(const Call& call) {
    const Tensor& in = call.in(0);
    const auto at = static_cast<std::size_t>(TENON_TRY(call.axis(in.dims().size())));
    Outputs parts;
    std::int64_t start = 0;
    for (std::int64_t size : TENON_TRY(call.named(splitExtents(call.node, in.dims()[at], call.optional(1))))) {
        std::vector<AxisMap> maps = wholeAxes(in.dims());
        maps[at] = wholeAxis(size);
        for (std::int64_t& index : maps[at]) index += start;
        parts.push_back(TENON_TRY(take(call, in, maps)));
        start += size;
    }
    return parts;
}

Result<Tensor> tile(const Call& call) {
    const Tensor& in = call.in(0);
    const Dims repeats = call.in(1).toInts();
    if (repeats.size() != in.dims().size()) return call.fault("takes one repeat count for each axis");
    std::vector<AxisMap> maps;
    for (std::size_t axis = 0; axis < repeats.size(); ++axis) {
        const std::int64_t extent = in.dims()[axis];
        const auto tiled = repeats[axis] < 0 ? std::nullopt : checkedMul(extent, repeats[axis]);
        if (!tiled) return call.fault(fmt::format("cannot repeat axis {} {} times", axis, repeats[axis]));
        TENON_TRY(call.checkSize(ElementType::i64, {*tiled}));  // refuses what would not fit in memory
        AxisMap map = wholeAxis(*tiled);
        for (std::int64_t& index : map) index %= extent;
        maps.push_back(std::move(map));
    }
    return take(call, in, maps);
}

Result<Tensor> transpose(const Call& call) {
    const Tensor& in = call.in(0);
    return permuted(call, in, TENON_TRY(call.named(permutation(call.node, in.dims().size()))));
}

Result<Tensor> trilu(const Call& call) {
    const Tensor& in = call.in(0);
    if (in.dims().size() < 2) return call.fault("takes a matrix or a stack of matrices");
    const std::int64_t columns = in.dims().back(), rows = in.dims()[in.dims().size() - 2];
    // beyond the extents k changes nothing more, and row + k cannot overflow
    const std::int64_t k = std::clamp(call.has(1) ? call.in(1).asInt(0) : 0, -rows - 1, columns + 1);
    const bool keepsUpper = call.integer("upper") != 0;
    Tensor out = in;
    dispatch(in.type(), [&]<class T>(T) {
        const auto elements = out.write<T>();
        for (std::size_t i = 0; i < elements.size(); ++i) {
            const auto at = static_cast<std::int64_t>(i);
            const std::int64_t row = at / columns % rows, column = at % columns;
            if (keepsUpper ? column < row + k : column > row + k) elements[i] = T{};
        }
    });
    return out;
}

}  // namespace tenon::interpreter
