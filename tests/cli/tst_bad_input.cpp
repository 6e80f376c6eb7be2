// SPDX-License-Identifier: Apache-2.0
// What a user may hand to the command line that is not a model: one clear sentence, exit code 3 (2 for wrong use), nothing
// half-written left.
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/random.h"
#include "tests/support/tenon_process.h"

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
        QVERIFY2(outcome.exitCode == exitCode, qPrintable(QString("exit %1: %2").arg(outcome.exitCode).arg(outcome.err)));
        QCOMPARE(outcome.errorLines().size(), 1);
        QVERIFY(outcome.err.startsWith("tenon: "));
        QVERIFY(!outcome.err.contains("internal"));
        QVERIFY(outcome.out.isEmpty());
    }

private slots:
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
        const Outcome outcome = runTenon({"export", sample("digits_cnn.onnx"), "--dim", "N=1", "-o", "/proc/no/such/place"});
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
        const Outcome outcome = runTenon({"optimize", sample("digits_cnn.onnx"), "--dim", "N=1", "-o",
                                          folder.filePath("full.onnx")},
                                         {}, "trap '' XFSZ; ulimit -f 16;");
        verifyRefused(outcome);
        QVERIFY(QDir(folder.path()).entryList({"full.onnx*"}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_bad_input.moc"
