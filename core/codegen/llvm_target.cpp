// SPDX-License-Identifier: Apache-2.0
#include "core/codegen/llvm_target.h"

#include <llvm/MC/TargetRegistry.h>
#include <llvm/Support/ErrorHandling.h>
#include <llvm/Support/TargetSelect.h>

#include <mutex>

#include "core/base/check.h"

namespace tenon::codegen {

namespace {

void failLoudly(void*, const char* reason, bool) {
    throw InternalError(std::string("internal: LLVM gave up: ") + reason);
}

void registerTargets() {
    LLVMInitializeX86TargetInfo();
    LLVMInitializeX86Target();
    LLVMInitializeX86TargetMC();
    LLVMInitializeX86AsmPrinter();
    LLVMInitializeX86AsmParser();
    LLVMInitializeAArch64TargetInfo();
    LLVMInitializeAArch64Target();
    LLVMInitializeAArch64TargetMC();
    LLVMInitializeAArch64AsmPrinter();
    LLVMInitializeAArch64AsmParser();
    llvm::install_fatal_error_handler(failLoudly);
}

}  // namespace

void initialiseLlvm() {
    static std::once_flag once;
    std::call_once(once, registerTargets);
}

Result<std::unique_ptr<llvm::TargetMachine>> createTargetMachine(const loops::Target& target) {
    initialiseLlvm();
    std::string problem;
    const llvm::Target* found = llvm::TargetRegistry::lookupTarget(target.triple, problem);
    if (!found) return usageError("no code can be made for the target '" + target.name + "': " + problem);
    llvm::TargetOptions options;
    options.AllowFPOpFusion = llvm::FPOpFusion::Strict;  // a*b + c is fused only where the loop IR says fma
    options.FunctionSections = true;
    auto machine = std::unique_ptr<llvm::TargetMachine>(
        found->createTargetMachine(target.triple, target.cpu, target.features, options, llvm::Reloc::PIC_,
                                   llvm::CodeModel::Small, llvm::CodeGenOptLevel::Default));
    if (!machine) return usageError("no code can be made for the target '" + target.name + "'");
    return machine;
}

void setTarget(llvm::Module& module, const loops::Target& target) {
    // Levels name instruction sets only; with the scheduling model of a common core, register tiles stay in registers.
    std::string tune = target.cpu;
    if (target.cpu == "x86-64-v3") tune = "znver3";
    if (target.cpu == "x86-64-v4") tune = "znver4";
    if (target.name == "aarch64") tune = "cortex-a76";
    for (llvm::Function& function : module) {
        if (function.isDeclaration()) continue;
        function.addFnAttr("target-cpu", target.cpu);
        function.addFnAttr("tune-cpu", tune);
        if (!target.features.empty()) function.addFnAttr("target-features", target.features);
    }
}

std::unique_ptr<llvm::Module> createModule(llvm::LLVMContext& context, const llvm::TargetMachine& machine) {
    auto module = std::make_unique<llvm::Module>("tenon", context);
    module->setTargetTriple(machine.getTargetTriple().str());
    module->setDataLayout(machine.createDataLayout());
    module->setPICLevel(llvm::PICLevel::BigPIC);
    return module;
}

}  // namespace tenon::codegen
