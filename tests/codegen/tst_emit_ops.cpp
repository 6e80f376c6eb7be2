// SPDX-License-Identifier: Apache-2.0
// Every operation on every type it takes, in vectors of many lengths, against the loop interpreter.
#include <QtTest>

#include <functional>

#include "tests/codegen/kernel_runner.h"

using namespace tenon;
using namespace tenon::loops;
using namespace tenon::test;

class TestEmitOps : public QObject {
    Q_OBJECT
private slots:
    void unaryOps_data() { typesAndLanes(); }
    void unaryOps();
    void binaryOps_data() { typesAndLanes(); }
    void binaryOps();
    void powers_data() { typesAndLanes(); }
    void powers();
    void ternaryOps_data() { typesAndLanes(); }
    void ternaryOps();
    void casts_data() { typesAndLanes(); }
    void casts();
    void smallIntegerProducts_data();
    void smallIntegerProducts();

private:
    static void typesAndLanes();
};

namespace {

constexpr std::int64_t kRows = 40;  // several draws of special values

/// out[i, v] = make(a[i, v], b[i, v], c[i, v]), one output per expression.
Kernel elementwise(ElementType type, std::int64_t lanes,
                   const std::function<std::vector<Expr>(Expr, Expr, Expr)>& make) {
    Kernel kernel{.name = "elementwise"};
    for (const char* name : {"a", "b", "c"}) kernel.buffers.push_back({name, type, {kRows, lanes}, BufferKind::input});
    const std::vector<Expr> at{variable("i"), variable("v")};
    const std::vector<Expr> results = make(load(kernel, 0, at), load(kernel, 1, at), load(kernel, 2, at));
    std::vector<Stmt> stores;
    for (std::size_t i = 0; i < results.size(); ++i) {
        kernel.buffers.push_back({"out" + std::to_string(i), results[i]->type, {kRows, lanes}, BufferKind::output});
        stores.push_back(store(static_cast<BufferIndex>(3 + i), at, results[i]));
    }
    kernel.body = loop(LoopKind::serial, "i", kRows, loop(LoopKind::vector, "v", lanes, block(std::move(stores))));
    return kernel;
}

/// What the emitted form may differ by from the best f32 answer.
double allowedUlps(UnaryOp op) {
    switch (op) {
        case UnaryOp::exp:
        case UnaryOp::log:
            return 2;
        case UnaryOp::tanh:
        case UnaryOp::erf:
            return 6;
        case UnaryOp::sin:
        case UnaryOp::cos:
        case UnaryOp::tan:
        case UnaryOp::asin:
        case UnaryOp::acos:
        case UnaryOp::atan:
        case UnaryOp::sinh:
        case UnaryOp::cosh:
            return 4;
        default:
            return 0;
    }
}

void compare(const Kernel& kernel, double ulps) {
    const std::int64_t lanes = kernel.buffers[0].dims[1];
    const bool isOnEveryTarget = lanes == 5 || lanes == 24;
    for (const Target& target : isOnEveryTarget ? runnableTargets() : std::vector{*codegen::findTarget("host")}) {
        const std::string found = difference(kernel, target, 11, ulps);
        QVERIFY2(found.empty(), (target.name + ": " + found).c_str());
    }
}

}  // namespace

void TestEmitOps::typesAndLanes() {
    QTest::addColumn<int>("type");
    QTest::addColumn<int>("lanes");
    for (int type = 0; type <= static_cast<int>(ElementType::boolean); ++type)
        for (const int lanes : {1, 3, 5, 8, 16, 24})
            QTest::addRow("%s x %d", elementTypeName(static_cast<ElementType>(type)).data(), lanes) << type << lanes;
}

void TestEmitOps::unaryOps() {
    QFETCH(int, type);
    QFETCH(int, lanes);
    const auto element = static_cast<ElementType>(type);
    for (const double ulps : {0.0, 2.0, 4.0, 6.0}) {
        const Kernel kernel = elementwise(element, lanes, [&](const Expr& a, const Expr&, const Expr&) {
            std::vector<Expr> results;
            for (int op = 0; op <= static_cast<int>(UnaryOp::isInf); ++op) {
                const auto unaryOp = static_cast<UnaryOp>(op);
                if (takes(unaryOp, element) && allowedUlps(unaryOp) == ulps) results.push_back(unary(unaryOp, a));
            }
            return results;
        });
        // the functions of f64 are those of libm: the interpreter calls the same
        if (kernel.buffers.size() > 3) compare(kernel, element == ElementType::f64 ? 0 : ulps);
    }
}

