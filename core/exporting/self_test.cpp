// SPDX-License-Identifier: Apache-2.0
#include <stdlib.h>

#include "core/codegen/target.h"
#include "core/exporting/artifact.h"
#include "core/exporting/artifact_texts.h"
#include "core/exporting/code_file.h"
#include "core/exporting/golden.h"
#include "core/import/tensor_file.h"
#include "profiler/child_process.h"

namespace tenon {

namespace fs = std::filesystem;

namespace {

/// A folder for the runner and what it writes; gone when the test is over.
class ScratchFolder {
public:
    static Result<ScratchFolder> create() {
        std::error_code failure;
        std::string pattern = (fs::temp_directory_path(failure) / "tenon-selftest.XXXXXX").string();
        if (failure || !::mkdtemp(pattern.data()))
            return environmentError("cannot make a temporary folder for the self-test");
        return ScratchFolder(pattern);
    }
    explicit ScratchFolder(fs::path path) : path(std::move(path)) {}
    ScratchFolder(ScratchFolder&& other) noexcept : path(std::exchange(other.path, {})) {}
    ~ScratchFolder() {
        std::error_code ignored;
        if (!path.empty()) fs::remove_all(path, ignored);
    }

    fs::path path;
};

class SelfTest {
public:
    SelfTest(const Artifact& artifact, ArtifactFormat format, fs::path scratch)
        : artifact(artifact), format(format), scratch(std::move(scratch)) {}

    Result<void> run(double rtol, double atol) {
        const fs::path code = artifact.folder / codeFileName(artifact.name, format);
        if (format == ArtifactFormat::executable)
            program = code;
        else
            TENON_TRY(linkRunner(code, artifact.name, TENON_TRY(codegen::findTarget("host")),
                                 program = scratch / artifact.name));
        TENON_TRY(start());
        for (std::size_t i = 0; fs::exists(golden("output", i)); ++i) TENON_TRY(compare(i, rtol, atol));
        return {};
    }

private:
    fs::path golden(const std::string& kind, std::size_t index) const {
        return artifact.folder / "selftest" / goldenName(kind, index);
    }

    Result<void> start() {
        constexpr double kPatienceSeconds = 600;
        ChildTask task;
        task.name = "the self-test of '" + artifact.name + "'";
        task.argv = {program.string(), "--output-dir", scratch.string()};
        for (std::size_t i = 0; fs::exists(golden("input", i)); ++i)
            task.argv.insert(task.argv.end(), {"--input", golden("input", i).string()});
        task.limits.timeoutSeconds = kPatienceSeconds;
        const ChildOutcome outcome = TENON_TRY(runInChild(task));
        if (outcome.exitStatus == 0) return {};
        return environmentError(task.name + " failed: " + outcome.errorTail.substr(0, outcome.errorTail.find('\n')));
    }

    Result<void> compare(std::size_t index, double rtol, double atol) {
        const Tensor want = TENON_TRY(readNpy(golden("output", index)));
        const Tensor got = TENON_TRY(readNpy(scratch / goldenName("output", index)));
        const std::string difference = describeDifference(got, want, rtol, atol);
        if (difference.empty()) return {};
        return environmentError("the self-test of '" + artifact.name + "' failed: output " + std::to_string(index) +
                                " " + difference);
    }

    const Artifact& artifact;
    ArtifactFormat format;
    fs::path scratch, program;
};

}  // namespace

Result<void> runSelfTest(const Artifact& artifact, ArtifactFormat format, double rtol, double atol) {
    const ScratchFolder scratch = TENON_TRY(ScratchFolder::create());
    return SelfTest(artifact, format, scratch.path).run(rtol, atol);
}

}  // namespace tenon
