// SPDX-License-Identifier: Apache-2.0
// The way through the whole workbench: open, toggle, step, measure, pin, exclude a node, compare, export, save, reopen.
#include <QApplication>
#include <QDir>
#include <QMenu>
#include <QProcess>
#include <QPushButton>
#include <QUndoStack>

#include "app/notice_bar.h"
#include "app/shapes_dialog.h"
#include "tests/app/workbench_fixture.h"
#include "tests/support/event_loop_probe.h"
#include "tests/support/test_data.h"
#include "views/accuracy/accuracy_view.h"
#include "views/charts/charts_view.h"
#include "views/common/state_view.h"
#include "views/graph/graph_panes.h"
#include "views/graph/graph_view.h"
#include "views/passes/passes_panel.h"
#include "views/steps/step_view.h"

using namespace tenon;

namespace {

/// What nobody notices; the design's own limit.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr double kLongestBusyMs = 500;  // instrumented code is no measure
#else
constexpr double kLongestBusyMs = 50;
#endif
/// A virtual machine may lose its processor without knowing. What we do ourselves shows in every run.
constexpr int kAttempts = 3;

Recipe toggled(Recipe recipe, const char* pass) {
    if (!setPass(recipe, pass, !isPassOn(recipe, *findPass(pass)))) qFatal("no such pass");
    return recipe;
}

}  // namespace

class MainFlowTest : public QObject {
    Q_OBJECT

private slots:
    void wholeWay_data() {
        QTest::addColumn<QString>("model");
        QTest::newRow("digits_cnn") << Workbench::sample("digits_cnn.onnx");
        QTest::newRow("digits_transformer") << Workbench::sample("digits_transformer.onnx");
        QTest::newRow("PP-OCR detection")
            << QString::fromStdString(test::testData("models/ch_PP-OCRv4_det_infer.onnx").string());
    }

