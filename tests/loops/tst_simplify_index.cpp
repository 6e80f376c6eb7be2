// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include <random>

#include "core/loops/simplify_index.h"

using namespace tenon;
using namespace tenon::loops;

namespace {

Expr i() {
    return variable("i");
}
Expr j() {
    return variable("j");
}
Expr over(Expr a, std::int64_t b) {
    return binary(BinaryOp::div, std::move(a), index(b));
}
Expr modulo(Expr a, std::int64_t b) {
    return binary(BinaryOp::mod, std::move(a), index(b));
}

const Ranges kRanges{{"i", {0, 15}}, {"j", {0, 63}}};

std::string simple(const Expr& e) {
    return keyOf(simplifyIndex(e, kRanges));
}

std::int64_t valueOf(const Expr& e, std::int64_t a, std::int64_t b) {
    if (e->kind == ExprKind::integer) return e->integer;
    if (e->kind == ExprKind::variable) return e->name == "i" ? a : b;
    const std::int64_t x = valueOf(e->args[0], a, b);
    if (e->kind == ExprKind::unary) return e->unaryOp() == UnaryOp::logicalNot ? !x : -x;
    const std::int64_t y = valueOf(e->args[1], a, b);
    switch (e->binaryOp()) {
        case BinaryOp::add:
            return x + y;
        case BinaryOp::sub:
            return x - y;
        case BinaryOp::mul:
            return x * y;
        case BinaryOp::div:
            return floorDiv(x, y);
        case BinaryOp::mod:
            return floorMod(x, y);
        case BinaryOp::min:
            return std::min(x, y);
        case BinaryOp::max:
            return std::max(x, y);
        case BinaryOp::less:
            return x < y;
        case BinaryOp::lessEqual:
            return x <= y;
        case BinaryOp::equal:
            return x == y;
        case BinaryOp::logicalAnd:
            return x && y;
        default:
            return x || y;
    }
}

/// A random index expression; divisors are positive constants.
Expr randomIndex(std::mt19937& random, int depth) {
    const auto pick = [&](int count) { return static_cast<int>(random() % static_cast<unsigned>(count)); };
    if (depth == 0) return pick(3) == 0 ? index(pick(20) - 5) : pick(2) ? i() : j();
    const Expr a = randomIndex(random, depth - 1);
    switch (pick(7)) {
        case 0:
            return a + randomIndex(random, depth - 1);
        case 1:
            return a - randomIndex(random, depth - 1);
        case 2:
            return a * static_cast<std::int64_t>(pick(9) - 2);
        case 3:
            return over(a, 1 << pick(5));
        case 4:
            return modulo(a, 1 + pick(16));
        case 5:
            return over(a, 1 + pick(12));
        default:
            return binary(pick(2) ? BinaryOp::min : BinaryOp::max, a, randomIndex(random, depth - 1));
    }
}

}  // namespace

class TestSimplifyIndex : public QObject {
    Q_OBJECT
private slots:
    void cancelsWhatReshapesLeave();
    void decidesConditions();
    void keepsTheValue();
    void isIdempotent();
    void boundsHold();
    void findsStrides();
};

void TestSimplifyIndex::cancelsWhatReshapesLeave() {
    QCOMPARE(simple(over(i() * 64 + j(), 64)), simple(i()));
    QCOMPARE(simple(modulo(i() * 64 + j(), 64)), simple(j()));
    QCOMPARE(simple(over(j(), 8) * 8 + modulo(j(), 8)), simple(j()));
    QCOMPARE(simple(over(j(), 32) * 32 + modulo(over(j(), 8), 4) * 8 + modulo(j(), 8)), simple(j()));
    QCOMPARE(simple(over(over(j(), 4), 2)), simple(over(j(), 8)));
    QCOMPARE(simple(over(j() * 4 + modulo(i(), 4), 8)), simple(over(j(), 2)));
    QCOMPARE(simple(over(j() + 64, 40) * 40 + modulo(over(j() + 64, 10), 4) * 10 + modulo(j() + 64, 10)),
             simple(j() + 64));
    QCOMPARE(simple(modulo(modulo(j(), 24), 8)), simple(modulo(j(), 8)));
    QCOMPARE(simple(binary(BinaryOp::min, i(), index(15))), simple(i()));
    QCOMPARE(simple(i() + j() - i()), simple(j()));
}

void TestSimplifyIndex::decidesConditions() {
    const auto truth = [](bool value) { return keyOf(integer(ElementType::boolean, value)); };
    QCOMPARE(simple(binary(BinaryOp::less, i(), index(16))), truth(true));
    QCOMPARE(simple(binary(BinaryOp::less, i() + 1, i())), truth(false));
    QCOMPARE(simple(binary(BinaryOp::lessEqual, index(0), j() * 2 + 1)), truth(true));
    QCOMPARE(simple(binary(BinaryOp::equal, i(), index(16))), truth(false));
    QCOMPARE(simple(binary(BinaryOp::logicalAnd, binary(BinaryOp::less, i(), index(16)),
                           binary(BinaryOp::less, j(), index(5)))),
             keyOf(binary(BinaryOp::less, j(), index(5))));
}

void TestSimplifyIndex::keepsTheValue() {
    std::mt19937 random(1);
    for (int round = 0; round < 4000; ++round) {
        Expr e = randomIndex(random, 1 + round % 4);
        if (round % 3 == 0) e = binary(round % 2 ? BinaryOp::less : BinaryOp::equal, e, randomIndex(random, 2));
        const Expr s = simplifyIndex(e, kRanges);
        for (std::int64_t a = 0; a <= 15; a += 3)
            for (std::int64_t b = 0; b <= 63; b += 7)
                QVERIFY2(valueOf(e, a, b) == valueOf(s, a, b), (keyOf(e) + " became " + keyOf(s)).c_str());
    }
}

void TestSimplifyIndex::isIdempotent() {
    std::mt19937 random(2);
    for (int round = 0; round < 1000; ++round) {
        const Expr once = simplifyIndex(randomIndex(random, 3), kRanges), twice = simplifyIndex(once, kRanges);
        QVERIFY2(keyOf(once) == keyOf(twice), (keyOf(once) + " became " + keyOf(twice)).c_str());
    }
}

void TestSimplifyIndex::boundsHold() {
    std::mt19937 random(3);
    for (int round = 0; round < 1000; ++round) {
        const Expr e = randomIndex(random, 3);
        const Interval bounds = intervalOf(e, kRanges);
        for (std::int64_t a = 0; a <= 15; ++a)
            for (std::int64_t b = 0; b <= 63; b += 3)
                QVERIFY(valueOf(e, a, b) >= bounds.low && valueOf(e, a, b) <= bounds.high);
    }
}

void TestSimplifyIndex::findsStrides() {
    const Affine a = affineOf(i() * 12 + j() * 3 + over(j(), 7) + 5, kRanges);
    QCOMPARE(a.constant, 5);
    QCOMPARE(a.coefficient("i"), 12);
    QCOMPARE(a.coefficient("j"), 3);
    QVERIFY(a.isOpaqueIn("j"));
    QVERIFY(!a.isOpaqueIn("i"));
}

QTEST_APPLESS_MAIN(TestSimplifyIndex)
#include "tst_simplify_index.moc"
