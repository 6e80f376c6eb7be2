// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "app/cli/cli.h"
#include "app/cli/pipeline_options.h"
#include "app/cli/progress_line.h"
#include "app/cli/table.h"
#include "core/import/tensor_file.h"
#include "core/interpret/interpret.h"
#include "core/runtime/executable.h"
#include "core/workbench/samples.h"

namespace tenon::cli {

namespace fs = std::filesystem;

namespace {

struct RunFlags {
    std::string model, outputFolder;
    std::vector<std::string> inputs;
    std::uint64_t seed = 0;
    bool isInterpreted = false;
    PipelineOptions pipeline;
};

Result<Tensor> readTensor(const fs::path& path) {
    if (path.extension() == ".pb") return readTensorProto(path);
    return readNpy(path);
}

/// Random values where --input does not say otherwise.
Result<Sample> chooseInputs(const Graph& graph, const RunFlags& flags) {
    Sample sample = randomSample(graph, flags.seed);
    for (const std::string& text : flags.inputs) {
        const auto [name, file] = TENON_TRY(splitAssignment(text, "--input"));
        const auto position = std::ranges::find(graph.inputs(), name, [&](ValueId id) { return graph.value(id).name; });
        if (position == graph.inputs().end()) return usageError("the model has no input '" + name + "'; see 'tenon info'");
        sample[static_cast<std::size_t>(position - graph.inputs().begin())] = TENON_TRY(readTensor(file));
    }
    return sample;
}

/// Output names may be anything, paths included; file names may not.
std::string fileNameFor(std::string name) {
    for (char& c : name)
        if (!std::isalnum(static_cast<unsigned char>(c)) && c != '-' && c != '_' && c != '.') c = '_';
    return name + ".npy";
}

Result<void> writeOutputs(const Graph& graph, const std::vector<Tensor>& outputs, const fs::path& folder) {
    std::error_code failure;
    fs::create_directories(folder, failure);
    if (failure) return environmentError("cannot make the folder '" + folder.string() + "': " + failure.message());
    for (std::size_t i = 0; i < outputs.size(); ++i)
        TENON_TRY(writeNpy(folder / fileNameFor(graph.value(graph.outputs()[i]).name), outputs[i]));
    return {};
}

void printOutputs(const Graph& graph, const std::vector<Tensor>& outputs) {
    Table table({"output", "type", "min", "max", "mean"}, {0, 1});
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        const Tensor& t = outputs[i];
        double low = INFINITY, high = -INFINITY, sum = 0;
        for (std::int64_t e = 0; e < t.count(); ++e) {
            low = std::fmin(low, t.asDouble(e));
            high = std::fmax(high, t.asDouble(e));
            sum += t.asDouble(e);
        }
        const bool isEmpty = t.count() == 0;
        table.add({graph.value(graph.outputs()[i]).name, toString(TensorType{t.type(), toShape(t.dims())}),
                   isEmpty ? "-" : fmt::format("{:.6g}", low), isEmpty ? "-" : fmt::format("{:.6g}", high),
                   isEmpty ? "-" : fmt::format("{:.6g}", sum / static_cast<double>(t.count()))});
    }
    table.print();
}

Result<std::vector<Tensor>> compute(const OpenedModel& opened, const Sample& inputs, const RunFlags& flags,
                                    const JobContext& job) {
    if (flags.isInterpreted) return interpret(opened.model.graph, inputs, job);
    const BuiltVariant built = TENON_TRY(buildVariant(opened.model.graph, {"run", opened.recipe}, job));
    const auto executable = TENON_TRY(Executable::load(built.compiled));
    RunContext context(*executable, opened.recipe.threads);
    return executable->run(inputs, context);
}

Result<int> run(const RunFlags& flags) {
    const JobContext job = interactiveJob();
    const OpenedModel opened = TENON_TRY(openModel(flags.model, flags.pipeline, job));
    const Sample inputs = TENON_TRY(chooseInputs(opened.model.graph, flags));
    const std::vector<Tensor> outputs = TENON_TRY(compute(opened, inputs, flags, job));
    if (!flags.outputFolder.empty()) TENON_TRY(writeOutputs(opened.model.graph, outputs, flags.outputFolder));
    clearProgress();
    printOutputs(opened.model.graph, outputs);
    return exitOk;
}

}  // namespace

void addRun(Cli& cli) {
    auto flags = std::make_shared<RunFlags>();
    CLI::App* verb = cli.addVerb("run", "compute the outputs of a model", "tenon run model.onnx --input x=x.npy --output-dir out",
                                 [flags] { return run(*flags); });
    verb->add_option("model", flags->model, "model file")->required();
    verb->add_option("--input", flags->inputs, "NAME=FILE.npy or NAME=FILE.pb; inputs not given are random");
    verb->add_option("--random", flags->seed, "seed of the random inputs");
    verb->add_option("--output-dir", flags->outputFolder, "write every output there as .npy");
    verb->add_flag("--interpret", flags->isInterpreted, "use the interpreter instead of the compiler");
    flags->pipeline.addTo(*verb, "all");
}

}  // namespace tenon::cli
