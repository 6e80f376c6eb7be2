// SPDX-License-Identifier: Apache-2.0
#include "core/exporting/artifact_tables.h"

#include <fmt/format.h>

#include <cstring>
#include <set>

namespace tenon {

namespace {

/// The types of api.h and tenon_runtime.h; both targets are LP64.
constexpr std::string_view kTypes = R"(%operand = type { i32, i32, i64 }
%step = type { ptr, ptr, i64, i64, i64 }
%program = type { ptr, i64, ptr, i64, i64 }
%tensor = type { ptr, ptr, i64, i32, i32 }
%artifact = type { %program, ptr, ptr, ptr, ptr, ptr, i32, i32 }
)";

class TablePrinter {
public:
    TablePrinter(const CompiledModel& model, const ConstantBlock& block, const ArtifactIdentity& identity)
        : model(model), block(block), identity(identity) {}

    std::string print() {
        out = kTypes;
        declareKernels();
        const std::string steps = printSteps();
        const std::string constants = printConstants();
        const Graph& graph = *model.graph;
        const std::string inputs = printTensors(graph.inputs());
        const std::string outputs = printTensors(graph.outputs());
        const std::string program =
            fmt::format("%program {{ ptr {}, i64 {}, ptr {}, i64 {}, i64 {} }}", steps, model.steps.size(), constants,
                        model.placement.arenaBytes, model.scratchBytes);
        const std::string name = text(identity.name), version = text(identity.version),
                          hash = text(identity.sourceHash);
        out += fmt::format(
            "@tenon_artifact = hidden constant %artifact {{ {}, ptr {}, ptr {}, ptr {}, ptr {}, ptr {}, i32 {}, i32 {} "
            "}}\n",
            program, inputs, outputs, name, version, hash, graph.inputs().size(), graph.outputs().size());
        return std::move(out);
    }

private:
    void declareKernels() {
        const std::set<std::string> symbols(model.symbols.begin(), model.symbols.end());
        for (const std::string& symbol : symbols)
            out += fmt::format("declare hidden i32 @\"{}\"(ptr, ptr, i64, i64)\n", symbol);
        if (!block.offsets.empty())
            out += fmt::format("@{} = external hidden constant i8\n", constantSymbol(identity.name));
    }

    /// Defines a private array and returns how to refer to it.
    std::string array(std::string_view type, const std::vector<std::string>& elements) {
        if (elements.empty()) return "null";
        std::string name = fmt::format("@t{}", arrays++);
        out += fmt::format("{} = private constant [{} x {}] [\n", name, elements.size(), type);
        for (std::size_t i = 0; i < elements.size(); ++i)
            out += fmt::format("  {} {}{}\n", type, elements[i], i + 1 < elements.size() ? "," : "");
        out += "]\n";
        return name;
    }

    std::string text(std::string_view content) {
        std::string escaped;
        for (unsigned char c : content) escaped += fmt::format("\\{:02X}", c);
        std::string name = fmt::format("@t{}", arrays++);
        out += fmt::format("{} = private unnamed_addr constant [{} x i8] c\"{}\\00\"\n", name, content.size() + 1,
                           escaped);
        return name;
    }

    std::string printSteps() {
        std::vector<std::string> rows;
        for (const ProgramStep& step : model.steps) {
            std::vector<std::string> operands;
            for (const tenon_operand& o : step.operands)
                operands.push_back(fmt::format("{{ i32 {}, i32 {}, i64 {} }}", o.place, o.index, o.offset));
            const std::string kernel =
                step.kernel < 0 ? "null" : fmt::format("@\"{}\"", model.symbols[static_cast<std::size_t>(step.kernel)]);
            rows.push_back(fmt::format("{{ ptr {}, ptr {}, i64 {}, i64 {}, i64 {} }}", kernel,
                                       array("%operand", operands), operands.size(), step.extent, step.grain));
        }
        return array("%step", rows);
    }

    std::string printConstants() {
        std::vector<std::string> rows;
        for (std::int64_t offset : block.offsets)
            rows.push_back(fmt::format("getelementptr (i8, ptr @{}, i64 {})", constantSymbol(identity.name), offset));
        return array("ptr", rows);
    }

    std::string printTensors(const std::vector<ValueId>& values) {
        std::vector<std::string> rows;
        for (ValueId id : values) {
            const Dims dims = model.graph->dims(id);
            const ElementType type = model.graph->elementType(id);
            std::vector<std::string> extents;
            for (std::int64_t extent : dims) extents.push_back(std::to_string(extent));
            const auto bytes = elementCount(dims) * static_cast<std::int64_t>(byteSize(type));
            const std::string name = text(model.graph->value(id).name);
            rows.push_back(fmt::format("{{ ptr {}, ptr {}, i64 {}, i32 {}, i32 {} }}", name, array("i64", extents),
                                       bytes, dims.size(), onnxDataType(type)));
        }
        return array("%tensor", rows);
    }

    const CompiledModel& model;
    const ConstantBlock& block;
    const ArtifactIdentity& identity;
    std::string out;
    int arrays = 0;
};

}  // namespace

ConstantBlock packConstants(const CompiledModel& model) {
    ConstantBlock block;
    std::int64_t total = 0;
    for (const Tensor& constant : model.constants) {
        block.offsets.push_back(total);
        const auto bytes = static_cast<std::int64_t>(constant.bytes());
        total += (bytes + kConstantAlignment - 1) / kConstantAlignment * kConstantAlignment;
    }
    block.bytes.resize(static_cast<std::size_t>(total));
    for (std::size_t i = 0; i < block.offsets.size(); ++i)
        if (model.constants[i].bytes() > 0)
            std::memcpy(block.bytes.data() + block.offsets[i], model.constants[i].raw().data(),
                        model.constants[i].bytes());
    return block;
}

std::string constantSymbol(const std::string& name) {
    return name + "_constants";
}

std::string printArtifactTables(const CompiledModel& model, const ConstantBlock& constants,
                                const ArtifactIdentity& identity) {
    return TablePrinter(model, constants, identity).print();
}

}  // namespace tenon
