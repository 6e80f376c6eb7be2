// SPDX-License-Identifier: Apache-2.0
#include "core/runtime/placement.h"

#include <QTest>

#include <algorithm>
#include <stdexcept>

#include "core/ir/text.h"

using namespace tenon;

namespace {

Graph parsed(const std::string& body) {
    auto graph = parseGraph("graph \"g\" {\n" + body + "\n}\n");
    if (!graph) throw std::runtime_error(graph.error().message);
    return std::move(*graph);
}

struct Placed {
    Graph graph;
    std::vector<loops::FusedGroup> groups;
    Placement placement;

    /// One line a storage: "a b @0 32 bytes, steps 0-2", in order of definition.
    QStringList storages() const {
        QStringList lines;
        for (const Storage& s : placement.storages) {
            QStringList names;
            for (ValueId value : s.values) names << QString::fromStdString(graph.value(value).name);
            lines << QString("%1 @%2 %3 bytes, steps %4-%5")
                         .arg(names.join(' '))
                         .arg(s.offset)
                         .arg(s.interval.size)
                         .arg(s.interval.firstUse)
                         .arg(s.interval.lastUse);
        }
        return lines;
    }

    /// "input 0", "output 1", "arena 64"
    QString place(std::string_view name) const {
        const tenon_operand& o = placement.places[graph.findValue(name)->index];
        switch (o.place) {
            case TENON_INPUT:
                return QString("input %1").arg(o.index);
            case TENON_OUTPUT:
                return QString("output %1").arg(o.index);
            case TENON_ARENA:
                return QString("arena %1").arg(o.offset);
            default:
                return QString("constant %1").arg(o.index);
        }
    }

    QList<int> views() const {
        QList<int> steps;
        for (std::size_t i = 0; i < placement.isView.size(); ++i)
            if (placement.isView[i]) steps << int(i);
        return steps;
    }
};

Placed place(const std::string& body, std::string_view planner, bool reuse) {
    Placed placed{parsed(body), {}, {}};
    placed.groups = loops::partition(placed.graph);
    auto placement = placeValues(placed.graph, placed.groups, planner, reuse);
    if (!placement) throw std::runtime_error(placement.error().message);
    placed.placement = placement.take();
    return placed;
}

Placed placeReusing(const std::string& body) {
    return place(body, "greedy_by_size", true);
}

const std::string kChain = R"(
    input %x: f32[4,8]
    const %w: f32[8,8] = splat 0.5
    %a: f32[4,8] = MatMul(%x, %w) "first"
    %b: f32[4,8] = Relu(%a) "relu"
    %c: f32[4,8] = MatMul(%b, %w) "second"
    %y: f32[4,8] = Sigmoid(%c) "last"
    output %y)";

}  // namespace

class TestPlacement : public QObject {
    Q_OBJECT

private slots:
    void signatureValuesStayWhereTheCallerPutThem() {
        const Placed p = placeReusing(kChain);
        QCOMPARE(p.place("x"), QString("input 0"));
        QCOMPARE(p.place("y"), QString("output 0"));
        QCOMPARE(p.place("w"), QString("constant -1"));
    }

    void elementwiseOverwritesWhatDies() {
        const Placed p = placeReusing(kChain);
        QCOMPARE(p.storages(), (QStringList{"a b @0 128 bytes, steps 0-2", "c @128 128 bytes, steps 2-3"}));
        QCOMPARE(p.placement.arenaBytes, std::int64_t(256));
        QCOMPARE(p.placement.lowerBound, std::int64_t(256));
        QCOMPARE(p.placement.unsharedBytes, std::int64_t(4 * 128));
    }

    void withoutReuseEveryValueHasItsOwnStorage() {
        const Placed p = place(kChain, "greedy_by_size", false);
        QCOMPARE(p.storages(), (QStringList{"a @0 128 bytes, steps 0-1", "b @128 128 bytes, steps 1-2",
                                            "c @0 128 bytes, steps 2-3"}));
        QCOMPARE(p.views(), QList<int>{});
    }

    void plannerNoneSharesNothing() {
        const Placed p = place(kChain, "none", false);
        QCOMPARE(p.storages(), (QStringList{"a @0 128 bytes, steps 0-1", "b @128 128 bytes, steps 1-2",
                                            "c @256 128 bytes, steps 2-3"}));
        QCOMPARE(p.placement.arenaBytes, std::int64_t(384));
    }

    void unknownPlannerIsWrongUse() {
        const Graph graph = parsed(kChain);
        const auto placement = placeValues(graph, loops::partition(graph), "magic", true);
        QVERIFY(!placement);
        QCOMPARE(placement.error().fault, Fault::usage);
        QVERIFY(QString::fromStdString(placement.error().message).contains("'magic'"));
    }

