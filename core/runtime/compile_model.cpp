// SPDX-License-Identifier: Apache-2.0
#include "core/runtime/compile_model.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <map>
#include <optional>
#include <thread>
#include <unordered_map>

#include "core/loops/loop_text.h"

namespace tenon {

using loops::FusedGroup;
using loops::LoweredKernel;

namespace {

using Clock = std::chrono::steady_clock;

std::int64_t since(Clock::time_point start) {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(Clock::now() - start).count();
}

/// Runs f(0) .. f(count-1) on `threads` threads. Errors: the one of the smallest index, so that runs agree.
template <class F>
Result<void> forEach(std::size_t count, int threads, const JobContext& job, std::string_view stage, F&& f) {
    std::vector<std::optional<Error>> errors(count);
    std::vector<std::exception_ptr> faults(count);
    std::atomic<std::size_t> next{0}, done{0};
    auto drain = [&](bool reports) {
        for (std::size_t i; (i = next.fetch_add(1)) < count;) {
            if (job.stop.stop_requested()) {
                errors[i] = cancelledError();
                continue;
            }
            try {
                if (Result<void> r = f(i); !r) errors[i] = r.error();
            } catch (...) {
                faults[i] = std::current_exception();
            }
            const std::size_t finished = done.fetch_add(1) + 1;
            if (reports) job.report(stage, static_cast<double>(finished) / static_cast<double>(count));
        }
    };
    {
        std::vector<std::jthread> helpers;
        for (int t = 1; t < threads; ++t) helpers.emplace_back([&] { drain(false); });
        drain(true);
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (faults[i]) std::rethrow_exception(faults[i]);
        if (errors[i]) return *errors[i];
    }
    return {};
}

/// How many iterations are worth handing to another thread: a hand-over costs a few microseconds, so a piece should
/// take ten or more. The rates are deliberately cautious guesses; they steer only the splitting, never a figure shown.
std::int64_t chooseGrain(const LoweredKernel& kernel, std::int64_t extent) {
    constexpr double kFlopsPerMicrosecond = 2e4, kBytesPerMicrosecond = 1e4, kPieceMicroseconds = 10;
    const double total = static_cast<double>(kernel.flops) / kFlopsPerMicrosecond +
                         static_cast<double>(kernel.bytes) / kBytesPerMicrosecond;
    const double perIteration = total / static_cast<double>(std::max<std::int64_t>(extent, 1));
    if (total < 2 * kPieceMicroseconds) return extent;
    const auto byCost = static_cast<std::int64_t>(kPieceMicroseconds / std::max(perIteration, 1e-9));
    constexpr std::int64_t kMostPieces = 64;
    return std::clamp<std::int64_t>(std::max(byCost, extent / kMostPieces), 1, extent);
}

class ModelCompiler {
public:
    ModelCompiler(std::shared_ptr<const Graph> graph, const CompileOptions& options, const JobContext& job)
        : options(options), job(job), groups(loops::partition(*graph)) {
        model.graph = std::move(graph);
        model.target = options.target;
        threads = options.threads > 0 ? options.threads : static_cast<int>(std::thread::hardware_concurrency());
    }

    Result<std::shared_ptr<const CompiledModel>> run() {
        model.placement = TENON_TRY(placeValues(*model.graph, groups, options.planner, options.reuseInPlace));
        TENON_TRY(lower());
        nameKernels();
        TENON_TRY(generate());
        for (std::size_t i = 0; i < model.kernels.size(); ++i) addStep(static_cast<int>(i));
        addOutputCopies();
        return std::make_shared<const CompiledModel>(std::move(model));
    }

private:
    Result<void> lower() {
        const auto start = Clock::now();
        std::vector<const FusedGroup*> wanted;
        for (std::size_t i = 0; i < groups.size(); ++i)
            if (!model.placement.isView[i]) wanted.push_back(&groups[i]);
        std::vector<std::optional<LoweredKernel>> lowered(wanted.size());
        TENON_TRY(forEach(wanted.size(), threads, job, "lowering", [&](std::size_t i) -> Result<void> {
            lowered[i] = TENON_TRY(loops::lowerGroup(*model.graph, *wanted[i], options.target));
            return {};
        }));
        for (auto& kernel : lowered) model.kernels.push_back(*std::move(kernel));
        model.lowerNanoseconds = since(start);
        return {};
    }

