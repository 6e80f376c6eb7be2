// SPDX-License-Identifier: Apache-2.0
// ELF-64 as the System V ABI (gABI 4.1, chapters 4 and 5) lays it out:
//
//     header | padding | content | .symtab | .strtab | .shstrtab | section headers
#include "core/codegen/constant_object.h"

#include <elf.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "core/base/check.h"

namespace tenon::codegen {

namespace {

using namespace std::literals;
constexpr std::string_view kSectionNames = "\0.rodata\0.symtab\0.strtab\0.shstrtab\0.note.GNU-stack\0"sv;

enum Section : std::uint16_t { none, rodata, symtab, strtab, shstrtab, stackNote, sectionCount };

std::size_t alignUp(std::size_t value, std::size_t alignment) {
    return (value + alignment - 1) / alignment * alignment;
}

std::uint32_t nameOffset(std::string_view name) {
    const std::string wanted = std::string(1, '\0') + std::string(name) + std::string(1, '\0');
    return static_cast<std::uint32_t>(kSectionNames.find(wanted) + 1);
}

/// Where each part of the file starts.
struct Layout {
    std::size_t content, symbols, strings, sectionNames, headers, end;
};

Layout layOut(std::size_t contentBytes, std::size_t symbolBytes, std::size_t alignment) {
    Layout at{};
    at.content = alignUp(sizeof(Elf64_Ehdr), alignment);
    at.symbols = alignUp(at.content + contentBytes, 8);
    at.strings = at.symbols + 2 * sizeof(Elf64_Sym);
    at.sectionNames = at.strings + 1 + symbolBytes + 1;
    at.headers = alignUp(at.sectionNames + kSectionNames.size(), 8);
    at.end = at.headers + sectionCount * sizeof(Elf64_Shdr);
    return at;
}

Elf64_Ehdr fileHeader(const Layout& at, std::uint16_t machine) {
    Elf64_Ehdr header{};
    std::memcpy(header.e_ident, ELFMAG, SELFMAG);
    header.e_ident[EI_CLASS] = ELFCLASS64;
    header.e_ident[EI_DATA] = ELFDATA2LSB;
    header.e_ident[EI_VERSION] = EV_CURRENT;
    header.e_type = ET_REL;
    header.e_machine = machine;
    header.e_version = EV_CURRENT;
    header.e_shoff = at.headers;
    header.e_ehsize = sizeof(Elf64_Ehdr);
    header.e_shentsize = sizeof(Elf64_Shdr);
    header.e_shnum = sectionCount;
    header.e_shstrndx = shstrtab;
    return header;
}

std::array<Elf64_Shdr, sectionCount> sectionHeaders(const Layout& at, std::size_t contentBytes, std::size_t alignment) {
    std::array<Elf64_Shdr, sectionCount> headers{};
    const auto fill = [&](Section section, std::string_view name, std::uint32_t type, std::size_t offset,
                          std::size_t size) -> Elf64_Shdr& {
        headers[section].sh_name = nameOffset(name);
        headers[section].sh_type = type;
        headers[section].sh_offset = offset;
        headers[section].sh_size = size;
        headers[section].sh_addralign = 1;
        return headers[section];
    };
    Elf64_Shdr& data = fill(rodata, ".rodata", SHT_PROGBITS, at.content, contentBytes);
    data.sh_flags = SHF_ALLOC;
    data.sh_addralign = alignment;
    Elf64_Shdr& symbols = fill(symtab, ".symtab", SHT_SYMTAB, at.symbols, 2 * sizeof(Elf64_Sym));
    symbols.sh_link = strtab;
    symbols.sh_info = 1;  // the first symbol that is not local
    symbols.sh_entsize = sizeof(Elf64_Sym);
    symbols.sh_addralign = 8;
    fill(strtab, ".strtab", SHT_STRTAB, at.strings, at.sectionNames - at.strings);
    fill(shstrtab, ".shstrtab", SHT_STRTAB, at.sectionNames, kSectionNames.size());
    fill(stackNote, ".note.GNU-stack", SHT_PROGBITS, at.headers, 0);
    return headers;
}

Elf64_Sym symbolEntry(std::size_t contentBytes) {
    Elf64_Sym symbol{};
    symbol.st_name = 1;
    symbol.st_info = ELF64_ST_INFO(STB_GLOBAL, STT_OBJECT);
    symbol.st_other = STV_HIDDEN;
    symbol.st_shndx = rodata;
    symbol.st_size = contentBytes;
    return symbol;
}

}  // namespace

Result<ObjectCode> constantObject(std::string_view symbol, std::span<const std::byte> content, std::size_t alignment,
                                  const loops::Target& target) {
    static_assert(std::endian::native == std::endian::little);
    TENON_CHECK(std::has_single_bit(alignment), "an alignment that is no power of two");
    const bool isX86 = target.triple.starts_with("x86_64");
    if (!isX86 && !target.triple.starts_with("aarch64"))
        return usageError("constants cannot be written for the target '" + target.name + "'");
    // a section without bytes need not get an address: nothing is written as one byte
    const std::size_t size = std::max<std::size_t>(content.size(), 1);
    const Layout at = layOut(size, symbol.size(), alignment);
    ObjectCode object;
    object.bytes.reserve(at.end);
    const auto put = [&](std::size_t offset, const void* data, std::size_t bytes) {
        const auto* first = static_cast<const std::byte*>(data);
        object.bytes.resize(offset);
        object.bytes.insert(object.bytes.end(), first, first + bytes);
    };
    const Elf64_Ehdr header = fileHeader(at, isX86 ? EM_X86_64 : EM_AARCH64);
    const std::array<Elf64_Sym, 2> symbols{Elf64_Sym{}, symbolEntry(size)};
    const auto sections = sectionHeaders(at, size, alignment);
    put(0, &header, sizeof header);
    put(at.content, content.data(), content.size());
    put(at.symbols, symbols.data(), sizeof symbols);
    put(at.strings + 1, symbol.data(), symbol.size());
    put(at.sectionNames, kSectionNames.data(), kSectionNames.size());
    put(at.headers, sections.data(), sizeof sections);
    return object;
}

}  // namespace tenon::codegen