    void valueThatIsReadLaterIsNotOverwritten() {
        const Placed p = placeReusing(R"(
            input %x: f32[4,8]
            const %w: f32[8,8] = splat 0.5
            %a: f32[4,8] = MatMul(%x, %w)
            %b: f32[4,8] = Relu(%a)
            %c: f32[4,8] = Add(%a, %b)
            %y: f32[4,8] = MatMul(%c, %w)
            output %y)");
        // the sum may take the place of the first of its operands, since both die there
        QCOMPARE(p.storages(), (QStringList{"a c @0 128 bytes, steps 0-3", "b @128 128 bytes, steps 1-2"}));
    }

    void broadcastsAndTransposesAreNotInPlace() {
        const Placed p = placeReusing(R"(
            input %x: f32[8,8]
            const %w: f32[8,8] = splat 0.5
            const %row: f32[1,8] = splat 2
            %a: f32[8,8] = MatMul(%x, %w)
            %t: f32[8,8] = Transpose(%a) {perm = [1, 0]}
            %small: f32[1,8] = MatMul(%row, %t)
            %wide: f32[8,8] = Add(%small, %x)
            %y: f32[8,8] = MatMul(%wide, %w)
            output %y)");
        QCOMPARE(p.storages(), (QStringList{"a @0 256 bytes, steps 0-1", "t @256 256 bytes, steps 1-2",
                                            "small @512 32 bytes, steps 2-3", "wide @0 256 bytes, steps 3-4"}));
    }

    void typesOfAnotherSizeAreNotInPlace() {
        const Placed p = placeReusing(R"(
            input %x: f32[8,8]
            const %w: f32[8,8] = splat 0.5
            %a: f32[8,8] = MatMul(%x, %w)
            %b: f64[8,8] = Cast(%a) {to = 11}
            %y: f32[8,8] = Cast(%b) {to = 1}
            output %y)");
        QCOMPARE(p.storages(), (QStringList{"a @512 256 bytes, steps 0-1", "b @0 512 bytes, steps 1-2"}));
    }

    void reshapingIsAView() {
        const Placed p = placeReusing(R"(
            input %x: f32[4,8]
            const %w: f32[8,8] = splat 0.5
            const %v: f32[4,4] = splat 0.5
            const %s: i64[2] = [8, 4]
            %a: f32[4,8] = MatMul(%x, %w)
            %r: f32[8,4] = Reshape(%a, %s)
            %b: f32[8,4] = MatMul(%r, %v)
            %y: f32[8,4] = Relu(%b)
            output %y)");
        QCOMPARE(p.views(), QList<int>{1});
        QCOMPARE(p.storages(), (QStringList{"a r @0 128 bytes, steps 0-2", "b @128 128 bytes, steps 2-3"}));
        QCOMPARE(p.place("r"), p.place("a"));
    }

    void viewOfAnInputReadsTheInput() {
        const Placed p = placeReusing(R"(
            input %x: f32[4,8]
            const %v: f32[4,4] = splat 0.5
            const %s: i64[2] = [8, 4]
            %r: f32[8,4] = Reshape(%x, %s)
            %y: f32[8,4] = MatMul(%r, %v)
            output %y)");
        QCOMPARE(p.views(), QList<int>{0});
        QCOMPARE(p.place("r"), QString("input 0"));
        QCOMPARE(p.storages(), QStringList{});
        QCOMPARE(p.placement.arenaBytes, std::int64_t(0));
    }

    void elementwiseNeverOverwritesAViewOfAnInput() {
        const Placed p = placeReusing(R"(
            input %x: f32[4,8]
            const %v: f32[4,4] = splat 0.5
            const %s: i64[2] = [8, 4]
            %r: f32[8,4] = Reshape(%x, %s)
            %a: f32[8,4] = Relu(%r)
            %y: f32[8,4] = MatMul(%a, %v)
            output %y)");
        QCOMPARE(p.storages(), QStringList{"a @0 128 bytes, steps 1-2"});
    }

    void reshapedOutputIsWrittenToTheCaller() {
        const Placed p = placeReusing(R"(
            input %x: f32[4,8]
            const %w: f32[8,8] = splat 0.5
            const %s: i64[2] = [8, 4]
            %a: f32[4,8] = MatMul(%x, %w)
            %y: f32[8,4] = Reshape(%a, %s)
            output %y)");
        QCOMPARE(p.views(), QList<int>{});
        QCOMPARE(p.place("y"), QString("output 0"));
    }

