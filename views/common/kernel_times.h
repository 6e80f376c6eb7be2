// SPDX-License-Identifier: GPL-3.0-or-later
// What a profile says of the kernels of a compiled variant.
#pragma once

#include <QString>
#include <vector>

#include "views/common/snapshots.h"

namespace tenon::views {

/// Median time in nanoseconds by position in Built.kernels; all NaN when nothing is known. `profile` may be null; one
/// of other code than `built` tells nothing: its steps have to be the kernels by name, in order, besides copies.
std::vector<double> kernelTimes(const engine::Built& built, const Profile* profile, const QString& variant);

/// The sum of what is known, 0 when nothing is.
double totalTime(const std::vector<double>& times);

}  // namespace tenon::views
