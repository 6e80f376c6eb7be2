// SPDX-License-Identifier: Apache-2.0
// Models that are built once and exported to temporary folders, for the tests of this folder.
#pragma once

#include <QtTest>

#include <QProcess>
#include <QTemporaryDir>
#include <filesystem>
#include <map>
#include <stdexcept>

#include "core/base/file.h"
#include "core/codegen/target.h"
#include "core/exporting/artifact.h"
#include "core/import/import.h"
#include "core/runtime/executable.h"
#include "core/workbench/samples.h"
#include "core/workbench/variant.h"

namespace tenon::test {

template <class T>
T must(Result<T> result) {
    if (!result) throw std::runtime_error(result.error().message);
    return result.take();
}

inline void must(Result<void> result) {
    if (!result) throw std::runtime_error(result.error().message);
}

/// A request for a bundled sample at preset `all`, but for folder and format; built once for each target.
inline ArtifactRequest requestFor(const std::string& sample, const std::string& target = "host") {
    static std::map<std::string, ArtifactRequest> made;
    ArtifactRequest& request = made[sample + " " + target];
    if (request.model) return request;
    const Model model =
        must(importModel(std::filesystem::path(TENON_SOURCE_DIR "/resources/samples") / (sample + ".onnx")));
    Recipe recipe = must(presetRecipe("all"));
    recipe.target = target;
    request.model = must(buildVariant(model.graph, {"all", recipe})).compiled;
    request.name = sample;
    request.sourceHash = model.sourceHash;
    request.recipeJson = printRecipe(recipe);
    request.goldenInputs = randomSample(model.graph, 7);
    if (target == "host") {
        const auto executable = must(Executable::load(request.model));
        RunContext context(*executable, 1);
        request.goldenOutputs = must(executable->run(request.goldenInputs, context));
    } else {
        for (ValueId id : request.model->graph->outputs())
            request.goldenOutputs.emplace_back(request.model->graph->elementType(id), request.model->graph->dims(id));
    }
    return request;
}

inline std::filesystem::path pathIn(const QTemporaryDir& folder, const std::string& name) {
    return std::filesystem::path(folder.path().toStdString()) / name;
}

inline Artifact exportTo(ArtifactRequest request, const std::filesystem::path& folder,
                         ArtifactFormat format = ArtifactFormat::sharedLibrary) {
    request.folder = folder;
    request.format = format;
    return must(exportArtifact(request));
}

/// Relative path -> content of every file, hidden ones too.
inline std::map<std::string, std::string> contentsOf(const std::filesystem::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            files[entry.path().lexically_relative(folder).string()] = must(readTextFile(entry.path()));
    return files;
}

struct ShellOutcome {
    int exitCode;
    QString out, err;
};

/// Runs a command line with bash in `folder`.
inline ShellOutcome shell(const QString& command, const std::filesystem::path& folder) {
    QProcess process;
    process.setWorkingDirectory(QString::fromStdString(folder.string()));
    process.start("bash", {"-c", command});
    const bool isOver = process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit;
    return {isOver ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

/// The command lines that a README tells to type: its indented lines, in order.
inline QStringList commandsIn(const std::string& readme) {
    QStringList commands;
    for (const QString& line : QString::fromStdString(readme).split('\n'))
        if (line.startsWith("    ") && !line.trimmed().startsWith("input ") && !line.trimmed().startsWith("output "))
            commands << line.trimmed();
    return commands;
}

}  // namespace tenon::test

#define RUN_OK(command, folder)                                                                           \
    do {                                                                                                  \
        const auto outcome = tenon::test::shell(command, folder);                                         \
        QVERIFY2(outcome.exitCode == 0, qPrintable(QString(command) + "\n" + outcome.out + outcome.err)); \
    } while (false)
