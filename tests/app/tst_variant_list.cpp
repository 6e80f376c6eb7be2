// SPDX-License-Identifier: Apache-2.0
#include "app/variant_list.h"

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace tenon;
using app::VariantItem;
using app::VariantList;

class VariantListTest : public QObject {
    Q_OBJECT

private:
    static Recipe preset(const char* name) { return presetRecipe(name).take(); }
    static Recipe without(Recipe recipe, const char* pass) {
        if (!setPass(recipe, pass, false)) qFatal("no such pass");
        return recipe;
    }
    static void fill(VariantList& list) {
        list.reset({{{1, "baseline", preset("none"), true}, {2, "optimized", preset("all"), false}}, 2});
    }
    static QStringList names(const VariantList& list) {
        QStringList names;
        for (const VariantItem& item : list.items())
            names << item.name + (item.isPinned ? "!" : "") + (item.id == list.state().currentId ? "*" : "");
        return names;
    }

private slots:
    void editingChangesTheCurrentVariantInPlace() {
        VariantList list;
        fill(list);
        const Recipe edited = without(preset("all"), "fold-constants");
        list.editRecipe(edited, "Switch off");
        QCOMPARE(names(list), (QStringList{"baseline!", "optimized*"}));
        QVERIFY(list.current().recipe == edited);
        QCOMPARE(list.undoStack()->undoText(), "Switch off");
        list.undoStack()->undo();
        QVERIFY(list.current().recipe == preset("all"));
        list.undoStack()->redo();
        QVERIFY(list.current().recipe == edited);
    }

    void editingAPinnedVariantMakesACopy() {
        VariantList list;
        fill(list);
        list.setCurrent(1);
        list.editRecipe(preset("fused"), "Choose fused");
        QCOMPARE(names(list), (QStringList{"baseline!", "optimized", "baseline (edited)*"}));
        QVERIFY(list.baseline().recipe == preset("none"));
        list.undoStack()->undo();
        QCOMPARE(names(list), (QStringList{"baseline!*", "optimized"}));
    }

    void whatChangesNothingIsNoStep() {
        VariantList list;
        fill(list);
        QSignalSpy changed(&list, &VariantList::changed);
        list.editRecipe(preset("all"), "Nothing");
        list.rename(2, "optimized");
        list.rename(2, "   ");
        list.setPinned(1, true);
        list.setCurrent(2);
        list.setBaseline(1);
        list.remove(99);
        QCOMPARE(list.undoStack()->count(), 0);
        QCOMPARE(changed.count(), 0);
    }

    void everyChangeCanBeUndone() {
        VariantList list;
        fill(list);
        const app::VariantState first = list.state();
        const int copy = list.duplicate(2);
        QCOMPARE(names(list), (QStringList{"baseline!", "optimized", "optimized copy*"}));
        list.rename(copy, "fast");
        list.setPinned(copy, true);
        list.setBaseline(copy);
        QCOMPARE(names(list), (QStringList{"fast!*", "baseline!", "optimized"}));
        list.setCurrent(2);
        list.remove(1);
        QCOMPARE(names(list), (QStringList{"fast!", "optimized*"}));
        QCOMPARE(list.undoStack()->count(), 6);
        while (list.undoStack()->canUndo()) list.undoStack()->undo();
        QVERIFY(list.state() == first);
        while (list.undoStack()->canRedo()) list.undoStack()->redo();
        QCOMPARE(names(list), (QStringList{"fast!", "optimized*"}));
    }

    void theBaselineStaysAndTheCurrentMovesOn() {
        VariantList list;
        fill(list);
        list.remove(1);
        QCOMPARE(list.items().size(), std::size_t(2));
        list.remove(2);  // was current
        QCOMPARE(names(list), (QStringList{"baseline!*"}));
    }

    void namesAreUnique() {
        VariantList list;
        fill(list);
        list.rename(2, "baseline");
        QCOMPARE(list.find(2)->name, "baseline 2");
        list.add("baseline", preset("all"));
        QCOMPARE(list.current().name, "baseline 3");
    }

    void idsAreNeverReused() {
        VariantList list;
        fill(list);
        const int first = list.add("a", preset("all"));
        list.undoStack()->undo();
        QVERIFY(list.add("b", preset("all")) > first);
    }
};

QTEST_GUILESS_MAIN(VariantListTest)
#include "tst_variant_list.moc"
