// SPDX-License-Identifier: Apache-2.0
// Content hashes. XXH3-128 (xxHash) names structures and cache entries; it is not a defence against forgery.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace tenon {

/// A 128-bit content hash; prints as 32 lower-case hex digits.
struct Hash128 {
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    auto operator<=>(const Hash128&) const = default;
    std::string hex() const;
};

/// Feeds bytes and scalars into one hash; order matters.
class Hasher {
public:
    Hasher();
    ~Hasher();
    Hasher(const Hasher&) = delete;
    Hasher& operator=(const Hasher&) = delete;

    Hasher& bytes(std::span<const std::byte> data);
    Hasher& text(std::string_view data);  ///< length-prefixed, so ("ab","c") differs from ("a","bc")
    Hasher& number(std::int64_t value);
    Hash128 finish() const;

private:
    void* state;
};

}  // namespace tenon
