// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "views/graph/edge_routing.h"

using namespace tenon::views;

namespace {

/// Straight down from (0, 0) to (0, 300) in three pieces.
Curve line() {
    Curve curve{{0, 0}};
    for (int i = 1; i <= 9; ++i) curve.push_back({0, i * 300.0 / 9});
    return curve;
}

}  // namespace

class TestEdgeRouting : public QObject {
    Q_OBJECT

private slots:
    void movedEndsBendOnlyNearby() {
        Curve curve = line();
        moveEnd(curve, 50, 40);
        QCOMPARE(curve.front(), QPointF(0, 0));
        QCOMPARE(curve.back(), QPointF(50, 300));
        QCOMPARE(curve.size() % 3, 1u);
        for (const QPointF& point : curve)
            if (point.y() < 259) QVERIFY(std::abs(point.x()) < 1e-6);
        QCOMPARE(curve[curve.size() - 2].x(), 50.0);  // arrives from above
    }

    void startsMoveLikeEnds() {
        Curve curve = line();
        moveStart(curve, -30, 40);
        QCOMPARE(curve.front(), QPointF(-30, 0));
        QCOMPARE(curve.back(), QPointF(0, 300));
        QCOMPARE(curve[1].x(), -30.0);
        for (const QPointF& point : curve)
            if (point.y() > 41) QVERIFY(std::abs(point.x()) < 1e-6);
    }

    void shortLinesBendAllTheirLength() {
        Curve curve{{0, 0}, {0, 5}, {0, 10}, {0, 15}};
        moveEnd(curve, 20, 40);
        QCOMPARE(curve.front(), QPointF(0, 0));
        QCOMPARE(curve.back(), QPointF(20, 15));
        QCOMPARE(curve.size() % 3, 1u);
    }

    void smallMovesKeepTheCurve() {
        Curve curve = line();
        moveEnd(curve, 0.2, 40);
        QCOMPARE(curve.size(), line().size());
        QCOMPARE(curve.back(), QPointF(0.2, 300));
    }

    void piecesAreJoined() {
        Curve curve;
        append(curve, line());
        QCOMPARE(curve, line());
        Curve next;
        for (const QPointF& point : line()) next.push_back(point + QPointF(0, 330));
        append(curve, next);
        QCOMPARE(curve.size(), 10u + 3u + 9u);  // a straight piece between
        QCOMPARE(curve[12], QPointF(0, 330));
        append(curve, {{0, 630}, {0, 640}, {0, 650}, {0, 660}});
        QCOMPARE(curve.size(), 25u);
        QCOMPARE(curve.back(), QPointF(0, 660));
    }

    void pointsLieOnTheCurve() {
        QCOMPARE(pointAt(line(), 1, 0.5), QPointF(0, 150));
        QCOMPARE(pointAt(line(), 2, 1), QPointF(0, 300));
    }
};

QTEST_GUILESS_MAIN(TestEdgeRouting)
#include "tst_edge_routing.moc"
