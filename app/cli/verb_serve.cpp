// SPDX-License-Identifier: Apache-2.0
// The engine that the workbench talks to; not for people.
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/sysinfo.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "app/cli/cli.h"
#include "core/engine/serve.h"

namespace tenon::cli {

namespace {

/// Frames get a descriptor of their own, so that whatever else is printed goes to standard error.
Result<int> takeStandardOutput() {
    const int frames = ::dup(STDOUT_FILENO);
    if (frames < 0 || ::dup2(STDERR_FILENO, STDOUT_FILENO) < 0)
        return environmentError(std::string("cannot set up the output: ") + std::strerror(errno));
    return frames;
}

/// A hostile model is refused for lack of memory before the machine runs out of it. Not under the sanitizers, which
/// reserve address space without end.
void limitMemory() {
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    struct sysinfo machine {};
    if (::sysinfo(&machine) != 0) return;
    const rlim_t most = static_cast<rlim_t>(machine.totalram) * machine.mem_unit / 10 * 9;
    const rlimit limit{most, most};
    ::setrlimit(RLIMIT_DATA, &limit);
#endif
}

Result<int> serveStandardStreams(const std::string& self) {
    const int frames = TENON_TRY(takeStandardOutput());
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // a job that hangs must not outlive the window
    limitMemory();
    const Result<void> ended = serve(STDIN_FILENO, frames, {.worker = {self, "profile-worker"}});
    ::close(frames);
    if (!ended) return ended.error();
    return exitOk;
}

}  // namespace

void addServe(Cli& cli) {
    CLI::App* verb = cli.addVerb("serve", "answer the workbench on standard input and output", "tenon-workbench",
                                 [self = cli.self] { return serveStandardStreams(self); });
    verb->group("");  // hidden
}

}  // namespace tenon::cli
