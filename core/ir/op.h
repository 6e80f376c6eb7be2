// SPDX-License-Identifier: Apache-2.0
// The op table: every operation the compiler knows is one row of ops.def.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/base/result.h"
#include "core/ir/attribute.h"

namespace tenon {

enum class Op : std::uint16_t {
#define TENON_OP(name, ...) name,
#include "core/ir/ops.def"
#undef TENON_OP
};

/// What a pass or a schedule may assume of an op without knowing it by name.
enum class OpClass : std::uint8_t {
    elementwise,  ///< out[i] depends on in[i] alone, after broadcasting
    reduction,    ///< folds axes: ReduceSum, Softmax, LayerNormalization, GlobalAveragePool
    window,       ///< folds a sliding window: pooling
    contraction,  ///< multiply-accumulate over a shared index: Conv, MatMul
    movement,     ///< out[i] = in[f(i)]: Reshape, Transpose, Slice, Gather
    source,       ///< no data inputs matter, only shapes and attributes: Constant, Shape, Range
};

struct AttributeSpec {
    std::string_view name;
    AttributeType type;
    /// nullopt: required when `isRequired`, otherwise absent means "not given".
    std::optional<Attribute> defaultValue;
    bool isRequired = false;
};

/// A row. `maxInputs` < 0 means variadic.
struct OpInfo {
    Op op;
    std::string_view name;  ///< as in ONNX's newest opset
    int minInputs;
    int maxInputs;
    int outputs;
    OpClass opClass;
    std::string_view gloss;  ///< one line in plain words, shown to people
    std::span<const AttributeSpec> attributes;
};

std::span<const OpInfo> allOps();
const OpInfo& opInfo(Op op);
std::optional<Op> opFromName(std::string_view name);
inline std::string_view opName(Op op) { return opInfo(op).name; }
inline bool isElementwise(Op op) { return opInfo(op).opClass == OpClass::elementwise; }
/// nullptr when the op has no such attribute.
const AttributeSpec* attributeSpec(Op op, std::string_view name);

}  // namespace tenon
