// SPDX-License-Identifier: Apache-2.0
// Vectors that lie in memory with a stride, but beside each other for neighbouring iterations of an unrolled loop:
//
//     unrolled for r in 0..14 { vector for v in 0..16 { y[v*196 + r] = acc[r, v] + x[v*196 + r] } }
//
// is 14 * 16 single accesses as it stands, and 16 accesses of 14 neighbours when transposed in registers. Only
// addresses made of loop variables are treated so.
//
// Stores are collected, and delayed no further than to the end of the unrolled loops, to the next branch or loop, or to
// the next access of their buffer that might touch the same elements. Loads of read-only buffers are made for all
// iterations that are to come when the first of them is met, unless a condition stands between the access and the loop.
#include <llvm/Analysis/VectorUtils.h>

#include <algorithm>
#include <bit>

#include "core/codegen/emit_llvm.h"

namespace tenon::codegen {

using llvm::Value;
using namespace loops;

namespace {

/// Elements in the order [lane][row], in as many vectors as there are rows (a power of two, at most the lanes).
llvm::SmallVector<Value*, 16> interleaved(llvm::IRBuilder<>& b, llvm::ArrayRef<Value*> rows) {
    if (rows.size() == 1) return {rows[0]};
    llvm::SmallVector<Value*, 16> even, odd, zipped;
    for (std::size_t i = 0; i < rows.size(); ++i) (i % 2 == 0 ? even : odd).push_back(rows[i]);
    even = interleaved(b, even);
    odd = interleaved(b, odd);
    const int lanes = static_cast<int>(OpEmitter::lanesOf(rows[0]));
    for (std::size_t i = 0; i < even.size(); ++i) {
        for (int first : {0, lanes / 2}) {
            llvm::SmallVector<int, 64> places;
            for (int k = first; k < first + lanes / 2; ++k) places.append({k, k + lanes});
            zipped.push_back(b.CreateShuffleVector(even[i], odd[i], places));
        }
    }
    return zipped;
}

/// Undoes interleaved(): `count` vectors of `width` lanes out of elements in the order [vector][lane].
llvm::SmallVector<Value*, 16> cut(llvm::IRBuilder<>& b, llvm::ArrayRef<Value*> parts, unsigned count, unsigned stride,
                                  unsigned width) {
    const unsigned each = OpEmitter::lanesOf(parts[0]);
    llvm::SmallVector<Value*, 16> result;
    for (unsigned i = 0; i < count; ++i) {
        const unsigned first = i * stride;
        Value* whole = each >= stride ? parts[first / each]
                                      : llvm::concatenateVectors(b, parts.slice(first / each, stride / each));
        llvm::SmallVector<int, 64> places(width);
        for (unsigned k = 0; k < width; ++k) places[k] = static_cast<int>((each >= stride ? first % each : 0) + k);
        result.push_back(b.CreateShuffleVector(whole, places));
    }
    return result;
}

constexpr std::size_t kFewestColumns = 3;  // worth transposing

}  // namespace

// Stores -------------------------------------------------------------------------------------------------------------

bool KernelEmitter::mayCollide(const StridedStore& a, const StridedStore& c) const {
    if (a.buffer != c.buffer) return false;
    const bool isSameColumn = a.offset.terms == c.offset.terms && a.stride == c.stride && a.lanes == c.lanes;
    if (!isSameColumn) return true;
    const std::int64_t apart = std::abs(a.offset.constant - c.offset.constant), step = std::abs(a.stride);
    return apart % step == 0 && apart / step < static_cast<std::int64_t>(a.lanes);
}

bool KernelEmitter::deferStore(BufferIndex buffer, const Form& offset, Value* stored) {
    const std::int64_t stride = offset.factorOf(laneAtom);
    if (std::abs(stride) < 2 || !isPure(offset) || varies(offset)) return false;
    StridedStore made{buffer, offset - Form{0, {{laneAtom, stride}}}, stride, lanes, stored};
    if (std::any_of(deferred.begin(), deferred.end(), [&](const StridedStore& s) { return mayCollide(s, made); }))
        flushStores();
    deferred.push_back(std::move(made));
    return true;
}

void KernelEmitter::flushStores(BufferIndex buffer) {
    if (std::any_of(deferred.begin(), deferred.end(), [&](const StridedStore& s) { return s.buffer == buffer; }))
        flushStores();
}

void KernelEmitter::flushStores() {
    std::vector<StridedStore> stores;
    stores.swap(deferred);
    const auto column = [](const StridedStore& s) { return std::tie(s.buffer, s.offset.terms, s.stride, s.lanes); };
    std::stable_sort(stores.begin(), stores.end(), [&](const StridedStore& a, const StridedStore& c) {
        return column(a) != column(c) ? column(a) < column(c) : a.offset.constant < c.offset.constant;
    });
    for (std::size_t first = 0; first < stores.size();) {
        const std::size_t widest = std::bit_floor(stores[first].lanes);
        std::size_t end = first + 1;
        while (end < stores.size() && end - first < widest && column(stores[end]) == column(stores[first]) &&
               stores[end].offset.constant == stores[end - 1].offset.constant + 1)
            ++end;
        storeColumns(llvm::ArrayRef(stores).slice(first, end - first));
        first = end;
    }
}

void KernelEmitter::storeColumns(llvm::ArrayRef<StridedStore> columns) {
    const StridedStore& first = columns.front();
    const auto place = [&](const StridedStore& column, unsigned lane) {
        return column.offset + Form{column.stride * static_cast<std::int64_t>(lane), {}};
    };
    if (columns.size() < kFewestColumns) {
        for (const StridedStore& column : columns)
            for (unsigned lane = 0; lane < column.lanes; ++lane)
                storeVector(column.buffer, b.CreateExtractElement(column.value, lane), place(column, lane));
        return;
    }
    const auto count = static_cast<unsigned>(columns.size());
    const unsigned rows = std::bit_ceil(count), whole = std::bit_ceil(first.lanes);
    llvm::SmallVector<Value*, 16> parts;
    for (const StridedStore& column : columns) parts.push_back(ops.paddedLanes(column.value, whole));
    parts.resize(rows, llvm::PoisonValue::get(parts[0]->getType()));
    const auto byLane = cut(b, interleaved(b, parts), first.lanes, rows, count);
    for (unsigned lane = 0; lane < first.lanes; ++lane) storeVector(first.buffer, byLane[lane], place(first, lane));
}

// Loads --------------------------------------------------------------------------------------------------------------

const KernelEmitter::UnrolledVariable* KernelEmitter::neighbouringVariable(BufferIndex buffer,
                                                                           const std::vector<Expr>& indices,
                                                                           const Form& offset) {
    for (auto variable = unrolledVariables.rbegin(); variable != unrolledVariables.rend(); ++variable) {
        if (variable->conditions != conditions ||
            variable->extent - variable->value < static_cast<std::int64_t>(kFewestColumns))
            continue;
        const Mark before = mark();
        bindConstant(variable->name, variable->value + 1);
        const Form next = offsetForm(bufferAt(buffer), indices);
        restore(before);
        if (next - offset == Form{1, {}}) return &*variable;
    }
    return nullptr;
}

Value* KernelEmitter::loadColumn(BufferIndex buffer, const std::vector<Expr>& indices, const Form& offset) {
    const bool isReadOnly = bufferAt(buffer).kind <= BufferKind::constant;
    if (mask || !isReadOnly || !isPure(offset)) return nullptr;
    const std::int64_t stride = offset.factorOf(laneAtom);
    const Form first = offset - Form{0, {{laneAtom, stride}}};
    const auto keyAt = [&](std::int64_t column) {
        return std::tuple{buffer, first.terms, first.constant + column, stride, lanes};
    };
    const auto found = loadedColumns.find(keyAt(0));
    if (found != loadedColumns.end() && found->second->getParent() == b.GetInsertBlock()) return found->second;
    const UnrolledVariable* variable = neighbouringVariable(buffer, indices, offset);
    if (!variable) return nullptr;
    const auto count =
        static_cast<unsigned>(std::min<std::int64_t>(variable->extent - variable->value, std::bit_floor(lanes)));
    const unsigned rows = std::bit_ceil(count), whole = std::bit_ceil(lanes);
    llvm::SmallVector<Value*, 16> parts;
    for (unsigned lane = 0; lane < lanes; ++lane)
        parts.push_back(ops.paddedLanes(
            loadContiguous(buffer, first + Form{stride * static_cast<std::int64_t>(lane), {}}, count), rows));
    parts.resize(whole, llvm::PoisonValue::get(parts[0]->getType()));
    const auto columns = cut(b, interleaved(b, parts), count, whole, lanes);
    for (unsigned i = 0; i < count; ++i)
        if (auto* made = llvm::dyn_cast<llvm::Instruction>(columns[i])) loadedColumns[keyAt(i)] = made;
    return columns[0];
}

}  // namespace tenon::codegen
