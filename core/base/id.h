// SPDX-License-Identifier: Apache-2.0
// Strong ids: a NodeId is not a ValueId is not an int.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace tenon {

/// An index into the table of the object that handed it out; stable for that object's life.
template <class Tag>
struct Id {
    static constexpr std::uint32_t kNone = 0xFFFFFFFFu;
    std::uint32_t index = kNone;

    constexpr Id() = default;
    constexpr explicit Id(std::uint32_t i) : index(i) {}
    constexpr bool isValid() const { return index != kNone; }
    constexpr auto operator<=>(const Id&) const = default;
};

}  // namespace tenon

template <class Tag>
struct std::hash<tenon::Id<Tag>> {
    std::size_t operator()(tenon::Id<Tag> id) const noexcept { return std::hash<std::uint32_t>()(id.index); }
};
