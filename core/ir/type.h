// SPDX-License-Identifier: Apache-2.0
// Types of values: element type and shape. A dimension is a number or a named symbol.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/ir/element_type.h"

namespace tenon {

/// One extent: a number >= 0, or a symbol such as `N`. Two dimensions are equal when both are the same number or the
/// same symbol.
class Dim {
public:
    Dim(std::int64_t extent) : extent(extent) {}
    explicit Dim(std::string symbol) : name(std::move(symbol)) {}

    bool isKnown() const { return name.empty(); }
    std::int64_t value() const { return extent; }  ///< only when isKnown()
    const std::string& symbol() const { return name; }
    bool operator==(const Dim&) const = default;

private:
    std::int64_t extent = 0;
    std::string name;
};

using Dims = std::vector<std::int64_t>;  ///< a fully known shape
using Shape = std::vector<Dim>;

/// All extents, when every one is a number.
std::optional<Dims> knownDims(const Shape& shape);
Shape toShape(const Dims& dims);
/// Elements of a known shape. CHECKs against overflow: shapes are checked where they enter.
std::int64_t elementCount(const Dims& dims);
/// Row-major strides in elements.
Dims rowMajorStrides(const Dims& dims);
std::string toString(const Dims& dims);   ///< "1x3x224x224", "scalar" for rank 0
std::string toString(const Shape& shape);

/// What is known of a value. Rank is always known once inference has run.
struct TensorType {
    ElementType element = ElementType::f32;
    Shape shape;
    bool operator==(const TensorType&) const = default;
};

std::string toString(const TensorType& type);  ///< "f32[1,3,N]"

}  // namespace tenon
