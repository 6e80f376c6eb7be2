// SPDX-License-Identifier: Apache-2.0
#include "core/ir/broadcast.h"

#include "core/ir/axes.h"
#include "core/ir/dim_arithmetic.h"
#include "tests/ir/ir_helpers.h"

using namespace tenon;

class TestBroadcast : public QObject {
    Q_OBJECT
private slots:
    void commonShapes() {
        QCOMPARE(broadcast(Dims{2, 1, 4}, Dims{3, 1}), std::optional(Dims{2, 3, 4}));
        QCOMPARE(broadcast(Dims{}, Dims{5}), std::optional(Dims{5}));
        QCOMPARE(broadcast(Dims{0}, Dims{1}), std::optional(Dims{0}));
        QCOMPARE(broadcast(Dims{2}, Dims{3}), std::optional<Dims>());
        QCOMPARE(broadcast(Dims{0}, Dims{2}), std::optional<Dims>());
    }

    void symbolsAreOrderIndependent() {
        const Shape n{Dim("N")}, m{Dim("M")};
        QVERIFY(broadcast(n, n) == n);
        QVERIFY(broadcast(n, Shape{1}) == n);
        QVERIFY(broadcast(Shape{7}, n) == Shape{7});
        QVERIFY(broadcast(n, m) == broadcast(m, n));
        QVERIFY(broadcast(n, m) == Shape{Dim("max(M,N)")});
    }

    void stridesAreZeroAlongStretchedAxes() {
        QCOMPARE(broadcastStrides({3, 1}, {2, 3, 4}), (Dims{0, 1, 0}));
        QCOMPARE(broadcastStrides({2, 3, 4}, {2, 3, 4}), (Dims{12, 4, 1}));
        QCOMPARE(broadcastStrides({}, {2, 3}), (Dims{0, 0}));
        QVERIFY_EXCEPTION_THROWN(broadcastStrides({2}, {3}), InternalError);
        QVERIFY_EXCEPTION_THROWN(broadcastStrides({1, 2}, {2}), InternalError);
    }

    void axes() {
        QCOMPARE(*normalizeAxis(-1, 4), 3);
        QCOMPARE(*normalizeAxis(0, 1), 0);
        COMPARE_TEXT(normalizeAxis(4, 4).error().message, "axis 4 is out of range for rank 4");
        COMPARE_TEXT(normalizeAxis(std::numeric_limits<std::int64_t>::min(), 4).error().message,
                     "axis -9223372036854775808 is out of range for rank 4");
        QCOMPARE(*normalizeAxes(Dims{2, -3}, 3), (Dims{2, 0}));
        COMPARE_TEXT(normalizeAxes(Dims{0, -3}, 3).error().message, "axis -3 is given twice");
        COMPARE_TEXT(normalizeAxes(Dims{0, 0}, 1).error().message, "2 axes are given for rank 1");
    }

    void extents() {
        QVERIFY(addExtents(Dim("N"), 0) == Dim("N"));
        QVERIFY(addExtents(Dim("N"), 3) == Dim("N+3"));
        QVERIFY(!addExtents(kLargestExtent - 1, 1));
        QVERIFY(divideShapes({Dim("N"), 6, Dim("M")}, {Dim("M"), 2}) == Dim("N*3"));
        QVERIFY(divideShapes({Dim("N"), Dim("N")}, {Dim("N")}) == Dim("N"));
        QVERIFY(!divideShapes({Dim("N")}, {Dim("M")}));
        QVERIFY(!divideShapes({7}, {2}));
        QVERIFY(!divideShapes({7}, {0}));
        QVERIFY(divideShapes({0, 5}, {0}) == Dim(1));
        const Dim factors[] = {Dim(std::int64_t{1} << 40), Dim(std::int64_t{1} << 40)};
        QVERIFY(!multiplyExtents(factors));
    }

    void sizes() {
        QVERIFY(checkSize({ElementType::u8, {(std::int64_t{1} << 47) - 1}}));
        QVERIFY(!checkSize({ElementType::u8, {std::int64_t{1} << 47}}));
        QVERIFY(!checkSize({ElementType::f64, {std::int64_t{1} << 44}}));
        QVERIFY(!checkSize({ElementType::u8, {0, std::int64_t{1} << 40, std::int64_t{1} << 40}}));
        QVERIFY(!checkSize({ElementType::u8, {-1}}));
        QVERIFY(checkSize({ElementType::u8, Shape(64, Dim(1))}));
        COMPARE_TEXT(checkSize({ElementType::u8, Shape(65, Dim(1))}).error().message,
                     "rank 65 is more than the 64 supported");
    }
};

QTEST_APPLESS_MAIN(TestBroadcast)
#include "tst_broadcast.moc"
