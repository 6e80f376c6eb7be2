// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <algorithm>

#include "tests/views_memory/memory_sample.h"
#include "views/memory/memory_geometry.h"

using namespace tenon;
using namespace tenon::views;

namespace {

/// 20 pixels a step, one pixel a byte.
MemoryViewport wholeProgram() {
    MemoryViewport viewport;
    viewport.plot = QRectF(10, 20, 100, 200);
    viewport.endStep = 5;
    viewport.topBytes = 200;
    return viewport;
}

}  // namespace

class TestMemoryGeometry : public QObject {
    Q_OBJECT

private slots:
    void theLoadIsTheSumAlive() {
        const auto memory = test::sampleMemory();
        QCOMPARE(loadCurve(*memory), (std::vector<std::int64_t>{100, 150, 80, 80, 30}));
        QCOMPARE(peakStep(loadCurve(*memory)), 1);
        QCOMPARE(peakStep({}), -1);
        QCOMPARE(peakStep({7, 9, 9}), 1);
    }

    void aLifeBeyondTheProgramCountsWithinIt() {
        engine::Memory memory;
        memory.add_steps("one");
        memory.add_steps("two");
        test::addBuffer(memory, "early", 5, -3, 0);
        test::addBuffer(memory, "late", 7, 1, 99);
        test::addBuffer(memory, "never", 1000, 2, 1);
        test::addBuffer(memory, "after", 1000, 50, 60);
        QCOMPARE(loadCurve(memory), (std::vector<std::int64_t>{5, 7}));
    }

    void aliveBuffersComeLargestFirst() {
        const auto memory = test::sampleMemory();
        QCOMPARE(buffersAliveAt(*memory, 1), (std::vector<int>{0, 1}));
        QCOMPARE(buffersAliveAt(*memory, 3), (std::vector<int>{1, 2}));
        test::addBuffer(*memory, "d", 40, 3, 3);
        QCOMPARE(buffersAliveAt(*memory, 3), (std::vector<int>{1, 3, 2}));
        QCOMPARE(buffersAliveAt(*memory, 5), std::vector<int>());
    }

    void theGapIsRelativeToTheBound() {
        const auto memory = test::sampleMemory();
        QCOMPARE(gapOfPlan(memory->plans(0), 150), 0.2);
        QCOMPARE(gapOfPlan(memory->plans(1), 150), 0.0);
        QCOMPARE(gapOfPlan(memory->plans(0), 0), 0.0);
    }

    void missingOffsetsAreZero() {
        engine::MemoryPlan plan;
        plan.add_offsets(64);
        QCOMPARE(offsetIn(plan, 0), 64);
        QCOMPARE(offsetIn(plan, 1), 0);
        QCOMPARE(offsetIn(plan, -1), 0);
    }

    void classesOfSize_data() {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<int>("group");
        QTest::newRow("nothing") << qint64(0) << 0;
        QTest::newRow("under 1 %") << qint64(9) << 0;
        QTest::newRow("1 %") << qint64(10) << 1;
        QTest::newRow("5 %") << qint64(50) << 2;
        QTest::newRow("15 %") << qint64(150) << 3;
        QTest::newRow("under 40 %") << qint64(399) << 3;
        QTest::newRow("40 %") << qint64(400) << 4;
        QTest::newRow("all of it") << qint64(1000) << 4;
    }
    void classesOfSize() {
        QFETCH(qint64, bytes);
        engine::Buffer buffer;
        buffer.set_bytes(bytes);
        QTEST(memoryClass(buffer, 1000, MemoryColour::size), "group");
        QCOMPARE(memoryClass(buffer, 0, MemoryColour::size), 0);
    }

    void classesOfLife_data() {
        QTest::addColumn<int>("last");
        QTest::addColumn<int>("group");
        QTest::newRow("1 step") << 0 << 0;
        QTest::newRow("2 steps") << 1 << 0;
        QTest::newRow("3 steps") << 2 << 1;
        QTest::newRow("15 steps") << 14 << 2;
        QTest::newRow("16 steps") << 15 << 3;
        QTest::newRow("51 steps") << 50 << 4;
    }
    void classesOfLife() {
        QFETCH(int, last);
        engine::Buffer buffer;
        buffer.set_last_step(last);
        QTEST(memoryClass(buffer, 1000, MemoryColour::life), "group");
    }

    void aBoxCoversItsLastStep() {
        const auto memory = test::sampleMemory();
        const MemoryViewport viewport = wholeProgram();
        QCOMPARE(viewport.boxOf(memory->buffers(1), 100), QRectF(QPointF(30, 70), QPointF(90, 120)));
        QCOMPARE(viewport.x(1), 30.0);
        QCOMPARE(viewport.y(100), 120.0);
        QCOMPARE(viewport.stepAt(viewport.x(2.5)), 2.5);
        QCOMPARE(viewport.bytesAt(viewport.y(42)), 42.0);
    }

