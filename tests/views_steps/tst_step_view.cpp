// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QLabel>
#include <QListView>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/graph_snapshot.h"
#include "tests/views_passes/made_up_ledger.h"
#include "views/common/selection.h"
#include "views/common/state_view.h"
#include "views/graph/graph_view.h"
#include "views/graph/layout_service.h"
#include "views/steps/step_models.h"
#include "views/steps/step_player.h"
#include "views/steps/step_view.h"

using namespace tenon;
using namespace tenon::views;

namespace {

int rowOf(std::string_view id) {
    return static_cast<int>(findPass(id) - passRegistry().data());
}

const int kFold = rowOf("fold-constants"), kIdentity = rowOf("eliminate-identity"),
          kEpilogues = rowOf("fuse-epilogues");

Recipe all() {
    return presetRecipe("all").take();
}

/// A chain of nodes of these names.
engine::Graph chain(const std::vector<std::string>& names) {
    test::GraphMaker maker("chain");
    std::uint32_t value = maker.input("x", "4");
    for (const std::string& name : names) value = maker.node("Relu", name, {value}, "4");
    maker.output(value);
    return *maker.finish();
}

struct Shown {
    explicit Shown(const engine::Optimized& outcome = smallOptimized(all()))
        : layouts(QString()), view(&selection, &layouts), wanted(&view, &StepView::stepWanted) {
        view.resize(1000, 800);
        view.setOptimized(std::make_shared<const engine::Optimized>(outcome));
        view.show();
    }

    void answer(int pass, const Recipe& recipe = all()) {
        auto step = std::make_shared<engine::Step>();
        step->set_recipe(printRecipe(recipe));
        step->set_pass(static_cast<std::uint32_t>(pass));
        *step->mutable_before() = chain({"s1", "g1", "s2", "conv1", "relu1"});
        *step->mutable_after() = chain({"conv1", "relu1"});
        view.setStep(step);
    }
    int shownNodes() {
        const auto graph = view.findChild<GraphView*>()->graph();
        return graph ? graph->nodes_size() : 0;
    }
    QString caption() {
        for (QLabel* label : view.findChildren<QLabel*>())
            if (label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored) return label->text();
        return {};
    }
    template <class T>
    T* named(const QString& name) {
        for (T* widget : view.findChildren<T*>())
            if (widget->accessibleName() == name) return widget;
        return nullptr;
    }
    QRadioButton* side(const QString& text) {
        for (QRadioButton* button : view.findChildren<QRadioButton*>())
            if (button->text() == text) return button;
        return nullptr;
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(view.window(), static_cast<Qt::Key>(key), modifiers);
    }

    Selection selection;
    LayoutService layouts;
    StepView view;
    QSignalSpy wanted;
};

}  // namespace

class TestStepView : public QObject {
    Q_OBJECT

private slots:
    void asksForTheFirstPassThatChanged() {
        Shown s;
        QCOMPARE(s.wanted.size(), 1);
        QCOMPARE(s.wanted[0][0].toInt(), kFold);
        QCOMPARE(s.view.stop(), Stop{kFold});
        s.answer(kFold);
        QCOMPARE(s.shownNodes(), 5);
        QCOMPARE(s.wanted.size(), 1);
    }

    void asksOnlyWhenLookedAt() {
        Selection selection;
        LayoutService layouts{QString()};
        StepView view(&selection, &layouts);
        QSignalSpy wanted(&view, &StepView::stepWanted);
        view.setOptimized(std::make_shared<const engine::Optimized>(smallOptimized(all())));
        QCOMPARE(wanted.size(), 0);
        view.show();
        QCOMPARE(wanted.size(), 1);
    }

    void walksThroughRewrites() {
        Shown s;
        s.answer(kFold);
        QVERIFY(s.side(QStringLiteral("&Before"))->isChecked());
        s.view.goNext();
        QCOMPARE(s.view.stop(), (Stop{kFold, 0, false}));
        QCOMPARE(s.caption(), QStringLiteral("Fold constants, rewrite 1 of 3: Shape"));
        QCOMPARE(s.selection.sources(), Sources({1}));
        QCOMPARE(s.named<QListView>(QStringLiteral("Rewrites of this pass"))->currentIndex().row(), 1);
        s.view.goNext();
        s.view.goNext();
        QCOMPARE(s.selection.sources(), Sources({3, 5}));
        QCOMPARE(s.shownNodes(), 5);
        s.view.goNext();
        QCOMPARE(s.view.stop(), (Stop{kFold, Stop::kWholePass, true}));
        QVERIFY(s.side(QStringLiteral("&After"))->isChecked());
        QCOMPARE(s.shownNodes(), 2);
        QVERIFY(s.selection.isEmpty());
        QCOMPARE(s.caption(), QStringLiteral("Fold constants: 53 → 50 nodes"));
        s.view.goNext();
        QCOMPARE(s.view.stop(), Stop{kIdentity});
        QCOMPARE(s.wanted.size(), 2);
        QCOMPARE(s.wanted[1][0].toInt(), kIdentity);
        QCOMPARE(s.caption(), QStringLiteral("Remove identities found nothing to do in this model."));
        // What is there is not asked for again.
        s.view.goPrevious();
        QCOMPARE(s.view.stop(), (Stop{kFold, Stop::kWholePass, true}));
        QCOMPARE(s.wanted.size(), 2);
    }

