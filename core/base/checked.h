// SPDX-License-Identifier: Apache-2.0
// Checked 64-bit arithmetic for sizes that come from untrusted files.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace tenon {

inline std::optional<std::int64_t> checkedMul(std::int64_t a, std::int64_t b) {
    std::int64_t r;
    if (__builtin_mul_overflow(a, b, &r)) return std::nullopt;
    return r;
}

inline std::optional<std::int64_t> checkedAdd(std::int64_t a, std::int64_t b) {
    std::int64_t r;
    if (__builtin_add_overflow(a, b, &r)) return std::nullopt;
    return r;
}

/// Product of non-negative extents; nullopt on overflow or a negative extent. The empty product is 1.
inline std::optional<std::int64_t> checkedProduct(std::span<const std::int64_t> extents) {
    std::int64_t product = 1;
    bool isZero = false;
    for (std::int64_t e : extents) {
        if (e < 0) return std::nullopt;
        if (e == 0) isZero = true;
        else if (__builtin_mul_overflow(product, e, &product)) return std::nullopt;
    }
    return isZero ? 0 : product;
}

}  // namespace tenon
