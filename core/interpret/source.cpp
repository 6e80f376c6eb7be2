// SPDX-License-Identifier: Apache-2.0
// Ops that make tensors from shapes and scalars.
#include <algorithm>

#include <fmt/format.h>

#include "core/interpret/families.h"
#include "core/interpret/numbers.h"
#include "core/ir/geometry.h"

namespace tenon::interpreter {

namespace {

template <class W>
Result<Tensor> rangeOf(const Call& call) {
    const std::int64_t count = TENON_TRY(call.named(rangeCount(call.in(0), call.in(1), call.in(2))));
    const W start = widen<W>(call.in(0))[0], delta = widen<W>(call.in(2))[0];
    Tensor out = TENON_TRY(call.make(call.in(0).type(), {count}));
    std::vector<W> values(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = wrappingAdd(start, wrappingMul(static_cast<W>(i), delta));
    narrow(values, out);
    return out;
}

}  // namespace

Result<Tensor> constantOfShape(const Call& call) {
    const Attribute* attribute = call.node.findAttribute("value");
    const Tensor value = attribute ? std::get<Tensor>(*attribute) : Tensor(ElementType::f32, {1});
    if (value.count() != 1) return call.fault("the value must be one element");
    if (call.in(0).dims().size() != 1) return call.fault("takes its shape as a vector");
    Tensor out = TENON_TRY(call.make(value.type(), call.in(0).toInts()));
    dispatch(value.type(), [&]<class T>(T) { std::ranges::fill(out.write<T>(), value.as<T>()[0]); });
    return out;
}

Result<Tensor> eyeLike(const Call& call) {
    const Dims& dims = call.in(0).dims();
    if (dims.size() != 2) return call.fault("takes a matrix");
    const auto asked = call.optionalInteger("dtype");
    const auto type = asked ? elementTypeFromOnnx(static_cast<int>(*asked)) : call.in(0).type();
    if (!type) return call.fault(fmt::format("element type {} is not carried", *asked));
    std::vector<double> values(static_cast<std::size_t>(call.in(0).count()), 0.0);
    const std::int64_t k = call.integer("k");
    for (std::int64_t row = 0; row < dims[0]; ++row)
        if (k >= -row && k < dims[1] - row) values[static_cast<std::size_t>(row * dims[1] + row + k)] = 1;
    return Tensor::of<double>(ElementType::f64, dims, values).converted(*type);
}

Result<Tensor> range(const Call& call) {
    const ElementType type = call.in(0).type();
    for (std::size_t i = 0; i < 3; ++i)
        if (call.in(i).count() != 1 || call.in(i).type() != type)
            return call.fault("start, limit and delta must be three numbers of one element type");
    return isFloat(type) ? rangeOf<double>(call) : rangeOf<std::int64_t>(call);
}

Result<Tensor> shape(const Call& call) {
    const Dims& dims = call.in(0).dims();
    const auto rank = static_cast<std::int64_t>(dims.size());
    const auto clamped = [rank](std::int64_t at) { return std::clamp<std::int64_t>(at < 0 ? at + rank : at, 0, rank); };
    const std::int64_t start = clamped(call.integer("start"));
    const std::int64_t end = std::max(start, clamped(call.optionalInteger("end").value_or(rank)));
    return Tensor::vector(
        std::span(dims).subspan(static_cast<std::size_t>(start), static_cast<std::size_t>(end - start)));
}

Result<Tensor> size(const Call& call) {
    const std::int64_t count = call.in(0).count();
    return Tensor::of<std::int64_t>(ElementType::i64, {}, std::span(&count, 1));
}

}  // namespace tenon::interpreter
