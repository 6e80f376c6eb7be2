// SPDX-License-Identifier: Apache-2.0
#include <poll.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <system_error>

#include "app/cli/cli.h"
#include "app/cli/help_text.h"
#include "app/cli/progress_line.h"
#include "app/cli/table.h"
#include "core/base/check.h"

namespace tenon::cli {

int exitCodeOf(Fault fault) {
    switch (fault) {
        case Fault::usage:
            return exitUsage;
        case Fault::cancelled:
            return 128 + SIGINT;
        case Fault::model:
        case Fault::environment:
            return exitRefused;
    }
    __builtin_unreachable();
}

CLI::App* Cli::addVerb(const std::string& name, const std::string& gloss, const std::string& example,
                       std::function<Result<int>()> act) {
    CLI::App* verb = app.add_subcommand(name, gloss);
    verb->group("Verbs");
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
    addServe(cli);
}

void tell(const std::string& message) {
    clearProgress();
    std::fprintf(stderr, "tenon: %s\n", printable(message).c_str());
}

/// A reader that went away (`tenon ... | head`) ends the program as silently as other tools; a full disk does not.
int outputFailure() {
    pollfd output{STDOUT_FILENO, 0, 0};
    if (::poll(&output, 1, 0) == 1 && (output.revents & POLLERR) != 0) return 128 + SIGPIPE;
    tell("cannot write to standard output; is the disk full?");
    return exitRefused;
}

int act(const Cli& cli) {
    try {
        const Result<int> result = cli.action();
        clearProgress();
        if (!result) {
            tell(result.error().message);
            return exitCodeOf(result.error().fault);
        }
        return std::fflush(stdout) == 0 && std::ferror(stdout) == 0 ? *result : outputFailure();
    } catch (const InternalError& bug) {
        tell(bug.what());
        std::fputs("This is a fault of tenon, not of your model; please report it.\n", stderr);
    } catch (const std::bad_alloc&) {
        tell("there is not enough memory for this model");
        return exitRefused;
    } catch (const std::system_error& failure) {
        if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) return outputFailure();
        tell(std::string("internal: ") + failure.what());
    } catch (const std::exception& bug) {
        tell(std::string("internal: ") + bug.what());
    }
    return exitInternal;
}

/// One sentence for what the parser refuses.
std::string explainUse(const CLI::App* app, const CLI::Error& error) {
    const std::vector<const CLI::App*> verbs =
        app->get_subcommands([](const CLI::App* verb) { return verb->parsed() > 0; });
    const std::string verb = verbs.empty() ? "" : " " + verbs[0]->get_name();
    std::string message = error.what();
    while (message.ends_with('\n') || message.ends_with('.')) message.pop_back();
    return "tenon: " + printable(message) + "; see 'tenon" + verb + " --help'\n";
}

bool isVerb(const CLI::App& app, const std::string& name) {
    return !app.get_subcommands([&](const CLI::App* verb) { return verb->get_name() == name; }).empty();
}

/// The exit code where there is nothing left to do, else -1.
int parse(CLI::App& app, int argc, char** argv) {
    const std::string first = argc > 1 ? argv[1] : "";
    if (first.empty() || (first[0] != '-' && !isVerb(app, first))) {
        tell((first.empty() ? "a verb is missing" : "there is no verb '" + first + "'") +
             "; 'tenon --help' lists them");
        return exitUsage;
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? exitOk : exitUsage;
    }
    return -1;
}

}  // namespace

}  // namespace tenon::cli

int main(int argc, char** argv) {
    using namespace tenon::cli;
    std::signal(SIGPIPE, SIG_IGN);
    CLI::App app("Tenon shows what a neural-network compiler does to a model, and lets you choose.", "tenon");
    app.formatter(std::make_shared<HelpText>());
    app.get_formatter()->label("Positionals", "Arguments");
    app.failure_message(explainUse);
    app.set_help_flag("-h,--help", "show this help");
    app.set_version_flag("--version", "tenon 0.1.0", "show the version");
    app.footer(
        "'tenon VERB --help' shows the options of a verb, with an example.\n"
        "Exit codes: 0 ok, 1 the answer is no, 2 wrong use, 3 the model was refused.");
    app.require_subcommand(1);
    Cli cli{app, ownPath()};
    addVerbs(cli);
    const int code = parse(app, argc, argv);
    return code >= 0 ? code : act(cli);
}
