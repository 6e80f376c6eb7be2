// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include <functional>

#include "core/base/random.h"
#include "core/loops/index_forms.h"
#include "core/loops/loop_text.h"
#include "core/loops/scalar_ops.h"

using namespace tenon;
using namespace tenon::loops;

class TestIndexForms : public QObject {
    Q_OBJECT
private slots:
    void simplifiesQuotients();
    void usesConditions();
    void forgetsConditions();
    void decides();
    void rangesHoldForRandomExpressions();
};

namespace {

const std::vector<std::string> kNames{"i", "j", "k"};
const std::vector<std::int64_t> kExtents{7, 4, 12};

Expr v(const char* name) {
    return variable(name);
}
Expr over(Expr a, std::int64_t d) {
    return binary(BinaryOp::div, std::move(a), index(d));
}
Expr rest(Expr a, std::int64_t d) {
    return binary(BinaryOp::mod, std::move(a), index(d));
}
Expr less(Expr a, Expr b) {
    return binary(BinaryOp::less, std::move(a), std::move(b));
}

void bindNames(IndexForms& forms) {
    for (std::size_t n = 0; n < kNames.size(); ++n) forms.bindVariable(kNames[n], {0, kExtents[n] - 1});
}

std::int64_t valueOf(const Expr& e, const std::vector<std::int64_t>& values) {
    if (e->kind == ExprKind::integer) return e->integer;
    if (e->kind == ExprKind::variable)
        for (std::size_t n = 0; n < kNames.size(); ++n)
            if (kNames[n] == e->name) return values[n];
    std::vector<std::int64_t> args;
    for (const Expr& arg : e->args) args.push_back(valueOf(arg, values));
    if (e->kind == ExprKind::ternary) return args[0] ? args[1] : args[2];
    if (e->kind == ExprKind::unary) return evaluate(e->unaryOp(), e->args[0]->type, Scalar::of(args[0])).integer;
    return evaluate(e->binaryOp(), e->args[0]->type, Scalar::of(args[0]), Scalar::of(args[1])).integer;
}

std::int64_t valueOf(const IndexForms& forms, const Form& form, const std::vector<std::int64_t>& values) {
    std::int64_t sum = form.constant;
    for (const auto& [id, factor] : form.terms) {
        const Atom& atom = forms.atom(id);
        std::int64_t value = 0;
        if (atom.kind == AtomKind::variable) value = values[static_cast<std::size_t>(id)];
        if (atom.kind == AtomKind::opaque) value = valueOf(atom.expr, values);
        if (atom.kind == AtomKind::quotient)
            value = evaluate(BinaryOp::div, ElementType::i64, Scalar::of(valueOf(forms, atom.a, values)),
                             Scalar::of(atom.divisor))
                        .integer;
        if (atom.kind == AtomKind::minimum)
            value = std::min(valueOf(forms, atom.a, values), valueOf(forms, atom.b, values));
        if (atom.kind == AtomKind::maximum)
            value = std::max(valueOf(forms, atom.a, values), valueOf(forms, atom.b, values));
        sum += value * factor;
    }
    return sum;
}

Expr randomIndex(Random& random, int depth);

Expr randomCondition(Random& random, int depth) {
    switch (random.below(5)) {
        case 0:
            return binary(BinaryOp::logicalAnd, randomCondition(random, depth - 1), randomCondition(random, depth - 1));
        case 1:
            return unary(UnaryOp::logicalNot, less(randomIndex(random, depth - 1), randomIndex(random, depth - 1)));
        case 2:
            return binary(BinaryOp::equal, randomIndex(random, depth - 1), randomIndex(random, depth - 1));
        case 3:
            return binary(BinaryOp::lessEqual, randomIndex(random, depth - 1), randomIndex(random, depth - 1));
        default:
            return less(randomIndex(random, depth - 1), randomIndex(random, depth - 1));
    }
}

Expr randomIndex(Random& random, int depth) {
    if (depth <= 0)
        return random.below(3) == 0 ? index(static_cast<std::int64_t>(random.below(20)) - 5)
                                    : v(kNames[random.below(3)].c_str());
    const auto part = [&] { return randomIndex(random, depth - 1); };
    switch (random.below(9)) {
        case 0:
        case 1:
            return part() + part();
        case 2:
            return part() - part();
        case 3:
            return part() * (static_cast<std::int64_t>(random.below(9)) - 3);
        case 4:
            return over(part(), 1 + static_cast<std::int64_t>(random.below(6)));
        case 5:
            return rest(part(), 1 + static_cast<std::int64_t>(random.below(6)));
        case 6:
            return binary(BinaryOp::min, part(), part());
        case 7:
            return binary(BinaryOp::max, part(), part());
        default:
            return select(randomCondition(random, depth - 1), part(), part());
    }
}

}  // namespace

