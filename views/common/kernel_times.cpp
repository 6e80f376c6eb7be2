// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/kernel_times.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/engine/engine.pb.h"
#include "profiler/profile.h"

namespace tenon::views {

std::vector<double> kernelTimes(const engine::Built& built, const Profile* profile, const QString& variant) {
    const std::vector<double> unknown(static_cast<std::size_t>(built.kernels_size()),
                                      std::numeric_limits<double>::quiet_NaN());
    if (!profile) return unknown;
    const auto measured = std::ranges::find(profile->variants, variant.toStdString(), &VariantProfile::name);
    if (measured == profile->variants.end()) return unknown;
    std::vector<double> times;
    for (const KernelProfile& step : measured->kernels) {
        const auto next = static_cast<int>(times.size());
        if (next < built.kernels_size() && step.name == built.kernels(next).name())
            times.push_back(step.medianNs);
        else if (!step.sourceNodes.empty())
            return unknown;  // only copies, which stand for no node, are no kernel
    }
    return times.size() == unknown.size() ? times : unknown;
}

double totalTime(const std::vector<double>& times) {
    double total = 0;
    for (const double ns : times)
        if (std::isfinite(ns)) total += ns;
    return total;
}

}  // namespace tenon::views
