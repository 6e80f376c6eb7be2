// SPDX-License-Identifier: Apache-2.0
#include "core/exporting/code_file.h"

#include "core/base/file.h"
#include "core/codegen/constant_object.h"
#include "core/codegen/link.h"
#include "core/exporting/artifact_texts.h"
#include "core/exporting/embedded.h"
#include "core/exporting/public_names.h"

namespace tenon {

namespace fs = std::filesystem;
using codegen::ObjectCode;

namespace {

/// The C files of artifact/ that every artifact holds, and those that make a program of it.
constexpr std::string_view kLibraryParts[] = {"tenon_runtime.o", "entry.o"};
constexpr std::string_view kProgramParts[] = {"main.o", "npy.o"};

/// What entry.c defines, without the prefix.
constexpr std::string_view kInterface[] = {"input_count", "output_count", "input", "output",          "name",
                                           "version",     "source_hash",  "error", "workspace_bytes", "run"};

std::string architecture(const loops::Target& target) {
    return target.triple.substr(0, target.triple.find('-'));
}

void addParts(std::vector<ObjectCode>& objects, std::span<const std::string_view> parts, const loops::Target& target) {
    for (std::string_view part : parts) {
        const auto bytes = embeddedFile(architecture(target) + "/" + std::string(part));
        objects.push_back({{bytes.begin(), bytes.end()}});
    }
}

class CodeFile {
public:
    CodeFile(const CompiledModel& model, const ArtifactIdentity& identity, ArtifactFormat format)
        : model(model), identity(identity), format(format) {}

    Result<void> write(const fs::path& out) {
        ConstantBlock block = packConstants(model);
        objects.push_back(TENON_TRY(joinCode(block)));
        if (!block.bytes.empty()) {
            objects.push_back(TENON_TRY(
                codegen::constantObject(constantSymbol(identity.name), block.bytes, kConstantAlignment, model.target)));
            block = {};  // gives the memory back before linking: it may be half a gigabyte
        }
        switch (format) {
            case ArtifactFormat::sharedLibrary:
                return linkLibrary(out);
            case ArtifactFormat::staticLibrary:
                return archive(out);
            case ArtifactFormat::object:
                return join(out);
            case ArtifactFormat::executable:
                return codegen::linkExecutable(objects, out, {.target = model.target});
        }
        __builtin_unreachable();
    }

private:
    Result<ObjectCode> joinCode(const ConstantBlock& block) {
        std::vector<ObjectCode> parts = model.objects;
        parts.push_back(
            TENON_TRY(codegen::compileModuleText(printArtifactTables(model, block, identity), model.target)));
        addParts(parts, kLibraryParts, model.target);
        if (format == ArtifactFormat::executable) addParts(parts, kProgramParts, model.target);
        return givePublicNames(TENON_TRY(codegen::linkRelocatable(parts, model.target)), identity.name);
    }

    Result<void> linkLibrary(const fs::path& out) {
        codegen::LinkOptions options{.target = model.target, .soname = codeFileName(identity.name, format)};
        for (std::string_view function : kInterface)
            options.exports.push_back(identity.name + "_" + std::string(function));
        return codegen::linkSharedLibrary(objects, out, options);
    }

    Result<void> archive(const fs::path& out) {
        std::vector<codegen::ArchiveMember> members{{identity.name + ".o", &objects[0]}};
        if (objects.size() > 1) members.push_back({identity.name + "_constants.o", &objects[1]});
        return codegen::writeStaticLibrary(members, out);
    }

    Result<void> join(const fs::path& out) {
        const ObjectCode joined = TENON_TRY(codegen::linkRelocatable(objects, model.target));
        return writeFileAtomically(out, joined.bytes);
    }

    const CompiledModel& model;
    const ArtifactIdentity& identity;
    ArtifactFormat format;
    std::vector<ObjectCode> objects;  ///< the code, then the constants if there are any
};

}  // namespace

Result<void> writeCodeFile(const CompiledModel& model, const ArtifactIdentity& identity, ArtifactFormat format,
                           const StagingFolder& folder) {
    return CodeFile(model, identity, format).write(folder.path() / codeFileName(identity.name, format));
}

Result<void> linkRunner(const fs::path& code, const std::string& name, const loops::Target& target,
                        const fs::path& program) {
    std::vector<ObjectCode> parts;
    addParts(parts, kProgramParts, target);
    const ObjectCode runner = TENON_TRY(givePublicNames(TENON_TRY(codegen::linkRelocatable(parts, target)), name));
    codegen::LinkOptions options{.target = target, .files = {fs::absolute(code)}};
    options.runPaths = {fs::absolute(code).parent_path().string()};
    return codegen::linkExecutable(std::span(&runner, 1), program, options);
}

}  // namespace tenon
