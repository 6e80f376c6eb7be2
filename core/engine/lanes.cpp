// SPDX-License-Identifier: Apache-2.0
#include "core/engine/lanes.h"

#include <utility>

namespace tenon {

Lane::Lane() : thread([this](const std::stop_token& stop) { work(stop); }) {}

Lane::~Lane() = default;

void Lane::add(std::function<void()> task) {
    {
        const std::lock_guard lock(mutex);
        tasks.push_back(std::move(task));
    }
    arrived.notify_one();
}

void Lane::work(const std::stop_token& stop) {
    for (;;) {
        std::function<void()> task;
        {
            std::unique_lock lock(mutex);
            if (!arrived.wait(lock, stop, [this] { return !tasks.empty(); }) || stop.stop_requested()) return;
            task = std::move(tasks.front());
            tasks.pop_front();
        }
        task();
    }
}

}  // namespace tenon
