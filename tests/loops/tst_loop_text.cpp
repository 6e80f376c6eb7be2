// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "core/loops/loop_text.h"

using namespace tenon;
using namespace tenon::loops;

class TestLoopText : public QObject {
    Q_OBJECT
private slots:
    void roundTrips();
    void printsExactConstants();
    void parenthesises_data();
    void parenthesises();
    void refuses_data();
    void refuses();
    void boundsNesting();
};

namespace {

constexpr const char* kEverything =
    R"(kernel everything(in x: f32[8,20], in n: i64[4], const w: bf16[20], out y: f32[8,20], out flag: bool[]) {
  scratch s: f64[3,2]
  register acc: f32[2,16]
  let outer = 3
  parallel for i in 0..8 {
    # MatMul "dense/MatMul"
    let row = i * 2 + 1
    unrolled for r in 0..2 {
      vector for v in 0..16 {
        acc[r, v] = 0.0
      }
    }
    for k in 0..4 {
      let at = min(max(n[k], 0), 7)
      check 0 <= n[k] && n[k] < 8 else fail 1
      if k < 2 || !(i == 3) {
        acc[0, 0] = fma(x[at, k], f32(w[k]), acc[0, 0])
      } else {
        acc[1, 0] = (row < 8 ? x[row, k] : -0.5)
        {
          let inner = exp(acc[1, 0])
          acc[1, 1] = inner * tanh(inner)
        }
      }
    }
    s[0, 1] = f64(acc[0, 0]) + 0.25f64
    y[i, 0] = select(isNan(acc[0, 0]), inf, pow(acc[0, 0], 2.0)) - (acc[0, 1] - acc[1, 1])
    flag[] = true ^^ (outer == 3)
    y[i, 1] = f32(maddPairs16(1i32, i32(i), 3i32) & ~(7i32) | dotBytes(i32(i), 2i32, -3i32))
  }
}
)";

Result<Kernel> parseExpression(const std::string& text) {
    return parseKernel("kernel k(in a: i64[4], in f: f32[4], out y: i64[4], out z: f32[4]) {\n  for i in 0..4 {\n    " +
                       text + "\n  }\n}\n");
}

}  // namespace

void TestLoopText::roundTrips() {
    const auto kernel = parseKernel(kEverything);
    QVERIFY2(kernel, kernel ? "" : kernel.error().message.c_str());
    const std::string printed = printKernel(*kernel);
    const auto again = parseKernel(printed);
    QVERIFY2(again, again ? "" : again.error().message.c_str());
    QCOMPARE(QString::fromStdString(printKernel(*again)), QString::fromStdString(printed));
    // written in the printer's own form, but for what folding simplifies
    QString expected = kEverything;
    expected.replace("flag[] = true ^^ (outer == 3)", "flag[] = true ^^ outer == 3");
    expected.replace("& ~(7i32) |", "& -8i32 |");
    QCOMPARE(QString::fromStdString(printed), expected);
}

void TestLoopText::printsExactConstants() {
    for (const double value : {0.1, 1.0 / 3, 1e-45, 3.4028234663852886e38, 16777217.0, -0.0, 2.5e10}) {
        const Kernel kernel{.name = "k"};
        for (const ElementType type : {ElementType::f32, ElementType::f64, ElementType::f16, ElementType::bf16}) {
            const Expr constant = real(type, value);
            const std::string text = "kernel k(out y: " + std::string(elementTypeName(type)) +
                                     "[1]) { y[0] = " + printExpr(kernel, constant) + " }";
            const auto parsed = parseKernel(text);
            QVERIFY2(parsed, (text + (parsed ? "" : parsed.error().message)).c_str());
            const double back = parsed->body->children[0]->value->real;
            QVERIFY2(back == constant->real && std::signbit(back) == std::signbit(constant->real), text.c_str());
        }
    }
}

void TestLoopText::parenthesises_data() {
    QTest::addColumn<QString>("text");
    for (const char* text : {"y[i] = a[i] - (a[i] - a[i])", "y[i] = a[i] - a[i] - a[i]", "y[i] = (a[i] + 1) * a[i]",
                             "y[i] = a[i] / (a[i] * a[i])", "y[i] = -a[i] * a[i]", "y[i] = -(a[i] * a[i])",
                             "y[i] = (a[i] & a[i]) + (a[i] ^ a[i] | a[i])", "z[i] = f[i] - -f[i]", "z[i] = f[i] - -1.0",
                             "z[i] = (f[i] < 0.0 ? -f[i] : f[i]) + 1.0"})
        QTest::newRow(text) << QString(text);
}

void TestLoopText::parenthesises() {
    QFETCH(QString, text);
    const auto kernel = parseExpression(text.toStdString());
    QVERIFY2(kernel, kernel ? "" : kernel.error().message.c_str());
    QVERIFY2(QString::fromStdString(printKernel(*kernel)).contains("    " + text + "\n"), printKernel(*kernel).c_str());
}

void TestLoopText::refuses_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* text, const char* message) {
        QTest::newRow(text) << QString(text) << QString(message);
    };
    row("y[i] = b[i]", "3:12: no buffer of this name, at 'b'");
    row("y[i] = j", "3:12: a name that nothing binds, at 'j'");
    row("y[i] = f[i]", "3:12: a value of type f32 stored into 'y' of type i64, at 'f'");
    row("y[i] = a[i] + f[i]", "3:17: operands of types i64 and f32, at '+'");
    row("y[i, i] = 0", "3:6: 1 indices expected, at '['");
    row("y[1.5] = 0", "3:6: an index that is not i64, at '['");
    row("y[i] = exp(a[i])", "3:12: an operation that i64 does not have, at 'exp'");
    row("y[i] = foo(a[i])", "3:12: no function of this name and number of arguments, at 'foo'");
    row("z[i] = 1e60", "3:12: a constant out of range, at '1e60'");
    row("y[i] = i64(300u8)", "3:16: a constant out of range, at '300u8'");
    row("y[i] = 3u9", "3:12: a constant with a type suffix expected, at '3u9'");
    row("if a[i] { y[i] = 0 }", "3:8: a boolean condition expected, at 'a'");
    row("check i < 2 else fail 0", "3:27: an error number from 1 up expected, at '0'");
    row("let for = 3", "3:9: a name expected, at 'for'");
    row("y[i] = 0 @", "3:14: a character that means nothing here, at '@'");
    row("y[i] =", "4:3: an expression expected, at '}'");
    row("parallel for q in 1..4 { }", "3:24: a loop that does not start at 0, at '..'");
}

void TestLoopText::refuses() {
    QFETCH(QString, text);
    QFETCH(QString, message);
    const auto kernel = parseExpression(text.toStdString());
    QVERIFY(!kernel);
    QCOMPARE(QString::fromStdString(kernel.error().message), message);
}

void TestLoopText::boundsNesting() {
    const auto nested = parseExpression("y[i] = " + std::string(100000, '(') + "0" + std::string(100000, ')'));
    QVERIFY(!nested);
    QVERIFY(nested.error().message.find("nested too deeply") != std::string::npos);
    const auto blocks = parseExpression(std::string(100000, '{') + std::string(100000, '}'));
    QVERIFY(!blocks);
    QVERIFY(blocks.error().message.find("nested too deeply") != std::string::npos);
    const auto huge = parseKernel("kernel k(in a: f32[4000000000,4000000000,4000000000]) { }");
    QVERIFY(!huge);
    QVERIFY(huge.error().message.find("too large") != std::string::npos);
}

QTEST_APPLESS_MAIN(TestLoopText)
#include "tst_loop_text.moc"
