// SPDX-License-Identifier: Apache-2.0
#include "profiler/profile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace tenon;

namespace {

Profile sampleProfile() {
    Profile profile;
    profile.machine = {.cpu = "A \"fine\" CPU",
                       .architecture = "x86_64",
                       .physicalCores = 2,
                       .logicalCores = 4,
                       .usableCores = 3,
                       .caches = {{1, "data", 32768, 2}, {3, "unified", 1 << 25, 4}},
                       .features = {"avx2", "fma"},
                       .memoryBytes = 1 << 30,
                       .kernel = "Linux 6.1",
                       .governor = "performance",
                       .isVirtual = true};
    profile.threads = 2;
    VariantProfile none{.name = "none",
                        .medianNs = 2000,
                        .p05Ns = 1900,
                        .p25Ns = 1950,
                        .p75Ns = 2100,
                        .p95Ns = 2500,
                        .samplesNs = {2000, 1900.5, 2500},
                        .arenaBytes = 4096,
                        .constantBytes = 100};
    none.kernels.push_back({"conv_0", {"Conv_0", "Relu_1"}, 1500.5, 1000, 2000});
    none.overheadNs = 12.5;
    none.counters = {{"cycles", 1e6, {}}, {"cache misses", {}, "perf_event_paranoid is 3"}};
    VariantProfile all = none;
    all.name = "all";
    all.engine = "tenon";
    all.isStable = false;
    profile.variants = {none, all};
    profile.pairs = {{"none", "all", {1.84, {1.79, 1.9}, Verdict::faster}},
                     {"none", "x", {1, {0.9, 1.1}, Verdict::noDifference}}};
    return profile;
}

std::string refusal(std::string_view text) {
    const auto profile = profileFromJson(text, "p.json");
    return profile ? "accepted" : profile.error().message;
}

}  // namespace

class TestProfile : public QObject {
    Q_OBJECT

private slots:
    void roundTripsThroughJson() {
        const std::string text = toJson(sampleProfile());
        const auto read = profileFromJson(text, "p.json");
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QCOMPARE(toJson(*read), text);
        QCOMPARE(read->machine.caches.at(1).bytes, std::int64_t(1) << 25);
        QCOMPARE(read->variants.at(0).kernels.at(0).sourceNodes, (std::vector<std::string>{"Conv_0", "Relu_1"}));
        QVERIFY(!read->variants.at(0).counters.at(1).value);
        QVERIFY(read->pairs.at(0).comparison.verdict == Verdict::faster);
        QCOMPARE(read->pairs.at(1).comparison.ci95.upper, 1.1);
    }

    // What scripts rely on.
    void followsTheContract() {
        const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(toJson(sampleProfile())));
        QVERIFY(document.isObject());
        QCOMPARE(document["schema"].toInt(), 1);
        QVERIFY(document["machine"].isObject());
        const QJsonObject variant = document["variants"][0].toObject();
        for (const char* key :
             {"name", "median_ns", "p05_ns", "p95_ns", "samples", "arena_bytes", "constant_bytes", "kernels"})
            QVERIFY2(variant.contains(key), key);
        QCOMPARE(variant["samples"].toInt(), 3);
        QVERIFY(!variant.contains("engine"));
        const QJsonObject kernel = variant["kernels"].toArray()[0].toObject();
        QCOMPARE(kernel.keys(), (QStringList{"bytes", "flops", "median_ns", "name", "source_nodes"}));
        const QJsonObject pair = document["pairs"][0].toObject();
        QCOMPARE(pair.keys(), (QStringList{"baseline", "ci95", "speedup", "variant", "verdict"}));
        QCOMPARE(pair["ci95"].toArray()[0].toDouble(), 1.79);
        QCOMPARE(document["pairs"][1]["verdict"].toString(), QString("no difference"));
    }

    void namesThatAreNotUtf8AreStillJson() {
        Profile profile = sampleProfile();
        profile.variants[0].kernels[0].name = "\xff\xfe\"</script>";
        QVERIFY(QJsonDocument::fromJson(QByteArray::fromStdString(toJson(profile))).isObject());
    }

    void refusesWhatIsNotAProfile() {
        QCOMPARE(refusal(""), std::string("the profile in 'p.json' is not a JSON object"));
        QCOMPARE(refusal("[1]"), std::string("the profile in 'p.json' is not a JSON object"));
        QCOMPARE(refusal("{\"schema\":1,"), std::string("the profile in 'p.json' is not a JSON object"));
        QCOMPARE(refusal("{\"schema\":2}"),
                 std::string("the profile in 'p.json' has schema 2; this version reads schema 1"));
        for (const char* text :
             {R"({"schema":"1"})", R"({"schema":1,"variants":7})", R"({"schema":1,"variants":[7]})",
              R"({"schema":1,"variants":[{"name":7}]})", R"({"schema":1,"machine":[]})",
              R"({"schema":1,"variants":[{"samples_ns":["a"]}]})", R"({"schema":1,"pairs":[{"ci95":[1]}]})"})
            QVERIFY2(refusal(text).starts_with("the profile in 'p.json' cannot be read"), text);
        QVERIFY(profileFromJson(R"({"schema":1})", "p.json"));
    }

    void deepNestingIsRefusedNotRecursedInto() {
        const std::string deep = "{\"schema\":" + std::string(2'000'000, '[');
        QVERIFY(refusal(deep).ends_with("is not a JSON object"));
    }

    void summarizesSamples() {
        PairedSamples samples;
        samples.variants = {{.name = "none", .isStable = true}, {.name = "all", .isStable = false}};
        samples.ratios.resize(2);
        for (int i = 0; i < 21; ++i) {
            samples.variants[0].ns.push_back(2000 + i);
            samples.variants[1].ns.push_back(1000 + i / 2.0);
            samples.ratios[1].push_back(samples.variants[0].ns.back() / samples.variants[1].ns.back());
        }
        const Profile profile = summarize(samples);
        QCOMPARE(profile.variants.at(0).medianNs, 2010.0);
        QCOMPARE(profile.variants.at(0).p25Ns, 2005.0);
        QCOMPARE(profile.variants.at(0).p95Ns, 2019.0);
        QVERIFY(!profile.variants.at(1).isStable);
        QCOMPARE(profile.pairs.at(0).baseline, std::string("none"));
        QCOMPARE(profile.pairs.at(0).comparison.speedup, 2.0);
        QVERIFY(profile.pairs.at(0).comparison.verdict == Verdict::faster);
        QCOMPARE(findVariant(profile, "all"), &profile.variants[1]);
        QVERIFY(!findVariant(profile, "other"));
    }
};

QTEST_APPLESS_MAIN(TestProfile)
#include "tst_profile.moc"
