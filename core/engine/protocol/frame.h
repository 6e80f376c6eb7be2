// SPDX-License-Identifier: Apache-2.0
// Frames: messages on a pipe. The length in bytes (u32, little endian), then the message.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace google::protobuf {
class MessageLite;
}

namespace tenon::engine {

/// Longer frames are refused on both sides, so that a length that is not one cannot ask for memory.
constexpr std::size_t kLargestFrame = std::size_t{512} << 20;

/// The whole frame. Error: the message is too large.
Result<std::string> encodeFrame(const google::protobuf::MessageLite& message);

/// Cuts a stream into messages, whatever the pieces in which it arrives.
class FrameReader {
public:
    explicit FrameReader(std::size_t largest = kLargestFrame) : largest(largest) {}

    void append(std::string_view bytes);
    /// The next whole message, or nothing yet. The view holds until append() or next() is called again. Error: a length
    /// beyond the largest; the stream cannot be read any further then.
    Result<std::optional<std::string_view>> next();
    /// Whether a part of a frame has arrived: a stream that ends now was cut off.
    bool isInsideFrame() const { return consumed < buffer.size(); }

private:
    std::size_t largest;
    std::string buffer;
    std::size_t consumed = 0;  ///< bytes at the front of `buffer` that have been handed out
};

}  // namespace tenon::engine
