// SPDX-License-Identifier: Apache-2.0
#include "profiler/report_html.h"

#include <QTest>
#include <QXmlStreamReader>
#include <limits>

using namespace tenon;

namespace {

const std::string kHostile = "</title><script>alert('x')</script>\" onload=\"y\" &amp; \xff\xe2\x80\xae";

VariantProfile variantOf(const std::string& name, double ns) {
    VariantProfile variant{.name = name,
                           .medianNs = ns,
                           .p05Ns = ns * 0.95,
                           .p25Ns = ns * 0.98,
                           .p75Ns = ns * 1.03,
                           .p95Ns = ns * 1.1,
                           .samplesNs = {ns, ns * 0.97, ns * 1.2},
                           .arenaBytes = 1 << 20};
    variant.kernels = {{"conv of " + name, {"Conv_0"}, ns * 0.7, 1, 1},
                       {"relu of " + name, {"Relu_0"}, ns * 0.2, 1, 1}};
    variant.counters = {{"cycles", {}, "perf_event_paranoid is 3"}, {"instructions", 123456, {}}};
    return variant;
}

Profile profileOf(const std::vector<PairVerdict>& pairs) {
    Profile profile;
    profile.variants = {variantOf("none", 2e6), variantOf("all", 1e6), variantOf("bad", 3e6)};
    profile.pairs = pairs;
    return profile;
}

const PairVerdict kFaster{"none", "all", {1.84, {1.79, 1.9}, Verdict::faster}};
const PairVerdict kSlower{"none", "bad", {0.8, {0.75, 0.83}, Verdict::slower}};

/// The page is written so that it is XML too: every name of an element, and the text inside of it.
struct Parsed {
    QStringList elements;
    QString text;
    QString error;
};

Parsed parse(const std::string& page) {
    Parsed parsed;
    QXmlStreamReader reader(QByteArray::fromStdString(page));
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) parsed.elements << reader.name().toString();
        if (reader.isCharacters()) parsed.text += reader.text().toString() + "|";
        for (const auto& attribute : reader.attributes())
            if (attribute.name().startsWith(QLatin1String("on"))) parsed.error = "an event handler";
    }
    if (reader.hasError()) parsed.error = reader.errorString();
    return parsed;
}

ReportContext fullContext(const std::string& name) {
    return {.modelName = name,
            .summary = {name},
            .passes = {{name, name, 10, 8, 2, 0.5}, {"eliminate-dead", "clean-up", 8, 7, 0, 0.1}},
            .passesOf = name,
            .memory = {{name, 4096, 2048}, {"naive", 2048, 2048}},
            .accuracy = {{name, name, name, false}},
            .notes = {name}};
}

}  // namespace

class TestReportHtml : public QObject {
    Q_OBJECT

private slots:
    void describesVerdicts() {
        QCOMPARE(QString::fromStdString(describeVerdict(kFaster.comparison)),
                 QString("1.84× faster, 95\u00A0% sure of at least 1.79×"));
        QCOMPARE(QString::fromStdString(describeVerdict(kSlower.comparison)),
                 QString("1.25× slower, 95\u00A0% sure of at least 1.20×"));
        QCOMPARE(QString::fromStdString(describeVerdict({1.001, {0.98, 1.02}, Verdict::noDifference})),
                 QString("no difference, 95\u00A0% sure that it lies between 0.98× and 1.02×"));
    }

    void slowerIsSaidFirst() {
        const auto page = parse(renderReport(profileOf({kFaster, kSlower}), {.modelName = "m"}));
        const auto slower = page.text.indexOf("is slower than"), faster = page.text.indexOf("is faster than");
        QVERIFY(slower > 0 && faster > slower);
    }

    void hostileNamesStayText() {
        Profile profile = profileOf({kFaster, kSlower});
        for (auto& variant : profile.variants) {
            variant.name += kHostile;
            variant.engine = kHostile;
            variant.isStable = false;
            for (auto& kernel : variant.kernels) kernel.name = kHostile;
            for (auto& counter : variant.counters) counter.name = counter.whyMissing = kHostile;
        }
        for (auto& pair : profile.pairs) {
            pair.baseline += kHostile;
            pair.variant += kHostile;
        }
        profile.machine = {.cpu = kHostile,
                           .architecture = kHostile,
                           .features = {kHostile},
                           .kernel = kHostile,
                           .governor = kHostile};
        const std::string page = renderReport(profile, fullContext(kHostile));
        const Parsed parsed = parse(page);
        QCOMPARE(parsed.error, QString());
        QVERIFY(!parsed.elements.contains("script"));
        QVERIFY(parsed.text.contains("<script>alert('x')</script>\" onload=\"y\" &amp;"));
    }

