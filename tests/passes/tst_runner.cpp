// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include <nlohmann/json.hpp>

#include "core/ir/text.h"
#include "core/passes/rewrite.h"
#include "core/passes/runner.h"
#include "tests/support/random_inputs.h"

using namespace tenon;

namespace {

constexpr const char* kChain = R"(graph "chain" {
  input %x: f32[2]
  %a = Neg(%x) "neg"
  %b = Neg(%a) "neg2"
  %y = Relu(%b) "relu"
  output %y
})";

Graph chain() {
    auto graph = parseGraph(kChain);
    TENON_CHECK(bool(graph), graph ? "" : graph.error().message);
    return graph.take();
}

Recipe recipe(const char* preset = "all") {
    return presetRecipe(preset).take();
}

// Passes that do what a pass must not ---------------------------------------------------------------------------------

NodeId relu(const Graph& graph) {
    return *graph.findNode("relu");
}

Result<bool> doNothing(Graph&, PassContext&) {
    return false;
}
Result<bool> boastOfNothing(Graph&, PassContext&) {
    return true;
}
Result<bool> changeInSecret(Graph& graph, PassContext&) {
    graph.setOp(relu(graph), Op::Exp, {});
    return false;
}
Result<bool> breakTypes(Graph& graph, PassContext&) {
    graph.setType(resultOf(graph, relu(graph)), {ElementType::f32, toShape({3})});
    return true;
}
Result<bool> changeTheMeaning(Graph& graph, PassContext&) {
    graph.setOp(relu(graph), Op::Exp, {});
    return true;
}
Result<bool> refuse(Graph&, PassContext&) {
    return modelError("the model is too odd");
}

constexpr std::string_view kAlways[] = {"all"};

PassInfo row(std::string_view id, PassFunction function) {
    return {id, PassStage::cleanup, "for the test", function, kAlways};
}

/// The message of the internal error that running the one pass throws; empty when it throws none.
std::string internalError(PassFunction function) {
    Graph graph = chain();
    const PassInfo rows[] = {row("lies", function)};
    RunOptions options;
    options.rows = rows;
    try {
        (void)runPipeline(graph, recipe(), options);
    } catch (const InternalError& error) {
        return error.what();
    }
    return {};
}

}  // namespace

class TestRunner : public QObject {
    Q_OBJECT

private slots:
    void liesAreCaught() {
        QCOMPARE(internalError(doNothing).c_str(), "");
        QVERIFY(internalError(boastOfNothing).find("pass 'lies' reported a change and made none") != std::string::npos);
        QVERIFY(internalError(changeInSecret).find("pass 'lies' changed the graph and did not say so") !=
                std::string::npos);
        QVERIFY(internalError(breakTypes).find("pass 'lies' left an invalid graph") != std::string::npos);
    }

    void aWrongAnswerIsCaughtByTheOracle() {
        const PassInfo rows[] = {row("wrong", changeTheMeaning)};
        RunOptions options;
        options.rows = rows;
        Graph graph = chain();
        QVERIFY(runPipeline(graph, recipe(), options));  // the graph is valid: only its meaning is another
        graph = chain();
        options.oracle =
            OracleComparison{.inputs = {Tensor::of<float>(ElementType::f32, {2}, std::array{1.0f, -1.0f})}};
        const auto ledger = runPipeline(graph, recipe(), options);
        QVERIFY(!ledger);
        QVERIFY(ledger.error().message.starts_with("after pass 'wrong' the output 'y' differs at element 0: 2.718"));
    }

    void theOraclePassesWhatIsRight() {
        Graph graph = chain();
        RunOptions options;
        options.oracle = OracleComparison{.inputs = test::randomInputs(graph, 1)};
        const auto ledger = runPipeline(graph, recipe(), options);
        QVERIFY(ledger);
        QCOMPARE(graph.nodeCount(), std::size_t(1));
    }

    void errorsOfPassesEndTheRun() {
        const PassInfo rows[] = {row("refuses", refuse), row("lies", boastOfNothing)};
        RunOptions options;
        options.rows = rows;
        Graph graph = chain();
        const auto ledger = runPipeline(graph, recipe(), options);
        QVERIFY(!ledger);
        QCOMPARE(ledger.error().message.c_str(), "the model is too odd");
    }

    void aStopEndsTheRun() {
        std::stop_source source;
        RunOptions options;
        options.job.stop = source.get_token();
        int passes = 0;
        options.afterPass = [&](const PassInfo&, const Graph&) {
            if (++passes == 2) source.request_stop();
        };
        Graph graph = chain();
        const auto ledger = runPipeline(graph, recipe(), options);
        QVERIFY(!ledger);
        QCOMPARE(ledger.error().fault, Fault::cancelled);
        QCOMPARE(passes, 2);
    }

