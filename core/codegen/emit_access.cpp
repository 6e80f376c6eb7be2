// SPDX-License-Identifier: Apache-2.0
// Loads and stores. In a vector loop an access is, by how its offset depends on the lane:
//
//     not at all      one element, the same for all lanes
//     stride 1        one vector access (masked under a guard)
//     stride 2..4, -1 a few vector loads and shuffles
//     otherwise       one element after the other; strided stores may join others first (emit_strided_stores.cpp)
//
// Under a guard a lane that is not wanted reads element 0 instead, so that nothing outside the buffer is touched.
#include <algorithm>
#include <bit>

#include "core/base/check.h"
#include "core/codegen/emit_llvm.h"

namespace tenon::codegen {

using llvm::Value;
using namespace loops;

Form KernelEmitter::offsetForm(const Buffer& buffer, const std::vector<Expr>& indices) {
    const Dims strides = rowMajorStrides(buffer.dims);
    Form offset;
    for (std::size_t axis = 0; axis < indices.size(); ++axis)
        offset = offset + forms.form(indices[axis]) * strides[axis];
    return offset;
}

std::vector<std::int64_t> KernelEmitter::registerPlaces(const Buffer& buffer, const Form& offset) {
    std::vector<std::int64_t> places;
    const bool isVector = laneAtom >= 0 && forms.mentions(offset, laneAtom);
    for (unsigned lane = 0; lane < (isVector ? lanes : 1); ++lane) {
        const Form place = isVector ? forms.substitute(offset, laneAtom, lane) : offset;
        TENON_CHECK(place.isConstant(), "an index of the register buffer '" + buffer.name + "' is not constant");
        TENON_CHECK(place.constant >= 0 && place.constant < elementCount(buffer.dims), "a register index out of range");
        places.push_back(place.constant);
    }
    return places;
}

llvm::Instruction* KernelEmitter::annotated(llvm::Instruction* access, BufferIndex buffer) const {
    const bool isScratch = bufferAt(buffer).kind == BufferKind::scratch;
    access->setMetadata(llvm::LLVMContext::MD_alias_scope, isScratch ? scratchScopes : parameterScopes);
    access->setMetadata(llvm::LLVMContext::MD_noalias, isScratch ? parameterScopes : scratchScopes);
    if (bufferAt(buffer).kind == BufferKind::constant && llvm::isa<llvm::LoadInst>(access))
        access->setMetadata(llvm::LLVMContext::MD_invariant_load, llvm::MDNode::get(module.getContext(), {}));
    return access;
}

/// `lane` < 0: the offset is the same in all lanes.
Value* KernelEmitter::pointerTo(BufferIndex buffer, Value* base, const Form& offset, int lane) {
    llvm::Type* element = ops.storedType(bufferAt(buffer).element);
    Form moving = lane < 0 ? offset : forms.substitute(offset, laneAtom, lane);
    const std::int64_t constant = moving.constant;
    moving.constant = 0;
    Value* pointer = base;
    if (!moving.isConstant())
        pointer = b.CreateInBoundsGEP(
            element, pointer, lane < 0 ? formValue(moving) : formValueInLane(moving, static_cast<unsigned>(lane)));
    return constant == 0 ? pointer
                         : b.CreateInBoundsGEP(element, pointer, b.getInt64(static_cast<std::uint64_t>(constant)));
}

// Loads --------------------------------------------------------------------------------------------------------------

Value* KernelEmitter::loadExpression(const ExprNode& e) {
    const Buffer& buffer = bufferAt(e.buffer);
    if (elementCount(buffer.dims) == 0) return ops.constant(e.type, 0, 0);  // under a guard that never holds
    const Form offset = offsetForm(buffer, e.args);
    if (buffer.kind == BufferKind::registers) {
        const bool isScalar = laneAtom < 0 || !forms.mentions(offset, laneAtom);
        return tiles.at(e.buffer).load(ops, registerPlaces(buffer, offset), isScalar);
    }
    flushStores(e.buffer);
    Value* stored = nullptr;
    if (lanes > 0 && varies(offset)) {
        stored = loadLanes(e.buffer, offset);
    } else {
        const std::int64_t stride = lanes > 0 ? offset.factorOf(laneAtom) : 0;
        if (stride == 0)
            stored = loadElement(e.buffer, offset, -1, mask ? b.CreateOrReduce(mask) : nullptr);
        else if (stride == 1)
            stored = loadContiguous(e.buffer, offset - Form{0, {{laneAtom, 1}}}, lanes);
        else
            stored = loadColumn(e.buffer, e.args, offset);
        if (!stored) stored = loadStrided(e.buffer, offset, stride);
    }
    return ops.fromStored(e.type, stored);
}

Value* KernelEmitter::loadElement(BufferIndex buffer, const Form& offset, int lane, Value* isWanted) {
    llvm::Type* element = ops.storedType(bufferAt(buffer).element);
    Value* base = bases[static_cast<std::size_t>(buffer)];
    Value* pointer = pointerTo(buffer, base, offset, lane);
    if (isWanted) pointer = b.CreateSelect(isWanted, pointer, base);
    const llvm::Align align(byteSize(bufferAt(buffer).element));
    return annotated(b.CreateAlignedLoad(element, pointer, align), buffer);
}

Value* KernelEmitter::loadContiguous(BufferIndex buffer, const Form& first, unsigned count) {
    llvm::Type* type = ops.withLanes(ops.storedType(bufferAt(buffer).element), count);
    Value* pointer = pointerTo(buffer, bases[static_cast<std::size_t>(buffer)], first, -1);
    const llvm::Align align(byteSize(bufferAt(buffer).element));
    if (!mask && !ops.isBetterMasked(type)) return annotated(b.CreateAlignedLoad(type, pointer, align), buffer);
    Value* wanted = mask ? mask : llvm::Constant::getAllOnesValue(ops.withLanes(b.getInt1Ty(), count));
    const unsigned whole = std::bit_ceil(count);
    llvm::Type* wide = ops.withLanes(type->getScalarType(), whole);
    Value* loaded = annotated(
        b.CreateMaskedLoad(wide, pointer, align, ops.paddedMask(wanted, whole), llvm::Constant::getNullValue(wide)),
        buffer);
    return ops.firstLanes(loaded, count);
}

/// Windows of `lanes` elements side by side, the last one ending at the last element wanted, so that none reaches
/// beyond.
Value* KernelEmitter::loadStrided(BufferIndex buffer, const Form& offset, std::int64_t stride) {
    const std::int64_t span = stride * (lanes - 1) + 1;
    if (mask || lanes < 4 || stride < -1 || stride > 4) return loadLanes(buffer, offset);
    const Form first = offset - Form{0, {{laneAtom, stride}}};
    llvm::SmallVector<int, 64> places(lanes);
    if (stride == -1) {
        Value* window = loadContiguous(buffer, first + Form{1 - static_cast<std::int64_t>(lanes), {}}, lanes);
        for (unsigned i = 0; i < lanes; ++i) places[i] = static_cast<int>(lanes - 1 - i);
        return b.CreateShuffleVector(window, places);
    }
    Value* result = nullptr;
    std::int64_t next = 0;  // lane
    for (std::int64_t start = 0; next < lanes; start += lanes) {
        const std::int64_t from = std::min<std::int64_t>(start, span - lanes);
        Value* window = loadContiguous(buffer, first + Form{from, {}}, lanes);
        if (!result) result = window;
        for (unsigned i = 0; i < lanes; ++i) {
            const std::int64_t place = i * stride - from;
            const bool isHere = i >= next && place < lanes;
            places[i] = i < next ? static_cast<int>(i) : isHere ? static_cast<int>(place + lanes) : -1;
        }
        while (next < lanes && next * stride - from < lanes) ++next;
        result = b.CreateShuffleVector(result, window, places);
    }
    return result;
}

Value* KernelEmitter::loadLanes(BufferIndex buffer, const Form& offset) {
    Value* result = llvm::PoisonValue::get(ops.withLanes(ops.storedType(bufferAt(buffer).element), lanes));
    for (unsigned lane = 0; lane < lanes; ++lane) {
        Value* isWanted = mask ? b.CreateExtractElement(mask, lane) : nullptr;
        result = b.CreateInsertElement(result, loadElement(buffer, offset, static_cast<int>(lane), isWanted), lane);
    }
    return result;
}

// Stores -------------------------------------------------------------------------------------------------------------

void KernelEmitter::storeStatement(const StmtNode& s) {
    const Buffer& buffer = bufferAt(s.buffer);
    Value* value = expression(s.value);
    const Form offset = offsetForm(buffer, s.indices);
    const bool isVector = lanes > 0 && (forms.mentions(offset, laneAtom) || varies(offset));
    if (isVector) value = splat(value);
    forms.memoryChanged();
    if (buffer.kind == BufferKind::registers)
        return tiles.at(s.buffer).store(ops, registerPlaces(buffer, offset), value);

    Value* stored = ops.toStored(buffer.element, value);
    if (isVector && deferStore(s.buffer, offset, stored)) return;
    flushStores(s.buffer);
    if (!isVector) {
        storeVector(s.buffer, stored, offset);
    } else if (!varies(offset) && offset.factorOf(laneAtom) == 1) {
        storeVector(s.buffer, stored, offset - Form{0, {{laneAtom, 1}}});
    } else {
        for (unsigned lane = 0; lane < lanes; ++lane)
            storeVector(s.buffer, b.CreateExtractElement(stored, lane), offset, static_cast<int>(lane));
    }
}

/// `stored` is a vector for neighbouring elements, or a scalar; `lane` as in pointerTo().
void KernelEmitter::storeVector(BufferIndex buffer, Value* stored, const Form& offset, int lane) {
    Value* pointer = pointerTo(buffer, bases[static_cast<std::size_t>(buffer)], offset, lane);
    const llvm::Align align(byteSize(bufferAt(buffer).element));
    if (!ops.isBetterMasked(stored->getType())) {
        annotated(b.CreateAlignedStore(stored, pointer, align), buffer);
        return;
    }
    const unsigned count = OpEmitter::lanesOf(stored), whole = std::bit_ceil(count);
    Value* wanted = ops.paddedMask(llvm::Constant::getAllOnesValue(ops.withLanes(b.getInt1Ty(), count)), whole);
    annotated(b.CreateMaskedStore(ops.paddedLanes(stored, whole), pointer, align, wanted), buffer);
}

}  // namespace tenon::codegen