void TestEmitOps::binaryOps() {
    QFETCH(int, type);
    QFETCH(int, lanes);
    const auto element = static_cast<ElementType>(type);
    compare(elementwise(element, lanes,
                        [&](const Expr& a, const Expr& b, const Expr&) {
                            std::vector<Expr> results;
                            for (int op = 0; op <= static_cast<int>(BinaryOp::bitXor); ++op) {
                                const auto binaryOp = static_cast<BinaryOp>(op);
                                if (!takes(binaryOp, element) || (binaryOp == BinaryOp::pow && isFloat(element)))
                                    continue;
                                results.push_back(binary(binaryOp, a, b));
                                const Expr constant = constantOf(element, element == ElementType::boolean ? 1 : 3);
                                results.push_back(binary(binaryOp, a, constant));
                                results.push_back(binary(binaryOp, constant, b));
                            }
                            return results;
                        }),
            0);
}

void TestEmitOps::powers() {
    QFETCH(int, type);
    QFETCH(int, lanes);
    const auto element = static_cast<ElementType>(type);
    if (!isFloat(element)) return;
    const auto make = [&](const Expr& a, const Expr& b, const Expr& c) {
        return std::vector<Expr>{binary(BinaryOp::pow, a, b), binary(BinaryOp::pow, unary(UnaryOp::abs, a), b),
                                 binary(BinaryOp::pow, unary(UnaryOp::abs, c), constantOf(element, 2.5))};
    };
    const Kernel kernel = elementwise(element, lanes, make);
    for (const bool withSpecials : {true, false}) {
        const std::string found = difference(kernel, 12, element == ElementType::f64 ? 0 : 1, withSpecials);
        QVERIFY2(found.empty(), found.c_str());
    }
}

void TestEmitOps::ternaryOps() {
    QFETCH(int, type);
    QFETCH(int, lanes);
    const auto element = static_cast<ElementType>(type);
    compare(elementwise(element, lanes,
                        [&](const Expr& a, const Expr& b, const Expr& c) {
                            std::vector<Expr> results{select(binary(BinaryOp::equal, a, b), b, c),
                                                      select(binary(BinaryOp::less, variable("i"), index(7)), a, c)};
                            if (isFloat(element)) results.push_back(fma(a, b, c));
                            return results;
                        }),
            0);
}

void TestEmitOps::casts() {
    QFETCH(int, type);
    QFETCH(int, lanes);
    compare(elementwise(static_cast<ElementType>(type), lanes,
                        [&](const Expr& a, const Expr&, const Expr&) {
                            std::vector<Expr> results;
                            for (int to = 0; to <= static_cast<int>(ElementType::boolean); ++to)
                                if (to != type) results.push_back(cast(static_cast<ElementType>(to), a));
                            return results;
                        }),
            0);
}

void TestEmitOps::smallIntegerProducts_data() {
    QTest::addColumn<int>("lanes");
    for (const int lanes : {1, 2, 4, 5, 8, 12, 16, 24}) QTest::addRow("%d", lanes) << lanes;
}

void TestEmitOps::smallIntegerProducts() {
    QFETCH(int, lanes);
    const Kernel kernel = elementwise(ElementType::i32, lanes, [](const Expr& a, const Expr& b, const Expr& c) {
        // all bits of the operands in play
        const Expr left = a * constantOf(ElementType::i32, 0x01F3A7C5),
                   right = b * constantOf(ElementType::i32, 0x7B31D9EF);
        return std::vector<Expr>{ternary(TernaryOp::maddPairs16, left, right, c),
                                 ternary(TernaryOp::dotBytes, left, right, c)};
    });
    compare(kernel, 0);
    // and without a dot product instruction
    Target plain = *codegen::findTarget("host");
    plain.hasDotBytes = false;
    const CompiledKernel with(kernel), without(kernel, plain);
    std::vector<std::int32_t> in(static_cast<std::size_t>(kRows * lanes)), first(in.size()), second(in.size()),
        ignored(in.size());
    Random random(5);
    for (auto& value : in) value = static_cast<std::int32_t>(random.next());
    void* firstPointers[] = {in.data(), in.data(), in.data(), ignored.data(), first.data()};
    void* secondPointers[] = {in.data(), in.data(), in.data(), ignored.data(), second.data()};
    QCOMPARE(with.function(firstPointers, nullptr, 0, 1), 0);
    QCOMPARE(without.function(secondPointers, nullptr, 0, 1), 0);
    QCOMPARE(first, second);
}

QTEST_APPLESS_MAIN(TestEmitOps)
#include "tst_emit_ops.moc"
