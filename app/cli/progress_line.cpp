// SPDX-License-Identifier: Apache-2.0
#include "app/cli/progress_line.h"

#include <signal.h>
#include <time.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <mutex>
#include <string>
#include <thread>

#include "app/cli/table.h"

namespace tenon::cli {

namespace {

std::mutex lineMutex;
bool isLineShown = false;
std::chrono::steady_clock::time_point lastShown;

void show(std::string_view stage, double fraction) {
    const std::lock_guard lock(lineMutex);
    const auto now = std::chrono::steady_clock::now();
    if (isLineShown && now - lastShown < std::chrono::milliseconds(50)) return;
    lastShown = now;
    isLineShown = true;
    const std::string text = printable(std::string(stage));
    if (fraction < 0)
        std::fprintf(stderr, "\r\033[K%s ...", text.c_str());
    else
        std::fprintf(stderr, "\r\033[K%s %3.0f %%", text.c_str(), 100 * fraction);
    std::fflush(stderr);
}

/// Waits for SIGINT in a thread of its own, where a stop may be requested safely.
std::stop_token stopOnInterrupt() {
    static std::stop_source source;
    static std::once_flag once;
    std::call_once(once, [] {
        sigset_t interrupt;
        sigemptyset(&interrupt);
        sigaddset(&interrupt, SIGINT);
        pthread_sigmask(SIG_BLOCK, &interrupt, nullptr);
        std::thread([interrupt] {
            int signal = 0;
            sigwait(&interrupt, &signal);
            source.request_stop();
            // What does not look at the token in time, or a second Ctrl-C, is not waited for.
            constexpr timespec kPatience{2, 0};
            ::sigtimedwait(&interrupt, nullptr, &kPatience);
            clearProgress();
            std::fputs("tenon: cancelled\n", stderr);
            _exit(128 + SIGINT);
        }).detach();
    });
    return source.get_token();
}

}  // namespace

JobContext interactiveJob() {
    JobContext job;
    job.stop = stopOnInterrupt();
    if (::isatty(STDERR_FILENO)) job.progress = show;
    return job;
}

void clearProgress() {
    const std::lock_guard lock(lineMutex);
    if (isLineShown) std::fputs("\r\033[K", stderr);
    isLineShown = false;
}

}  // namespace tenon::cli
