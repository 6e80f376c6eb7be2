// SPDX-License-Identifier: Apache-2.0
// A loop split over the machine's cores. Each index is handled whole by one thread, so results do not depend on the
// split.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <thread>
#include <vector>

namespace tenon::interpreter {

/// Runs body(i) for i in [0, count). `work` is a rough count of operations in all; little work stays on the caller.
/// The body must not throw.
template <class Body>
void parallelFor(std::int64_t count, std::int64_t work, Body&& body) {
    constexpr std::int64_t kWorkWorthAThread = 200'000;
    const std::int64_t cores = std::max(1u, std::thread::hardware_concurrency());
    const std::int64_t threads = std::min({count, cores, work / kWorkWorthAThread});
    if (threads <= 1) {
        for (std::int64_t i = 0; i < count; ++i) body(i);
        return;
    }
    std::vector<std::jthread> crew;
    for (std::int64_t t = 1; t < threads; ++t)
        crew.emplace_back([=, &body] {
            for (std::int64_t i = count * t / threads; i < count * (t + 1) / threads; ++i) body(i);
        });
    for (std::int64_t i = 0; i < count / threads; ++i) body(i);
}

}  // namespace tenon::interpreter
