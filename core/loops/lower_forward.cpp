// SPDX-License-Identifier: Apache-2.0
#include "core/loops/lower_forward.h"

#include "core/ir/geometry.h"

namespace tenon::loops {

std::optional<Index> ForwardIndices::through(const Node& node, ValueId input, ValueId output) const {
    const Index& at = indices.at(input.index);
    const Dims from = e.dims(input), to = e.dims(output);
    const OpClass opClass = opInfo(node.op).opClass;
    if (node.op == Op::Transpose) {
        auto order = permutation(node, from.size());
        if (!order) return std::nullopt;
        Index result(from.size());
        for (std::size_t i = 0; i < from.size(); ++i) result[i] = at[static_cast<std::size_t>((*order)[i])];
        return result;
    }
    const bool isReshape =
        node.op == Op::Reshape || node.op == Op::Flatten || node.op == Op::Squeeze || node.op == Op::Unsqueeze;
    if (opClass == OpClass::elementwise && from == to) return at;
    const bool isSameCount = elementCount(from) == elementCount(to);
    if (!isReshape && !(opClass == OpClass::elementwise && isSameCount)) return std::nullopt;
    Index result = unflatten(e.simplify(flatten(at, from)), to);
    for (Expr& i : result) i = e.simplify(i);
    return result;
}

void ForwardIndices::follow() {
    for (NodeId id : e.group.nodes) {
        const Node& node = e.graph.node(id);
        for (ValueId output : node.outputs) {
            if (indices.contains(output.index) || node.outputs.size() > 1) continue;
            for (ValueId input : node.inputs) {
                if (!input.isValid() || !indices.contains(input.index)) continue;
                if (auto index = through(node, input, output)) {
                    indices[output.index] = *std::move(index);
                    break;
                }
            }
        }
    }
}

const Index* ForwardIndices::of(ValueId value) const {
    const auto found = indices.find(value.index);
    return found == indices.end() ? nullptr : &found->second;
}

}  // namespace tenon::loops
