// SPDX-License-Identifier: Apache-2.0
#include "profiler/report_html.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "profiler/html_text.h"
#include "profiler/kernel_match.h"
#include "profiler/report_charts.h"
#include "profiler/report_style.h"

namespace tenon {

namespace {

/// Names from the model are isolated, so that text written from right to left does not reorder what is around it.
std::string name(std::string_view text) {
    return "<bdi>" + escapeHtml(text) + "</bdi>";
}

std::string section(std::string_view title, std::string_view about, std::string_view body,
                    std::string_view style = "") {
    return fmt::format("<section{}><h2>{}</h2>\n<p class=\"about\">{}</p>\n{}</section>\n",
                       style.empty() ? "" : fmt::format(" class=\"{}\"", style), title, about, body);
}

std::string scrolling(std::string_view body) {
    return fmt::format("<div class=\"scroll\">{}</div>\n", body);
}

/// Cells are HTML already. A heading that ends in '#' is of a column of numbers.
class Table {
public:
    explicit Table(std::vector<std::string_view> headings) : headings(std::move(headings)) {}

    void row(const std::vector<std::string>& cells, std::string_view style = "") {
        rows += style.empty() ? "<tr>" : fmt::format("<tr class=\"{}\">", style);
        for (std::size_t i = 0; i < cells.size(); ++i)
            rows += fmt::format("<td{}>{}</td>",
                                i == 0        ? " class=\"name\""
                                : isNumber(i) ? " class=\"n\""
                                              : "",
                                cells[i]);
        rows += "</tr>\n";
    }

    std::string html() const {
        std::string head;
        for (std::size_t i = 0; i < headings.size(); ++i) {
            std::string_view title = headings[i];
            if (isNumber(i)) title.remove_suffix(1);
            head += fmt::format("<th scope=\"col\"{}>{}</th>", isNumber(i) ? " class=\"n\"" : "", title);
        }
        return scrolling("<table><thead><tr>" + head + "</tr></thead>\n<tbody>\n" + rows + "</tbody></table>");
    }

private:
    bool isNumber(std::size_t column) const { return headings[column].ends_with('#'); }

