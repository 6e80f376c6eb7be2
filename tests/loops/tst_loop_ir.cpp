// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include <cmath>
#include <limits>

#include "core/loops/loop_ir.h"
#include "core/loops/loop_text.h"
#include "core/loops/scalar_ops.h"

using namespace tenon;
using namespace tenon::loops;

class TestLoopIr : public QObject {
    Q_OBJECT
private slots:
    void folds_data();
    void folds();
    void keepsApproximateFunctions();
    void scalarSemantics();
    void kernelFacts();
};

namespace {

std::string shown(const Expr& e) {
    return printExpr(Kernel{}, e);
}
Expr x() {
    return variable("x");
}
Expr f() {
    return variable("f", ElementType::f32);
}

}  // namespace

void TestLoopIr::folds_data() {
    QTest::addColumn<QString>("actual");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const Expr& e, const char* expected) {
        QTest::newRow(name) << QString::fromStdString(shown(e)) << QString(expected);
    };
    row("x + 0", x() + index(0), "x");
    row("0 + x", index(0) + x(), "x");
    row("x * 1", x() * index(1), "x");
    row("0 * x", index(0) * x(), "0");
    row("3 + x", index(3) + x(), "x + 3");
    row("x + 2 + 3", (x() + 2) + 3, "x + 5");
    row("x * 2 * 3", (x() * 2) * 3, "x * 6");
    row("x - 4", x() - index(4), "x - 4");
    row("constants", index(7) * index(6) + index(-2), "40");
    row("-7 / 2 floors in i64", binary(BinaryOp::div, index(-7), index(2)), "-4");
    row("-7 % 2 takes the divisor's sign", binary(BinaryOp::mod, index(-7), index(2)), "1");
    row("-7 / 2 truncates in i32", binary(BinaryOp::div, integer(ElementType::i32, -7), integer(ElementType::i32, 2)),
        "-3i32");
    row("u8 wraps", integer(ElementType::u8, 250) + integer(ElementType::u8, 10), "4u8");
    row("x / 1", binary(BinaryOp::div, x(), index(1)), "x");
    row("x % 1", binary(BinaryOp::mod, x(), index(1)), "0");
    row("f * 1", f() * real(ElementType::f32, 1), "f");
    row("f + 0 keeps -0", f() + real(ElementType::f32, 0), "f + 0.0");
    row("f * 0 keeps NaN", f() * real(ElementType::f32, 0), "f * 0.0");
    row("f32 rounding", real(ElementType::f32, 0.1) + real(ElementType::f32, 0.2), "0.3");
    row("cast of a constant", cast(ElementType::i8, real(ElementType::f32, 300.7)), "127i8");
    row("cast to itself", cast(ElementType::f32, f()), "f");
    row("select", select(integer(ElementType::boolean, 1), x(), index(2)), "x");
    row("guard", guard(integer(ElementType::boolean, 0), x(), index(2)), "2");
    row("true && b",
        binary(BinaryOp::logicalAnd, integer(ElementType::boolean, 1), variable("b", ElementType::boolean)), "b");
    row("b || true", binary(BinaryOp::logicalOr, variable("b", ElementType::boolean), integer(ElementType::boolean, 1)),
        "true");
    row("--x", unary(UnaryOp::neg, unary(UnaryOp::neg, x())), "x");
    row("1 < 2", binary(BinaryOp::less, index(1), index(2)), "true");
}

void TestLoopIr::folds() {
    QFETCH(QString, actual);
    QFETCH(QString, expected);
    QCOMPARE(actual, expected);
}

void TestLoopIr::keepsApproximateFunctions() {
    // folding would give another last bit than the emitted polynomial
    QCOMPARE(shown(unary(UnaryOp::exp, real(ElementType::f32, 1))), std::string("exp(1.0)"));
    QCOMPARE(shown(unary(UnaryOp::sqrt, real(ElementType::f32, 4))), std::string("2.0"));
}

void TestLoopIr::scalarSemantics() {
    const auto integers = [](BinaryOp op, ElementType type, std::int64_t a, std::int64_t b) {
        return evaluate(op, type, Scalar::of(a), Scalar::of(b)).integer;
    };
    QCOMPARE(integers(BinaryOp::div, ElementType::i32, 5, 0), 0);
    QCOMPARE(integers(BinaryOp::mod, ElementType::i64, 5, 0), 0);
    QCOMPARE(integers(BinaryOp::div, ElementType::i32, std::numeric_limits<int>::min(), -1),
             std::numeric_limits<int>::min());
    QCOMPARE(integers(BinaryOp::mod, ElementType::i8, 7, -3), -2);
    QCOMPARE(integers(BinaryOp::fmod, ElementType::i8, 7, -3), 1);
    QCOMPARE(integers(BinaryOp::less, ElementType::u64, -1, 1), 0);
    QCOMPARE(integers(BinaryOp::pow, ElementType::i16, 3, 11), static_cast<std::int16_t>(177147));
    QCOMPARE(integers(BinaryOp::pow, ElementType::i32, -1, -3), -1);
    const double nan = std::nan("");
    QVERIFY(std::isnan(evaluate(BinaryOp::max, ElementType::f32, Scalar::of(nan), Scalar::of(1.0)).real));
    QVERIFY(std::isnan(evaluate(BinaryOp::max, ElementType::f32, Scalar::of(1.0), Scalar::of(nan)).real));
    QCOMPARE(convert(ElementType::f32, ElementType::u8, Scalar::of(-3.0)).integer, 0);
    QCOMPARE(convert(ElementType::f32, ElementType::i64, Scalar::of(1e30)).integer,
             std::numeric_limits<std::int64_t>::max());
    QCOMPARE(convert(ElementType::f32, ElementType::i32, Scalar::of(nan)).integer, 0);
    // a: bytes 1, 2, 255, 4 (unsigned); b: bytes 1, -1, -128, 3 (signed)
    const Scalar a = Scalar::of(std::int64_t{0x04FF0201}), b = Scalar::of(std::int64_t{0x0380FF01});
    QCOMPARE(evaluateDotBytes(a, b, Scalar::of(std::int64_t{1000})).integer, 1000 + 1 - 2 - 255 * 128 + 12);
    QCOMPARE(evaluateMaddPairs16(a, b, Scalar::of(std::int64_t{0})).integer,
             0x0201 * static_cast<std::int16_t>(0xFF01) + 0x04FF * 0x0380);
}

void TestLoopIr::kernelFacts() {
    Kernel kernel{.name = "k"};
    kernel.buffers = {{"a", ElementType::f32, {8, 3}, BufferKind::input},
                      {"y", ElementType::f32, {8}, BufferKind::output},
                      {"s", ElementType::f32, {17}, BufferKind::scratch},
                      {"t", ElementType::i8, {3}, BufferKind::scratch},
                      {"r", ElementType::f32, {4}, BufferKind::registers}};
    kernel.body =
        block({comment("two\nlines"), loop(LoopKind::parallel, "i", 8,
                                           store(1, {variable("i")}, load(kernel, 0, {variable("i"), index(2)})))});
    QCOMPARE(kernel.parameterCount(), std::size_t{2});
    QCOMPARE(kernel.scratchBytes(), std::int64_t{128 + 64});
    QCOMPARE(kernel.parallelExtent(), std::int64_t{8});
    QCOMPARE(kernel.body->children[0]->name, std::string("two lines"));
}

QTEST_APPLESS_MAIN(TestLoopIr)
#include "tst_loop_ir.moc"
