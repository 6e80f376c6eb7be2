// SPDX-License-Identifier: Apache-2.0
#include "profiler/report_style.h"

namespace tenon {

const char* toneOf(Verdict verdict) {
    switch (verdict) {
        case Verdict::faster:
            return "faster";
        case Verdict::slower:
            return "slower";
        case Verdict::noDifference:
            break;
    }
    return "same";
}

const std::string_view kReportStyle = R"css(
:root {
  color-scheme: light dark;
  --page: #f6f7f9; --card: #ffffff; --ink: #1b2330; --soft: #5b6675; --rule: #e1e5ea;
  --after: #0072b2; --before: #98a2ae; --good: #0072b2; --bad: #b84f00; --same: #5b6675;
  --goodBack: #e6f1f8; --badBack: #fcefe4; --sameBack: #eef0f3;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #12161c; --card: #1a2028; --ink: #e6eaf0; --soft: #9aa6b5; --rule: #2c3541;
    --after: #56b4e9; --before: #6f7b8a; --good: #56b4e9; --bad: #f0943f; --same: #9aa6b5;
    --goodBack: #152a38; --badBack: #35251a; --sameBack: #232a33;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; padding: 40px 24px 64px; background: var(--page); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
}
main { max-width: 980px; margin: 0 auto; }
header { margin-bottom: 24px; }
header .kind { color: var(--soft); font-size: 13px; letter-spacing: .08em; text-transform: uppercase; }
h1 { margin: 2px 0 8px; font-size: 30px; line-height: 1.2; font-weight: 650; overflow-wrap: anywhere; }
header p { margin: 0; color: var(--soft); overflow-wrap: anywhere; }
section { margin: 0 0 20px; padding: 22px 26px 24px; background: var(--card); border: 1px solid var(--rule);
  border-radius: 10px; }
h2 { margin: 0 0 4px; font-size: 18px; font-weight: 650; }
h3 { margin: 22px 0 4px; font-size: 15px; font-weight: 650; overflow-wrap: anywhere; }
.about { margin: 0 0 14px; color: var(--soft); font-size: 14px; max-width: 96ch; }
.verdicts { display: grid; gap: 12px; margin: 0 0 20px; }
.verdict { display: grid; grid-template-columns: 178px 1fr; column-gap: 22px; align-items: center; padding: 18px 24px;
  border-radius: 10px; border: 1px solid var(--rule); border-left-width: 6px; }
.verdict .figure { grid-row: span 2; font-size: 38px; text-align: right; line-height: 1.1; font-weight: 700;
  font-variant-numeric: tabular-nums; white-space: nowrap; }
.verdict .figure small { margin-right: 8px; font-size: 20px; vertical-align: 5px; }
.verdict .words { font-size: 18px; font-weight: 600; overflow-wrap: anywhere; }
.verdict .sure { color: var(--soft); overflow-wrap: anywhere; }
.verdict.faster { background: var(--goodBack); border-left-color: var(--good); }
.verdict.faster .figure { color: var(--good); }
.verdict.slower { background: var(--badBack); border-left-color: var(--bad); }
.verdict.slower .figure { color: var(--bad); }
.verdict.same { background: var(--sameBack); border-left-color: var(--same); }
.verdict.same .figure { color: var(--same); }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th { padding: 6px 10px; color: var(--soft); font-size: 13px; font-weight: 600; text-align: left; vertical-align: bottom;
  border-bottom: 2px solid var(--rule); white-space: nowrap; }
td { padding: 7px 10px; border-bottom: 1px solid var(--rule); vertical-align: top; }
th:first-child, td:first-child { padding-left: 0; } th:last-child, td:last-child { padding-right: 0; }
tr:last-child td { border-bottom: 0; }
th.n, td.n { text-align: right; white-space: nowrap; }
td.name { font-weight: 600; overflow-wrap: anywhere; min-width: 10ch; }
tr.idle td { color: var(--soft); } tr.idle td.name { font-weight: 400; }
tr.total td { font-weight: 650; border-top: 2px solid var(--rule); }
.badge { display: inline-block; padding: 0 9px; border-radius: 10px; font-size: 13px; font-weight: 600;
  white-space: nowrap; }
.badge.faster, .badge.ok { background: var(--goodBack); color: var(--good); }
.badge.slower, .badge.failed { background: var(--badBack); color: var(--bad); }
.badge.same { background: var(--sameBack); color: var(--same); }
.legend { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 0 0 8px; padding: 0; list-style: none;
  font-size: 14px; color: var(--soft); }
.legend i { display: inline-block; width: 12px; height: 12px; margin-right: 7px; border-radius: 2px;
  vertical-align: -1px; }
.legend i.before { background: var(--before); } .legend i.after { background: var(--after); }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: 5px 24px; margin: 10px 0 0; }
.facts dt { color: var(--soft); } .facts dd { margin: 0; overflow-wrap: anywhere; }
ul.notes { margin: 8px 0 0; padding-left: 20px; } ul.notes li { overflow-wrap: anywhere; }
footer { color: var(--soft); font-size: 13px; text-align: center; }
svg { display: block; width: 100%; min-width: 640px; height: auto; font-size: 13.5px; }
svg text { fill: var(--ink); font-variant-numeric: tabular-nums; }
svg .end { text-anchor: end; } svg .mid { text-anchor: middle; }
svg .axis, svg .small { fill: var(--soft); font-size: 12px; }
svg .value { font-weight: 600; } svg text.slower { fill: var(--bad); }
svg .grid { stroke: var(--rule); stroke-width: 1; }
svg .reference { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 5 4; }
svg .before { fill: var(--before); } svg .after { fill: var(--after); }
svg .whisker { stroke-width: 1.6; } svg .whisker.before { stroke: var(--before); }
svg .whisker.after { stroke: var(--after); }
svg .box { fill-opacity: .5; stroke-width: 1.4; } svg .box.before { stroke: var(--before); }
svg .box.after { stroke: var(--after); }
svg .median { stroke: var(--ink); stroke-width: 2.4; stroke-linecap: round; }
svg .dot { fill: var(--soft); fill-opacity: .22; }
svg .interval { stroke-width: 4; stroke-linecap: round; stroke-opacity: .55; }
svg line.faster { stroke: var(--good); } svg line.slower { stroke: var(--bad); } svg line.same { stroke: var(--same); }
svg circle.faster { fill: var(--good); } svg circle.slower { fill: var(--bad); } svg circle.same { fill: var(--same); }
@media (max-width: 600px) {
  body { padding: 20px 12px; } section { padding: 16px; }
  .verdict { grid-template-columns: 1fr; } .verdict .figure { font-size: 30px; text-align: left; }
}
@media print {
  :root { --page: #fff; --card: #fff; --ink: #000; --soft: #444; --rule: #ccc; --after: #0072b2; --before: #98a2ae;
    --good: #0072b2; --bad: #b84f00; --same: #444; --goodBack: #fff; --badBack: #fff; --sameBack: #fff; }
  body { padding: 0; font-size: 10pt; } section { padding: 10px 0; border: 0; }
  .scroll { overflow: visible; } table { font-size: 9pt; } th { font-size: 8.5pt; } th, td { padding: 4px 5px; }
svg { min-width: 0; }
  section, .verdict, tr, svg { break-inside: avoid; } section.long { break-inside: auto; }
h2, h3 { break-after: avoid; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)css";

}  // namespace tenon
