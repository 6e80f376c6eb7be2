// SPDX-License-Identifier: Apache-2.0
// Elements as the interpreter computes with them: floats as double, signed integers as int64, unsigned ones and
// booleans as uint64. A result is rounded (floats) or wrapped (integers) once, when it is stored.
//
// For f32 the double result of + - * / and sqrt, rounded to float, is the correctly rounded float result (Figueroa,
// "When is double rounding innocuous?", 1995), so compiled code can match those ops bit for bit.
#pragma once

#include <limits>
#include <type_traits>

#include "core/ir/tensor.h"

namespace tenon::interpreter {

/// Calls `f(W{})` with the wide type that elements of `type` compute in.
template <class F>
decltype(auto) withWideType(ElementType type, F&& f) {
    if (isFloat(type)) return f(double{});
    if (isInteger(type) && isSigned(type)) return f(std::int64_t{});
    return f(std::uint64_t{});
}

template <class W, class T>
W widened(T value) {
    if constexpr (std::is_same_v<T, Half> || std::is_same_v<T, BFloat>)
        return static_cast<W>(static_cast<float>(value));
    else
        return static_cast<W>(value);
}

template <class T, class W>
T narrowed(W value) {
    if constexpr (std::is_same_v<T, Half>)
        return Half{floatToHalf(static_cast<float>(value))};
    else if constexpr (std::is_same_v<T, BFloat>)
        return BFloat{floatToBfloat(static_cast<float>(value))};
    else
        return static_cast<T>(value);
}

/// True when a W is the wide type of elements of type T, so that storing needs no float-to-integer conversion.
template <class T, class W>
constexpr bool isStoredFrom = std::is_floating_point_v<W> ? !std::is_integral_v<T> : std::is_integral_v<T>;

/// Elements start, start + stride, ... as W until `out` is full. Reading integers as double rounds beyond 2^53; reading
/// floats as integers is a bug.
template <class W>
void readStrided(const Tensor& tensor, std::int64_t start, std::int64_t stride, std::span<W> out) {
    dispatch(tensor.type(), [&]<class T>(T) {
        if constexpr (std::is_floating_point_v<W> || std::is_integral_v<T>) {
            const T* elements = tensor.as<T>().data() + start;
            for (std::size_t i = 0; i < out.size(); ++i)
                out[i] = widened<W>(elements[static_cast<std::int64_t>(i) * stride]);
        } else {
            TENON_CHECK(false, "floats read as integers");
        }
    });
}

/// All elements as W, under the same rules.
template <class W>
std::vector<W> widen(const Tensor& tensor) {
    std::vector<W> values(static_cast<std::size_t>(tensor.count()));
    readStrided(tensor, 0, 1, std::span<W>(values));
    return values;
}

/// Stores `values` from element `start` on. CHECKs that W is the wide type of the tensor's elements.
template <class W>
void narrow(std::span<const W> values, Tensor& tensor, std::int64_t start = 0) {
    dispatch(tensor.type(), [&]<class T>(T) {
        if constexpr (isStoredFrom<T, W>) {
            auto elements = tensor.write<T>().subspan(static_cast<std::size_t>(start), values.size());
            for (std::size_t i = 0; i < values.size(); ++i) elements[i] = narrowed<T>(values[i]);
        } else {
            TENON_CHECK(false, "a result stored as another kind of number");
        }
    });
}

template <class W>
void narrow(const std::vector<W>& values, Tensor& tensor) {
    narrow(std::span<const W>(values), tensor);
}

/// Sum, difference and product that wrap for integers instead of overflowing.
template <class W>
W wrappingAdd(W a, W b) {
    if constexpr (std::is_floating_point_v<W>)
        return a + b;
    else
        return static_cast<W>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b));
}
template <class W>
W wrappingSub(W a, W b) {
    if constexpr (std::is_floating_point_v<W>)
        return a - b;
    else
        return static_cast<W>(static_cast<std::uint64_t>(a) - static_cast<std::uint64_t>(b));
}
template <class W>
W wrappingMul(W a, W b) {
    if constexpr (std::is_floating_point_v<W>)
        return a * b;
    else
        return static_cast<W>(static_cast<std::uint64_t>(a) * static_cast<std::uint64_t>(b));
}

/// The larger / smaller; a NaN wins, as in NumPy.
template <class W>
W largerOf(W a, W b) {
    return a != a || a > b ? a : b;
}
template <class W>
W smallerOf(W a, W b) {
    return a != a || a < b ? a : b;
}

/// The smallest / largest value of an element type: what folds to nothing in Max / Min.
template <class W>
W extremeOf(ElementType type, bool isLargest) {
    if constexpr (std::is_floating_point_v<W>) {
        const double infinity = std::numeric_limits<double>::infinity();
        return isLargest ? infinity : -infinity;
    } else {
        return dispatch(type, [&]<class T>(T) -> W {
            if constexpr (std::is_integral_v<T>)
                return static_cast<W>(isLargest ? std::numeric_limits<T>::max() : std::numeric_limits<T>::min());
            else
                return 0;
        });
    }
}

/// `value` limited to the range of an integer type.
inline double saturated(ElementType type, double value) {
    return dispatch(type, [&]<class T>(T) {
        if constexpr (!std::is_integral_v<T>)
            return value;
        else {
            const auto low = static_cast<double>(std::numeric_limits<T>::min());
            const auto high = static_cast<double>(std::numeric_limits<T>::max());
            return value > low ? (value < high ? value : high) : low;  // a NaN becomes the low end
        }
    });
}

}  // namespace tenon::interpreter
