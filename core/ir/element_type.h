// SPDX-License-Identifier: Apache-2.0
// Element types, as ONNX numbers and names them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace tenon {

enum class ElementType : std::uint8_t { f32, f64, f16, bf16, i8, i16, i32, i64, u8, u16, u32, u64, boolean };

/// Bytes of one element as stored (boolean is one byte, 0 or 1).
std::size_t byteSize(ElementType type);
/// The name used in the text form: "f32", "i8", "bool" ...
std::string_view elementTypeName(ElementType type);
std::optional<ElementType> elementTypeFromName(std::string_view name);
/// TensorProto.DataType of the ONNX specification; nullopt for types the compiler does not carry (string, complex ...).
std::optional<ElementType> elementTypeFromOnnx(int dataType);
int onnxDataType(ElementType type);

bool isFloat(ElementType type);     ///< f32, f64, f16, bf16
bool isInteger(ElementType type);   ///< signed and unsigned, not boolean
bool isSigned(ElementType type);    ///< floats and signed integers

float halfToFloat(std::uint16_t bits);
std::uint16_t floatToHalf(float value);  ///< round to nearest even
float bfloatToFloat(std::uint16_t bits);
std::uint16_t floatToBfloat(float value);

/// Calls `f(T{})` with the C++ type that stores `type` (f16 and bf16 as std::uint16_t wrappers Half and BFloat).
struct Half { std::uint16_t bits; explicit operator float() const { return halfToFloat(bits); } };
struct BFloat { std::uint16_t bits; explicit operator float() const { return bfloatToFloat(bits); } };

template <class F>
decltype(auto) dispatch(ElementType type, F&& f) {
    switch (type) {
        case ElementType::f32: return f(float{});
        case ElementType::f64: return f(double{});
        case ElementType::f16: return f(Half{});
        case ElementType::bf16: return f(BFloat{});
        case ElementType::i8: return f(std::int8_t{});
        case ElementType::i16: return f(std::int16_t{});
        case ElementType::i32: return f(std::int32_t{});
        case ElementType::i64: return f(std::int64_t{});
        case ElementType::u8: return f(std::uint8_t{});
        case ElementType::u16: return f(std::uint16_t{});
        case ElementType::u32: return f(std::uint32_t{});
        case ElementType::u64: return f(std::uint64_t{});
        case ElementType::boolean: return f(bool{});
    }
    __builtin_unreachable();
}

}  // namespace tenon
