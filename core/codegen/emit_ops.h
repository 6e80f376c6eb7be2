// SPDX-License-Identifier: Apache-2.0
// One loop IR operation -> LLVM IR, on scalars and on vectors of any length. Included by .cpp files of this folder
// only.
//
// Values of f16 and bf16 are held as float and are always representable in their type; booleans are i1.
#pragma once

#include <llvm/IR/IRBuilder.h>
#include <llvm/IR/Module.h>

#include "core/loops/loop_ir.h"
#include "core/loops/target.h"

namespace tenon::codegen {

struct OpEmitter {
    llvm::IRBuilder<>& b;
    const loops::Target& target;

    // Types ----------------------------------------------------------------------------------------------------------
    llvm::Type* valueType(ElementType type) const;                    ///< what a value is held in
    llvm::Type* storedType(ElementType type) const;                   ///< what lies in memory
    llvm::Type* withLanes(llvm::Type* scalar, unsigned lanes) const;  ///< the scalar itself for 0 lanes
    static unsigned lanesOf(const llvm::Value* value);                ///< 0 for scalars

    // Operations; the arguments of one call have the same number of lanes --------------------------------------------
    llvm::Value* constant(ElementType type, double value, unsigned lanes) const;
    llvm::Value* unary(loops::UnaryOp op, ElementType operand, llvm::Value* a);
    llvm::Value* binary(loops::BinaryOp op, ElementType operand, llvm::Value* a, llvm::Value* b);
    llvm::Value* ternary(loops::TernaryOp op, ElementType type, llvm::Value* a, llvm::Value* b, llvm::Value* c);
    llvm::Value* cast(ElementType from, ElementType to, llvm::Value* a);
    llvm::Value* rounded(ElementType type, llvm::Value* value);  ///< float to the nearest of f16 or bf16, as float
    llvm::Value* toStored(ElementType type, llvm::Value* value);
    llvm::Value* fromStored(ElementType type, llvm::Value* value);

    // For the files that implement operations ------------------------------------------------------------------------
    llvm::Value* intrinsic(llvm::Intrinsic::ID id, llvm::Value* a);
    llvm::Value* fma(llvm::Value* a, llvm::Value* b, llvm::Value* c);
    llvm::Value* sameShape(llvm::Value* like, double value) const;  ///< a constant of the float type of `like`
    llvm::Value* integerLike(llvm::Value* like, std::int64_t value) const;
    /// Widens to `lanes` (a scalar becomes the first lane); what the new lanes hold is not used.
    llvm::Value* paddedLanes(llvm::Value* value, unsigned lanes);
    llvm::Value* paddedMask(llvm::Value* mask, unsigned lanes);   ///< the new lanes are not wanted
    llvm::Value* firstLanes(llvm::Value* value, unsigned lanes);  ///< undoes paddedLanes; 0: the first, as a scalar
    /// Whether memory of this vector type, whose length is no power of two, is accessed in one masked instruction
    /// rather than in several parts.
    bool isBetterMasked(const llvm::Type* type) const;
    /// Calls the libm function on every lane.
    llvm::Value* callLibrary(const char* name, llvm::ArrayRef<llvm::Value*> args);
};

/// f32 functions (math_functions.cpp); nullptr for the ops that are none.
llvm::Value* emitMathFunction(OpEmitter& e, loops::UnaryOp op, llvm::Value* x);

llvm::Value* emitPower(OpEmitter& e, llvm::Value* x, llvm::Value* y);  ///< f32

/// Products of packed small integers (intrinsics.cpp).
llvm::Value* emitMaddPairs16(OpEmitter& e, llvm::Value* a, llvm::Value* b, llvm::Value* c);
llvm::Value* emitDotBytes(OpEmitter& e, llvm::Value* a, llvm::Value* b, llvm::Value* c);

/// Integer quotients, remainders and powers (integer_ops.cpp). i64 quotients floor, others truncate.
llvm::Value* emitIntegerDivision(OpEmitter& e, loops::BinaryOp op, ElementType type, llvm::Value* a, llvm::Value* b);
llvm::Value* emitIntegerPower(OpEmitter& e, ElementType type, llvm::Value* a, llvm::Value* b);

}  // namespace tenon::codegen
