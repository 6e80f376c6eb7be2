// SPDX-License-Identifier: Apache-2.0
// Tensor: dense row-major elements of a known shape, shared and copied only when written.
#pragma once

#include <cstddef>
#include <memory>
#include <span>

#include "core/base/check.h"
#include "core/base/hash.h"
#include "core/ir/type.h"

namespace tenon {

class Tensor {
public:
    Tensor() = default;
    /// Zero-filled elements of its own.
    Tensor(ElementType type, Dims dims);
    /// Elements that live in something else (a mapped file); `owner` keeps that alive. `data` holds
    /// elementCount(dims) * byteSize(type) bytes and need not be aligned: see isAligned().
    static Tensor borrow(ElementType type, Dims dims, std::shared_ptr<const void> owner, const std::byte* data);
    template <class T>
    static Tensor of(ElementType type, Dims dims, std::span<const T> values);
    static Tensor scalar(float value);
    static Tensor vector(std::span<const std::int64_t> values);  ///< i64[n]

    ElementType type() const { return element; }
    const Dims& dims() const { return extents; }
    std::int64_t count() const { return elements; }
    std::size_t bytes() const { return static_cast<std::size_t>(elements) * byteSize(element); }
    std::span<const std::byte> raw() const { return {data, bytes()}; }

    /// Elements as T, which must have the stored size. CHECKs type size, not signedness.
    template <class T>
    std::span<const T> as() const {
        TENON_CHECK(sizeof(T) == byteSize(element), "tensor read as another type");
        return {reinterpret_cast<const T*>(data), static_cast<std::size_t>(elements)};
    }
    /// Writable elements; copies first when the bytes are shared or borrowed.
    template <class T>
    std::span<T> write() {
        TENON_CHECK(sizeof(T) == byteSize(element), "tensor written as another type");
        return {reinterpret_cast<T*>(writableBytes()), static_cast<std::size_t>(elements)};
    }
    std::byte* writableBytes();

    /// One element widened to double / int64 (floats truncate towards zero), whatever the element type.
    double asDouble(std::int64_t index) const;
    std::int64_t asInt(std::int64_t index) const;
    /// All elements widened; for small tensors such as axes and shapes.
    std::vector<std::int64_t> toInts() const;
    std::vector<float> toFloats() const;

    /// The same bytes under another shape of equal count.
    Tensor reshaped(Dims dims) const;
    /// Elements converted as ONNX Cast does (without saturation; float to integer truncates).
    Tensor converted(ElementType to) const;
    bool hasSameBytes(const Tensor& other) const;
    /// True when every element has the same bit pattern: printed and stored as a splat.
    bool isSplat() const;
    Hash128 hash() const;

private:
    ElementType element = ElementType::f32;
    Dims extents;
    std::int64_t elements = 0;
    std::shared_ptr<const void> owner;
    const std::byte* data = nullptr;
    bool isOwned = false;  ///< allocated by us: may be written when not shared
};

template <class T>
Tensor Tensor::of(ElementType type, Dims dims, std::span<const T> values) {
    Tensor tensor(type, std::move(dims));
    TENON_CHECK(static_cast<std::int64_t>(values.size()) == tensor.count(), "values do not fill the shape");
    auto out = tensor.write<T>();
    for (std::size_t i = 0; i < values.size(); ++i) out[i] = values[i];
    return tensor;
}

}  // namespace tenon
