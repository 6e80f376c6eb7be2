// SPDX-License-Identifier: Apache-2.0
// What a user may hand to the command line that is not a model: one clear sentence, exit code 3 (2 for wrong use),
// nothing half-written left. And what a user may do while it runs.
#include <signal.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/random.h"
#include "tests/import/onnx_builder.h"
#include "tests/support/tenon_process.h"

using tenon::test::OnnxBuilder;
using tenon::test::Outcome;
using tenon::test::runTenon;
using tenon::test::sample;

class TestBadInput : public QObject {
    Q_OBJECT

private:
    QTemporaryDir folder;

    QString write(const QString& name, const QByteArray& bytes) {
        const QString path = folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write the test file");
        return path;
    }

    static void verifyRefused(const Outcome& outcome, int exitCode = 3) {
        QVERIFY2(outcome.exitCode == exitCode,
                 qPrintable(QString("exit %1: %2").arg(outcome.exitCode).arg(outcome.err)));
        QCOMPARE(outcome.errorLines().size(), 1);
        QVERIFY(outcome.err.startsWith("tenon: "));
        QVERIFY(!outcome.err.contains("internal"));
        QVERIFY(outcome.out.isEmpty());
    }

    /// Refused at once by every verb that opens it, with a sentence that holds `words`.
    void verifyModelRefused(const OnnxBuilder& builder, const QStringList& words) {
        const Outcome outcome = runTenon({"info", write("model.onnx", QByteArray::fromStdString(builder.bytes()))});
        verifyRefused(outcome);
        for (const QString& word : words) QVERIFY2(outcome.err.contains(word), qPrintable(outcome.err));
        QCOMPARE(runTenon({"export", folder.filePath("model.onnx"), "-o", folder.filePath("never")}).exitCode, 3);
        QVERIFY(!QDir(folder.filePath("never")).exists());
    }

    static OnnxBuilder external(const std::string& location) {
        OnnxBuilder b(13);
        b.input("x", {2}).output("y", {2});
        tenon::wire::TensorProto& tensor = *b.graph().add_initializer();
        tensor.set_name("w");
        tensor.set_data_type(tenon::test::kFloat);
        tensor.add_dims(2);
        tensor.set_data_location(1);
        auto& entry = *tensor.add_external_data();
        entry.set_key("location");
        entry.set_value(location);
        b.node("Add", {"x", "w"}, {"y"});
        return b;
    }

    static bool hasChild(qint64 pid) {
        QFile children(QString("/proc/%1/task/%1/children").arg(pid));
        return children.open(QIODevice::ReadOnly) && !children.readAll().trimmed().isEmpty();
    }

private slots:
    void unknownOp() {
        OnnxBuilder b(13);
        b.input("x", {2}).output("y", {2});
        b.node("Frobnicate", {"x"}, {"y"}).named("here");
        verifyModelRefused(b, {"Frobnicate", "here"});
    }

    void cycle() {
        OnnxBuilder b(13);
        b.input("x", {2}).output("y", {2});
        b.node("Add", {"x", "b"}, {"a"}).named("one");
        b.node("Relu", {"a"}, {"b"}).named("two");
        b.node("Relu", {"b"}, {"y"}).named("three");
        verifyModelRefused(b, {"b"});
    }

    void shapeContradiction() {
        OnnxBuilder b(13);
        b.input("x", {2, 3}).input("z", {2, 4}).output("y", {2, 3});
        b.node("Add", {"x", "z"}, {"y"}).named("sum");
        verifyModelRefused(b, {"sum", "3", "4"});
    }

    void dimensionProductPastTwoToThe63() {
        OnnxBuilder b(13);
        b.input("x", {2147483647, 2147483647, 16}).output("y", {2147483647, 2147483647, 16});
        b.node("Relu", {"x"}, {"y"}).named("big");
        verifyModelRefused(b, {"2147483647"});
    }

    void externalDataMissing() { verifyModelRefused(external("weights.bin"), {"weights.bin"}); }

    void externalDataOutside() {
        write("outside.bin", QByteArray(8, '\0'));
        QDir(folder.path()).mkdir("inside");
        const QString model = write("inside/model.onnx", QByteArray::fromStdString(external("../outside.bin").bytes()));
        const Outcome outcome = runTenon({"info", model});
        verifyRefused(outcome);
        QVERIFY2(outcome.err.contains("outside.bin"), qPrintable(outcome.err));
    }

    void textFormWithFaults() {
        verifyRefused(runTenon({"info", write("cut.tir", "graph \"g\" {\n  input %x: f32[2]\n")}));
        verifyRefused(runTenon(
            {"info", write("odd.tir", "graph \"g\" {\n  input %x: f32[2]\n  %y = Relu(%q) \"r\"\n  output %y\n}\n")}));
    }