    void needsNothingFromElsewhere() {
        const std::string page = renderReport(profileOf({kFaster}), fullContext("m"));
        for (const char* word : {"http:", "https:", "<script", "<link", "<img", "url(", "@import", "src="})
            QVERIFY2(page.find(word) == std::string::npos, word);
        QVERIFY(page.find("default-src 'none'") != std::string::npos);
        QVERIFY(page.find("prefers-color-scheme: dark") != std::string::npos);
        QVERIFY(page.find("@media print") != std::string::npos);
    }

    void everySectionIsThereWithItsData() {
        const Parsed page = parse(renderReport(profileOf({kFaster, kSlower}), fullContext("m")));
        QCOMPARE(page.error, QString());
        for (const char* title :
             {"Variants", "Speedup against ", "How the times spread", "Where the time goes", "Memory",
              "Are the answers still right?", "Passes of ", "Processor counters", "Machine", "Notes"})
            QVERIFY2(page.text.contains(title), title);
        QCOMPARE(page.elements.count("svg"), 5);  // speedups, boxes, kernels of two pairs, memory
        QVERIFY(page.text.contains("cycles: perf_event_paranoid is 3"));
        QVERIFY(page.text.contains("lower bound 2.00 KiB"));
        QVERIFY(page.text.contains("too far off"));
        QVERIFY(page.text.contains("kernels 1.80 ms + overhead 0 ns"));
    }

    void kernelsThatAddUpToMoreThanARunAreSaidSo() {
        Profile profile = profileOf({kFaster});
        profile.variants[1].overheadNs = -12e3;
        const Parsed page = parse(renderReport(profile, {.modelName = "m"}));
        QVERIFY(page.text.contains("kernels timed one by one add up to 900 µs, 12.0 µs more than one run of them all"));
        QVERIFY(!page.text.contains("unknown"));
    }

    // The widest letters are the ones that run out of the left side of a drawing.
    void longNamesFitTheirColumn() {
        Profile profile = profileOf({kFaster});
        profile.variants[1].kernels[0].name = std::string(40, 'W');
        const std::string page = renderReport(profile, {.modelName = "m"});
        QVERIFY(page.find(">" + std::string(8, 'W') + "…" + std::string(7, 'W') + "<title>") != std::string::npos);
        QVERIFY(page.find("<title>" + std::string(40, 'W') + "</title>") != std::string::npos);
    }

    void emptySectionsAreLeftOut() {
        Profile bare;
        bare.variants = {{.name = "only", .medianNs = 5, .p05Ns = 5, .p25Ns = 5, .p75Ns = 5, .p95Ns = 5}};
        const Parsed page = parse(renderReport(bare, {.modelName = "m"}));
        QCOMPARE(page.error, QString());
        for (const char* title :
             {"Speedup against", "Where the time goes", "Memory", "Passes", "counters", "Notes", "right?"})
            QVERIFY2(!page.text.contains(title), title);
        QCOMPARE(parse(renderReport({}, {})).error, QString());
    }

    // Numbers that no measurement should give must not break the drawing.
    void absurdNumbersDrawNoNonsense() {
        Profile profile = profileOf({kFaster});
        profile.variants[0] = variantOf("zero", 0);
        profile.variants[1] = variantOf("huge", 1e18);
        ReportContext context = fullContext("m");
        context.memory = {{"zero", 0, 0}, {"huge", std::numeric_limits<std::int64_t>::max(), 1}};
        const std::string page = renderReport(profile, context);
        QCOMPARE(parse(page).error, QString());
        for (const char* word : {"nan", "inf\"", "\"-"}) QVERIFY2(page.find(word) == std::string::npos, word);
    }

    void sameProfileSamePage() {
        QCOMPARE(renderReport(profileOf({kFaster}), fullContext("m")),
                 renderReport(profileOf({kFaster}), fullContext("m")));
    }
};

QTEST_APPLESS_MAIN(TestReportHtml)
#include "tst_report_html.moc"
