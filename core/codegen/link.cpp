// SPDX-License-Identifier: Apache-2.0
#include "core/codegen/link.h"

#include <llvm/Object/ArchiveWriter.h>
#include <llvm/TargetParser/Host.h>
#include <unistd.h>

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

/// A folder of its own for files the linker writes, removed with everything in it.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::error_code ignored;
        std::string pattern = (fs::temp_directory_path(ignored) / "tenon-link-XXXXXX").string();
        if (::mkdtemp(pattern.data())) folder = pattern;
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        if (!folder.empty()) fs::remove_all(folder, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    Result<std::string> file(const std::string& name) const {
        if (folder.empty()) return environmentError("no temporary folder could be made; is TMPDIR writable?");
        return (folder / name).string();
    }

private:
    fs::path folder;
};

Arguments commonArguments(const std::string& out) {
    return {"-o", out, "--build-id=none", "--hash-style=gnu", "--threads=1", "-z", "noexecstack", "-z", "relro"};
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
Result<std::string> standIn(const TemporaryFolder& folder, MemoryFiles& files, const std::string& name, const loops::Target& target) {
    const ObjectCode empty = TENON_TRY(constantObject("empty", {}, 1, target));
    std::string out = TENON_TRY(folder.file(name));
    Arguments arguments = commonArguments(out);
    arguments.insert(arguments.end(), {"-shared", "-soname", name});
    TENON_TRY(addObjects(arguments, files, std::span(&empty, 1)));
    TENON_TRY(runLld(arguments, "the library could not be linked"));
    return out;
}

Result<void> addSystemLibraries(Arguments& arguments, const TemporaryFolder& folder, MemoryFiles& files, const loops::Target& target) {
    for (const char* name : {"libm.so.6", "libc.so.6"}) {
        const auto found = findLibraryFile(target, name);
        arguments.push_back(found ? "--as-needed" : "--no-as-needed");
        arguments.push_back(found ? *found : TENON_TRY(standIn(folder, files, name, target)));
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
    const TemporaryFolder folder;
    MemoryFiles files;
    const std::string out = TENON_TRY(folder.file("all.o"));
    Arguments arguments = commonArguments(out);
    arguments.push_back("-r");
    TENON_TRY(addObjects(arguments, files, objects));
    TENON_TRY(runLld(arguments, "the objects could not be joined"));
    const auto made = TENON_TRY(MappedFile::open(out));
    return ObjectCode{{made->bytes().begin(), made->bytes().end()}};
}

Result<void> linkSharedLibrary(std::span<const ObjectCode> objects, const fs::path& out, const LinkOptions& options) {
    const TemporaryFolder folder;
    MemoryFiles files;
    Arguments arguments = commonArguments(out.string());
    arguments.insert(arguments.end(), {"-shared", "--gc-sections", "-Bsymbolic"});
    if (!options.soname.empty()) arguments.insert(arguments.end(), {"-soname", options.soname});
    arguments.push_back("--version-script=" + TENON_TRY(versionScript(files, options.exports)));
    TENON_TRY(addObjects(arguments, files, objects));
    addFiles(arguments, options);
    TENON_TRY(addSystemLibraries(arguments, folder, files, options.target));
    return runLld(arguments, "the library '" + out.string() + "' could not be linked");
}

Result<void> linkExecutable(std::span<const ObjectCode> objects, const fs::path& out, const LinkOptions& options) {
    MemoryFiles files;
    Arguments arguments = commonArguments(out.string());
    arguments.insert(arguments.end(), {"-pie", "--gc-sections", "-dynamic-linker", dynamicLoader(options.target)});
    for (const char* name : {"Scrt1.o", "crti.o"}) arguments.push_back(TENON_TRY(neededFile(options.target, name)));
    TENON_TRY(addObjects(arguments, files, objects));
    addFiles(arguments, options);
    arguments.push_back("--as-needed");
    for (const char* name : {"libm.so.6", "libc.so.6", "libc_nonshared.a", "crtn.o"})
        arguments.push_back(TENON_TRY(neededFile(options.target, name)));
    return runLld(arguments, "the executable '" + out.string() + "' could not be linked");
}

Result<void> writeStaticLibrary(std::span<const ArchiveMember> members, const fs::path& out) {
    std::vector<llvm::NewArchiveMember> added;
    for (const ArchiveMember& member : members) {
        const auto& bytes = member.object->bytes;
        const llvm::StringRef content(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        added.emplace_back(llvm::MemoryBufferRef(content, member.name));
        added.back().MemberName = member.name;
    }
    llvm::Error error = llvm::writeArchive(out.string(), added, llvm::SymtabWritingMode::NormalSymtab, llvm::object::Archive::K_GNU,
                                           /*Deterministic=*/true, /*Thin=*/false);
    if (error) return environmentError("the library '" + out.string() + "' could not be written: " + llvm::toString(std::move(error)));
    return {};
}

}  // namespace tenon::codegen
