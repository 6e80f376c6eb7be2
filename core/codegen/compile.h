// SPDX-License-Identifier: Apache-2.0
// Kernels to machine code, and to the texts of the stations on the way.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/loops/loop_ir.h"
#include "core/loops/target.h"

namespace tenon::codegen {

/// A relocatable ELF object.
struct ObjectCode {
    std::vector<std::byte> bytes;
};

/// One object with a function of type tenon_kernel (runtime_abi.h) for each kernel, under the symbol of the same
/// position. Same kernels, symbols and target give the same bytes. The kernels have passed verifyKernel. Symbols have
/// hidden visibility; the code needs nothing but libm. Safe to call from several threads.
Result<ObjectCode> compileKernels(std::span<const loops::Kernel* const> kernels, std::span<const std::string> symbols,
                                  const loops::Target& target);

/// An object from LLVM assembly text of ours (tables of an artifact); text that LLVM does not take is a bug.
Result<ObjectCode> compileModuleText(const std::string& text, const loops::Target& target);

/// LLVM IR as it goes to the instruction selector, after our own optimization pipeline.
Result<std::string> printLlvm(const loops::Kernel& kernel, const loops::Target& target);
Result<std::string> printAssembly(const loops::Kernel& kernel, const loops::Target& target);

}  // namespace tenon::codegen
