// SPDX-License-Identifier: Apache-2.0
#include "core/exporting/artifact_texts.h"

#include <fmt/format.h>

#include "core/base/check.h"
#include "core/exporting/embedded.h"

namespace tenon {

namespace {

using Values = std::map<std::string, std::string, std::less<>>;

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

std::string upperCase(std::string text) {
    for (char& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

/// Names come from the model: nothing in them may end a comment or a line.
std::string printable(const std::string& name) {
    std::string safe;
    for (char c : name) safe += c >= ' ' && c <= '~' && c != '*' && c != '`' ? c : '?';
    return safe;
}

std::string signatureRows(const Graph& graph, std::string_view prefix) {
    std::string rows;
    const auto add = [&](std::string_view kind, const std::vector<ValueId>& values) {
        for (std::size_t i = 0; i < values.size(); ++i)
            rows += fmt::format("{}{} {}  {}  {}\n", prefix, kind, i, toString(graph.value(values[i]).type),
                                printable(graph.value(values[i]).name));
    };
    add("input", graph.inputs());
    add("output", graph.outputs());
    if (!rows.empty()) rows.pop_back();
    return rows;
}

std::string pointerList(std::string_view stem, std::size_t count) {
    if (count == 0) return "NULL";
    std::string list;
    for (std::size_t i = 0; i < count; ++i)
        list += fmt::format("{}{}{}", i ? ", " : "", stem, count > 1 ? std::to_string(i) : "");
    return list;
}

/// How a C program in `folder` ("." or "..") is linked with the code.
std::string linkArguments(const std::string& name, ArtifactFormat format, std::string_view folder) {
    switch (format) {
        case ArtifactFormat::sharedLibrary:
            return fmt::format("-L{0} -l{1} -lm -Wl,-rpath,'$ORIGIN{2}'", folder, name, folder == "." ? "" : "/..");
        case ArtifactFormat::staticLibrary:
        case ArtifactFormat::object:
            return fmt::format("{}/{} -lm -lpthread", folder, codeFileName(name, format));
        case ArtifactFormat::executable:
            break;
    }
    return "";
}

std::string exampleCommand(const std::string& name, ArtifactFormat format) {
    return fmt::format("cc {0}_example.c -o {0}_example {1}", name, linkArguments(name, format, "."));
}

std::string selfTestCommand(const std::string& name, ArtifactFormat format) {
    return fmt::format("cc -I.. selftest.c -o selftest {}", linkArguments(name, format, ".."));
}

std::string usageOfLibrary(const std::string& name, ArtifactFormat format) {
    std::string usage = fmt::format("`{0}.h` says everything. From C, in this folder:\n\n    {1} && ./{0}_example\n\n",
                                    name, exampleCommand(name, format));
    if (format == ArtifactFormat::sharedLibrary)
        usage += fmt::format("From Python:\n\n    python3 {}_example.py\n\n", name);
    usage += fmt::format("To check it on this machine, in `selftest/`:\n\n    {} && ./selftest\n",
                         selfTestCommand(name, format));
    return usage;
}

std::string usageOfProgram(const std::string& name, const Graph& graph) {
    std::string inputs;
    for (std::size_t i = 0; i < graph.inputs().size(); ++i) inputs += fmt::format(" --input selftest/input_{}.npy", i);
    return fmt::format(
        "It reads and writes NumPy arrays. On the arrays of `selftest/`, whose outputs are there as well:\n\n"
        "    ./{0}{1} --output-dir outputs\n\n`./{0} --help` lists the options.\n",
        name, inputs);
}

std::string contentsOf(const std::string& name, ArtifactFormat format) {
    std::string rows = fmt::format("- `{}`: the compiled code, with the weights\n", codeFileName(name, format));
    if (format != ArtifactFormat::executable)
        rows += fmt::format("- `{0}.h`: the C interface\n- `{0}_example.c`: how to call it\n", name);
    if (format == ArtifactFormat::sharedLibrary) rows += fmt::format("- `{}_example.py`: the same from Python\n", name);
    return rows +
           "- `manifest.json`: where it came from, how it was compiled, and SHA-256 of every file\n"
           "- `selftest/`: inputs, and the outputs they gave where the model was compiled\n";
}

Values templateValues(const CompiledModel& model, const std::string& name, ArtifactFormat format) {
    const Graph& graph = *model.graph;
    const bool isProgram = format == ArtifactFormat::executable;
    return {{"name", name},
            {"NAME", upperCase(name)},
            {"version", TENON_VERSION},
            {"target", fmt::format("{} ({})", model.target.name, model.target.cpu)},
            {"signature", signatureRows(graph, isProgram ? "    " : " *     ")},
            {"inputPointers", pointerList("input", graph.inputs().size())},
            {"outputPointers", pointerList("output", graph.outputs().size())},
            {"inputCount", std::to_string(graph.inputs().size())},
            {"outputCount", std::to_string(graph.outputs().size())},
            {"linkExample", exampleCommand(name, format)},
            {"linkSelftest", selfTestCommand(name, format)},
            {"rtol", "1e-3"},
            {"atol", "1e-4"},
            {"contents", contentsOf(name, format)},
            {"usage", isProgram ? usageOfProgram(name, graph) : usageOfLibrary(name, format)}};
}

}  // namespace

std::string cIdentifier(std::string_view name) {
    std::string identifier;
    for (char c : name) identifier += isLetter(c) || isDigit(c) ? c : '_';
    if (identifier.empty()) return "model";
    return isDigit(identifier[0]) ? "m_" + identifier : identifier;
}

std::string fillTemplate(std::string_view text, const Values& values) {
    std::string filled;
    while (!text.empty()) {
        const std::size_t from = text.find('@');
        filled += text.substr(0, from);
        if (from == std::string_view::npos) break;
        const std::size_t to = text.find('@', from + 1);
        TENON_CHECK(to != std::string_view::npos, "a template ends within a key");
        const auto value = values.find(text.substr(from + 1, to - from - 1));
        TENON_CHECK(value != values.end(), "a template uses an unknown key");
        filled += value->second;
        text.remove_prefix(to + 1);
    }
    return filled;
}

std::string codeFileName(const std::string& name, ArtifactFormat format) {
    switch (format) {
        case ArtifactFormat::sharedLibrary:
            return "lib" + name + ".so";
        case ArtifactFormat::staticLibrary:
            return "lib" + name + ".a";
        case ArtifactFormat::object:
            return name + ".o";
        case ArtifactFormat::executable:
            return name;
    }
    __builtin_unreachable();
}

std::vector<std::string> filesMadeByReadme(const CompiledModel& model, const std::string& name, ArtifactFormat format) {
    if (format != ArtifactFormat::executable) return {name + "_example", "selftest/selftest"};
    std::vector<std::string> files;
    for (std::size_t i = 0; i < model.graph->outputs().size(); ++i)
        files.push_back(fmt::format("outputs/output_{}.npy", i));
    return files;
}

std::map<std::string, std::string> printArtifactTexts(const CompiledModel& model, const std::string& name,
                                                      ArtifactFormat format) {
    Values values = templateValues(model, name, format);
    std::map<std::string, std::string> texts;
    const auto add = [&](const std::string& path, std::string_view from) {
        texts[path] = fillTemplate(embeddedText(from), values);
    };
    if (format != ArtifactFormat::executable) {
        add(name + ".h", "header.h.in");
        add(name + "_example.c", "example.c.in");
        add("selftest/selftest.c", "selftest.c.in");
    }
    if (format == ArtifactFormat::sharedLibrary) add(name + "_example.py", "example.py.in");
    values["signature"] = signatureRows(*model.graph, "    ");
    add("README.md", "README.md.in");
    return texts;
}

}  // namespace tenon
