// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/report_pdf.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFutureWatcher>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTimer>
#include <cmath>
#include <map>

#include "views/charts/in_worker.h"
#include "views/charts/plots.h"
#include "views/charts/report_pages.h"
#include "views/common/format.h"

namespace tenon::views {

namespace {

struct PdfTexts {
    Q_DECLARE_TR_FUNCTIONS(tenon::views::PdfTexts)
};

/// Writes the sections of one report, in order.
class ReportWriter {
public:
    ReportWriter(const ReportInput& input, ReportPages& pages)
        : input(input), context(input.context), profile(input.profile ? *input.profile : Profile()), pages(pages) {}

    void write() {
        QStringList summary;
        for (const std::string& line : context.summary) summary << plainLine(line, 2000);
        pages.title(PdfTexts::tr("Tenon profile"), plainLine(context.modelName), summary);
        verdicts();
        if (!profile.variants.empty()) {
            variants();
            distribution();
            kernels();
        }
        sweep();
        memory();
        accuracy();
        passes();
        counters();
        machine();
        notes();
    }

private:
    void verdicts() {
        for (const VerdictLine& line : verdictLines(profile)) {
            const bool isSlower = line.verdict == Verdict::slower, isFaster = line.verdict == Verdict::faster;
            pages.callout(isSlower   ? QStringLiteral("▼")
                          : isFaster ? QStringLiteral("▲")
                                     : QStringLiteral("="),
                          line.text,
                          isSlower   ? QColor(0xb84f00)
                          : isFaster ? QColor(0x0072b2)
                                     : QColor(0x5b6675));
        }
    }

    void variants() {
        pages.heading(PdfTexts::tr("Variants"),
                      PdfTexts::tr("Times of one run with %n thread(s). A speedup is the median of the ratios inside a "
                                   "round, not the ratio of the medians.",
                                   nullptr, profile.threads));
        ChartTable table = latencyTable(profile, latencyBoxes(profile));
        const auto dropQuartiles = [](auto& row) {
            row.erase(row.begin() + 3, row.begin() + 5);
        };  // the boxes show them
        dropQuartiles(table.columns);
        for (auto& row : table.rows) dropQuartiles(row);
        pages.table(table);
    }

    void distribution() {
        constexpr double kHeight = 210;
        std::vector<LatencyBox> boxes = latencyBoxes(profile);
        QString about = PdfTexts::tr(
            "A box holds the middle half of all runs and the line across it is the median. The "
            "whiskers reach from the fastest 5\u00a0% to the slowest 5\u00a0%. The variants took turns, so "
            "a slow moment of the machine met all of them.");
        if (!latencySpan(boxes).startsAtZero())
            about += QLatin1Char(' ') + PdfTexts::tr("The axis does not start at 0.");
        pages.heading(PdfTexts::tr("How the times spread"), about, kHeight);
        pages.plot(latencyPlot(std::move(boxes)), kHeight);
    }

    void kernels() {
        if (profile.variants.size() < 2 || profile.variants.front().kernels.empty()) return;
        pages.heading(
            PdfTexts::tr("Where the time goes"),
            PdfTexts::tr("Kernels that stand for the same nodes of the model are compared as a group: a fused "
                         "kernel stands against all those it replaced."),
            kernelChartHeight(shownBars()) + 40);
        for (std::size_t i = 1; i < profile.variants.size(); ++i)
            if (!profile.variants[i].kernels.empty()) kernelsOf(static_cast<int>(i));
    }

    std::size_t shownBars() const { return profile.variants.size() > 2 ? 8 : 14; }
    static double kernelChartHeight(std::size_t bars) { return 22.0 * double(bars) + 50; }

    void kernelsOf(int variant) {
        const std::size_t rows = profile.variants.size() > 2 ? 12 : 30;
        KernelComparison comparison = compareKernels(profile, variant, {});
        const std::size_t shown = std::min(shownBars(), comparison.rows.size());
        const double height = kernelChartHeight(shown);
        pages.subheading(PdfTexts::tr("%1 against %2").arg(comparison.variant, comparison.baseline), height);
        pages.plot(kernelPlot(comparison, shown), height);
        for (const QString& line : comparison.overhead.split(QLatin1Char('\n'))) pages.paragraph(line);
        const QString rest = restOfKernels(comparison, rows);
        comparison.rows.resize(std::min(rows, comparison.rows.size()));
        pages.table(kernelTable(comparison));
        if (!rest.isEmpty()) pages.paragraph(rest);
    }

