// SPDX-License-Identifier: Apache-2.0
#include "core/passes/runner.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <unordered_set>

#include <fmt/format.h>

#include "core/interpret/interpret.h"
#include "core/ir/verify.h"

namespace tenon {

namespace {

std::size_t countKernels(const Graph& graph) {
    std::unordered_set<GroupId> groups;
    std::size_t ungrouped = 0;
    for (NodeId id : graph.nodes())
        if (GroupId group = graph.node(id).group; group.isValid())
            groups.insert(group);
        else
            ++ungrouped;
    return ungrouped + groups.size();
}

PassFunction functionOf(const PassInfo& pass, std::span<const PassBinding> bindings) {
    if (pass.function) return pass.function;
    auto binding = std::ranges::find(bindings, pass.id, &PassBinding::id);
    return binding == bindings.end() ? nullptr : binding->function;
}

/// The sentence about the first element that differs by more than atol + rtol |want|; empty when all agree.
std::string firstDifference(const Tensor& got, const Tensor& want, const OracleComparison& oracle) {
    if (got.type() != want.type() || got.dims() != want.dims())
        return fmt::format("is {} {} and was {} {}", elementTypeName(got.type()), toString(got.dims()),
                           elementTypeName(want.type()), toString(want.dims()));
    for (std::int64_t i = 0; i < want.count(); ++i) {
        const double a = got.asDouble(i), b = want.asDouble(i);
        if (a == b || (std::isnan(a) && std::isnan(b))) continue;
        if (!(std::abs(a - b) <= oracle.atol + oracle.rtol * std::abs(b)))
            return fmt::format("differs at element {}: {} was {}", i, a, b);
    }
    return {};
}

/// One run of a pipeline over one graph.
class Run {
public:
    Run(Graph& graph, const Recipe& recipe, const RunOptions& options)
        : graph(graph), recipe(recipe), options(options) {}

    Result<Ledger> all() {
        for (NodeId id : graph.nodes()) graph.setGroup(id, GroupId());
        if (options.isVerifying) hash = graph.hash();
        if (options.oracle) expected = TENON_TRY(interpret(graph, options.oracle->inputs, options.job));
        for (std::size_t i = 0; i < options.rows.size(); ++i) {
            if (options.job.stop.stop_requested()) return cancelledError();
            options.job.report(options.rows[i].id, static_cast<double>(i) / static_cast<double>(options.rows.size()));
            TENON_TRY(one(options.rows[i]));
        }
        return std::move(ledger);
    }

private:
    Result<void> one(const PassInfo& pass) {
        PassRecord& record = ledger.passes.emplace_back();
        record.id = pass.id;
        record.isEnabled = isPassOn(recipe, pass);
        record.nodesBefore = graph.nodeCount();
        record.kernelsBefore = countKernels(graph);
        if (record.isEnabled && pass.stage != PassStage::memory) TENON_TRY(runOne(pass, record));
        record.nodesAfter = graph.nodeCount();
        record.kernelsAfter = record.isChanged ? countKernels(graph) : record.kernelsBefore;
        return {};
    }

    Result<void> runOne(const PassInfo& pass, PassRecord& record) {
        const PassFunction function = functionOf(pass, options.bindings);
        TENON_CHECK(function != nullptr, "pass '" + std::string(pass.id) + "' is on and has no function bound");
        PassContext context(pass, recipe, options.job.stop, record);
        const auto start = std::chrono::steady_clock::now();
        Result<bool> isChanged = function(graph, context);
        record.ns =
            std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now() - start).count();
        if (!isChanged) return Error(isChanged.error());
        record.isChanged = *isChanged;
        if (options.isVerifying) verify(pass, record.isChanged);
        if (record.isChanged && options.oracle) TENON_TRY(compare(pass));
        if (options.afterPass) options.afterPass(pass, graph);
        if (options.afterChange && record.isChanged) options.afterChange(ledger.passes.size() - 1, graph);
        return {};
    }

    void verify(const PassInfo& pass, bool isChanged) {
        const std::string who = "pass '" + std::string(pass.id) + "'";
        const Hash128 now = graph.hash();
        TENON_CHECK(isChanged == (now != hash),
                    who + (isChanged ? " reported a change and made none" : " changed the graph and did not say so"));
        hash = now;
        if (!isChanged) return;
        if (auto valid = verifyGraph(graph); !valid)
            TENON_CHECK(false, who + " left an invalid graph: " + valid.error().message);
    }

    Result<void> compare(const PassInfo& pass) {
        const auto outputs = TENON_TRY(interpret(graph, options.oracle->inputs, options.job));
        for (std::size_t i = 0; i < outputs.size(); ++i) {
            const std::string difference = firstDifference(outputs[i], expected[i], *options.oracle);
            if (!difference.empty())
                return modelError(fmt::format("after pass '{}' the output '{}' {}; switch the pass off to go on",
                                              pass.id, graph.value(graph.outputs()[i]).name, difference));
        }
        return {};
    }

    Graph& graph;
    const Recipe& recipe;
    const RunOptions& options;
    Ledger ledger;
    Hash128 hash;
    std::vector<Tensor> expected;
};

}  // namespace

Result<Ledger> runPipeline(Graph& graph, const Recipe& recipe, const RunOptions& options) {
    return Run(graph, recipe, options).all();
}

}  // namespace tenon
