// SPDX-License-Identifier: Apache-2.0
// The wire format of protocol buffers, read in place: a message is a row of (field number, value) pairs.
// https://protobuf.dev/programming-guides/encoding
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/base/result.h"

namespace tenon::onnx {

using Bytes = std::span<const std::byte>;

enum class WireType : std::uint8_t { varint = 0, fixed64 = 1, bytes = 2, fixed32 = 5 };

/// One field. `number` holds varints and fixed-width values (little endian bits); `bytes` strings and submessages.
struct Field {
    std::uint32_t id = 0;
    WireType type = WireType::varint;
    std::uint64_t number = 0;
    Bytes bytes;
};

/// Walks the fields of one message. Positions in messages count from `origin`, the start of the file. Groups, which no
/// message of ours has, are skipped; nesting of groups is bounded.
class WireReader {
public:
    WireReader(Bytes message, const std::byte* origin) : rest(message), origin(origin) {}

    /// False at the end of the message. Errors: truncation, an overlong number, a length past the end, field number 0,
    /// an unknown wire type.
    Result<bool> next(Field& field);

    /// A varint at the front of `rest`, which moves past it; `origin` as above.
    static Result<std::uint64_t> varint(Bytes& rest, const std::byte* origin);

private:
    Result<void> value(Field& field, std::uint32_t wireType);
    Result<void> fixed(Field& field, std::size_t width);
    Result<void> skipGroup(std::uint32_t id);

    Bytes rest;
    const std::byte* origin;
};

}  // namespace tenon::onnx
