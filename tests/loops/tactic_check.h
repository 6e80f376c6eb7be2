// SPDX-License-Identifier: Apache-2.0
// One graph through one tactic, on the loop interpreter and as machine code, against the interpreter.
#pragma once

#include "core/ir/text.h"
#include "tests/loops/lowered_model.h"
#include "tests/support/random_inputs.h"

namespace tenon::test {

/// Empty when the first kernel of the graph is of the tactic and all outputs are right, for vectors of several widths;
/// else why not. `schedule` holds parameters in text, as "depthwise(rows=2)"; empty: the defaults.
inline std::string checkTactic(const std::string& text, const std::string& tactic, const std::string& schedule = {}) {
    const auto graph = parseGraph(text);
    if (!graph) return graph.error().message + "\n" + text;
    const std::vector<Tensor> inputs = randomInputs(*graph, std::hash<std::string>()(text));
    const auto want = interpret(*graph, inputs);
    if (!want) return want.error().message;
    std::map<std::size_t, loops::Schedule> schedules;
    if (!schedule.empty()) {
        auto parsed = loops::parseSchedule(schedule);
        if (!parsed) return parsed.error().message;
        schedules[0] = *parsed;
    }
    for (const char* name : {"host", "x86-64-v3", "aarch64"}) {
        const auto target = codegen::findTarget(name);
        if (!target) return target.error().message;
        auto model = LoweredModel::make(*graph, *target, schedules);
        if (!model) return std::string(name) + ": " + model.error().message + "\n" + text;
        const loops::Schedule& used = model->all()[0].schedule;
        if (used.tactic != tactic) return "lowered by " + toString(used) + "\n" + text;
        const auto again = loops::parseSchedule(toString(used));
        if (!again || *again != used) return toString(used) + " is not read back";
        const bool isHost = std::string_view(name) == "host";
        if (isHost)
            if (const auto compiled = model->compile(*target); !compiled) return compiled.error().message;
        for (const bool isCompiled : {false, true}) {
            if (isCompiled && !isHost) continue;
            const auto got = model->run(inputs, isCompiled);
            const std::string why = got ? difference(*got, *want, 2e-5, 2e-5) : got.error().message;
            if (!why.empty())
                return std::string(name) + (isCompiled ? ", compiled: " : ", interpreted: ") + why + "\n" + text +
                       toString(used);
        }
    }
    return {};
}

}  // namespace tenon::test
