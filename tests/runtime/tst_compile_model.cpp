// SPDX-License-Identifier: Apache-2.0
// From graphs in text to programs that run.
#include <QTest>

#include <numeric>
#include <stdexcept>

#include "core/codegen/target.h"
#include "core/interpret/interpret.h"
#include "core/ir/text.h"
#include "core/runtime/executable.h"
#include "tests/support/random_inputs.h"

using namespace tenon;
using namespace tenon::test;

namespace {

std::shared_ptr<const Graph> parsed(const std::string& body) {
    auto graph = parseGraph("graph \"g\" {\n" + body + "\n}\n");
    if (!graph) throw std::runtime_error(graph.error().message);
    return std::make_shared<const Graph>(std::move(*graph));
}

CompileOptions hostOptions(int threads = 0) {
    CompileOptions options;
    options.target = codegen::findTarget("host").take();
    options.threads = threads;
    return options;
}

std::shared_ptr<const CompiledModel> compiled(const std::string& body, const CompileOptions& options = hostOptions()) {
    auto model = compileModel(parsed(body), options);
    if (!model) throw std::runtime_error(model.error().message);
    return model.take();
}

/// What the compiled program makes of random inputs, and what the interpreter does.
std::string differenceToInterpreter(const std::string& body, int threads,
                                    const CompileOptions& options = hostOptions()) {
    const auto model = compiled(body, options);
    const auto executable = Executable::load(model).take();
    RunContext context(*executable, threads);
    const auto inputs = randomInputs(*model->graph, 3);
    const auto want = interpret(*model->graph, inputs).take();
    // twice: a run must not depend on what the one before left in the workspace
    for (int run = 0; run < 2; ++run) {
        auto got = executable->run(inputs, context);
        if (!got) return got.error().message;
        if (auto differs = difference(*got, want, 1e-4, 1e-5); !differs.empty()) return differs;
    }
    return "";
}

#define VERIFY_SAME(...)                                                  \
    do {                                                                  \
        const std::string differs = differenceToInterpreter(__VA_ARGS__); \
        QVERIFY2(differs.empty(), differs.c_str());                       \
    } while (false)

const std::string kNet = R"(
    input %x: f32[64,96]
    const %w: f32[96,128] = splat 0.03125
    const %v: f32[128,32] = splat -0.0625
    const %b: f32[128] = splat 0.25
    const %s: i64[2] = [32, 64]
    %a: f32[64,128] = MatMul(%x, %w)
    %c: f32[64,128] = Add(%a, %b)
    %d: f32[64,128] = Relu(%c)
    %e: f32[64,32] = MatMul(%d, %v)
    %f: f32[32,64] = Reshape(%e, %s)
    %g: f32[32,64] = Softmax(%f) {axis = 1}
    %h: f32[64,32] = Transpose(%g) {perm = [1, 0]}
    output %h
    output %d)";

}  // namespace

class TestCompileModel : public QObject {
    Q_OBJECT

private slots:
    void computesWhatTheInterpreterSays_data() {
        QTest::addColumn<QString>("planner");
        QTest::addColumn<bool>("reuse");
        QTest::addColumn<int>("threads");
        for (const char* planner : {"none", "naive", "greedy_by_size"})
            for (bool reuse : {false, true})
                for (int threads : {1, 3})
                    QTest::newRow(qPrintable(
                        QString("%1, %2, %3 threads").arg(planner).arg(reuse ? "in place" : "apart").arg(threads)))
                        << planner << reuse << threads;
    }
    void computesWhatTheInterpreterSays() {
        QFETCH(QString, planner);
        QFETCH(bool, reuse);
        QFETCH(int, threads);
        CompileOptions options = hostOptions();
        options.planner = planner.toStdString();
        options.reuseInPlace = reuse;
        VERIFY_SAME(kNet, threads, options);
    }

    void sameGraphGivesTheSameBytes() {
        const auto once = compiled(kNet, hostOptions(1));
        for (int threads : {1, 2, 4}) {
            const auto again = compiled(kNet, hostOptions(threads));
            QCOMPARE(again->symbols, once->symbols);
            QCOMPARE(again->objects.size(), once->objects.size());
            for (std::size_t i = 0; i < once->objects.size(); ++i)
                QVERIFY(again->objects[i].bytes == once->objects[i].bytes);
            QCOMPARE(again->constants.size(), once->constants.size());
            for (std::size_t i = 0; i < once->constants.size(); ++i)
                QVERIFY(again->constants[i].hasSameBytes(once->constants[i]));
            QCOMPARE(again->placement.arenaBytes, once->placement.arenaBytes);
            QCOMPARE(again->steps.size(), once->steps.size());
        }
    }

    void equalKernelsShareTheirCode() {
        const auto model = compiled(R"(
            input %x: f32[8,8]
            input %y: f32[8,8]
            %a: f32[8,8] = Tanh(%x) "one"
            %b: f32[8,8] = Tanh(%y) "two"
            %c: f32[8,8] = Exp(%x) "three"
            output %a
            output %b
            output %c)");
        QCOMPARE(model->kernels.size(), std::size_t{3});
        QCOMPARE(model->symbols[0], model->symbols[1]);
        QVERIFY(model->symbols[0] != model->symbols[2]);
    }

