// SPDX-License-Identifier: Apache-2.0
#include "core/exporting/graph_svg.h"

#include <fmt/format.h>

#include <filesystem>
#include <map>
#include <sstream>

#include "profiler/child_process.h"

namespace tenon {

namespace {

/// Inside a quoted string of the dot language, where a backslash would start an escape of its own.
std::string dotString(std::string_view text) {
    std::string result = "\"";
    for (char c : text) {
        if (c == '"' || c == '\\') result += '\\';
        result += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    return result + '"';
}

std::string_view fillOf(OpClass opClass) {
    // Light fills of one lightness, apart in hue also for colour-blind eyes (after Okabe and Ito).
    switch (opClass) {
        case OpClass::contraction: return "#f6d7a7";
        case OpClass::reduction: return "#cfe3f5";
        case OpClass::window: return "#c9e8dd";
        case OpClass::elementwise: return "#f1f1f1";
        case OpClass::movement: return "#efdcea";
        case OpClass::source: return "#f7f3bf";
    }
    return "#ffffff";
}

class DotWriter {
public:
    explicit DotWriter(const Graph& graph) : graph(graph) {}

    std::string write() {
        text = "digraph g {\n  rankdir=TB; nodesep=0.25; ranksep=0.35;\n"
               "  node [shape=box, style=\"rounded,filled\", fontname=\"sans-serif\", fontsize=11, color=\"#888888\"];\n"
               "  edge [fontname=\"sans-serif\", fontsize=9, color=\"#666666\", fontcolor=\"#444444\", arrowsize=0.6];\n";
        writeSignature();
        writeNodes();
        writeEdges();
        return text + "}\n";
    }

private:
    void writeSignature() {
        for (std::size_t i = 0; i < graph.inputs().size(); ++i)
            text += fmt::format("  in{} [shape=ellipse, fillcolor=\"#ffffff\", label={}];\n", graph.inputs()[i].index,
                                dotString(graph.value(graph.inputs()[i]).name));
        for (std::size_t i = 0; i < graph.outputs().size(); ++i)
            text += fmt::format("  out{} [shape=ellipse, fillcolor=\"#ffffff\", label={}];\n", i,
                                dotString(graph.value(graph.outputs()[i]).name));
    }

    void writeNodes() {
        std::map<std::uint32_t, std::vector<NodeId>> groups;
        for (NodeId id : graph.topologicalOrder()) {
            if (graph.node(id).group.isValid()) groups[graph.node(id).group.index].push_back(id);
            else writeNode(id, "  ");
        }
        for (const auto& [group, members] : groups) {
            text += fmt::format("  subgraph cluster{} {{ style=rounded; color=\"#888888\"; bgcolor=\"#fafafa\";\n", group);
            for (NodeId id : members) writeNode(id, "    ");
            text += "  }\n";
        }
    }

    void writeNode(NodeId id, const char* indent) {
        const Node& node = graph.node(id);
        text += fmt::format("{}n{} [fillcolor=\"{}\", label={}, tooltip={}];\n", indent, id.index,
                            fillOf(opInfo(node.op).opClass), dotString(opName(node.op)), dotString(node.name));
    }

    void writeEdges() {
        for (NodeId id : graph.topologicalOrder())
            for (ValueId input : graph.node(id).inputs)
                if (input.isValid() && !graph.value(input).isConstant())
                    writeEdge(input, "n" + std::to_string(id.index));
        for (std::size_t i = 0; i < graph.outputs().size(); ++i)
            if (!graph.value(graph.outputs()[i]).isConstant()) writeEdge(graph.outputs()[i], "out" + std::to_string(i));
    }

    void writeEdge(ValueId value, const std::string& to) {
        const NodeId producer = graph.value(value).producer;
        const std::string from =
            producer.isValid() ? "n" + std::to_string(producer.index) : "in" + std::to_string(value.index);
        text += fmt::format("  {} -> {} [label={}];\n", from, to, dotString(toString(graph.value(value).type)));
    }

    const Graph& graph;
    std::string text;
};

Result<std::string> findDot() {
    std::stringstream folders(::getenv("PATH") ? ::getenv("PATH") : "/usr/bin");
    for (std::string folder; std::getline(folders, folder, ':');) {
        std::error_code ignored;
        if (std::filesystem::exists(folder + "/dot", ignored)) return folder + "/dot";
    }
    return environmentError("drawing a graph needs the program 'dot'; install the package graphviz");
}

}  // namespace

std::string graphToDot(const Graph& graph) { return DotWriter(graph).write(); }

Result<std::string> drawGraph(const Graph& graph) {
    std::string svg;
    ChildTask task;
    task.name = "dot";
    task.argv = {TENON_TRY(findDot()), "-Tsvg"};
    task.input = graphToDot(graph);
    constexpr double kMostSeconds = 60;
    task.limits.timeoutSeconds = kMostSeconds;
    task.onLine = [&](std::string_view line) { (svg += line) += '\n'; };
    const ChildOutcome outcome = TENON_TRY(runInChild(task));
    if (outcome.exitStatus != 0) return environmentError("dot could not draw the graph: " + outcome.errorTail);
    return svg;
}

}  // namespace tenon
