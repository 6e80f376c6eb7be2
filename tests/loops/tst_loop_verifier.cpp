// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "core/loops/loop_text.h"
#include "core/loops/loop_verifier.h"

using namespace tenon;
using namespace tenon::loops;

class TestLoopVerifier : public QObject {
    Q_OBJECT
private slots:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void refusesWrongTypes();
};

namespace {

Result<Kernel> inKernel(const QString& body) {
    const std::string head =
        "kernel k(in x: f32[100], in n: i64[10], const w: f32[10,10], out y: f32[100]) {\n"
        "register acc: f32[2,16]\nscratch s: f32[64]\n";
    return parseKernel(head + body.toStdString() + "\n}");
}

}  // namespace

void TestLoopVerifier::accepts_data() {
    QTest::addColumn<QString>("body");
    const auto row = [](const char* name, const char* body) { QTest::newRow(name) << QString(body); };
    row("plain", "for i in 0..100 { y[i] = x[i] }");
    row("tiles", "for i in 0..10 { for j in 0..10 { y[i*10+j] = x[j*10+i] } }");
    row("quotients", "for i in 0..100 { y[i] = w[i / 10, i % 10] }");
    row("recombined", "for i in 0..100 { y[i / 10 * 10 + i % 10] = 0.0 }");
    row("fused loops apart", "for i in 0..20 { for j in 0..5 { y[(i*5+j) % 100] = w[(i*5+j) / 10, (i*5+j) % 10] } }");
    row("guarded tile", "for i in 0..9 { for j in 0..12 { y[min(i*12+j, 99)] = (i*12 + j < 100 ? x[i*12+j] : 0.0) } }");
    row("guarded padding",
        "for i in 0..100 { for k in 0..3 { y[i] = (0 <= i + k - 1 && i + k - 1 < 100 ? x[i + k - 1] : 0.0) } }");
    row("negated guard", "for i in 0..120 { if !(100 <= i) { y[i] = 1.0 } }");
    row("else branch", "for i in 0..120 { if 100 <= i { y[0] = 2.0 } else { y[i] = 1.0 } }");
    row("clamped data", "for i in 0..10 { y[min(max(n[i], 0), 99)] = 1.0 }");
    row("checked and guarded data", "for i in 0..10 { let a = n[i]\n y[i] = (0 <= a && a < 100 ? x[a] : 0.0) }");
    row("negative index", "for i in 0..10 { let a = min(max(n[i], -100), 99)\n y[i] = x[select(a < 0, a + 100, a)] }");
    row("small integers", "for i in 0..10 { y[i] = s[i64(u8(x[i])) / 4] }");
    row("registers", "for i in 0..6 { unrolled for r in 0..2 { vector for v in 0..16 { acc[r, v] = x[i*16+v] } } }");
    row("parallel", "let c = 3\n# note\nparallel for i in 0..100 { y[i] = x[i] }");
    row("empty loop", "for i in 0..0 { y[i + 1000] = 0.0 }");
    row("dead branch", "for i in 0..10 { if 20 < i { y[i * 1000] = 0.0 } }");
    row("strided vector", "vector for v in 0..16 { y[v * 2 + 1] = x[v] }");
}

void TestLoopVerifier::accepts() {
    QFETCH(QString, body);
    const auto kernel = inKernel(body);
    QVERIFY2(kernel, kernel ? "" : kernel.error().message.c_str());
    const auto verified = verifyKernel(*kernel);
    QVERIFY2(verified, verified.error().message.c_str());
}

