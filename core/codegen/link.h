// SPDX-License-Identifier: Apache-2.0
// Objects to files: relocatable objects, shared libraries, static libraries and executables. The linker is lld, in this
// process; no compiler or linker needs to be installed. The same input gives the same bytes.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/codegen/compile.h"

namespace tenon::codegen {

struct LinkOptions {
    loops::Target target;
    /// Linked after the objects: object files, archives, shared libraries.
    std::vector<std::filesystem::path> files;
    /// DT_SONAME of a shared library; none when empty.
    std::string soname;
    /// Symbols that a shared library exports; all others become local. Only what they need is kept.
    std::vector<std::string> exports;
    /// Folders that the result searches for its shared libraries ("$ORIGIN" is its own folder).
    std::vector<std::string> runPaths;
};

/// One relocatable object of several, with their undefined references left open.
Result<ObjectCode> linkRelocatable(std::span<const ObjectCode> objects, const loops::Target& target);

/// The library needs libc and libm (under their glibc names) as far as it uses them. For another architecture than this
/// machine's their presence is assumed.
Result<void> linkSharedLibrary(std::span<const ObjectCode> objects, const std::filesystem::path& out, const LinkOptions& options);

/// Position-independent, starting at main(). Needs the C library's development files for the target (crt1.o ...): the
/// error says what is missing where.
Result<void> linkExecutable(std::span<const ObjectCode> objects, const std::filesystem::path& out, const LinkOptions& options);

struct ArchiveMember {
    std::string name;  ///< file name in the archive
    const ObjectCode* object = nullptr;
};
Result<void> writeStaticLibrary(std::span<const ArchiveMember> members, const std::filesystem::path& out);

}  // namespace tenon::codegen
