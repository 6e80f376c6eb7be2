// SPDX-License-Identifier: Apache-2.0
// Tests of passes as text: tests/passes/<stem>.tir.
//
//     // pass: fold-pad
//     // case: a border of zeros goes into the convolution
//     graph "before" { ... }
//     // expect:
//     graph "after" { ... }
//     // case: a border of ones stays
//     // nearly: not folded: 'pad' into 'conv': the border is not made of the neutral value
//     graph "before" { ... }
//     // expect: unchanged
//
// Before the graph may stand `// keep-unfused: NODE` and `// option: NAME=VALUE`; `// nearly:` lists every near miss
// that the pass must record.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/ir/graph.h"
#include "core/passes/recipe.h"

namespace tenon::test {

struct PassCase {
    std::string name;
    std::vector<std::string> directives;  ///< lines before the graph, as they stand
    std::string before;                   ///< text of the graph
    std::string expected;                 ///< text of the graph, empty for "unchanged"
    std::vector<std::string> nearMisses;
    Recipe recipe;  ///< in which the pass alone is on
    bool isUnchangedExpected() const { return expected.empty(); }
};

struct PassCaseFile {
    std::filesystem::path path;
    std::string passId;
    std::vector<PassCase> cases;
};

/// Fails the process's test by an exception with the file and line when the file does not follow the form.
PassCaseFile readPassCases(const std::filesystem::path& path);
/// All *.tir of the folder, by name.
std::vector<PassCaseFile> allPassCases(const std::filesystem::path& folder);
/// Writes the file back, as read, with the `expected` of its cases.
void writePassCases(const PassCaseFile& file);

/// The graph of a case; throws when it does not parse.
Graph parseCaseGraph(const std::string& text);

}  // namespace tenon::test