    void zoomingKeepsWhatIsUnderTheMouse() {
        const MemoryViewport zoomedIn = zoomed(wholeProgram(), 5, 2, 60);
        QCOMPARE(zoomedIn.firstStep, 1.25);
        QCOMPARE(zoomedIn.endStep, 3.75);
        QCOMPARE(zoomedIn.stepAt(60), 2.5);
        const MemoryViewport back = zoomed(zoomedIn, 5, 0.01, 60);
        QCOMPARE(back.firstStep, 0.0);
        QCOMPARE(back.endStep, 5.0);
    }

    void zoomingEndsAtTwoSteps() {
        const MemoryViewport closest = zoomed(wholeProgram(), 5, 1000, 10);
        QCOMPARE(closest.firstStep, 0.0);
        QCOMPARE(closest.endStep, 2.0);
        MemoryViewport single;
        single.plot = QRectF(0, 0, 10, 10);
        QCOMPARE(zoomed(single, 1, 8, 5).endStep, 1.0);
    }

    void panningStaysInTheProgram() {
        const MemoryViewport zoomedIn = zoomed(wholeProgram(), 5, 2, 60);
        QCOMPARE(panned(zoomedIn, 5, 1).firstStep, 2.25);
        QCOMPARE(panned(zoomedIn, 5, 100).endStep, 5.0);
        QCOMPARE(panned(zoomedIn, 5, -100).firstStep, 0.0);
        QCOMPARE(panned(wholeProgram(), 5, 3).firstStep, 0.0);
    }

    void onlyWhatIsInSightIsPainted() {
        const auto memory = test::sampleMemory();
        MemoryViewport viewport = wholeProgram();
        QCOMPARE(visibleTiles(*memory, memory->plans(1), viewport, MemoryColour::size).size(), std::size_t(3));
        viewport.endStep = 1;
        const auto tiles = visibleTiles(*memory, memory->plans(1), viewport, MemoryColour::size);
        QCOMPARE(tiles.size(), std::size_t(1));
        QCOMPARE(tiles[0].buffer, 0);
        QCOMPARE(tiles[0].group, 4);
        QCOMPARE(tiles[0].box, QRectF(QPointF(10, 120), QPointF(110, 220)));
    }

    void buffersUnderAPixelAreFolded() {
        engine::Memory memory;
        for (int i = 0; i < 10'000; ++i) {
            memory.add_steps("step");
            test::addBuffer(memory, "tiny", 1, i, i);
        }
        test::addPlan(memory, "none", 1, {});
        MemoryViewport viewport = wholeProgram();
        viewport.endStep = 10'000;
        viewport.topBytes = 10'000;
        const auto tiles = visibleTiles(memory, memory.plans(0), viewport, MemoryColour::size);
        QVERIFY2(tiles.size() >= 99 && tiles.size() <= 101, qPrintable(QString::number(tiles.size())));
    }

    void theBufferUnderAPointIsFound() {
        const auto memory = test::sampleMemory();
        const MemoryViewport viewport = wholeProgram();
        const auto at = [&](int plan, double step, double bytes) {
            return bufferAt(*memory, memory->plans(plan), viewport, QPointF(viewport.x(step), viewport.y(bytes)));
        };
        QCOMPARE(at(1, 0.5, 50), 0);
        QCOMPARE(at(1, 1.5, 99), 0);
        QCOMPARE(at(1, 1.5, 101), 1);
        QCOMPARE(at(1, 2.5, 10), 2);
        QCOMPARE(at(1, 4.5, 101), -1);
        QCOMPARE(at(0, 2.5, 10), -1);
        QCOMPARE(bufferAt(*memory, memory->plans(1), viewport, QPointF(0, 0)), -1);
    }

    void theLoadIsAStaircase() {
        const auto memory = test::sampleMemory();
        const QPolygonF outline = loadOutline(loadCurve(*memory), wholeProgram());
        QCOMPARE(outline, QPolygonF({{10, 220},
                                     {10, 120},
                                     {30, 120},
                                     {30, 70},
                                     {50, 70},
                                     {50, 140},
                                     {70, 140},
                                     {70, 140},
                                     {90, 140},
                                     {90, 190},
                                     {110, 190},
                                     {110, 220}}));
        QVERIFY(loadOutline({}, wholeProgram()).isEmpty());
    }

    void aDenseLoadKeepsItsPeak() {
        std::vector<std::int64_t> load(10'000, 10);
        load[7'777] = 200;
        MemoryViewport viewport = wholeProgram();
        viewport.endStep = 10'000;
        const QPolygonF outline = loadOutline(load, viewport);
        QVERIFY(outline.size() <= 4 * 100);
        QCOMPARE(std::ranges::min_element(outline, {}, &QPointF::y)->y(), viewport.y(200));
    }

    void ticksAreRound() {
        QCOMPARE(memoryTickInterval(151'000, 5), 50'000.0);
        QCOMPARE(memoryTickInterval(100, 5), 20.0);
        QCOMPARE(memoryTickInterval(100, 10), 10.0);
        QCOMPARE(memoryTickInterval(5, 20), 1.0);
        QCOMPARE(memoryTickInterval(0, 5), 1.0);
    }
};

QTEST_APPLESS_MAIN(TestMemoryGeometry)
#include "tst_memory_geometry.moc"
