// SPDX-License-Identifier: Apache-2.0
// A small model with all that the inspector knows of it: input -> Conv -> Add -> Relu, of which the optimized graph
// keeps Conv (with the Add folded in) and Relu as one kernel.
#pragma once

#include <memory>

#include "core/engine/engine.pb.h"
#include "profiler/profile.h"
#include "tests/support/graph_snapshot.h"

namespace tenon::test {

inline std::shared_ptr<engine::Opened> openedModel() {
    GraphMaker g("tiny");
    const auto x = g.input("x", "1x3x8x8");
    const auto conv = g.node("Conv", "conv", {x, g.constant("w", "4x3x3x3"), GraphMaker::kAbsent}, "1x4x8x8");
    const auto sum = g.node("Add", "add", {conv, g.constant("b", "4x1x1")}, "1x4x8x8");
    g.output(g.node("Relu", "act", {sum}, "1x4x8x8"));
    engine::Node& first = *g.edit().mutable_nodes(0);
    first.set_flops(27'648);
    engine::Attribute* pads = first.add_attributes();
    pads->set_name("pads");
    pads->set_value("[1, 1, 1, 1]");
    auto opened = std::make_shared<engine::Opened>();
    opened->set_model_name("tiny");
    opened->set_path("/models/tiny.onnx");
    opened->set_producer("pytorch 2.4");
    opened->set_opset(17);
    opened->set_file_bytes(1'200);
    opened->set_parameters(112);
    opened->set_parameter_bytes(448);
    opened->set_flops(27'904);
    *opened->mutable_graph() = *g.finish();
    for (const engine::Node& node : opened->graph().nodes()) {
        engine::SourceNode* source = opened->add_sources();
        source->set_name(node.name());
        source->set_op(node.op());
    }
    engine::ChosenDim* dim = opened->add_chosen_dims();
    dim->set_input("x");
    dim->set_symbol("N");
    dim->set_value(1);
    dim->set_is_default(true);
    (*opened->mutable_glosses())["Conv"] = "convolution";
    return opened;
}

inline std::shared_ptr<engine::Optimized> optimizedModel() {
    GraphMaker g("tiny");
    const auto x = g.input("x", "1x3x8x8");
    const auto conv = g.node("Conv", "conv", {x, g.constant("w", "4x3x3x3"), g.constant("b_folded", "4")}, "1x4x8x8");
    g.output(g.node("Relu", "act", {conv}, "1x4x8x8"));
    engine::Graph& graph = g.edit();
    graph.mutable_nodes(0)->add_sources(1);
    graph.mutable_nodes(1)->set_sources(0, 2);
    graph.mutable_nodes(1)->set_id(9);
    auto optimized = std::make_shared<engine::Optimized>();
    optimized->set_recipe("all");
    *optimized->mutable_graph() = graph;
    engine::PassRecord* fold = optimized->mutable_ledger()->add_passes();
    fold->set_id("fold-bias");
    engine::Rewrite* rewrite = fold->add_rewrites();
    rewrite->set_rule("Add into Conv");
    rewrite->add_before("conv");
    rewrite->add_before("add");
    rewrite->add_after("conv");
    rewrite->add_sources(0);
    rewrite->add_sources(1);
    engine::PassRecord* fuse = optimized->mutable_ledger()->add_passes();
    fuse->set_id("fuse-all");
    engine::Remark* miss = fuse->add_near_misses();
    miss->set_text("not fused: \"act\" is an <output>");
    miss->add_nodes("act");
    return optimized;
}

inline std::shared_ptr<engine::Built> builtModel() {
    auto built = std::make_shared<engine::Built>();
    built->set_recipe("all");
    engine::Kernel* kernel = built->add_kernels();
    kernel->set_name("conv_relu");
    kernel->set_schedule("rows(vectors=4)");
    for (const std::uint32_t node : {0, 1}) kernel->add_nodes(node);
    for (const std::uint32_t source : {0, 1, 2}) kernel->add_sources(source);
    kernel->set_flops(28'000);
    kernel->set_bytes(14'000);
    kernel->set_predicted_ns(500);
    return built;
}

inline std::shared_ptr<const Profile> profileOfModel() {
    auto profile = std::make_shared<Profile>();
    VariantProfile variant;
    variant.name = "all";
    variant.kernels = {{"conv_relu", {"conv"}, 1'000}};
    profile->variants.push_back(variant);
    return profile;
}

inline std::shared_ptr<engine::ValueStatistics> statisticsOf(std::uint32_t value) {
    auto statistics = std::make_shared<engine::ValueStatistics>();
    statistics->set_value(value);
    statistics->set_count(100);
    statistics->set_min(-1);
    statistics->set_max(3);
    statistics->set_mean(0.5);
    statistics->set_deviation(0.25);
    statistics->set_zeros(25);
    for (const std::int64_t bin : {10, 40, 0, 50}) statistics->add_histogram(bin);
    statistics->add_first(0.5);
    statistics->add_first(-1);
    return statistics;
}

}  // namespace tenon::test
