// SPDX-License-Identifier: Apache-2.0
// Products of small integers packed into i32: one instruction where the target has it, the same sums otherwise.
#include <llvm/IR/IntrinsicsX86.h>

#include <array>

#include "core/codegen/emit_ops.h"

namespace tenon::codegen {

using llvm::Value;

namespace {

bool isX86(const OpEmitter& e) { return e.target.triple.starts_with("x86_64"); }

/// Widens to `lanes` (a scalar becomes the first lane); what the new lanes hold is not used.
Value* padded(OpEmitter& e, Value* v, unsigned lanes) {
    const unsigned own = OpEmitter::lanesOf(v);
    if (own == lanes) return v;
    if (own == 0) return e.b.CreateInsertElement(llvm::Constant::getNullValue(e.withLanes(v->getType(), lanes)), v, std::uint64_t{0});
    llvm::SmallVector<int, 16> mask(lanes, -1);
    for (unsigned i = 0; i < own; ++i) mask[i] = static_cast<int>(i);
    return e.b.CreateShuffleVector(v, mask);
}

/// Undoes padded().
Value* firstLanes(OpEmitter& e, Value* v, unsigned lanes) {
    if (OpEmitter::lanesOf(v) == lanes) return v;
    if (lanes == 0) return e.b.CreateExtractElement(v, std::uint64_t{0});
    llvm::SmallVector<int, 16> mask(lanes);
    for (unsigned i = 0; i < lanes; ++i) mask[i] = static_cast<int>(i);
    return e.b.CreateShuffleVector(v, mask);
}

/// The instruction's width for a vector of `lanes` i32: 4, 8 or 16; 0 when the target has none so wide.
unsigned instructionLanes(const OpEmitter& e, unsigned lanes) {
    for (unsigned width : {4u, 8u, 16u})
        if (lanes <= width) return static_cast<int>(width) * 4 <= e.target.vectorBytes ? width : 0;
    return 0;
}

llvm::Intrinsic::ID byWidth(unsigned lanes, const std::array<llvm::Intrinsic::ID, 3>& ids) { return ids[lanes / 8]; }

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
    Value* left = e.b.CreateBitCast(padded(e, a, lanes), halves);
    Value* right = e.b.CreateBitCast(padded(e, b, lanes), halves);
    const auto id = byWidth(lanes, {llvm::Intrinsic::x86_sse2_pmadd_wd, llvm::Intrinsic::x86_avx2_pmadd_wd,
                                    llvm::Intrinsic::x86_avx512_pmaddw_d_512});
    return firstLanes(e, e.b.CreateIntrinsic(id, {}, {left, right}), own);
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

Value* emitMaddPairs16(OpEmitter& e, Value* a, Value* b, Value* c) { return e.b.CreateAdd(c, pairProducts(e, a, b)); }

Value* emitDotBytes(OpEmitter& e, Value* a, Value* b, Value* c) {
    const unsigned own = OpEmitter::lanesOf(a);
    const unsigned lanes = e.target.hasDotBytes && isX86(e) ? instructionLanes(e, own) : 0;
    if (lanes == 0) return dotBytesByPairs(e, a, b, c);
    const auto id = byWidth(lanes, {llvm::Intrinsic::x86_avx512_vpdpbusd_128, llvm::Intrinsic::x86_avx512_vpdpbusd_256,
                                    llvm::Intrinsic::x86_avx512_vpdpbusd_512});
    Value* sum = e.b.CreateIntrinsic(id, {}, {padded(e, c, lanes), padded(e, a, lanes), padded(e, b, lanes)});
    return firstLanes(e, sum, own);
}

}  // namespace tenon::codegen
