// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

#include "profiler/profile.h"

namespace tenon {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kSchema = 1;

/// Tenths of a nanosecond are far below what a clock can tell.
double rounded(double ns) {
    return std::round(ns * 10) / 10;
}

/// --- writing

template <class T>
Json arrayOf(const std::vector<T>& items, Json (*write)(const T&)) {
    Json array = Json::array();
    for (const T& item : items) array.push_back(write(item));
    return array;
}

Json writeCache(const CpuCache& cache) {
    return {{"level", cache.level}, {"type", cache.type}, {"bytes", cache.bytes}, {"shared_by", cache.sharedBy}};
}

Json writeMachine(const Machine& machine) {
    return {{"cpu", machine.cpu},
            {"architecture", machine.architecture},
            {"physical_cores", machine.physicalCores},
            {"logical_cores", machine.logicalCores},
            {"usable_cores", machine.usableCores},
            {"caches", arrayOf(machine.caches, writeCache)},
            {"features", machine.features},
            {"memory_bytes", machine.memoryBytes},
            {"kernel", machine.kernel},
            {"governor", machine.governor},
            {"is_virtual", machine.isVirtual}};
}

Json writeKernel(const KernelProfile& kernel) {
    return {{"name", kernel.name},
            {"source_nodes", kernel.sourceNodes},
            {"median_ns", rounded(kernel.medianNs)},
            {"flops", kernel.flops},
            {"bytes", kernel.bytes}};
}

Json writeCounter(const CounterReading& counter) {
    Json json{{"name", counter.name}};
    if (counter.value)
        json["value"] = *counter.value;
    else
        json["why_missing"] = counter.whyMissing;
    return json;
}

Json writeVariant(const VariantProfile& variant) {
    Json samples = Json::array();
    for (const double ns : variant.samplesNs) samples.push_back(rounded(ns));
    Json json{{"name", variant.name}};
    if (!variant.engine.empty()) json["engine"] = variant.engine;
    json["median_ns"] = rounded(variant.medianNs);
    json["p05_ns"] = rounded(variant.p05Ns);
    json["p25_ns"] = rounded(variant.p25Ns);
    json["p75_ns"] = rounded(variant.p75Ns);
    json["p95_ns"] = rounded(variant.p95Ns);
    json["samples"] = variant.samplesNs.size();
    json["samples_ns"] = std::move(samples);
    json["is_stable"] = variant.isStable;
    json["arena_bytes"] = variant.arenaBytes;
    json["constant_bytes"] = variant.constantBytes;
    json["overhead_ns"] = rounded(variant.overheadNs);
    json["kernels"] = arrayOf(variant.kernels, writeKernel);
    json["counters"] = arrayOf(variant.counters, writeCounter);
    return json;
}

Json writePair(const PairVerdict& pair) {
    const Comparison& c = pair.comparison;
    return {{"baseline", pair.baseline},
            {"variant", pair.variant},
            {"speedup", c.speedup},
            {"ci95", {c.ci95.lower, c.ci95.upper}},
            {"verdict", nameOf(c.verdict)}};
}

/// --- reading: a value of the wrong kind throws Json::type_error, which profileFromJson reports

/// Leaves `into` as it is when the key is absent.
template <class T>
void read(const Json& json, const char* key, T& into) {
    if (const auto found = json.find(key); found != json.end()) found->get_to(into);
}

template <class T, class Read>
void readArray(const Json& json, const char* key, std::vector<T>& into, Read readItem) {
    const auto found = json.find(key);
    if (found == json.end()) return;
    if (!found->is_array()) throw Json::type_error::create(302, std::string("'") + key + "' is not an array", &*found);
    for (const Json& item : *found) {
        if (!item.is_object())
            throw Json::type_error::create(302, std::string("an entry of '") + key + "' is not an object", &item);
        into.push_back(readItem(item));
    }
}

CpuCache readCache(const Json& json) {
    CpuCache cache;
    read(json, "level", cache.level);
    read(json, "type", cache.type);
    read(json, "bytes", cache.bytes);
    read(json, "shared_by", cache.sharedBy);
    return cache;
}

Machine readMachine(const Json& json) {
    Machine machine;
    read(json, "cpu", machine.cpu);
    read(json, "architecture", machine.architecture);
    read(json, "physical_cores", machine.physicalCores);
    read(json, "logical_cores", machine.logicalCores);
    read(json, "usable_cores", machine.usableCores);
    readArray(json, "caches", machine.caches, readCache);
    read(json, "features", machine.features);
    read(json, "memory_bytes", machine.memoryBytes);
    read(json, "kernel", machine.kernel);
    read(json, "governor", machine.governor);
    read(json, "is_virtual", machine.isVirtual);
    return machine;
}

KernelProfile readKernel(const Json& json) {
    KernelProfile kernel;
    read(json, "name", kernel.name);
    read(json, "source_nodes", kernel.sourceNodes);
    read(json, "median_ns", kernel.medianNs);
    read(json, "flops", kernel.flops);
    read(json, "bytes", kernel.bytes);
    return kernel;
}

CounterReading readCounter(const Json& json) {
    CounterReading counter;
    read(json, "name", counter.name);
    if (double value = 0; json.contains("value")) {
        read(json, "value", value);
        counter.value = value;
    }
    read(json, "why_missing", counter.whyMissing);
    return counter;
}

VariantProfile readVariant(const Json& json) {
    VariantProfile variant;
    read(json, "name", variant.name);
    read(json, "engine", variant.engine);
    read(json, "median_ns", variant.medianNs);
    read(json, "p05_ns", variant.p05Ns);
    read(json, "p25_ns", variant.p25Ns);
    read(json, "p75_ns", variant.p75Ns);
    read(json, "p95_ns", variant.p95Ns);
    read(json, "samples_ns", variant.samplesNs);
    read(json, "is_stable", variant.isStable);
    read(json, "arena_bytes", variant.arenaBytes);
    read(json, "constant_bytes", variant.constantBytes);
    read(json, "overhead_ns", variant.overheadNs);
    readArray(json, "kernels", variant.kernels, readKernel);
    readArray(json, "counters", variant.counters, readCounter);
    return variant;
}

Verdict readVerdict(const Json& json) {
    std::string name;
    read(json, "verdict", name);
    for (const Verdict verdict : {Verdict::faster, Verdict::slower})
        if (name == nameOf(verdict)) return verdict;
    return Verdict::noDifference;
}

PairVerdict readPair(const Json& json) {
    PairVerdict pair;
    read(json, "baseline", pair.baseline);
    read(json, "variant", pair.variant);
    read(json, "speedup", pair.comparison.speedup);
    std::array<double, 2> bounds{};
    read(json, "ci95", bounds);
    pair.comparison.ci95 = {bounds[0], bounds[1]};
    pair.comparison.verdict = readVerdict(json);
    return pair;
}

Profile readProfile(const Json& json) {
    Profile profile;
    if (const auto machine = json.find("machine"); machine != json.end()) {
        if (!machine->is_object()) throw Json::type_error::create(302, "'machine' is not an object", &*machine);
        profile.machine = readMachine(*machine);
    }
    read(json, "threads", profile.threads);
    read(json, "processor_share", profile.processorShare);
    readArray(json, "variants", profile.variants, readVariant);
    readArray(json, "pairs", profile.pairs, readPair);
    return profile;
}

}  // namespace

std::string toJson(const Profile& profile) {
    const Json json{{"schema", kSchema},
                    {"machine", writeMachine(profile.machine)},
                    {"threads", profile.threads},
                    {"processor_share", profile.processorShare},
                    {"variants", arrayOf(profile.variants, writeVariant)},
                    {"pairs", arrayOf(profile.pairs, writePair)}};
    // Names come from model files and need not be UTF-8.
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<Profile> profileFromJson(std::string_view text, std::string_view origin) {
    const std::string what = "the profile in '" + std::string(origin) + "' ";
    const Json json = Json::parse(text, nullptr, false);
    if (json.is_discarded() || !json.is_object()) return environmentError(what + "is not a JSON object");
    try {
        int schema = 0;
        read(json, "schema", schema);
        if (schema != kSchema)
            return environmentError(what + "has schema " + std::to_string(schema) + "; this version reads schema 1");
        return readProfile(json);
    } catch (const Json::exception& fault) {
        return environmentError(what + "cannot be read: " + fault.what());
    }
}

}  // namespace tenon
