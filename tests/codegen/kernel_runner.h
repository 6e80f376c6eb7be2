// SPDX-License-Identifier: Apache-2.0
// Runs a kernel compiled for this machine and by the loop interpreter on the same data, and compares.
#pragma once

#include <sys/mman.h>
#include <unistd.h>

#include <bit>
#include <cmath>
#include <cstring>
#include <memory>
#include <string>

#include "core/base/check.h"
#include "core/base/random.h"
#include "core/codegen/jit.h"
#include "core/codegen/target.h"
#include "core/loops/interpret_loops.h"
#include "core/loops/loop_text.h"
#include "core/loops/loop_verifier.h"
#include "core/loops/scalar_ops.h"

namespace tenon::test {

/// Memory with an unreadable page right behind it (or before it), so that code that strays crashes.
class GuardedBytes {
public:
    GuardedBytes(std::size_t bytes, bool guardsEnd) : used(bytes) {
        const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
        const std::size_t inside = (bytes + page - 1) / page * page;
        mapped = inside + 2 * page;
        void* memory = ::mmap(nullptr, mapped, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        TENON_CHECK(memory != MAP_FAILED, "no memory for a test");
        base = static_cast<std::byte*>(memory);
        TENON_CHECK(inside == 0 || ::mprotect(base + page, inside, PROT_READ | PROT_WRITE) == 0,
                    "no memory for a test");
        start = base + page + (guardsEnd ? inside - bytes : 0);
    }
    ~GuardedBytes() { ::munmap(base, mapped); }
    GuardedBytes(const GuardedBytes&) = delete;
    GuardedBytes& operator=(const GuardedBytes&) = delete;
    std::byte* data() const { return start; }
    std::size_t size() const { return used; }

private:
    std::byte* base = nullptr;
    std::byte* start = nullptr;
    std::size_t used;
    std::size_t mapped = 0;
};

/// The targets whose code this machine can run.
inline std::vector<loops::Target> runnableTargets() {
    std::vector<loops::Target> targets{*codegen::findTarget("host")};
#if defined(__x86_64__)
    __builtin_cpu_init();
    if (__builtin_cpu_supports("x86-64-v3")) targets.push_back(*codegen::findTarget("x86-64-v3"));
    if (__builtin_cpu_supports("x86-64-v4")) targets.push_back(*codegen::findTarget("x86-64-v4"));
#endif
    return targets;
}

inline std::size_t bytesOf(const loops::Buffer& buffer) {
    return static_cast<std::size_t>(elementCount(buffer.dims)) * byteSize(buffer.element);
}

/// Mostly tame values, now and then one that is not.
inline loops::Scalar randomScalar(ElementType type, Random& random, bool withSpecials) {
    if (type == ElementType::boolean) return loops::Scalar::of(static_cast<std::int64_t>(random.below(2)));
    const bool isSpecial = withSpecials && random.below(8) == 0;
    if (isFloat(type)) {
        constexpr double kSpecial[] = {0.0, -0.0, INFINITY, -INFINITY, NAN, 1e30, -1e30, 1e-40, 0.5, -2.5, 3e9, 65504};
        const double value = isSpecial ? kSpecial[random.below(std::size(kSpecial))] : random.unit() * 20 - 10;
        return loops::Scalar::of(loops::roundTo(type, value));
    }
    const std::int64_t value =
        isSpecial ? static_cast<std::int64_t>(random.next()) : static_cast<std::int64_t>(random.below(41)) - 20;
    return loops::Scalar::of(loops::wrapTo(type, value));
}

inline void fill(const loops::Buffer& buffer, std::byte* data, Random& random, bool withSpecials) {
    for (std::int64_t i = 0; i < elementCount(buffer.dims); ++i)
        loops::storeScalar(buffer.element, randomScalar(buffer.element, random, withSpecials),
                           data + i * static_cast<std::int64_t>(byteSize(buffer.element)));
}

/// Units in the last place between two f32 values; 0 when both are NaN.
inline double ulpDistance(float a, float b) {
    if (std::isnan(a) || std::isnan(b)) return std::isnan(a) && std::isnan(b) ? 0 : INFINITY;
    const auto ordered = [](float v) {
        const auto bits = std::bit_cast<std::int32_t>(v);
        return bits < 0 ? -static_cast<std::int64_t>(bits & 0x7FFFFFFF) : static_cast<std::int64_t>(bits);
    };
    return std::fabs(static_cast<double>(ordered(a) - ordered(b)));
}

/// Equal (with either zero, and any NaN), or within `ulps` units of the last place of f32.
inline bool isClose(ElementType type, loops::Scalar a, loops::Scalar b, double ulps) {
    if (!isFloat(type)) return a.integer == b.integer;
    if (a.real == b.real || (std::isnan(a.real) && std::isnan(b.real))) return true;
    if (ulps == 0) return false;
    const double steps = type == ElementType::f16 ? 8192 : type == ElementType::bf16 ? 65536 : 1;
    return ulpDistance(static_cast<float>(a.real), static_cast<float>(b.real)) <= ulps * steps;
}

class CompiledKernel {
public:
    explicit CompiledKernel(const loops::Kernel& kernel, const loops::Target& target = *codegen::findTarget("host")) {
        const loops::Kernel* const kernels[] = {&kernel};
        const std::string symbols[] = {"kernel"};
        auto object = codegen::compileKernels(kernels, symbols, target);
        TENON_CHECK(bool(object), object ? "" : object.error().message);
        auto loaded = codegen::LoadedCode::load(*object);
        TENON_CHECK(bool(loaded), loaded ? "" : loaded.error().message);
        code = loaded.take();
        function = code->find("kernel");
        TENON_CHECK(function != nullptr, "the compiled kernel is missing");
    }
    tenon_kernel function;

private:
    std::shared_ptr<codegen::LoadedCode> code;
};

/// Empty when the code for a target of this machine and the interpreter agree on random data; otherwise what differs,
/// with the kernel.
inline std::string difference(const loops::Kernel& kernel, const loops::Target& target, std::uint64_t seed,
                              double ulps = 0, bool withSpecials = true) {
    const auto verified = loops::verifyKernel(kernel);
    if (!verified) return verified.error().message + "\n" + loops::printKernel(kernel);
    const CompiledKernel compiled(kernel, target);
    for (const bool guardsEnd : {true, false}) {
        Random random(seed);
        std::vector<std::unique_ptr<GuardedBytes>> actual, expected;
        std::vector<void*> actualPointers;
        std::vector<std::byte*> expectedPointers;
        for (std::size_t i = 0; i < kernel.parameterCount(); ++i) {
            const loops::Buffer& buffer = kernel.buffers[i];
            for (auto* side : {&actual, &expected})
                side->push_back(std::make_unique<GuardedBytes>(bytesOf(buffer), guardsEnd));
            fill(buffer, actual.back()->data(), random, withSpecials);
            std::memcpy(expected.back()->data(), actual.back()->data(), bytesOf(buffer));
            actualPointers.push_back(actual.back()->data());
            expectedPointers.push_back(expected.back()->data());
        }
        const GuardedBytes scratch(static_cast<std::size_t>(kernel.scratchBytes()), true);
        const int status = compiled.function(actualPointers.data(), scratch.data(), 0, kernel.parallelExtent());
        const auto interpreted = loops::interpretLoops(kernel, expectedPointers);
        if (!interpreted) return interpreted.error().message + "\n" + loops::printKernel(kernel);
        if (status != *interpreted)
            return "status " + std::to_string(status) + " instead of " + std::to_string(*interpreted);
        for (std::size_t i = 0; i < actual.size(); ++i) {
            const loops::Buffer& buffer = kernel.buffers[i];
            const std::size_t step = byteSize(buffer.element);
            for (std::size_t at = 0; at < bytesOf(buffer); at += step) {
                const loops::Scalar a = loops::loadScalar(buffer.element, actual[i]->data() + at);
                const loops::Scalar e = loops::loadScalar(buffer.element, expected[i]->data() + at);
                if (!isClose(buffer.element, a, e, ulps))
                    return buffer.name + " at " + std::to_string(at / step) + " is " +
                           std::to_string(isFloat(buffer.element) ? a.real : static_cast<double>(a.integer)) +
                           " instead of " +
                           std::to_string(isFloat(buffer.element) ? e.real : static_cast<double>(e.integer)) + " in\n" +
                           loops::printKernel(kernel);
            }
        }
    }
    return {};
}

inline std::string difference(const loops::Kernel& kernel, std::uint64_t seed, double ulps = 0,
                              bool withSpecials = true) {
    return difference(kernel, *codegen::findTarget("host"), seed, ulps, withSpecials);
}

inline loops::Kernel parsedKernel(const std::string& text) {
    auto kernel = loops::parseKernel(text);
    TENON_CHECK(bool(kernel), kernel ? "" : kernel.error().message + "\n" + text);
    return kernel.take();
}

}  // namespace tenon::test
