// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "tests/views_passes/made_up_ledger.h"
#include "views/passes/pass_model.h"

Q_DECLARE_METATYPE(tenon::Recipe)

using namespace tenon;
using namespace tenon::views;
using Kind = PassModel::Kind;

namespace {

Recipe preset(std::string_view name) {
    return presetRecipe(name).take();
}

Snapshot<engine::Optimized> share(engine::Optimized optimized) {
    return std::make_shared<const engine::Optimized>(std::move(optimized));
}

void print(const PassModel& model, const QModelIndex& parent, int depth, QStringList& lines) {
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        QStringList parts = {index.data().toString()};
        if (const QVariant check = index.data(Qt::CheckStateRole); check.isValid())
            parts.prepend(check.toInt() == Qt::Checked ? QStringLiteral("[x]") : QStringLiteral("[ ]"));
        for (const int role : {PassModel::summaryRole, PassModel::badgeRole})
            if (const QString text = index.data(role).toString(); !text.isEmpty()) parts << "| " + text;
        lines << QString(2 * depth, QLatin1Char(' ')) + parts.join(QLatin1Char(' '));
        print(model, index, depth + 1, lines);
    }
}

QStringList lines(const PassModel& model, const QModelIndex& parent = {}) {
    QStringList lines;
    print(model, parent, 0, lines);
    return lines;
}

int rowOf(std::string_view id) {
    return static_cast<int>(findPass(id) - passRegistry().data());
}

}  // namespace

