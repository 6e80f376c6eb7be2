// SPDX-License-Identifier: Apache-2.0
// Vectors stored with a stride: collected over the unrolled loops around them, and written as rows where they are columns.
//
//     unrolled for r in 0..14 { vector for v in 0..16 { y[v*196 + r] = acc[r, v] } }
//
// is 14 * 16 single stores as it stands, and 16 stores of 14 neighbours after transposing in registers. Only addresses made
// of loop variables are collected. A store is delayed no further than to the end of the unrolled loops, to the next branch or
// loop, or to the next access of its buffer that might touch the same elements.
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

}  // namespace

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
    if (std::any_of(deferred.begin(), deferred.end(), [&](const StridedStore& s) { return mayCollide(s, made); })) flushStores();
    deferred.push_back(std::move(made));
    return true;
}

void KernelEmitter::flushStores(BufferIndex buffer) {
    if (std::any_of(deferred.begin(), deferred.end(), [&](const StridedStore& s) { return s.buffer == buffer; })) flushStores();
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
    const auto place = [&](unsigned lane) { return first.offset + Form{first.stride * static_cast<std::int64_t>(lane), {}}; };
    if (columns.size() < 3) {
        for (const StridedStore& column : columns)
            for (unsigned lane = 0; lane < column.lanes; ++lane)
                storeVector(column.buffer, b.CreateExtractElement(column.value, lane),
                            column.offset + Form{column.stride * static_cast<std::int64_t>(lane), {}});
        return;
    }
    const auto count = static_cast<unsigned>(columns.size());
    const unsigned rows = std::bit_ceil(count), whole = std::bit_ceil(first.lanes);
    llvm::SmallVector<Value*, 16> parts;
    for (const StridedStore& column : columns) parts.push_back(ops.paddedLanes(column.value, whole));
    parts.resize(rows, llvm::PoisonValue::get(parts[0]->getType()));
    parts = interleaved(b, parts);
    for (unsigned lane = 0; lane < first.lanes; ++lane) {
        Value* part = parts[lane * rows / whole];
        llvm::SmallVector<int, 64> wanted(count);
        for (unsigned i = 0; i < count; ++i) wanted[i] = static_cast<int>(lane * rows % whole + i);
        storeVector(first.buffer, b.CreateShuffleVector(part, wanted), place(lane));
    }
}

}  // namespace tenon::codegen
