// SPDX-License-Identifier: Apache-2.0
// Output types of every op, and the exact sentence for every rule that shapes can break.
#include "core/ir/infer.h"

#include <set>

#include "core/interpret/interpret.h"
#include "tests/ir/ir_helpers.h"

using namespace tenon;

namespace {

struct Case {
    std::string body;      ///< statements; the last one is looked at
    std::string expected;  ///< what follows "=>"
};

/// Cases of a file of this folder: statements, a line "=> expected", a blank line. # starts a comment line.
std::vector<Case> readCases(const char* fileName) {
    QFile file(QString(TENON_TEST_SOURCE_DIR "/ir/%1").arg(fileName));
    if (!file.open(QIODevice::ReadOnly)) throw std::runtime_error(file.errorString().toStdString());
    std::vector<Case> cases;
    Case current;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith("=> ")) {
            current.expected = line.mid(3).toStdString();
            cases.push_back(std::exchange(current, {}));
        } else if (!line.isEmpty() && !line.startsWith('#')) {
            current.body += line.toStdString() + "\n";
        }
    }
    return cases;
}

std::string typesOfLastNode(const Graph& graph) {
    std::string text;
    for (ValueId id : graph.node(graph.nodes().back()).outputs) {
        text += (text.empty() ? "" : " ") + toString(graph.value(id).type);
    }
    return text;
}

void addRows(const char* fileName) {
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("expected");
    for (const Case& row : readCases(fileName)) {
        const QString body = QString::fromStdString(row.body);
        QTest::newRow(qPrintable(body.trimmed().section('\n', -1))) << body << QString::fromStdString(row.expected);
    }
}

}  // namespace

