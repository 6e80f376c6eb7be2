// SPDX-License-Identifier: Apache-2.0
#include "profiler/paired_sampling.h"

#include <QTest>
#include <cmath>
#include <map>
#include <set>

#include "profiler/profile.h"

using namespace tenon;

namespace {

/// A world in which time passes only where a variant takes it.
struct World {
    std::int64_t now = 1'000;
    std::string log;  ///< one letter an inference

    PairedSampler::Clock clock() {
        return [this] { return now; };
    }
    SampledVariant variant(const std::string& name, std::function<double(World&)> costNs) {
        return {name, [this, name, costNs]() -> Result<void> {
                    log += name;
                    now += static_cast<std::int64_t>(costNs(*this));
                    return {};
                }};
    }
    SampledVariant steady(const std::string& name, double ns) {
        return variant(name, [ns](World&) { return ns; });
    }
};

/// Runs of equal letters: "AAABBA" becomes "ABA".
std::string withoutRepeats(const std::string& log) {
    std::string result;
    for (const char c : log)
        if (result.empty() || result.back() != c) result += c;
    return result;
}

}  // namespace

class TestPairedSampling : public QObject {
    Q_OBJECT

private slots:
    void recoversTheRatioOfSteadyVariants() {
        World world;
        const std::vector variants{world.steady("A", 4e6), world.steady("B", 1e6)};
        const auto samples = PairedSampler({.seconds = 1}, world.clock()).measure(variants);
        QVERIFY(samples);
        QCOMPARE(samples->variants[0].ns.size(), samples->ratios[1].size());
        for (const double ratio : samples->ratios[1]) QCOMPARE(ratio, 4.0);
        for (const double ratio : samples->ratios[0]) QCOMPARE(ratio, 1.0);
        QCOMPARE(samples->variants[1].ns.front(), 1e6);
        QVERIFY(samples->variants[0].isStable);
    }

    // The machine gets three times slower while we look: medians are useless, paired ratios are not.
    void driftCancelsInPairs() {
        World world;
        const auto drifting = [](double ns) { return [ns](World& w) { return ns * (1 + double(w.now) / 1e9); }; };
        const std::vector variants{world.variant("A", drifting(1.5e6)), world.variant("B", drifting(1e6))};
        const auto samples = PairedSampler({.seconds = 2, .warmUpSeconds = 0.05}, world.clock()).measure(variants);
        QVERIFY(samples);
        const auto profile = summarize(*samples);
        QVERIFY(profile.variants[0].p95Ns > 1.8 * profile.variants[0].p05Ns);
        QVERIFY(std::abs(profile.pairs[0].comparison.speedup - 1.5) < 0.01);
        QVERIFY(profile.pairs[0].comparison.verdict == Verdict::faster);
    }

    void everyRoundHasEachVariantOnceInChangingOrder() {
        World world;
        const std::vector variants{world.steady("A", 60e6), world.steady("B", 60e6), world.steady("C", 60e6)};
        const SamplingOptions options{.seconds = 1e-9, .warmUpSeconds = 0, .minimumRounds = 40};
        QVERIFY(PairedSampler(options, world.clock()).measure(variants));
        const std::string measured = world.log.substr(world.log.size() - 120);
        std::map<std::string, int> orders;
        for (std::size_t round = 0; round < 40; ++round) {
            const std::string order = measured.substr(3 * round, 3);
            QCOMPARE(std::set<char>(order.begin(), order.end()).size(), std::size_t{3});
            ++orders[order];
        }
        QCOMPARE(orders.size(), std::size_t{6});
    }

    void sameSeedSameOrder() {
        const auto logOf = [](std::uint64_t seed) {
            World world;
            const std::vector variants{world.steady("A", 2e6), world.steady("B", 2e6)};
            const PairedSampler sampler({.seconds = 0.2, .seed = seed}, world.clock());
            return sampler.measure(variants) ? world.log : std::string();
        };
        QCOMPARE(logOf(1), logOf(1));
        QVERIFY(logOf(1) != logOf(2));
    }

