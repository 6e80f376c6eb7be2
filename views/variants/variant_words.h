// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a variant in words.
#pragma once

#include <QString>
#include <vector>

#include "views/variants/variant_row.h"

namespace tenon {
struct Comparison;
struct VariantProfile;
}  // namespace tenon

namespace tenon::views {

/// "all", "all, 2 passes off", "int8, 1 pass on, 1 pass off, 3 operations kept as they are"; against the preset.
QString summarizeRecipe(const QString& recipeJson);

/// "1.84× faster", "1.10× slower", "no difference".
QString verdictOf(const Comparison& comparison);
/// "95 % sure of at least 1.79×".
QString certaintyOf(const Comparison& comparison);
/// "1.84× faster than baseline, 95 % sure of at least 1.79×".
QString verdictSentence(const Comparison& comparison, const QString& baseline);

/// Accuracy on labelled samples, else the largest error of an output; empty when not checked.
QString summarizeAccuracy(const VariantRow& row);
/// Whether the check passed; true when there was none.
bool isAccurate(const VariantRow& row);

/// The variant in its profile; null when not measured.
const VariantProfile* measured(const VariantRow& row);
/// Against `baseline`, from the profile that holds both; null when they were not measured together.
const Comparison* comparison(const VariantRow& row, const VariantRow* baseline);

/// "Built", "Compiling…", "Compiling, 40 %", "Failed", "Not measured yet", "Changed since measured", "Measured".
QString stateOf(const VariantRow& row);

/// The headline over the table. Variants that are slower than the baseline are named first.
struct Headline {
    enum class Tone : std::uint8_t { neutral, good, bad };
    Tone tone = Tone::neutral;
    QString verdict;  ///< of the current variant
    QString warning;  ///< names the slower ones; empty: none
};
Headline headlineOf(const std::vector<VariantRow>& rows);

}  // namespace tenon::views
