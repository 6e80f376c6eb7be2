// SPDX-License-Identifier: Apache-2.0
#include "profiler/report_charts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>

#include "profiler/html_text.h"
#include "profiler/report_style.h"

namespace tenon {

namespace {

constexpr double kWidth = 880;
constexpr double kLabelWidth = 236;
constexpr double kAxisHeight = 30;
constexpr double kNameEms = (kLabelWidth - 14) / 13.5;  // of the left column, in the font size of the style

/// Collects SVG elements; closes itself.
class Svg {
public:
    Svg(double height, std::string_view description) {
        text = fmt::format("<svg viewBox=\"0 0 {:.0f} {:.0f}\" role=\"img\" aria-label=\"{}\">", kWidth, height,
                           escapeHtml(description));
    }

    void line(double x1, double y1, double x2, double y2, const char* style) {
        text += fmt::format("<line x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\" class=\"{}\"/>", x1, y1, x2,
                            y2, style);
    }
    void rect(double x, double y, double width, double height, const char* style, std::string_view tip = {}) {
        text += fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" rx=\"2\" class=\"{}\">",
                            x, y, std::max(width, 0.0), height, style);
        if (!tip.empty()) text += "<title>" + escapeHtml(tip) + "</title>";
        text += "</rect>";
    }
    void circle(double x, double y, double radius, const char* style) {
        text += fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{:.1f}\" class=\"{}\"/>", x, y, radius, style);
    }
    /// `style` may name an anchor: "end" or "mid".
    void label(double x, double y, std::string_view content, const char* style) {
        text += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" class=\"{}\">{}</text>", x, y, style, escapeHtml(content));
    }
    /// A name in the left column, cut to fit, whole in its tool tip.
    void name(double y, std::string_view content) {
        text += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" class=\"end name\">{}<title>{}</title></text>",
                            kLabelWidth - 14, y, escapeHtml(shortenedToWidth(content, kNameEms)), escapeHtml(content));
    }
    std::string take() { return std::move(text) + "</svg>"; }

private:
    std::string text;
};

struct Axis {
    double low, high;    ///< of the data
    double left, right;  ///< in the drawing

    double at(double value) const { return left + (value - low) / (high - low) * (right - left); }
    double clamped(double value) const { return std::clamp(at(value), left, right); }
};

/// Round numbers, about five, that cover [low, high].
std::vector<double> ticksFor(double low, double high) {
    const double raw = (high - low) / 5;
    const double magnitude = std::pow(10, std::floor(std::log10(raw)));
    double step = 10 * magnitude;
    for (const double factor : {5.0, 2.5, 2.0, 1.0})
        if (factor * magnitude >= raw * 0.999) step = factor * magnitude;
    std::vector<double> ticks;
    for (double i = std::ceil(low / step - 1e-9); i * step <= high + step * 1e-9; ++i) ticks.push_back(i * step);
    return ticks;
}

void drawAxis(Svg& svg, const Axis& axis, double bottom, const std::function<std::string(double)>& format) {
    for (const double tick : ticksFor(axis.low, axis.high)) {
        svg.line(axis.at(tick), 4, axis.at(tick), bottom, "grid");
        svg.label(axis.at(tick), bottom + 18, format(tick), "mid axis");
    }
}

/// Ticks of one axis share a unit; "0" needs none.
std::string tickNs(double ns, double largest) {
    if (ns == 0) return "0";
    const auto [scale, unit] = largest < 1e3   ? std::pair(1.0, "ns")
                               : largest < 1e6 ? std::pair(1e3, "µs")
                               : largest < 1e9 ? std::pair(1e6, "ms")
                                               : std::pair(1e9, "s");
    return fmt::format("{:.4g} {}", ns / scale, unit);
}

}  // namespace

/// --- speedups

