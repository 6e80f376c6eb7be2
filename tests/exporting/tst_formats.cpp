// SPDX-License-Identifier: Apache-2.0
// The other formats and the other targets.
#include "core/import/tensor_file.h"
#include "tests/exporting/exported.h"

using namespace tenon;
using namespace tenon::test;

namespace fs = std::filesystem;

namespace {

void writeText(const fs::path& path, const char* text) {
    must(writeFileAtomically(path, std::string_view(text)));
}

const char* kTwoModels = R"(
#include "cnn/digits_cnn.h"
#include "net/digits_transformer.h"
#include <stdio.h>
#include <string.h>
int main(void) {
    printf("%s %s\n", digits_cnn_name(), digits_transformer_name());
    return digits_cnn_workspace_bytes(1) < 0 || digits_transformer_workspace_bytes(1) < 0 ||
           !strcmp(digits_cnn_source_hash(), digits_transformer_source_hash());
}
)";

}  // namespace

class TestFormats : public QObject {
    Q_OBJECT

    QTemporaryDir folder;

    static bool lacksStartFiles(const ArtifactRequest& request) {
        const bool isArm = request.model->target.triple.starts_with("aarch64");
        return isArm && !fs::exists("/usr/lib/aarch64-linux-gnu/Scrt1.o") &&
               !fs::exists("/usr/aarch64-linux-gnu/lib/Scrt1.o");
    }

    static void refusesForLackOfStartFiles(ArtifactRequest request, const fs::path& place) {
        request.folder = place;
        request.format = ArtifactFormat::executable;
        const auto outcome = exportArtifact(request);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().fault, Fault::environment);
        QVERIFY2(QString::fromStdString(outcome.error().message).contains("Scrt1.o"), outcome.error().message.c_str());
        QVERIFY(!fs::exists(place));
    }

