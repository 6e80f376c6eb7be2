// SPDX-License-Identifier: Apache-2.0
#include "core/ir/broadcast.h"

#include <algorithm>

#include "core/base/check.h"
#include "core/ir/dim_arithmetic.h"

namespace tenon {

namespace {

std::optional<std::int64_t> broadcastExtent(std::int64_t a, std::int64_t b) {
    if (a == b || b == 1) return a;
    if (a == 1) return b;
    return std::nullopt;
}

std::optional<Dim> broadcastExtent(const Dim& a, const Dim& b) {
    if (a.isKnown() && b.isKnown()) {
        if (const auto extent = broadcastExtent(a.value(), b.value())) return Dim(*extent);
        return std::nullopt;
    }
    if (a == b || b == Dim(1)) return a;
    if (a == Dim(1) || b.isKnown()) return b;
    if (a.isKnown()) return a;
    if (a.symbol().size() + b.symbol().size() > kLongestSymbol) return std::nullopt;
    return Dim("max(" + std::min(a.symbol(), b.symbol()) + "," + std::max(a.symbol(), b.symbol()) + ")");
}

template <class Extent>
std::optional<std::vector<Extent>> broadcastAll(const std::vector<Extent>& a, const std::vector<Extent>& b) {
    std::vector<Extent> common(a.size() >= b.size() ? a : b);
    const std::vector<Extent>& other = a.size() >= b.size() ? b : a;
    const std::size_t offset = common.size() - other.size();
    for (std::size_t i = 0; i < other.size(); ++i) {
        auto extent = broadcastExtent(common[offset + i], other[i]);
        if (!extent) return std::nullopt;
        common[offset + i] = *std::move(extent);
    }
    return common;
}

}  // namespace

std::optional<Shape> broadcast(const Shape& a, const Shape& b) {
    return broadcastAll(a, b);
}
std::optional<Dims> broadcast(const Dims& a, const Dims& b) {
    return broadcastAll(a, b);
}

Dims broadcastStrides(const Dims& from, const Dims& to) {
    TENON_CHECK(from.size() <= to.size(), "cannot broadcast " + toString(from) + " to " + toString(to));
    const std::size_t offset = to.size() - from.size();
    Dims strides(to.size(), 0);
    const Dims own = rowMajorStrides(from);
    for (std::size_t i = 0; i < from.size(); ++i) {
        TENON_CHECK(from[i] == to[offset + i] || from[i] == 1,
                    "cannot broadcast " + toString(from) + " to " + toString(to));
        if (from[i] != 1) strides[offset + i] = own[i];
    }
    return strides;
}

}  // namespace tenon
