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

std::unique_ptr<llvm::Module> createModule(llvm::LLVMContext& context, const llvm::TargetMachine& machine) {
    auto module = std::make_unique<llvm::Module>("tenon", context);
    module->setTargetTriple(machine.getTargetTriple().str());
    module->setDataLayout(machine.createDataLayout());
    module->setPICLevel(llvm::PICLevel::BigPIC);
    return module;
}

}  // namespace tenon::codegen
