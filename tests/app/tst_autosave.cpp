// SPDX-License-Identifier: Apache-2.0
#include "app/autosave.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace tenon;
using app::Autosave;

class AutosaveTest : public QObject {
    Q_OBJECT

private:
    static Project project(const char* model) {
        Project project;
        project.model = model;
        project.variants = {{"optimized", presetRecipe("all").take()}};
        project.windowJson = R"({"current":"optimized"})";
        return project;
    }
    static QStringList files(const QTemporaryDir& folder) { return QDir(folder.path()).entryList(QDir::Files); }

    /// What a crash leaves: the files, with the lock of a process that is gone.
    static void crash(const QString& folder, const Project& work, const QString& origin) {
        Autosave gone(folder);
        QVERIFY(gone.write(work, origin));
        const QString lock = QDir(folder).entryList({"*.lock"}).first();
        QProcess process;
        process.start("true", QStringList());
        process.waitForFinished();
        QFile file(QDir(folder).filePath(lock));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QList<QByteArray> lines = file.readAll().split('\n');
        lines[0] = "4194000";  // beyond the largest process number in use
        file.resize(0);
        file.write(lines.join('\n'));
    }

private slots:
    void workOfAWindowThatIsGoneIsFound() {
        QTemporaryDir folder;
        crash(folder.path(), project("/models/net.onnx"), "/home/me/net.tenon");
        Autosave autosave(folder.path());
        const auto found = autosave.recover();
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found[0].origin, "/home/me/net.tenon");
        QCOMPARE(found[0].project.model.string(), std::string("/models/net.onnx"));
        QCOMPARE(found[0].project.windowJson, std::string(R"({"current":"optimized"})"));
        autosave.discard(found[0]);
        QVERIFY(autosave.recover().empty());
        QVERIFY(files(folder).isEmpty());
    }

    void workOfALivingWindowIsLeftAlone() {
        QTemporaryDir folder;
        Autosave alive(folder.path()), other(folder.path());
        QVERIFY(alive.write(project("/models/net.onnx"), {}));
        QVERIFY(other.recover().empty());
    }

    void nothingIsLeftAfterAnOrderlyEnd() {
        QTemporaryDir folder;
        Autosave autosave(folder.path());
        QVERIFY(autosave.write(project("/models/net.onnx"), {}));
        QVERIFY(autosave.write(project("/models/net.onnx"), {}));
        autosave.clear();
        QVERIFY(files(folder).isEmpty());
        QVERIFY(autosave.write(project("/models/net.onnx"), {}));
        autosave.clear();
        QVERIFY(files(folder).isEmpty());
    }

    void damagedFilesAreSkipped() {
        QTemporaryDir folder;
        QFile broken(folder.filePath("x.tenon"));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("{");
        broken.close();
        QVERIFY(Autosave(folder.path()).recover().empty());
    }

    void aFolderThatCannotBeWrittenIsNoCrash() {
        QTemporaryDir folder;
        QFile file(folder.filePath("file"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(!Autosave(folder.filePath("file/below")).write(project("/m.onnx"), {}));
    }
};

QTEST_GUILESS_MAIN(AutosaveTest)
#include "tst_autosave.moc"
