// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/accuracy/accuracy_verdicts.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "core/engine/engine.pb.h"
#include "views/accuracy/accuracy_statistics.h"
#include "views/common/format.h"

namespace tenon::views {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(tenon::views::AccuracyVerdicts)
};

std::int64_t elementsOutside(const engine::VariantAccuracy& variant) {
    std::int64_t outside = 0;
    for (const engine::ValueDifference& output : variant.outputs()) outside += output.outside();
    return outside;
}

std::int64_t elementsOf(const engine::VariantAccuracy& variant) {
    std::int64_t elements = 0;
    for (const engine::ValueDifference& output : variant.outputs()) elements += output.elements();
    return elements;
}

QString firstProblem(const engine::VariantAccuracy& variant) {
    for (const engine::ValueDifference& output : variant.outputs())
        if (!output.problem().empty())
            return Texts::tr("The output %1 is not comparable: %2.")
                .arg(plainLine(output.name(), 80), plainLine(output.problem()));
    return {};
}

int wrongKernels(const engine::VariantAccuracy& variant) {
    return static_cast<int>(std::ranges::count(variant.values(), false, &engine::ValueDifference::is_within));
}

QString wrongSentence(const engine::VariantAccuracy& variant) {
    const QString problem = firstProblem(variant);
    if (!problem.isEmpty()) return problem;
    const std::int64_t outside = elementsOutside(variant);
    if (outside == 0 && wrongKernels(variant) > 0)
        return Texts::tr("Outside tolerance: the outputs agree, but the values of %n kernel(s) do not.", nullptr,
                         wrongKernels(variant));
    return Texts::tr("Outside tolerance: %1 of %2 numbers differ too much, the largest by %3.")
        .arg(formatCount(outside), formatCount(elementsOf(variant)), formatDifference(largestDifference(variant)));
}

QString quantizedSentence(const engine::VariantAccuracy& variant) {
    const QString difference = formatDifference(largestDifference(variant));
    const QString kernels =
        variant.is_within()
            ? QString()
            : QLatin1Char(' ') + Texts::tr("Its compiled kernels do not compute what their definitions say.");
    if (variant.total() > 0)
        return Texts::tr(
                   "Quantized, so judged by labels and not by the tolerance. Largest difference to the float model: "
                   "%1.")
                   .arg(difference) +
               kernels;
    return Texts::tr(
               "Quantized, so the tolerance does not judge it: choose labelled samples to see what it costs. Largest "
               "difference to the float model: %1.")
               .arg(difference) +
           kernels;
}

}  // namespace

Verdict verdictOf(const engine::VariantAccuracy& variant) {
    if (!variant.failure().empty()) return Verdict::unknown;
    if (!variant.is_within()) return Verdict::wrong;
    return variant.is_quantized() ? Verdict::byLabels : Verdict::right;
}

QString verdictSentence(const engine::VariantAccuracy& variant) {
    if (!variant.failure().empty()) return Texts::tr("Could not be checked: %1").arg(plainLine(variant.failure()));
    if (variant.is_quantized()) return quantizedSentence(variant);
    if (!variant.is_within()) return wrongSentence(variant);
    if (largestDifference(variant) == 0) return Texts::tr("Exactly the same numbers as the model.");
    return Texts::tr("Within tolerance: the largest difference is %1.")
        .arg(formatDifference(largestDifference(variant)));
}

QString labelSentence(const engine::VariantAccuracy& variant, const engine::VariantAccuracy& baseline) {
    if (variant.total() <= 0) return {};
    const auto percent = [](const engine::VariantAccuracy& of) {
        return formatPercent(static_cast<double>(of.correct()) / static_cast<double>(of.total()), 2);
    };
    if (&variant == &baseline || baseline.total() <= 0)
        return Texts::tr("%1 of %2 labelled samples are right.").arg(percent(variant), formatCount(variant.total()));
    return Texts::tr("%1 of %2 labelled samples are right; baseline %3.")
        .arg(percent(variant), formatCount(variant.total()), percent(baseline));
}

QString uncertaintySentence(const engine::VariantAccuracy& variant, const engine::VariantAccuracy& baseline) {
    if (&variant == &baseline || variant.total() <= 0 || baseline.total() <= 0) return {};
    const ShareInterval range =
        differenceInterval(variant.correct(), variant.total(), baseline.correct(), baseline.total());
    const QString text =
        range.low > 0 || range.high < 0
            ? Texts::tr("On all such samples the difference is between %1 and %2 points: more than chance.")
        : variant.correct() == baseline.correct()
            ? Texts::tr("On all such samples the difference may still be between %1 and %2 points.")
            : Texts::tr("On all such samples the difference may be between %1 and %2 points: this may be chance.");
    return text.arg(formatPoints(range.low), formatPoints(range.high));
}

double largestDifference(const engine::VariantAccuracy& variant) {
    double largest = 0;
    for (const engine::ValueDifference& output : variant.outputs()) {
        if (std::isnan(output.max_absolute())) return output.max_absolute();
        largest = std::max(largest, output.max_absolute());
    }
    return largest;
}

QString formatDifference(double difference) {
    if (difference == 0) return QStringLiteral("0");
    if (std::isnan(difference)) return Texts::tr("not a number");
    if (std::isinf(difference)) return Texts::tr("infinite");
    return QLocale().toString(difference, 'g', 2).toLower();  // some languages write 1E-05
}

QString formatPoints(double share) {
    const double points = std::abs(share) * 100;
    const QString digits = QLocale().toString(points, 'f', points < 0.1 && points > 0 ? 2 : 1);
    return (share < 0 ? QStringLiteral("\u2212") : QStringLiteral("+")) + digits;
}

}  // namespace tenon::views