    void wholeWay() {
        QFETCH(QString, model);
        double longest = 0;
        for (int attempt = 0; attempt < kAttempts; ++attempt) {
            walk(model, longest);
            if (QTest::currentTestFailed()) return;
            qInfo("longest time the event loop was away: %.1f ms", longest);
            if (longest <= kLongestBusyMs) return;
        }
        QFAIL(qPrintable(QStringLiteral("the window was busy for %1 ms").arg(longest)));
    }

private:
    static void walk(const QString& model, double& longestBusyMs) {
        Workbench workbench;
        EventLoopProbe probe;
        auto& document = workbench.document();
        auto& variants = workbench.variants();
        auto& graphs = *workbench.window.panels().graphs;

        // open
        workbench.window.openFile(model);
        WAIT_UNTIL(workbench.isSettled());
        WAIT_UNTIL(graphs.after()->state()->isShowingContent());
        const auto optimized = document.currentResult().optimized;
        QVERIFY(optimized->kernels() > 0);
        QVERIFY(optimized->kernels() < static_cast<std::uint32_t>(document.session()->model()->graph().nodes_size()));
        QCOMPARE(graphs.before()->graph()->nodes_size(), document.session()->model()->graph().nodes_size());

        // toggle: the graph follows, undo brings the old one back at once
        emit workbench.window.panels().passes->recipeEdited(toggled(variants.current().recipe, "fuse-epilogues"),
                                                            "Toggle");
        WAIT_UNTIL(workbench.isSettled());
        const auto unfused = document.currentResult().optimized;
        QVERIFY(unfused->kernels() > optimized->kernels());
        WAIT_UNTIL(graphs.after()->graph().get() == &unfused->graph());
        variants.undoStack()->undo();
        QVERIFY(document.currentResult().optimized == optimized);
        WAIT_UNTIL(graphs.after()->graph().get() == &optimized->graph());

        // step
        QSignalSpy steps(&document, &app::Document::stepReady);
        workbench.window.showSteps(0);
        WAIT_UNTIL(steps.count() > 0);
        workbench.window.showPage("graphs");

        // keep a node out of fused kernels
        const std::string name = document.session()->model()->sources(0).name();
        emit graphs.before()->nodeMenuWanted({0}, QPoint(200, 200));
        auto* menu = workbench.window.findChild<QMenu*>("nodeMenu");
        QVERIFY(menu);
        menu->findChild<QAction*>("keepUnfused")->trigger();
        menu->close();
        QCOMPARE(variants.current().recipe.keepUnfused, std::vector<std::string>{name});
        WAIT_UNTIL(workbench.isSettled());
        variants.undoStack()->undo();

        // pin, then editing makes a copy
        variants.setPinned(variants.current().id, true);
        emit workbench.window.panels().passes->recipeEdited(toggled(variants.current().recipe, "fold-constants"),
                                                            "Toggle");
        QCOMPARE(variants.items().size(), std::size_t(3));
        WAIT_UNTIL(workbench.isSettled());

        // measure and compare
        QSignalSpy measured(document.measurements(), &app::Measurements::finished);
        QSignalSpy failed(document.measurements(), &app::Measurements::failed);
        emit workbench.window.panels().charts->measureWanted(1, 0.5);
        WAIT_UNTIL(measured.count() + failed.count() > 0);
        QVERIFY2(failed.isEmpty(), qPrintable(failed.value(0).value(1).toString()));
        const auto profile = document.measurements()->profile();
        QCOMPARE(profile->variants.size(), std::size_t(3));
        QCOMPARE(profile->pairs.size(), std::size_t(2));
        for (const VariantProfile& variant : profile->variants) QVERIFY(variant.medianNs > 0);
        WAIT_UNTIL(graphs.after()->hasOverlay(views::ColourBy::time));

        // check the answers, every value of every kernel: sums of thousands of terms in another order differ by more
        emit workbench.window.panels().accuracy->checkWanted(1e-2, 1e-3, {}, true);
        WAIT_UNTIL(measured.count() + failed.count() > 1);
        QVERIFY2(failed.isEmpty(), qPrintable(failed.value(0).value(1).toString()));
        for (const engine::VariantAccuracy& variant : document.measurements()->accuracy()->variants())
            QVERIFY2(variant.is_within(), variant.name().c_str());

        // export, with its self-test
        engine::Export what;
        what.mutable_variant()->set_name("optimized");
        what.mutable_variant()->set_recipe(printRecipe(variants.items()[1].recipe));
        what.set_format(engine::Export::SHARED_LIBRARY);
        what.set_folder(workbench.folder.filePath("library").toStdString());
        what.set_self_test(true);
        std::shared_ptr<const engine::Reply> exported;
        document.exportVariant(what, [&](auto reply) { exported = reply; }, {});
        WAIT_UNTIL(exported != nullptr);
        QVERIFY2(exported->has_exported(), exported->failure().message().c_str());
        QVERIFY2(exported->exported().self_test_passed(), exported->exported().self_test().c_str());
        QVERIFY(QFile::exists(workbench.folder.filePath("library/") +
                              QString::fromStdString(exported->exported().main_file())));

        // save, reopen: variants, measurement and what was open are back
        const QString file = workbench.folder.filePath("work.tenon");
        const ScopesAndNames before = remember(workbench);
        QCOMPARE(workbench.window.saveTo(file), QString());
        QVERIFY(!document.isModified());
        workbench.action("closeModel")->trigger();
        QVERIFY(!document.isOpen());
        workbench.window.openFile(file);
        WAIT_UNTIL(workbench.isSettled());
        QVERIFY(remember(workbench) == before);
        QVERIFY(document.measurements()->profile() != nullptr);
        QCOMPARE(document.measurements()->profile()->variants[1].medianNs, profile->variants[1].medianNs);
        QVERIFY(!document.isModified());
        longestBusyMs = probe.longestMs();
    }

private slots:
    void openDimensionsCanBeChosen() {
        Workbench workbench;
        workbench.window.openFile(Workbench::sample("digits_cnn.onnx"));
        WAIT_UNTIL(workbench.isSettled());
        const auto shapeOfInput = [&] {
            const engine::Graph& graph = workbench.document().session()->model()->graph();
            return graph.values(static_cast<int>(graph.inputs(0))).shape();
        };
        QCOMPARE(shapeOfInput(), std::string("1x1x8x8"));
        workbench.variants().rename(2, "mine");
        const auto options = app::withExtent(*workbench.document().session()->model(), {}, 0, 4);
        QCOMPARE(options.dims.at("N"), 4);
        workbench.document().reopen(options, {});
        WAIT_UNTIL(workbench.isSettled());
        QCOMPARE(shapeOfInput(), std::string("4x1x8x8"));
        QCOMPARE(workbench.variants().find(2)->name, "mine");
        QVERIFY(workbench.document().isModified());
    }

