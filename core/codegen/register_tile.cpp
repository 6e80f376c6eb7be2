// SPDX-License-Identifier: Apache-2.0
#include "core/codegen/register_tile.h"

#include <algorithm>

namespace tenon::codegen {

using llvm::Value;

RegisterTile::RegisterTile(OpEmitter& ops, const loops::Buffer& buffer, bool isVector) {
    llvm::BasicBlock& entry = ops.b.GetInsertBlock()->getParent()->getEntryBlock();
    llvm::IRBuilder<> atEntry(&entry, entry.getFirstInsertionPt());
    llvm::Type* element = ops.valueType(buffer.element);
    const std::int64_t rowLength = buffer.dims.empty() ? 1 : buffer.dims.back();
    const std::int64_t widest = isVector ? ops.target.lanes(static_cast<int>(byteSize(buffer.element))) : 1;
    const std::int64_t count = elementCount(buffer.dims);
    for (std::int64_t row = 0; row < count; row += rowLength) {
        for (std::int64_t at = 0; at < rowLength; at += widest) {
            const auto lanes = static_cast<unsigned>(isVector ? std::min(widest, rowLength - at) : 0);
            slots.push_back(
                {atEntry.CreateAlloca(ops.withLanes(element, lanes), nullptr, buffer.name), row + at, lanes});
        }
    }
}

const RegisterTile::Slot& RegisterTile::slotOf(std::int64_t place) const {
    const auto after = std::upper_bound(slots.begin(), slots.end(), place,
                                        [](std::int64_t wanted, const Slot& slot) { return wanted < slot.first; });
    return *std::prev(after);
}

const RegisterTile::Slot* RegisterTile::wholeSlot(llvm::ArrayRef<std::int64_t> places) const {
    const Slot& slot = slotOf(places.front());
    if (slot.first != places.front() || slot.lanes != places.size()) return nullptr;
    for (std::size_t i = 0; i < places.size(); ++i)
        if (places[i] != places.front() + static_cast<std::int64_t>(i)) return nullptr;
    return &slot;
}

Value* RegisterTile::load(OpEmitter& ops, llvm::ArrayRef<std::int64_t> places, bool isScalar) const {
    const auto element = [&](std::int64_t place) -> Value* {
        const Slot& slot = slotOf(place);
        Value* whole = ops.b.CreateLoad(slot.memory->getAllocatedType(), slot.memory);
        return slot.lanes == 0 ? whole
                               : ops.b.CreateExtractElement(whole, static_cast<std::uint64_t>(place - slot.first));
    };
    if (isScalar) return element(places.front());
    if (const Slot* slot = wholeSlot(places)) return ops.b.CreateLoad(slot->memory->getAllocatedType(), slot->memory);
    llvm::Type* scalar = slots.front().memory->getAllocatedType()->getScalarType();
    Value* gathered = llvm::PoisonValue::get(ops.withLanes(scalar, static_cast<unsigned>(places.size())));
    for (std::size_t i = 0; i < places.size(); ++i)
        gathered = ops.b.CreateInsertElement(gathered, element(places[i]), i);
    return gathered;
}

void RegisterTile::store(OpEmitter& ops, llvm::ArrayRef<std::int64_t> places, Value* value) const {
    const bool isScalar = OpEmitter::lanesOf(value) == 0;
    const Slot* whole = isScalar ? nullptr : wholeSlot(places);
    if (whole) {
        ops.b.CreateStore(value, whole->memory);
        return;
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Slot& slot = slotOf(places[i]);
        Value* element = isScalar ? value : ops.b.CreateExtractElement(value, i);
        if (slot.lanes > 0) {
            Value* before = ops.b.CreateLoad(slot.memory->getAllocatedType(), slot.memory);
            element = ops.b.CreateInsertElement(before, element, static_cast<std::uint64_t>(places[i] - slot.first));
        }
        ops.b.CreateStore(element, slot.memory);
    }
}

}  // namespace tenon::codegen
