// SPDX-License-Identifier: Apache-2.0
#include "tests/support/random_inputs.h"

#include <cmath>

#include "core/base/random.h"

namespace tenon::test {

namespace {

Dims boundDims(const Shape& shape, std::int64_t extent) {
    Dims dims;
    for (const Dim& dim : shape) dims.push_back(dim.isKnown() ? dim.value() : extent);
    return dims;
}

Tensor randomTensor(const TensorType& type, Random& random, std::int64_t extent) {
    Tensor wide(ElementType::f64, boundDims(type.shape, extent));
    for (double& element : wide.write<double>())
        element = isFloat(type.element) ? random.unit() * 4 - 2 : static_cast<double>(random.below(4));
    return wide.converted(type.element);
}

}  // namespace

std::vector<Tensor> randomInputs(const Graph& graph, std::uint64_t seed, std::int64_t extent) {
    Random random(seed);
    std::vector<Tensor> inputs;
    for (ValueId input : graph.inputs()) inputs.push_back(randomTensor(graph.value(input).type, random, extent));
    return inputs;
}

std::string difference(const Tensor& got, const Tensor& want, double rtol, double atol) {
    if (got.type() != want.type() || got.dims() != want.dims())
        return "type " + std::string(elementTypeName(got.type())) + " " + toString(got.dims()) + ", expected " +
               std::string(elementTypeName(want.type())) + " " + toString(want.dims());
    for (std::int64_t i = 0; i < want.count(); ++i) {
        const double a = got.asDouble(i), b = want.asDouble(i);
        if (a == b || (std::isnan(a) && std::isnan(b))) continue;
        if (!(std::abs(a - b) <= atol + rtol * std::abs(b)))
            return "element " + std::to_string(i) + " is " + std::to_string(a) + ", expected " + std::to_string(b);
    }
    return {};
}

std::string difference(const std::vector<Tensor>& got, const std::vector<Tensor>& want, double rtol, double atol) {
    if (got.size() != want.size())
        return std::to_string(got.size()) + " tensors, expected " + std::to_string(want.size());
    for (std::size_t i = 0; i < want.size(); ++i)
        if (std::string why = difference(got[i], want[i], rtol, atol); !why.empty())
            return "output " + std::to_string(i) + ": " + why;
    return {};
}

}  // namespace tenon::test