    void viewKeepsItsStorageAlive() {
        // without the view's read, `a` would die at step 2 and Relu could overwrite it
        const Placed p = placeReusing(R"(
            input %x: f32[4,8]
            const %w: f32[8,8] = splat 0.5
            const %v: f32[4,4] = splat 0.5
            const %s: i64[2] = [8, 4]
            %a: f32[4,8] = MatMul(%x, %w)
            %r: f32[8,4] = Reshape(%a, %s)
            %b: f32[4,8] = Relu(%a)
            %c: f32[8,4] = MatMul(%r, %v)
            %y: f32[4,8] = MatMul(%b, %w)
            output %y
            output %c)");
        QCOMPARE(p.views(), QList<int>{1});
        QCOMPARE(p.storages(), (QStringList{"a r @0 128 bytes, steps 0-3", "b @128 128 bytes, steps 2-4"}));
    }

    void outputThatIsReadAgainServesAsItsOwnBuffer() {
        const Placed p = placeReusing(R"(
            input %x: f32[4,8]
            const %w: f32[8,8] = splat 0.5
            %a: f32[4,8] = MatMul(%x, %w)
            %y: f32[4,8] = MatMul(%a, %w)
            output %a
            output %y)");
        QCOMPARE(p.place("a"), QString("output 0"));
        QCOMPARE(p.place("y"), QString("output 1"));
        QCOMPARE(p.storages(), QStringList{});
    }

    void outputGivenTwiceIsComputedOnce() {
        const Placed p = placeReusing(R"(
            input %x: f32[4,8]
            %y: f32[4,8] = Relu(%x)
            output %y
            output %y)");
        QCOMPARE(p.place("y"), QString("output 0"));
    }

    void epilogueOverwritesTheResidualThatDies() {
        const Placed p = placeReusing(R"(
            input %x: f32[4,8]
            const %w: f32[8,8] = splat 0.5
            %a: f32[4,8] = MatMul(%x, %w)
            %b: f32[4,8] = MatMul(%a, %w)
            %m: f32[4,8] = MatMul(%b, %w) group 0
            %s: f32[4,8] = Add(%m, %a) group 0
            %y: f32[4,8] = MatMul(%s, %w)
            output %y)");
        QCOMPARE(p.groups.size(), std::size_t{4});
        QCOMPARE(p.storages(), (QStringList{"a s @0 128 bytes, steps 0-3", "b @128 128 bytes, steps 1-2"}));
    }

    void whatAContractionReadsIsNotOverwritten() {
        // Relu feeds the matrix product of its group: its input is read at other indices than the output is written
        const Placed p = placeReusing(R"(
            input %x: f32[8,8]
            const %w: f32[8,8] = splat 0.5
            %a: f32[8,8] = MatMul(%x, %w)
            %r: f32[8,8] = Relu(%a) group 0
            %m: f32[8,8] = MatMul(%r, %w) group 0
            %y: f32[8,8] = MatMul(%m, %w)
            output %y)");
        QCOMPARE(p.storages(), (QStringList{"a @0 256 bytes, steps 0-1", "m @256 256 bytes, steps 1-2"}));
    }

    void mayOverwriteTellsWhy() {
        const Placed p = placeReusing(R"(
            input %x: f32[4,8]
            input %z: f32[4,8]
            input %row: f32[8]
            %a: f32[4,8] = Add(%x, %row) group 0
            %y: f32[4,8] = Mul(%a, %z) group 0
            output %y)");
        const loops::FusedGroup& group = p.groups.at(0);
        QVERIFY(mayOverwrite(p.graph, group, *p.graph.findValue("x")));
        QVERIFY(mayOverwrite(p.graph, group, *p.graph.findValue("z")));
        QVERIFY(!mayOverwrite(p.graph, group, *p.graph.findValue("row")));
    }

    void storagesNeverOverlap() {
        // a ladder of values with different lives, under every planner
        std::string body =
            "input %x: f32[16,16]\nconst %w: f32[16,16] = splat 0.25\n%v0: f32[16,16] = MatMul(%x, %w)\n";
        for (int i = 1; i < 30; ++i)
            body += "%v" + std::to_string(i) + ": f32[16,16] = Add(%v" + std::to_string(i - 1) + ", %v" +
                    std::to_string(std::max(i - 6, 0)) + ")\n";
        body += "output %v29";
        for (const PlannerInfo& planner : planners()) {
            for (bool reuse : {false, true}) {
                const Placed p = place(body, planner.id, reuse);
                std::vector<Interval> intervals;
                Plan plan{{}, p.placement.arenaBytes};
                for (const Storage& s : p.placement.storages) {
                    intervals.push_back(s.interval);
                    plan.offsets.push_back(s.offset);
                }
                QVERIFY(intervals.size() > 5);
                const auto fault = checkPlan(intervals, plan);
                QVERIFY2(!fault, fault ? fault->c_str() : "");
                QVERIFY(p.placement.arenaBytes >= p.placement.lowerBound);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestPlacement)
#include "tst_placement.moc"