    void sweep() {
        if (input.sweep.series.empty()) return;
        constexpr double kHeight = 220;
        const bool isBatch = input.sweep.axis == SweepAxis::batch;
        pages.heading(isBatch ? PdfTexts::tr("Over batch sizes") : PdfTexts::tr("Over thread counts"),
                      PdfTexts::tr("Points are medians; nine in ten runs lie in the band."), kHeight);
        pages.plot(sweepPlot(input.sweep, SweepMeasure::latency), kHeight);
        if (isBatch) pages.plot(sweepPlot(input.sweep, SweepMeasure::throughput), kHeight);
        pages.bullets(input.sweep.failures);
    }

    void memory() {
        if (context.memory.empty()) return;
        pages.heading(PdfTexts::tr("Memory"),
                      PdfTexts::tr("What each planner needs for the values between kernels, and its ratio to the lower "
                                   "bound: the largest sum of sizes alive at one time, which no plan can go below."));
        ChartTable table{.columns = {{PdfTexts::tr("Planner")},
                                     {PdfTexts::tr("Memory"), {}, true},
                                     {PdfTexts::tr("Lower bound"), {}, true},
                                     {PdfTexts::tr("Ratio"), {}, true}}};
        for (const MemoryRow& row : context.memory) {
            const bool hasBound = row.lowerBound > 0;
            table.rows.push_back(
                {textCell(plainLine(row.planner)), textCell(formatBytes(row.bytes)),
                 textCell(hasBound ? formatBytes(row.lowerBound) : QString()),
                 textCell(hasBound ? formatRatio(double(row.bytes) / double(row.lowerBound)) : QString())});
        }
        pages.table(table);
    }

    void accuracy() {
        if (context.accuracy.empty()) return;
        pages.heading(PdfTexts::tr("Are the answers still right?"),
                      PdfTexts::tr("Outputs against the reference interpreter of the model as it was opened."));
        ChartTable table{.columns = {{PdfTexts::tr("Variant")},
                                     {PdfTexts::tr("Measure")},
                                     {PdfTexts::tr("Value"), {}, true},
                                     {PdfTexts::tr("Judgement")}}};
        for (const AccuracyRow& row : context.accuracy)
            table.rows.push_back(
                {textCell(plainLine(row.variant)), textCell(plainLine(row.measure)), textCell(plainLine(row.value)),
                 textCell(row.isAccepted ? PdfTexts::tr("✓ accepted") : PdfTexts::tr("✗ too far off"))});
        pages.table(table);
    }

    void passes() {
        if (context.passes.empty()) return;
        pages.heading(context.passesOf.empty() ? PdfTexts::tr("Passes")
                                               : PdfTexts::tr("Passes of %1").arg(plainLine(context.passesOf, 80)),
                      PdfTexts::tr("In the order they ran."));
        ChartTable table{.columns = {{PdfTexts::tr("Pass")},
                                     {PdfTexts::tr("Stage")},
                                     {PdfTexts::tr("Nodes before"), {}, true},
                                     {PdfTexts::tr("After"), {}, true},
                                     {PdfTexts::tr("Rewrites"), {}, true},
                                     {PdfTexts::tr("Time"), {}, true}}};
        for (const PassRow& row : context.passes)
            table.rows.push_back({textCell(plainLine(row.pass)), textCell(plainLine(row.stage)),
                                  countCell(row.nodesBefore), countCell(row.nodesAfter), countCell(row.rewrites),
                                  durationCell(row.milliseconds * 1e6)});
        pages.table(table);
    }

    void counters() {
        ChartTable table{
            .columns = {{PdfTexts::tr("Variant")}, {PdfTexts::tr("Counter")}, {PdfTexts::tr("For one run"), {}, true}}};
        std::map<QString, QStringList> missing;  // by reason
        for (const VariantProfile& variant : profile.variants)
            for (const CounterReading& counter : variant.counters) {
                const QString name = plainLine(counter.name);
                QStringList& names = missing[plainLine(counter.whyMissing)];
                if (counter.value)
                    table.rows.push_back({textCell(plainLine(variant.name, 80)), textCell(name),
                                          textCell(formatQuantity(*counter.value))});
                else if (!names.contains(name))
                    names << name;
            }
        std::erase_if(missing, [](const auto& entry) { return entry.second.isEmpty(); });
        if (table.rows.empty() && missing.empty()) return;
        pages.heading(PdfTexts::tr("Processor counters"), table.rows.empty()
                                                              ? PdfTexts::tr("None could be read on this machine:")
                                                              : PdfTexts::tr("Events in user code."));
        if (!table.rows.empty()) pages.table(table);
        QStringList reasons;
        for (const auto& [reason, names] : missing)
            reasons << PdfTexts::tr("%1: %2").arg(names.join(QStringLiteral(", ")), reason);
        pages.bullets(reasons);
    }

