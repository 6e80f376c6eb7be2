// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include "tests/views_passes/made_up_ledger.h"
#include "views/common/selection.h"
#include "views/passes/explanations.h"
#include "views/passes/notice.h"
#include "views/passes/pass_model.h"
#include "views/passes/passes_panel.h"
#include "views/passes/sketch_view.h"

Q_DECLARE_METATYPE(tenon::Recipe)

using namespace tenon;
using namespace tenon::views;

namespace {

Recipe preset(std::string_view name) {
    return presetRecipe(name).take();
}

int rowOf(std::string_view id) {
    return static_cast<int>(findPass(id) - passRegistry().data());
}

/// A panel on the screen with the small outcome in it.
struct Shown {
    explicit Shown(const Recipe& recipe = preset("all"))
        : panel(&selection), edits(&panel, &PassesPanel::recipeEdited), tree(panel.findChild<QTreeView*>()) {
        panel.resize(500, 1400);
        panel.setRecipe(recipe);
        panel.setOptimized(std::make_shared<const engine::Optimized>(smallOptimized(recipe)));
        panel.show();
        tree->setFocus();
        QCoreApplication::processEvents();
    }

    QModelIndex pass(std::string_view id) { return panel.model()->indexOfPass(rowOf(id)); }
    void click(const QModelIndex& index) {
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(index).center());
    }
    void select(const QModelIndex& index) { tree->setCurrentIndex(index); }
    template <class T>
    T* named(const QString& name) {
        for (T* widget : panel.findChildren<T*>())
            if (widget->accessibleName() == name) return widget;
        return nullptr;
    }
    QPushButton* button(const QString& text) {
        for (QPushButton* button : panel.findChildren<QPushButton*>())
            if (button->text() == text) return button;
        return nullptr;
    }
    bool says(const QString& text) {
        const auto labels = panel.findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&](QLabel* label) { return label->text() == text && label->isVisible(); });
    }

    Selection selection;
    PassesPanel panel;
    QSignalSpy edits;
    QTreeView* tree;
};

}  // namespace

