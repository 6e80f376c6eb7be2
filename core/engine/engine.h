// SPDX-License-Identifier: Apache-2.0
// Engine: what handlers share. One model is open at a time.
#pragma once

#include <future>
#include <memory>
#include <mutex>

#include "core/engine/serve.h"
#include "core/engine/session.h"

namespace tenon {

class Engine {
public:
    /// Begins to measure the machine's peaks in the background.
    explicit Engine(ServeOptions options);

    const ServeOptions& options() const { return chosen; }
    /// Usage error when no model is open.
    Result<std::shared_ptr<Session>> session() const;
    void open(std::shared_ptr<Session> session);
    /// Waits for the measurement the first time.
    MachinePeaks peaks() const { return measured.get(); }

private:
    ServeOptions chosen;
    std::shared_future<MachinePeaks> measured;
    mutable std::mutex mutex;
    std::shared_ptr<Session> current;
};

}  // namespace tenon
