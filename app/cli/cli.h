// SPDX-License-Identifier: Apache-2.0
// The command line: one file a verb, each adding itself to the parser. main.cpp lists them.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace tenon::cli {

/// What scripts may rely on.
enum ExitCode { exitOk = 0, exitNo = 1, exitUsage = 2, exitRefused = 3, exitInternal = 70 };

int exitCodeOf(Fault fault);

struct Cli {
    CLI::App& app;
    std::string self;                       ///< path of this program, for worker processes
    std::function<Result<int>()> action{};  ///< of the verb that was chosen; returns the exit code

    /// A verb with a worked example in its help. `act` runs after parsing.
    CLI::App* addVerb(const std::string& name, const std::string& gloss, const std::string& example,
                      std::function<Result<int>()> act);
};

/// An option that takes one value; `value` is what help calls it. Choices are written "a|b|c", as completion reads
/// them.
template <class T>
CLI::Option* addOption(CLI::App& verb, const std::string& name, T& into, const std::string& value,
                       const std::string& gloss) {
    return verb.add_option(name, into, gloss)->option_text(value);
}

/// An option that may be given several times, each time with one value: it never swallows the words after that.
inline CLI::Option* addList(CLI::App& verb, const std::string& name, std::vector<std::string>& into,
                            const std::string& value, const std::string& gloss) {
    return addOption(verb, name, into, value, gloss)->allow_extra_args(false);
}

/// The model that almost every verb takes.
inline CLI::Option* addModel(CLI::App& verb, std::string& into) {
    return verb.add_option("model", into, "the model file (.onnx or .tir)");
}

void addInfo(Cli& cli);
void addPasses(Cli& cli);
void addOptimize(Cli& cli);
void addRun(Cli& cli);
void addVerify(Cli& cli);
void addCheck(Cli& cli);
void addProfile(Cli& cli);
void addMemory(Cli& cli);
void addQuantize(Cli& cli);
void addExport(Cli& cli);
void addCompletion(Cli& cli);
void addProfileWorker(Cli& cli);
void addServe(Cli& cli);

}  // namespace tenon::cli