    void aModelThatIsNoneIsRefusedAndTheWindowStays() {
        Workbench workbench;
        QFile file(workbench.folder.filePath("broken.onnx"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this is no model");
        file.close();
        QSignalSpy failed(&workbench.document(), &app::Document::openFailed);
        workbench.window.openFile(file.fileName());
        WAIT_UNTIL(failed.count() == 1);
        const QString sentence = failed[0][0].toString();
        QVERIFY2(sentence.contains("broken.onnx"), qPrintable(sentence));
        QVERIFY(!workbench.document().isOpen());
        workbench.window.openFile(Workbench::sample("digits_cnn.onnx"));
        WAIT_UNTIL(workbench.isSettled());
    }

    void aKilledEngineIsStartedAgainWhereItWas() {
        Workbench workbench;
        workbench.window.openFile(Workbench::sample("digits_cnn.onnx"));
        WAIT_UNTIL(workbench.isSettled());
        QSignalSpy interrupted(workbench.document().session(), &app::EngineSession::interrupted);
        QSignalSpy resumed(workbench.document().session(), &app::EngineSession::resumed);
        emit workbench.window.panels().passes->recipeEdited(
            toggled(workbench.variants().current().recipe, "fuse-elementwise"), "Toggle");
        workbench.document().session()->killEngine();
        WAIT_UNTIL(interrupted.count() == 1 && resumed.count() == 1);
        QVERIFY(workbench.window.notices()->isVisible());
        QVERIFY2(workbench.window.notices()->text().contains("engine"), qPrintable(workbench.window.notices()->text()));
        WAIT_UNTIL(workbench.isSettled());
        QVERIFY(workbench.document().currentResult().failure.isEmpty());
    }

    void anEngineThatKeepsDyingIsStartedByHandAndTheWorkIsThere() {
        Workbench workbench;
        workbench.window.openFile(Workbench::sample("digits_cnn.onnx"));
        WAIT_UNTIL(workbench.isSettled());
        workbench.variants().rename(2, "mine");
        auto* session = workbench.document().session();
        QSignalSpy interrupted(session, &app::EngineSession::interrupted);
        const auto isGivenUp = [&] { return !interrupted.isEmpty() && interrupted.last()[1].toBool(); };
        while (!isGivenUp() && interrupted.count() < 10) {
            WAIT_UNTIL(session->isReady());
            const int deaths = interrupted.count();
            session->killEngine();
            WAIT_UNTIL(interrupted.count() > deaths);
        }
        QVERIFY(isGivenUp());
        QVERIFY(workbench.document().isOpen());
        QTest::mouseClick(workbench.window.notices()->findChild<QPushButton*>(), Qt::LeftButton);
        WAIT_UNTIL(session->isReady());
        WAIT_UNTIL(workbench.isSettled());
        QCOMPARE(workbench.variants().find(2)->name, "mine");
        QVERIFY(workbench.variants().undoStack()->canUndo());
    }

    void aModelFileThatIsGoneAfterACrashLosesNoWork() {
        Workbench workbench;
        const QString model = workbench.folder.filePath("net.onnx");
        QVERIFY(QFile::copy(Workbench::sample("digits_cnn.onnx"), model));
        workbench.window.openFile(model);
        WAIT_UNTIL(workbench.isSettled());
        workbench.variants().rename(2, "mine");
        QVERIFY(QFile::remove(model));
        workbench.document().session()->killEngine();
        WAIT_UNTIL(workbench.window.notices()->text().contains("net.onnx"));
        QVERIFY(workbench.document().isOpen());
        QCOMPARE(workbench.variants().find(2)->name, "mine");
        QCOMPARE(workbench.window.saveTo(workbench.folder.filePath("work.tenon")), QString());
    }

    void workSurvivesTheWindow() {
        QTemporaryDir folder;
        {
            Workbench workbench;
            workbench.window.openFile(Workbench::sample("digits_cnn.onnx"));
            WAIT_UNTIL(workbench.isSettled());
            workbench.variants().rename(2, "mine");
            WAIT_UNTIL(!QDir(workbench.folder.filePath("autosave")).entryList({"*.tenon"}).isEmpty());
            // As a crash leaves it: the window's own copy, whose lock nobody holds any more
            const QString left = QDir(workbench.folder.filePath("autosave")).entryList({"*.tenon"}).first();
            QVERIFY(QDir().mkpath(folder.filePath("autosave")));
            QVERIFY(QFile::copy(workbench.folder.filePath("autosave/") + left, folder.filePath("autosave/left.tenon")));
        }
        app::WindowOptions options = Workbench::options(folder);
        app::MainWindow window(options);
        window.show();
        window.offerRecovery();
        QVERIFY(window.notices()->isVisible());
        QTest::mouseClick(window.notices()->findChild<QPushButton*>(), Qt::LeftButton);
        WAIT_UNTIL(window.document()->isOpen());
        QCOMPARE(window.document()->variants()->find(2)->name, "mine");
        QVERIFY(window.document()->isModified());
    }

private:
    struct ScopesAndNames {
        views::ExpandedScopes before, after;
        QStringList names;
        QString current;
        bool operator==(const ScopesAndNames&) const = default;
    };
    static ScopesAndNames remember(Workbench& workbench) {
        ScopesAndNames now;
        now.before = workbench.window.panels().graphs->before()->expandedScopes();
        now.after = workbench.window.panels().graphs->after()->expandedScopes();
        for (const app::VariantItem& item : workbench.variants().items())
            now.names << item.name + (item.isPinned ? "!" : "");
        now.current = workbench.variants().current().name;
        return now;
    }
};

QTEST_MAIN(MainFlowTest)
#include "tst_main_flow.moc"
