// SPDX-License-Identifier: Apache-2.0
// Every verb of the command line once, with the values that scripts rely on.
#include <dlfcn.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>

#include "core/import/tensor_file.h"
#include "tests/import/onnx_builder.h"
#include "tests/support/tenon_process.h"

using namespace tenon;
using namespace tenon::test;

namespace {

const QString kCnn = sample("digits_cnn.onnx");
const QStringList kOneImage{"--dim", "N=1"};

QJsonObject json(const Outcome& outcome) {
    return QJsonDocument::fromJson(outcome.out.toUtf8()).object();
}

QStringList names(const QJsonValue& list, const QString& key = "name") {
    QStringList result;
    for (const auto& item : list.toArray()) result << item.toObject()[key].toString();
    return result;
}

QByteArray contents(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class TestVerbs : public QObject {
    Q_OBJECT

private:
    Folder folder;

    QString path(const std::string& name) const { return QString::fromStdString(folder.path(name).string()); }

    /// Runs the verb and expects the exit code; messages of the failed run are shown.
    static Outcome run(const QStringList& arguments, int exitCode = 0) {
        const Outcome outcome = runTenon(arguments);
        if (outcome.exitCode != exitCode)
            qWarning().noquote() << arguments.join(' ') << "ended with" << outcome.exitCode << outcome.err;
        return outcome;
    }

    static QJsonObject runJson(const QStringList& arguments, int exitCode = 0) {
        const Outcome outcome = run(arguments + QStringList{"--json"}, exitCode);
        return outcome.exitCode == exitCode ? json(outcome) : QJsonObject();
    }

    QString recipe() {
        const QString file = path("int8.json");
        if (!QFile::exists(file)) run({"quantize", kCnn, "--calibrate", sample("digits_calibration.npz"), "-o", file});
        return file;
    }

private slots:
    void help() {
        const QStringList verbs{"info",    "passes", "optimize", "run",    "verify",    "check",
                                "profile", "memory", "quantize", "export", "completion"};
        const Outcome all = run({"--help"});
        QCOMPARE(all.exitCode, 0);
        for (const QString& verb : verbs) {
            QVERIFY2(all.out.contains("  " + verb + " "), qPrintable(verb));
            const Outcome outcome = run({verb, "--help"});
            QCOMPARE(outcome.exitCode, 0);
            QVERIFY2(outcome.out.contains("Usage: tenon " + verb), qPrintable(outcome.out));
            QVERIFY(outcome.out.contains("Example:\n  "));
            QVERIFY(outcome.err.isEmpty());
            for (const QString& line : outcome.out.split('\n')) QVERIFY2(line.size() <= 100, qPrintable(line));
        }
        QVERIFY(run({"--version"}).out.startsWith("tenon "));
    }

    void info() {
        const QJsonObject facts = runJson({"info", kCnn, "--dim", "N=2"});
        QCOMPARE(facts["schema"].toInt(), 1);
        QCOMPARE(facts["nodes"].toInt(), 37);
        QCOMPARE(facts["ops"].toObject()["Conv"].toInt(), 7);
        QCOMPARE(facts["inputs"].toArray().size(), 1);
        QCOMPARE(facts["inputs"].toArray()[0].toObject()["shape"].toArray(), QJsonArray({2, 1, 8, 8}));
        QCOMPARE(facts["computed_parameters"].toInt(), 0);
        QVERIFY(facts["parameters"].toInt() > 60'000 && facts["parameters"].toInt() < 70'000);
        QVERIFY(facts["flops"].toDouble() > 8e6);  // two images
    }

    /// What a node computes from constants is a parameter as much as what the file stores.
    void infoCountsComputedParameters() {
        OnnxBuilder b(13);
        b.input("x", {2, 3}).output("y", {2, 3}).ints("shape", {2, 3});
        b.node("ConstantOfShape", {"shape"}, {"w"});
        b.node("Add", {"x", "w"}, {"y"});
        const QJsonObject facts = runJson({"info", QString::fromStdString(folder.write("w.onnx", b.bytes()).string())});
        QCOMPARE(facts["parameters"].toInt(), 6);
        QCOMPARE(facts["computed_parameters"].toInt(), 6);
        QCOMPARE(facts["activation_bytes"].toInt(), 24);
    }

    /// Data goes to standard output, messages to standard error; the list options take one value each.
    void streamsAreSeparate() {
        const Outcome chosen = run({"info", kCnn});
        QCOMPARE(chosen.errorLines().size(), 1);
        QVERIFY(chosen.err.contains("image=1x1x8x8"));
        QVERIFY(!chosen.out.contains("tenon:"));
        const Outcome told = run({"info", "--dim", "N=1", kCnn});
        QCOMPARE(told.exitCode, 0);
        QVERIFY(told.err.isEmpty());
        QVERIFY(told.out.startsWith("model "));
    }

    void passes() {
        const QJsonArray rows = runJson({"passes"})["passes"].toArray();
        const QStringList ids = names(rows, "id");
        for (const char* id : {"fold-constants", "fold-batch-norm", "quantize-static", "fuse-epilogues", "plan-memory"})
            QVERIFY2(ids.contains(id), id);
        for (const auto& row : rows) QVERIFY(!row.toObject()["gloss"].toString().isEmpty());
        QVERIFY(run({"passes"}).out.contains("greedy_by_size"));
    }

    void optimize() {
        const QJsonObject text = runJson({"optimize", kCnn, "--print", "kernels"});
        int folded = 0;
        for (const auto& pass : text["passes"].toArray())
            if (pass.toObject()["id"].toString() == "fold-batch-norm")
                folded = pass.toObject()["rewrites"].toArray().size();
        QCOMPARE(folded, 7);
        const QJsonObject first = text["kernels"].toArray()[0].toObject();
        QCOMPARE(first["nodes"].toArray(), QJsonArray({"/stem/conv/Conv", "/stem/act/Relu"}));
        QVERIFY(first["flops"].toInt() > 0 && first["bytes"].toInt() > 0);
        QVERIFY(text["kernels"].toArray().size() <= 12);
        const QJsonObject plain = runJson({"optimize", kCnn, "--preset", "none", "--print", "kernels"});
        QCOMPARE(plain["kernels"].toArray().size(), 37);
        const Outcome switched = run({"optimize", kCnn, "--pass", "fold-batch-norm=off", "--explain"});
        QVERIFY(!switched.out.contains("BatchNormalization into Conv"));
    }

    void stationsOfOneKernel_data() {
        QTest::addColumn<QString>("station");
        QTest::addColumn<QString>("mark");
        QTest::newRow("loops") << "loops"
                               << "for ";
        QTest::newRow("llvm") << "llvm"
                              << "define ";
        QTest::newRow("asm") << "asm"
                             << ".text";
    }
    void stationsOfOneKernel() {
        QFETCH(QString, station);
        QFETCH(QString, mark);
        const Outcome outcome = run({"optimize", kCnn, "--print", station, "--kernel", "/stem/act/Relu"});
        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(outcome.out.count("# kernel "), 1);
        QVERIFY(outcome.out.startsWith("# kernel 0: "));
        QVERIFY2(outcome.out.contains(mark), qPrintable(outcome.out.left(2000)));
        QCOMPARE(run({"optimize", kCnn, "--print", station, "--kernel", "nowhere"}, 2).exitCode, 2);
    }

    void optimizedGraphIsReadAgain_data() {
        QTest::addColumn<QString>("file");
        QTest::newRow("onnx") << "opt.onnx";
        QTest::newRow("tir") << "opt.tir";
    }
    void optimizedGraphIsReadAgain() {
        QFETCH(QString, file);
        const QString target = path(file.toStdString());
        QCOMPARE(run({"optimize", kCnn, "-o", target}).exitCode, 0);
        const QJsonObject ops = runJson({"info", target})["ops"].toObject();
        QCOMPARE(ops["Conv"].toInt(), 7);
        QVERIFY(!ops.contains("BatchNormalization"));
        QCOMPARE(run({"verify", target}).exitCode, 0);
    }

    void runTakesFilesAndWritesThem() {
        const Tensor image(ElementType::f32, {1, 1, 8, 8});
        QVERIFY(bool(writeNpy(folder.path("image.npy"), image)));
        const QStringList arguments{"run", kCnn, "--input", "image=" + path("image.npy"), "--output-dir", path("out")};
        const QJsonObject output = runJson(arguments)["outputs"].toArray()[0].toObject();
        QCOMPARE(output["name"].toString(), QString("probabilities"));
        QCOMPARE(output["shape"].toArray(), QJsonArray({1, 10}));
        QVERIFY(std::fabs(output["mean"].toDouble() - 0.1) < 1e-6);
        auto written = readNpy(folder.path("out/probabilities.npy"));
        QVERIFY(bool(written));
        QCOMPARE(written->count(), std::int64_t(10));
        const QJsonObject interpreted =
            runJson(arguments + QStringList{"--interpret"})["outputs"].toArray()[0].toObject();
        QVERIFY(std::fabs(interpreted["max"].toDouble() - output["max"].toDouble()) < 1e-5);
    }

    void runRefusesWhatDoesNotFit() {
        QVERIFY(bool(writeNpy(folder.path("small.npy"), Tensor(ElementType::f32, {1, 1, 7, 7}))));
        const Outcome shape = run({"run", kCnn, "--input", "image=" + path("small.npy")}, 2);
        QCOMPARE(shape.exitCode, 2);
        QVERIFY2(shape.err.contains("--shape"), qPrintable(shape.err));
        QCOMPARE(run({"run", kCnn, "--input", "picture=" + path("small.npy")}, 2).exitCode, 2);
    }

    void verify() {
        const QJsonObject good = runJson({"verify", kCnn, "--every-tensor"});
        QCOMPARE(good["ok"].toBool(), true);
        QCOMPARE(names(good["outputs"]), QStringList{"probabilities"});
        QVERIFY(good["kernels"].toArray().size() >= 10);
        const QJsonObject strict = runJson({"verify", kCnn, "--rtol", "0", "--atol", "0"}, 1);
        QCOMPARE(strict["ok"].toBool(true), false);
        QVERIFY(strict["outputs"].toArray()[0].toObject()["outside"].toInt() > 0);
    }

    /// Kernels of an int8 model are exact on what they were given; what int8 costs is told, not judged.
    void verifyInt8() {
        const QJsonObject text = runJson({"verify", kCnn, "--recipe", recipe()});
        QCOMPARE(text["ok"].toBool(), true);
        int integers = 0;
        for (const auto& kernel : text["kernels"].toArray())
            if (kernel.toObject()["name"].toString().endsWith("_quantized")) {
                ++integers;
                QCOMPARE(kernel.toObject()["max_absolute"].toDouble(), 0.0);
            }
        QVERIFY(integers >= 5);
        QVERIFY(text["to_float"].toArray()[0].toObject()["max_absolute"].toDouble() > 1e-4);
    }

    void quantize() {
        const QString file = path("kept.json");
        const QJsonObject text = runJson({"quantize", kCnn, "--calibrate", sample("digits_calibration.npz"),
                                          "--labelled", sample("digits_test.npz"), "--observer", "percentile",
                                          "--keep-float", "/head/fc/Gemm", "-o", file});
        QCOMPARE(text["rows"].toInt(), 450);
        QVERIFY(text["float_accuracy"].toDouble() > 0.97);
        QVERIFY(text["int8_accuracy"].toDouble() >= text["float_accuracy"].toDouble() - 0.01);
        QVERIFY(text["quantized"].toInt() >= 5);
        QStringList kept;
        for (const auto& line : text["left_in_float"].toArray()) kept << line.toString();
        QCOMPARE(kept.filter("/head/fc/Gemm").size(), 1);
        QVERIFY(contents(file).contains("/head/fc/Gemm"));
        QCOMPARE(run({"quantize", kCnn}, 2).exitCode, 2);
        QCOMPARE(run({"quantize", kCnn, "--preset", "all", "--calibrate", "random"}, 2).exitCode, 2);
    }

    void check() {
        writeTest("right", {1, 2, 3});
        const Outcome right = run({"check", path("tests")});
        QVERIFY2(right.out.endsWith("1 passed, 0 failed, 0 skipped\n"), qPrintable(right.out));
        writeTest("wrong", {1, 2, 4});
        const QJsonObject both = runJson({"check", path("tests")}, 1);
        QCOMPARE(both["passed"].toInt(), 1);
        QCOMPARE(both["failed"].toInt(), 1);
        QCOMPARE(run({"check", path("tests/wrong"), "--interpret"}, 1).exitCode, 1);
        QCOMPARE(run({"check", path("nowhere")}, 2).exitCode, 2);
    }

    void memory() {
        const QJsonObject text = runJson({"memory", kCnn});
        const double bound = text["lower_bound_bytes"].toDouble();
        QVERIFY(bound > 0);
        double none = 0, greedy = 0;
        for (const auto& row : text["planners"].toArray()) {
            const double bytes = row.toObject()["arena_bytes"].toDouble();
            QVERIFY(bytes >= bound);
            if (row.toObject()["planner"].toString() == "none") none = bytes;
            if (row.toObject()["planner"].toString() == "greedy_by_size") greedy = bytes;
        }
        QVERIFY(greedy > 0 && greedy < none);
        folder.write("three.csv", "id,lower,upper,size\na,0,2,100\nb,1,3,50\nc,2,4,100\n");
        const QJsonObject instance = runJson({"memory", "--instance", path("three.csv")});
        QCOMPARE(instance["lower_bound_bytes"].toInt(), 150);
        QCOMPARE(instance["buffers"].toInt(), 3);
        QCOMPARE(run({"memory"}, 2).exitCode, 2);
    }

    void profile() {
        const QString project = path("work.tenon"), report = path("report.html");
        const QJsonObject text =
            runJson({"profile", kCnn, "--dim", "N=1", "--seconds", "0.3", "--variant", "before=none", "--variant",
                     "after=all", "--variant", "int8=" + recipe(), "--report", report, "--labelled",
                     sample("digits_test.npz"), "--project", project});
        QCOMPARE(text["schema"].toInt(), 1);
        QVERIFY(text["machine"].toObject()["logical_cores"].toInt() >= 1);
        QCOMPARE(names(text["variants"]), (QStringList{"before", "after", "int8"}));
        for (const auto& variant : text["variants"].toArray()) verifyVariant(variant.toObject());
        QCOMPARE(text["variants"].toArray()[0].toObject()["kernels"].toArray().size(), 37);
        QCOMPARE(names(text["pairs"], "variant"), (QStringList{"after", "int8"}));
        for (const auto& pair : text["pairs"].toArray()) verifyPair(pair.toObject());
        const QByteArray html = contents(report);
        QVERIFY(html.startsWith("<!doctype html>") || html.startsWith("<!DOCTYPE html>"));
        QVERIFY(html.contains("accuracy on 450 labelled rows"));
        const QJsonObject again = runJson({"profile", project, "--seconds", "0.1"});
        QCOMPARE(names(again["variants"]), (QStringList{"before", "after", "int8"}));
    }

    void profileNamesTheVariantThatFails() {
        const Outcome preset = run({"profile", kCnn, "--variant", "a=none", "--variant", "b=fats"}, 2);
        QCOMPARE(preset.exitCode, 2);
        QVERIFY2(preset.err.contains("variant 'b'"), qPrintable(preset.err));
        const Outcome ranges = run({"profile", kCnn, "--variant", "a=none", "--variant", "c=int8"}, 2);
        QCOMPARE(ranges.exitCode, 2);
        QVERIFY2(ranges.err.contains("variant 'c'") && ranges.err.contains("--calibrate"), qPrintable(ranges.err));
        QVERIFY(ranges.out.isEmpty());
    }

    void exportedLibraryRuns() {
        const QJsonObject text = runJson(QStringList{"export", kCnn, "-o", path("lib")} + kOneImage);
        QCOMPARE(text["self_test"].toBool(), true);
        QVERIFY(names(text["files"], "path").contains("libdigits_cnn.so"));
        QVERIFY(contents(path("lib/libdigits_cnn.so")).size() <= text["constant_bytes"].toInt() + 150'000);
        void* library = ::dlopen(folder.path("lib/libdigits_cnn.so").c_str(), RTLD_NOW | RTLD_LOCAL);
        QVERIFY2(library, ::dlerror());
        const auto count = reinterpret_cast<std::int32_t (*)()>(::dlsym(library, "digits_cnn_input_count"));
        const auto workspaceBytes =
            reinterpret_cast<std::int64_t (*)(std::int32_t)>(::dlsym(library, "digits_cnn_workspace_bytes"));
        using Run = std::int32_t (*)(const void* const*, void* const*, void*, std::int64_t, std::int32_t);
        const auto infer = reinterpret_cast<Run>(::dlsym(library, "digits_cnn_run"));
        QVERIFY(count && workspaceBytes && infer);
        QCOMPARE(count(), 1);
        const std::vector<float> image(64, 0.5f);
        std::vector<float> scores(10);
        std::vector<std::byte> memory(static_cast<std::size_t>(workspaceBytes(1)) + 64);
        void* workspace = memory.data();
        std::size_t room = memory.size();
        QVERIFY(std::align(64, room - 64, workspace, room));
        const void* inputs[] = {image.data()};
        void* outputs[] = {scores.data()};
        QCOMPARE(infer(inputs, outputs, workspace, workspaceBytes(1), 1), 0);
        ::dlclose(library);
        float sum = 0;
        for (float score : scores) sum += score;
        QVERIFY(std::fabs(sum - 1) < 1e-5f);
    }

    void exportsAreByteIdentical() {
        for (const char* name : {"first", "second"})
            QCOMPARE(run(QStringList{"export", kCnn, "--no-self-test", "--name", "net", "-o", path(name)} + kOneImage)
                         .exitCode,
                     0);
        const QDir first(path("first")), second(path("second"));
        QVERIFY(first.entryList(QDir::Files).contains("libnet.so"));
        QCOMPARE(first.entryList(QDir::Files), second.entryList(QDir::Files));
        for (const QString& file : first.entryList(QDir::Files))
            QVERIFY2(contents(first.filePath(file)) == contents(second.filePath(file)), qPrintable(file));
    }

    void otherFormats_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("static") << QStringList{"--format", "static-library"} << "libnet.a" << QByteArray("!<arch>\n");
        QTest::newRow("object") << QStringList{"--format", "object"} << "net.o" << QByteArray("\177ELF");
        QTest::newRow("executable") << QStringList{"--format", "executable"} << "net" << QByteArray("\177ELF");
        QTest::newRow("onnx") << QStringList{"--format", "onnx"} << "net.onnx" << QByteArray("\010");
        // Machine number 183 in the ELF header.
        QTest::newRow("aarch64") << QStringList{"--target", "aarch64"} << "libnet.so" << QByteArray("\177ELF");
        QTest::newRow("v3") << QStringList{"--target", "x86-64-v3"} << "libnet.so" << QByteArray("\177ELF");
    }
    void otherFormats() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, file);
        QFETCH(QByteArray, start);
        const QString target = path(std::string("as_") + QTest::currentDataTag());
        QCOMPARE(run(QStringList{"export", kCnn, "--name", "net", "-o", target} + kOneImage + arguments).exitCode, 0);
        const QByteArray bytes = contents(target + "/" + file);
        QVERIFY(bytes.startsWith(start));
        if (arguments.contains("aarch64"))
            QCOMPARE(static_cast<unsigned char>(bytes[18]), static_cast<unsigned char>(183));
    }

