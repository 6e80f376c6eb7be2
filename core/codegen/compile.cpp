// SPDX-License-Identifier: Apache-2.0
#include "core/codegen/compile.h"

#include <llvm/AsmParser/Parser.h>
#include <llvm/IR/LegacyPassManager.h>
#include <llvm/IR/Verifier.h>
#include <llvm/Support/SourceMgr.h>
#include <llvm/Support/raw_ostream.h>

#include "core/base/check.h"
#include "core/codegen/emit_llvm.h"
#include "core/codegen/llvm_target.h"
#include "core/codegen/optimize.h"

namespace tenon::codegen {

namespace {

/// Everything LLVM needs for one object; the context must outlive the module.
struct Compilation {
    std::unique_ptr<llvm::TargetMachine> machine;
    std::unique_ptr<llvm::LLVMContext> context;
    std::unique_ptr<llvm::Module> module;
};

void checkModule(const llvm::Module& module) {
    std::string problem;
    llvm::raw_string_ostream stream(problem);
    TENON_CHECK(!llvm::verifyModule(module, &stream), "invalid LLVM IR was emitted: " + stream.str());
}

Result<Compilation> optimizedModule(std::span<const loops::Kernel* const> kernels, std::span<const std::string> symbols,
                                    const loops::Target& target) {
    TENON_CHECK(kernels.size() == symbols.size(), "a symbol for each kernel");
    Compilation made{TENON_TRY(createTargetMachine(target)), std::make_unique<llvm::LLVMContext>(), nullptr};
    made.module = createModule(*made.context, *made.machine);
    for (std::size_t i = 0; i < kernels.size(); ++i) {
        TENON_CHECK(!made.module->getFunction(symbols[i]), "two kernels of one name");
        KernelEmitter(*kernels[i], target, *made.module, symbols[i]).emit();
    }
    setTarget(*made.module, target);
    checkModule(*made.module);
    optimize(*made.module, *made.machine);
    return made;
}

Result<llvm::SmallVector<char, 0>> generate(const Compilation& compilation, llvm::CodeGenFileType type) {
    llvm::SmallVector<char, 0> bytes;
    llvm::raw_svector_ostream stream(bytes);
    llvm::legacy::PassManager passes;
    if (compilation.machine->addPassesToEmitFile(passes, stream, nullptr, type))
        return usageError("the target cannot write object files");
    passes.run(*compilation.module);
    return bytes;
}

Result<ObjectCode> generateObject(const Compilation& compilation) {
    const auto bytes = TENON_TRY(generate(compilation, llvm::CodeGenFileType::ObjectFile));
    const auto* first = reinterpret_cast<const std::byte*>(bytes.data());
    return ObjectCode{{first, first + bytes.size()}};
}

constexpr const char* kPrintedSymbol = "kernel";

Result<Compilation> optimizedModule(const loops::Kernel& kernel, const loops::Target& target) {
    const loops::Kernel* const kernels[] = {&kernel};
    const std::string symbols[] = {kernel.name.empty() ? kPrintedSymbol : kernel.name};
    return optimizedModule(kernels, symbols, target);
}

}  // namespace

Result<ObjectCode> compileKernels(std::span<const loops::Kernel* const> kernels, std::span<const std::string> symbols,
                                  const loops::Target& target) {
    return generateObject(TENON_TRY(optimizedModule(kernels, symbols, target)));
}

Result<ObjectCode> compileModuleText(const std::string& text, const loops::Target& target) {
    Compilation made{TENON_TRY(createTargetMachine(target)), std::make_unique<llvm::LLVMContext>(), nullptr};
    made.module = createModule(*made.context, *made.machine);
    llvm::SMDiagnostic problem;
    const llvm::MemoryBufferRef buffer(text, "tables");
    const bool isParsed = !llvm::parseAssemblyInto(buffer, made.module.get(), nullptr, problem);
    TENON_CHECK(isParsed, "LLVM does not take our text: " + problem.getMessage().str());
    checkModule(*made.module);
    return generateObject(made);
}

Result<std::string> printLlvm(const loops::Kernel& kernel, const loops::Target& target) {
    const Compilation compilation = TENON_TRY(optimizedModule(kernel, target));
    std::string text;
    llvm::raw_string_ostream stream(text);
    compilation.module->print(stream, nullptr);
    return text;
}

Result<std::string> printAssembly(const loops::Kernel& kernel, const loops::Target& target) {
    const Compilation compilation = TENON_TRY(optimizedModule(kernel, target));
    const auto text = TENON_TRY(generate(compilation, llvm::CodeGenFileType::AssemblyFile));
    return std::string(text.data(), text.size());
}

}  // namespace tenon::codegen
