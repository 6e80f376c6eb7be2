// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exporting/export_snippets.h"

#include <QCoreApplication>
#include <QFileInfo>

#include "core/engine/engine.pb.h"

namespace tenon::views {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(tenon::views::ExportSnippets)
};

// %1 name, %2 NAME, %3 link arguments. Code, so not translated.
constexpr const char* kC = R"(/* cc main.c -o main %3 */
#include "%1.h"

#include <stdio.h>
#include <stdlib.h>

int main(void) {
    const void* inputs[%2_INPUT_COUNT];
    void* outputs[%2_OUTPUT_COUNT];
    for (int i = 0; i < %2_INPUT_COUNT; ++i)
        inputs[i] = calloc(1, %1_input(i)->bytes);
    for (int i = 0; i < %2_OUTPUT_COUNT; ++i)
        outputs[i] = calloc(1, %1_output(i)->bytes);

    const int threads = 1;
    int64_t bytes = %1_workspace_bytes(threads);
    void* workspace = aligned_alloc(64, (bytes + 63) / 64 * 64);

    int32_t code = %1_run(inputs, outputs, workspace, bytes, threads);
    if (code != %2_OK) puts(%1_error(code));
    return code;
}
)";

// %1 name, %2 folder as a Python string
constexpr const char* kPython = R"(import sys

sys.path.insert(0, %2)
import %1_example as %1

library = %1.load()
# one bytes object for each input, as its elements lie in memory;
# with NumPy: array.tobytes()
inputs = [bytes(library.%1_input(i).contents.bytes)
          for i in range(library.%1_input_count())]
outputs = %1.run(library, inputs, threads=1)
# with NumPy: numpy.frombuffer(outputs[0], "float32")
)";

constexpr const char* kShell = R"(cd %2
./%1 --input selftest/input_0.npy --output-dir outputs
./%1 --help
)";

// %1 file as a Python string
constexpr const char* kOnnx = R"(import numpy
import onnxruntime

session = onnxruntime.InferenceSession(%1)
for value in session.get_inputs():
    print(value.name, value.shape, value.type)
# outputs = session.run(None, {"name of an input": array, ...})
)";

QString quotedForPython(QString path) {
    return QLatin1Char('"') +
           path.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('"'), QLatin1String("\\\"")) +
           QLatin1Char('"');
}

QString quotedForShell(QString path) {
    return QLatin1Char('\'') + path.replace(QLatin1Char('\''), QLatin1String("'\\''")) + QLatin1Char('\'');
}

QString linkArguments(const QString& name, const QString& mainFile, int format) {
    if (format == engine::Export::SHARED_LIBRARY) return QStringLiteral("-L. -l%1 -lm -Wl,-rpath,'$ORIGIN'").arg(name);
    return QStringLiteral("./%1 -lm -lpthread").arg(mainFile);
}

}  // namespace

QString artifactName(const QString& mainFile) {
    const QString file = QFileInfo(mainFile).fileName();
    const int format = formatOfFile(file);
    if (format == engine::Export::EXECUTABLE) return file;
    const QString stem = file.left(file.lastIndexOf(QLatin1Char('.')));
    const bool isLibrary = format == engine::Export::SHARED_LIBRARY || format == engine::Export::STATIC_LIBRARY;
    return isLibrary && stem.startsWith(QLatin1String("lib")) ? stem.mid(3) : stem;
}

int formatOfFile(const QString& mainFile) {
    const QString suffix = QFileInfo(mainFile).suffix();
    if (suffix == QLatin1String("so")) return engine::Export::SHARED_LIBRARY;
    if (suffix == QLatin1String("a")) return engine::Export::STATIC_LIBRARY;
    if (suffix == QLatin1String("o")) return engine::Export::OBJECT;
    if (suffix == QLatin1String("onnx")) return engine::Export::ONNX;
    return engine::Export::EXECUTABLE;
}

std::vector<Snippet> usageSnippets(const QString& folder, const QString& mainFile, int format) {
    const QString name = artifactName(mainFile);
    // multi-argument arg(): a "%1" in a folder's name must not be replaced
    switch (format) {
        case engine::Export::EXECUTABLE:
            return {{Texts::tr("Shell"), QString::fromLatin1(kShell).arg(name, quotedForShell(folder))}};
        case engine::Export::ONNX:
            return {{Texts::tr("Python"), QString::fromLatin1(kOnnx).arg(quotedForPython(
                                              folder + QLatin1Char('/') + QFileInfo(mainFile).fileName()))}};
        default:
            break;
    }
    std::vector<Snippet> snippets{
        {Texts::tr("C"), QString::fromLatin1(kC).arg(name, name.toUpper(), linkArguments(name, mainFile, format))}};
    if (format == engine::Export::SHARED_LIBRARY)
        snippets.push_back({Texts::tr("Python"), QString::fromLatin1(kPython).arg(name, quotedForPython(folder))});
    return snippets;
}

}  // namespace tenon::views
