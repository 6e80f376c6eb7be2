// SPDX-License-Identifier: Apache-2.0
// Whatever a schedule's parameters, a kernel computes the same.
#include <QtTest>

#include "core/loops/tactics.h"
#include "tests/loops/lower_cases.h"
#include "tests/loops/lowered_model.h"
#include "tests/support/random_inputs.h"

using namespace tenon;

class TestLowerSchedules : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void agreesWithEverySchedule_data();
    void agreesWithEverySchedule();
    void reportsWhatItUsed();
    void refusesATacticThatDoesNotFit();

private:
    const Graph& graphOf(const std::string& name) const;
    std::vector<test::LowerCase> cases;
};

void TestLowerSchedules::initTestCase() {
    auto loaded = test::loadLowerCases(std::string(TENON_TEST_SOURCE_DIR) + "/loops/lower_cases.txt");
    QVERIFY2(bool(loaded), loaded ? "" : loaded.error().message.c_str());
    cases = loaded.take();
}

const Graph& TestLowerSchedules::graphOf(const std::string& name) const {
    return std::ranges::find(cases, name, &test::LowerCase::name)->graph;
}

void TestLowerSchedules::agreesWithEverySchedule_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("schedule");
    const auto add = [](const char* name, std::initializer_list<const char*> schedules) {
        for (const char* schedule : schedules)
            QTest::newRow((std::string(name) + " " + schedule).c_str()) << name << schedule;
    };
    const auto products = {"gemm(rows=1, vectors=1, unroll=1)",
                           "gemm(rows=3, vectors=2, unroll=3)",
                           "gemm(swap=1)",
                           "gemm(swap=0)",
                           "gemm(swap=1, rows=5, vectors=3)",
                           "gemm(swap=0, rows=4, vectors=3, order=0)",
                           "gemm(pack=1, order=1, panel=1)",
                           "gemm(parts=3, rows=2)",
                           "gemm(swap=1, parts=2, vectors=1, pack=1)",
                           "gemm(rows=99, vectors=99, unroll=99, panel=99, parts=99)"};
    for (const char* name : {"mm", "mmcl", "mmb", "mmt", "gemm01", "conv3", "conv3s2", "conv1", "convg", "conv7",
                             "conv3d", "convwide", "bnconv", "ct2", "intep"})
        add(name, products);
    for (const char* name : {"sigmoid", "reshape_t", "maxpool", "concat2", "pad"})
        add(name, {"pointwise(vectors=1)", "pointwise(vectors=3)", "pointwise(vectors=16)"});
    for (const char* name : {"ln", "softmax100", "r_ReduceSum_1", "ArgMax1", "Softmax0"})
        add(name, {"rows(vectors=1)", "rows(vectors=3)", "rows(vectors=16)"});
}

void TestLowerSchedules::agreesWithEverySchedule() {
    QFETCH(QString, name);
    QFETCH(QString, schedule);
    const Graph& graph = graphOf(name.toStdString());
    const auto target = codegen::findTarget("x86-64-v3");
    const auto parsed = loops::parseSchedule(schedule.toStdString());
    QVERIFY(target && parsed);
    auto model = test::LoweredModel::make(graph, *target, {{0, *parsed}});
    QVERIFY2(bool(model), model ? "" : model.error().message.c_str());
    const std::vector<Tensor> inputs = test::randomInputs(graph, 5);
    const auto expected = interpret(graph, inputs);
    const auto outputs = model->run(inputs, false);
    QVERIFY2(bool(outputs), outputs ? "" : outputs.error().message.c_str());
    const std::string difference = test::difference(*outputs, *expected, 1e-3, 1e-4);
    QVERIFY2(difference.empty(), difference.c_str());
}

void TestLowerSchedules::reportsWhatItUsed() {
    const Graph& graph = graphOf("mmcl");
    const auto target = codegen::findTarget("x86-64-v3");
    const auto group = loops::partition(graph)[0];
    const loops::Schedule wanted{"gemm", {{"rows", 3}, {"vectors", 1}}};
    const auto first = loops::lowerGroup(graph, group, *target, &wanted);
    QVERIFY(first);
    QCOMPARE(first->schedule.parameters.at("rows"), 3);
    QCOMPARE(first->schedule.parameters.at("vectors"), 1);
    // The schedule that was used gives the same kernel again.
    const auto again = loops::lowerGroup(graph, group, *target, &first->schedule);
    QVERIFY(again);
    QCOMPARE(loops::printKernel(again->kernel), loops::printKernel(first->kernel));
    QVERIFY(again->schedule == first->schedule);
}

void TestLowerSchedules::refusesATacticThatDoesNotFit() {
    const Graph& graph = graphOf("mmcl");
    const auto target = codegen::findTarget("x86-64-v3");
    const loops::Schedule wanted{"rows", {}};
    const auto lowered = loops::lowerGroup(graph, loops::partition(graph)[0], *target, &wanted);
    QVERIFY(!lowered);
    QCOMPARE(QString::fromStdString(lowered.error().message), "the tactic 'rows' does not fit the kernel of node 'y'");
}

QTEST_APPLESS_MAIN(TestLowerSchedules)
#include "tst_lower_schedules.moc"
