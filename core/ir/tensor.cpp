// SPDX-License-Identifier: Apache-2.0
#include "core/ir/tensor.h"

#include <cmath>
#include <cstring>
#include <limits>
#include <type_traits>

namespace tenon {

namespace {

constexpr std::size_t kAlignment = 64;

std::shared_ptr<std::byte> allocateBytes(std::size_t bytes) {
    const std::size_t rounded = (bytes + kAlignment - 1) / kAlignment * kAlignment + kAlignment;
    auto* data = static_cast<std::byte*>(::operator new(rounded, std::align_val_t(kAlignment)));
    return {data, [](std::byte* p) { ::operator delete(p, std::align_val_t(kAlignment)); }};
}

/// Bytes may lie unaligned in a mapped file.
template <class T>
T loadElement(const std::byte* data, std::int64_t index) {
    T value;
    std::memcpy(&value, data + static_cast<std::size_t>(index) * sizeof(T), sizeof(T));
    return value;
}

std::int64_t truncated(double value) {
    if (std::isnan(value)) return 0;
    if (value >= 0x1p63) return std::numeric_limits<std::int64_t>::max();
    if (value < -0x1p63) return std::numeric_limits<std::int64_t>::min();
    return static_cast<std::int64_t>(value);
}

template <class T>
constexpr bool isSmallFloat = std::is_same_v<T, Half> || std::is_same_v<T, BFloat>;

template <class From>
double widen(From value) {
    if constexpr (isSmallFloat<From>) return static_cast<float>(value);
    else return static_cast<double>(value);
}

template <class To, class From>
To convertElement(From value) {
    if constexpr (std::is_same_v<To, bool>) {
        return widen(value) != 0.0;
    } else if constexpr (std::is_same_v<To, Half>) {
        return Half{floatToHalf(static_cast<float>(widen(value)))};
    } else if constexpr (std::is_same_v<To, BFloat>) {
        return BFloat{floatToBfloat(static_cast<float>(widen(value)))};
    } else if constexpr (std::is_floating_point_v<To>) {
        if constexpr (std::is_integral_v<From>) return static_cast<To>(value);
        else return static_cast<To>(widen(value));
    } else {
        if constexpr (std::is_integral_v<From>) return static_cast<To>(value);
        else if constexpr (std::is_same_v<To, std::uint64_t>) {
            const double wide = widen(value);
            if (wide >= 0x1p63 && wide < 0x1p64) return static_cast<std::uint64_t>(wide);
            return static_cast<To>(truncated(wide));
        } else return static_cast<To>(truncated(widen(value)));
    }
}

}  // namespace

Tensor::Tensor(ElementType type, Dims dims) : element(type), extents(std::move(dims)), isOwned(true) {
    elements = elementCount(extents);
    auto storage = allocateBytes(bytes());
    std::memset(storage.get(), 0, bytes());
    data = storage.get();
    owner = std::move(storage);
}

Tensor Tensor::borrow(ElementType type, Dims dims, std::shared_ptr<const void> owner, const std::byte* data) {
    Tensor tensor;
    tensor.element = type;
    tensor.extents = std::move(dims);
    tensor.elements = elementCount(tensor.extents);
    tensor.owner = std::move(owner);
    tensor.data = data;
    // Typed views need alignment; a file only promises bytes.
    if (reinterpret_cast<std::uintptr_t>(data) % byteSize(type) != 0) tensor.writableBytes();
    return tensor;
}

Tensor Tensor::scalar(float value) { return of<float>(ElementType::f32, {}, std::span(&value, 1)); }

Tensor Tensor::vector(std::span<const std::int64_t> values) {
    return of<std::int64_t>(ElementType::i64, {static_cast<std::int64_t>(values.size())}, values);
}

std::byte* Tensor::writableBytes() {
    if (!isOwned || owner.use_count() != 1) {
        auto copy = allocateBytes(bytes());
        if (bytes() > 0) std::memcpy(copy.get(), data, bytes());
        data = copy.get();
        owner = std::move(copy);
        isOwned = true;
    }
    return const_cast<std::byte*>(data);
}

double Tensor::asDouble(std::int64_t index) const {
    TENON_CHECK(index >= 0 && index < elements, "tensor index out of range");
    return dispatch(element, [&](auto tag) { return widen(loadElement<decltype(tag)>(data, index)); });
}

std::int64_t Tensor::asInt(std::int64_t index) const {
    TENON_CHECK(index >= 0 && index < elements, "tensor index out of range");
    return dispatch(element,
                    [&](auto tag) { return convertElement<std::int64_t>(loadElement<decltype(tag)>(data, index)); });
}

std::vector<std::int64_t> Tensor::toInts() const {
    std::vector<std::int64_t> values(static_cast<std::size_t>(elements));
    for (std::int64_t i = 0; i < elements; ++i) values[static_cast<std::size_t>(i)] = asInt(i);
    return values;
}

std::vector<float> Tensor::toFloats() const {
    std::vector<float> values(static_cast<std::size_t>(elements));
    for (std::int64_t i = 0; i < elements; ++i) values[static_cast<std::size_t>(i)] = static_cast<float>(asDouble(i));
    return values;
}

Tensor Tensor::reshaped(Dims dims) const {
    TENON_CHECK(elementCount(dims) == elements, "reshape changes the element count");
    Tensor copy = *this;
    copy.extents = std::move(dims);
    return copy;
}

Tensor Tensor::converted(ElementType to) const {
    if (to == element) return *this;
    Tensor result(to, extents);
    dispatch(element, [&](auto from) {
        using From = decltype(from);
        dispatch(to, [&](auto target) {
            using To = decltype(target);
            auto* out = reinterpret_cast<To*>(result.writableBytes());
            for (std::int64_t i = 0; i < elements; ++i) out[i] = convertElement<To>(loadElement<From>(data, i));
        });
    });
    return result;
}

bool Tensor::hasSameBytes(const Tensor& other) const {
    return element == other.element && extents == other.extents &&
           (data == other.data || elements == 0 || std::memcmp(data, other.data, bytes()) == 0);
}

bool Tensor::isSplat() const {
    const std::size_t size = byteSize(element);
    return elements > 0 && (elements == 1 || std::memcmp(data, data + size, bytes() - size) == 0);
}

Hash128 Tensor::hash() const {
    Hasher hasher;
    hasher.number(static_cast<std::int64_t>(element)).number(static_cast<std::int64_t>(extents.size()));
    for (std::int64_t extent : extents) hasher.number(extent);
    return hasher.bytes(raw()).finish();
}

}  // namespace tenon
