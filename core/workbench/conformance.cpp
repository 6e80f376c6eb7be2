// SPDX-License-Identifier: Apache-2.0
#include "core/workbench/conformance.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "core/import/names.h"
#include "core/import/onnx_decoder.h"
#include "core/import/tensor_file.h"
#include "core/workbench/comparison.h"

namespace tenon {

namespace {

namespace fs = std::filesystem;

/// The tolerance of the backend tests; a data.json beside the model may give others.
constexpr Tolerance kBackendTolerance{1e-3, 1e-7};
/// Lists of axes, sizes and the like have no more elements.
constexpr std::int64_t kLargestShapeInput = 64;
constexpr int kDeepestFolder = 4;

std::vector<fs::path> dataSetsOf(const fs::path& folder) {
    std::vector<fs::path> sets;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored))
        if (entry.is_directory() && entry.path().filename().string().starts_with("test_data_set_"))
            sets.push_back(entry.path());
    std::sort(sets.begin(), sets.end());
    return sets;
}

/// input_0.pb, input_1.pb, ... as far as they go.
Result<std::vector<Tensor>> readTensors(const fs::path& dataSet, std::string_view stem) {
    std::vector<Tensor> tensors;
    for (std::size_t i = 0;; ++i) {
        const fs::path path = dataSet / fmt::format("{}_{}.pb", stem, i);
        if (!fs::exists(path)) return tensors;
        tensors.push_back(TENON_TRY(readTensorProto(path)));
    }
}

/// Names of the model's inputs that are no initializers, as the importer writes them.
Result<std::vector<std::string>> inputNames(const fs::path& model) {
    const auto file = TENON_TRY(MappedFile::open(model));
    const onnx::ModelDef def = TENON_TRY(onnx::decodeModel(file->bytes()));
    std::vector<std::string> names;
    if (!def.graph) return names;
    for (const onnx::ValueDef& input : def.graph->inputs) {
        const auto isSame = [&](const onnx::TensorDef& initializer) { return initializer.name == input.name; };
        if (std::none_of(def.graph->initializers.begin(), def.graph->initializers.end(), isSame))
            names.push_back(cleanName(input.name));
    }
    return names;
}

/// A model and the inputs that it still takes.
struct Bound {
    Model model;
    std::vector<Tensor> inputs;
};

Result<Bound> bind(const fs::path& path, const std::vector<std::string>& names, const std::vector<Tensor>& inputs,
                   bool bindsShapeInputs) {
    ImportOptions options;
    std::vector<Tensor> open;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool isSmall = inputs[i].dims().size() <= 1 && inputs[i].count() <= kLargestShapeInput;
        if (bindsShapeInputs && isSmall) {
            options.constants.emplace(names[i], inputs[i]);
        } else {
            options.shapes.emplace(names[i], inputs[i].dims());
            open.push_back(inputs[i]);
        }
    }
    return Bound{TENON_TRY(importModel(path, options)), std::move(open)};
}

Result<Bound> bindAsNeeded(const fs::path& path, const std::vector<std::string>& names,
                           const std::vector<Tensor>& inputs) {
    auto plain = bind(path, names, inputs, false);
    if (plain) return plain;
    return bind(path, names, inputs, true);
}

Result<Tolerance> toleranceOf(const fs::path& folder) {
    Tolerance tolerance = kBackendTolerance;
    const fs::path path = folder / "data.json";
    if (!fs::exists(path)) return tolerance;
    const auto json = nlohmann::json::parse(TENON_TRY(readTextFile(path)), nullptr, false);
    const auto number = [&](const char* key, double& value) {
        if (json.is_object() && json.contains(key) && json[key].is_number()) value = json[key].get<double>();
    };
    number("rtol", tolerance.rtol);
    number("atol", tolerance.atol);
    return tolerance;
}

FolderCheck failure(const fs::path& dataSet, std::string_view why) {
    return {FolderCheck::Verdict::failed, fmt::format("{}: {}", dataSet.filename().string(), why)};
}