void TestLoopVerifier::refuses_data() {
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* body, const char* message) {
        QTest::newRow(body) << QString(body) << QString(message);
    };
    row("for i in 0..101 { y[i] = 0.0 }",
        "uses index 'i' of axis 0 of 'y', which may be from 0 to 100 where the extent is 100");
    row("for i in 0..100 { y[i + -1] = 0.0 }", "which may be from -1 to 98");
    row("for i in 0..10 { y[i] = x[n[i]] }", "which may be from anything to anything");
    row("for i in 0..10 { y[i] = x[max(n[i], 0)] }", "which may be from 0 to anything");
    row("for i in 0..9 { for j in 0..12 { y[i*12+j] = 0.0 } }", "which may be from 0 to 107");
    row("for i in 0..120 { y[0] = (i < 101 ? x[i] : 0.0) }", "which may be from 0 to 100");
    row("for i in 0..120 { y[0] = select(i < 100, x[i], 0.0) }", "which may be from 0 to 119");
    row("for i in 0..120 { if i < 50 { y[i] = 0.0 }\n y[i] = 0.0 }", "which may be from 0 to 119");
    row("for i in 0..10 { x[i] = 0.0 }", "stores to 'x', which is read only");
    row("for i in 0..10 { w[i, i] = 0.0 }", "stores to 'w', which is read only");
    row("for i in 0..2 { acc[i, 0] = 0.0 }",
        "indexes the register buffer 'acc' by 'i', which is not constant once unrolled");
    row("vector for v in 0..2 { acc[v, 0] = 0.0 }", "indexes the register buffer 'acc' by 'v'");
    row("for i in 0..2 { parallel for p in 0..2 { y[p] = 0.0 } }", "has the loop 'i' beside its parallel loop");
    row("parallel for p in 0..2 { y[p] = 0.0 }\nparallel for q in 0..2 { y[q] = 0.0 }",
        "has more than one parallel loop");
    row("y[0] = 1.0\nparallel for p in 0..2 { y[p] = 0.0 }", "stores or branches beside its parallel loop");
    row("for i in 0..2 { }\nparallel for p in 0..2 { y[p] = 0.0 }", "has the loop 'i' beside its parallel loop");
    row("parallel for p in 0..2 { y[0] = 0.0 }", "stores to the same elements of 'y' in every parallel iteration");
    row("vector for v in 0..4 { y[0] = x[v] }", "stores to the same element of 'y' in every vector lane");
    row("vector for v in 0..4 { vector for u in 0..4 { y[v*4+u] = 0.0 } }", "has the loop 'u' inside a vector loop");
    row("vector for v in 0..4 { for u in 0..4 { y[v*4+u] = 0.0 } }", "has the loop 'u' inside a vector loop");
    row("vector for v in 0..4 { if v < 2 { y[v] = 0.0 } }", "branches on 'v < 2', which differs between vector lanes");
    row("vector for v in 0..4 { let z = x[v] < 0.0\n if z { y[v] = 0.0 } }",
        "branches on 'z', which differs between vector lanes");
    row("for i in 0..2 { for i in 0..2 { y[i] = 0.0 } }", "binds the name 'i' a second time");
    row("let x = 3", "binds the name 'x' a second time");
    row("unrolled for a in 0..1000 { unrolled for b in 0..1000 { y[0] = 0.0 } }",
        "unrolls to more than 100000 statements");
    row("for i in 0..10 { y[(i * 3037000500) * (3037000500 + i * 0) * 2] = 0.0 }", "may be from");
}

void TestLoopVerifier::refuses() {
    QFETCH(QString, body);
    QFETCH(QString, message);
    const auto kernel = inKernel(body);
    QVERIFY2(kernel, kernel ? "" : kernel.error().message.c_str());
    const auto verified = verifyKernel(*kernel);
    QVERIFY(!verified);
    const QString actual = QString::fromStdString(verified.error().message);
    QVERIFY2(actual.startsWith("the loop program 'k' "), qPrintable(actual));
    QVERIFY2(actual.contains(message) || actual.contains("overflows"), qPrintable(actual));
}

void TestLoopVerifier::refusesWrongTypes() {
    Kernel kernel{.name = "k"};
    kernel.buffers = {{"x", ElementType::f32, {4}, BufferKind::input},
                      {"y", ElementType::i32, {4}, BufferKind::output}};
    const auto message = [&](Stmt body) {
        kernel.body = block({std::move(body)});
        return verifyKernel(kernel).error().message;
    };
    QCOMPARE(message(store(1, {index(0)}, load(kernel, 0, {index(0)}))),
             std::string("the loop program 'k' stores 'x[0]' to 'y', which has another type"));
    QCOMPARE(message(store(1, {}, integer(ElementType::i32, 0))),
             std::string("the loop program 'k' uses 'y' with 0 indices"));
    QCOMPARE(message(store(1, {integer(ElementType::i32, 0)}, integer(ElementType::i32, 0))),
             std::string("the loop program 'k' has the index '0i32', which is not i64"));
    QCOMPARE(message(store(7, {}, integer(ElementType::i32, 0))),
             std::string("the loop program 'k' stores to a buffer that it does not have"));
    QCOMPARE(message(store(1, {variable("q")}, integer(ElementType::i32, 0))),
             std::string("the loop program 'k' uses the name 'q', which nothing binds there"));
    QCOMPARE(message(branch(index(1), block({}))),
             std::string("the loop program 'k' has a condition that is not boolean"));
    kernel.buffers.push_back({"z", ElementType::f32, {1 << 20}, BufferKind::registers});
    QCOMPARE(message(block({})),
             std::string("the loop program 'k' holds 'z' in registers, which is 1048576 elements large"));
}

QTEST_APPLESS_MAIN(TestLoopVerifier)
#include "tst_loop_verifier.moc"
