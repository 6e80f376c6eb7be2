// SPDX-License-Identifier: Apache-2.0
#include "core/interpret/take.h"

#include <numeric>

namespace tenon::interpreter {

namespace {

/// Source offset of every combination of the maps from `axis` inwards, in output order; -1 where any map says fill.
std::vector<std::int64_t> offsetsFrom(const std::vector<AxisMap>& maps, const Dims& strides, std::size_t first,
                                      std::size_t last) {
    std::vector<std::int64_t> offsets{0};
    for (std::size_t axis = first; axis < last; ++axis) {
        std::vector<std::int64_t> wider;
        wider.reserve(offsets.size() * maps[axis].size());
        for (std::int64_t offset : offsets)
            for (std::int64_t index : maps[axis])
                wider.push_back(offset < 0 || index < 0 ? -1 : offset + index * strides[axis]);
        offsets = std::move(wider);
    }
    return offsets;
}

}  // namespace

AxisMap wholeAxis(std::int64_t extent) {
    AxisMap map(static_cast<std::size_t>(extent));
    std::iota(map.begin(), map.end(), 0);
    return map;
}

Result<Tensor> take(const Call& call, const Tensor& in, const std::vector<AxisMap>& maps, const Tensor* fill) {
    TENON_CHECK(maps.size() == in.dims().size(), "one map per axis");
    Dims dims;
    for (const AxisMap& map : maps) dims.push_back(static_cast<std::int64_t>(map.size()));
    Tensor out = TENON_TRY(call.make(in.type(), dims));
    if (out.count() == 0) return out;
    const std::size_t lastAxis = maps.empty() ? 0 : maps.size() - 1;
    const Dims strides = rowMajorStrides(in.dims());
    const std::vector<std::int64_t> rows = offsetsFrom(maps, strides, 0, lastAxis);
    const std::vector<std::int64_t> columns = offsetsFrom(maps, strides, lastAxis, maps.size());
    dispatch(in.type(), [&]<class T>(T) {
        const auto source = in.as<T>();
        const T filler = fill ? fill->as<T>()[0] : T{};
        auto target = out.write<T>().begin();
        for (std::int64_t row : rows)
            for (std::int64_t column : columns)
                *target++ = row < 0 || column < 0 ? filler : source[static_cast<std::size_t>(row + column)];
    });
    return out;
}

}  // namespace tenon::interpreter
