// SPDX-License-Identifier: Apache-2.0
// Products of small integers packed into i32: one instruction where the target has it, the same sums otherwise.
#include <llvm/IR/IntrinsicsX86.h>

#include <array>

#include "core/codegen/emit_ops.h"

namespace tenon::codegen {

using llvm::Value;

namespace {

bool isX86(const OpEmitter& e) {
    return e.target.triple.starts_with("x86_64");
}

/// The instruction's width for a vector of `lanes` i32: 4, 8 or 16; 0 when the target has none so wide.
unsigned instructionLanes(const OpEmitter& e, unsigned lanes) {
    for (unsigned width : {4u, 8u, 16u})
        if (lanes <= width) return static_cast<int>(width) * 4 <= e.target.vectorBytes ? width : 0;
    return 0;
}

llvm::Intrinsic::ID byWidth(unsigned lanes, const std::array<llvm::Intrinsic::ID, 3>& ids) {
    return ids[lanes / 8];
}

Value* signedHalf(OpEmitter& e, Value* v, bool isHigh) {
    Value* sixteen = e.integerLike(v, 16);
    return e.b.CreateAShr(isHigh ? v : e.b.CreateShl(v, sixteen), sixteen);
}

Value* pairProductsByShifts(OpEmitter& e, Value* a, Value* b) {
    Value* low = e.b.CreateMul(signedHalf(e, a, false), signedHalf(e, b, false));
    return e.b.CreateAdd(low, e.b.CreateMul(signedHalf(e, a, true), signedHalf(e, b, true)));
}

/// lo(a)*lo(b) + hi(a)*hi(b)
Value* pairProducts(OpEmitter& e, Value* a, Value* b) {
    const unsigned own = OpEmitter::lanesOf(a);
    const unsigned lanes = isX86(e) ? instructionLanes(e, own) : 0;
    if (lanes == 0) return pairProductsByShifts(e, a, b);
    llvm::Type* halves = e.withLanes(e.b.getInt16Ty(), lanes * 2);
    Value* left = e.b.CreateBitCast(e.paddedLanes(a, lanes), halves);
    Value* right = e.b.CreateBitCast(e.paddedLanes(b, lanes), halves);
    const auto id = byWidth(lanes, {llvm::Intrinsic::x86_sse2_pmadd_wd, llvm::Intrinsic::x86_avx2_pmadd_wd,
                                    llvm::Intrinsic::x86_avx512_pmaddw_d_512});
    return e.firstLanes(e.b.CreateIntrinsic(id, {}, {left, right}), own);
}

/// Exact without a dot product instruction: bytes widened to i16, even and odd ones apart.
Value* dotBytesByPairs(OpEmitter& e, Value* a, Value* b, Value* c) {
    auto& builder = e.b;
    const unsigned own = OpEmitter::lanesOf(a);
    llvm::Type* halves = e.withLanes(builder.getInt16Ty(), own == 0 ? 2 : own * 2);
    Value* left = builder.CreateBitCast(a, halves);
    Value* right = builder.CreateBitCast(b, halves);
    Value* eight = e.integerLike(left, 8);
    Value* leftEven = builder.CreateAnd(left, e.integerLike(left, 255));
    Value* leftOdd = builder.CreateLShr(left, eight);
    Value* rightEven = builder.CreateAShr(builder.CreateShl(right, eight), eight);
    Value* rightOdd = builder.CreateAShr(right, eight);
    const auto whole = [&](Value* v) { return builder.CreateBitCast(v, a->getType()); };
    Value* even = pairProducts(e, whole(leftEven), whole(rightEven));
    return builder.CreateAdd(c, builder.CreateAdd(even, pairProducts(e, whole(leftOdd), whole(rightOdd))));
}

}  // namespace

Value* emitMaddPairs16(OpEmitter& e, Value* a, Value* b, Value* c) {
    return e.b.CreateAdd(c, pairProducts(e, a, b));
}

Value* emitDotBytes(OpEmitter& e, Value* a, Value* b, Value* c) {
    const unsigned own = OpEmitter::lanesOf(a);
    const unsigned lanes = e.target.hasDotBytes && isX86(e) ? instructionLanes(e, own) : 0;
    if (lanes == 0) return dotBytesByPairs(e, a, b, c);
    const auto id = byWidth(lanes, {llvm::Intrinsic::x86_avx512_vpdpbusd_128, llvm::Intrinsic::x86_avx512_vpdpbusd_256,
                                    llvm::Intrinsic::x86_avx512_vpdpbusd_512});
    Value* sum =
        e.b.CreateIntrinsic(id, {}, {e.paddedLanes(c, lanes), e.paddedLanes(a, lanes), e.paddedLanes(b, lanes)});
    return e.firstLanes(sum, own);
}

}  // namespace tenon::codegen
