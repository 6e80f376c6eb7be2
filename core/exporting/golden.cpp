// SPDX-License-Identifier: Apache-2.0
#include "core/exporting/golden.h"

#include <fmt/format.h>

#include <cmath>

#include "core/import/npy.h"

namespace tenon {

namespace {

Tensor asNumpyKnowsIt(const Tensor& tensor) {
    if (tensor.type() != ElementType::bf16) return tensor;
    const auto owner = std::make_shared<const Tensor>(tensor);
    return Tensor::borrow(ElementType::u16, tensor.dims(), owner, owner->raw().data());
}

bool isClose(double got, double want, double rtol, double atol) {
    if (std::isnan(want)) return std::isnan(got);
    return got == want || std::abs(got - want) <= atol + rtol * std::abs(want);
}

}  // namespace

std::string goldenName(const std::string& kind, std::size_t index) {
    return kind + "_" + std::to_string(index) + ".npy";
}

Result<void> writeGolden(StagingFolder& folder, const std::string& kind, const std::vector<Tensor>& tensors) {
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        const std::string file = TENON_TRY(encodeNpy(asNumpyKnowsIt(tensors[i])));
        TENON_TRY(folder.write("selftest/" + goldenName(kind, i), file));
    }
    return {};
}

std::string describeDifference(const Tensor& got, const Tensor& want, double rtol, double atol) {
    if (got.type() != want.type() || got.dims() != want.dims())
        return fmt::format("is {} of {}, not {} of {}", elementTypeName(got.type()), toString(got.dims()),
                           elementTypeName(want.type()), toString(want.dims()));
    if (!isFloat(want.type())) return got.hasSameBytes(want) ? "" : "is not the same";
    for (std::int64_t i = 0; i < want.count(); ++i)
        if (!isClose(got.asDouble(i), want.asDouble(i), rtol, atol))
            return fmt::format("is {} at element {}, not {}", got.asDouble(i), i, want.asDouble(i));
    return "";
}

}  // namespace tenon
