// SPDX-License-Identifier: Apache-2.0
#include <QTemporaryDir>
#include <QTest>

#include "core/base/file.h"
#include "core/workbench/project.h"

using namespace tenon;
namespace fs = std::filesystem;

class TestProject : public QObject {
    Q_OBJECT

private:
    static Project example(const fs::path& folder) {
        Project project;
        project.model = folder / "net.onnx";
        project.modelHash = "00ff";
        project.import.dims["N"] = 4;
        project.import.shapes["x"] = {4, 3, 8, 8};
        project.variants = {{"before", presetRecipe("none").take()}, {"after", presetRecipe("all").take()}};
        project.variants[1].recipe.keepUnfused = {"conv1"};
        project.profileJson = R"({"schema":1,"variants":[]})";
        project.windowJson = R"({"current":"after","pinned":["before"]})";
        return project;
    }

private slots:
    void savedAndReopenedWhole() {
        QTemporaryDir folder;
        const fs::path file = fs::path(folder.path().toStdString()) / "work.tenon";
        const Project saved = example(file.parent_path());
        QVERIFY(bool(saveProject(saved, file)));
        const Project opened = openProject(file).take();
        QCOMPARE(opened.model.string(), saved.model.string());
        QCOMPARE(opened.modelHash, saved.modelHash);
        QVERIFY(opened.import.dims == saved.import.dims);
        QVERIFY(opened.import.shapes == saved.import.shapes);
        QCOMPARE(opened.variants.size(), std::size_t(2));
        QCOMPARE(opened.variants[1].name, std::string("after"));
        QVERIFY(opened.variants[1].recipe == saved.variants[1].recipe);
        QCOMPARE(opened.profileJson, saved.profileJson);
        QCOMPARE(opened.windowJson, saved.windowJson);
    }

    void modelBesideTheProjectMovesWithIt() {
        QTemporaryDir folder;
        const fs::path first = fs::path(folder.path().toStdString()) / "a", second = first.parent_path() / "b";
        fs::create_directories(first);
        QVERIFY(bool(saveProject(example(first), first / "work.tenon")));
        fs::rename(first, second);
        QCOMPARE(openProject(second / "work.tenon")->model.string(), (second / "net.onnx").string());
    }

    void failedSaveLeavesTheOldFile() {
        QTemporaryDir folder;
        const fs::path file = fs::path(folder.path().toStdString()) / "missing" / "work.tenon";
        const auto saved = saveProject(example("/"), file);
        QVERIFY(!saved);
        QVERIFY(saved.error().fault == Fault::environment);
        QVERIFY(!fs::exists(file.parent_path()));
    }

    void damagedFileIsOneSentence() {
        QTemporaryDir folder;
        const fs::path file = fs::path(folder.path().toStdString()) / "work.tenon";
        for (const char* text : {"", "{", "[]", R"({"schema": 1})", R"({"schema": "x"})", "\x00\xff"}) {
            QVERIFY(bool(writeFileAtomically(file, std::string_view(text))));
            const auto opened = openProject(file);
            QVERIFY(!opened);
            QVERIFY(opened.error().message.find("work.tenon") != std::string::npos);
        }
    }

    void newerSchemaIsRefused() {
        QTemporaryDir folder;
        const fs::path file = fs::path(folder.path().toStdString()) / "work.tenon";
        QVERIFY(bool(writeFileAtomically(file, std::string_view(R"({"schema": 99})"))));
        QVERIFY(openProject(file).error().message.find("schema 99") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestProject)
#include "tst_project.moc"
