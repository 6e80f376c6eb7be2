// SPDX-License-Identifier: Apache-2.0
#include "core/import/import.h"

#include <algorithm>

#include "core/base/hash.h"
#include "core/import/graph_builder.h"
#include "core/import/names.h"
#include "core/import/onnx_decoder.h"
#include "core/interpret/interpret.h"
#include "core/ir/text.h"

namespace tenon {

namespace {

using onnx::Bytes;

std::string_view textOf(Bytes bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

Error inFile(const std::filesystem::path& path, const Error& error) {
    if (error.fault == Fault::usage || error.fault == Fault::cancelled) return error;
    return {error.fault, "'" + cleanName(path.string()) + "': " + error.message};
}

/// A .tir file starts with the word `graph`, after blanks and comments; no ONNX file can.
bool isGraphText(std::string_view text) {
    for (;;) {
        const std::size_t start = text.find_first_not_of(" \t\r\n");
        if (start == std::string_view::npos) return false;
        text.remove_prefix(start);
        if (!text.starts_with("//")) return text.starts_with("graph");
        text.remove_prefix(std::min(text.find('\n'), text.size()));
    }
}

bool isPlainText(std::string_view text) {
    const std::string_view start = text.substr(0, 4096);
    return std::all_of(start.begin(), start.end(),
                       [](unsigned char c) { return (c >= 0x20 && c != 0x7F) || c == '\n' || c == '\r' || c == '\t'; });
}

std::string hashOf(Bytes bytes) {
    return Hasher().bytes(bytes).finish().hex();
}

Result<Model> readOnnx(const std::shared_ptr<const MappedFile>& file, const std::filesystem::path& path,
                       const ImportOptions& options) {
    const onnx::ModelDef def = TENON_TRY(onnx::decodeModel(file->bytes()));
    onnx::ExternalData external(path.parent_path());
    onnx::BuiltGraph built = TENON_TRY(onnx::buildGraph(def, {file, file->bytes().data(), &external}, options));
    Model model;
    model.graph = std::move(built.graph);
    model.chosenDims = std::move(built.chosen);
    model.opset = built.opset;
    model.irVersion = def.irVersion;
    model.producer = cleanName(def.producerName);
    if (!def.producerVersion.empty()) model.producer += " " + cleanName(def.producerVersion);
    return model;
}

/// Symbols of the text are bound like those of an ONNX file.
Result<Model> readGraphText(std::string_view text, const ImportOptions& options) {
    Model model;
    model.graph = TENON_TRY(parseGraph(text));
    std::vector<DeclaredInput> inputs;
    for (ValueId id : model.graph.inputs()) {
        const Value& value = model.graph.value(id);
        DeclaredInput input{value.name, value.type.element, std::vector<DeclaredDim>()};
        for (const Dim& dim : value.type.shape)
            input.dims->push_back(dim.isKnown() ? DeclaredDim{dim.value(), ""}
                                                : DeclaredDim{std::nullopt, dim.symbol()});
        inputs.push_back(std::move(input));
    }
    BoundDims bound = TENON_TRY(bindDims(inputs, options));
    for (std::size_t i = 0; i < inputs.size(); ++i)
        model.graph.setType(model.graph.inputs()[i], {inputs[i].element, toShape(bound.shapes[i])});
    model.chosenDims = std::move(bound.chosen);
    TENON_TRY(inferTypes(model.graph, constantEvaluator()));
    return model;
}

Result<Model> finish(Result<Model> model, Bytes bytes, const std::filesystem::path& path) {
    if (!model) return inFile(path, model.error());
    model->path = path;
    model->sourceHash = hashOf(bytes);
    return model;
}

}  // namespace

Result<Model> importOnnx(std::shared_ptr<const MappedFile> file, const std::filesystem::path& path,
                         const ImportOptions& options) {
    return finish(readOnnx(file, path, options), file->bytes(), path);
}

Result<Model> importModel(const std::filesystem::path& path, const ImportOptions& options) {
    const auto file = TENON_TRY(MappedFile::open(path));
    const std::string_view text = textOf(file->bytes());
    if (text.empty()) return inFile(path, modelError("the file is empty"));
    if (isGraphText(text)) return finish(readGraphText(text, options), file->bytes(), path);
    if (isPlainText(text))
        return inFile(path, modelError("this is a text file, neither an ONNX model nor a graph (.tir)"));
    return importOnnx(file, path, options);
}

}  // namespace tenon
