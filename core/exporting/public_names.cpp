// SPDX-License-Identifier: Apache-2.0
#include "core/exporting/public_names.h"

#include <llvm/ADT/SmallVector.h>
#include <llvm/ObjCopy/ConfigManager.h>
#include <llvm/ObjCopy/ObjCopy.h>
#include <llvm/Object/ObjectFile.h>
#include <llvm/Support/raw_ostream.h>

#include <deque>

#include "core/base/check.h"

namespace tenon {

namespace {

constexpr std::string_view kGenericPrefix = "tenon_api_";

void refuse(llvm::Error error, const std::string& what) {
    TENON_CHECK(!error, what + ": " + llvm::toString(std::move(error)));
}

template <class T>
T valueOf(llvm::Expected<T> expected, const std::string& what) {
    if (!expected) refuse(expected.takeError(), what);
    return std::move(*expected);
}

void keepGlobal(llvm::StringRef symbol, llvm::objcopy::CommonConfig& config) {
    using namespace llvm::objcopy;
    auto pattern = NameOrPattern::create(symbol, MatchStyle::Literal, [](llvm::Error e) { return e; });
    refuse(config.SymbolsToKeepGlobal.addMatcher(std::move(pattern)), "a symbol's name");
}

/// Renaming rules for the symbols of `object`; `texts` keeps the new names.
void addRules(const llvm::object::ObjectFile& object, const std::string& name, llvm::objcopy::CommonConfig& config,
              std::deque<std::string>& texts) {
    keepGlobal("main", config);
    for (const auto& symbol : object.symbols()) {
        const llvm::StringRef old = valueOf(symbol.getName(), "a symbol without name");
        if (!old.starts_with(kGenericPrefix)) continue;
        texts.push_back(name + "_" + old.drop_front(kGenericPrefix.size()).str());
        config.SymbolsToRename[old] = texts.back();
        keepGlobal(old, config);
    }
}

}  // namespace

Result<codegen::ObjectCode> givePublicNames(const codegen::ObjectCode& object, const std::string& name) {
    const llvm::MemoryBufferRef buffer(
        llvm::StringRef(reinterpret_cast<const char*>(object.bytes.data()), object.bytes.size()), "artifact");
    const auto parsed = valueOf(llvm::object::ObjectFile::createObjectFile(buffer), "an object that cannot be read");
    llvm::objcopy::ConfigManager config;
    std::deque<std::string> texts;
    addRules(*parsed, name, config.Common, texts);
    config.Common.StripUnneeded = true;
    llvm::SmallVector<char, 0> bytes;
    llvm::raw_svector_ostream out(bytes);
    refuse(llvm::objcopy::executeObjcopyOnBinary(config, *parsed, out), "an object that cannot be rewritten");
    codegen::ObjectCode result;
    result.bytes.resize(bytes.size());
    std::copy_n(reinterpret_cast<const std::byte*>(bytes.data()), bytes.size(), result.bytes.begin());
    return result;
}

}  // namespace tenon
