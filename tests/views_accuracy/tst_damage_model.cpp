// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>
#include <cmath>

#include "tests/views_accuracy/accuracy_sample.h"
#include "views/accuracy/damage_model.h"

using namespace tenon;
using namespace tenon::views;

namespace {

void addLines(const QAbstractItemModel& model, const QModelIndex& parent, int depth, QStringList& lines) {
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QString cell = model.index(row, column, parent).data().toString();
            if (!cell.isEmpty()) cells << cell;
        }
        lines << QString(2 * depth, QLatin1Char(' ')) + cells.join(QStringLiteral(" | "));
        addLines(model, model.index(row, 0, parent), depth + 1, lines);
    }
}

QStringList lines(const QAbstractItemModel& model) {
    QStringList lines;
    addLines(model, {}, 0, lines);
    return lines;
}

}  // namespace

class TestDamageModel : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void valuesComeWorstFirst() {
        DamageModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setAccuracy(test::sampleAccuracy());
        QCOMPARE(lines(model), QStringList({
                                   "none",
                                   "  Outputs",
                                   "    probabilities | 0 | 0 | 0 of 1,000",
                                   "all",
                                   "  Outputs",
                                   "    probabilities | 3.1e-06 | 6.2e-06 | 0 of 1,000",
                                   "  Values of kernels, worst first",
                                   "    conv2 | 0.001 | 0.002 | 0 of 1,000",
                                   "    conv1 | 1e-07 | 2e-07 | 0 of 1,000",
                                   "int8",
                                   "  Outputs",
                                   "    probabilities | 0.018 | 0.036 | 7 of 1,000",
                               }));
        model.setAccuracy(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void whatIsNoNumberIsWorst() {
        engine::Accuracy accuracy;
        engine::VariantAccuracy& variant = test::addVariant(accuracy, "mine", 0, 1);
        test::addDifference(*variant.mutable_values(), "large", 1e30, 1, 1);
        test::addDifference(*variant.mutable_values(), "nan", std::nan(""), 1, 1);
        test::addDifference(*variant.mutable_values(), "type", 0, 0, 1);
        variant.mutable_values(2)->set_problem("the types differ");
        DamageModel model;
        model.setAccuracy(std::make_shared<engine::Accuracy>(accuracy));
        const QModelIndex values = model.index(1, 0, model.index(0, 0));
        QStringList names;
        for (int row = 0; row < model.rowCount(values); ++row) names << model.index(row, 0, values).data().toString();
        QCOMPARE(names, QStringList({"nan", "type", "large"}));
        QCOMPARE(model.index(0, 0, values).data(DamageModel::fractionRole).toDouble(), 1.0);
        QCOMPARE(model.index(1, DamageModel::absoluteColumn, values).data().toString(),
                 QStringLiteral("not comparable"));
    }

    void barsAreLogarithmic() {
        DamageModel model;
        model.setAccuracy(test::sampleAccuracy());
        const QModelIndex values = model.index(1, 0, model.index(1, 0));
        const auto fraction = [&](int row) {
            return model.index(row, DamageModel::damageColumn, values).data(DamageModel::fractionRole).toDouble();
        };
        // from 1e-7 to 0.1 with a quarter of a decade below: (decades above 1e-7 + 0.25) / 6.25
        QCOMPARE(fraction(0), 4.25 / 6.25);
        QCOMPARE(fraction(1), 0.25 / 6.25);
        const QModelIndex exact = model.index(0, 0, model.index(0, 0, model.index(0, 0)));
        QCOMPARE(exact.data(DamageModel::fractionRole).toDouble(), 0.0);
    }

    void theToleranceDoesNotJudgeQuantizedOutputs() {
        DamageModel model;
        model.setAccuracy(test::sampleAccuracy());
        const auto output = [&](int variant) { return model.index(0, 0, model.index(0, 0, model.index(variant, 0))); };
        QCOMPARE(output(1).data(DamageModel::withinRole), QVariant(true));
        QVERIFY(!output(2).data(DamageModel::withinRole).isValid());
    }

    void rowsKnowTheirSources() {
        DamageModel model;
        model.setAccuracy(test::sampleAccuracy());
        const QModelIndex worst = model.index(0, 0, model.index(1, 0, model.index(1, 0)));
        QCOMPARE(worst.data(DamageModel::sourcesRole).value<Sources>(), Sources{2});
        QCOMPARE(model.variantAt(worst)->name(), std::string("all"));
        QVERIFY(!model.index(1, 0).data(DamageModel::sourcesRole).isValid());
    }
};

QTEST_MAIN(TestDamageModel)
#include "tst_damage_model.moc"