class TestInfer : public QObject {
    Q_OBJECT
private slots:
    void types_data() { addRows("infer_types.txt"); }
    void types() {
        QFETCH(QString, body);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(typesOfLastNode(parsed(inGraph(body.toStdString())))), expected);
    }

    void everyOpHasACase() {
        std::set<Op> covered;
        for (const Case& row : readCases("infer_types.txt")) {
            const Graph graph = parsed(inGraph(row.body));
            covered.insert(graph.node(graph.nodes().back()).op);
        }
        for (const OpInfo& row : allOps()) QVERIFY2(covered.contains(row.op), row.name.data());
    }

    void errors_data() { addRows("infer_errors.txt"); }
    void errors() {
        QFETCH(QString, body);
        QFETCH(QString, expected);
        const auto graph = parseGraph(inGraph(body.toStdString()));
        QVERIFY2(!graph, "the graph was accepted");
        const QString message = QString::fromStdString(graph.error().message);
        QCOMPARE(message.mid(message.indexOf(": ") + 2), expected);
    }

    void wholeGraphsAreTypedFromTheirInputs() {
        Graph graph = parsed(inGraph(R"(
            input %x: f32[2,3]
            %a: f32[9] = Relu(%x)
            %b: f32[9] = Transpose(%a)
            output %b)"));
        QVERIFY(inferTypes(graph, {}));
        COMPARE_TEXT(toString(graph.value(valueNamed(graph, "b")).type), "f32[3,2]");
    }

    void shapeComputationsAreFollowed() {
        // What exporters write for x.view(x.size(0), -1, x.size(3) / 2).
        Graph graph = parsed(inGraph(R"(
            input %x: f32[2,3,4,6]
            const %zero: i64[1] = [0]   const %three: i64[1] = [3]
            const %rest: i64[1] = [-1]  const %two: i64[1] = [2]
            %shape: i64[4] = Shape(%x)
            %first: i64[1] = Gather(%shape, %zero)
            %last: i64[1] = Gather(%shape, %three)
            %half: i64[1] = Div(%last, %two)
            %target: i64[9] = Concat(%first, %rest, %half) {axis = 0}
            %y: f32[1] = Reshape(%x, %target)
            output %y)"));
        const std::size_t nodes = graph.nodeCount();
        const auto result = inferTypes(graph, constantEvaluator());
        QVERIFY2(bool(result), result ? "" : result.error().message.c_str());
        COMPARE_TEXT(toString(graph.value(valueNamed(graph, "y")).type), "f32[2,24,3]");
        QCOMPARE(graph.nodeCount(), nodes);
        QVERIFY(!graph.value(valueNamed(graph, "target")).isConstant());
    }

    void knownPartsOfShapesSuffice() {
        Graph graph = parsed(inGraph(R"(
            input %x: f32[N,3,4]
            %shape: i64[2] = Shape(%x) {start = 1}
            %y: f32[1] = ConstantOfShape(%shape)
            output %y)"));
        QVERIFY(inferTypes(graph, constantEvaluator()));
        COMPARE_TEXT(toString(graph.value(valueNamed(graph, "y")).type), "f32[3,4]");
    }

    void symbolicShapesAreNamedInTheError() {
        Graph graph = parsed(inGraph(R"(
            input %x: f32[N,3,4]
            %shape: i64[3] = Shape(%x) "s"
            %y: f32[1] = Reshape(%x, %shape) "r"
            output %y)"));
        const auto result = inferTypes(graph, constantEvaluator());
        QVERIFY(!result);
        COMPARE_TEXT(result.error().message,
                     "node 'r' (Reshape): the target shape 'shape' is not known before the model runs; give every free "
                     "dimension a number");
    }

    void onlyWhatShapesNeedIsEvaluated() {
        Graph graph = parsed(inGraph(R"(
            input %x: f32[4]
            const %a: i64[1] = [2]  const %b: i64[1] = [2]
            %unused: i64[1] = Add(%a, %b) "unused"
            %needed: i64[1] = Mul(%a, %b) "needed"
            %y: f32[1] = Reshape(%x, %needed)
            output %y  output %unused)"));
        std::vector<std::string> evaluated;
        const auto evaluator = constantEvaluator();
        QVERIFY(inferTypes(graph, [&](const Graph& g, NodeId id, std::span<const Tensor* const> inputs) {
            evaluated.push_back(g.node(id).name);
            return evaluator(g, id, inputs);
        }));
        QCOMPARE(evaluated, std::vector<std::string>{"needed"});
        COMPARE_TEXT(toString(graph.value(valueNamed(graph, "y")).type), "f32[4]");
    }

    void doublingSymbolsEnds() {
        std::string body = "input %v0: f32[N]\n";
        for (int i = 0; i < 40; ++i) body += numbered("%v@2 = Concat(%v@1, %v@1) {axis = 0}\n", i);
        const auto graph = parseGraph(inGraph(body));
        QVERIFY(!graph);
        QVERIFY(graph.error().message.ends_with("(Concat): the output is too large"));
    }

    void manyNodesAreFast() {
        std::string body = "input %v0: f32[1,8,16,16]\nconst %w: f32[8,8,3,3] = splat 0\n";
        for (int i = 0; i < 2000; ++i) {
            body +=
                numbered(i % 2 ? "%v@2: f32[] = Conv(%v@1, %w) {pads = [1,1,1,1]}\n" : "%v@2: f32[] = Relu(%v@1)\n", i);
        }
        Graph graph = parsed(inGraph(body));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(inferTypes(graph, {}));
        qInfo("2000 nodes inferred in %lld us", static_cast<long long>(timer.nsecsElapsed() / 1000));
        COMPARE_TEXT(toString(graph.value(valueNamed(graph, "v2000")).type), "f32[1,8,16,16]");
    }

private:
    /// @1 is i, @2 is i + 1.
    static std::string numbered(const char* pattern, int i) {
        QString text(pattern);
        text.replace("@1", QString::number(i)).replace("@2", QString::number(i + 1));
        return text.toStdString();
    }
};

QTEST_APPLESS_MAIN(TestInfer)
#include "tst_infer.moc"
