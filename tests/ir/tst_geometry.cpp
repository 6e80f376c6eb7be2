// SPDX-License-Identifier: Apache-2.0
#include "core/ir/geometry.h"

#include "tests/ir/ir_helpers.h"

using namespace tenon;

namespace {

Tensor ints(const Dims& values) {
    return Tensor::vector(values);
}

/// The positions that a slice of one axis reads, by the definition: clamp as the op says, then walk.
Dims walked(std::int64_t extent, std::int64_t start, std::int64_t end, std::int64_t step) {
    if (start < 0) start += extent;
    if (end < 0) end += extent;
    Dims positions;
    if (extent == 0) return positions;
    if (step > 0) {
        start = std::clamp<std::int64_t>(start, 0, extent);
        end = std::clamp<std::int64_t>(end, 0, extent);
        for (std::int64_t i = start; i < end; i += step) positions.push_back(i);
    } else {
        start = std::clamp<std::int64_t>(start, 0, extent - 1);
        end = std::clamp<std::int64_t>(end, -1, extent - 1);
        for (std::int64_t i = start; i > end; i += step) positions.push_back(i);
    }
    return positions;
}

}  // namespace

class TestGeometry : public QObject {
    Q_OBJECT
private slots:
    void slicesReadWhatTheDefinitionReads() {
        for (std::int64_t extent = 0; extent <= 5; ++extent)
            for (std::int64_t start = -7; start <= 7; ++start)
                for (std::int64_t end = -7; end <= 7; ++end)
                    for (std::int64_t step : {-7, -3, -2, -1, 1, 2, 3, 7}) {
                        const Tensor steps = ints({step});
                        const auto ranges = *sliceRanges({extent}, ints({start}), ints({end}), nullptr, &steps);
                        QCOMPARE(ranges.size(), 1u);
                        Dims positions;
                        for (std::int64_t o = 0; o < ranges[0].extent; ++o) {
                            positions.push_back(ranges[0].start + o * ranges[0].step);
                        }
                        QCOMPARE(positions, walked(extent, start, end, step));
                    }
    }

    void slicesOfExtremeNumbers() {
        const std::int64_t least = std::numeric_limits<std::int64_t>::min();
        const std::int64_t most = std::numeric_limits<std::int64_t>::max();
        const Tensor back = ints({least}), forth = ints({most});
        QCOMPARE((*sliceRanges({10}, ints({most}), ints({least}), nullptr, &back))[0].extent, 1);
        QCOMPARE((*sliceRanges({10}, ints({least}), ints({most}), nullptr, &forth))[0].extent, 1);
        QCOMPARE((*sliceRanges({10}, ints({least}), ints({most}), nullptr, nullptr))[0].extent, 10);
    }

    void reductionAxes() {
        const Graph graph = parsed(inGraph(R"(
            input %x: f32[2,3,4]
            %a = ReduceSum(%x) "all"
            %b = ReduceSum(%x) {noop_with_empty_axes = 1} "none")"));
        const Node &all = graph.node(NodeId(0)), &none = graph.node(NodeId(1));
        const Tensor empty = ints({}), some = ints({-1, 0});
        QCOMPARE(*reducedAxes(all, 3, nullptr), (Dims{0, 1, 2}));
        QCOMPARE(*reducedAxes(all, 3, &empty), (Dims{0, 1, 2}));
        QCOMPARE(*reducedAxes(none, 3, &empty), Dims{});
        QCOMPARE(*reducedAxes(none, 3, &some), (Dims{0, 2}));
        QVERIFY(withoutAxes({2, 3, 4}, Dims{0, 2}, true) == (Shape{1, 3, 1}));
        QVERIFY(withoutAxes({2, 3, 4}, Dims{0, 2}, false) == (Shape{3}));
    }

    void padWidthsPerAxis() {
        const Tensor axes = ints({-1, 0});
        const auto widths = *padWidths(3, ints({1, 2, -3, 4}), &axes);
        QCOMPARE(widths.begin, (Dims{2, 0, 1}));
        QCOMPARE(widths.end, (Dims{4, 0, -3}));
    }

    void splitLeavesTheRestToTheLast() {
        const Graph graph = parsed(inGraph("input %x: f32[7]  %a, %b, %c = Split(%x)"));
        const Node& node = graph.node(NodeId(0));
        QCOMPARE(*splitExtents(node, 7, nullptr), (Dims{3, 3, 1}));
        QCOMPARE(*splitExtents(node, 6, nullptr), (Dims{2, 2, 2}));
        QCOMPARE(*splitExtents(node, 0, nullptr), (Dims{0, 0, 0}));
        COMPARE_TEXT(splitExtents(node, 1, nullptr).error().message, "an extent of 1 cannot be split into 3 parts");
        const Tensor huge =
            ints({std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::max(), 9});
        COMPARE_TEXT(splitExtents(node, 7, &huge).error().message, "the parts of split do not add up to the extent 7");
    }

    void resizeScales() {
        const Graph graph = parsed(inGraph(R"(
            input %x: f32[1,3,4,5]
            const %s: i64[2] = [8,20]
            %y = Resize(%x, _, _, %s) {axes = [2,3]}
            %z = Resize(%x, _, _, %s) {axes = [2,3], keep_aspect_ratio_policy = "not_larger"})"));
        const Tensor sizes = ints({8, 20});
        const auto stretched = *resizeGeometry(graph.node(NodeId(0)), {1, 3, 4, 5}, nullptr, &sizes);
        QCOMPARE(stretched.output, (Dims{1, 3, 8, 20}));
        QCOMPARE(stretched.scales, (std::vector<float>{1, 1, 2, 4}));
        const auto kept = *resizeGeometry(graph.node(NodeId(1)), {1, 3, 4, 5}, nullptr, &sizes);
        QCOMPARE(kept.output, (Dims{1, 3, 8, 10}));
        QCOMPARE(kept.scales, (std::vector<float>{1, 1, 2, 2}));
    }

    void rangeCounts_data() {
        QTest::addColumn<double>("start");
        QTest::addColumn<double>("limit");
        QTest::addColumn<double>("delta");
        QTest::addColumn<qint64>("count");
        QTest::newRow("up") << 0.0 << 10.0 << 3.0 << qint64{4};
        QTest::newRow("exact") << 0.0 << 9.0 << 3.0 << qint64{3};
        QTest::newRow("down") << 10.0 << 0.0 << -5.0 << qint64{2};
        QTest::newRow("wrong way") << 0.0 << 10.0 << -1.0 << qint64{0};
        QTest::newRow("empty") << 1.0 << 1.0 << 1.0 << qint64{0};
    }
    void rangeCounts() {
        QFETCH(double, start);
        QFETCH(double, limit);
        QFETCH(double, delta);
        for (ElementType type : {ElementType::f32, ElementType::i64, ElementType::i8}) {
            auto scalar = [&](double value) { return Tensor::scalar(static_cast<float>(value)).converted(type); };
            QTEST(qint64{*rangeCount(scalar(start), scalar(limit), scalar(delta))}, "count");
        }
    }
};

QTEST_APPLESS_MAIN(TestGeometry)
#include "tst_geometry.moc"
