// SPDX-License-Identifier: Apache-2.0
#include <QLocale>
#include <QtTest/QTest>

#include "tests/views_variants/some_variants.h"
#include "views/variants/variant_words.h"

using namespace tenon;
using namespace tenon::views;

class TestVariantWords : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    void recipes_data() {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("words");
        QTest::newRow("preset") << R"({"version": 1, "preset": "none"})"
                                << "none";
        QTest::newRow("off") << R"({"version": 1, "preset": "all", "passes": {"fuse-epilogues": {"on": false},
                                 "fold-constants": {"on": false}, "fuse-reductions": {"on": true}}})"
                             << "all, 2 passes off";
        QTest::newRow("on") << R"({"version": 1, "preset": "none", "passes": {"fold-constants": {"on": true},
                                "fold-pad": {"on": true}}})"
                            << "none, 2 passes more";
        QTest::newRow("excepted")
            << R"({"version": 1, "preset": "int8", "keep_float": ["a", "b"], "keep_unfused": ["c"],
                                      "target": "aarch64", "threads": 4})"
            << "int8, 3 operations excepted, for aarch64, 4 threads";
        QTest::newRow("planner") << R"({"version": 1, "preset": "all", "planner": "naive"})"
                                 << "all, planner naive";
        QTest::newRow("broken") << "{"
                                << "recipe cannot be read";
    }
    void recipes() {
        QFETCH(QString, json);
        QTEST(summarizeRecipe(json), "words");
    }

    void verdicts() {
        const Comparison faster{1.84, {1.79, 1.9}, Verdict::faster}, slower{0.5, {0.4, 0.8}, Verdict::slower},
            same{1.0, {0.98, 1.02}, Verdict::noDifference};
        const QString base = QStringLiteral("base");
        QCOMPARE(verdictSentence(faster, base), QStringLiteral("1.84× faster than base, 95 % sure of at least 1.79×"));
        QCOMPARE(verdictSentence(slower, base), QStringLiteral("2.00× slower than base, 95 % sure of at least 1.25×"));
        QCOMPARE(verdictSentence(same, base),
                 QStringLiteral("No difference to base that could be told apart from noise, "
                                "95 % sure that the ratio lies between 0.98× and 1.02×"));
        QCOMPARE(verdictOf(slower), QStringLiteral("2.00× slower"));
        QCOMPARE(verdictOf(same), QStringLiteral("no difference"));
    }

    void slowerOnesAreNamed() {
        const Headline headline = headlineOf(test::someVariants());
        QCOMPARE(headline.warning, QStringLiteral("Slower than none: slow is 2.00× slower"));
        QCOMPARE(headline.verdict, QStringLiteral("2.00× faster than none, 95 % sure of at least 1.90×"));
        QCOMPARE(headline.tone, Headline::Tone::good);
    }

    void theCurrentOneBeingSlowerIsTheHeadline() {
        auto rows = test::someVariants();
        rows[1].isCurrent = false;
        rows[2].isCurrent = true;
        const Headline headline = headlineOf(rows);
        QCOMPARE(headline.verdict, QStringLiteral("2.00× slower than none, 95 % sure of at least 1.25×"));
        QCOMPARE(headline.tone, Headline::Tone::bad);
        QVERIFY(headline.warning.isEmpty());
    }

    void nothingIsClaimedThatWasNotMeasured() {
        auto rows = test::someVariants();
        rows[1].isStale = true;
        QCOMPARE(headlineOf(rows).verdict, QStringLiteral("all has changed since it was measured."));
        rows[1].isStale = false;
        rows[1].profile = nullptr;
        QCOMPARE(headlineOf(rows).verdict, QStringLiteral("all has not been measured yet."));
        QCOMPARE(comparison(rows[1], &rows[0]), nullptr);
        rows = test::someVariants();
        rows[0].isBaseline = false;
        rows[3].isBaseline = true;
        QCOMPARE(headlineOf(rows).verdict, QStringLiteral("all has not been measured together with same."));
        QCOMPARE(headlineOf(rows).tone, Headline::Tone::neutral);
        QVERIFY(headlineOf({}).verdict.isEmpty());
    }

    void accuracy() {
        const auto rows = test::someVariants();
        QCOMPARE(summarizeAccuracy(rows[0]), QString());
        QVERIFY(isAccurate(rows[0]));
        QCOMPARE(summarizeAccuracy(rows[1]).replace(QChar(0xa0), QLatin1Char(' ')),
                 QStringLiteral("98.61 % of 360 right"));
        QVERIFY(isAccurate(rows[1]));
        QCOMPARE(summarizeAccuracy(rows[2]), QStringLiteral("error up to 0.25"));
        QVERIFY(!isAccurate(rows[2]));
    }

    void states() {
        VariantRow row;
        QCOMPARE(stateOf(row), QStringLiteral("Not compiled yet"));
        row.state = VariantRow::State::building;
        QCOMPARE(stateOf(row), QStringLiteral("Compiling…"));
        row.progress = 0.4;
        QCOMPARE(stateOf(row).replace(QChar(0xa0), QLatin1Char(' ')), QStringLiteral("Compiling, 40 %"));
        row.state = VariantRow::State::built;
        QCOMPARE(stateOf(row), QStringLiteral("Not measured yet"));
        row.isMeasuring = true;
        QCOMPARE(stateOf(row), QStringLiteral("Measuring…"));
        row = test::someVariants()[1];
        QCOMPARE(stateOf(row), QStringLiteral("Measured"));
        row.isStale = true;
        QCOMPARE(stateOf(row), QStringLiteral("Changed since measured"));
        row.state = VariantRow::State::failed;
        QCOMPARE(stateOf(row), QStringLiteral("Failed"));
    }
};

QTEST_GUILESS_MAIN(TestVariantWords)
#include "tst_variant_words.moc"