    std::vector<std::string_view> headings;
    std::string rows;
};

/// --- verdicts

/// A slower variant is what a reader must not miss.
std::vector<PairVerdict> worstFirst(std::vector<PairVerdict> pairs) {
    const auto rank = [](const PairVerdict& pair) { return pair.comparison.verdict == Verdict::slower ? 0 : 1; };
    std::stable_sort(pairs.begin(), pairs.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    return pairs;
}

std::string verdictWords(const PairVerdict& pair) {
    switch (pair.comparison.verdict) {
        case Verdict::faster:
            return name(pair.variant) + " is faster than " + name(pair.baseline);
        case Verdict::slower:
            return name(pair.variant) + " is slower than " + name(pair.baseline);
        case Verdict::noDifference:
            break;
    }
    return "No difference between " + name(pair.variant) + " and " + name(pair.baseline) + " was found";
}

std::string medianChange(const Profile& profile, const PairVerdict& pair) {
    const VariantProfile* before = findVariant(profile, pair.baseline);
    const VariantProfile* after = findVariant(profile, pair.variant);
    if (!before || !after) return {};
    return fmt::format(" · {} → {} an inference", formatNs(before->medianNs), formatNs(after->medianNs));
}

const char* signOf(Verdict verdict) {
    switch (verdict) {
        case Verdict::faster:
            return "▲";
        case Verdict::slower:
            return "▼";
        case Verdict::noDifference:
            break;
    }
    return "=";
}

std::string badge(Verdict verdict) {
    return fmt::format("<span class=\"badge {}\">{} {}</span>", toneOf(verdict), signOf(verdict), nameOf(verdict));
}

/// The factor by which the variant is what its verdict says.
double factorOf(const Comparison& c) {
    return c.verdict == Verdict::slower ? 1 / c.speedup : c.speedup;
}

/// How sure the verdict is, without repeating it.
std::string certaintyOf(const Comparison& c) {
    switch (c.verdict) {
        case Verdict::faster:
            return "95\u00A0% sure of at least " + formatRatio(c.ci95.lower);
        case Verdict::slower:
            return "95\u00A0% sure of at least " + formatRatio(1 / c.ci95.upper);
        case Verdict::noDifference:
            break;
    }
    return fmt::format("95\u00A0% sure that it lies between {} and {}", formatRatio(c.ci95.lower),
                       formatRatio(c.ci95.upper));
}

std::string verdictCard(const Profile& profile, const PairVerdict& pair) {
    const Comparison& c = pair.comparison;
    return fmt::format(
        "<div class=\"verdict {}\"><div class=\"figure\"><small>{}</small>{}</div><div class=\"words\">{}</div>"
        "<div class=\"sure\">{}{}</div></div>\n",
        toneOf(c.verdict), signOf(c.verdict), formatRatio(factorOf(c)), verdictWords(pair), certaintyOf(c),
        medianChange(profile, pair));
}

std::string verdictCards(const Profile& profile) {
    if (profile.pairs.empty()) return {};
    std::string cards;
    for (const PairVerdict& pair : worstFirst(profile.pairs)) cards += verdictCard(profile, pair);
    return "<div class=\"verdicts\">\n" + cards + "</div>\n";
}

/// --- variants

const PairVerdict* pairOf(const Profile& profile, const std::string& variant) {
    const auto found = std::find_if(profile.pairs.begin(), profile.pairs.end(),
                                    [&](const PairVerdict& pair) { return pair.variant == variant; });
    return found == profile.pairs.end() ? nullptr : &*found;
}

std::string variantsSection(const Profile& profile) {
    Table table({"variant", "median#", "5\u00A0%#", "95\u00A0%#", "speedup#", "verdict", "kernels#", "arena#",
                 "constants#", "samples#"});
    for (const VariantProfile& v : profile.variants) {
        const PairVerdict* pair = pairOf(profile, v.name);
        const bool isBaseline = &v == &profile.variants.front();
        table.row({name(v.name) + (v.engine.empty() ? "" : " · " + name(v.engine)), formatNs(v.medianNs),
                   formatNs(v.p05Ns), formatNs(v.p95Ns),
                   pair         ? formatRatio(pair->comparison.speedup)
                   : isBaseline ? "1×"
                                : "",
                   pair         ? badge(pair->comparison.verdict)
                   : isBaseline ? "baseline"
                                : "",
                   v.kernels.empty() ? "" : formatCount(std::int64_t(v.kernels.size())), formatBytes(v.arenaBytes),
                   formatBytes(v.constantBytes), formatCount(std::int64_t(v.samplesNs.size()))});
    }
    return section(
        "Variants",
        fmt::format("Times of one inference on {} thread{}. Speedups are medians of the ratios inside a round, not "
                    "ratios of the medians.",
                    profile.threads, profile.threads == 1 ? "" : "s"),
        table.html());
}

std::string speedupsSection(const Profile& profile) {
    if (profile.pairs.size() < 2) return {};
    return section(
        "Speedup against " + name(profile.pairs.front().baseline),
        "Dots are medians, bars 95\u00A0% bootstrap intervals. A bar that touches the dashed line proves nothing.",
        scrolling(drawSpeedups(profile.pairs)));
}

std::string unstableWarning(const Profile& profile) {
    std::string names;
    for (const VariantProfile& v : profile.variants)
        if (!v.isStable) names += (names.empty() ? "" : ", ") + name(v.name);
    return names.empty() ? "" : " The warm-up of " + names + " did not settle in its time: look at the spread.";
}

std::string distributionSection(const Profile& profile) {
    return section("How the times spread",
                   "Boxes hold the middle half of the rounds, whiskers 5\u00A0% to 95\u00A0%, the heavy line is the "
                   "median; every dot is a "
                   "round. Rounds were interleaved, so a slow moment of the machine met all variants." +
                       unstableWarning(profile),
                   scrolling(drawBoxPlots(profile.variants)));
}

/// --- kernels

/// Kernels timed one by one may add up to more than a run of all of them: reading the clock between two kernels keeps
/// the processor from starting the next one early.
std::string overheadWords(const VariantProfile& variant) {
    double kernels = 0;
    for (const KernelProfile& kernel : variant.kernels) kernels += kernel.medianNs;
    if (variant.overheadNs < 0)
        return fmt::format("{}: kernels timed one by one add up to {}, {} more than one run of them all",
                           name(variant.name), formatNs(kernels), formatNs(-variant.overheadNs));
    return fmt::format("{}: kernels {} + overhead {}", name(variant.name), formatNs(kernels),
                       formatNs(variant.overheadNs));
}

std::string kernelsOfPair(const VariantProfile& before, const VariantProfile& after, std::size_t rows) {
    const auto groups = matchKernels(before, after);
    return fmt::format(
        "<h3>{} against {}</h3>\n<ul class=\"legend\"><li><i class=\"before\"></i>{}</li>"
        "<li><i class=\"after\"></i>{}</li></ul>\n{}",
        name(after.name), name(before.name), overheadWords(before), overheadWords(after),
        scrolling(drawKernels(groups, before.name, after.name, rows)));
}

std::string kernelsSection(const Profile& profile) {
    const std::size_t rows = profile.variants.size() > 2 ? 8 : 16;
    std::string charts;
    const VariantProfile& baseline = profile.variants.front();
    for (const VariantProfile& variant : profile.variants)
        if (&variant != &baseline && !variant.kernels.empty() && !baseline.kernels.empty())
            charts += kernelsOfPair(baseline, variant, rows);
    if (charts.empty()) return {};
    return section(
        "Where the time goes",
        "Kernels that stand for the same operators of the model are compared as a group, slowest first: a fused "
        "kernel stands against all those it replaced.",
        charts, "long");
}

/// --- memory, accuracy, passes

std::string memorySection(const ReportContext& context) {
    if (context.memory.empty()) return {};
    return section(
        "Memory",
        "Arena that each planner needs for the intermediate values, and its ratio to the lower bound: the largest "
        "sum of sizes alive at one time, which no plan can go below.",
        scrolling(drawMemory(context.memory)));
}

std::string accuracySection(const ReportContext& context) {
    if (context.accuracy.empty()) return {};
    Table table({"variant", "measure", "value#", ""});
    for (const AccuracyRow& row : context.accuracy)
        table.row({name(row.variant), name(row.measure), name(row.value),
                   row.isAccepted ? "<span class=\"badge ok\">✓ accepted</span>"
                                  : "<span class=\"badge failed\">✗ too far off</span>"});
    return section("Are the answers still right?",
                   "Outputs against the reference interpreter of the model as it was opened.", table.html());
}

std::string passesSection(const ReportContext& context) {
    if (context.passes.empty()) return {};
    Table table({"pass", "stage", "nodes before#", "after#", "rewrites#", "time#"});
    std::int64_t rewrites = 0;
    double total = 0;
    for (const PassRow& row : context.passes) {
        table.row({name(row.pass), name(row.stage), formatCount(row.nodesBefore), formatCount(row.nodesAfter),
                   formatCount(row.rewrites), formatNs(row.milliseconds * 1e6)},
                  row.rewrites == 0 ? "idle" : "");
        rewrites += row.rewrites;
        total += row.milliseconds;
    }
    table.row({"all passes", "", formatCount(context.passes.front().nodesBefore),
               formatCount(context.passes.back().nodesAfter), formatCount(rewrites), formatNs(total * 1e6)},
              "total");
    const std::string of = context.passesOf.empty() ? "" : " of " + name(context.passesOf);
    return section("Passes" + of, "In the order they ran; pale rows found nothing to do.", table.html(), "long");
}

/// --- counters, machine, notes

std::string countersSection(const Profile& profile) {
    Table table({"variant", "counter", "for one inference#"});
    std::map<std::string, std::vector<std::string>> namesByReason;
    for (const VariantProfile& variant : profile.variants) {
        for (const CounterReading& counter : variant.counters) {
            auto& names = namesByReason[counter.value ? "" : counter.whyMissing];
            if (std::find(names.begin(), names.end(), counter.name) == names.end()) names.push_back(counter.name);
            if (counter.value)
                table.row({name(variant.name), name(counter.name), formatCount(std::llround(*counter.value))});
        }
    }
    if (namesByReason.empty()) return {};
    const bool hasValues = namesByReason.erase("") > 0;
    std::string missing;
    for (const auto& [reason, names] : namesByReason)
        missing += "<li>" + name(fmt::format("{}: {}", fmt::join(names, ", "), reason)) + "</li>";
    if (!missing.empty()) missing = "<ul class=\"notes\">" + missing + "</ul>\n";
    return section("Processor counters", hasValues ? "Events in user code." : "None could be read on this machine:",
                   (hasValues ? table.html() : "") + missing);
}

std::string cachesOf(const Machine& machine) {
    std::string text;
    for (const CpuCache& cache : machine.caches) {
        const char* kind = cache.type == "data" ? "d" : cache.type == "instruction" ? "i" : "";
        text += fmt::format("{}L{}{} {}", text.empty() ? "" : " · ", cache.level, kind, formatBytes(cache.bytes));
    }
    return text;
}

std::string machineSection(const Machine& m) {
    std::string facts;
    const auto fact = [&](std::string_view title, std::string_view value) {
        if (!value.empty()) facts += fmt::format("<dt>{}</dt><dd>{}</dd>\n", title, name(value));
    };
    std::string features;
    for (const std::string& feature : m.features) features += (features.empty() ? "" : " ") + feature;
    fact("Processor", m.cpu + (m.isVirtual ? " (in a virtual machine)" : ""));
    if (m.logicalCores > 0)
        fact("Cores",
             fmt::format("{} physical, {} logical, {} usable here", m.physicalCores, m.logicalCores, m.usableCores));
    fact("Caches", cachesOf(m));
    fact("Features", features);
    fact("Memory", m.memoryBytes > 0 ? formatBytes(m.memoryBytes) : "");
    fact("System", m.kernel + (m.architecture.empty() ? "" : " " + m.architecture));
    fact("Frequency governor", m.governor.empty() ? "not told by this system" : m.governor);
    return section("Machine", "Where this was measured.", "<dl class=\"facts\">\n" + facts + "</dl>\n");
}

std::string notesSection(const ReportContext& context) {
    if (context.notes.empty()) return {};
    std::string items;
    for (const std::string& note : context.notes) items += "<li>" + name(note) + "</li>\n";
    return section("Notes", "", "<ul class=\"notes\">\n" + items + "</ul>\n");
}

std::string header(const ReportContext& context) {
    std::string lines;
    for (const std::string& line : context.summary) lines += "<p>" + name(line) + "</p>\n";
    return "<header><div class=\"kind\">Tenon profile</div>\n<h1>" + name(context.modelName) + "</h1>\n" + lines +
           "</header>\n";
}

/// The policy forbids scripts and everything from elsewhere: a second wall behind the escaping.
constexpr std::string_view kHead =
    "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\" />\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\" />\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n";

}  // namespace

std::string describeVerdict(const Comparison& comparison) {
    if (comparison.verdict == Verdict::noDifference) return "no difference, " + certaintyOf(comparison);
    return fmt::format("{} {}, {}", formatRatio(factorOf(comparison)), nameOf(comparison.verdict),
                       certaintyOf(comparison));
}

std::string renderReport(const Profile& profile, const ReportContext& context) {
    std::string page(kHead);
    page += "<title>" + escapeHtml(context.modelName) + " – Tenon profile</title>\n<style>" +
            std::string(kReportStyle) + "</style>\n</head>\n<body>\n<main>\n" + header(context) + verdictCards(profile);
    if (!profile.variants.empty())
        page += variantsSection(profile) + speedupsSection(profile) + distributionSection(profile) +
                kernelsSection(profile);
    page += memorySection(context) + accuracySection(context) + passesSection(context) + countersSection(profile) +
            machineSection(profile.machine) + notesSection(context);
    return page +
           "</main>\n<footer>Written by Tenon. One file, no scripts; nothing is loaded from elsewhere.</footer>\n"
           "</body>\n</html>\n";
}

}  // namespace tenon
