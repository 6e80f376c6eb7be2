// SPDX-License-Identifier: Apache-2.0
// Attributes of nodes: compile-time parameters by name, typed by the op table.
#pragma once

#include <map>
#include <string>
#include <variant>
#include <vector>

#include "core/ir/tensor.h"

namespace tenon {

using Attribute = std::variant<std::int64_t, float, std::string, std::vector<std::int64_t>, std::vector<float>, Tensor>;
using AttributeMap = std::map<std::string, Attribute, std::less<>>;

enum class AttributeType : std::uint8_t { integer, real, text, integers, reals, tensor };

inline AttributeType attributeType(const Attribute& a) { return static_cast<AttributeType>(a.index()); }
bool equal(const Attribute& a, const Attribute& b);

}  // namespace tenon