    /// Names from a file must not reach the terminal as they are.
    void hostileNames() {
        OnnxBuilder b(13);
        const std::string evil =
            "\033[2J\033]0;owned\a\xC2\x9B"
            "31m";
        b.graph().set_name(evil);
        b.input(evil, {2}).output(evil + "y", {2});
        b.node("Relu", {evil}, {evil + "y"}).named(evil + "node");
        const QString model = write("evil.onnx", QByteArray::fromStdString(b.bytes()));
        for (const QStringList& arguments :
             {QStringList{"info", model}, QStringList{"info", model, "--json"},
              QStringList{"verify", model, "--every-tensor"}, QStringList{"run", model},
              QStringList{"optimize", model, "--explain", "--print", "kernels"},
              QStringList{"optimize", model, "--print", "graph"}, QStringList{"optimize", model, "--print", "loops"},
              QStringList{"run", model, "--input", "q=x.npy"}}) {
            const Outcome outcome = runTenon(arguments);
            for (const QString& text : {outcome.out, outcome.err})
                for (QChar c : text)
                    QVERIFY2(c == '\n' || !(c.unicode() < 0x20 || (c.unicode() >= 0x7F && c.unicode() < 0xA0)),
                             qPrintable(arguments.join(' ') + ": " + QString::number(c.unicode())));
        }
    }

    /// `tenon ... | head` is silent, as other tools are.
    void readerThatGoesAway() {
        QProcess shell;
        shell.start("bash",
                    {"-c", QString("set -o pipefail; '%1/bin/tenon' optimize '%2' --print asm | head -n 1 >/dev/null")
                               .arg(TENON_BINARY_DIR, sample("digits_transformer.onnx"))});
        QVERIFY(shell.waitForFinished(60'000));
        QCOMPARE(shell.exitCode(), 141);
        QVERIFY2(!shell.readAllStandardError().contains("internal"), "a closed pipe is no fault");
    }

    void fullDiskOnStandardOutput() {
        const Outcome outcome = runTenon({"passes"}, {}, "exec >/dev/full;");
        verifyRefused(outcome);
    }

    /// Ctrl-C ends with 130 at once, and takes the measuring process along.
    void interrupt() {
        QProcess process;
        process.start(TENON_BINARY_DIR "/bin/tenon", {"profile", sample("digits_cnn.onnx"), "--seconds", "120"});
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(hasChild(process.processId()), 30'000);
        QElapsedTimer timer;
        timer.start();
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        QVERIFY(timer.elapsed() < 10'000);
        QVERIFY(process.readAllStandardOutput().isEmpty());
        QVERIFY(process.readAllStandardError().endsWith("tenon: cancelled\n"));
    }

    void emptyFile() { verifyRefused(runTenon({"info", write("empty.onnx", {})})); }
    void textFile() { verifyRefused(runTenon({"info", write("text.onnx", "Dear reader,\nthis is not a model.\n")})); }
    void directory() { verifyRefused(runTenon({"info", folder.path()})); }
    void missingFile() { verifyRefused(runTenon({"info", folder.filePath("nowhere.onnx")})); }

    void randomBytes() {
        tenon::Random random(7);
        for (int i = 0; i < 8; ++i) {
            QByteArray bytes(4096, '\0');
            for (char& b : bytes) b = static_cast<char>(random.next());
            verifyRefused(runTenon({"info", write("random.onnx", bytes)}));
        }
    }

    void truncatedAtEveryKilobyte() {
        QFile file(sample("digits_cnn.onnx"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        for (qsizetype length = 1024; length < whole.size(); length += 1024)
            verifyRefused(runTenon({"info", write("cut.onnx", whole.left(length))}));
    }

    void wrongUse() {
        QCOMPARE(runTenon({}).exitCode, 2);
        QCOMPARE(runTenon({"info"}).exitCode, 2);
        QCOMPARE(runTenon({"no-such-verb"}).exitCode, 2);
        verifyRefused(runTenon({"verify", sample("digits_cnn.onnx"), "--preset", "fast"}), 2);
        verifyRefused(runTenon({"verify", sample("digits_cnn.onnx"), "--pass", "fuse-epilogue=off"}), 2);
        verifyRefused(runTenon({"info", sample("digits_cnn.onnx"), "--dim", "M=3"}), 2);
        verifyRefused(runTenon({"info", sample("digits_cnn.onnx"), "--shape", "image=1xtwo"}), 2);
        verifyRefused(runTenon({"verify", sample("digits_cnn.onnx"), "--preset", "int8", "--dim", "N=1"}), 2);
    }

    void unwritableTarget() {
        const Outcome outcome =
            runTenon({"export", sample("digits_cnn.onnx"), "--dim", "N=1", "-o", "/proc/no/such/place"});
        verifyRefused(outcome);
    }

    void fullDiskWhileExporting() {
        const QString target = folder.filePath("full");
        // A limit on file size stops writes as a full disk would.
        const Outcome outcome = runTenon({"export", sample("digits_cnn.onnx"), "--dim", "N=1", "-o", target}, {},
                                         "trap '' XFSZ; ulimit -f 16;");
        verifyRefused(outcome);
        QVERIFY(!QDir(target).exists());
        const QStringList left = QDir(folder.path()).entryList({"full*", ".full*"}, QDir::AllEntries | QDir::Hidden);
        QVERIFY2(left.isEmpty(), qPrintable(left.join(' ')));
    }

    void fullDiskWhileWritingOnnx() {
        const Outcome outcome =
            runTenon({"optimize", sample("digits_cnn.onnx"), "--dim", "N=1", "-o", folder.filePath("full.onnx")}, {},
                     "trap '' XFSZ; ulimit -f 16;");
        verifyRefused(outcome);
        QVERIFY(QDir(folder.path()).entryList({"full.onnx*"}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_bad_input.moc"
