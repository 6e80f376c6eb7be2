// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/engine/engine.pb.h"
#include "views/exporting/export_rules.h"

using namespace tenon;
using namespace tenon::views;
using Kind = FolderCheck::Kind;

namespace {

void writeFile(const QString& path) {
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("x");
}

Kind kindOf(const QString& folder, int format = engine::Export::SHARED_LIBRARY) {
    return checkFolder(folder, format).kind;
}

}  // namespace

class TestExportRules : public QObject {
    Q_OBJECT

private slots:
    void everyFormatHasWords() {
        for (int format = 0; format < kExportFormats; ++format) {
            QVERIFY(engine::Export::Format_IsValid(format));
            QVERIFY(!formatWords(format).name.isEmpty());
            QVERIFY(formatWords(format).use.endsWith(QLatin1Char('.')));
        }
        QVERIFY(!engine::Export::Format_IsValid(kExportFormats));
    }

    void targetsAreSaidInPlainWords() {
        QCOMPARE(targetWords(QStringLiteral("host")), QStringLiteral("This computer"));
        QVERIFY(targetWords(QStringLiteral("aarch64")).contains(QStringLiteral("ARM")));
        QCOMPARE(targetWords(QStringLiteral("riscv64")), QStringLiteral("riscv64"));
    }

    void onlyWhatRunsHereIsTested() {
        const QString host = QStringLiteral("host"), arm = QStringLiteral("aarch64");
        QVERIFY(selfTestObstacle(engine::Export::SHARED_LIBRARY, host).isEmpty());
        QVERIFY(selfTestObstacle(engine::Export::EXECUTABLE, host).isEmpty());
        QVERIFY(
            selfTestObstacle(engine::Export::SHARED_LIBRARY, arm).contains(QStringLiteral("another kind of machine")));
        QVERIFY(selfTestObstacle(engine::Export::STATIC_LIBRARY, host).contains(QStringLiteral("within a program")));
        QVERIFY(selfTestObstacle(engine::Export::ONNX, host).contains(QStringLiteral("no compiled code")));
    }

    void pathsAreMadeAbsolute() {
        QCOMPARE(absoluteFolder(QStringLiteral(" /a/./b/../c/ ")), QStringLiteral("/a/c"));
        QCOMPARE(absoluteFolder(QStringLiteral("~")), QDir::homePath());
        QCOMPARE(absoluteFolder(QStringLiteral("~/out")), QDir::cleanPath(QDir::homePath() + QStringLiteral("/out")));
        QVERIFY(absoluteFolder(QStringLiteral("out")).isEmpty());
        QVERIFY(absoluteFolder(QString()).isEmpty());
    }

    void foldersAreChecked() {
        const QTemporaryDir root;
        const QString path = root.path();
        QCOMPARE(kindOf(path), Kind::good);
        QCOMPARE(kindOf(path + QStringLiteral("/new/deep")), Kind::good);
        QCOMPARE(kindOf(QString()), Kind::problem);
        QCOMPARE(kindOf(QStringLiteral("relative")), Kind::problem);
        writeFile(path + QStringLiteral("/.hidden"));
        QCOMPARE(kindOf(path), Kind::problem);
        QCOMPARE(kindOf(path, engine::Export::ONNX), Kind::note);
        QCOMPARE(kindOf(path + QStringLiteral("/.hidden/in")), Kind::problem);
        writeFile(path + QStringLiteral("/manifest.json"));
        QCOMPARE(kindOf(path), Kind::note);
        QCOMPARE(checkFolder(path, engine::Export::OBJECT).sentence,
                 QStringLiteral("The earlier export in this folder will be replaced."));
    }

    void aFileInTheWayIsNamed() {
        const QTemporaryDir root;
        const QString file = root.filePath(QStringLiteral("taken"));
        writeFile(file);
        QCOMPARE(checkFolder(file + QStringLiteral("/out"), 0).sentence,
                 QStringLiteral("%1 is a file, not a folder.").arg(file));
    }

    void aFolderInUseGetsASubfolder() {
        const QTemporaryDir root;
        const QString suggested = QStringLiteral("/home/me/digits-export");
        QCOMPARE(folderWithin(root.path(), suggested), root.path());
        writeFile(root.filePath(QStringLiteral("thesis.pdf")));
        QCOMPARE(folderWithin(root.path(), suggested), root.filePath(QStringLiteral("digits-export")));
        QCOMPARE(folderWithin(root.path(), QString()), root.filePath(QStringLiteral("export")));
        writeFile(root.filePath(QStringLiteral("manifest.json")));
        QCOMPARE(folderWithin(root.path(), suggested), root.path());
    }
};

QTEST_GUILESS_MAIN(TestExportRules)
#include "tst_export_rules.moc"
