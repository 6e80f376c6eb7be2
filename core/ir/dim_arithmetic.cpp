// SPDX-License-Identifier: Apache-2.0
#include "core/ir/dim_arithmetic.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/checked.h"

namespace tenon {

namespace {

/// A product: a number times symbols.
struct Product {
    std::int64_t number = 1;
    std::vector<std::string> symbols;  // sorted
};

std::optional<Product> productOf(std::span<const Dim> factors) {
    Product product;
    Dims numbers;
    for (const Dim& factor : factors) {
        if (factor.isKnown())
            numbers.push_back(factor.value());
        else
            product.symbols.push_back(factor.symbol());
    }
    const auto number = checkedProduct(numbers);
    if (!number || *number >= kLargestExtent) return std::nullopt;
    product.number = *number;
    std::sort(product.symbols.begin(), product.symbols.end());
    return product;
}

Dim toDim(const Product& product) {
    if (product.symbols.empty() || product.number == 0) return Dim(product.number);
    std::string text = fmt::format("{}", fmt::join(product.symbols, "*"));
    if (product.number != 1) text += fmt::format("*{}", product.number);
    return Dim(std::move(text));
}

/// Chains of doublings would otherwise spell out expressions of exponential length.
std::optional<Dim> bounded(Dim dim) {
    if (dim.symbol().size() > kLongestSymbol) return std::nullopt;
    return dim;
}

std::string spelled(const Dim& dim) {
    return dim.isKnown() ? std::to_string(dim.value()) : dim.symbol();
}

}  // namespace

Result<void> checkSize(const TensorType& type) {
    if (type.shape.size() > kLargestRank) {
        return modelError(fmt::format("rank {} is more than the {} supported", type.shape.size(), kLargestRank));
    }
    // Zero extents count as one, so that strides cannot overflow either.
    std::int64_t bytes = static_cast<std::int64_t>(byteSize(type.element));
    for (const Dim& dim : type.shape) {
        if (!dim.isKnown() || dim.value() == 0) continue;
        if (dim.value() < 0 || __builtin_mul_overflow(bytes, dim.value(), &bytes) || bytes >= kLargestExtent) {
            return modelError(fmt::format("{} is too large", toString(type)));
        }
    }
    return {};
}

std::optional<Dim> addExtents(const Dim& a, const Dim& b) {
    if (a == Dim(0)) return b;
    if (b == Dim(0)) return a;
    if (!a.isKnown() || !b.isKnown()) return bounded(Dim(spelled(a) + "+" + spelled(b)));
    const auto sum = checkedAdd(a.value(), b.value());
    if (!sum || *sum < 0 || *sum >= kLargestExtent) return std::nullopt;
    return Dim(*sum);
}

std::optional<Dim> multiplyExtents(std::span<const Dim> factors) {
    const auto product = productOf(factors);
    if (!product) return std::nullopt;
    return bounded(toDim(*product));
}

std::optional<Dim> divideShapes(const Shape& a, const Shape& b) {
    const auto over = productOf(a);
    const auto under = productOf(b);
    if (!over || !under) return std::nullopt;
    if (under->number == 0) return over->number == 0 ? std::optional(Dim(1)) : std::nullopt;
    if (over->number % under->number != 0) return std::nullopt;
    Product rest{over->number / under->number, {}};
    std::set_difference(over->symbols.begin(), over->symbols.end(), under->symbols.begin(), under->symbols.end(),
                        std::back_inserter(rest.symbols));
    if (rest.number != 0 && rest.symbols.size() + under->symbols.size() != over->symbols.size()) return std::nullopt;
    return bounded(toDim(rest));
}

}  // namespace tenon
