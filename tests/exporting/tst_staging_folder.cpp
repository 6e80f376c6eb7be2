// SPDX-License-Identifier: Apache-2.0
#include "core/exporting/staging_folder.h"

#include <sys/stat.h>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <stdexcept>

#include "core/base/file.h"

using namespace tenon;

namespace fs = std::filesystem;

namespace {

StagingFolder staged(const fs::path& destination) {
    auto folder = StagingFolder::create(destination);
    if (!folder) throw std::runtime_error(folder.error().message);
    return folder.take();
}

void must(const Result<void>& outcome) {
    if (!outcome) throw std::runtime_error(outcome.error().message);
}

/// "a", "b/c": every file under the folder, hidden ones too, sorted.
QStringList filesIn(const fs::path& folder) {
    QStringList names;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (!entry.is_directory()) names << QString::fromStdString(entry.path().lexically_relative(folder).string());
    names.sort();
    return names;
}

}  // namespace

class TestStagingFolder : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> temporary;
    fs::path root;

private slots:
    void init() {
        temporary = std::make_unique<QTemporaryDir>();
        root = temporary->path().toStdString();
    }

    void appearsWhole() {
        StagingFolder folder = staged(root / "out");
        must(folder.write("a", "one"));
        must(folder.write("deep/b", "two"));
        QVERIFY(!fs::exists(root / "out"));
        must(folder.publish());
        QCOMPARE(filesIn(root), (QStringList{"out/a", "out/deep/b"}));
        QCOMPARE(readTextFile(root / "out/deep/b").take(), std::string("two"));
    }

    void vanishesUnlessPublished() {
        {
            StagingFolder folder = staged(root / "new/parents/out");
            must(folder.write("a", "one"));
            QVERIFY(!filesIn(root).isEmpty());
        }
        QVERIFY(fs::is_empty(root));
    }

    void parentsThatSomebodyElseUsesStay() {
        {
            StagingFolder folder = staged(root / "new/parents/out");
            std::ofstream(root / "new/theirs") << "precious";
        }
        QCOMPARE(filesIn(root), QStringList{"new/theirs"});
    }

    void relativeNamesAreOfTheCurrentFolder() {
        const fs::path before = fs::current_path();
        fs::current_path(root);
        StagingFolder folder = staged("out");
        must(folder.write("a", "one"));
        must(folder.publish());
        fs::current_path(before);
        QCOMPARE(filesIn(root), QStringList{"out/a"});
    }

    void errorsSpeakOfTheDestination() {
        StagingFolder folder = staged(root / "out");
        must(folder.write("a", "one"));
        const auto outcome = folder.write("a/b", "a file as folder");
        QVERIFY(!outcome);
        const QString message = QString::fromStdString(outcome.error().message);
        QVERIFY2(message.startsWith(QString::fromStdString("cannot write '" + (root / "out/a/b").string() + "': ")),
                 qPrintable(message));
        const Error error = folder.atDestination(environmentError("see " + (folder.path() / "x").string()));
        QCOMPARE(QString::fromStdString(error.message), QString::fromStdString("see " + (root / "out/x").string()));
    }

    void parentsThatWereThereStay() {
        fs::create_directories(root / "old");
        { StagingFolder folder = staged(root / "old/new/out"); }
        QVERIFY(fs::is_empty(root / "old"));
    }

    void replacesTheWholeFolder() {
        StagingFolder first = staged(root / "out");
        must(first.write("old", "1"));
        must(first.publish());
        StagingFolder second = staged(root / "out/");
        must(second.write("new", "2"));
        QCOMPARE(filesIn(root / "out"), QStringList{"old"});
        must(second.publish());
        QCOMPARE(filesIn(root), QStringList{"out/new"});
    }

    void followsALinkToAFolder() {
        fs::create_directories(root / "real");
        fs::create_directory_symlink("real", root / "link");
        StagingFolder folder = staged(root / "link");
        must(folder.write("a", "one"));
        must(folder.publish());
        QVERIFY(fs::is_symlink(root / "link"));
        QCOMPARE(filesIn(root / "real"), QStringList{"a"});
    }

    void everybodyMayReadIt() {
        StagingFolder folder = staged(root / "out");
        must(folder.write("read", "me"));
        must(folder.publish());
        struct stat info {};
        QCOMPARE(::stat((root / "out/read").c_str(), &info), 0);
        QCOMPARE(info.st_mode & 0777u, 0644u);
        QCOMPARE(::stat((root / "out").c_str(), &info), 0);
        QCOMPARE(info.st_mode & 0777u, 0755u);
    }

    void fileInTheWayIsRefused() {
        std::ofstream(root / "out") << "precious";
        const auto folder = StagingFolder::create(root / "out");
        QVERIFY(!folder);
        QCOMPARE(QString::fromStdString(folder.error().message),
                 QString::fromStdString("'" + (root / "out").string() + "' is a file; name a folder to export to"));
        const auto below = StagingFolder::create(root / "out/below");
        QVERIFY(!below);
        QCOMPARE(below.error().fault, Fault::environment);
        QCOMPARE(readTextFile(root / "out").take(), std::string("precious"));
    }
};

QTEST_APPLESS_MAIN(TestStagingFolder)
#include "tst_staging_folder.moc"
