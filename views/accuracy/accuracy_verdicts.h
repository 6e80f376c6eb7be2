// SPDX-License-Identifier: GPL-3.0-or-later
// What a check found, in words.
#pragma once

#include <QString>

namespace tenon::engine {
class Accuracy;
class ValueDifference;
class VariantAccuracy;
}  // namespace tenon::engine

namespace tenon::views {

enum class Verdict : std::uint8_t {
    right,     ///< within the tolerance
    wrong,     ///< outside the tolerance
    byLabels,  ///< quantized: the tolerance does not judge it
    unknown    ///< could not be checked
};

Verdict verdictOf(const engine::VariantAccuracy& variant);

/// "Within tolerance: the largest difference of 3 outputs is 3.1e-06." One or two full sentences.
QString verdictSentence(const engine::VariantAccuracy& variant);

/// "98.67 % of 450 labelled samples are right; baseline 98.89 %." Empty without labels.
QString labelSentence(const engine::VariantAccuracy& variant, const engine::VariantAccuracy& baseline);

/// What the difference to the baseline says of samples that were not looked at: "On all such samples the difference is
/// between −3.0 and −0.5 points: more than chance." Empty for the baseline itself and without labels.
QString uncertaintySentence(const engine::VariantAccuracy& variant, const engine::VariantAccuracy& baseline);

/// The largest absolute difference of the outputs, not a number where one is none; 0 without outputs.
double largestDifference(const engine::VariantAccuracy& variant);

/// "3.1e-06": two digits suffice for an error.
QString formatDifference(double difference);

/// "+0.2", "−1.6" percentage points, for a difference of shares.
QString formatPoints(double share);

}  // namespace tenon::views
