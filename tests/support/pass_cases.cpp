// SPDX-License-Identifier: Apache-2.0
#include "tests/support/pass_cases.h"

#include <algorithm>
#include <fstream>
#include <stdexcept>

#include "core/ir/text.h"

namespace tenon::test {

namespace {

/// The text after "// key:", when the line is such a one.
std::optional<std::string> directive(const std::string& line, std::string_view key) {
    const std::string start = "// " + std::string(key) + ":";
    if (!line.starts_with(start)) return std::nullopt;
    const std::size_t at = line.find_first_not_of(' ', start.size());
    return at == line.npos ? std::string() : line.substr(at);
}

template <class T>
T must(Result<T> result, const std::string& where) {
    if (!result) throw std::runtime_error(where + ": " + result.error().message);
    return result.take();
}

class Reader {
public:
    explicit Reader(const std::filesystem::path& path) : file{.path = path} {
        std::ifstream stream(path);
        for (std::string line; std::getline(stream, line);) one(line);
        for (PassCase& c : file.cases) finish(c);
    }

    PassCaseFile file;

private:
    void one(const std::string& line) {
        if (auto id = directive(line, "pass"))
            file.passId = *id;
        else if (auto name = directive(line, "case")) {
            file.cases.push_back({.name = *name});
            isExpecting = false;
        } else if (file.cases.empty()) {
            return;  // the licence line
        } else if (auto expected = directive(line, "expect")) {
            isExpecting = true;
            if (!expected->empty() && *expected != "unchanged")
                throw std::runtime_error(file.path.string() + ": " + line);
        } else if (line.starts_with("// ")) {
            file.cases.back().directives.push_back(line);
        } else {
            (isExpecting ? file.cases.back().expected : file.cases.back().before) += line + "\n";
        }
    }

    void finish(PassCase& c) {
        const std::string where = file.path.string() + ", case '" + c.name + "'";
        if (c.expected.find_first_not_of(" \n") == c.expected.npos) c.expected.clear();
        c.recipe = must(presetRecipe("none"), where);
        must(setPass(c.recipe, file.passId, true), where);
        for (const std::string& line : c.directives) {
            if (auto miss = directive(line, "nearly"))
                c.nearMisses.push_back(*miss);
            else if (auto node = directive(line, "keep-unfused"))
                c.recipe.keepUnfused.push_back(*node);
            else if (auto option = directive(line, "option")) {
                const std::size_t equals = option->find('=');
                must(setOption(c.recipe, file.passId, option->substr(0, equals), option->substr(equals + 1)), where);
            } else
                throw std::runtime_error(where + ": unknown line " + line);
        }
    }

    bool isExpecting = false;
};

}  // namespace

PassCaseFile readPassCases(const std::filesystem::path& path) {
    return Reader(path).file;
}

std::vector<PassCaseFile> allPassCases(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".tir") paths.push_back(entry.path());
    std::ranges::sort(paths);
    std::vector<PassCaseFile> files;
    for (const auto& path : paths) files.push_back(readPassCases(path));
    return files;
}

void writePassCases(const PassCaseFile& file) {
    std::ofstream stream(file.path);
    stream << "// SPDX-License-Identifier: Apache-2.0\n// pass: " << file.passId << "\n";
    auto withoutBlankEnd = [](std::string text) {
        while (text.ends_with("\n\n")) text.pop_back();
        return text;
    };
    for (const PassCase& c : file.cases) {
        stream << "\n// case: " << c.name << "\n";
        for (const std::string& line : c.directives) stream << line << "\n";
        stream << withoutBlankEnd(c.before) << "// expect:" << (c.expected.empty() ? " unchanged\n" : "\n")
               << withoutBlankEnd(c.expected);
    }
}

Graph parseCaseGraph(const std::string& text) {
    return must(parseGraph(text), text);
}

}  // namespace tenon::test
