// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

namespace tenon::interpreter {

/// exp(x - max) / sum; a row that is all minus infinity becomes NaN, as its definition says.
void softmaxInPlace(std::span<double> row);

}  // namespace tenon::interpreter
