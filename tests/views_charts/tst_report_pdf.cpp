// SPDX-License-Identifier: Apache-2.0
#include "views/charts/report_pdf.h"

#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <optional>

#include "made_up_profile.h"

using namespace tenon;
using namespace tenon::views;

namespace {

ReportInput fullInput(int passes) {
    ReportInput input;
    input.profile = std::make_shared<const Profile>(madeUpProfile());
    input.context = {.modelName = "digits.onnx",
                     .summary = {"12 nodes, input x f32[1x3x8x8]"},
                     .passesOf = "after",
                     .memory = {{"exact", 4000, 2000}},
                     .accuracy = {{"after", "accuracy on 360 rows", "98.1 %", false}},
                     .notes = {"Other work took 12 % of the processor."}};
    for (int i = 0; i < passes; ++i)
        input.context.passes.push_back({"pass-" + std::to_string(i), "fusion", 9, 8, 1, 0.5});
    input.sweep.points = {1, 2};
    input.sweep.series = {{.name = "before", .latency = {{1, 10, 9, 11, {}}, {2, 6, 5, 7, {}}}}};
    return input;
}

/// Waits for the report.
QString written(const QString& path, const ReportInput& input) {
    std::optional<QString> failure;
    QObject context;
    writeReportPdf(path, input, &context, [&](const QString& sentence) { failure = sentence; });
    if (!QTest::qWaitFor([&] { return failure.has_value(); }, 60'000)) return QStringLiteral("it did not come");
    return *failure;
}

int pagesOf(const QByteArray& pdf) {
    return static_cast<int>(QString::fromLatin1(pdf).count(QRegularExpression("/Type /Page\\b")));
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class TestReportPdf : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void hasAsManyPagesAsItNeeds() {
        QTemporaryDir folder;
        const QString path = folder.filePath("r.pdf");
        QCOMPARE(written(path, {}), QString());
        QVERIFY(contentOf(path).startsWith("%PDF-"));
        QCOMPARE(pagesOf(contentOf(path)), 1);
        QCOMPARE(written(path, fullInput(5)), QString());
        const int few = pagesOf(contentOf(path));
        QVERIFY2(few >= 3 && few <= 5, qPrintable(QString::number(few)));
        QCOMPARE(written(path, fullInput(205)), QString());
        const int many = pagesOf(contentOf(path));
        QVERIFY2(many >= few + 4 && many <= few + 6, qPrintable(QString::number(many)));  // about 40 rows a page
    }

    void tellsTheStoryOfTheHtmlReport() {
        const QString reader = QStandardPaths::findExecutable("pdftotext");
        if (reader.isEmpty()) QSKIP("pdftotext is not installed");
        QTemporaryDir folder;
        const QString path = folder.filePath("r.pdf");
        QCOMPARE(written(path, fullInput(5)), QString());
        QProcess process;
        process.start(reader, {"-layout", path, "-"});
        QVERIFY(process.waitForFinished());
        const QString text = QString::fromUtf8(process.readAllStandardOutput())
                                 .normalized(QString::NormalizationForm_KC)  // ligatures, spaces that do not break
                                 .simplified();
        for (const char* words : {"digits.onnx",
                                  "worse is 2.00× slower than before, 95 % sure of at least 1.60×.",
                                  "after is 2.00× faster than before",
                                  "Variants",
                                  "How the times spread",
                                  "Where the time goes",
                                  "after against before",
                                  "conv_add_relu · conv_1",
                                  "500 ns more than one whole run",
                                  "Over thread counts",
                                  "Memory",
                                  "2.00×",
                                  "Are the answers still right?",
                                  "✗ too far off",
                                  "Passes of after",
                                  "pass-4",
                                  "Machine",
                                  "Cpu 9000 (in a virtual machine)",
                                  "Other work took 12 % of the processor.",
                                  "Page 1 of"})
            QVERIFY2(text.contains(words), qPrintable(QString(words) + " is not in " + text));
        QVERIFY(text.indexOf("worse is") < text.indexOf("after is"));
    }

    void hostileTextsStayOnThePage() {
        QTemporaryDir folder;
        ReportInput input = fullInput(3);
        const std::string hostile = std::string(3000, 'W') + "<b>\n\x1b\xff";
        input.context.modelName = input.context.passesOf = input.context.passes[0].pass = hostile;
        input.context.summary = input.context.notes = {hostile};
        input.context.accuracy[0].value = input.context.accuracy[0].variant = hostile;
        QCOMPARE(written(folder.filePath("r.pdf"), input), QString());
        QVERIFY(pagesOf(contentOf(folder.filePath("r.pdf"))) < 20);
    }

    void nothingComesWhenTheContextIsGone() {
        QTemporaryDir folder;
        bool isTold = false;
        {
            QObject context;
            writeReportPdf(folder.filePath("r.pdf"), fullInput(5), &context, [&](const QString&) { isTold = true; });
        }
        QCOMPARE(written(folder.filePath("later.pdf"), fullInput(5)), QString());
        QVERIFY(!isTold);
    }

    void aFileThatCannotBeWrittenIsSaidSo() {
        const QString failure = written("/nowhere/r.pdf", fullInput(1));
        QVERIFY2(failure.startsWith("The report could not be written to /nowhere/r.pdf: "), qPrintable(failure));
    }
};

QTEST_MAIN(TestReportPdf)
#include "tst_report_pdf.moc"
