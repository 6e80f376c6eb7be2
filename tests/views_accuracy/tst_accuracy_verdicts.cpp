// SPDX-License-Identifier: Apache-2.0
#include <QLocale>
#include <QTest>
#include <cmath>

#include "tests/views_accuracy/accuracy_sample.h"
#include "views/accuracy/accuracy_verdicts.h"
#include "views/accuracy/check_bar.h"
#include "views/accuracy/label_chart.h"

using namespace tenon;
using namespace tenon::views;

namespace {

QString plain(QString text) {
    return text.replace(QChar(0xa0), QLatin1Char(' '));
}

}  // namespace

class TestAccuracyVerdicts : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void floatVariantsAreJudgedByTheTolerance() {
        engine::Accuracy accuracy;
        const engine::VariantAccuracy exact = test::addVariant(accuracy, "none", 0);
        QCOMPARE(verdictOf(exact), Verdict::right);
        QCOMPARE(verdictSentence(exact), QStringLiteral("Exactly the same numbers as the model."));
        const engine::VariantAccuracy close = test::addVariant(accuracy, "all", 3.1e-6);
        QCOMPARE(verdictOf(close), Verdict::right);
        QCOMPARE(verdictSentence(close), QStringLiteral("Within tolerance: the largest difference is 3.1e-06."));
        const engine::VariantAccuracy wrong = test::addVariant(accuracy, "mine", 0.5, 12);
        QCOMPARE(verdictOf(wrong), Verdict::wrong);
        QCOMPARE(verdictSentence(wrong),
                 QStringLiteral("Outside tolerance: 12 of 1,000 numbers differ too much, the largest by 0.5."));
    }

    void quantizedVariantsAreJudgedByLabels() {
        const auto accuracy = test::sampleAccuracy();
        engine::VariantAccuracy int8 = accuracy->variants(2);
        QCOMPARE(verdictOf(int8), Verdict::byLabels);
        QCOMPARE(verdictSentence(int8),
                 QStringLiteral("Quantized, so judged by labels and not by the tolerance. Largest "
                                "difference to the float model: 0.018."));
        int8.set_total(0);
        QVERIFY(verdictSentence(int8).contains(QStringLiteral("choose labelled samples")));
        int8.set_is_within(false);
        QCOMPARE(verdictOf(int8), Verdict::wrong);
        QVERIFY(verdictSentence(int8).endsWith(
            QStringLiteral("Its compiled kernels do not compute what their definitions say.")));
    }

    void failuresAreSentences() {
        engine::VariantAccuracy variant;
        variant.set_failure("The kernel conv_3 divides by zero.");
        variant.set_is_within(true);
        QCOMPARE(verdictOf(variant), Verdict::unknown);
        QCOMPARE(verdictSentence(variant), QStringLiteral("Could not be checked: The kernel conv_3 divides by zero."));
    }

    void problemsOfOutputsAreNamed() {
        engine::Accuracy accuracy;
        engine::VariantAccuracy& variant = test::addVariant(accuracy, "mine", 0, 1);
        variant.mutable_outputs(0)->set_problem("the shapes are 1x10 and 1x11");
        QCOMPARE(verdictSentence(variant),
                 QStringLiteral("The output probabilities is not comparable: the shapes are 1x10 and 1x11."));
    }

    void wrongKernelsAreCountedWhenTheOutputsAgree() {
        engine::Accuracy accuracy;
        engine::VariantAccuracy& variant = test::addVariant(accuracy, "mine", 1e-7);
        variant.set_is_within(false);
        test::addDifference(*variant.mutable_values(), "conv1", 0.1, 4, 1);
        QVERIFY(verdictSentence(variant).startsWith(QStringLiteral("Outside tolerance: the outputs agree")));
    }

    void labelsAreHeldAgainstTheBaseline() {
        const auto accuracy = test::sampleAccuracy();
        const auto& baseline = accuracy->variants(0);
        QCOMPARE(plain(labelSentence(baseline, baseline)),
                 QStringLiteral("98.67 % of 450 labelled samples are right."));
        QCOMPARE(plain(labelSentence(accuracy->variants(2), baseline)),
                 QStringLiteral("95.56 % of 450 labelled samples are right; baseline 98.67 %."));
        engine::VariantAccuracy unlabelled;
        QVERIFY(labelSentence(unlabelled, baseline).isEmpty());
    }

    void chanceIsNamed() {
        const auto accuracy = test::sampleAccuracy();
        const auto& baseline = accuracy->variants(0);
        QVERIFY(uncertaintySentence(baseline, baseline).isEmpty());
        QCOMPARE(uncertaintySentence(accuracy->variants(1), baseline),
                 QStringLiteral("On all such samples the difference may still be between −1.7 and +1.7 points."));
        QVERIFY(
            uncertaintySentence(accuracy->variants(2), baseline).endsWith(QStringLiteral("points: more than chance.")));
        engine::VariantAccuracy two;
        test::setLabels(two, 442, 450);
        QVERIFY(uncertaintySentence(two, baseline).endsWith(QStringLiteral("points: this may be chance.")));
    }

    void aDifferenceThatIsNoNumberIsTheLargest() {
        engine::Accuracy accuracy;
        engine::VariantAccuracy& variant = test::addVariant(accuracy, "mine", 1);
        test::addDifference(*variant.mutable_outputs(), "b", std::nan(""), 1, 1);
        test::addDifference(*variant.mutable_outputs(), "c", 2, 1, 1);
        QVERIFY(std::isnan(largestDifference(variant)));
        QCOMPARE(formatDifference(std::nan("")), QStringLiteral("not a number"));
        QCOMPARE(formatDifference(INFINITY), QStringLiteral("infinite"));
        QCOMPARE(formatDifference(0), QStringLiteral("0"));
    }

    void pointsCarryTheirSign() {
        QCOMPARE(formatPoints(-0.0162), QStringLiteral("−1.6"));
        QCOMPARE(formatPoints(0.002), QStringLiteral("+0.2"));
        QCOMPARE(formatPoints(-0.0003), QStringLiteral("−0.03"));
    }

    void theScaleHoldsEveryInterval() {
        const auto accuracy = test::sampleAccuracy();
        const LabelScale scale = labelScale(*accuracy);
        QCOMPARE(scale.low, 0.92);
        QCOMPARE(scale.high, 1.0);
        QCOMPARE(labelScale(engine::Accuracy()).high, 1.0);
        QCOMPARE(labelScale(engine::Accuracy()).low, 0.0);
    }

    void tolerancesAreReadAsPeopleWriteThem() {
        QCOMPARE(parseTolerance(QStringLiteral(" 1e-3 ")), std::optional(1e-3));
        QCOMPARE(parseTolerance(QStringLiteral("0.25")), std::optional(0.25));
        QCOMPARE(parseTolerance(QStringLiteral("0")), std::optional(0.0));
        for (const char* wrong : {"", "-1", "nan", "inf", "1e", "three", "1e999"})
            QVERIFY2(!parseTolerance(QString::fromLatin1(wrong)), wrong);
    }
};

QTEST_MAIN(TestAccuracyVerdicts)
#include "tst_accuracy_verdicts.moc"
