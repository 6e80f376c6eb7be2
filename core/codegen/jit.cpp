// SPDX-License-Identifier: Apache-2.0
#include "core/codegen/jit.h"

#include <llvm/ExecutionEngine/Orc/LLJIT.h>

#include "core/codegen/llvm_target.h"

namespace tenon::codegen {

namespace {

Error cannotLoad(llvm::Error error) {
    return environmentError("the compiled code could not be loaded: " + llvm::toString(std::move(error)));
}

class OrcCode final : public LoadedCode {
public:
    explicit OrcCode(std::unique_ptr<llvm::orc::LLJIT> jit) : jit(std::move(jit)) {}

    void* findAddress(std::string_view symbol) const override {
        auto found = jit->lookup(llvm::StringRef(symbol.data(), symbol.size()));
        if (found) return found->toPtr<void*>();
        llvm::consumeError(found.takeError());
        return nullptr;
    }

private:
    std::unique_ptr<llvm::orc::LLJIT> jit;
};

llvm::Error addObject(llvm::orc::LLJIT& jit, const ObjectCode& object) {
    const llvm::StringRef bytes(reinterpret_cast<const char*>(object.bytes.data()), object.bytes.size());
    return jit.addObjectFile(llvm::MemoryBuffer::getMemBufferCopy(bytes, "tenon"));
}

}  // namespace

Result<std::shared_ptr<LoadedCode>> LoadedCode::load(std::span<const ObjectCode> objects) {
    initialiseLlvm();
    auto jit = llvm::orc::LLJITBuilder().create();
    if (!jit) return cannotLoad(jit.takeError());
    for (const ObjectCode& object : objects)
        if (llvm::Error error = addObject(**jit, object)) return cannotLoad(std::move(error));
    return std::shared_ptr<LoadedCode>(std::make_shared<OrcCode>(std::move(*jit)));
}

}  // namespace tenon::codegen