    void blocksOfShortVariantsReachTheFloor() {
        World world;
        const std::vector variants{world.steady("A", 10'000), world.steady("B", 5e6)};
        const SamplingOptions options{.seconds = 0.5, .blockFloorNs = 1'000'000};
        const auto samples = PairedSampler(options, world.clock()).measure(variants);
        QVERIFY(samples);
        QCOMPARE(samples->variants[0].blockSize, 100);
        QCOMPARE(samples->variants[1].blockSize, 1);
        QCOMPARE(samples->variants[0].ns.front(), 10'000.0);
    }

    // 20 cold inferences first, each slower than the warm ones.
    void warmsUpUntilStable() {
        World world;
        int inferences = 0;
        const auto warming = [&inferences](World&) {
            return 2e6 * (++inferences <= 20 ? 2.0 - 0.05 * inferences : 1.0);
        };
        const std::vector variants{world.variant("A", warming)};
        const auto samples = PairedSampler({.seconds = 0.1}, world.clock()).measure(variants);
        QVERIFY(samples);
        QVERIFY(samples->variants[0].isStable);
        for (const double ns : samples->variants[0].ns) QCOMPARE(ns, 2e6);
    }

    void warmUpThatNeverSettlesIsCappedAndSaidSo() {
        World world;
        const auto growing = [](World& w) { return 1e6 + double(w.now) / 10; };
        const std::vector variants{world.variant("A", growing)};
        const SamplingOptions options{.seconds = 1e-9, .warmUpSeconds = 0.1, .minimumRounds = 1};
        const auto samples = PairedSampler(options, world.clock()).measure(variants);
        QVERIFY(samples);
        QVERIFY(!samples->variants[0].isStable);
        QVERIFY(world.now < std::int64_t(0.4e9));
    }

    void timeBudgetEndsTheRounds() {
        World world;
        const std::vector variants{world.steady("A", 60e6), world.steady("B", 40e6)};
        const SamplingOptions options{.seconds = 3, .warmUpSeconds = 0};
        const auto samples = PairedSampler(options, world.clock()).measure(variants);
        QVERIFY(samples);
        // a round is 60 + 40 ms and 40 ms of priming B: 22 rounds reach 3 s
        QCOMPARE(samples->variants[0].ns.size(), std::size_t{22});
    }

    void minimumRoundsAreKeptForSlowModels() {
        World world;
        const std::vector variants{world.steady("A", 9e9), world.steady("B", 9e9)};
        const auto samples = PairedSampler({.seconds = 1}, world.clock()).measure(variants);
        QVERIFY(samples);
        QCOMPARE(samples->variants[0].ns.size(), std::size_t{8});
        QCOMPARE(withoutRepeats(world.log).size() >= 8, true);
    }

    void failureNamesTheVariant() {
        World world;
        const std::vector<SampledVariant> variants{
            world.steady("A", 1e6), {"int8", [] { return Result<void>(environmentError("kernel 3 is missing")); }}};
        const auto samples = PairedSampler({.seconds = 0.1}, world.clock()).measure(variants);
        QVERIFY(!samples);
        QCOMPARE(samples.error().message, std::string("variant 'int8': kernel 3 is missing"));
        QVERIFY(samples.error().fault == Fault::environment);
    }

    void stopsBetweenInferences() {
        World world;
        std::stop_source source;
        int inferences = 0;
        const auto stopping = [&](World&) {
            if (++inferences == 7) source.request_stop();
            return 1e6;
        };
        const std::vector variants{world.variant("A", stopping)};
        const auto samples =
            PairedSampler({}, world.clock()).measure(variants, {.stop = source.get_token(), .progress = {}});
        QVERIFY(!samples);
        QVERIFY(samples.error().fault == Fault::cancelled);
        QCOMPARE(inferences, 7);
    }

    void progressRisesToOne() {
        World world;
        std::vector<double> fractions;
        const JobContext job{.stop = {}, .progress = [&](std::string_view stage, double fraction) {
                                 if (stage == "measuring") fractions.push_back(fraction);
                             }};
        const std::vector variants{world.steady("A", 60e6)};
        QVERIFY(PairedSampler({.seconds = 1}, world.clock()).measure(variants, job));
        QVERIFY(std::is_sorted(fractions.begin(), fractions.end()));
        QCOMPARE(fractions.front(), 0.0);
        QCOMPARE(fractions.back(), 1.0);
    }

    void realClockTellsTwiceTheWork() {
        const auto work = [](int steps) {
            return [steps]() -> Result<void> {
                volatile double x = 1;
                for (int i = 0; i < steps; ++i) x = x * 1.0000001;
                return {};
            };
        };
        const std::vector<SampledVariant> variants{{"twice", work(40'000)}, {"once", work(20'000)}};
        const auto samples = PairedSampler({.seconds = 0.5, .warmUpSeconds = 0.2}).measure(variants);
        QVERIFY(samples);
        const auto pair = summarize(*samples).pairs.at(0);
        QVERIFY2(pair.comparison.speedup > 1.6 && pair.comparison.speedup < 2.4,
                 qPrintable(QString::number(pair.comparison.speedup)));
        QVERIFY(pair.comparison.verdict == Verdict::faster);
    }
};

QTEST_APPLESS_MAIN(TestPairedSampling)
#include "tst_paired_sampling.moc"
