// SPDX-License-Identifier: Apache-2.0
#include "core/exporting/embedded.h"

#include <array>
#include <string>

#include "core/base/check.h"

// The build writes embedded_files.inc: a row EMBED(symbol, name, path) for every file. The assembler copies them in.
#define EMBED(symbol, name, path)                                                              \
    __asm__(".section .rodata\n.balign 16\n" #symbol "_begin:\n.incbin \"" path "\"\n" #symbol \
            "_end:\n"                                                                          \
            ".byte 0\n.previous\n");
#include "embedded_files.inc"
#undef EMBED

#define EMBED(symbol, name, path) extern "C" const std::byte symbol##_begin[], symbol##_end[];
#include "embedded_files.inc"
#undef EMBED

namespace tenon {

namespace {

struct EmbeddedFile {
    std::string_view name;
    std::span<const std::byte> bytes;
};

const auto& files() {
    static const auto table = std::to_array<EmbeddedFile>({
#define EMBED(symbol, name, path) {name, {symbol##_begin, symbol##_end}},
#include "embedded_files.inc"
#undef EMBED
    });
    return table;
}

}  // namespace

std::span<const std::byte> embeddedFile(std::string_view name) {
    for (const EmbeddedFile& file : files())
        if (file.name == name) return file.bytes;
    TENON_CHECK(false, "nothing is embedded under " + std::string(name));
    return {};
}

std::string_view embeddedText(std::string_view name) {
    const auto bytes = embeddedFile(name);
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace tenon