std::string drawSpeedups(std::span<const PairVerdict> pairs) {
    constexpr double kRow = 40;
    double low = 1, high = 1;
    for (const PairVerdict& pair : pairs) {
        low = std::min(low, pair.comparison.ci95.lower);
        high = std::max(high, pair.comparison.ci95.upper);
    }
    const double margin = std::max((high - low) * 0.08, 0.02);
    const Axis axis{std::max(low - margin, 0.0), high + margin, kLabelWidth, kWidth - 130};
    const double bottom = kRow * double(pairs.size()) + 6;
    Svg svg(bottom + kAxisHeight, "speedup of each variant with its 95 % interval");
    drawAxis(svg, axis, bottom, [](double tick) { return fmt::format("{:.4g}×", tick); });
    svg.line(axis.at(1), 0, axis.at(1), bottom, "reference");
    for (double y = kRow / 2; const PairVerdict& pair : pairs) {
        const Comparison& c = pair.comparison;
        const std::string tone = toneOf(c.verdict);
        svg.name(y + 5, pair.variant);
        svg.line(axis.clamped(c.ci95.lower), y, axis.clamped(c.ci95.upper), y, ("interval " + tone).c_str());
        svg.circle(axis.clamped(c.speedup), y, 6, ("point " + tone).c_str());
        svg.label(kWidth, y + 5, fmt::format("{:.2f} to {:.2f}×", c.ci95.lower, c.ci95.upper), "end value");
        y += kRow;
    }
    return svg.take();
}

/// --- box plots

namespace {

Axis timeAxis(std::span<const VariantProfile> variants) {
    double low = variants.front().p05Ns, high = 0;
    for (const VariantProfile& variant : variants) {
        low = std::min(low, variant.p05Ns);
        high = std::max(high, variant.p95Ns);
    }
    high = std::max(high, 1.0);
    // Near neighbours are magnified; otherwise lengths from zero are what the eye compares.
    const bool isNear = low > 0.7 * high;
    const double margin = std::max((high - low) * 0.12, high * 1e-3);
    return {isNear ? low - margin : 0, high + (isNear ? margin : high * 0.06), kLabelWidth, kWidth - 80};
}

/// At most a few hundred dots, spread over the height of the row in the order they were measured.
void drawSamples(Svg& svg, const VariantProfile& variant, const Axis& axis, double y, double height) {
    constexpr std::size_t kMostDots = 250;
    const std::size_t stride = std::max<std::size_t>(1, variant.samplesNs.size() / kMostDots);
    for (std::size_t i = 0; i < variant.samplesNs.size(); i += stride) {
        const double ns = variant.samplesNs[i];
        const double spread = std::fmod(double(i / stride) * 0.618034, 1.0);
        if (ns >= axis.low && ns <= axis.high) svg.circle(axis.at(ns), y + (spread - 0.5) * height, 1.8, "dot");
    }
}

void drawBox(Svg& svg, const VariantProfile& variant, const Axis& axis, double y, const char* style) {
    constexpr double kHalf = 10;
    const double p05 = axis.clamped(variant.p05Ns), p95 = axis.clamped(variant.p95Ns);
    const double p25 = axis.clamped(variant.p25Ns), p75 = axis.clamped(variant.p75Ns);
    const std::string whisker = std::string("whisker ") + style, box = std::string("box ") + style;
    svg.line(p05, y, p25, y, whisker.c_str());
    svg.line(p75, y, p95, y, whisker.c_str());
    svg.line(p05, y - 5, p05, y + 5, whisker.c_str());
    svg.line(p95, y - 5, p95, y + 5, whisker.c_str());
    svg.rect(
        p25, y - kHalf, std::max(p75 - p25, 1.5), 2 * kHalf, box.c_str(),
        variant.name + ": half of the samples between " + formatNs(variant.p25Ns) + " and " + formatNs(variant.p75Ns));
    svg.line(axis.clamped(variant.medianNs), y - kHalf - 3, axis.clamped(variant.medianNs), y + kHalf + 3, "median");
}

}  // namespace

std::string drawBoxPlots(std::span<const VariantProfile> variants) {
    constexpr double kRow = 58;
    const Axis axis = timeAxis(variants);
    const double bottom = kRow * double(variants.size()) + 4;
    Svg svg(bottom + kAxisHeight, "distribution of the time of one inference for each variant");
    drawAxis(svg, axis, bottom, [&](double tick) { return tickNs(tick, axis.high); });
    for (double y = kRow / 2 + 2; const VariantProfile& variant : variants) {
        svg.name(y + 5, variant.name);
        drawSamples(svg, variant, axis, y, kRow * 0.6);
        drawBox(svg, variant, axis, y, &variant == &variants.front() ? "before" : "after");
        svg.label(kWidth, y + 5, formatNs(variant.medianNs), "end value");
        y += kRow;
    }
    return svg.take();
}

/// --- kernels

