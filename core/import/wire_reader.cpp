// SPDX-License-Identifier: Apache-2.0
#include "core/import/wire_reader.h"

#include <bit>
#include <cstring>
#include <vector>

namespace tenon::onnx {

static_assert(std::endian::native == std::endian::little, "numbers are read from the file as they lie");

namespace {

constexpr std::uint32_t kStartGroup = 3;
constexpr std::uint32_t kEndGroup = 4;
constexpr std::size_t kMaxGroupDepth = 64;

Error broken(const char* what, Bytes rest, const std::byte* origin) {
    return modelError(std::string(what) + " at byte " + std::to_string(rest.data() - origin) +
                      "; the file is cut short, damaged or not an ONNX model");
}

}  // namespace

Result<std::uint64_t> WireReader::varint(Bytes& rest, const std::byte* origin) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 10; ++i) {
        if (i == rest.size()) return broken("a number ends too early", rest, origin);
        const auto byte = static_cast<std::uint64_t>(rest[i]);
        value |= (byte & 0x7F) << (7 * i);
        if (byte < 0x80) {
            rest = rest.subspan(i + 1);
            return value;
        }
    }
    return broken("a number has more than 10 bytes", rest, origin);
}

Result<bool> WireReader::next(Field& field) {
    if (rest.empty()) return false;
    for (;;) {
        const Bytes start = rest;
        const std::uint64_t tag = TENON_TRY(varint(rest, origin));
        const std::uint64_t id = tag >> 3;
        if (id == 0 || id > 0x1FFFFFFF) return broken("an impossible field number", start, origin);
        field.id = static_cast<std::uint32_t>(id);
        if ((tag & 7) == kStartGroup) {
            TENON_TRY(skipGroup(field.id));
            if (rest.empty()) return false;
            continue;
        }
        TENON_TRY(value(field, tag & 7));
        return true;
    }
}

Result<void> WireReader::value(Field& field, std::uint32_t wireType) {
    field.type = static_cast<WireType>(wireType);
    switch (wireType) {
        case 0: field.number = TENON_TRY(varint(rest, origin)); return {};
        case 1: return fixed(field, 8);
        case 5: return fixed(field, 4);
        case 2: break;
        default: return broken("an unknown kind of field", rest, origin);
    }
    const Bytes start = rest;
    const std::uint64_t length = TENON_TRY(varint(rest, origin));
    if (length > rest.size()) return broken("a field longer than what is left", start, origin);
    field.bytes = rest.first(static_cast<std::size_t>(length));
    rest = rest.subspan(static_cast<std::size_t>(length));
    return {};
}

Result<void> WireReader::fixed(Field& field, std::size_t width) {
    if (rest.size() < width) return broken("a number ends too early", rest, origin);
    field.number = 0;
    std::memcpy(&field.number, rest.data(), width);
    rest = rest.subspan(width);
    return {};
}

Result<void> WireReader::skipGroup(std::uint32_t id) {
    std::vector<std::uint32_t> open{id};
    while (!open.empty()) {
        const Bytes start = rest;
        const std::uint64_t tag = TENON_TRY(varint(rest, origin));
        const auto inner = static_cast<std::uint32_t>(tag >> 3);
        if ((tag & 7) == kStartGroup) {
            if (open.size() == kMaxGroupDepth) return broken("groups nested too deeply", start, origin);
            open.push_back(inner);
        } else if ((tag & 7) == kEndGroup) {
            if (open.back() != inner) return broken("a group that ends as another", start, origin);
            open.pop_back();
        } else {
            Field ignored;
            TENON_TRY(value(ignored, tag & 7));
        }
    }
    return {};
}

}  // namespace tenon::onnx
