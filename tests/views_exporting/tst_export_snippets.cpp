// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include "core/engine/engine.pb.h"
#include "views/exporting/export_snippets.h"

using namespace tenon;
using namespace tenon::views;

namespace {

QString readSource(const char* path) {
    QFile file(QStringLiteral(TENON_SOURCE_DIR "/") + QString::fromLatin1(path));
    return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

class TestExportSnippets : public QObject {
    Q_OBJECT

private slots:
    void theFileTellsNameAndFormat_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("format");
        QTest::newRow("shared") << "libdigits.so"
                                << "digits" << int(engine::Export::SHARED_LIBRARY);
        QTest::newRow("static") << "out/libdigits.a"
                                << "digits" << int(engine::Export::STATIC_LIBRARY);
        QTest::newRow("object") << "library.o"
                                << "library" << int(engine::Export::OBJECT);
        QTest::newRow("program") << "digits"
                                 << "digits" << int(engine::Export::EXECUTABLE);
        QTest::newRow("onnx") << "digits.onnx"
                              << "digits" << int(engine::Export::ONNX);
    }
    void theFileTellsNameAndFormat() {
        QFETCH(QString, file);
        QTEST(artifactName(file), "name");
        QTEST(formatOfFile(file), "format");
    }

    // Every function that the C code calls must be declared in the header that an export writes.
    void theCodeUsesTheInterfaceOfTheHeader() {
        const QString header = readSource("core/exporting/artifact/header.h.in");
        QVERIFY(!header.isEmpty());
        const QString code =
            usageSnippets(QStringLiteral("/o"), QStringLiteral("libnet.so"), engine::Export::SHARED_LIBRARY)[0].code;
        auto match = QRegularExpression(QStringLiteral("\\bnet_(\\w+)\\(")).globalMatch(code);
        QStringList functions;
        while (match.hasNext()) functions << match.next().captured(1);
        functions.removeDuplicates();
        QCOMPARE(functions, QStringList({"input", "output", "workspace_bytes", "run", "error"}));
        for (const QString& function : functions)
            QVERIFY2(header.contains(QStringLiteral("@name@_") + function + QLatin1Char('(')), qPrintable(function));
        for (const char* constant : {"INPUT_COUNT", "OUTPUT_COUNT", "OK"}) {
            QVERIFY(code.contains(QStringLiteral("NET_") + QLatin1String(constant)));
            QVERIFY(header.contains(QStringLiteral("@NAME@_") + QLatin1String(constant)));
        }
    }

    void thePythonCodeUsesTheExample() {
        const QString example = readSource("core/exporting/artifact/example.py.in");
        const auto snippets =
            usageSnippets(QStringLiteral("/o"), QStringLiteral("libnet.so"), engine::Export::SHARED_LIBRARY);
        QCOMPARE(snippets.size(), std::size_t(2));
        QVERIFY(snippets[1].code.contains(QStringLiteral("import net_example as net\n")));
        for (const char* call : {"load()", "run(library, inputs, threads=1)"}) {
            QVERIFY(snippets[1].code.contains(QStringLiteral("net.") + QLatin1String(call)));
            QVERIFY(example.contains(QStringLiteral("def ") + QLatin1String(call)));
        }
    }

    void linkingDependsOnTheFormat() {
        const auto firstLine = [](const char* file, int format) {
            return usageSnippets(QStringLiteral("/o"), QString::fromLatin1(file), format)[0].code.section(
                QLatin1Char('\n'), 0, 0);
        };
        QCOMPARE(firstLine("libnet.so", engine::Export::SHARED_LIBRARY),
                 QStringLiteral("/* cc main.c -o main -L. -lnet -lm -Wl,-rpath,'$ORIGIN' */"));
        QCOMPARE(firstLine("libnet.a", engine::Export::STATIC_LIBRARY),
                 QStringLiteral("/* cc main.c -o main ./libnet.a -lm -lpthread */"));
        QCOMPARE(usageSnippets(QStringLiteral("/o"), QStringLiteral("net.o"), engine::Export::OBJECT).size(),
                 std::size_t(1));
    }

    void foldersAreQuoted() {
        const QString folder = QStringLiteral("/o/%1 it's \"here\"");
        const auto program = usageSnippets(folder, QStringLiteral("net"), engine::Export::EXECUTABLE);
        QVERIFY(program[0].code.startsWith(QStringLiteral("cd '/o/%1 it'\\''s \"here\"'\n./net ")));
        const auto library = usageSnippets(folder, QStringLiteral("libnet.so"), engine::Export::SHARED_LIBRARY);
        QVERIFY(library[1].code.contains(QStringLiteral("\"/o/%1 it's \\\"here\\\"\"")));
        const auto onnx = usageSnippets(QStringLiteral("/o"), QStringLiteral("net.onnx"), engine::Export::ONNX);
        QVERIFY(onnx[0].code.contains(QStringLiteral("InferenceSession(\"/o/net.onnx\")")));
    }
};

QTEST_GUILESS_MAIN(TestExportSnippets)
#include "tst_export_snippets.moc"
