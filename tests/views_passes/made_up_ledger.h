// SPDX-License-Identifier: Apache-2.0
// A made-up outcome of the passes, for tests of views.
#pragma once

#include <memory>

#include "core/engine/engine.pb.h"
#include "core/passes/pass.h"
#include "core/passes/recipe.h"

namespace tenon {

/// One record per row of the registry; those that the recipe switches on ran and changed nothing.
inline engine::Optimized idleOptimized(const Recipe& recipe, unsigned nodes) {
    engine::Optimized optimized;
    optimized.set_recipe(printRecipe(recipe));
    for (const PassInfo& pass : passRegistry()) {
        engine::PassRecord* record = optimized.mutable_ledger()->add_passes();
        record->set_id(std::string(pass.id));
        record->set_is_enabled(isPassOn(recipe, pass));
        record->set_nodes_before(nodes), record->set_nodes_after(nodes);
        record->set_kernels_before(nodes), record->set_kernels_after(nodes);
        record->set_ns(1000);
    }
    optimized.set_kernels(nodes);
    return optimized;
}

inline engine::PassRecord& recordOf(engine::Optimized& optimized, std::string_view pass) {
    for (engine::PassRecord& record : *optimized.mutable_ledger()->mutable_passes())
        if (record.id() == pass) return record;
    throw std::invalid_argument("no such pass");
}

inline void addRewrite(engine::PassRecord& record, const std::string& rule, const std::vector<std::string>& before,
                       const std::vector<std::string>& after, const std::vector<std::uint32_t>& sources) {
    record.set_is_changed(true);
    engine::Rewrite* rewrite = record.add_rewrites();
    rewrite->set_rule(rule);
    for (const std::string& name : before) rewrite->add_before(name);
    for (const std::string& name : after) rewrite->add_after(name);
    for (const std::uint32_t source : sources) rewrite->add_sources(source);
}

inline void addNearMiss(engine::PassRecord& record, const std::string& text,
                        const std::vector<std::uint32_t>& sources) {
    engine::Remark* miss = record.add_near_misses();
    miss->set_text(text);
    for (const std::uint32_t source : sources) miss->add_sources(source);
}

/// Two constants folded by one rule and one by another, one fused chain with a near miss, a remark.
inline engine::Optimized smallOptimized(const Recipe& recipe) {
    engine::Optimized optimized = idleOptimized(recipe, 53);
    engine::PassRecord& fold = recordOf(optimized, "fold-constants");
    addRewrite(fold, "Shape", {"s1"}, {}, {1});
    addRewrite(fold, "Gather", {"g1"}, {}, {2});
    addRewrite(fold, "Shape", {"s2"}, {}, {5, 3});
    fold.set_nodes_after(50), fold.set_kernels_after(50), fold.set_ns(400000);
    engine::PassRecord& fuse = recordOf(optimized, "fuse-epilogues");
    addRewrite(fuse, "Conv epilogue", {"conv1", "relu1"}, {"conv1", "relu1"}, {7, 8});
    addNearMiss(fuse, "not fused: 'conv2': the value has a second reader, 'add_12'", {9, 4});
    engine::Remark* remark = fuse.add_remarks();
    remark->set_text("1 group");
    remark->add_sources(7);
    fuse.set_kernels_before(53), fuse.set_kernels_after(20), fuse.set_ns(20000);
    optimized.set_kernels(20);
    optimized.set_predicted_ns(1.2e6);
    return optimized;
}

}  // namespace tenon
