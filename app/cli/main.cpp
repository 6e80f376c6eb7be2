// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>

#include "app/cli/cli.h"
#include "app/cli/progress_line.h"
#include "core/base/check.h"

namespace tenon::cli {

int exitCodeOf(Fault fault) {
    switch (fault) {
        case Fault::usage: return exitUsage;
        case Fault::cancelled: return 128 + SIGINT;
        case Fault::model:
        case Fault::environment: return exitRefused;
    }
    __builtin_unreachable();
}

CLI::App* Cli::addVerb(const std::string& name, const std::string& gloss, const std::string& example,
                       std::function<Result<int>()> act) {
    CLI::App* verb = app.add_subcommand(name, gloss);
    verb->footer("Example:\n  " + example);
    verb->callback([this, act = std::move(act)] { action = act; });
    return verb;
}

namespace {

std::string ownPath() {
    char path[4096];
    const ssize_t length = ::readlink("/proc/self/exe", path, sizeof path - 1);
    return length > 0 ? std::string(path, static_cast<std::size_t>(length)) : "tenon";
}

void addVerbs(Cli& cli) {
    addInfo(cli);
    addPasses(cli);
    addOptimize(cli);
    addRun(cli);
    addVerify(cli);
    addCheck(cli);
    addProfile(cli);
    addMemory(cli);
    addQuantize(cli);
    addExport(cli);
    addCompletion(cli);
    addProfileWorker(cli);
}

int act(const Cli& cli) {
    try {
        const Result<int> result = cli.action();
        clearProgress();
        if (result) return *result;
        std::fprintf(stderr, "tenon: %s\n", result.error().message.c_str());
        return exitCodeOf(result.error().fault);
    } catch (const InternalError& bug) {
        clearProgress();
        std::fprintf(stderr, "tenon: %s\nThis is a fault of tenon, not of your model; please report it.\n", bug.what());
    } catch (const std::bad_alloc&) {
        clearProgress();
        std::fprintf(stderr, "tenon: there is not enough memory for this model\n");
        return exitRefused;
    } catch (const std::exception& bug) {
        clearProgress();
        std::fprintf(stderr, "tenon: internal: %s\n", bug.what());
    }
    return exitInternal;
}

}  // namespace

}  // namespace tenon::cli

int main(int argc, char** argv) {
    using namespace tenon::cli;
    std::signal(SIGPIPE, SIG_IGN);
    CLI::App app("Tenon shows what a neural-network compiler does to a model, and lets you choose.", "tenon");
    app.require_subcommand(1);
    app.set_version_flag("--version", "tenon 0.1.0");
    Cli cli{app, ownPath()};
    addVerbs(cli);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? exitOk : exitUsage;
    }
    return act(cli);
}
