// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "core/ir/text.h"
#include "core/passes/pattern.h"
#include "core/passes/rewrite.h"

using namespace tenon;

namespace {

Graph parsed(const char* text) {
    auto graph = parseGraph(text);
    TENON_CHECK(bool(graph), graph ? "" : graph.error().message);
    return graph.take();
}

/// What `pattern` finds at the producer of the first output, by names of values; empty when it does not match.
std::string found(const Graph& graph, const char* pattern, std::initializer_list<const char*> names = {}) {
    const auto match = Pattern(pattern).match(graph, *producerOf(graph, graph.outputs()[0]));
    if (!match) return "no match";
    std::string text = std::to_string(match->nodes.size());
    for (const char* name : names) text += std::string(" ") + name + "=" + graph.value(match->value(name)).name;
    return text;
}

constexpr const char* kGraph = R"(graph "g" {
  input %a: f32[2]
  input %b: f32[2]
  const %c: f32[2] = [1, 2]
  const %third: f32[] = [0.33333334]
  const %one: f32[1] = [1]
  %s = Sub(%a, %b) "sub"
  %q = Mul(%s, %s) "square"
  %p = Mul(%c, %q) "scale"
  %r = Add(%one, %p) "add"
  %t = Mul(%r, %third) "third"
  %y = LeakyRelu(%t) {alpha = 0.25} "leaky"
  output %y
})";

}  // namespace

class TestPattern : public QObject {
    Q_OBJECT

private slots:
    void matches_data() {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<bool>("isMatching");
        QTest::newRow("bare op") << "LeakyRelu(x)" << true;
        QTest::newRow("other op") << "Relu(x)" << false;
        QTest::newRow("attribute") << "LeakyRelu(x){alpha=0.25}" << true;
        QTest::newRow("other attribute") << "LeakyRelu(x){alpha=0.5}" << false;
        QTest::newRow("number to within rounding") << "LeakyRelu(Mul(x, 0.3333333333))" << true;
        QTest::newRow("number, other order") << "LeakyRelu(Mul(0.3333333333, x))" << true;
        QTest::newRow("number off") << "LeakyRelu(Mul(x, 0.3334))" << false;
        QTest::newRow("exact number") << "LeakyRelu(Mul(Add(x, 1), #d))" << true;
        QTest::newRow("both orders have to be tried") << "LeakyRelu(Mul(Add(Mul(Mul(d, d), #c), 1), #e))" << true;
        QTest::newRow("same name, same value")
            << "LeakyRelu(Mul(Add(Mul(Mul(Sub(x, y), Sub(x, y)), #c), 1), #e))" << true;
        QTest::newRow("same name, other value") << "LeakyRelu(Mul(Add(Mul(Mul(Sub(x, x), z), #c), 1), #e))" << false;
        QTest::newRow("order of a difference counts")
            << "LeakyRelu(Mul(Add(Mul(Mul(d:Sub(x, #c), d), #e), 1), #f))" << false;
        QTest::newRow("a name for a node") << "LeakyRelu(Mul(Add(Mul(Mul(d:Sub(x, y), d), #c), 1), #e))" << true;
        QTest::newRow("an input is no constant") << "LeakyRelu(Mul(Add(Mul(Mul(Sub(#x, y), d), #c), 1), #e))" << false;
    }
    void matches() {
        QFETCH(QString, pattern);
        const std::string text = pattern.toStdString();
        QTEST(found(parsed(kGraph), text.c_str()) != "no match", "isMatching");
    }

    void bindsNames() {
        QCOMPARE(
            found(parsed(kGraph), "LeakyRelu(Mul(Add(Mul(Mul(d:Sub(x, y), d), #c), 1), #e))", {"x", "y", "d", "c", "e"})
                .c_str(),
            "6 x=a y=b d=s c=c e=third");
    }

    void exactNumbersAreExact() {
        const Graph graph = parsed(R"(graph "g" {
          input %x: f32[2]
          const %almost: f32[] = [1.0000001]
          %y = Mul(%x, %almost) "mul"
          output %y
        })");
        QCOMPARE(found(graph, "Mul(x, 1)").c_str(), "no match");
    }

    void outsideReadersAreFound() {
        const Graph graph = parsed(R"(graph "g" {
          input %x: f32[2]
          %a = Exp(%x) "exp"
          %y = Neg(%a) "neg"
          %z = Abs(%a) "abs"
          output %y
          output %z
        })");
        const auto match = Pattern("Neg(Exp(x))").match(graph, *graph.findNode("neg"));
        QVERIFY(match);
        const auto outside = outsideReader(graph, *match);
        QVERIFY(outside);
        QCOMPARE(describe(graph, *outside).c_str(), "'exp' has a second reader, 'abs'");
        QVERIFY(!outsideReader(graph, *Pattern("Exp(x)").match(graph, *graph.findNode("exp"))));
    }

    void badPatternsAreBugs() {
        for (const char* text : {"Foo(x)", "Mul(x, y", "Mul(x, y) z", "Mul(, y)", "LeakyRelu(x){alpha}"})
            QVERIFY_EXCEPTION_THROWN(Pattern{text}, InternalError);
    }
};

QTEST_APPLESS_MAIN(TestPattern)
#include "tst_pattern.moc"
