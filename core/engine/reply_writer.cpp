// SPDX-License-Identifier: Apache-2.0
#include "core/engine/reply_writer.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "core/base/check.h"
#include "core/engine/protocol/frame.h"

namespace tenon {

void ReplyWriter::write(const engine::Reply& reply) {
    Result<std::string> frame = engine::encodeFrame(reply);
    if (!frame) {
        engine::Reply failure;
        failure.set_id(reply.id());
        failure.mutable_failure()->set_fault(engine::Failure::ENVIRONMENT);
        failure.mutable_failure()->set_message(frame.error().message);
        frame = engine::encodeFrame(failure);
        TENON_CHECK(bool(frame), "a failure fits into a frame");
    }
    const std::lock_guard lock(mutex);
    writeAll(*frame);
}

std::optional<Error> ReplyWriter::failure() const {
    const std::lock_guard lock(mutex);
    return error;
}

void ReplyWriter::writeAll(std::string_view bytes) {
    while (!bytes.empty() && !error) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written > 0)
            bytes.remove_prefix(static_cast<std::size_t>(written));
        else if (written < 0 && errno != EINTR)
            error = environmentError(std::string("cannot write replies: ") + std::strerror(errno));
    }
}

}  // namespace tenon
