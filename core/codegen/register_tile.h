// SPDX-License-Identifier: Apache-2.0
// Register buffers as stack slots that the optimizer turns into registers. Included by .cpp files of this folder only.
//
//     acc: f32[2,24] on a machine with 16 lanes    ->   per row one <16 x float> and one <8 x float>
//
// Every element has a constant place, so a slot is only read and written whole.
#pragma once

#include "core/codegen/emit_ops.h"

namespace tenon::codegen {

class RegisterTile {
public:
    /// With `isVector`, rows (the last axis) lie in pieces as wide as the machine's vectors; otherwise each element
    /// alone.
    RegisterTile(OpEmitter& ops, const loops::Buffer& buffer, bool isVector);

    /// The elements at the flat places given, as a vector of as many lanes (`isScalar`: the single one, as a scalar).
    llvm::Value* load(OpEmitter& ops, llvm::ArrayRef<std::int64_t> places, bool isScalar) const;
    void store(OpEmitter& ops, llvm::ArrayRef<std::int64_t> places, llvm::Value* value) const;

private:
    struct Slot {
        llvm::AllocaInst* memory;
        std::int64_t first;  ///< flat place of its first element
        unsigned lanes;      ///< 0: a scalar
    };
    const Slot& slotOf(std::int64_t place) const;
    /// The slot that holds exactly these elements in order; nullptr when none does.
    const Slot* wholeSlot(llvm::ArrayRef<std::int64_t> places) const;

    std::vector<Slot> slots;  ///< by first place
};

}  // namespace tenon::codegen