    void progressNamesEveryPass() {
        std::vector<std::string> stages;
        RunOptions options;
        options.job.progress = [&](std::string_view stage, double fraction) {
            stages.emplace_back(stage);
            QVERIFY(fraction >= 0 && fraction < 1);
        };
        Graph graph = chain();
        QVERIFY(runPipeline(graph, recipe(), options));
        QCOMPARE(stages.size(), passRegistry().size());
        QCOMPARE(stages[0].c_str(), "fold-constants");
    }

    void whatIsOffDoesNotRun() {
        Recipe without = recipe();
        QVERIFY(setPass(without, "simplify-algebra", false));
        Graph graph = chain();
        const auto ledger = runPipeline(graph, without, {});
        QVERIFY(ledger);
        QVERIFY(!ledger->find("simplify-algebra")->isEnabled);
        QVERIFY(ledger->find("fuse-elementwise")->isEnabled);
        QCOMPARE(graph.nodeCount(), std::size_t(3));

        Graph untouched = chain();
        QVERIFY(runPipeline(untouched, recipe("none"), {}));
        QVERIFY(untouched.hash() == chain().hash());
    }

    void theLedgerTellsWhatHappened() {
        Graph graph = chain();
        const auto ledger = runPipeline(graph, recipe(), {});
        QVERIFY(ledger);
        QCOMPARE(ledger->passes.size(), passRegistry().size());
        const PassRecord& algebra = *ledger->find("simplify-algebra");
        QVERIFY(algebra.isChanged && algebra.ns > 0);
        QCOMPARE(algebra.nodesBefore, std::size_t(3));
        QCOMPARE(algebra.nodesAfter, std::size_t(1));
        QCOMPARE(algebra.kernelsAfter, std::size_t(1));
        QCOMPARE(algebra.rewrites.size(), std::size_t(1));
        QCOMPARE(algebra.rewrites[0].rule.c_str(), "--x");
        QVERIFY((algebra.rewrites[0].before == std::vector<std::string>{"neg2", "neg"}));
        QVERIFY(algebra.rewrites[0].after.empty());
        QVERIFY(!ledger->find("fold-pad")->isChanged);
        QCOMPARE(ledger->find("no such pass"), nullptr);

        const std::string text = explainLedger(*ledger);
        QVERIFY(text.find("simplify-algebra                 3 -> 1     nodes     3 -> 1     kernels") !=
                std::string::npos);
        QVERIFY(text.find("    1 x --x\n        neg2, neg -> (removed)\n") != std::string::npos);
        QVERIFY(text.find("quantize-static              off\n") != std::string::npos);

        const auto json = nlohmann::json::parse(ledgerToJson(*ledger));
        QCOMPARE(json["schema"].get<int>(), 1);
        QCOMPARE(json["passes"].size(), passRegistry().size());
        QVERIFY(json["passes"][0].contains("ns"));
        QVERIFY(!nlohmann::json::parse(ledgerToJson(*ledger, false))["passes"][0].contains("ns"));
    }

    void twoRunsAreTheSame() {
        Graph first = chain(), second = chain();
        const auto a = runPipeline(first, recipe(), {}), b = runPipeline(second, recipe(), {});
        QVERIFY(a && b);
        QCOMPARE(printGraph(first).c_str(), printGraph(second).c_str());
        QCOMPARE(ledgerToJson(*a, false).c_str(), ledgerToJson(*b, false).c_str());
    }

    void rowsOfFoldersAboveAreBound() {
        Graph graph = chain();
        RunOptions options;
        QVERIFY_EXCEPTION_THROWN((void)runPipeline(graph, recipe("int8"), options), InternalError);
        const PassBinding bindings[] = {{"quantize-static", doNothing}};
        options.bindings = bindings;
        graph = chain();
        const auto ledger = runPipeline(graph, recipe("int8"), options);
        QVERIFY(ledger);
        QVERIFY(ledger->find("quantize-static")->isEnabled);
    }

    void exceptionsAreByNameOfTheModel() {
        Recipe apart = recipe("fused");
        apart.keepUnfused = {"the relu of the model"};
        Graph graph;
        const ValueId x = graph.addInput("x", {ElementType::f32, toShape({2})});
        const ValueId a = insertNode(graph, Op::Exp, "exp", {x}, {}, {graph.addSource("exp", "Exp")});
        const ValueId y =
            insertNode(graph, Op::Relu, "renamed", {a}, {}, {graph.addSource("the relu of the model", "Relu")});
        graph.addOutput(y);
        Graph fused = graph;
        QVERIFY(runPipeline(fused, recipe("fused"), {}));
        QVERIFY(fused.node(*fused.findNode("renamed")).group.isValid());
        QVERIFY(runPipeline(graph, apart, {}));
        QVERIFY(!graph.node(*graph.findNode("renamed")).group.isValid());
    }
};

QTEST_APPLESS_MAIN(TestRunner)
#include "tst_runner.moc"
