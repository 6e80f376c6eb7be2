// SPDX-License-Identifier: Apache-2.0
#include "core/codegen/link.h"

#include <llvm/Object/ArchiveWriter.h>
#include <llvm/TargetParser/Host.h>

#include <optional>

#include "core/base/check.h"
#include "core/base/file.h"
#include "core/codegen/constant_object.h"
#include "core/codegen/lld_run.h"

namespace tenon::codegen {

namespace {

namespace fs = std::filesystem;
using Arguments = std::vector<std::string>;

std::string architecture(const loops::Target& target) { return target.triple.substr(0, target.triple.find('-')); }

bool isHostArchitecture(const loops::Target& target) {
    return llvm::StringRef(llvm::sys::getProcessTriple()).starts_with(architecture(target));
}

/// Where distributions keep the C library of an architecture.
std::vector<fs::path> libraryFolders(const loops::Target& target) {
    const std::string multiarch = architecture(target) + "-linux-gnu";
    std::vector<fs::path> folders{"/usr/lib/" + multiarch, "/lib/" + multiarch, "/usr/" + multiarch + "/lib"};
    if (isHostArchitecture(target)) folders.insert(folders.end(), {"/usr/lib64", "/lib64", "/usr/lib", "/lib"});
    return folders;
}

std::optional<std::string> findLibraryFile(const loops::Target& target, const std::string& name) {
    std::error_code ignored;
    for (const fs::path& folder : libraryFolders(target))
        if (fs::exists(folder / name, ignored)) return (folder / name).string();
    return std::nullopt;
}

Arguments commonArguments() {
    return {"--build-id=none", "--hash-style=gnu", "--threads=1", "-z", "noexecstack", "-z", "relro"};
}

Result<void> writeProgram(std::span<const std::byte> bytes, const fs::path& out) {
    TENON_TRY(writeFileAtomically(out, bytes));
    std::error_code failure;
    fs::permissions(out, fs::perms(0755), failure);
    return failure ? Result<void>(environmentError("cannot write '" + out.string() + "': " + failure.message())) : Result<void>();
}

Result<void> addObjects(Arguments& arguments, MemoryFiles& files, std::span<const ObjectCode> objects) {
    for (const ObjectCode& object : objects) arguments.push_back(TENON_TRY(files.add(object.bytes)));
    return {};
}

Result<std::string> versionScript(MemoryFiles& files, const std::vector<std::string>& exports) {
    std::string script = "{";
    if (!exports.empty()) script += " global:";
    for (const std::string& symbol : exports) script += " " + symbol + ";";
    script += " local: *; };\n";
    return files.add(std::as_bytes(std::span(script)));
}

/// An empty library of that name: linking against it records the need for the real one, which is elsewhere.
Result<std::string> standIn(MemoryFiles& files, const std::string& name, const loops::Target& target) {
    const ObjectCode empty = TENON_TRY(constantObject("empty", {}, 1, target));
    Arguments arguments = commonArguments();
    arguments.insert(arguments.end(), {"-shared", "-soname", name});
    TENON_TRY(addObjects(arguments, files, std::span(&empty, 1)));
    return files.add(TENON_TRY(runLld(arguments, "the library could not be linked")));
}

Result<void> addSystemLibraries(Arguments& arguments, MemoryFiles& files, const loops::Target& target) {
    for (const char* name : {"libm.so.6", "libc.so.6"}) {
        const auto found = findLibraryFile(target, name);
        arguments.push_back(found ? "--as-needed" : "--no-as-needed");
        arguments.push_back(found ? *found : TENON_TRY(standIn(files, name, target)));
    }
    return {};
}

void addFiles(Arguments& arguments, const LinkOptions& options) {
    for (const fs::path& file : options.files) arguments.push_back(file.string());
    for (const std::string& path : options.runPaths) arguments.insert(arguments.end(), {"-rpath", path});
}

Result<std::string> neededFile(const loops::Target& target, const std::string& name) {
    if (auto found = findLibraryFile(target, name)) return std::move(*found);
    return environmentError("an executable for '" + target.name + "' needs '" + name + "' of the C library, which is not in '" +
                            libraryFolders(target).front().string() + "' or the other usual folders; install the C development files "
                            "(libc6-dev or glibc-devel) for " + architecture(target) + ", or export a library instead");
}

std::string dynamicLoader(const loops::Target& target) {
    return architecture(target) == "aarch64" ? "/lib/ld-linux-aarch64.so.1" : "/lib64/ld-linux-x86-64.so.2";
}

}  // namespace

Result<ObjectCode> linkRelocatable(std::span<const ObjectCode> objects, const loops::Target&) {
    MemoryFiles files;
    Arguments arguments = commonArguments();
    arguments.push_back("-r");
    TENON_TRY(addObjects(arguments, files, objects));
    return ObjectCode{TENON_TRY(runLld(arguments, "the objects could not be joined"))};
}

Result<void> linkSharedLibrary(std::span<const ObjectCode> objects, const fs::path& out, const LinkOptions& options) {
    MemoryFiles files;
    Arguments arguments = commonArguments();
    arguments.insert(arguments.end(), {"-shared", "--gc-sections", "-Bsymbolic"});
    if (!options.soname.empty()) arguments.insert(arguments.end(), {"-soname", options.soname});
    arguments.push_back("--version-script=" + TENON_TRY(versionScript(files, options.exports)));
    TENON_TRY(addObjects(arguments, files, objects));
    addFiles(arguments, options);
    TENON_TRY(addSystemLibraries(arguments, files, options.target));
    return writeProgram(TENON_TRY(runLld(arguments, "the library '" + out.string() + "' could not be linked")), out);
}

Result<void> linkExecutable(std::span<const ObjectCode> objects, const fs::path& out, const LinkOptions& options) {
    MemoryFiles files;
    Arguments arguments = commonArguments();
    arguments.insert(arguments.end(), {"-pie", "--gc-sections", "-dynamic-linker", dynamicLoader(options.target)});
    for (const char* name : {"Scrt1.o", "crti.o"}) arguments.push_back(TENON_TRY(neededFile(options.target, name)));
    TENON_TRY(addObjects(arguments, files, objects));
    addFiles(arguments, options);
    arguments.push_back("--as-needed");
    for (const char* name : {"libm.so.6", "libc.so.6", "libc_nonshared.a", "crtn.o"})
        arguments.push_back(TENON_TRY(neededFile(options.target, name)));
    return writeProgram(TENON_TRY(runLld(arguments, "the executable '" + out.string() + "' could not be linked")), out);
}

Result<void> writeStaticLibrary(std::span<const ArchiveMember> members, const fs::path& out) {
    std::vector<llvm::NewArchiveMember> added;
    for (const ArchiveMember& member : members) {
        const auto& bytes = member.object->bytes;
        const llvm::StringRef content(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        added.emplace_back(llvm::MemoryBufferRef(content, member.name));
        added.back().MemberName = member.name;
    }
    auto archive = llvm::writeArchiveToBuffer(added, llvm::SymtabWritingMode::NormalSymtab, llvm::object::Archive::K_GNU,
                                              /*Deterministic=*/true, /*Thin=*/false);
    TENON_CHECK(archive, "an archive of our objects could not be made: " + llvm::toString(archive.takeError()));
    const llvm::StringRef bytes = (*archive)->getBuffer();
    return writeFileAtomically(out, std::string_view(bytes.data(), bytes.size()));
}

}  // namespace tenon::codegen
