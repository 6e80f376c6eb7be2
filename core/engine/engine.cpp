// SPDX-License-Identifier: Apache-2.0
#include "core/engine/engine.h"

namespace tenon {

Engine::Engine(ServeOptions options)
    : chosen(std::move(options)), measured(std::async(std::launch::async, measurePeaks).share()) {}

Result<std::shared_ptr<Session>> Engine::session() const {
    const std::lock_guard lock(mutex);
    if (!current) return usageError("no model is open");
    return current;
}

void Engine::open(std::shared_ptr<Session> session) {
    const std::lock_guard lock(mutex);
    current.swap(session);
}

}  // namespace tenon
