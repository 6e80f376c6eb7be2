// SPDX-License-Identifier: Apache-2.0
#include "views/common/format.h"

#include <QLocale>
#include <QTest>

using namespace tenon::views;

class FormatTest : public QObject {
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale::c()); }

    void durations_data() {
        QTest::addColumn<double>("ns");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << 0.0 << "0 ns";
        QTest::newRow("ns") << 850.0 << "850 ns";
        QTest::newRow("us") << 12400.0 << "12.4 µs";
        QTest::newRow("rounds up into the next unit") << 999'700.0 << "1.00 ms";
        QTest::newRow("ms") << 34.94e6 << "34.9 ms";
        QTest::newRow("s") << 1.2e9 << "1.20 s";
        QTest::newRow("many s") << 4000e9 << "4,000 s";
        QTest::newRow("unknown") << std::nan("") << "–";
    }
    void durations() {
        QFETCH(double, ns);
        QFETCH(QString, text);
        QCOMPARE(formatDuration(ns).replace(QChar(0xa0), ' '), text.replace(",", ""));
    }

    void bytes() {
        QCOMPARE(formatBytes(0).replace(QChar(0xa0), ' '), "0 B");
        QCOMPARE(formatBytes(302'144).replace(QChar(0xa0), ' '), "302 kB");
        QCOMPARE(formatBytes(1'048'576).replace(QChar(0xa0), ' '), "1.05 MB");
    }

    void ratiosAndPercents() {
        QCOMPARE(formatRatio(1.839), "1.84×");
        QCOMPARE(formatRatio(12.34), "12.3×");
        QCOMPARE(formatPercent(0.98667, 2).replace(QChar(0xa0), ' '), "98.67 %");
    }

    void figuresFollowTheLanguage() {
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(formatDuration(12400).replace(QChar(0xa0), ' '), "12,4 µs");
        QCOMPARE(formatCount(25557032), "25.557.032");
    }

    void hostileTextBecomesOneShortLine() {
        QCOMPARE(plainLine("a\nb\tc\x01"), "a b c ");
        QCOMPARE(plainLine(std::string("x\xe2\x80\xae"
                                       "y")),
                 "x y");  // a right-to-left override
        QCOMPARE(plainLine(std::string(1000, 'x'), 10), QString(9, 'x') + QChar(0x2026));
    }
};

QTEST_GUILESS_MAIN(FormatTest)
#include "tst_format.moc"