    void completion() {
        const Outcome bash = run({"completion", "bash"});
        folder.write("completion.bash", bash.out.toStdString());
        QProcess shell;
        shell.start("bash",
                    {"-c", "source " + path("completion.bash") +
                               "; COMP_WORDS=(tenon ver); COMP_CWORD=1; _tenon; echo \"${COMPREPLY[@]}\""
                               "; COMP_WORDS=(tenon verify --preset ''); COMP_CWORD=3; _tenon; echo \"${COMPREPLY[@]}\""
                               "; COMP_WORDS=(tenon verify --every); COMP_CWORD=2; _tenon; echo \"${COMPREPLY[@]}\""});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()),
                 QString("verify\nnone fused all int8\n--every-tensor\n"));
        QVERIFY(run({"completion", "fish"}).out.contains("complete -c tenon"));
        QVERIFY(run({"completion", "zsh"}).out.contains("bashcompinit"));
    }

private:
    /// A backend test: y = Relu(x) on 1, 2, 3, with `wanted` as what is expected.
    void writeTest(const std::string& name, const std::vector<float>& wanted) {
        std::filesystem::create_directories(folder.path("tests/" + name + "/test_data_set_0"));
        OnnxBuilder b(13);
        b.input("x", {3}).output("y", {3});
        b.node("Relu", {"x"}, {"y"});
        folder.write("tests/" + name + "/model.onnx", b.bytes());
        wire::TensorProto input, output;
        fillRaw<float>(input, kFloat, {3}, {1, 2, 3});
        fillRaw<float>(output, kFloat, {3}, wanted);
        folder.write("tests/" + name + "/test_data_set_0/input_0.pb", input.SerializeAsString());
        folder.write("tests/" + name + "/test_data_set_0/output_0.pb", output.SerializeAsString());
    }

    static void verifyVariant(const QJsonObject& variant) {
        for (const char* key : {"median_ns", "p05_ns", "p95_ns", "constant_bytes"})
            QVERIFY2(variant[key].toDouble() > 0, key);
        QVERIFY(variant["arena_bytes"].toDouble() > 0);
        QVERIFY(variant["samples"].toInt() >= 8);
        QVERIFY(variant["p05_ns"].toDouble() <= variant["median_ns"].toDouble());
        QVERIFY(variant["median_ns"].toDouble() <= variant["p95_ns"].toDouble());
        double inKernels = 0;
        for (const auto& kernel : variant["kernels"].toArray()) {
            const QJsonObject k = kernel.toObject();
            inKernels += k["median_ns"].toDouble();
            QVERIFY(!k["name"].toString().isEmpty());
            QVERIFY(!k["source_nodes"].toArray().isEmpty());
            QVERIFY(k["bytes"].toDouble() > 0 && k["flops"].isDouble());
        }
        const double median = variant["median_ns"].toDouble();
        QVERIFY(std::fabs(inKernels + variant["overhead_ns"].toDouble() - median) < 0.01 * median + 10);
        // Each is timed by itself, and others use this machine: no more than that they are of one kind can be asked.
        QVERIFY2(inKernels > 0.3 * median && inKernels < 3 * median,
                 qPrintable(QString("%1 ns in kernels, %2 ns in all").arg(inKernels).arg(median)));
    }

    static void verifyPair(const QJsonObject& pair) {
        QCOMPARE(pair["baseline"].toString(), QString("before"));
        const double low = pair["ci95"].toArray()[0].toDouble(), high = pair["ci95"].toArray()[1].toDouble();
        QVERIFY(low > 0 && low <= pair["speedup"].toDouble() && pair["speedup"].toDouble() <= high);
        const QString verdict = low > 1 ? "faster" : high < 1 ? "slower" : "no difference";
        QVERIFY2(pair["verdict"].toString() == verdict || pair["verdict"].toString() == "no difference",
                 qPrintable(pair["verdict"].toString()));
    }
};

QTEST_GUILESS_MAIN(TestVerbs)
#include "tst_verbs.moc"
