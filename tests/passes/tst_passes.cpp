// SPDX-License-Identifier: Apache-2.0
// Runs every case of tests/passes/*.tir three ways: the graph after is the expected one; a second run changes nothing;
// the interpreter gives the same outputs before and after. TENON_UPDATE=1 rewrites the expected graphs.
#include <QtTest>

#include <map>

#include "core/interpret/interpret.h"
#include "core/ir/infer.h"
#include "core/ir/text.h"
#include "core/ir/verify.h"
#include "core/passes/runner.h"
#include "tests/support/pass_cases.h"
#include "tests/support/random_inputs.h"

using namespace tenon;
using namespace tenon::test;

namespace {

/// Runs the case's pass alone; verifies the graph and that the pass is honest.
Ledger runPass(Graph& graph, const PassCaseFile& file, const PassCase& c) {
    const PassInfo* pass = findPass(file.passId);
    TENON_CHECK(pass, "no pass " + file.passId);
    RunOptions options;
    options.rows = std::span(pass, 1);
    auto ledger = runPipeline(graph, c.recipe, options);
    TENON_CHECK(bool(ledger), ledger ? "" : ledger.error().message);
    return ledger.take();
}

std::vector<std::string> nearMissTexts(const Ledger& ledger) {
    std::vector<std::string> texts;
    for (const Remark& miss : ledger.passes[0].nearMisses) texts.push_back(miss.text);
    return texts;
}

/// What nodes of the model the graph stands for.
SourceSet allSources(const Graph& graph) {
    SourceSet sources;
    for (NodeId id : graph.nodes()) sources = unite(sources, graph.node(id).sources);
    return sources;
}

}  // namespace

class TestPasses : public QObject {
    Q_OBJECT

    std::vector<PassCaseFile> files = allPassCases(std::filesystem::path(TENON_TEST_SOURCE_DIR) / "passes");

    void rows() {
        QTest::addColumn<int>("file");
        QTest::addColumn<int>("index");
        for (std::size_t f = 0; f < files.size(); ++f)
            for (std::size_t c = 0; c < files[f].cases.size(); ++c)
                QTest::newRow((files[f].passId + ": " + files[f].cases[c].name).c_str()) << int(f) << int(c);
    }

    PassCaseFile& file() {
        QFETCH(int, file);
        return files[std::size_t(file)];
    }
    PassCase& current() {
        QFETCH(int, index);
        return file().cases[std::size_t(index)];
    }

private slots:
    void givesTheExpectedGraph_data() { rows(); }
    void givesTheExpectedGraph() {
        PassCase& c = current();
        Graph graph = parseCaseGraph(c.before);
        const auto valid = verifyGraph(graph);
        QVERIFY2(valid, valid ? "" : valid.error().message.c_str());
        const std::string before = printGraph(graph);
        const Ledger ledger = runPass(graph, file(), c);
        const std::string after = printGraph(graph);
        if (qEnvironmentVariableIsSet("TENON_UPDATE")) {
            c.expected = after == before ? "" : after;
        } else if (c.isUnchangedExpected()) {
            QCOMPARE(after.c_str(), before.c_str());
            QVERIFY(!ledger.passes[0].isChanged);
        } else {
            QCOMPARE(after.c_str(), printGraph(parseCaseGraph(c.expected)).c_str());
            QVERIFY(!ledger.passes[0].rewrites.empty() || file().passId == "merge-common-subexpressions");
        }
        const std::vector<std::string> misses = nearMissTexts(ledger);
        for (const std::string& wanted : c.nearMisses)
            QVERIFY2(std::ranges::find(misses, wanted) != misses.end(),
                     ("missing: " + wanted + "\nhas: " + (misses.empty() ? "none" : misses[0])).c_str());
    }

    void changesNothingTheSecondTime_data() { rows(); }
    void changesNothingTheSecondTime() {
        Graph graph = parseCaseGraph(current().before);
        const PassInfo twice[] = {*findPass(file().passId), *findPass(file().passId)};
        RunOptions options;
        options.rows = twice;
        const auto ledger = runPipeline(graph, current().recipe, options);
        QVERIFY2(ledger, ledger ? "" : ledger.error().message.c_str());
        QVERIFY(!ledger->passes[1].isChanged);
    }

    void keepsTheAnswers_data() { rows(); }
    void keepsTheAnswers() {
        Graph graph = parseCaseGraph(current().before);
        for (std::uint64_t seed : {1u, 2u, 3u}) {
            const std::vector<Tensor> inputs = randomInputs(graph, seed);
            const auto before = interpret(graph, inputs);
            QVERIFY2(before, before ? "" : before.error().message.c_str());
            Graph changed = graph;
            runPass(changed, file(), current());
            const auto after = interpret(changed, inputs);
            QVERIFY2(after, after ? "" : after.error().message.c_str());
            const std::string why = difference(*after, *before, 1e-4, 1e-5);
            QVERIFY2(why.empty(), why.c_str());
        }
    }

    void keepsOutputNames_data() { rows(); }
    void keepsOutputNames() {
        Graph graph = parseCaseGraph(current().before);
        auto names = [&] {
            std::vector<std::string> all;
            for (ValueId id : graph.inputs()) all.push_back(graph.value(id).name);
            for (ValueId id : graph.outputs()) all.push_back(graph.value(id).name);
            return all;
        };
        const std::vector<std::string> before = names();
        runPass(graph, file(), current());
        QVERIFY(names() == before);
    }

    void keepsProvenance_data() { rows(); }
    void keepsProvenance() {
        // Only what is dead, or became a constant that nobody's kernel computes, may stand for nothing afterwards.
        if (file().passId == "eliminate-dead") QSKIP("removes nodes that stand for themselves");
        Graph graph = parseCaseGraph(current().before);
        const SourceSet before = allSources(graph);
        runPass(graph, file(), current());
        if (graph.nodeCount() > 0) QVERIFY(allSources(graph) == before);
    }

    void everyPassHasBothKindsOfCases() {
        std::map<std::string, std::pair<int, int>> counts;
        for (const PassCaseFile& f : files)
            for (const PassCase& c : f.cases)
                ++(c.isUnchangedExpected() ? counts[f.passId].second : counts[f.passId].first);
        for (const PassInfo& pass : passRegistry()) {
            if (!pass.function) continue;
            const auto [positive, negative] = counts[std::string(pass.id)];
            QVERIFY2(positive > 0 && negative > 0, std::string(pass.id).c_str());
        }
    }

    void cleanupTestCase() {
        if (qEnvironmentVariableIsSet("TENON_UPDATE"))
            for (const PassCaseFile& f : files) writePassCases(f);
    }
};

QTEST_APPLESS_MAIN(TestPasses)
#include "tst_passes.moc"
