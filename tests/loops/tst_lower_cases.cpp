// SPDX-License-Identifier: Apache-2.0
// Every op, lowered by its own tactic, computes what the interpreter does: as loops and as machine code, for a machine
// with wide vectors and for one with narrow ones.
#include <QtTest>

#include <set>

#include "tests/loops/lower_cases.h"
#include "tests/loops/lowered_model.h"
#include "tests/support/random_inputs.h"

using namespace tenon;

class TestLowerCases : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void coversEveryOp();
    void agreesAsLoops_data() { addRows(); }
    void agreesAsLoops();
    void agreesAsCode_data() { addRows(); }
    void agreesAsCode();

private:
    void addRows() const;
    void compare(bool isCompiled, std::initializer_list<const char*> targets);

    std::vector<test::LowerCase> cases;
};

void TestLowerCases::initTestCase() {
    auto loaded = test::loadLowerCases(std::string(TENON_TEST_SOURCE_DIR) + "/loops/lower_cases.txt");
    QVERIFY2(bool(loaded), loaded ? "" : loaded.error().message.c_str());
    cases = loaded.take();
    QVERIFY(cases.size() > 300);
}

void TestLowerCases::addRows() const {
    QTest::addColumn<int>("at");
    for (std::size_t i = 0; i < cases.size(); ++i) QTest::newRow(cases[i].name.c_str()) << static_cast<int>(i);
}

void TestLowerCases::coversEveryOp() {
    std::set<Op> seen;
    for (const test::LowerCase& c : cases)
        for (NodeId node : c.graph.nodes()) seen.insert(c.graph.node(node).op);
    for (const OpInfo& info : allOps())
        QVERIFY2(seen.contains(info.op), (std::string(info.name) + " is in no case").c_str());
}

void TestLowerCases::compare(bool isCompiled, std::initializer_list<const char*> targets) {
    QFETCH(int, at);
    const Graph& graph = cases[static_cast<std::size_t>(at)].graph;
    const std::vector<Tensor> inputs = test::randomInputs(graph, 7);
    const auto expected = interpret(graph, inputs);
    QVERIFY2(bool(expected), expected ? "" : expected.error().message.c_str());
    for (const char* name : targets) {
        const auto target = codegen::findTarget(name);
        QVERIFY(target);
        auto model = test::LoweredModel::make(graph, *target);
        QVERIFY2(bool(model), model ? "" : model.error().message.c_str());
        if (isCompiled) {
            const auto compiled = model->compile(*target);
            QVERIFY2(bool(compiled), compiled ? "" : compiled.error().message.c_str());
        }
        const auto outputs = model->run(inputs, isCompiled);
        QVERIFY2(bool(outputs), outputs ? "" : outputs.error().message.c_str());
        const std::string difference = test::difference(*outputs, *expected, 1e-3, 1e-4);
        QVERIFY2(difference.empty(), (std::string(name) + ": " + difference).c_str());
    }
}

void TestLowerCases::agreesAsLoops() {
    compare(false, {"x86-64-v3", "x86-64-v4"});
}
void TestLowerCases::agreesAsCode() {
    compare(true, {"host"});
}

QTEST_APPLESS_MAIN(TestLowerCases)
#include "tst_lower_cases.moc"