class TestPassModel : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qRegisterMetaType<Recipe>("tenon::Recipe"); }

    void beforeAnythingRan() {
        PassModel model;
        QAbstractItemModelTester tester(&model);
        model.setRecipe(preset("fused"));
        QCOMPARE(lines(model), QStringList({
                                   "Clean-up | 0 of 4 on",
                                   "  [ ] Fold constants | off",
                                   "    Largest result in bytes | 1,073,741,824",
                                   "  [ ] Remove identities | off",
                                   "  [ ] Remove dead ops | off",
                                   "  [ ] Merge equal expressions | off",
                                   "Algebra | 0 of 7 on",
                                   "  [ ] Recognise GELU | off",
                                   "  [ ] Recognise layer normalization | off",
                                   "  [ ] Simplify algebra | off",
                                   "  [ ] Fold batch normalization | off",
                                   "  [ ] Fold padding | off",
                                   "  [ ] Cancel transposes | off",
                                   "  [ ] Recognise attention | off",
                                   "Quantization | 0 of 1 on",
                                   "  [ ] Quantize to 8 bits | off",
                                   "Fusion | 3 of 3 on",
                                   "  [x] Fuse epilogues | not run yet",
                                   "  [x] Fuse reductions | not run yet",
                                   "  [x] Fuse elementwise ops | not run yet",
                                   "    Most ops in one group | 64",
                                   "Memory | 2 of 2 on",
                                   "  [x] Reuse buffers in place | applied when buffers are placed",
                                   "  [x] Plan memory | buffers placed by greedy_by_size",
                                   "    Planner | greedy_by_size",
                               }));
    }

    void whatPassesDid() {
        PassModel model;
        QAbstractItemModelTester tester(&model);
        model.setRecipe(preset("all"));
        model.setOptimized(share(smallOptimized(preset("all"))));
        QCOMPARE(lines(model, model.index(0, 0)), QStringList({
                                                      "[x] Fold constants | 53 → 50 nodes · 3 rewrite(s) · 400 µs",
                                                      "  Largest result in bytes | 1,073,741,824",
                                                      "  Shape | 2 rewrite(s)",
                                                      "    s1 → removed",
                                                      "    s2 → removed",
                                                      "  Gather | 1 rewrite(s)",
                                                      "    g1 → removed",
                                                      "[x] Remove identities | nothing to do here",
                                                      "[x] Remove dead ops | nothing to do here",
                                                      "[x] Merge equal expressions | nothing to do here",
                                                  }));
        QCOMPARE(lines(model, model.index(3, 0)).mid(0, 7),
                 QStringList({
                     "[x] Fuse epilogues | 53 → 20 kernels · 1 rewrite(s) · 20 µs | 1 near miss(es)",
                     "  Near misses | 1",
                     "    not fused: 'conv2': the value has a second reader, 'add_12'",
                     "  Conv epilogue | 1 rewrite(s)",
                     "    conv1, relu1 → conv1, relu1",
                     "  Remarks | 1",
                     "    1 group",
                 }));
    }

    void aNewOutcomeReplacesTheOld() {
        PassModel model;
        QAbstractItemModelTester tester(&model);
        const Recipe recipe = preset("all");
        model.setRecipe(recipe);
        model.setOptimized(share(idleOptimized(recipe, 3)));
        const QStringList idle = lines(model);
        const QPersistentModelIndex fuse = model.indexOfPass(rowOf("fuse-epilogues"));
        model.setOptimized(share(smallOptimized(recipe)));
        QVERIFY(lines(model) != idle);
        QCOMPARE(fuse.data().toString(), QStringLiteral("Fuse epilogues"));
        model.setOptimized(share(idleOptimized(recipe, 3)));
        QCOMPARE(lines(model), idle);
        model.setOptimized(nullptr);
        QCOMPARE(model.rowCount(fuse), 0);
    }

    void switching() {
        PassModel model;
        QAbstractItemModelTester tester(&model);
        model.setRecipe(preset("all"));
        model.setOptimized(share(smallOptimized(preset("all"))));
        QSignalSpy edits(&model, &PassModel::recipeEdited);
        const QModelIndex fold = model.indexOfPass(rowOf("fold-constants"));
        QVERIFY(model.setData(fold, Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(edits.size(), 1);
        QCOMPARE(edits[0][1].toString(), QStringLiteral("Switch off Fold constants"));
        Recipe expected = preset("all");
        QVERIFY(setPass(expected, "fold-constants", false));
        QVERIFY(edits[0][0].value<Recipe>() == expected);
        QCOMPARE(fold.data(PassModel::summaryRole).toString(), QStringLiteral("off"));
        // What the app answers is what is there already.
        model.setRecipe(expected);
        QCOMPARE(edits.size(), 1);

        QVERIFY(model.setData(fold, Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(edits[1][1].toString(), QStringLiteral("Switch on Fold constants"));
        QVERIFY(model.setData(model.indexOfPass(rowOf("reuse-in-place")), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(edits[2][0].value<Recipe>().inPlace, false);
    }

    void aPassSwitchedOnHasNotRun() {
        PassModel model;
        Recipe recipe = preset("all");
        QVERIFY(setPass(recipe, "fold-constants", false));
        model.setOptimized(share(idleOptimized(recipe, 3)));
        model.setRecipe(preset("all"));
        QCOMPARE(model.indexOfPass(0).data(PassModel::summaryRole).toString(), QStringLiteral("not run yet"));
    }

    void options() {
        PassModel model;
        QAbstractItemModelTester tester(&model);
        QSignalSpy edits(&model, &PassModel::recipeEdited);
        const QModelIndex size = model.index(0, 0, model.indexOfPass(rowOf("fuse-elementwise")));
        QCOMPARE(QString::fromUtf8(model.optionOf(size)->name.data()), QStringLiteral("max-nodes"));
        QVERIFY(model.flags(size) & Qt::ItemIsEditable);
        QVERIFY(!model.setData(size, QStringLiteral("many")));
        QVERIFY(!model.setData(size, QStringLiteral("64")));
        QCOMPARE(edits.size(), 0);
        QVERIFY(model.setData(size, QStringLiteral("32")));
        QCOMPARE(edits[0][1].toString(), QStringLiteral("Set max-nodes to 32"));
        QCOMPARE(edits[0][0].value<Recipe>().passes.at("fuse-elementwise").options.at("max-nodes"), std::string("32"));
        QCOMPARE(size.data(PassModel::summaryRole).toString(), QStringLiteral("32"));

        const QModelIndex planner = model.index(0, 0, model.indexOfPass(rowOf("plan-memory")));
        QVERIFY(model.setData(planner, QStringLiteral("hill_climb")));
        QCOMPARE(edits[1][0].value<Recipe>().planner, std::string("hill_climb"));
        QCOMPARE(planner.data(Qt::EditRole).toString(), QStringLiteral("hill_climb"));
    }

    void sourcesOfRows() {
        PassModel model;
        model.setOptimized(share(smallOptimized(preset("all"))));
        const QModelIndex fold = model.indexOfPass(rowOf("fold-constants"));
        const QModelIndex rule = model.index(1, 0, fold);
        QCOMPARE(model.sourcesOf(rule), Sources({1, 3, 5}));
        QCOMPARE(model.sourcesOf(model.index(1, 0, rule)), Sources({3, 5}));
        QCOMPARE(model.sourcesOf(fold), Sources());
        const QModelIndex misses = model.indexOfNearMisses(rowOf("fuse-epilogues"));
        QCOMPARE(model.kindOf(misses), Kind::nearMisses);
        QCOMPARE(model.sourcesOf(model.index(0, 0, misses)), Sources({4, 9}));
        QVERIFY(!model.indexOfNearMisses(rowOf("fold-pad")).isValid());
        QCOMPARE(model.passOf(model.index(0, 0, misses)), rowOf("fuse-epilogues"));
    }

    void exceptions() {
        PassModel model;
        QAbstractItemModelTester tester(&model);
        QSignalSpy edits(&model, &PassModel::recipeEdited);
        Recipe recipe = preset("int8");
        recipe.keepFloat = {"conv1", "gone"};
        recipe.keepUnfused = {"conv1"};
        model.setRecipe(recipe);
        const QModelIndex group = model.index(5, 0);
        QCOMPARE(lines(model).last(4), QStringList({"Exceptions | 3", "  conv1 | kept in float",
                                                    "  gone | kept in float", "  conv1 | kept unfused"}));
        engine::Optimized optimized = idleOptimized(recipe, 1);
        engine::Node* node = optimized.mutable_graph()->add_nodes();
        node->set_name("conv1");
        node->add_sources(6);
        model.setOptimized(share(std::move(optimized)));
        QCOMPARE(model.sourcesOf(model.index(0, 0, group)), Sources({6}));
        QCOMPARE(model.sourcesOf(model.index(1, 0, group)), Sources());

        model.removeException(model.index(2, 0, group));
        QCOMPARE(edits[0][1].toString(), QStringLiteral("Stop keeping conv1 unfused"));
        recipe.keepUnfused.clear();
        QVERIFY(edits[0][0].value<Recipe>() == recipe);
        model.removeException(model.index(0, 0, model.index(5, 0)));
        model.removeException(model.index(0, 0, model.index(5, 0)));
        QCOMPARE(edits.size(), 3);
        QCOMPARE(model.rowCount(), 5);
    }

    void longListsComeInPages() {
        constexpr int kMany = 5000;
        engine::Optimized optimized = idleOptimized(preset("all"), 10);
        engine::PassRecord& record = recordOf(optimized, "simplify-algebra");
        for (int i = 0; i < kMany; ++i) {
            addRewrite(record, "x*1", {"mul_" + std::to_string(i)}, {}, {static_cast<std::uint32_t>(i)});
            addNearMiss(record, "not simplified: '" + std::to_string(i) + "'", {static_cast<std::uint32_t>(i)});
        }
        PassModel model;
        QAbstractItemModelTester tester(&model);
        model.setOptimized(share(std::move(optimized)));
        const QModelIndex misses = model.indexOfNearMisses(rowOf("simplify-algebra"));
        QCOMPARE(model.rowCount(misses), PassModel::kPageRows + 1);
        const QModelIndex more = model.index(PassModel::kPageRows, 0, misses);
        QCOMPARE(model.kindOf(more), Kind::more);
        QCOMPARE(more.data().toString(), QStringLiteral("Show more of 5,000"));
        QCOMPARE(model.sourcesOf(more), Sources());
        model.showMore(more);
        QCOMPARE(model.rowCount(misses), 6 * PassModel::kPageRows + 1);
        QCOMPARE(model.index(PassModel::kPageRows, 0, misses).data().toString(),
                 QStringLiteral("not simplified: '200'"));
        while (model.rowCount(misses) != kMany) {
            const int before = model.rowCount(misses);
            model.showMore(model.index(before - 1, 0, misses));
            QVERIFY(model.rowCount(misses) > before);
        }
        QCOMPARE(model.kindOf(model.index(kMany - 1, 0, misses)), Kind::nearMiss);
        const QModelIndex rule = model.index(1, 0, model.indexOfPass(rowOf("simplify-algebra")));
        QCOMPARE(model.rowCount(rule), PassModel::kPageRows + 1);
        QCOMPARE(model.sourcesOf(rule).size(), std::size_t{kMany});
    }

    void rewritesNameTheirScopeOnce() {
        engine::Optimized optimized = idleOptimized(preset("all"), 9);
        engine::PassRecord& record = recordOf(optimized, "fold-batch-norm");
        addRewrite(record, "r", {"/stem/conv/Conv", "/stem/bn/Norm"}, {"/stem/conv/Conv"}, {});
        addRewrite(record, "r", {"/head/Identity"}, {}, {});
        addRewrite(record, "r", {"/a/x", "/b/x"}, {"/a/x"}, {});
        addRewrite(record, "r", {"Conv_1", "Conv_12"}, {"Conv_1"}, {});
        addRewrite(record, "r", {"a", "b", "c", "d", "e", "f", "g"}, {"a"}, {});
        addRewrite(record, "r", {}, {}, {});
        PassModel model;
        model.setOptimized(share(std::move(optimized)));
        const QModelIndex pass = model.indexOfPass(rowOf("fold-batch-norm"));
        QCOMPARE(lines(model, model.index(0, 0, pass)),
                 QStringList({"/stem: conv/Conv, bn/Norm → conv/Conv", "/head: Identity → removed", "/a/x, /b/x → /a/x",
                              "Conv_1, Conv_12 → Conv_1", "a, b, c, d, e, f, … → a", " → removed"}));
    }

    void hostileText() {
        engine::Optimized optimized = idleOptimized(preset("all"), 1);
        engine::PassRecord& record = recordOf(optimized, "fold-constants");
        addRewrite(record, "bad\nrule\x01", {std::string(10000, 'x')}, {"<b>b</b>"}, {});
        addNearMiss(record, "\xff\xfe<img src=x>", {});
        PassModel model;
        QAbstractItemModelTester tester(&model);
        model.setOptimized(share(std::move(optimized)));
        const QModelIndex fold = model.indexOfPass(0);
        QCOMPARE(model.index(2, 0, fold).data().toString(), QStringLiteral("bad rule "));
        const QModelIndex rewrite = model.index(0, 0, model.index(2, 0, fold));
        QVERIFY(rewrite.data().toString().size() < 300);
        QVERIFY(!rewrite.data(Qt::ToolTipRole).toString().contains(QLatin1String("<b>")));
    }

    void aLedgerOfAnotherRegistryIsIgnored() {
        engine::Optimized optimized;
        optimized.mutable_ledger()->add_passes()->set_id("unroll-everything");
        addRewrite(*optimized.mutable_ledger()->mutable_passes(0), "r", {"a"}, {"b"}, {1});
        PassModel model;
        QAbstractItemModelTester tester(&model);
        model.setOptimized(share(std::move(optimized)));
        QCOMPARE(model.rowCount(model.indexOfPass(0)), 1);
        QCOMPARE(model.indexOfPass(0).data(PassModel::summaryRole).toString(), QStringLiteral("not run yet"));
    }
};

QTEST_MAIN(TestPassModel)
#include "tst_pass_model.moc"