class TestPassesPanel : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qRegisterMetaType<Recipe>("tenon::Recipe"); }

    void summary() {
        Shown s;
        QVERIFY(s.says(QStringLiteral("53 → 20 kernels, predicted 1.20\u00a0ms")));
        s.panel.setOptimized(nullptr);
        QVERIFY(s.says(QStringLiteral("The passes have not run yet.")));
    }

    void spaceSwitchesAPass() {
        Shown s;
        s.select(s.pass("fold-constants"));
        QTest::keyClick(s.tree, Qt::Key_Space);
        QCOMPARE(s.edits.size(), 1);
        QCOMPARE(s.edits[0][1].toString(), QStringLiteral("Switch off Fold constants"));
        QVERIFY(!isPassOn(s.edits[0][0].value<Recipe>(), *findPass("fold-constants")));
        auto* combo = s.named<QComboBox>(QStringLiteral("Preset"));
        QCOMPARE(combo->currentText(), QStringLiteral("Custom"));
        QVERIFY(s.says(QStringLiteral("Edited, starting from the preset “All”.")));
        // While the engine is still busy, the pass can be switched again.
        s.panel.setBusy(true);
        QTest::keyClick(s.tree, Qt::Key_Space);
        QCOMPARE(s.edits.size(), 2);
        QCOMPARE(combo->currentText(), QStringLiteral("All"));
        QCOMPARE(combo->count(), 4);
    }

    void aClickOnTheSwitchSwitches() {
        Shown s;
        const QRect row = s.tree->visualRect(s.pass("fold-pad"));
        QTest::mouseClick(s.tree->viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(s.edits.size(), 0);
        QTest::mouseClick(s.tree->viewport(), Qt::LeftButton, {},
                          {row.right() - s.tree->fontMetrics().height(), row.center().y()});
        QCOMPARE(s.edits.size(), 1);
        QCOMPARE(s.edits[0][1].toString(), QStringLiteral("Switch off Fold padding"));
    }

    void presets() {
        Recipe recipe = preset("all");
        recipe.keepFloat = {"conv1"};
        recipe.dims["N"] = 4;
        QVERIFY(setPass(recipe, "fold-pad", false));
        Shown s(recipe);
        auto* combo = s.named<QComboBox>(QStringLiteral("Preset"));
        QCOMPARE(combo->currentText(), QStringLiteral("Custom"));
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Home);
        QCOMPARE(s.edits.size(), 1);
        QCOMPARE(s.edits[0][1].toString(), QStringLiteral("Use preset None"));
        Recipe expected = preset("none");
        expected.keepFloat = {"conv1"};
        expected.dims["N"] = 4;
        QVERIFY(s.edits[0][0].value<Recipe>() == expected);
        QCOMPARE(combo->currentText(), QStringLiteral("None"));
    }

    void settingARecipeIsNoEdit() {
        Shown s;
        s.panel.setRecipe(preset("int8"));
        QCOMPARE(s.edits.size(), 0);
        QCOMPARE(s.named<QComboBox>(QStringLiteral("Preset"))->currentText(), QStringLiteral("8-bit integers"));
    }

    void anOptionIsEditedOnce() {
        Shown s;
        const QModelIndex pass = s.pass("fuse-elementwise");
        s.tree->expand(pass);
        const QModelIndex option = s.panel.model()->index(0, 0, pass);
        s.select(option);
        QTest::keyClick(s.tree, Qt::Key_Return);
        auto* spin = s.tree->findChild<QDoubleSpinBox*>();
        QVERIFY(spin);
        QCOMPARE(spin->value(), 64.0);
        spin->selectAll();
        QTest::keyClicks(spin, QStringLiteral("32"));
        QCOMPARE(s.edits.size(), 0);
        QTest::keyClick(spin, Qt::Key_Return);
        QTRY_COMPARE(s.edits.size(), 1);
        QCOMPARE(s.edits[0][1].toString(), QStringLiteral("Set max-nodes to 32"));
    }

    void aChoiceIsEdited() {
        Shown s;
        const QModelIndex pass = s.pass("plan-memory");
        s.tree->expand(pass);
        s.select(s.panel.model()->index(0, 0, pass));
        s.tree->edit(s.tree->currentIndex());
        auto* combo = s.tree->viewport()->findChild<QComboBox*>();
        QVERIFY(combo);
        QCOMPARE(combo->currentText(), QStringLiteral("greedy_by_size"));
        QTest::keyClick(combo, Qt::Key_Down);
        QCOMPARE(s.edits.size(), 1);
        QCOMPARE(s.edits[0][0].value<Recipe>().planner, std::string("greedy_by_conflicts"));
    }

    void aNearMissSelectsItsNodes() {
        Shown s;
        QSignalSpy reveals(&s.selection, &Selection::revealRequested);
        const QModelIndex misses = s.panel.model()->indexOfNearMisses(rowOf("fuse-epilogues"));
        s.tree->expand(s.pass("fuse-epilogues"));
        s.tree->expand(misses);
        const QModelIndex miss = s.panel.model()->index(0, 0, misses);
        s.tree->scrollTo(miss);
        s.click(miss);
        QCOMPARE(s.selection.sources(), Sources({4, 9}));
        QCOMPARE(reveals.size(), 1);
        s.selection.clear();
        QTest::keyClick(s.tree, Qt::Key_Return);
        QCOMPARE(s.selection.sources(), Sources({4, 9}));
        // A pass is not a place in the graph.
        s.click(s.pass("fold-constants"));
        QCOMPARE(s.selection.sources(), Sources({4, 9}));
    }

    void theBadgeOpensTheNearMisses() {
        Shown s;
        const QModelIndex pass = s.pass("fuse-epilogues");
        s.tree->scrollTo(pass);
        const QRect row = s.tree->visualRect(pass);
        const int line = s.tree->fontMetrics().height();
        QTest::mouseClick(s.tree->viewport(), Qt::LeftButton, {}, {row.right() - line * 4, row.top() + line});
        const QModelIndex misses = s.panel.model()->indexOfNearMisses(rowOf("fuse-epilogues"));
        QVERIFY(s.tree->isExpanded(misses));
        QCOMPARE(s.tree->currentIndex(), misses);
    }

    void whatIsOpenStaysOpen() {
        Shown s;
        const Recipe recipe = preset("all");
        s.tree->expand(s.pass("fuse-epilogues"));
        s.tree->expand(s.panel.model()->indexOfNearMisses(rowOf("fuse-epilogues")));
        s.tree->collapse(s.panel.model()->index(1, 0));
        s.select(s.pass("fold-constants"));
        s.panel.setOptimized(std::make_shared<const engine::Optimized>(idleOptimized(recipe, 4)));
        s.panel.setOptimized(std::make_shared<const engine::Optimized>(smallOptimized(recipe)));
        QVERIFY(s.tree->isExpanded(s.pass("fuse-epilogues")));
        QVERIFY(s.tree->isExpanded(s.panel.model()->indexOfNearMisses(rowOf("fuse-epilogues"))));
        QVERIFY(s.tree->isExpanded(s.panel.model()->index(0, 0)));
        QVERIFY(!s.tree->isExpanded(s.panel.model()->index(1, 0)));
        QCOMPARE(s.tree->currentIndex(), s.pass("fold-constants"));
    }

    void deleteRemovesAnException() {
        Recipe recipe = preset("all");
        recipe.keepUnfused = {"conv1", "conv2"};
        Shown s(recipe);
        const QModelIndex exceptions = s.panel.model()->index(5, 0);
        QVERIFY(s.tree->isExpanded(exceptions));
        s.select(s.panel.model()->index(0, 0, exceptions));
        QTest::keyClick(s.tree, Qt::Key_Delete);
        QCOMPARE(s.edits.size(), 1);
        QCOMPARE(s.edits[0][0].value<Recipe>().keepUnfused, std::vector<std::string>({"conv2"}));
        QVERIFY(s.tree->isExpanded(s.panel.model()->index(5, 0)));
        // Delete does nothing to a pass.
        s.select(s.pass("fold-constants"));
        QTest::keyClick(s.tree, Qt::Key_Delete);
        QCOMPARE(s.edits.size(), 1);
    }

    void stepThrough() {
        Shown s;
        QSignalSpy steps(&s.panel, &PassesPanel::stepWanted);
        QPushButton* button = s.button(QStringLiteral("Step through"));
        QVERIFY(!button->isEnabled());
        s.select(s.pass("fuse-epilogues"));
        QVERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(steps.size(), 1);
        QCOMPARE(steps[0][0].toInt(), rowOf("fuse-epilogues"));
        s.select(s.pass("quantize-static"));
        QVERIFY(!button->isEnabled());
        s.select(s.pass("plan-memory"));
        QVERIFY(!button->isEnabled());
    }

    void explanationFollows() {
        Shown s;
        auto* sketch = s.panel.findChild<SketchView*>();
        QVERIFY(!sketch->isVisible());  // it takes no room before there is something to explain
        s.panel.resize(300, 700);
        s.select(s.pass("fuse-epilogues"));
        QVERIFY(s.says(passExplanation("fuse-epilogues").what));
        QVERIFY(sketch->isVisible());
        QCOMPARE(sketch->accessibleName(),
                 QStringLiteral("Before: x → Conv → Add → Relu → y. After: x → Conv → Add → Relu → y."));
        // A heading between passes leaves it there.
        s.select(s.panel.model()->index(0, 0));
        QVERIFY(s.says(passExplanation("fuse-epilogues").what));
    }

    void failure() {
        Shown s;
        QSignalSpy actions(&s.panel, &PassesPanel::failureActionTriggered);
        auto* notice = s.panel.findChild<Notice*>();
        QVERIFY(!notice->isVisible());
        s.panel.setFailure(QStringLiteral("<b>int8</b> needs samples."), QStringLiteral("Calibrate"));
        QVERIFY(notice->isVisible());
        QVERIFY(s.says(QStringLiteral("<b>int8</b> needs samples.")));
        QTest::mouseClick(s.button(QStringLiteral("Calibrate")), Qt::LeftButton);
        QCOMPARE(actions.size(), 1);
        s.panel.setFailure({}, {});
        QVERIFY(!notice->isVisible());
    }

    void everyControlHasAName() {
        Shown s;
        for (QWidget* widget : s.panel.findChildren<QWidget*>()) {
            if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0) continue;
            const auto* button = qobject_cast<QAbstractButton*>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                     widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(TestPassesPanel)
#include "tst_passes_panel.moc"
