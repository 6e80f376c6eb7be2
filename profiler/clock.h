// SPDX-License-Identifier: Apache-2.0
// The clocks that measurements use, in nanoseconds.
#pragma once

#include <time.h>

#include <cstdint>

namespace tenon {

inline std::int64_t readClockNs(clockid_t clock) {
    timespec t{};
    ::clock_gettime(clock, &t);
    return std::int64_t(t.tv_sec) * 1'000'000'000 + t.tv_nsec;
}

/// Time that passes, unmoved by changes of the calendar; the origin is arbitrary.
inline std::int64_t monotonicNs() {
    return readClockNs(CLOCK_MONOTONIC);
}
/// Time that the calling thread spent on a processor.
inline std::int64_t threadCpuNs() {
    return readClockNs(CLOCK_THREAD_CPUTIME_ID);
}
/// Time that all threads of this process spent on processors, added up.
inline std::int64_t processCpuNs() {
    return readClockNs(CLOCK_PROCESS_CPUTIME_ID);
}

}  // namespace tenon
