// SPDX-License-Identifier: Apache-2.0
// Hardware counters of the processor through perf_event_open, or the reason why there are none.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tenon {

struct CounterReading {
    std::string name;             ///< "cycles", "instructions", "cache misses", "branch misses"
    std::optional<double> value;  ///< events in user code, scaled up where the processor had to time-share counters
    std::string whyMissing;       ///< set when there is no value; a clause such as "perf_event_paranoid is 3"
};

/// Counts for the thread that made it and for threads which that thread starts afterwards.
class CpuCounters {
public:
    CpuCounters();
    ~CpuCounters();
    CpuCounters(const CpuCounters&) = delete;
    CpuCounters& operator=(const CpuCounters&) = delete;

    void start();  ///< from zero
    /// One reading a counter, always in the same order, available or not.
    std::vector<CounterReading> stop();

private:
    struct Counter {
        int descriptor = -1;
        std::string whyMissing;
    };
    std::array<Counter, 4> counters;
};

}  // namespace tenon
