// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/base/check.h"
#include "core/codegen/emit_llvm.h"

namespace tenon::codegen {

using llvm::Value;
using namespace loops;

Value* KernelEmitter::formValue(const Form& form) {
    // Terms are in order of binding, outer loops first, so that what does not change in an inner loop can be hoisted.
    Value* sum = nullptr;
    for (const auto& [id, factor] : form.terms) {
        Value* term = atomValue(id);
        if (factor != 1) term = b.CreateMul(term, ops.integerLike(term, factor));
        if (sum) unify({&sum, &term});
        sum = sum ? b.CreateAdd(sum, term) : term;
    }
    if (!sum) return b.getInt64(static_cast<std::uint64_t>(form.constant));
    return form.constant == 0 ? sum : b.CreateAdd(sum, ops.integerLike(sum, form.constant));
}

Value* KernelEmitter::formValueInLane(const Form& form, unsigned lane) {
    const Form own = laneAtom < 0 ? form : forms.substitute(form, laneAtom, lane);
    const int outer = onlyLane;
    onlyLane = static_cast<int>(lane);
    Value* value = formValue(own);
    onlyLane = outer;
    return value;
}

Value* KernelEmitter::atomValue(AtomId id) {
    const Atom atom = forms.atom(id);  // a copy: emission makes new atoms
    switch (atom.kind) {
        case AtomKind::quotient:
            return quotientValue(atom);
        case AtomKind::minimum:
        case AtomKind::maximum: {
            Value *x = formValue(atom.a), *y = formValue(atom.b);
            unify({&x, &y});
            return b.CreateBinaryIntrinsic(
                atom.kind == AtomKind::minimum ? llvm::Intrinsic::smin : llvm::Intrinsic::smax, x, y);
        }
        default:
            break;
    }
    const auto found = atomValues.find(id);
    TENON_CHECK(found != atomValues.end() || atom.kind == AtomKind::opaque, "a loop variable is used outside its loop");
    Value* value = found != atomValues.end() ? found->second : expression(atom.expr);
    const bool isOneLane = onlyLane >= 0 && OpEmitter::lanesOf(value) > 0;
    return isOneLane ? b.CreateExtractElement(value, static_cast<std::uint64_t>(onlyLane)) : value;
}

Value* KernelEmitter::quotientValue(const Atom& atom) {
    Value* dividend = formValue(atom.a);
    const Range range = forms.range(atom.a);
    if (range.low < 0)
        return ops.binary(BinaryOp::div, ElementType::i64, dividend, ops.integerLike(dividend, atom.divisor));
    const bool isNarrow = range.high < (std::int64_t{1} << 31) && atom.divisor < (std::int64_t{1} << 31);
    if (OpEmitter::lanesOf(dividend) > 0 && isNarrow) {
        // vectors multiply high in 32 bits only
        Value* small = b.CreateTrunc(dividend, ops.withLanes(b.getInt32Ty(), lanes));
        return b.CreateZExt(b.CreateUDiv(small, ops.integerLike(small, atom.divisor)), dividend->getType());
    }
    return b.CreateUDiv(dividend, ops.integerLike(dividend, atom.divisor));
}

void KernelEmitter::pinOpaqueAtoms(const Form& form) {
    for (const auto& [id, factor] : form.terms) {
        const Atom atom = forms.atom(id);
        if (atom.kind == AtomKind::variable) continue;
        if (atom.kind != AtomKind::opaque) {
            pinOpaqueAtoms(atom.a);
            pinOpaqueAtoms(atom.b);
        } else if (!atomValues.contains(id)) {
            atomValues[id] = expression(atom.expr);
        }
    }
}

bool KernelEmitter::isPure(const Form& form) const {
    return std::all_of(form.terms.begin(), form.terms.end(), [&](const auto& term) {
        const Atom& atom = forms.atom(term.first);
        return atom.kind == AtomKind::variable || (atom.kind != AtomKind::opaque && isPure(atom.a) && isPure(atom.b));
    });
}

bool KernelEmitter::varies(const Form& form) {
    if (laneAtom < 0) return false;
    return std::any_of(form.terms.begin(), form.terms.end(), [&](const auto& term) {
        const Atom& atom = forms.atom(term.first);
        if (atom.kind == AtomKind::variable) return false;
        if (atom.kind != AtomKind::opaque)
            return forms.mentions(atom.a, laneAtom) || forms.mentions(atom.b, laneAtom) || varies(atom.a) ||
                   varies(atom.b);
        const auto found = atomValues.find(term.first);
        return found != atomValues.end() ? OpEmitter::lanesOf(found->second) > 0 : varies(atom.expr);
    });
}

bool KernelEmitter::varies(const Expr& e) const {
    if (e->kind == ExprKind::variable) {
        const auto found = names.find(e->name);
        return found != names.end() && OpEmitter::lanesOf(found->second) > 0;
    }
    return std::any_of(e->args.begin(), e->args.end(), [&](const Expr& arg) { return varies(arg); });
}

}  // namespace tenon::codegen