    void whatOthersSelectedStays() {
        Shown s;
        s.answer(kFold);
        s.view.goNext();
        s.selection.select({40});
        s.view.goPrevious();
        QCOMPARE(s.selection.sources(), Sources({40}));
    }

    void keys() {
        Shown s;
        s.answer(kFold);
        s.named<QListView>(QStringLiteral("Passes that ran"))->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&s.view));
        s.press(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(s.view.stop(), (Stop{kFold, 0, false}));
        s.press(Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(s.view.stop(), Stop{kFold});
        s.press(Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(s.view.stop(), Stop{kIdentity});
        s.press(Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(s.view.stop(), Stop{kFold});
        QTest::keyClick(s.named<QListView>(QStringLiteral("Passes that ran")), Qt::Key_Down);
        QCOMPARE(s.view.stop(), Stop{kIdentity});
        QTest::keyClick(s.named<QListView>(QStringLiteral("Passes that ran")), Qt::Key_Space);
        QVERIFY(s.view.isPlaying());
        QTest::keyClick(s.named<QListView>(QStringLiteral("Rewrites of this pass")), Qt::Key_Space);
        QVERIFY(!s.view.isPlaying());
    }

    void sides() {
        Shown s;
        s.answer(kFold);
        QTest::mouseClick(s.side(QStringLiteral("&After")), Qt::LeftButton);
        QCOMPARE(s.view.stop(), (Stop{kFold, Stop::kWholePass, true}));
        QCOMPARE(s.shownNodes(), 2);
        QTest::mouseClick(s.side(QStringLiteral("&Before")), Qt::LeftButton);
        QCOMPARE(s.shownNodes(), 5);
        auto* rewrites = s.named<QListView>(QStringLiteral("Rewrites of this pass"));
        rewrites->setCurrentIndex(rewrites->model()->index(2, 0));
        QCOMPARE(s.view.stop(), (Stop{kFold, 1, false}));
        QTest::mouseClick(s.side(QStringLiteral("&After")), Qt::LeftButton);
        QCOMPARE(s.view.stop(), (Stop{kFold, 1, true}));
    }

    void playsPassAfterPass() {
        Shown s;
        s.answer(kFold);
        auto* player = s.view.findChild<StepPlayer*>();
        s.view.togglePlaying();
        QVERIFY(s.view.isPlaying());
        emit player->due();
        QCOMPARE(s.view.stop(), (Stop{kFold, Stop::kWholePass, true}));
        emit player->due();
        QCOMPARE(s.view.stop(), Stop{kEpilogues});
        QCOMPARE(s.wanted.last()[0].toInt(), kEpilogues);
        s.answer(kEpilogues);
        emit player->due();
        QCOMPARE(s.view.stop(), (Stop{kEpilogues, Stop::kWholePass, true}));
        QVERIFY(s.view.isPlaying());
        emit player->due();
        QVERIFY(!s.view.isPlaying());
        // Playing did not touch what is selected elsewhere.
        QVERIFY(s.selection.isEmpty());
        // From the end it starts again.
        s.view.togglePlaying();
        QCOMPARE(s.view.stop(), Stop{kFold});
        QVERIFY(s.view.isPlaying());
        s.view.goNext();
        QVERIFY(!s.view.isPlaying());
    }

    void playsByItself() {
        Shown s;
        s.answer(kFold);
        s.view.togglePlaying();
        QTRY_VERIFY_WITH_TIMEOUT(s.view.stop().isAfter, 20000);
    }

    void speed() {
        StepPlayer player;
        QCOMPARE(player.sceneMilliseconds(), StepPlayer::kSceneMilliseconds);
        player.setSpeed(4);
        QCOMPARE(player.sceneMilliseconds(), StepPlayer::kSceneMilliseconds / 4);
    }

    void stepsOfOthersAreIgnored() {
        Shown s;
        s.answer(kIdentity);
        QCOMPARE(s.shownNodes(), 0);
        s.answer(kFold, presetRecipe("fused").take());
        QCOMPARE(s.shownNodes(), 0);
        s.view.setStep(nullptr);
        s.answer(kFold);
        QCOMPARE(s.shownNodes(), 5);
    }

    void aNewOutcomeKeepsThePlace() {
        Shown s;
        s.view.showPass(kEpilogues);
        s.answer(kEpilogues);
        s.view.goNext();
        const Recipe fused = presetRecipe("fused").take();
        s.view.setOptimized(std::make_shared<const engine::Optimized>(idleOptimized(fused, 7)));
        QCOMPARE(s.view.stop(), Stop{kEpilogues});
        QCOMPARE(s.wanted.last()[0].toInt(), kEpilogues);
        s.answer(kEpilogues, fused);
        QCOMPARE(s.caption(), QStringLiteral("Fuse epilogues found nothing to do in this model."));
        s.view.setOptimized(std::make_shared<const engine::Optimized>(smallOptimized(all())));
        s.view.showPass(kFold);
        s.view.setOptimized(std::make_shared<const engine::Optimized>(idleOptimized(fused, 7)));
        QCOMPARE(s.view.stop(), Stop{kEpilogues});
    }

    void emptyStates() {
        Shown s;
        auto* state = s.view.findChild<StateView*>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(state->isShowingContent());
        s.view.showPass(rowOf("quantize-static"));
        QVERIFY(!state->isShowingContent());
        s.view.showPass(kFold);
        QVERIFY(state->isShowingContent());
        s.view.setOptimized(std::make_shared<const engine::Optimized>(idleOptimized(presetRecipe("none").take(), 7)));
        QVERIFY(!state->isShowingContent());
        s.view.goNext();
        s.view.togglePlaying();
        QVERIFY(!s.view.isPlaying());
        s.view.setOptimized(nullptr);
        QVERIFY(!state->isShowingContent());
        s.view.showPass(400);
        QVERIFY(!state->isShowingContent());
    }

    void failure() {
        Shown s;
        s.view.setFailure(QStringLiteral("The engine stopped."));
        auto* state = s.view.findChild<GraphView*>()->state();
        QVERIFY(!state->isShowingContent());
        emit state->actionTriggered();
        QCOMPARE(s.wanted.size(), 2);
        s.answer(kFold);
        QCOMPARE(s.shownNodes(), 5);
    }

    void modelsAreModels() {
        StepPassModel passes;
        StepRewriteModel rewrites;
        QAbstractItemModelTester passesTester(&passes), rewritesTester(&rewrites);
        const auto optimized = std::make_shared<const engine::Optimized>(smallOptimized(all()));
        passes.setLedger(share(Snapshot<engine::Optimized>(optimized), &optimized->ledger()));
        QCOMPARE(passes.index(0).data().toString(), QStringLiteral("1. Fold constants"));
        QCOMPARE(passes.index(0).data(summaryRole).toString(), QStringLiteral("53 → 50 nodes · 3 rewrite(s)"));
        QCOMPARE(passes.index(0).data(mutedRole).toBool(), false);
        QCOMPARE(passes.index(1).data(summaryRole).toString(), QStringLiteral("nothing to do here"));
        QCOMPARE(passes.index(1).data(mutedRole).toBool(), true);
        rewrites.setRecord(share(Snapshot<engine::Optimized>(optimized), &optimized->ledger().passes(kFold)));
        QStringList lines;
        for (int row = 0; row < rewrites.rowCount(); ++row)
            lines << rewrites.index(row).data().toString() + " | " + rewrites.index(row).data(summaryRole).toString();
        QCOMPARE(lines, QStringList({"The whole pass | 3 rewrite(s)", "Shape | s1 → removed", "Gather | g1 → removed",
                                     "Shape | s2 → removed"}));
        engine::Optimized constantsOnly = idleOptimized(all(), 8);
        recordOf(constantsOnly, "eliminate-dead").set_is_changed(true);
        const auto other = std::make_shared<const engine::Optimized>(constantsOnly);
        passes.setLedger(share(Snapshot<engine::Optimized>(other), &other->ledger()));
        QCOMPARE(passes.index(2).data(summaryRole).toString(), QStringLiteral("no node changed"));
        passes.setLedger(nullptr);
        rewrites.setRecord(nullptr);
        QCOMPARE(passes.rowCount(), 0);
        QCOMPARE(rewrites.rowCount(), 0);
    }

    void everyControlHasAName() {
        Shown s;
        s.answer(kFold);
        for (QWidget* widget : s.view.findChildren<QWidget*>()) {
            if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0) continue;
            const auto* button = qobject_cast<QAbstractButton*>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                     widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(TestStepView)
#include "tst_step_view.moc"
