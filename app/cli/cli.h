// SPDX-License-Identifier: Apache-2.0
// The command line: one file a verb, each adding itself to the parser. main.cpp lists them.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>

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

}  // namespace tenon::cli
