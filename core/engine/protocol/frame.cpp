// SPDX-License-Identifier: Apache-2.0
#include "core/engine/protocol/frame.h"

#include <google/protobuf/message_lite.h>

#include <cstdint>

namespace tenon::engine {

namespace {

constexpr std::size_t kHeader = 4;
/// A buffer that grew for one large frame is given back once that has been read.
constexpr std::size_t kKeptBuffer = std::size_t{1} << 20;

Error tooLarge(std::size_t size, std::size_t largest) {
    return environmentError("a message of " + std::to_string(size) + " bytes is larger than the " +
                            std::to_string(largest) + " bytes that the workbench and its engine exchange");
}

}  // namespace

Result<std::string> encodeFrame(const google::protobuf::MessageLite& message) {
    const std::size_t size = message.ByteSizeLong();
    if (size > kLargestFrame) return tooLarge(size, kLargestFrame);
    std::string frame(kHeader + size, '\0');
    for (std::size_t i = 0; i < kHeader; ++i) frame[i] = static_cast<char>(size >> (8 * i) & 0xFF);
    message.SerializeWithCachedSizesToArray(reinterpret_cast<std::uint8_t*>(frame.data()) + kHeader);
    return frame;
}

void FrameReader::append(std::string_view bytes) {
    if (consumed == buffer.size()) {
        if (buffer.capacity() > kKeptBuffer) buffer = {};
        buffer.clear();
        consumed = 0;
    } else if (consumed > kKeptBuffer) {
        buffer.erase(0, consumed);
        consumed = 0;
    }
    buffer.append(bytes);
}

Result<std::optional<std::string_view>> FrameReader::next() {
    const std::string_view rest = std::string_view(buffer).substr(consumed);
    if (rest.size() < kHeader) return std::optional<std::string_view>();
    std::size_t size = 0;
    for (std::size_t i = 0; i < kHeader; ++i)
        size |= static_cast<std::size_t>(static_cast<std::uint8_t>(rest[i])) << (8 * i);
    if (size > largest) return tooLarge(size, largest);
    if (rest.size() - kHeader < size) return std::optional<std::string_view>();
    consumed += kHeader + size;
    return std::optional(rest.substr(kHeader, size));
}

}  // namespace tenon::engine
