// SPDX-License-Identifier: Apache-2.0
// What machine a measurement was taken on.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tenon {

struct CpuCache {
    int level = 0;
    std::string type;  ///< "data", "instruction" or "unified"
    std::int64_t bytes = 0;
    int sharedBy = 1;  ///< logical processors
};

/// Fields that cannot be read stay empty or zero.
struct Machine {
    std::string cpu;           ///< "AMD EPYC 9654 96-Core Processor"
    std::string architecture;  ///< "x86_64", "aarch64"
    int physicalCores = 0;
    int logicalCores = 0;  ///< of the whole machine
    int usableCores = 0;   ///< those that this process may run on
    std::vector<CpuCache> caches;
    std::vector<std::string> features;  ///< those that matter to generated code: "avx2", "fma", "avx512f", ...
    std::int64_t memoryBytes = 0;
    std::string kernel;    ///< "Linux 6.1.0"
    std::string governor;  ///< frequency governor, empty where the system does not tell
    bool isVirtual = false;
};

Machine describeMachine();

/// The part of a machine that /proc/cpuinfo tells: cpu, cores, features, isVirtual.
Machine parseCpuInfo(std::string_view text);

/// "32K", "1024K", "16M" as sysfs writes cache sizes; 0 for anything else.
std::int64_t parseCacheSize(std::string_view text);

}  // namespace tenon
