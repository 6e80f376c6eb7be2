// SPDX-License-Identifier: Apache-2.0
#include "core/engine/protocol/snapshot_check.h"

#include <algorithm>
#include <cmath>

#include "core/engine/engine.pb.h"
#include "core/engine/protocol/check_parts.h"

namespace tenon::engine {

namespace {

constexpr int kBins = 48, kFirstElements = 32;
/// Recipes remembered; a client has a few dozen at most.
constexpr std::size_t kMostRecipes = 4096;

Result<void> checkFailure(const Failure& failure) {
    TENON_TRY(expect(Failure::Fault_IsValid(failure.fault()), "the kind of a failure is not known"));
    return checkText(failure.message(), kLongestSentence, "the sentence of a failure");
}

Result<void> checkOpened(const Opened& opened) {
    const auto sources = static_cast<std::uint32_t>(opened.sources_size());
    for (const std::string* name : {&opened.model_name(), &opened.path(), &opened.source_hash(), &opened.producer()})
        TENON_TRY(checkText(*name, kLongestName, "a name of the opened model"));
    TENON_TRY(checkText(opened.machine_json(), kLongestText, "the machine"));
    for (const SourceNode& source : opened.sources()) {
        TENON_TRY(checkText(source.name(), kLongestName, "the name of a source node"));
        TENON_TRY(checkText(source.op(), kLongestName, "the op of a source node"));
    }
    for (const ChosenDim& dim : opened.chosen_dims()) {
        TENON_TRY(checkText(dim.input(), kLongestName, "the input of a chosen dimension"));
        TENON_TRY(checkText(dim.symbol(), kLongestName, "the symbol of a chosen dimension"));
        TENON_TRY(expect(dim.axis() >= 0 && dim.value() >= 0, "a chosen dimension is negative"));
    }
    for (const auto& [op, gloss] : opened.glosses()) {
        TENON_TRY(checkText(op, kLongestName, "an op"));
        TENON_TRY(checkText(gloss, kLongestSentence, "the gloss of an op"));
    }
    for (const std::string& target : opened.targets()) TENON_TRY(checkText(target, kLongestName, "a target"));
    TENON_TRY(expect(
        opened.file_bytes() >= 0 && opened.parameters() >= 0 && opened.parameter_bytes() >= 0 && opened.flops() >= 0,
        "a size of the opened model is negative"));
    return checkGraph(opened.graph(), sources);
}

Result<void> checkKernel(const Kernel& kernel, std::uint32_t sourceCount) {
    TENON_TRY(checkText(kernel.name(), kLongestName, "the name of a kernel"));
    TENON_TRY(checkText(kernel.schedule(), kLongestSentence, "the schedule of a kernel"));
    TENON_TRY(expect(kernel.flops() >= 0 && kernel.bytes() >= 0, "the work of a kernel is negative"));
    TENON_TRY(checkFinite(kernel.predicted_ns(), "the predicted time of a kernel"));
    return checkSources(kernel.sources(), sourceCount, "a kernel");
}

Result<void> checkStatistics(const ValueStatistics& s) {
    TENON_TRY(expect(s.count() >= 0 && s.zeros() >= 0 && s.not_finite() >= 0, "a count of elements is negative"));
    for (double number : {s.min(), s.max(), s.mean(), s.deviation()})
        TENON_TRY(expect(std::isfinite(number), "a statistic is not a finite number"));
    TENON_TRY(expect(s.histogram_size() == 0 || s.histogram_size() == kBins, "a histogram has not 48 bins"));
    TENON_TRY(expect(std::ranges::all_of(s.histogram(), [](std::int64_t n) { return n >= 0; }),
                     "a bin of a histogram is negative"));
    return expect(s.first_size() <= kFirstElements, "too many elements of a value are listed");
}

Result<void> checkBuffer(const Buffer& buffer, int steps, std::uint32_t sourceCount) {
    TENON_TRY(checkText(buffer.name(), kLongestName, "the name of a buffer"));
    TENON_TRY(expect(buffer.bytes() >= 0, "a buffer has a negative size"));
    TENON_TRY(
        expect(buffer.first_step() >= 0 && buffer.first_step() <= buffer.last_step() && buffer.last_step() < steps,
               "the life of a buffer lies outside of the steps"));
    return checkSources(buffer.sources(), sourceCount, "a buffer");
}

Result<void> checkPlan(const MemoryPlan& plan, const Memory& memory) {
    TENON_TRY(checkText(plan.planner(), kLongestName, "the name of a planner"));
    TENON_TRY(checkText(plan.gloss(), kLongestSentence, "the gloss of a planner"));
    TENON_TRY(expect(plan.offsets_size() == memory.buffers_size(), "a memory plan has not one offset for each buffer"));
    TENON_TRY(expect(plan.arena_bytes() >= 0 && plan.ns() >= 0, "a size of a memory plan is negative"));
    for (int i = 0; i < plan.offsets_size(); ++i) {
        const std::int64_t offset = plan.offsets(i), size = memory.buffers(i).bytes();
        TENON_TRY(expect(offset >= 0 && offset <= plan.arena_bytes() && size <= plan.arena_bytes() - offset,
                         "a memory plan puts a buffer outside of its arena"));
    }
    return {};
}

Result<void> checkMemory(const Memory& memory, std::uint32_t sourceCount) {
    for (const std::string& step : memory.steps()) TENON_TRY(checkText(step, kLongestName, "the name of a step"));
    for (const Buffer& buffer : memory.buffers()) TENON_TRY(checkBuffer(buffer, memory.steps_size(), sourceCount));
    for (const MemoryPlan& plan : memory.plans()) TENON_TRY(checkPlan(plan, memory));
    TENON_TRY(checkText(memory.chosen(), kLongestName, "the name of a planner"));
    return expect(memory.lower_bound() >= 0, "the lower bound of memory is negative");
}

Result<void> checkMeasured(const Measured& measured) {
    TENON_TRY(checkText(measured.profile_json(), kLongestJson, "a profile"));
    for (const std::string& note : measured.notes()) TENON_TRY(checkText(note, kLongestSentence, "a note"));
    return {};
}

Result<void> checkSwept(const Swept& swept) {
    TENON_TRY(expect(Sweep::Axis_IsValid(swept.axis()), "the axis of a sweep is not known"));
    for (const SweepPoint& point : swept.points()) {
        TENON_TRY(checkText(point.profile_json(), kLongestJson, "a profile"));
        TENON_TRY(checkText(point.failure(), kLongestSentence, "the failure of a point"));
        TENON_TRY(expect(point.profile_json().empty() != point.failure().empty(),
                         "a point of a sweep needs either a profile or a failure"));
    }
    return {};
}

Result<void> checkDifference(const ValueDifference& difference, std::uint32_t sourceCount) {
    TENON_TRY(checkText(difference.name(), kLongestName, "the name of a value"));
    TENON_TRY(checkText(difference.problem(), kLongestSentence, "a difference"));
    TENON_TRY(checkText(difference.description(), kLongestSentence, "a difference"));
    TENON_TRY(expect(difference.elements() >= 0 && difference.outside() >= 0, "a count of elements is negative"));
    return checkSources(difference.sources(), sourceCount, "a difference");
}

Result<void> checkAccuracy(const Accuracy& accuracy, std::uint32_t sourceCount) {
    TENON_TRY(checkText(accuracy.samples(), kLongestName, "the path of the samples"));
    for (const VariantAccuracy& variant : accuracy.variants()) {
        TENON_TRY(checkText(variant.name(), kLongestName, "the name of a variant"));
        TENON_TRY(checkText(variant.failure(), kLongestSentence, "the failure of a variant"));
        TENON_TRY(expect(variant.correct() >= 0 && variant.correct() <= variant.total(),
                         "more answers are right than were asked for"));
        for (const auto* list : {&variant.outputs(), &variant.values()})
            for (const ValueDifference& difference : *list) TENON_TRY(checkDifference(difference, sourceCount));
    }
    return {};
}

Result<void> checkExported(const Exported& exported) {
    TENON_TRY(checkText(exported.folder(), kLongestName, "the folder of an export"));
    TENON_TRY(checkText(exported.self_test(), kLongestSentence, "the result of a self-test"));
    bool hasMain = false;
    for (const ExportedFile& file : exported.files()) {
        TENON_TRY(checkText(file.path(), kLongestName, "the path of a file"));
        TENON_TRY(checkText(file.sha256(), kLongestName, "the hash of a file"));
        TENON_TRY(expect(file.bytes() >= 0, "the size of a file is negative"));
        hasMain = hasMain || file.path() == exported.main_file();
    }
    TENON_TRY(expect(exported.self_test_ran() || !exported.self_test_passed(), "a self-test passed that did not run"));
    return expect(hasMain, "the main file of an export is not among its files");
}

/// How many nodes or values the graph must have for the positions of all items.
template <class List, class Positions>
std::uint32_t neededBy(const List& list, Positions positions) {
    std::uint32_t needed = 0;
    for (const auto& item : list)
        for (std::uint32_t position : positions(item))
            needed = std::max(needed, position == UINT32_MAX ? position : position + 1);
    return needed;
}

}  // namespace

SnapshotChecker::Extents& SnapshotChecker::extentsOf(const std::string& recipe) {
    if (optimized.size() >= kMostRecipes) optimized.clear();
    return optimized[Hasher().text(recipe).finish()];
}

Result<void> SnapshotChecker::require(const std::string& recipe, std::uint32_t nodes, std::uint32_t values) {
    Extents& extents = extentsOf(recipe);
    extents.nodesNeeded = std::max(extents.nodesNeeded, nodes);
    extents.valuesNeeded = std::max(extents.valuesNeeded, values);
    return expect(!extents.isKnown || (extents.nodesNeeded <= extents.nodes && extents.valuesNeeded <= extents.values),
                  "a reply names nodes or values that its graph does not have");
}

Result<void> SnapshotChecker::define(const std::string& recipe, const Graph& graph) {
    Extents& extents = extentsOf(recipe);
    extents.isKnown = true;
    extents.nodes = static_cast<std::uint32_t>(graph.nodes_size());
    extents.values = static_cast<std::uint32_t>(graph.values_size());
    return require(recipe, 0, 0);
}

Result<void> SnapshotChecker::check(const Reply& reply) {
    TENON_TRY(expect(reply.id() != 0, "a reply answers no request"));
    switch (reply.body_case()) {
        case Reply::kProgress:
            TENON_TRY(expect(std::isfinite(reply.progress().fraction()) && reply.progress().fraction() <= 1,
                             "progress is beyond its end"));
            return checkText(reply.progress().stage(), kLongestSentence, "the stage of a job");
        case Reply::kFailure:
            return checkFailure(reply.failure());
        case Reply::kOpened:
            TENON_TRY(checkOpened(reply.opened()));
            sourceCount = static_cast<std::uint32_t>(reply.opened().sources_size());
            optimized.clear();
            return {};
        case Reply::kOptimized:
            TENON_TRY(checkGraph(reply.optimized().graph(), sourceCount));
            TENON_TRY(checkLedger(reply.optimized().ledger(), sourceCount));
            TENON_TRY(checkText(reply.optimized().recipe(), kLongestText, "a recipe"));
            TENON_TRY(expect(reply.optimized().pass_ns() >= 0, "the time of the passes is negative"));
            TENON_TRY(checkFinite(reply.optimized().predicted_ns(), "the predicted time"));
            return define(reply.optimized().recipe(), reply.optimized().graph());
        case Reply::kStep:
            TENON_TRY(checkText(reply.step().recipe(), kLongestText, "a recipe"));
            TENON_TRY(checkGraph(reply.step().before(), sourceCount));
            return checkGraph(reply.step().after(), sourceCount);
        case Reply::kBuilt: {
            const Built& built = reply.built();
            for (const Kernel& kernel : built.kernels()) TENON_TRY(checkKernel(kernel, sourceCount));
            for (std::int64_t size :
                 {built.arena_bytes(), built.arena_lower_bound(), built.unshared_bytes(), built.constant_bytes(),
                  built.code_bytes(), built.lower_ns(), built.codegen_ns(), built.library_bytes()})
                TENON_TRY(expect(size >= 0, "a size of a compiled variant is negative"));
            return require(built.recipe(), neededBy(built.kernels(), [](const Kernel& k) { return k.nodes(); }), 0);
        }
        case Reply::kKernelText:
            TENON_TRY(expect(Station_IsValid(reply.kernel_text().station()), "the station of a kernel is not known"));
            return checkText(reply.kernel_text().text(), kLongestJson, "the text of a kernel");
        case Reply::kValueStatistics:
            return checkStatistics(reply.value_statistics());
        case Reply::kMemory:
            TENON_TRY(checkMemory(reply.memory(), sourceCount));
            return require(reply.memory().recipe(), 0,
                           neededBy(reply.memory().buffers(), [](const Buffer& b) { return b.values(); }));
        case Reply::kMeasured:
            return checkMeasured(reply.measured());
        case Reply::kSwept:
            return checkSwept(reply.swept());
        case Reply::kAccuracy:
            return checkAccuracy(reply.accuracy(), sourceCount);
        case Reply::kCalibrated:
            return checkText(reply.calibrated().recipe(), kLongestText, "a recipe");
        case Reply::kExported:
            return checkExported(reply.exported());
        case Reply::kReported:
            return checkText(reply.reported().html(), kLongestJson, "a report");
        case Reply::BODY_NOT_SET:
            break;
    }
    return environmentError("a reply says nothing");
}

}  // namespace tenon::engine
