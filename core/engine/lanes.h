// SPDX-License-Identifier: Apache-2.0
// Lanes: three threads that work off requests, each in order of arrival, so that a question about what is on the screen
// never waits for a compilation, and no compilation for a measurement.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace tenon {

enum class LaneId : std::uint8_t {
    queries,       ///< open, passes, steps, texts, statistics: milliseconds
    builds,        ///< compilation, memory plans, calibration, export: seconds
    measurements,  ///< what has to have the machine to itself
};
constexpr std::size_t kLaneCount = 3;

class Lane {
public:
    Lane();
    /// Drops what waits and returns when the running task has.
    ~Lane();

    void add(std::function<void()> task);

private:
    void work(const std::stop_token& stop);

    std::mutex mutex;
    std::condition_variable_any arrived;
    std::deque<std::function<void()>> tasks;
    std::jthread thread;  ///< last, so that it ends first
};

}  // namespace tenon
