// SPDX-License-Identifier: Apache-2.0
#include "core/ir/element_type.h"

#include <array>
#include <bit>

namespace tenon {

namespace {

struct Row {
    std::string_view name;
    std::size_t bytes;
    int onnx;  // TensorProto.DataType
};

// in the order of the enum
constexpr std::array<Row, 13> kRows{{{"f32", 4, 1},
                                     {"f64", 8, 11},
                                     {"f16", 2, 10},
                                     {"bf16", 2, 16},
                                     {"i8", 1, 3},
                                     {"i16", 2, 5},
                                     {"i32", 4, 6},
                                     {"i64", 8, 7},
                                     {"u8", 1, 2},
                                     {"u16", 2, 4},
                                     {"u32", 4, 12},
                                     {"u64", 8, 13},
                                     {"bool", 1, 9}}};

const Row& row(ElementType type) { return kRows[static_cast<std::size_t>(type)]; }

}  // namespace

std::size_t byteSize(ElementType type) { return row(type).bytes; }
std::string_view elementTypeName(ElementType type) { return row(type).name; }
int onnxDataType(ElementType type) { return row(type).onnx; }

std::optional<ElementType> elementTypeFromName(std::string_view name) {
    for (std::size_t i = 0; i < kRows.size(); ++i)
        if (kRows[i].name == name) return static_cast<ElementType>(i);
    return std::nullopt;
}

std::optional<ElementType> elementTypeFromOnnx(int dataType) {
    for (std::size_t i = 0; i < kRows.size(); ++i)
        if (kRows[i].onnx == dataType) return static_cast<ElementType>(i);
    return std::nullopt;
}

bool isFloat(ElementType type) { return type <= ElementType::bf16; }
bool isInteger(ElementType type) { return type > ElementType::bf16 && type != ElementType::boolean; }
bool isSigned(ElementType type) { return type <= ElementType::i64; }

float halfToFloat(std::uint16_t bits) {
    const std::uint32_t sign = static_cast<std::uint32_t>(bits & 0x8000u) << 16;
    const std::uint32_t exponent = (bits >> 10) & 0x1Fu;
    const std::uint32_t mantissa = bits & 0x3FFu;
    if (exponent == 0) {
        const float magnitude = static_cast<float>(mantissa) * 0x1p-24f;  // subnormal or zero: exact
        return sign ? -magnitude : magnitude;
    }
    if (exponent == 31) return std::bit_cast<float>(sign | 0x7F800000u | (mantissa << 13));
    return std::bit_cast<float>(sign | ((exponent + 112) << 23) | (mantissa << 13));
}

std::uint16_t floatToHalf(float value) {
    const std::uint32_t bits = std::bit_cast<std::uint32_t>(value);
    const auto sign = static_cast<std::uint16_t>((bits >> 16) & 0x8000u);
    const std::uint32_t magnitude = bits & 0x7FFFFFFFu;
    if (magnitude > 0x7F800000u) return static_cast<std::uint16_t>(sign | 0x7E00u);   // NaN
    if (magnitude >= 0x477FF000u) return static_cast<std::uint16_t>(sign | 0x7C00u);  // rounds to infinity
    if (magnitude < 0x38800000u) {
        // Subnormal half: adding 0.5 lets the float adder round to the half's last place (2^-24).
        const float shifted = std::bit_cast<float>(magnitude) + 0.5f;
        return static_cast<std::uint16_t>(sign | (std::bit_cast<std::uint32_t>(shifted) - 0x3F000000u));
    }
    const std::uint32_t odd = (magnitude >> 13) & 1u;
    return static_cast<std::uint16_t>(sign | ((magnitude - 0x38000000u + 0xFFFu + odd) >> 13));
}

float bfloatToFloat(std::uint16_t bits) { return std::bit_cast<float>(static_cast<std::uint32_t>(bits) << 16); }

std::uint16_t floatToBfloat(float value) {
    const std::uint32_t bits = std::bit_cast<std::uint32_t>(value);
    if ((bits & 0x7FFFFFFFu) > 0x7F800000u) return static_cast<std::uint16_t>((bits >> 16) | 0x40u);
    return static_cast<std::uint16_t>((bits + 0x7FFFu + ((bits >> 16) & 1u)) >> 16);
}

}  // namespace tenon
