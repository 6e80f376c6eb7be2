// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <nlohmann/json.hpp>

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
    bool isInterpreted = false, asJson = false;
    PipelineOptions pipeline;
};

Result<Tensor> readTensor(const fs::path& path) {
    if (path.extension() == ".pb") return readTensorProto(path);
    return readNpy(path);
}

Result<Tensor> readInput(const Graph& graph, ValueId id, const fs::path& file) {
    const Tensor tensor = TENON_TRY(readTensor(file));
    if (tensor.dims() != graph.dims(id))
        return usageError(fmt::format("'{}' is {}, but input '{}' takes {}; bind another shape with --shape",
                                      file.string(), toString(tensor.dims()), graph.value(id).name,
                                      toString(graph.dims(id))));
    return convertedExactly(tensor, graph.elementType(id), "'" + file.string() + "'");
}

/// Random values where --input does not say otherwise.
Result<Sample> chooseInputs(const Graph& graph, const RunFlags& flags) {
    Sample sample = randomSample(graph, flags.seed);
    for (const std::string& text : flags.inputs) {
        const auto [name, file] = TENON_TRY(splitAssignment(text, "--input"));
        const auto position = std::ranges::find(graph.inputs(), name, [&](ValueId id) { return graph.value(id).name; });
        if (position == graph.inputs().end())
            return usageError("the model has no input '" + name + "'; see 'tenon info'");
        sample[static_cast<std::size_t>(position - graph.inputs().begin())] =
            TENON_TRY(readInput(graph, *position, file));
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

struct OutputFacts {
    double min = NAN, max = NAN, mean = NAN;  ///< not a number: no elements, or none that is a number
};

OutputFacts gather(const Tensor& tensor) {
    OutputFacts facts;
    double sum = 0;
    for (std::int64_t e = 0; e < tensor.count(); ++e) {
        const double value = tensor.asDouble(e);
        facts.min = std::fmin(facts.min, value);  // fmin and fmax ignore what is not a number
        facts.max = std::fmax(facts.max, value);
        sum += value;
    }
    if (tensor.count() > 0) facts.mean = sum / static_cast<double>(tensor.count());
    return facts;
}

std::string number(double value) {
    return std::isnan(value) ? "nan" : fmt::format("{:.6g}", value);
}

void printText(const Graph& graph, const std::vector<Tensor>& outputs) {
    Table table({"output", "type", "min", "max", "mean"}, {0, 1});
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        const OutputFacts facts = gather(outputs[i]);
        table.add({graph.value(graph.outputs()[i]).name,
                   toString(TensorType{outputs[i].type(), toShape(outputs[i].dims())}), number(facts.min),
                   number(facts.max), number(facts.mean)});
    }
    table.print();
}

void printJson(const Graph& graph, const std::vector<Tensor>& outputs) {
    auto list = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        const OutputFacts facts = gather(outputs[i]);
        list.push_back({{"name", graph.value(graph.outputs()[i]).name},
                        {"type", elementTypeName(outputs[i].type())},
                        {"shape", outputs[i].dims()},
                        {"min", facts.min},
                        {"max", facts.max},
                        {"mean", facts.mean}});
    }
    const nlohmann::ordered_json text{{"schema", 1}, {"outputs", list}};
    fmt::print("{}\n", text.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
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
    if (flags.asJson)
        printJson(opened.model.graph, outputs);
    else
        printText(opened.model.graph, outputs);
    return exitOk;
}

}  // namespace

void addRun(Cli& cli) {
    auto flags = std::make_shared<RunFlags>();
    CLI::App* verb =
        cli.addVerb("run", "compute the outputs of a model", "tenon run model.onnx --input x=x.npy --output-dir out",
                    [flags] { return run(*flags); });
    addModel(*verb, flags->model)->required();
    addList(*verb, "--input", flags->inputs, "NAME=FILE", "an input as .npy or .pb; inputs not given are random");
    addOption(*verb, "--random", flags->seed, "SEED", "seed of the random inputs")->capture_default_str();
    addOption(*verb, "--output-dir", flags->outputFolder, "DIR", "write every output there as .npy");
    verb->add_flag("--interpret", flags->isInterpreted, "use the interpreter instead of the compiler");
    verb->add_flag("--json", flags->asJson, "print JSON");
    flags->pipeline.addTo(*verb, "all");
}

}  // namespace tenon::cli
