// SPDX-License-Identifier: Apache-2.0
// ReplyWriter: replies of several threads on one pipe, each written whole.
#pragma once

#include <atomic>
#include <mutex>
#include <optional>

#include "core/base/result.h"
#include "core/engine/engine.pb.h"

namespace tenon {

class ReplyWriter {
public:
    /// `descriptor` stays open for as long as this lives; SIGPIPE is ignored by the process.
    explicit ReplyWriter(int descriptor) : descriptor(descriptor) {}

    /// A reply that is too large for a frame goes out as the Failure that says so. After the first write that fails,
    /// nothing more is written.
    void write(const engine::Reply& reply);
    /// Why writing failed, if it has.
    std::optional<Error> failure() const;

private:
    void writeAll(std::string_view bytes);

    int descriptor;
    mutable std::mutex mutex;
    std::optional<Error> error;
};

}  // namespace tenon
