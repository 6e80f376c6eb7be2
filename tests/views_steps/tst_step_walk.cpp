// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "tests/views_passes/made_up_ledger.h"
#include "views/steps/emphasis.h"
#include "views/steps/step_walk.h"

using namespace tenon;
using namespace tenon::views;

namespace {

int rowOf(std::string_view id) {
    return static_cast<int>(findPass(id) - passRegistry().data());
}

const int kFold = rowOf("fold-constants"), kIdentity = rowOf("eliminate-identity"),
          kEpilogues = rowOf("fuse-epilogues");

engine::Optimized small() {
    return smallOptimized(presetRecipe("all").take());
}

QString print(const Stop& stop) {
    const std::string_view id = passRegistry()[stop.pass].id;
    QString text = QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
    if (stop.rewrite >= 0) text += QStringLiteral(" %1").arg(stop.rewrite);
    return text + QLatin1String(stop.isAfter ? " after" : " before");
}

}  // namespace

class TestStepWalk : public QObject {
    Q_OBJECT

private slots:
    void passesThatAreOffOrPlaceMemoryAreLeftOut() {
        const engine::Optimized optimized = small();
        const StepWalk walk(optimized.ledger());
        QCOMPARE(walk.entries().size(), passRegistry().size() - 3);
        QCOMPARE(walk.rowOf(rowOf("quantize-static")), -1);
        QCOMPARE(walk.rowOf(rowOf("plan-memory")), -1);
        QCOMPARE(walk.rowOf(rowOf("reuse-in-place")), -1);
        QCOMPARE(walk.rowOf(kFold), 0);
        QVERIFY(walk.entries()[0].isChanged);
        QVERIFY(!walk.entries()[1].isChanged);
        QCOMPARE(walk.entries()[0].rewrites, 3);
    }
    void forwardAndBack() {
        const engine::Optimized optimized = small();
        const StepWalk walk(optimized.ledger());
        QStringList stops;
        std::vector<Stop> visited;
        for (std::optional<Stop> stop = walk.first(); stop; stop = walk.next(*stop)) {
            visited.push_back(*stop);
            if (stops.size() < 7) stops << print(*stop);
        }
        QCOMPARE(stops, QStringList({"fold-constants before", "fold-constants 0 before", "fold-constants 1 before",
                                     "fold-constants 2 before", "fold-constants after", "eliminate-identity before",
                                     "eliminate-identity after"}));
        // 14 passes with two stops each, and four rewrites.
        QCOMPARE(visited.size(), std::size_t{2 * 14 + 4});
        QCOMPARE(print(visited.back()), QStringLiteral("fuse-elementwise after"));
        for (std::size_t i = visited.size(); i-- > 1;)
            QCOMPARE(walk.previous(visited[i]), std::optional(visited[i - 1]));
        QCOMPARE(walk.previous(visited[0]), std::nullopt);
    }
    void passByPass() {
        const engine::Optimized optimized = small();
        const StepWalk walk(optimized.ledger());
        QCOMPARE(walk.nextPass({kFold, 1, false}), std::optional(Stop{kIdentity}));
        QCOMPARE(walk.previousPass({kIdentity, -1, true}), std::optional(Stop{kFold}));
        QCOMPARE(walk.previousPass({kFold}), std::nullopt);
        QCOMPARE(walk.nextPass({rowOf("fuse-elementwise")}), std::nullopt);
        // Off passes lie between and are passed over.
        QCOMPARE(walk.nextPass({rowOf("recognise-attention")}), std::optional(Stop{kEpilogues}));
    }
    void playingSkipsWhatDidNothing() {
        const engine::Optimized optimized = small();
        const StepWalk walk(optimized.ledger());
        QStringList scenes;
        for (std::optional<Stop> stop = walk.first(); stop; stop = walk.nextScene(*stop)) scenes << print(*stop);
        QCOMPARE(scenes, QStringList({"fold-constants before", "fold-constants after", "fuse-epilogues before",
                                      "fuse-epilogues after"}));
        // From the middle of the rewrites the pass is finished first.
        QCOMPARE(walk.nextScene({kFold, 1, false}), std::optional(Stop{kFold, -1, true}));
        QCOMPARE(walk.nextScene({kIdentity}), std::optional(Stop{kEpilogues}));
    }
    void nothingChangedStartsAtTheFirst() {
        const engine::Optimized idle = idleOptimized(presetRecipe("fused").take(), 5);
        const StepWalk walk(idle.ledger());
        QCOMPARE(walk.first(), std::optional(Stop{kEpilogues}));
        QCOMPARE(walk.nextScene(*walk.first()), std::nullopt);
        const engine::Optimized off = idleOptimized(presetRecipe("none").take(), 5);
        QCOMPARE(StepWalk(off.ledger()).first(), std::nullopt);
        QCOMPARE(StepWalk().next({3}), std::nullopt);
    }
    void emphasisOfARewrite() {
        engine::PassRecord record;
        addRewrite(record, "fold", {"conv", "bn"}, {"conv"}, {4, 2});
        addRewrite(record, "split", {"gemm"}, {"gemm", "add"}, {2, 9});
        using Names = std::set<std::string>;
        const StepEmphasis before = emphasisAt(record, {0, 0, false});
        QCOMPARE(before.removed, Names({"bn"}));
        QCOMPARE(before.changed, Names({"conv"}));
        QCOMPARE(before.added, Names());
        const StepEmphasis after = emphasisAt(record, {0, 1, true});
        QCOMPARE(after.added, Names({"add"}));
        QCOMPARE(after.changed, Names({"gemm"}));
        QCOMPARE(after.removed, Names());
        const StepEmphasis whole = emphasisAt(record, {0, Stop::kWholePass, false});
        QCOMPARE(whole.removed, Names({"bn"}));
        QCOMPARE(whole.changed, Names({"conv", "gemm"}));
        QCOMPARE(sourcesAt(record, {0, 1, false}), Sources({2, 9}));
        QCOMPARE(sourcesAt(record, {0}), Sources({2, 4, 9}));
    }
};

QTEST_MAIN(TestStepWalk)
#include "tst_step_walk.moc"
