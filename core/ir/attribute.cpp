// SPDX-License-Identifier: Apache-2.0
#include "core/ir/attribute.h"

namespace tenon {

bool equal(const Attribute& a, const Attribute& b) {
    if (a.index() != b.index()) return false;
    if (const auto* tensor = std::get_if<Tensor>(&a)) return tensor->hasSameBytes(std::get<Tensor>(b));
    return std::visit(
        [&](const auto& left) {
            using T = std::decay_t<decltype(left)>;
            if constexpr (std::is_same_v<T, Tensor>) return false;
            else return left == std::get<T>(b);
        },
        a);
}

}  // namespace tenon