private slots:
    void everyFormatPassesItsSelfTest_data() {
        QTest::addColumn<int>("format");
        QTest::addColumn<QString>("file");
        QTest::newRow("static library") << int(ArtifactFormat::staticLibrary) << "libdigits_cnn.a";
        QTest::newRow("object") << int(ArtifactFormat::object) << "digits_cnn.o";
        QTest::newRow("executable") << int(ArtifactFormat::executable) << "digits_cnn";
    }
    void everyFormatPassesItsSelfTest() {
        QFETCH(int, format);
        QFETCH(QString, file);
        const auto kind = ArtifactFormat(format);
        const Artifact artifact = exportTo(requestFor("digits_cnn"), pathIn(folder, QTest::currentDataTag()), kind);
        QVERIFY(fs::exists(artifact.folder / file.toStdString()));
        must(runSelfTest(artifact, kind, 1e-5, 1e-6));
        const Artifact again = exportTo(requestFor("digits_cnn"), pathIn(folder, "again"), kind);
        QCOMPARE(contentsOf(again.folder), contentsOf(artifact.folder));
        fs::remove_all(again.folder);
    }

    void readmeOfAStaticLibraryWorks() {
        const Artifact artifact =
            exportTo(requestFor("digits_cnn"), pathIn(folder, "readme"), ArtifactFormat::staticLibrary);
        const QStringList commands = commandsIn(must(readTextFile(artifact.folder / "README.md")));
        QCOMPARE(commands.size(), qsizetype{2});
        RUN_OK(commands[0], artifact.folder);
        RUN_OK(commands[1], artifact.folder / "selftest");
    }

    void twoStaticLibrariesFitIntoOneProgram() {
        for (const bool isObject : {false, true}) {
            const auto format = isObject ? ArtifactFormat::object : ArtifactFormat::staticLibrary;
            const fs::path place = pathIn(folder, isObject ? "two-objects" : "two-libraries");
            exportTo(requestFor("digits_cnn"), place / "cnn", format);
            exportTo(requestFor("digits_transformer"), place / "net", format);
            writeText(place / "two.c", kTwoModels);
            RUN_OK(QString("cc two.c -o two cnn/*.%1 net/*.%1 -lm -lpthread").arg(isObject ? "o" : "a"), place);
            QCOMPARE(shell("./two", place).out, QString("digits_cnn digits_transformer\n"));
        }
    }

    void executableReadsAndWritesNumpyFiles() {
        const ArtifactRequest request = requestFor("digits_cnn");
        const Artifact artifact = exportTo(request, pathIn(folder, "program"), ArtifactFormat::executable);
        const QStringList commands = commandsIn(must(readTextFile(artifact.folder / "README.md")));
        QCOMPARE(commands.size(), qsizetype{1});
        RUN_OK(commands[0], artifact.folder);
        const Tensor output = must(readNpy(artifact.folder / "outputs/output_0.npy"));
        QVERIFY(output.hasSameBytes(request.goldenOutputs[0]));
        QCOMPARE(output.dims(), request.goldenOutputs[0].dims());
        const std::string input = request.model->graph->value(request.model->graph->inputs()[0]).name;
        const ShellOutcome named =
            shell(QString::fromStdString("./digits_cnn --input " + input +
                                         "=selftest/input_0.npy --output-dir named --threads 2 --repeat 5"),
                  artifact.folder);
        QCOMPARE(named.exitCode, 0);
        QVERIFY(named.out.startsWith("median of 5 runs: "));
        QVERIFY(must(readNpy(artifact.folder / "named/output_0.npy")).hasSameBytes(request.goldenOutputs[0]));
        const ShellOutcome help = shell("./digits_cnn --help", artifact.folder);
        QCOMPARE(help.exitCode, 0);
        QVERIFY(help.out.contains("input 0  f32[") && help.out.contains(QString::fromStdString(input)));
    }

    void executableRefusesWithOneSentence_data() {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("no input") << "--output-dir out" << 2 << "is missing";
        QTest::newRow("no folder") << "--input selftest/input_0.npy" << 2 << "--output-dir DIR";
        QTest::newRow("unknown option") << "--frobnicate 1" << 2 << "no option '--frobnicate'";
        QTest::newRow("no value") << "--input" << 2 << "lacks its value";
        QTest::newRow("one input too many")
            << "--input selftest/input_0.npy --input selftest/input_0.npy" << 2 << "one more than the 1 inputs";
        QTest::newRow("bad number") << "--threads many" << 2 << "not 'many'";
        QTest::newRow("no file") << "--input nowhere.npy" << 3 << "No such file";
        QTest::newRow("not an array") << "--input digits_cnn" << 3 << "not a NumPy array";
        QTest::newRow("wrong shape") << "--input selftest/output_0.npy" << 3 << "another type or shape";
        QTest::newRow("cut short") << "--input short.npy" << 3 << "ends too early";
        QTest::newRow("unwritable") << "--input selftest/input_0.npy --output-dir /proc/nowhere" << 3
                                    << "cannot make the folder";
    }
    void executableRefusesWithOneSentence() {
        QFETCH(QString, arguments);
        QFETCH(int, exitCode);
        QFETCH(QString, sentence);
        const fs::path place = pathIn(folder, "refusing");
        if (!fs::exists(place)) {
            exportTo(requestFor("digits_cnn"), place, ArtifactFormat::executable);
            RUN_OK("head -c 140 selftest/input_0.npy > short.npy", place);
        }
        const ShellOutcome outcome = shell("./digits_cnn " + arguments, place);
        QCOMPARE(outcome.exitCode, exitCode);
        QVERIFY2(outcome.err.contains(sentence), qPrintable(outcome.err));
        QCOMPARE(outcome.err.count('\n'), 1);
        QVERIFY(!fs::exists(place / "out"));
    }

    void otherTargetsAreLinkedHere_data() {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("machine");
        QTest::newRow("x86-64-v3") << "x86-64-v3"
                                   << "Advanced Micro Devices X86-64";
        QTest::newRow("x86-64-v4") << "x86-64-v4"
                                   << "Advanced Micro Devices X86-64";
        QTest::newRow("aarch64") << "aarch64"
                                 << "AArch64";
    }
    void otherTargetsAreLinkedHere() {
        QFETCH(QString, target);
        QFETCH(QString, machine);
        const ArtifactRequest request = requestFor("digits_cnn", target.toStdString());
        const std::map<ArtifactFormat, const char*> files{{ArtifactFormat::sharedLibrary, "libdigits_cnn.so"},
                                                          {ArtifactFormat::object, "digits_cnn.o"},
                                                          {ArtifactFormat::staticLibrary, "libdigits_cnn.a"},
                                                          {ArtifactFormat::executable, "digits_cnn"}};
        for (const auto& [format, file] : files) {
            const fs::path place = pathIn(folder, target.toStdString() + file);
            if (format == ArtifactFormat::executable && lacksStartFiles(request)) {
                refusesForLackOfStartFiles(request, place);
                continue;
            }
            const Artifact artifact = exportTo(request, place, format);
            const ShellOutcome header = shell(QString("readelf -h %1 2>&1; readelf -d %1").arg(file), artifact.folder);
            QVERIFY2(header.out.contains(machine), qPrintable(header.out + header.err));
            const bool isLinked = format == ArtifactFormat::sharedLibrary || format == ArtifactFormat::executable;
            QCOMPARE(header.out.contains("Shared library: [libc.so.6]"), isLinked);
        }
    }
};

QTEST_GUILESS_MAIN(TestFormats)
#include "tst_formats.moc"
