// SPDX-License-Identifier: Apache-2.0
#include "profiler/machine.h"

#include <sched.h>
#include <sys/utsname.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

namespace tenon {

namespace {

constexpr std::array kFeatures{"sse4_2",      "avx",      "f16c",     "fma",      "avx2",        "avx_vnni",
                               "avx512f",     "avx512bw", "avx512vl", "avx512dq", "avx512_vnni", "avx512_bf16",
                               "avx512_fp16", "amx_tile", "amx_int8", "amx_bf16", "asimd",       "asimddp",
                               "i8mm",        "bf16",     "sve"};

std::string firstLine(const std::filesystem::path& path) {
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    return line;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlank = " \t\r\n";
    const auto start = text.find_first_not_of(kBlank);
    if (start == std::string_view::npos) return {};
    return text.substr(start, text.find_last_not_of(kBlank) - start + 1);
}

int toInt(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::set<std::string, std::less<>> words(std::string_view text) {
    std::istringstream stream{std::string(text)};
    std::set<std::string, std::less<>> result;
    for (std::string word; stream >> word;) result.insert(word);
    return result;
}

void readFlags(Machine& machine, std::string_view flags) {
    const auto present = words(flags);
    machine.isVirtual = present.contains("hypervisor");
    machine.features.clear();
    for (const char* feature : kFeatures)
        if (present.contains(feature)) machine.features.push_back(feature);
}

/// "0-3,8" names five processors.
int countCpuList(std::string_view list) {
    int count = 0;
    while (!list.empty()) {
        const auto part = list.substr(0, list.find(','));
        const auto dash = part.find('-');
        count += dash == std::string_view::npos ? 1 : toInt(part.substr(dash + 1)) - toInt(part) + 1;
        list.remove_prefix(std::min(list.size(), part.size() + 1));
    }
    return count;
}

std::vector<CpuCache> readCaches() {
    const std::filesystem::path root = "/sys/devices/system/cpu/cpu0/cache";
    std::vector<CpuCache> caches;
    for (int index = 0;; ++index) {
        const auto folder = root / ("index" + std::to_string(index));
        CpuCache cache{.level = toInt(firstLine(folder / "level")), .type = firstLine(folder / "type")};
        if (cache.level == 0) return caches;
        std::transform(cache.type.begin(), cache.type.end(), cache.type.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        cache.bytes = parseCacheSize(firstLine(folder / "size"));
        cache.sharedBy = std::max(1, countCpuList(firstLine(folder / "shared_cpu_list")));
        caches.push_back(std::move(cache));
    }
}

int usableCores() {
    cpu_set_t set;
    CPU_ZERO(&set);
    if (::sched_getaffinity(0, sizeof set, &set) != 0) return 0;
    return CPU_COUNT(&set);
}

}  // namespace

std::int64_t parseCacheSize(std::string_view text) {
    std::int64_t size = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), size);
    if (error != std::errc() || size < 0 || size > (std::int64_t(1) << 40)) return 0;
    const std::string_view unit = trimmed(text.substr(static_cast<std::size_t>(end - text.data())));
    if (unit == "K") return size << 10;
    if (unit == "M") return size << 20;
    return unit.empty() ? size : 0;
}

Machine parseCpuInfo(std::string_view text) {
    Machine machine;
    std::set<std::pair<std::string, std::string>> cores;
    std::string package;
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        const auto colon = line.find(':');
        if (colon == std::string::npos) continue;
        const std::string_view key = trimmed(std::string_view(line).substr(0, colon));
        const std::string_view value = trimmed(std::string_view(line).substr(colon + 1));
        if (key == "processor")
            ++machine.logicalCores;
        else if (key == "model name")
            machine.cpu = value;
        else if (key == "physical id")
            package = value;
        else if (key == "core id")
            cores.emplace(package, value);
        else if (key == "flags" || key == "Features")
            readFlags(machine, value);
    }
    machine.physicalCores = cores.empty() ? machine.logicalCores : static_cast<int>(cores.size());
    return machine;
}

Machine describeMachine() {
    std::ifstream file("/proc/cpuinfo");
    std::stringstream text;
    text << file.rdbuf();
    Machine machine = parseCpuInfo(text.str());
    utsname system{};
    if (::uname(&system) == 0) {
        machine.architecture = system.machine;
        machine.kernel = std::string(system.sysname) + " " + system.release;
    }
    machine.usableCores = usableCores();
    machine.caches = readCaches();
    machine.memoryBytes = std::int64_t(::sysconf(_SC_PHYS_PAGES)) * ::sysconf(_SC_PAGESIZE);
    machine.governor = firstLine("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor");
    return machine;
}

}  // namespace tenon
