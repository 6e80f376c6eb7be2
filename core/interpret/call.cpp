// SPDX-License-Identifier: Apache-2.0
#include "core/interpret/call.h"

#include <fmt/format.h>

#include "core/base/checked.h"
#include "core/ir/broadcast.h"

namespace tenon::interpreter {

const Tensor& Call::in(std::size_t index) const {
    TENON_CHECK(has(index), fmt::format("'{}' is evaluated without its input {}", node.name, index));
    return *tensors[index];
}

std::optional<std::int64_t> Call::optionalInteger(std::string_view name) const {
    const Attribute* attribute = node.findAttribute(name);
    if (!attribute) return std::nullopt;
    return std::get<std::int64_t>(*attribute);
}

std::optional<double> Call::optionalReal(std::string_view name) const {
    const Attribute* attribute = node.findAttribute(name);
    if (!attribute) return std::nullopt;
    return std::get<float>(*attribute);
}

Error Call::fault(std::string_view why) const {
    return modelError(fmt::format("node '{}' ({}): {}", node.name, opName(node.op), why));
}

Result<void> Call::checkSize(ElementType type, const Dims& dims) const {
    const auto count = checkedProduct(dims);
    const auto bytes = count ? checkedMul(*count, static_cast<std::int64_t>(byteSize(type))) : std::nullopt;
    if (!bytes || *bytes > kLargestOutputBytes)
        return fault(fmt::format("its output of {} {} elements is over the limit of {} GiB", toString(dims),
                                 elementTypeName(type), kLargestOutputBytes >> 30));
    return {};
}

Result<Tensor> Call::make(ElementType type, Dims dims) const {
    TENON_TRY(checkSize(type, dims));
    return Tensor(type, std::move(dims));
}

Result<Dims> Call::broadcastDims() const {
    Dims dims;
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        const auto wider = broadcast(dims, in(i).dims());
        if (!wider)
            return fault(fmt::format("the shape {} of input {} does not broadcast with {}", toString(in(i).dims()), i,
                                     toString(dims)));
        dims = *wider;
    }
    return dims;
}

}  // namespace tenon::interpreter
