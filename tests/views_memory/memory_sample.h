// SPDX-License-Identifier: Apache-2.0
// A small memory snapshot to test views with.
#pragma once

#include <memory>
#include <string>

#include "core/engine/engine.pb.h"

namespace tenon::test {

inline void addBuffer(engine::Memory& memory, const std::string& name, std::int64_t bytes, int first, int last) {
    engine::Buffer& buffer = *memory.add_buffers();
    buffer.set_name(name);
    buffer.set_bytes(bytes);
    buffer.set_first_step(first);
    buffer.set_last_step(last);
    buffer.add_sources(static_cast<std::uint32_t>(10 * memory.buffers_size()));
}

inline void addPlan(engine::Memory& memory, const std::string& planner, std::int64_t arena,
                    std::initializer_list<std::int64_t> offsets) {
    engine::MemoryPlan& plan = *memory.add_plans();
    plan.set_planner(planner);
    plan.set_gloss("how " + planner + " works");
    plan.set_arena_bytes(arena);
    for (std::int64_t offset : offsets) plan.add_offsets(offset);
}

/// Five steps and three buffers; sources 10, 20 and 30. Loads 100, 150, 80, 80, 30; the peak is step 1.
///
///     step    0    1    2    3    4
///     a 100   ##########
///     b  50        ###############
///     c  30             ###############
inline std::shared_ptr<engine::Memory> sampleMemory() {
    auto memory = std::make_shared<engine::Memory>();
    for (const char* step : {"conv1", "relu1", "conv2", "add", "softmax"}) memory->add_steps(step);
    addBuffer(*memory, "a", 100, 0, 1);
    addBuffer(*memory, "b", 50, 1, 3);
    addBuffer(*memory, "c", 30, 2, 4);
    memory->set_lower_bound(150);
    memory->set_chosen("greedy_by_size");
    addPlan(*memory, "none", 180, {0, 100, 150});
    addPlan(*memory, "greedy_by_size", 150, {0, 100, 0});
    return memory;
}

}  // namespace tenon::test