FolderCheck compareOutputs(const fs::path& dataSet, const std::vector<Tensor>& got, const std::vector<Tensor>& want,
                           const Tolerance& tolerance) {
    if (got.size() != want.size())
        return failure(dataSet, fmt::format("{} outputs instead of {}", got.size(), want.size()));
    for (std::size_t i = 0; i < got.size(); ++i) {
        const TensorDifference difference = compareTensors(got[i], want[i], tolerance);
        if (!difference.isWithin())
            return failure(dataSet, fmt::format("output {}: {}", i, describe(difference, got[i].count())));
    }
    return {};
}

/// A file that holds no tensor (a sequence, say) belongs to a model that does not import either, and that says it
/// better.
std::string whyUnreadable(const fs::path& model, const Error& readError) {
    const auto imported = importModel(model);
    return imported ? readError.message : imported.error().message;
}

FolderCheck checkDataSet(const fs::path& model, const std::vector<std::string>& names, const fs::path& dataSet,
                         const ModelRunner& run) {
    const auto inputs = readTensors(dataSet, "input"), expected = readTensors(dataSet, "output");
    if (!inputs || !expected)
        return {FolderCheck::Verdict::skipped, whyUnreadable(model, inputs ? expected.error() : inputs.error())};
    if (inputs->size() > names.size() || expected->empty()) return failure(dataSet, "its files do not fit the model");
    if (inputs->size() < names.size())
        return {FolderCheck::Verdict::skipped, "the data set leaves out an optional input"};
    const auto bound = bindAsNeeded(model, names, *inputs);
    if (!bound) return {FolderCheck::Verdict::skipped, bound.error().message};
    const auto tolerance = toleranceOf(model.parent_path());
    if (!tolerance) return failure(dataSet, tolerance.error().message);
    const auto outputs = run(bound->model, bound->inputs);
    if (!outputs) return failure(dataSet, outputs.error().message);
    return compareOutputs(dataSet, *outputs, *expected, *tolerance);
}

}  // namespace

FolderCheck checkFolder(const fs::path& folder, const ModelRunner& run) {
    const fs::path model = folder / "model.onnx";
    const auto names = inputNames(model);
    if (!names) return {FolderCheck::Verdict::failed, names.error().message};
    const std::vector<fs::path> dataSets = dataSetsOf(folder);
    if (dataSets.empty())
        return {FolderCheck::Verdict::failed, "'" + folder.string() + "' holds no test_data_set_ folders"};
    for (const fs::path& dataSet : dataSets) {
        FolderCheck check = checkDataSet(model, *names, dataSet, run);
        if (check.verdict != FolderCheck::Verdict::passed) return check;
    }
    return {};
}

std::vector<fs::path> findTestFolders(const fs::path& root) {
    std::vector<fs::path> folders;
    std::error_code ignored;
    if (fs::exists(root / "model.onnx", ignored)) folders.push_back(root);
    using Walk = fs::recursive_directory_iterator;
    for (Walk at(root, fs::directory_options::follow_directory_symlink, ignored); at != Walk(); at.increment(ignored)) {
        if (at.depth() > kDeepestFolder) at.disable_recursion_pending();  // links may lead in circles
        if (fs::exists(at->path() / "model.onnx", ignored)) folders.push_back(at->path());
    }
    std::sort(folders.begin(), folders.end());
    return folders;
}

std::string skipReason(const FolderCheck& check) {
    std::string reason;
    char closing = 0, previous = ' ';
    for (char c : check.why) {
        const bool opensQuote = c == '\'' && previous == ' ';  // and is no apostrophe
        previous = c;
        if (closing != 0)
            closing = c == closing ? 0 : closing;
        else if (opensQuote || c == '(')
            closing = c == '(' ? ')' : c;
        else if (c != ' ' || !reason.ends_with(' '))
            reason += c;
    }
    const std::size_t start = reason.find_first_not_of(": "), end = reason.find_last_not_of(' ');
    return start == std::string::npos ? std::string() : reason.substr(start, end + 1 - start);
}

}  // namespace tenon
