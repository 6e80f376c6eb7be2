// SPDX-License-Identifier: Apache-2.0
// Three made-up kernels over a chain of four nodes.
#pragma once

#include <memory>

#include "core/engine/engine.pb.h"
#include "profiler/profile.h"
#include "tests/support/graph_snapshot.h"

namespace tenon::test {

inline void addKernel(engine::Built& built, const std::string& name, const std::string& schedule,
                      const std::vector<std::uint32_t>& nodes, std::int64_t flops) {
    engine::Kernel* kernel = built.add_kernels();
    kernel->set_name(name);
    kernel->set_schedule(schedule);
    for (const std::uint32_t node : nodes) {
        kernel->add_nodes(node);
        kernel->add_sources(node);
    }
    kernel->set_flops(flops);
    kernel->set_bytes(4096);
}

inline std::shared_ptr<const engine::Built> someKernels() {
    auto built = std::make_shared<engine::Built>();
    built->set_recipe("recipe");
    addKernel(*built, "conv_relu", "gemm(rows=11, vectors=2)", {0, 1}, 885'000);
    addKernel(*built, "maxpool", "pointwise()", {2}, 2'560);
    addKernel(*built, "reshape", "pointwise()", {3}, 0);
    return built;
}

inline std::shared_ptr<const engine::Optimized> itsGraph() {
    auto optimized = std::make_shared<engine::Optimized>();
    optimized->set_recipe("recipe");
    *optimized->mutable_graph() = *chainGraph(4);
    return optimized;
}

/// With a copy after the kernels, as of an output that is an input.
inline std::shared_ptr<const Profile> itsProfile() {
    auto profile = std::make_shared<Profile>();
    VariantProfile variant;
    variant.name = "mine";
    variant.kernels = {
        {"conv_relu", {"a"}, 30'000}, {"maxpool", {"b"}, 10'000}, {"reshape", {"c"}, 500}, {"copy", {}, 7}};
    profile->variants.push_back(variant);
    return profile;
}

}  // namespace tenon::test