    /// Kernels whose loops are the same but for the name share one function.
    void nameKernels() {
        std::unordered_map<std::string, std::string> symbolOf;
        for (const LoweredKernel& lowered : model.kernels) {
            loops::Kernel anonymous = lowered.kernel;
            anonymous.name = "k";
            const auto [it, isNew] = symbolOf.emplace(loops::printKernel(anonymous), "");
            if (isNew) {
                it->second = "tenon_k" + std::to_string(distinct.size()) + "_" + lowered.kernel.name;
                distinct.push_back(&lowered.kernel);
                distinctSymbols.push_back(it->second);
            }
            model.symbols.push_back(it->second);
        }
    }

    Result<void> generate() {
        const auto start = Clock::now();
        // Pieces of a fixed size, so that the objects do not depend on the number of threads.
        constexpr std::size_t kKernelsPerObject = 4;
        const std::size_t pieces = (distinct.size() + kKernelsPerObject - 1) / kKernelsPerObject;
        model.objects.resize(pieces);
        TENON_TRY(forEach(pieces, threads, job, "generating code", [&](std::size_t piece) -> Result<void> {
            const std::size_t from = piece * kKernelsPerObject;
            const std::size_t count = std::min(kKernelsPerObject, distinct.size() - from);
            model.objects[piece] = TENON_TRY(codegen::compileKernels(std::span(distinct).subspan(from, count),
                                                                     std::span(distinctSymbols).subspan(from, count),
                                                                     options.target));
            return {};
        }));
        model.codegenNanoseconds = since(start);
        return {};
    }

    tenon_operand constantOperand(const Tensor& content) {
        const auto [it, isNew] = constantOf.emplace(content.hash().hex(), static_cast<int>(model.constants.size()));
        if (isNew) model.constants.push_back(content);
        return {TENON_CONSTANT, it->second, 0};
    }

    tenon_operand operandOf(ValueId value) {
        if (const Tensor* content = model.graph->constant(value)) return constantOperand(*content);
        return model.placement.places[value.index];
    }

    void addStep(int index) {
        const LoweredKernel& lowered = model.kernels[static_cast<std::size_t>(index)];
        ProgramStep step;
        step.kernel = index;
        for (const loops::KernelParameter& parameter : lowered.parameters)
            step.operands.push_back(parameter.content ? constantOperand(*parameter.content) : operandOf(parameter.value));
        TENON_CHECK(step.operands.size() == lowered.kernel.parameterCount(), "parameters and kernel disagree");
        TENON_CHECK(step.operands.size() <= TENON_MAX_OPERANDS, "a kernel has too many operands");
        step.extent = lowered.kernel.parallelExtent();
        step.grain = chooseGrain(lowered, step.extent);
        const std::int64_t scratch = (lowered.kernel.scratchBytes() + 63) / 64 * 64;
        model.scratchBytes = std::max(model.scratchBytes, scratch);
        model.steps.push_back(std::move(step));
    }

    /// An output that is an input, a constant, or another output: nothing computes it in place.
    void addOutputCopies() {
        const auto& outputs = model.graph->outputs();
        for (std::size_t i = 0; i < outputs.size(); ++i) {
            const tenon_operand to{TENON_OUTPUT, static_cast<std::int32_t>(i), 0};
            const tenon_operand from = operandOf(outputs[i]);
            if (from.place == to.place && from.index == to.index) continue;
            ProgramStep copy;
            copy.operands = {from, to};
            copy.extent = elementCount(model.graph->dims(outputs[i])) *
                          static_cast<std::int64_t>(byteSize(model.graph->elementType(outputs[i])));
            copy.grain = copy.extent;
            model.steps.push_back(std::move(copy));
        }
    }

    const CompileOptions& options;
    const JobContext& job;
    std::vector<FusedGroup> groups;
    CompiledModel model;
    int threads = 1;
    std::vector<const loops::Kernel*> distinct;
    std::vector<std::string> distinctSymbols;
    std::map<std::string, int> constantOf;  // content hash -> index
};

}  // namespace

std::int64_t CompiledModel::constantBytes() const {
    std::int64_t total = 0;
    for (const Tensor& constant : constants) total += static_cast<std::int64_t>(constant.bytes());
    return total;
}

Result<std::shared_ptr<const CompiledModel>> compileModel(std::shared_ptr<const Graph> graph,
                                                          const CompileOptions& options, const JobContext& job) {
    for (ValueId id : graph->values())
        if (!knownDims(graph->value(id).type.shape))
            return modelError("the shape of '" + graph->value(id).name + "' is " +
                              toString(graph->value(id).type.shape) + ": give its dimensions with --dim or --shape");
    return ModelCompiler(std::move(graph), options, job).run();
}

}  // namespace tenon
