// SPDX-License-Identifier: Apache-2.0
#include "profiler/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstring>
#include <utility>

#include "profiler/clock.h"

namespace tenon {

namespace {

constexpr std::size_t kErrorTail = 4096;
constexpr std::size_t kLongestQuote = 300;
constexpr std::size_t kLongestLine = std::size_t{256} << 20;
constexpr unsigned kCloseRangeCloexec = 4;  // CLOSE_RANGE_CLOEXEC; some headers lack it

class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int value) : value(value) {}
    Descriptor(Descriptor&& other) noexcept : value(std::exchange(other.value, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(value, other.value);
        return *this;
    }
    ~Descriptor() { close(); }

    int get() const { return value; }
    bool isOpen() const { return value >= 0; }
    void close() {
        if (value >= 0) ::close(std::exchange(value, -1));
    }

private:
    int value = -1;
};

Error systemError(const ChildTask& task, int error) {
    return environmentError("cannot start " + task.name + ": " + std::strerror(error));
}

/// Both ends of what connects us to the child; `theirs` are closed here once it runs.
struct Streams {
    Descriptor input, output, error, startFailure;
    struct {
        Descriptor input, output, error, startFailure;
    } theirs;
};

bool makePipe(Descriptor& reader, Descriptor& writer) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return false;
    reader = Descriptor(ends[0]);
    writer = Descriptor(ends[1]);
    return true;
}

/// Standard input is a socket, because writing to one can be told not to raise SIGPIPE.
bool makeSocket(Descriptor& ours, Descriptor& theirs) {
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return false;
    ours = Descriptor(ends[0]);
    theirs = Descriptor(ends[1]);
    return true;
}

bool makeStreams(Streams& streams) {
    auto& theirs = streams.theirs;
    if (!makeSocket(streams.input, theirs.input) || !makePipe(streams.output, theirs.output) ||
        !makePipe(streams.error, theirs.error) || !makePipe(streams.startFailure, theirs.startFailure))
        return false;
    for (const Descriptor* d : {&streams.input, &streams.output, &streams.error})
        if (::fcntl(d->get(), F_SETFL, O_NONBLOCK) != 0) return false;
    return true;
}

/// What the forked child needs, made before the fork: after it only async-signal-safe calls are allowed.
struct Launch {
    std::vector<char*> argv;
    int input, output, error, startFailure;
    rlim_t memory;
    pid_t parent;
};

bool setLimit(__rlimit_resource which, rlim_t value) {
    const rlimit limit{value, value};
    return ::setrlimit(which, &limit) == 0;
}

/// A descriptor that may itself be 0, 1 or 2 would be overwritten by the dup2 below.
int aboveStandard(int descriptor) {
    return ::fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
}

[[noreturn]] void becomeWorker(const Launch& launch) {
    const int startFailure = aboveStandard(launch.startFailure);
    const int input = aboveStandard(launch.input), output = aboveStandard(launch.output);
    const int error = aboveStandard(launch.error);
    ::setpgid(0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    for (int signal = 1; signal < NSIG; ++signal) ::signal(signal, SIG_DFL);
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    setLimit(RLIMIT_CORE, 0);
    if (::getppid() == launch.parent && ::dup2(input, 0) == 0 && ::dup2(output, 1) == 1 && ::dup2(error, 2) == 2 &&
        (launch.memory == RLIM_INFINITY || setLimit(RLIMIT_DATA, launch.memory))) {
        // Libraries of the host process may have opened files without O_CLOEXEC.
        ::syscall(SYS_close_range, 3u, ~0u, kCloseRangeCloexec);
        ::execv(launch.argv[0], launch.argv.data());
    }
    const int why = errno;
    [[maybe_unused]] const auto written = ::write(startFailure, &why, sizeof why);
    ::_exit(127);
}

/// A started child; killed with its group and waited for, whatever happens.
class Child {
public:
    explicit Child(pid_t pid) : pid(pid), exitEvent(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0))) {
        ::setpgid(pid, pid);  // also done by the child: whoever comes first
    }
    ~Child() {
        if (pid > 0) reap();
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    int exitDescriptor() const { return exitEvent.get(); }

    /// Kills what is left of the group and returns the child's wait status.
    int reap() {
        ::kill(-pid, SIGKILL);
        int status = 0;
        while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
        }
        pid = 0;
        return status;
    }

private:
    pid_t pid;
    Descriptor exitEvent;
};

