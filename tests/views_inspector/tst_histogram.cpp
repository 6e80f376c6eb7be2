// SPDX-License-Identifier: Apache-2.0
#include <QFontMetricsF>
#include <QLocale>
#include <QtTest/QTest>

#include "tests/views_inspector/inspected.h"
#include "views/inspector/histogram.h"

using namespace tenon;
using namespace tenon::views;

namespace {

const QRectF kRect(10, 20, 402, 200);

HistogramShape shapeOf(const engine::ValueStatistics& statistics) {
    return layOutHistogram(statistics, kRect, QFontMetricsF(QFont()));
}

QStringList labels(const HistogramShape& shape) {
    QStringList all;
    for (const HistogramTick& tick : shape.ticks) all << tick.label;
    return all;
}

}  // namespace

class TestHistogram : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void barsFillTheWidthAndTheFullestTheHeight() {
        const HistogramShape shape = shapeOf(*test::statisticsOf(0));
        QVERIFY(kRect.contains(shape.plot));
        QCOMPARE(shape.bars.size(), 4u);
        QCOMPARE(shape.bars.front().left(), shape.plot.left());
        QVERIFY(qAbs(shape.bars.back().right() - shape.plot.right()) < 1e-6);
        QCOMPARE(shape.bars[3].height(), shape.plot.height());
        QCOMPARE(shape.bars[2].height(), 0.0);
        QVERIFY(qAbs(shape.bars[0].height() - shape.plot.height() / 5) < 1e-6);
        for (const QRectF& bar : shape.bars) QVERIFY(qAbs(bar.bottom() - shape.plot.bottom()) < 1e-6);
        QCOMPARE(shape.most, QStringLiteral("50"));
    }

    void aSingleNumberAmongMillionsIsStillSeen() {
        auto statistics = test::statisticsOf(0);
        statistics->set_histogram(0, 1);
        statistics->set_histogram(3, 10'000'000);
        QCOMPARE(shapeOf(*statistics).bars[0].height(), 1.0);
    }

    void theAxisIsLabelled() {
        const HistogramShape shape = shapeOf(*test::statisticsOf(0));
        QCOMPARE(labels(shape), (QStringList{QStringLiteral("-1"), QStringLiteral("3"), QStringLiteral("0")}));
        QVERIFY(qAbs(shape.ticks[2].x - (shape.plot.left() + shape.plot.width() / 4)) < 1e-6);
        for (const HistogramTick& tick : shape.ticks) QVERIFY(kRect.contains(tick.labelRect));
    }

    void zeroIsLabelledOnlyWhereThereIsRoom() {
        auto statistics = test::statisticsOf(0);
        statistics->set_min(-0.001);
        QCOMPARE(labels(shapeOf(*statistics)), (QStringList{QStringLiteral("-0.001"), QStringLiteral("3")}));
        statistics->set_min(1);
        QCOMPARE(labels(shapeOf(*statistics)), (QStringList{QStringLiteral("1"), QStringLiteral("3")}));
    }

    void aBarTellsItsNumbers() {
        const auto statistics = test::statisticsOf(0);
        const HistogramShape shape = shapeOf(*statistics);
        const auto at = [&](double share) {
            return describeBin(*statistics, shape, shape.plot.left() + share * shape.plot.width())
                .replace(QChar(0xa0), QLatin1Char(' '));
        };
        QCOMPARE(at(0.1), QStringLiteral("-1 to 0: 10 numbers (10.0 %)"));
        QCOMPARE(at(0.9), QStringLiteral("2 to 3: 50 numbers (50.0 %)"));
        QVERIFY(at(-0.1).isEmpty());
        QVERIFY(at(1.1).isEmpty());
    }
};

QTEST_MAIN(TestHistogram)
#include "tst_histogram.moc"