void TestIndexForms::simplifiesQuotients() {
    IndexForms forms;
    bindNames(forms);
    // j in 0..3: (4*i + j) / 4 = i and (4*i + j) % 4 = j
    QVERIFY(forms.form(over(v("i") * 4 + v("j"), 4)) == forms.form(v("i")));
    QVERIFY(forms.form(rest(v("i") * 4 + v("j"), 4)) == forms.form(v("j")));
    // k in 0..11 does not fit, but comes back together
    QVERIFY(forms.form(over(v("k"), 5) * 5 + rest(v("k"), 5)) == forms.form(v("k")));
    QVERIFY(forms.form(over(v("k"), 12)) == Form{});
    const Range quotient{0, 2}, remainder{0, 4};
    QVERIFY(forms.range(forms.form(over(v("k"), 5))) == quotient);
    QVERIFY(forms.range(forms.form(rest(v("k"), 5))) == remainder);
    QVERIFY(forms.form(binary(BinaryOp::min, v("k"), index(11))) == forms.form(v("k")));
}

void TestIndexForms::usesConditions() {
    IndexForms forms;
    bindNames(forms);
    const Expr tile = v("i") * 12 + v("k");
    forms.assume(less(tile, index(50)), true);
    const Range expected{0, 49}, shifted{10, 59}, twice{0, 98};
    QVERIFY(forms.range(forms.form(tile)) == expected);
    QVERIFY(forms.range(forms.form(tile + 10)) == shifted);
    QVERIFY(forms.range(forms.form(tile * 2)) == twice);
    forms.assume(less(v("j"), index(2)), false);
    const Range upper{2, 3};
    QVERIFY(forms.range(forms.form(v("j"))) == upper);
}

void TestIndexForms::forgetsConditions() {
    IndexForms forms;
    bindNames(forms);
    const auto before = forms.mark();
    forms.assume(less(v("k"), index(5)), true);
    QVERIFY(forms.form(over(v("k"), 5)) == Form{});
    forms.restore(before);
    const Range quotient{0, 2};
    QVERIFY(forms.range(forms.form(over(v("k"), 5))) == quotient);
}

void TestIndexForms::decides() {
    IndexForms forms;
    bindNames(forms);
    QCOMPARE(forms.decide(less(v("i"), index(7))), 1);
    QCOMPARE(forms.decide(less(index(6), v("i"))), 0);
    QCOMPARE(forms.decide(less(v("i"), index(6))), -1);
    QCOMPARE(forms.decide(binary(BinaryOp::equal, v("i") - v("i"), index(0))), 1);
}

/// Forms have the value of their expression, and ranges contain it, for every value of the variables.
void TestIndexForms::rangesHoldForRandomExpressions() {
    Random random(7);
    for (int round = 0; round < 3000; ++round) {
        IndexForms forms;
        bindNames(forms);
        const Expr condition = randomCondition(random, 2);
        const Expr e = randomIndex(random, 4);
        const Form free = forms.form(e);
        const Range freeRange = forms.range(free);
        const int decided = forms.decide(condition);
        const auto before = forms.mark();
        forms.assume(condition, true);
        const Form assumed = forms.form(e);
        const Range assumedRange = forms.range(assumed);
        forms.restore(before);
        const Kernel kernel;
        const std::string shown = printExpr(kernel, e) + " if " + printExpr(kernel, condition);
        std::vector<std::int64_t> at(3);
        for (at[0] = 0; at[0] < kExtents[0]; ++at[0])
            for (at[1] = 0; at[1] < kExtents[1]; ++at[1])
                for (at[2] = 0; at[2] < kExtents[2]; ++at[2]) {
                    const std::int64_t value = valueOf(e, at);
                    const bool holds = valueOf(condition, at) != 0;
                    QVERIFY2(valueOf(forms, free, at) == value, shown.c_str());
                    QVERIFY2(freeRange.low <= value && value <= freeRange.high, shown.c_str());
                    QVERIFY2(decided < 0 || decided == static_cast<int>(holds), shown.c_str());
                    if (!holds) continue;
                    QVERIFY2(valueOf(forms, assumed, at) == value, shown.c_str());
                    QVERIFY2(assumedRange.low <= value && value <= assumedRange.high, shown.c_str());
                }
    }
}

QTEST_APPLESS_MAIN(TestIndexForms)
#include "tst_loop_index_forms.moc"
