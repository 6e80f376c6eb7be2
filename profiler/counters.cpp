// SPDX-License-Identifier: Apache-2.0
#include "profiler/counters.h"

#include <linux/perf_event.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>

namespace tenon {

namespace {

struct Event {
    const char* name;
    std::uint64_t config;
};

constexpr std::array<Event, 4> kEvents{{
    {"cycles", PERF_COUNT_HW_CPU_CYCLES},
    {"instructions", PERF_COUNT_HW_INSTRUCTIONS},
    {"cache misses", PERF_COUNT_HW_CACHE_MISSES},
    {"branch misses", PERF_COUNT_HW_BRANCH_MISSES},
}};

int openEvent(const Event& event) {
    perf_event_attr attributes{};
    attributes.size = sizeof attributes;
    attributes.type = PERF_TYPE_HARDWARE;
    attributes.config = event.config;
    attributes.disabled = 1;
    attributes.inherit = 1;
    attributes.exclude_kernel = 1;
    attributes.exclude_hv = 1;
    attributes.read_format = PERF_FORMAT_TOTAL_TIME_ENABLED | PERF_FORMAT_TOTAL_TIME_RUNNING;
    return static_cast<int>(::syscall(SYS_perf_event_open, &attributes, 0, -1, -1, PERF_FLAG_FD_CLOEXEC));
}

std::string forbiddenBy() {
    std::ifstream file("/proc/sys/kernel/perf_event_paranoid");
    if (int level = 0; file >> level && level > 2)
        return "perf_event_paranoid is " + std::to_string(level) + "; 'sysctl kernel.perf_event_paranoid=2' allows it";
    return "this process may not use performance counters (a container or a security policy forbids it)";
}

std::string reasonFor(int error) {
    switch (error) {
        case EACCES:
        case EPERM:
            return forbiddenBy();
        case ENOENT:
        case ENODEV:
        case EOPNOTSUPP:
            return "not offered by this processor, or hidden by the virtual machine it runs in";
        case ENOSYS:
            return "this kernel was built without performance events";
        default:
            return std::strerror(error);
    }
}

/// The kernel's layout for the read_format above.
struct RawReading {
    std::uint64_t value;
    std::uint64_t enabledNs;
    std::uint64_t runningNs;
};

CounterReading readEvent(const char* name, int descriptor) {
    RawReading raw{};
    if (::read(descriptor, &raw, sizeof raw) != ssize_t(sizeof raw)) return {name, {}, "the counter could not be read"};
    if (raw.runningNs == 0) return {name, {}, "the processor had no free counter"};
    return {name, double(raw.value) * double(raw.enabledNs) / double(raw.runningNs), {}};
}

}  // namespace

CpuCounters::CpuCounters() {
    for (std::size_t i = 0; i < counters.size(); ++i) {
        counters[i].descriptor = openEvent(kEvents[i]);
        if (counters[i].descriptor < 0) counters[i].whyMissing = reasonFor(errno);
    }
}

CpuCounters::~CpuCounters() {
    for (const Counter& counter : counters)
        if (counter.descriptor >= 0) ::close(counter.descriptor);
}

void CpuCounters::start() {
    for (const Counter& counter : counters) {
        if (counter.descriptor < 0) continue;
        ::ioctl(counter.descriptor, PERF_EVENT_IOC_RESET, 0);
        ::ioctl(counter.descriptor, PERF_EVENT_IOC_ENABLE, 0);
    }
}

std::vector<CounterReading> CpuCounters::stop() {
    std::vector<CounterReading> readings;
    for (const Counter& counter : counters)
        if (counter.descriptor >= 0) ::ioctl(counter.descriptor, PERF_EVENT_IOC_DISABLE, 0);
    for (std::size_t i = 0; i < counters.size(); ++i) {
        if (counters[i].descriptor < 0)
            readings.push_back({kEvents[i].name, {}, counters[i].whyMissing});
        else
            readings.push_back(readEvent(kEvents[i].name, counters[i].descriptor));
    }
    return readings;
}

}  // namespace tenon