Result<pid_t> launch(const ChildTask& task, Streams& streams) {
    Launch plan{.argv = {},
                .input = streams.theirs.input.get(),
                .output = streams.theirs.output.get(),
                .error = streams.theirs.error.get(),
                .startFailure = streams.theirs.startFailure.get(),
                .memory = task.limits.memoryBytes > 0 ? rlim_t(task.limits.memoryBytes) : RLIM_INFINITY,
                .parent = ::getpid()};
    for (const std::string& argument : task.argv) plan.argv.push_back(const_cast<char*>(argument.c_str()));
    plan.argv.push_back(nullptr);
    const pid_t pid = ::fork();
    if (pid < 0) return systemError(task, errno);
    if (pid == 0) becomeWorker(plan);
    return pid;
}

/// Nothing arrives, and the pipe ends, when exec has closed it.
int readStartFailure(const Descriptor& pipe) {
    int why = 0;
    ssize_t n;
    while ((n = ::read(pipe.get(), &why, sizeof why)) < 0 && errno == EINTR) {
    }
    return n == ssize_t(sizeof why) ? why : 0;
}

/// Cuts standard output into lines. False when a line grows without end.
class LineCutter {
public:
    explicit LineCutter(const std::function<void(std::string_view)>& onLine) : onLine(onLine) {}

    bool add(std::string_view data) {
        for (;;) {
            const auto end = data.find('\n');
            if (end == std::string_view::npos) break;
            emit(data.substr(0, end));
            data.remove_prefix(end + 1);
        }
        pending.append(data);
        return pending.size() <= kLongestLine;
    }
    void finish() {
        if (!pending.empty()) emit({});
    }

private:
    void emit(std::string_view rest) {
        pending.append(rest);
        const std::string line = std::exchange(pending, {});
        if (onLine) onLine(line);
    }

    const std::function<void(std::string_view)>& onLine;
    std::string pending;
};

enum class Ending { exited, timedOut, stopped, endlessLine };

/// Moves bytes between us and the child until it is gone or has to go.
class Conversation {
public:
    Conversation(const ChildTask& task, Streams& streams, const Child& child)
        : task(task), streams(streams), child(child), lines(task.onLine), unsent(task.input) {}

