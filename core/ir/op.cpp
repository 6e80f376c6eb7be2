// SPDX-License-Identifier: Apache-2.0
#include "core/ir/op.h"

#include <array>
#include <unordered_map>

#include "core/ir/op_attributes.h"

namespace tenon {

namespace {

constexpr std::size_t kOpCount = 0
#define TENON_OP(...) +1
#include "core/ir/ops.def"
#undef TENON_OP
    ;

std::array<OpInfo, kOpCount> makeTable() {
    std::array<OpInfo, kOpCount> table = {{
#define TENON_OP(name, minInputs, maxInputs, outputs, opClass, gloss) \
    {Op::name, #name, minInputs, maxInputs, outputs, OpClass::opClass, gloss, {}},
#include "core/ir/ops.def"
#undef TENON_OP
    }};
    for (OpInfo& row : table) row.attributes = declaredAttributes(row.op);
    return table;
}

std::unordered_map<std::string_view, Op> makeNames() {
    std::unordered_map<std::string_view, Op> names;
    for (const OpInfo& row : allOps()) names.emplace(row.name, row.op);
    return names;
}

}  // namespace

std::span<const OpInfo> allOps() {
    static const std::array<OpInfo, kOpCount> table = makeTable();
    return table;
}

const OpInfo& opInfo(Op op) {
    return allOps()[static_cast<std::size_t>(op)];
}

std::optional<Op> opFromName(std::string_view name) {
    static const std::unordered_map<std::string_view, Op> names = makeNames();
    const auto found = names.find(name);
    if (found == names.end()) return std::nullopt;
    return found->second;
}

const AttributeSpec* attributeSpec(Op op, std::string_view name) {
    for (const AttributeSpec& spec : opInfo(op).attributes) {
        if (spec.name == name) return &spec;
    }
    return nullptr;
}

}  // namespace tenon
