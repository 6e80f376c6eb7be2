// SPDX-License-Identifier: Apache-2.0
#include "core/ir/type.h"

#include "core/base/check.h"
#include "core/base/checked.h"

namespace tenon {

std::optional<Dims> knownDims(const Shape& shape) {
    Dims dims;
    dims.reserve(shape.size());
    for (const Dim& dim : shape) {
        if (!dim.isKnown()) return std::nullopt;
        dims.push_back(dim.value());
    }
    return dims;
}

Shape toShape(const Dims& dims) { return Shape(dims.begin(), dims.end()); }

std::int64_t elementCount(const Dims& dims) {
    const auto count = checkedProduct(dims);
    TENON_CHECK(count.has_value(), "the element count of " + toString(dims) + " overflows");
    return *count;
}

Dims rowMajorStrides(const Dims& dims) {
    Dims strides(dims.size(), 1);
    for (std::size_t i = dims.size(); i-- > 1;) strides[i - 1] = strides[i] * dims[i];
    return strides;
}

std::string toString(const Dims& dims) {
    if (dims.empty()) return "scalar";
    std::string text;
    for (std::size_t i = 0; i < dims.size(); ++i) text += (i ? "x" : "") + std::to_string(dims[i]);
    return text;
}

std::string toString(const Shape& shape) {
    if (shape.empty()) return "scalar";
    std::string text;
    for (std::size_t i = 0; i < shape.size(); ++i)
        text += (i ? "x" : "") + (shape[i].isKnown() ? std::to_string(shape[i].value()) : shape[i].symbol());
    return text;
}

std::string toString(const TensorType& type) {
    std::string text(elementTypeName(type.element));
    text += '[';
    for (std::size_t i = 0; i < type.shape.size(); ++i) {
        if (i) text += ',';
        text += type.shape[i].isKnown() ? std::to_string(type.shape[i].value()) : type.shape[i].symbol();
    }
    return text + ']';
}

}  // namespace tenon