    Ending run(const std::stop_token& stop) {
        wake = Descriptor(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
        const std::stop_callback onStop(stop, [this] {
            const std::uint64_t one = 1;
            [[maybe_unused]] const auto written = ::write(wake.get(), &one, sizeof one);
        });
        const std::int64_t deadline = deadlineNs();
        if (unsent.empty()) streams.input.close();
        for (;;) {
            if (stop.stop_requested()) return Ending::stopped;
            if (monotonicNs() >= deadline) return Ending::timedOut;
            const bool isGone = waitForEvent(deadline);
            if (!isGone) send();
            receiveErrors();
            if (!receiveLines()) return Ending::endlessLine;
            if (isGone) break;
        }
        lines.finish();
        return Ending::exited;
    }

    std::string errors;

private:
    std::int64_t deadlineNs() const {
        if (task.limits.timeoutSeconds <= 0) return INT64_MAX;
        return monotonicNs() + static_cast<std::int64_t>(task.limits.timeoutSeconds * 1e9);
    }

    /// True when the child has exited. Closed streams are -1, which poll skips.
    bool waitForEvent(std::int64_t deadline) const {
        std::array<pollfd, 5> events{{{child.exitDescriptor(), POLLIN, 0},
                                      {wake.get(), POLLIN, 0},
                                      {streams.output.get(), POLLIN, 0},
                                      {streams.error.get(), POLLIN, 0},
                                      {streams.input.get(), POLLOUT, 0}}};
        const std::int64_t left = (deadline - monotonicNs()) / 1'000'000 + 1;
        ::poll(events.data(), events.size(),
               deadline == INT64_MAX ? -1 : int(std::clamp<std::int64_t>(left, 0, INT_MAX)));
        return events[0].revents != 0;
    }

    void send() {
        if (!streams.input.isOpen()) return;
        const ssize_t n = ::send(streams.input.get(), unsent.data(), unsent.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (n > 0) unsent.remove_prefix(static_cast<std::size_t>(n));
        const bool isRefused = n < 0 && errno != EAGAIN && errno != EINTR;
        if (unsent.empty() || isRefused) streams.input.close();
    }

    /// What is there now, at most a few times what a pipe holds: one that writes without end must not keep us from
    /// looking at the clock. The stream is closed at its end.
    template <class Sink>
    bool drain(Descriptor& from, Sink sink) {
        std::array<char, 65536> buffer;
        for (int turn = 0; turn < 16 && from.isOpen(); ++turn) {
            const ssize_t n = ::read(from.get(), buffer.data(), buffer.size());
            if (n < 0 && (errno == EAGAIN || errno == EINTR)) return true;
            if (n <= 0)
                from.close();
            else if (!sink(std::string_view(buffer.data(), static_cast<std::size_t>(n))))
                return false;
        }
        return true;
    }

    bool receiveLines() {
        return drain(streams.output, [this](std::string_view data) { return lines.add(data); });
    }

    void receiveErrors() {
        drain(streams.error, [this](std::string_view data) {
            errors.append(data);
            if (errors.size() > kErrorTail) errors.erase(0, errors.size() - kErrorTail);
            return true;
        });
    }

    const ChildTask& task;
    Streams& streams;
    const Child& child;
    LineCutter lines;
    std::string_view unsent;
    Descriptor wake;
};

std::string describeSignal(int signal) {
    switch (signal) {
        case SIGSEGV:
            return "crashed (SIGSEGV: it touched memory that is not its own)";
        case SIGBUS:
            return "crashed (SIGBUS: it touched memory that is no longer there)";
        case SIGILL:
            return "crashed (SIGILL: it used an instruction that this processor does not have)";
        case SIGFPE:
            return "crashed (SIGFPE: an integer division failed)";
        case SIGABRT:
            return "crashed (SIGABRT: it gave up by itself)";
        case SIGKILL:
            return "was killed (SIGKILL: most likely the machine ran out of memory)";
        default:
            break;
    }
    const char* name = ::sigabbrev_np(signal);
    return "was ended by signal " + (name ? "SIG" + std::string(name) : std::to_string(signal));
}

/// The last line that the child wrote to standard error, as a clause to append.
std::string lastWords(std::string_view errors) {
    while (!errors.empty() && (errors.back() == '\n' || errors.back() == '\r')) errors.remove_suffix(1);
    if (errors.empty()) return {};
    std::string line(errors.substr(errors.find_last_of('\n') + 1).substr(0, kLongestQuote));
    std::replace_if(
        line.begin(), line.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }, ' ');
    return "; its last message was: " + line;
}

/// Programs that are refused memory seldom say so before they fall.
std::string memoryHint(const ChildLimits& limits, int signal) {
    if (limits.memoryBytes <= 0 || (signal != SIGABRT && signal != SIGSEGV && signal != SIGBUS)) return {};
    return "; it may have met its memory limit of " + std::to_string(limits.memoryBytes >> 20) + " MiB";
}

std::string describeDeath(const ChildTask& task, int signal, std::string_view errors) {
    return task.name + " " + describeSignal(signal) + memoryHint(task.limits, signal) + lastWords(errors);
}

Result<ChildOutcome> conclude(const ChildTask& task, Ending ending, int status, std::string errors) {
    switch (ending) {
        case Ending::stopped:
            return cancelledError();
        case Ending::timedOut: {
            std::array<char, 32> seconds;
            std::snprintf(seconds.data(), seconds.size(), "%g", task.limits.timeoutSeconds);
            return environmentError(task.name + " did not finish within " + seconds.data() + " s and was stopped");
        }
        case Ending::endlessLine:
            return environmentError(task.name + " was stopped because it wrote a line of more than 256 MiB");
        case Ending::exited:
            break;
    }
    if (WIFSIGNALED(status)) return environmentError(describeDeath(task, WTERMSIG(status), errors));
    return ChildOutcome{WEXITSTATUS(status), std::move(errors)};
}

}  // namespace

Result<ChildOutcome> runInChild(const ChildTask& task, const JobContext& job) {
    if (task.argv.empty()) return usageError("no program was named to run " + task.name);
    if (job.stop.stop_requested()) return cancelledError();
    Streams streams;
    if (!makeStreams(streams)) return systemError(task, errno);
    Child child(TENON_TRY(launch(task, streams)));
    streams.theirs = {};
    if (const int why = readStartFailure(streams.startFailure); why != 0)
        return environmentError("cannot start " + task.name + " ('" + task.argv[0] + "'): " + std::strerror(why));
    if (child.exitDescriptor() < 0) return systemError(task, errno);
    Conversation conversation(task, streams, child);
    const Ending ending = conversation.run(job.stop);
    return conclude(task, ending, child.reap(), std::move(conversation.errors));
}

}  // namespace tenon
