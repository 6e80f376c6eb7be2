// SPDX-License-Identifier: Apache-2.0
// The graphs of lower_cases.txt.
#pragma once

#include <fstream>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "core/base/random.h"
#include "core/interpret/interpret.h"
#include "core/ir/text.h"

namespace tenon::test {

struct LowerCase {
    std::string name;
    Graph graph;
};

/// "random LOW HIGH" after a constant's type becomes a list: whole numbers for integer types.
inline std::string withRandomConstants(const std::string& text) {
    static const std::regex kRandom(R"((const %\w+: (\w+)\[([0-9,]*)\] = )random (\S+) (\S+))");
    Random random(11);
    std::string result;
    auto at = text.begin();
    for (std::sregex_iterator i(text.begin(), text.end(), kRandom), end; i != end; ++i) {
        const std::smatch& m = *i;
        result.append(at, text.begin() + m.position() + m.length(1));
        std::int64_t count = 1;
        std::istringstream dims(m[3].str());
        for (std::string extent; std::getline(dims, extent, ',');) count *= std::stoll(extent);
        const double low = std::stod(m[4]), high = std::stod(m[5]);
        const bool isReal = m[2].str()[0] == 'f';
        result += '[';
        for (std::int64_t k = 0; k < count; ++k) {
            const double value = low + random.unit() * (high - low);
            result += (k ? ", " : "") +
                      (isReal ? std::to_string(value) : std::to_string(static_cast<std::int64_t>(std::floor(value))));
        }
        result += ']';
        at = text.begin() + m.position() + m.length();
    }
    result.append(at, text.end());
    return result;
}

/// All graphs of the file; a fault of the file is an Error.
inline Result<std::vector<LowerCase>> loadLowerCases(const std::string& path) {
    std::ifstream file(path);
    std::vector<LowerCase> cases;
    std::string text;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("//")) continue;
        text += line + "\n";
        if (line != "}") continue;
        Graph graph = TENON_TRY(parseGraph(withRandomConstants(text)));
        TENON_TRY(inferTypes(graph, constantEvaluator()));
        cases.push_back({graph.name, std::move(graph)});
        text.clear();
    }
    return cases;
}

}  // namespace tenon::test
