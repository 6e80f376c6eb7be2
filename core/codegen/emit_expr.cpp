// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <limits>

#include "core/base/check.h"
#include "core/codegen/emit_llvm.h"

namespace tenon::codegen {

using llvm::Value;
using namespace loops;

namespace {

bool readsMemory(const Expr& e) {
    if (e->kind == ExprKind::load) return true;
    return std::any_of(e->args.begin(), e->args.end(), readsMemory);
}

bool isComparison(const ExprNode& e) {
    return e.kind == ExprKind::binary && e.type == ElementType::boolean && e.binaryOp() >= BinaryOp::equal &&
           e.binaryOp() <= BinaryOp::lessEqual;
}

}  // namespace

Value* KernelEmitter::splat(Value* value) {
    return OpEmitter::lanesOf(value) > 0 ? value : b.CreateVectorSplat(lanes, value);
}

void KernelEmitter::unify(std::initializer_list<Value**> values) {
    const bool hasVector =
        std::any_of(values.begin(), values.end(), [](Value** v) { return OpEmitter::lanesOf(*v) > 0; });
    if (!hasVector) return;
    for (Value** value : values) *value = splat(*value);
}

Value* KernelEmitter::expression(const Expr& expr) {
    const ExprNode& e = *expr;
    switch (e.kind) {
        case ExprKind::integer:
            return llvm::ConstantInt::get(ops.valueType(e.type), static_cast<std::uint64_t>(e.integer));
        case ExprKind::real:
            return llvm::ConstantFP::get(ops.valueType(e.type), e.real);
        case ExprKind::variable: {
            const auto found = names.find(e.name);
            TENON_CHECK(found != names.end(), "the name '" + e.name + "' is not bound");
            return found->second;
        }
        case ExprKind::load:
            return loadExpression(e);
        case ExprKind::unary:
            return ops.unary(e.unaryOp(), e.args[0]->type, expression(e.args[0]));
        case ExprKind::binary:
            return binaryExpression(e);
        case ExprKind::ternary: {
            Value *x = expression(e.args[0]), *y = expression(e.args[1]), *z = expression(e.args[2]);
            if (e.ternaryOp() == TernaryOp::select && OpEmitter::lanesOf(x) == 0)
                unify({&y, &z});
            else
                unify({&x, &y, &z});
            return ops.ternary(e.ternaryOp(), e.type, x, y, z);
        }
        case ExprKind::cast:
            return ops.cast(e.args[0]->type, e.type, expression(e.args[0]));
        case ExprKind::guard:
            return guardExpression(e);
    }
    __builtin_unreachable();
}

Value* KernelEmitter::binaryExpression(const ExprNode& e) {
    if (isComparison(e) && e.args[0]->type == ElementType::i64)
        if (Value* compared = indexComparison(e)) return compared;
    Value *x = expression(e.args[0]), *y = expression(e.args[1]);
    unify({&x, &y});
    return ops.binary(e.binaryOp(), e.args[0]->type, x, y);
}

/// a < b as a - b < 0 with what is the same in all lanes computed once, and in i32 where that is wide enough; nullptr
/// for comparisons of data, whose difference might wrap.
Value* KernelEmitter::indexComparison(const ExprNode& e) {
    const Form left = forms.form(e.args[0]), right = forms.form(e.args[1]);
    if (!isPure(left) || !isPure(right)) return nullptr;
    Form difference = left - right;
    if (varies(difference)) return nullptr;
    const std::int64_t step = laneAtom < 0 ? 0 : difference.factorOf(laneAtom);
    const Range range = forms.range(difference);
    const Range narrow{std::numeric_limits<std::int32_t>::min() / 2, std::numeric_limits<std::int32_t>::max() / 2};
    if (step == 0) return ops.binary(e.binaryOp(), ElementType::i64, formValue(difference), b.getInt64(0));
    if (!range.isWithin(narrow)) return nullptr;
    difference = difference - Form{0, {{laneAtom, step}}};
    llvm::SmallVector<std::uint32_t, 64> steps(lanes);
    for (unsigned i = 0; i < lanes; ++i) steps[i] = static_cast<std::uint32_t>(step * i);
    Value* start = splat(b.CreateTrunc(formValue(difference), b.getInt32Ty()));
    Value* differences = b.CreateAdd(start, llvm::ConstantDataVector::get(module.getContext(), steps));
    return ops.binary(e.binaryOp(), ElementType::i32, differences, ops.integerLike(differences, 0));
}

// Guards -------------------------------------------------------------------------------------------------------------

Value* KernelEmitter::guardExpression(const ExprNode& e) {
    ++conditions;
    const int decided = forms.decide(e.args[0]);
    Value* result = decided < 0 ? openGuard(e) : expression(e.args[decided ? 1 : 2]);
    --conditions;
    return result;
}

Value* KernelEmitter::openGuard(const ExprNode& e) {
    Value* condition = expression(e.args[0]);
    if (OpEmitter::lanesOf(condition) > 0) return maskedGuard(e, condition);
    if (readsMemory(e.args[1]) || readsMemory(e.args[2])) return branchingGuard(e, condition);
    Value *x = expression(e.args[1]), *y = expression(e.args[2]);
    unify({&x, &y});
    return b.CreateSelect(condition, x, y);
}

Value* KernelEmitter::branchingGuard(const ExprNode& e, Value* condition) {
    llvm::BasicBlock* then = newBlock("inside");
    llvm::BasicBlock* other = newBlock("outside");
    llvm::BasicBlock* joined = newBlock("joined");
    b.CreateCondBr(condition, then, other);
    const bool isVector = lanes > 0 && (varies(e.args[1]) || varies(e.args[2]));
    const auto arm = [&](llvm::BasicBlock* block, const Expr& value, bool isTrue) {
        b.SetInsertPoint(block);
        Value* result = underMask(value, e.args[0], isTrue, mask);
        if (isVector) result = splat(result);
        b.CreateBr(joined);
        return std::pair{result, b.GetInsertBlock()};
    };
    const auto inside = arm(then, e.args[1], true);
    const auto outside = arm(other, e.args[2], false);
    b.SetInsertPoint(joined);
    llvm::PHINode* result = b.CreatePHI(inside.first->getType(), 2);
    result->addIncoming(inside.first, inside.second);
    result->addIncoming(outside.first, outside.second);
    return result;
}

Value* KernelEmitter::underMask(const Expr& e, const Expr& condition, bool isTrue, Value* wanted) {
    const Mark before = mark();
    Value* outer = mask;
    mask = wanted;
    forms.assume(condition, isTrue);
    Value* result = expression(e);
    restore(before);
    mask = outer;
    return result;
}

Value* KernelEmitter::maskedGuard(const ExprNode& e, Value* condition) {
    const auto both = [&](Value* own) { return mask ? b.CreateAnd(mask, own) : own; };
    Value* inside = underMask(e.args[1], e.args[0], true, both(condition));
    Value* outside = readsMemory(e.args[2]) ? underMask(e.args[2], e.args[0], false, both(b.CreateNot(condition)))
                                            : expression(e.args[2]);
    return b.CreateSelect(condition, splat(inside), splat(outside));
}

}  // namespace tenon::codegen
