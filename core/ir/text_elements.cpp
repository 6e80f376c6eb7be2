// SPDX-License-Identifier: Apache-2.0
#include "core/ir/text_elements.h"

#include <charconv>
#include <cmath>
#include <cstring>
#include <type_traits>

namespace tenon {

namespace {

template <class T>
T load(const std::byte* element) {
    T value;
    std::memcpy(&value, element, sizeof value);
    return value;
}

template <class T>
void store(std::byte* element, T value) {
    std::memcpy(element, &value, sizeof value);
}

/// Unsigned integer of the size of T.
template <class T>
using Bits =
    std::conditional_t<sizeof(T) == 8, std::uint64_t, std::conditional_t<sizeof(T) == 4, std::uint32_t, std::uint16_t>>;

template <class T>
constexpr bool isReal = std::is_floating_point_v<T> || std::is_same_v<T, Half> || std::is_same_v<T, BFloat>;

/// What `nan` stands for: positive, quiet, no payload.
template <class T>
constexpr Bits<T> usualNan() {
    if constexpr (std::is_same_v<T, double>)
        return 0x7FF8000000000000u;
    else if constexpr (std::is_same_v<T, float>)
        return 0x7FC00000u;
    else if constexpr (std::is_same_v<T, Half>)
        return 0x7E00u;
    else
        return 0x7FC0u;
}

template <class N>
void appendNumber(std::string& out, N number) {
    char text[32];
    out.append(text, std::to_chars(text, text + sizeof text, number).ptr);
}

template <class T>
void appendReal(std::string& out, const std::byte* element) {
    const auto bits = load<Bits<T>>(element);
    const T value = load<T>(element);
    std::conditional_t<std::is_same_v<T, double>, double, float> wide;
    if constexpr (std::is_floating_point_v<T>)
        wide = value;
    else
        wide = static_cast<float>(value);
    if (!std::isnan(wide)) return appendNumber(out, wide);
    if (bits == usualNan<T>()) {
        out += "nan";
        return;
    }
    char text[20];
    out += "0x";
    out.append(text, std::to_chars(text, text + sizeof text, bits, 16).ptr);
}

template <class N>
bool parseNumber(std::string_view text, N& number) {
    const char* end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, number);
    return result.ec == std::errc() && result.ptr == end;
}

template <class T>
bool parseBits(std::string_view digits, std::byte* element) {
    Bits<T> bits = 0;
    const char* end = digits.data() + digits.size();
    const auto result = std::from_chars(digits.data(), end, bits, 16);
    if (result.ec != std::errc() || result.ptr != end) return false;
    store(element, bits);
    return true;
}

template <class T>
bool parseReal(std::string_view text, std::byte* element) {
    if (text == "nan") {
        store(element, usualNan<T>());
        return true;
    }
    if (text.starts_with("0x")) return parseBits<T>(text.substr(2), element);
    std::conditional_t<std::is_same_v<T, double>, double, float> wide;
    if (!parseNumber(text, wide) || std::isnan(wide)) return false;
    if (std::isinf(wide) && text != "inf" && text != "-inf") return false;
    if constexpr (std::is_floating_point_v<T>)
        store(element, wide);
    else if constexpr (std::is_same_v<T, Half>)
        store(element, floatToHalf(wide));
    else
        store(element, floatToBfloat(wide));
    return true;
}

}  // namespace

void appendElement(std::string& out, ElementType type, const std::byte* element) {
    dispatch(type, [&](auto tag) {
        using T = decltype(tag);
        if constexpr (std::is_same_v<T, bool>)
            out += element[0] == std::byte{0} ? "false" : "true";
        else if constexpr (isReal<T>)
            appendReal<T>(out, element);
        else
            appendNumber(out, load<T>(element));
    });
}

bool parseElement(std::string_view text, ElementType type, std::byte* element) {
    return dispatch(type, [&](auto tag) {
        using T = decltype(tag);
        if constexpr (std::is_same_v<T, bool>) {
            element[0] = text == "true" ? std::byte{1} : std::byte{0};
            return text == "true" || text == "false";
        } else if constexpr (isReal<T>) {
            return parseReal<T>(text, element);
        } else {
            T number = 0;
            const bool isNumber = parseNumber(text, number);
            store(element, number);
            return isNumber;
        }
    });
}

bool hasText(ElementType type, const std::byte* element) {
    return type != ElementType::boolean || element[0] <= std::byte{1};
}

}  // namespace tenon
