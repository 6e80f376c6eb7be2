// SPDX-License-Identifier: Apache-2.0
#include "core/codegen/target.h"

#include <llvm/ADT/StringMap.h>
#include <llvm/TargetParser/Host.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <map>

namespace tenon::codegen {

namespace {

constexpr std::array<std::string_view, 4> kNames{"host", "x86-64-v3", "x86-64-v4", "aarch64"};

std::int64_t cacheBytes(int name, std::int64_t otherwise) {
    const long bytes = sysconf(name);
    return bytes > 0 ? bytes : otherwise;
}

/// Sorted, so that the string does not depend on LLVM's hash table.
std::map<std::string, bool> hostFeatures() {
    std::map<std::string, bool> features;
    for (const auto& feature : llvm::sys::getHostCPUFeatures()) features[feature.first().str()] = feature.second;
    return features;
}

std::string featureString(const std::map<std::string, bool>& features) {
    std::string text;
    for (const auto& [name, isPresent] : features)
        text += (text.empty() ? "" : ",") + std::string(isPresent ? "+" : "-") + name;
    return text;
}

void useVectorUnits(loops::Target& target, bool hasAvx512, bool hasAvx2) {
    target.vectorBytes = hasAvx512 ? 64 : hasAvx2 ? 32 : 16;
    target.vectorRegisters = hasAvx512 ? 32 : 16;
}

loops::Target host() {
    loops::Target target{
        .name = "host", .triple = llvm::sys::getProcessTriple(), .cpu = llvm::sys::getHostCPUName().str()};
    const auto features = hostFeatures();
    const auto has = [&](const char* name) {
        const auto found = features.find(name);
        return found != features.end() && found->second;
    };
    target.features = featureString(features);
    if (target.triple.starts_with("aarch64")) {
        target.vectorBytes = 16;
        target.vectorRegisters = 32;
    } else {
        useVectorUnits(target, has("avx512f") && has("avx512bw") && has("avx512dq") && has("avx512vl"), has("avx2"));
        target.hasFma = has("fma");
        target.hasDotBytes = (has("avx512vnni") && has("avx512vl")) || has("avxvnni");
    }
    target.level1Bytes = cacheBytes(_SC_LEVEL1_DCACHE_SIZE, target.level1Bytes);
    target.level2Bytes = cacheBytes(_SC_LEVEL2_CACHE_SIZE, target.level2Bytes);
    return target;
}

loops::Target x86(std::string_view name) {
    loops::Target target{.name = std::string(name), .triple = "x86_64-pc-linux-gnu", .cpu = std::string(name)};
    useVectorUnits(target, name == "x86-64-v4", true);
    if (name == "x86-64-v4") target.level2Bytes = 1 << 20;
    return target;
}

loops::Target aarch64() {
    loops::Target target{
        .name = "aarch64", .triple = "aarch64-unknown-linux-gnu", .cpu = "generic", .features = "+neon"};
    target.vectorBytes = 16;
    target.vectorRegisters = 32;
    target.level1Bytes = 64 << 10;
    return target;
}

}  // namespace

std::span<const std::string_view> targetNames() {
    return kNames;
}

Result<loops::Target> findTarget(std::string_view name) {
    if (name == "host") return host();
    if (name == "x86-64-v3" || name == "x86-64-v4") return x86(name);
    if (name == "aarch64") return aarch64();
    std::string known;
    for (std::string_view each : kNames) known += (known.empty() ? "" : ", ") + std::string(each);
    return usageError("there is no target '" + std::string(name) + "'; known are " + known);
}

}  // namespace tenon::codegen
