// SPDX-License-Identifier: Apache-2.0
#include "profiler/profile.h"

#include <algorithm>

namespace tenon {

namespace {

VariantProfile summarizeVariant(const VariantSamples& samples) {
    VariantProfile profile;
    profile.name = samples.name;
    profile.medianNs = median(samples.ns);
    profile.p05Ns = percentile(samples.ns, 5);
    profile.p25Ns = percentile(samples.ns, 25);
    profile.p75Ns = percentile(samples.ns, 75);
    profile.p95Ns = percentile(samples.ns, 95);
    profile.samplesNs = samples.ns;
    profile.isStable = samples.isStable;
    return profile;
}

}  // namespace

Profile summarize(const PairedSamples& samples, const BootstrapOptions& options) {
    Profile profile;
    for (const VariantSamples& variant : samples.variants) profile.variants.push_back(summarizeVariant(variant));
    for (std::size_t v = 1; v < samples.variants.size(); ++v)
        profile.pairs.push_back(
            {samples.variants.front().name, samples.variants[v].name, compareRatios(samples.ratios[v], options)});
    return profile;
}

const VariantProfile* findVariant(const Profile& profile, std::string_view name) {
    const auto found = std::find_if(profile.variants.begin(), profile.variants.end(),
                                    [&](const VariantProfile& variant) { return variant.name == name; });
    return found == profile.variants.end() ? nullptr : &*found;
}

}  // namespace tenon