    void equalConstantsAreKeptOnce() {
        const auto model = compiled(R"(
            input %x: f32[8,8]
            const %p: f32[8] = [1, 2, 3, 4, 5, 6, 7, 8]
            const %q: f32[8] = [1, 2, 3, 4, 5, 6, 7, 8]
            %a: f32[8,8] = Add(%x, %p)
            %b: f32[8,8] = Mul(%a, %q)
            output %b)");
        QCOMPARE(model->constants.size(), std::size_t{1});
        QCOMPARE(model->constantBytes(), std::int64_t{32});
    }

    void outputsThatNothingComputesAreCopied() {
        // an input, a constant, an output given twice, and a view of an output
        const std::string body = R"(
            input %x: f32[2,3]
            const %k: f32[3] = [1, 2, 3]
            const %s: i64[2] = [3, 2]
            %y: f32[2,3] = Relu(%x)
            %z: f32[3,2] = Reshape(%y, %s)
            output %x
            output %k
            output %y
            output %y
            output %z)";
        for (int threads : {1, 2}) VERIFY_SAME(body, threads);
    }

    void graphWithoutNodesRuns() {
        VERIFY_SAME("input %x: i64[4]\noutput %x", 1);
        QCOMPARE(compiled("input %x: i64[4]\noutput %x")->kernels.size(), std::size_t{0});
    }

    void emptyTensorsAreFine() { VERIFY_SAME("input %x: f32[0,3]\n%y: f32[0,3] = Relu(%x)\noutput %y", 1); }

    void unknownShapesAreRefused() {
        const auto model =
            compileModel(parsed("input %x: f32[N,3]\n%y: f32[N,3] = Relu(%x)\noutput %y"), hostOptions());
        QVERIFY(!model);
        QCOMPARE(model.error().fault, Fault::model);
        QVERIFY2(QString::fromStdString(model.error().message).contains("'x'"), model.error().message.c_str());
        QVERIFY(QString::fromStdString(model.error().message).contains("--dim"));
    }

    void unknownPlannersAreRefused() {
        CompileOptions options = hostOptions();
        options.planner = "magic";
        const auto model = compileModel(parsed(kNet), options);
        QVERIFY(!model);
        QCOMPARE(model.error().fault, Fault::usage);
    }

    void wrongInputsAreRefused() {
        const auto executable =
            Executable::load(compiled("input %x: f32[2,3]\n%y: f32[2,3] = Relu(%x)\noutput %y")).take();
        RunContext context(*executable, 1);
        const auto refusal = [&](std::vector<Tensor> inputs) {
            const auto outcome = executable->run(inputs, context);
            return outcome ? QString() : QString::fromStdString(outcome.error().message);
        };
        QCOMPARE(refusal({}), QString("the model has 1 inputs, but 0 were given"));
        QCOMPARE(refusal({Tensor(ElementType::f32, {3, 2})}), QString("input 'x' is f32[2,3], but f32[3,2] was given"));
        QCOMPARE(refusal({Tensor(ElementType::f64, {2, 3})}), QString("input 'x' is f32[2,3], but f64[2,3] was given"));
        QCOMPARE(refusal({Tensor(ElementType::f32, {2, 3})}), QString());
    }

    void badIndexIsAStatusNotACrash() {
        const auto model = compiled(R"(
            input %x: f32[4,3]
            input %i: i64[2]
            %y: f32[2,3] = Gather(%x, %i) {axis = 0}
            output %y)");
        const auto executable = Executable::load(model).take();
        RunContext context(*executable, 1);
        const std::int64_t bad[] = {1, 4'000'000'000'000}, good[] = {1, -1};
        const Tensor data(ElementType::f32, {4, 3});
        auto outcome =
            executable->run(std::vector{data, Tensor::of<std::int64_t>(ElementType::i64, {2}, bad)}, context);
        QVERIFY(!outcome);
        QVERIFY(QString::fromStdString(outcome.error().message).contains("index"));
        QVERIFY(executable->run(std::vector{data, Tensor::of<std::int64_t>(ElementType::i64, {2}, good)}, context));
    }

    void observerFollowsTheSteps() {
        const auto model = compiled(kNet);
        const auto executable = Executable::load(model).take();
        RunContext context(*executable, 2);
        const auto inputs = randomInputs(*model->graph, 1);
        std::vector<Tensor> outputs;
        std::vector<void*> pointers;
        for (ValueId id : model->graph->outputs()) {
            outputs.emplace_back(model->graph->elementType(id), model->graph->dims(id));
            pointers.push_back(outputs.back().writableBytes());
        }
        const void* input = inputs[0].raw().data();
        std::vector<std::int64_t> seen, expected(model->steps.size());
        std::iota(expected.begin(), expected.end(), 0);
        const auto note = [](void* to, std::int64_t step) {
            static_cast<std::vector<std::int64_t>*>(to)->push_back(step);
        };
        QCOMPARE(context.execute(&input, pointers.data(), note, &seen), std::int32_t(TENON_OK));
        QCOMPARE(seen, expected);
    }

    void cancelIsAnError() {
        std::stop_source source;
        source.request_stop();
        const auto model = compileModel(parsed(kNet), hostOptions(), {source.get_token(), {}});
        QVERIFY(!model);
        QCOMPARE(model.error().fault, Fault::cancelled);
    }
};

QTEST_APPLESS_MAIN(TestCompileModel)
#include "tst_compile_model.moc"