namespace {

std::string changeOf(double before, double after) {
    if (before <= 0) return "new";
    if (after <= 0) return "gone";
    const double percent = (after / before - 1) * 100;
    if (std::abs(percent) < 0.5) return "±0 %";
    return fmt::format("{}{:.0f} %", percent < 0 ? "−" : "+", std::abs(percent));
}

std::string countsOf(const KernelGroup& group) {
    const auto kernels = [](int count) { return fmt::format("{} kernel{}", count, count == 1 ? "" : "s"); };
    if (group.baselineKernels == group.variantKernels) return kernels(group.variantKernels);
    return fmt::format("{} → {}", kernels(group.baselineKernels), group.variantKernels);
}

KernelGroup sumOf(std::span<const KernelGroup> groups) {
    KernelGroup sum{.name = fmt::format("{} smaller groups", groups.size())};
    for (const KernelGroup& group : groups) {
        sum.baselineKernels += group.baselineKernels;
        sum.variantKernels += group.variantKernels;
        sum.baselineNs += group.baselineNs;
        sum.variantNs += group.variantNs;
    }
    return sum;
}

void drawBar(Svg& svg, const Axis& axis, double y, double ns, const char* style, std::string_view tip) {
    svg.rect(axis.left, y, axis.at(ns) - axis.left, 12, style, tip);
    svg.label(axis.at(ns) + 6, y + 10, formatNs(ns), "small");
}

void drawKernelRow(Svg& svg, const KernelGroup& group, const Axis& axis, double y, std::string_view baseline,
                   std::string_view variant) {
    svg.name(y + 14, group.name);
    svg.label(kLabelWidth - 14, y + 29, countsOf(group), "end small");
    drawBar(svg, axis, y + 4, group.baselineNs, "bar before",
            std::string(baseline) + ": " + formatNs(group.baselineNs));
    drawBar(svg, axis, y + 18, group.variantNs, "bar after", std::string(variant) + ": " + formatNs(group.variantNs));
    const bool isWorse = group.variantNs > group.baselineNs * 1.005;
    svg.label(kWidth, y + 22, changeOf(group.baselineNs, group.variantNs), isWorse ? "end value slower" : "end value");
}

}  // namespace

std::string drawKernels(std::span<const KernelGroup> groups, std::string_view baseline, std::string_view variant,
                        std::size_t rows) {
    constexpr double kRow = 44;
    std::vector<KernelGroup> shown(groups.begin(), groups.begin() + std::ptrdiff_t(std::min(rows, groups.size())));
    if (groups.size() > rows) shown.push_back(sumOf(groups.subspan(rows)));
    double longest = 1;
    for (const KernelGroup& group : shown) longest = std::max({longest, group.baselineNs, group.variantNs});
    const Axis axis{0, longest, kLabelWidth, kWidth - 150};
    const double bottom = kRow * double(shown.size()) + 2;
    Svg svg(bottom + kAxisHeight, "time of the kernels before and after");
    drawAxis(svg, axis, bottom, [&](double tick) { return tickNs(tick, longest); });
    for (double y = 4; const KernelGroup& group : shown) {
        drawKernelRow(svg, group, axis, y, baseline, variant);
        y += kRow;
    }
    return svg.take();
}

/// --- memory

std::string drawMemory(std::span<const MemoryRow> rows) {
    constexpr double kRow = 36;
    std::int64_t largest = 1, bound = 0;
    for (const MemoryRow& row : rows) {
        largest = std::max(largest, row.bytes);
        bound = std::max(bound, row.lowerBound);
    }
    const Axis axis{0, double(largest), kLabelWidth, kWidth - 190};
    const double bottom = kRow * double(rows.size()) + 2;
    Svg svg(bottom + kAxisHeight, "arena of each memory planner against the lower bound");
    for (double y = 4; const MemoryRow& row : rows) {
        svg.name(y + 19, row.planner);
        svg.rect(axis.left, y + 5, axis.at(double(row.bytes)) - axis.left, 20, "bar after");
        svg.label(kWidth - 70, y + 19, formatBytes(row.bytes), "end value");
        if (row.lowerBound > 0)
            svg.label(kWidth, y + 19, formatRatio(double(row.bytes) / double(row.lowerBound)), "end");
        y += kRow;
    }
    if (bound > 0) {
        svg.line(axis.at(double(bound)), 0, axis.at(double(bound)), bottom + 4, "reference");
        const bool isLeft = axis.at(double(bound)) < kWidth / 2;
        svg.label(axis.at(double(bound)), bottom + 20, "lower bound " + formatBytes(bound),
                  isLeft ? "axis" : "end axis");
    }
    return svg.take();
}

}  // namespace tenon
