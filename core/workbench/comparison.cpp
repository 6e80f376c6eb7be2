// SPDX-License-Identifier: Apache-2.0
#include "core/workbench/comparison.h"

#include <fmt/format.h>

#include <cmath>

namespace tenon {

TensorDifference compareTensors(const Tensor& got, const Tensor& want, const Tolerance& tolerance) {
    TensorDifference result;
    if (got.type() != want.type() || got.dims() != want.dims()) {
        result.problem = toString(TensorType{got.type(), toShape(got.dims())}) + " instead of " +
                         toString(TensorType{want.type(), toShape(want.dims())});
        return result;
    }
    double worstExcess = -1;
    for (std::int64_t i = 0; i < got.count(); ++i) {
        const double g = got.asDouble(i), w = want.asDouble(i);
        if (g == w || (std::isnan(g) && std::isnan(w))) continue;
        double difference = std::fabs(g - w);
        if (std::isnan(difference)) difference = INFINITY;
        // Whatever is not equal to an infinity is infinitely far from it.
        const double allowed = std::isinf(w) ? 0 : tolerance.atol + tolerance.rtol * std::fabs(w);
        result.maxAbsolute = std::max(result.maxAbsolute, difference);
        if (std::fabs(w) > tolerance.atol) result.maxRelative = std::max(result.maxRelative, difference / std::fabs(w));
        if (!(difference <= allowed)) ++result.outside;
        const double excess = difference - (std::isnan(allowed) ? 0 : allowed);
        if (result.worstIndex < 0 || excess > worstExcess) {
            worstExcess = excess;
            result.worstIndex = i;
            result.worstGot = g;
            result.worstWant = w;
        }
    }
    return result;
}

std::string describe(const TensorDifference& d, std::int64_t elements) {
    if (!d.problem.empty()) return d.problem;
    if (d.worstIndex < 0) return "equal";
    return fmt::format(
        "{} of {} elements beyond tolerance, largest difference {:.3g}, worst at {}: {:.7g} instead of {:.7g}",
        d.outside, elements, d.maxAbsolute, d.worstIndex, d.worstGot, d.worstWant);
}

}  // namespace tenon