    void machine() {
        const Machine& m = profile.machine;
        ChartTable table{.columns = {{PdfTexts::tr("Machine")}, {PdfTexts::tr("Where this was measured")}}};
        const auto fact = [&table](const QString& title, const QString& value) {
            if (!value.isEmpty()) table.rows.push_back({textCell(title), textCell(value)});
        };
        QStringList features;
        for (const std::string& feature : m.features) features << plainLine(feature);
        const QString cpu = plainLine(m.cpu);
        fact(PdfTexts::tr("Processor"), m.isVirtual ? PdfTexts::tr("%1 (in a virtual machine)").arg(cpu) : cpu);
        if (m.logicalCores > 0)
            fact(PdfTexts::tr("Cores"), PdfTexts::tr("%1 physical, %2 logical, %3 usable here")
                                            .arg(m.physicalCores)
                                            .arg(m.logicalCores)
                                            .arg(m.usableCores));
        fact(PdfTexts::tr("Features"), features.join(QLatin1Char(' ')));
        fact(PdfTexts::tr("Memory"), m.memoryBytes > 0 ? formatBytes(m.memoryBytes) : QString());
        fact(PdfTexts::tr("System"),
             QStringLiteral("%1 %2").arg(plainLine(m.kernel), plainLine(m.architecture)).trimmed());
        fact(PdfTexts::tr("Frequency governor"),
             m.governor.empty() ? PdfTexts::tr("not told by this system") : plainLine(m.governor));
        pages.heading(PdfTexts::tr("Machine"), {}, 80);
        pages.table(table);
    }

    void notes() {
        if (context.notes.empty()) return;
        QStringList lines;
        for (const std::string& note : context.notes) lines << plainLine(note, 2000);
        pages.heading(PdfTexts::tr("Notes"), {});
        pages.bullets(lines);
    }

    const ReportInput& input;
    const ReportContext& context;
    const Profile profile;
    ReportPages& pages;
};

/// The number of pages, 0 when nothing can be painted on `device`. See ReportPages.
int paintReport(QIODevice* device, const ReportInput& input, ReportDraft& draft, const std::vector<QPicture>* charts) {
    const QString name = plainLine(input.context.modelName);
    QPdfWriter writer(device);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    writer.setResolution(1200);
    writer.setTitle(PdfTexts::tr("%1 – Tenon profile").arg(name));
    writer.setCreator(QStringLiteral("Tenon"));
    ReportPages pages(writer, PdfTexts::tr("%1 – Tenon profile").arg(name), draft, charts);
    if (!pages.isPainting()) return 0;
    ReportWriter(input, pages).write();
    return pages.pages();
}

ReportDraft draftOf(const ReportInput& input, const ChartStyle& style) {
    QBuffer nowhere;
    nowhere.open(QIODevice::WriteOnly);
    ReportDraft draft{style, 0, {}};
    draft.pages = paintReport(&nowhere, input, draft, nullptr);
    return draft;
}

QString writeWhole(const QString& path, const ReportInput& input, ReportDraft draft,
                   const std::vector<QPicture>& charts) {
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && paintReport(&file, input, draft, &charts) > 0 && file.commit()) return {};
    return PdfTexts::tr("The report could not be written to %1: %2").arg(path, file.errorString());
}

/// One report on its way into a file; deletes itself.
class PdfJob : public QObject {
public:
    PdfJob(const QString& path, ReportInput input, std::function<void(const QString&)> done, QObject* parent)
        : QObject(parent),
          path(path),
          input(std::make_shared<const ReportInput>(std::move(input))),
          done(std::move(done)) {
        const auto work = [input = this->input, style = ChartStyle::onPaper(8)] { return draftOf(*input, style); };
        whenDone(inWorker(work), [this](const ReportDraft& found) {
            draft = found;
            recordNext();
        });
    }

private:
    template <class T, class Then>
    void whenDone(const QFuture<T>& future, Then then) {
        auto* watcher = new QFutureWatcher<T>(this);
        connect(watcher, &QFutureWatcherBase::finished, this, [watcher, then] { then(watcher->result()); });
        watcher->setFuture(future);
    }

    void recordNext() {
        if (charts.size() == draft.charts.size()) return write();
        const ReportDraft::Chart& chart = draft.charts[charts.size()];
        charts.push_back(recordPlot(chart.size, chart.plot, draft.style));
        QTimer::singleShot(0, this, &PdfJob::recordNext);
    }

    void write() {
        const auto work = [path = path, input = input, draft = draft, charts = charts] {
            return writeWhole(path, *input, draft, charts);
        };
        whenDone(inWorker(work), [this](const QString& failure) {
            deleteLater();
            done(failure);
        });
    }

    const QString path;
    const std::shared_ptr<const ReportInput> input;
    const std::function<void(const QString&)> done;
    ReportDraft draft;
    std::vector<QPicture> charts;
};

}  // namespace

void writeReportPdf(const QString& path, ReportInput input, QObject* context,
                    std::function<void(const QString&)> done) {
    new PdfJob(path, std::move(input), std::move(done), context);
}

}  // namespace tenon::views
