// SPDX-License-Identifier: Apache-2.0
#include <QLocale>
#include <QtTest/QTest>

#include "tests/views_inspector/inspected.h"
#include "views/inspector/describe.h"

using namespace tenon;
using namespace tenon::views;

namespace {

Facts everything() {
    Facts facts;
    facts.setOpened(test::openedModel());
    facts.setOptimized(test::optimizedModel());
    facts.setBuilt(test::builtModel());
    facts.setProfile(test::profileOfModel(), QStringLiteral("all"));
    return facts;
}

QString text(const Card& card) {
    return toLines(card, true).join(QLatin1Char('\n')).replace(QChar(0xa0), QLatin1Char(' '));
}

}  // namespace

class TestDescribe : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    void theModel() {
        QCOMPARE(text(describe(everything(), {}, {})),
                 QStringLiteral(
                     "Model\n"
                     "tiny\n"
                     "Select an operation, a value or a kernel anywhere to see what it is and what became of it.\n"
                     "  File: /models/tiny.onnx | 1.20 kB\n"
                     "  Written by: pytorch 2.4\n"
                     "  ONNX opset: 17\n"
                     "  Operations: 3\n"
                     "  Parameters: 112 | 448 B\n"
                     "  Work: 27.9 k FLOPs | for one inference\n"
                     "Inputs\n"
                     "  x | f32[1x3x8x8], 768 B [value:before:0]\n"
                     "Outputs\n"
                     "  act_out | f32[1x4x8x8], 1.02 kB [value:before:5]\n"
                     "Free dimensions\n"
                     "  N: 1 | axis 0 of x, chosen because the model leaves it open\n"
                     "Kinds of operation\n"
                     "  1 × Add\n"
                     "  1 × Conv | convolution\n"
                     "  1 × Relu"));
    }

    void anOptimizedNode() {
        QCOMPARE(text(describe(everything(), {0, 1}, {Focus::Kind::node, Side::after, 0})),
                 QStringLiteral("Operation in the optimized graph\n"
                                "Conv\n"
                                "convolution\n"
                                "  Name: conv\n"
                                "  Computed by: Kernel 0: conv_relu | 1 µs, 100.0 % of all kernels [kernel:after:0]\n"
                                "  Code: Loops and machine code [code:0]\n"
                                "Inputs\n"
                                "  x | f32[1x3x8x8], 768 B, model input [value:after:0]\n"
                                "  w | f32[4x3x3x3], 432 B, constant [value:after:1]\n"
                                "  b_folded | f32[4], 16 B, constant [value:after:2]\n"
                                "Outputs\n"
                                "  conv_out | f32[1x4x8x8], 1.02 kB [value:after:3]\n"
                                "Stands for 2 nodes of the model\n"
                                "  conv | Conv [node:before:0]\n"
                                "  add | Add [node:before:1]\n"
                                "Pass fold-bias\n"
                                "  Did: Add into Conv | conv, add → conv"));
    }

    void anImportedNodeTellsWhatBecameOfIt() {
        const QString card = text(describe(everything(), {0}, {Focus::Kind::node, Side::before, 0}));
        QVERIFY(card.contains(QLatin1String("Operation in the imported model")));
        QVERIFY(card.contains(QLatin1String("Work: 27.6 k FLOPs")));
        QVERIFY(card.contains(QLatin1String("Attributes\n  pads: [1, 1, 1, 1]\n")));
        QVERIFY(card.contains(QLatin1String("  not given\n")));
        QVERIFY(card.contains(QLatin1String("In the optimized graph\n  conv | Conv [node:after:0]\n")));
    }

    void aNodeThatIsGone() {
        Facts facts = everything();
        auto optimized = test::optimizedModel();
        optimized->mutable_graph()->mutable_nodes(0)->mutable_sources()->Truncate(1);
        facts.setOptimized(optimized);
        const QString card = text(describe(facts, {1}, {Focus::Kind::node, Side::before, 1}));
        QVERIFY(card.contains(QLatin1String("Nothing is left of it: the passes removed it.")));
    }

    void nearMissesAreFoundByName() {
        const Card card = describe(everything(), {2}, {Focus::Kind::node, Side::after, 9});
        const CardSection& last = card.sections.back();
        QCOMPARE(last.title, QStringLiteral("Pass fuse-all"));
        QCOMPARE(last.rows.size(), 1u);
        QCOMPARE(last.rows[0].label, QStringLiteral("Nearly"));
        QCOMPARE(last.rows[0].text, QStringLiteral("not fused: \"act\" is an <output>"));
        QVERIFY(last.rows[0].tone == Tone::warning);
    }

    void aConstant() {
        Facts facts = everything();
        const Focus focus{Focus::Kind::value, Side::after, 1};
        QVERIFY(needsStatistics(facts, focus));
        QVERIFY(text(describe(facts, {}, focus)).contains(QStringLiteral("Reading the numbers…")));
        facts.statistics[{Side::after, 1}] = {test::statisticsOf(1), {}};
        QVERIFY(!needsStatistics(facts, focus));
        QCOMPARE(text(describe(facts, {}, focus)), QStringLiteral("Constant of the optimized graph\n"
                                                                  "w\n"
                                                                  "  Element type: f32\n"
                                                                  "  Shape: 4x3x3x3\n"
                                                                  "  Size: 432 B\n"
                                                                  "Numbers in it\n"
                                                                  "  Elements: 100\n"
                                                                  "  Range: -1 to 3\n"
                                                                  "  Mean: 0.5 | standard deviation 0.25\n"
                                                                  "  Zeros: 25 | 25.0 %\n"
                                                                  "  [histogram]\n"
                                                                  "First 2 elements\n"
                                                                  "  0.5  -1\n"
                                                                  "Read by\n"
                                                                  "  conv | Conv [node:after:0]"));
    }

    void numbersThatAreNotFiniteAreWarnedOf() {
        Facts facts = everything();
        auto statistics = test::statisticsOf(1);
        statistics->set_not_finite(100);
        statistics->clear_histogram();
        facts.statistics[{Side::after, 1}] = {statistics, {}};
        const Card card = describe(facts, {}, {Focus::Kind::value, Side::after, 1});
        QVERIFY(card.notice.text.startsWith(QLatin1String("100 numbers in it are not finite")));
        QVERIFY(!text(card).contains(QLatin1String("Range")));
    }

    void statisticsThatCouldNotBeRead() {
        Facts facts = everything();
        facts.statistics[{Side::after, 1}] = {nullptr, QStringLiteral("The file is gone.")};
        QVERIFY(!needsStatistics(facts, {Focus::Kind::value, Side::after, 1}));
        QVERIFY(text(describe(facts, {}, {Focus::Kind::value, Side::after, 1}))
                    .contains(QLatin1String("The file is gone.")));
    }

    void anActivation() {
        const Focus focus{Focus::Kind::value, Side::after, 3};
        QVERIFY(!needsStatistics(everything(), focus));
        const QString card = text(describe(everything(), {}, focus));
        QVERIFY(card.startsWith(QLatin1String("Value in the optimized graph\nconv_out\n")));
        QVERIFY(card.contains(QLatin1String("  Made by: conv | Conv [node:after:0]\n")));
        QVERIFY(card.contains(QLatin1String("Read by\n  act | Relu [node:after:9]")));
    }

    void aKernel() {
        QCOMPARE(text(describe(everything(), {}, {Focus::Kind::kernel, Side::after, 0})),
                 QStringLiteral("Kernel\n"
                                "conv_relu\n"
                                "One function of machine code that computes the operations below in one go.\n"
                                "  Number: 0 | they run in the order 0 to 0\n"
                                "  Time: 1 µs, 100.0 % of all kernels | measured, median\n"
                                "  Predicted: 500 ns | from the speed of this machine\n"
                                "  Work: 28 k FLOPs | 28 GFLOP/s\n"
                                "  Memory traffic: 14 kB | 14 GB/s\n"
                                "  Intensity: 2 FLOPs a byte\n"
                                "  Code: Loops and machine code [code:0]\n"
                                "How it is computed\n"
                                "  rows(vectors=4) | folds the axes of a row in a few passes over it\n"
                                "  vectors = 4: accumulators of a row, to hide the latency of adding\n"
                                "Operations in it\n"
                                "  conv | Conv [node:after:0]\n"
                                "  act | Relu [node:after:9]\n"
                                "Stands for 3 nodes of the model\n"
                                "  conv | Conv [node:before:0]\n"
                                "  add | Add [node:before:1]\n"
                                "  act | Relu [node:before:2]"));
    }

    void withoutAProfileNothingIsSaidOfSpeed() {
        Facts facts = everything();
        facts.setProfile(nullptr, {});
        const QString card = text(describe(facts, {}, {Focus::Kind::kernel, Side::after, 0}));
        QVERIFY(card.contains(QLatin1String("  Time: not measured yet\n")));
        QVERIFY(!card.contains(QLatin1String("FLOP/s")));
    }

    void severalSources() {
        QCOMPARE(text(describe(everything(), {0, 2}, {})),
                 QStringLiteral("Selection\n"
                                "2 operations of the model\n"
                                "  Work: 27.6 k FLOPs\n"
                                "  Time: 1 µs | of the 1 kernels that compute them\n"
                                "Computed by\n"
                                "  Kernel 0: conv_relu | 1 µs, 100.0 % of all kernels [kernel:after:0]\n"
                                "Operations\n"
                                "  conv | Conv [node:before:0]\n"
                                "  act | Relu [node:before:2]"));
        QVERIFY(
            text(describe(everything(), {1}, {})).startsWith(QLatin1String("Operation in the imported model\nAdd\n")));
    }

    void graphAndKernelsOfTwoRecipesAreNotLinked() {
        Facts facts = everything();
        auto other = test::builtModel();
        other->set_recipe("none");
        facts.setBuilt(other);
        QVERIFY(
            !text(describe(facts, {0, 1}, {Focus::Kind::node, Side::after, 0})).contains(QLatin1String("Kernel 0")));
        QVERIFY(!text(describe(facts, {}, {Focus::Kind::kernel, Side::after, 0}))
                     .contains(QLatin1String("Operations in it")));
    }

    void whatIsNotThereIsSaid() {
        for (const auto kind : {Focus::Kind::node, Focus::Kind::value, Focus::Kind::kernel})
            for (const Facts& facts : {Facts(), everything()})
                QCOMPARE(describe(facts, {}, {kind, Side::after, 4'000'000}).title, QStringLiteral("No longer there"));
        QVERIFY(!needsStatistics(Facts(), {Focus::Kind::value, Side::before, 1}));
    }

    void longListsAreCut() {
        test::GraphMaker g("wide");
        std::vector<std::uint32_t> inputs;
        for (int i = 0; i < 10'000; ++i) inputs.push_back(g.constant("c" + std::to_string(i), "1"));
        g.output(g.node("Concat", "all", inputs, "10000"));
        auto opened = std::make_shared<engine::Opened>();
        *opened->mutable_graph() = *g.finish();
        Facts facts;
        facts.setOpened(opened);
        const Card card = describe(facts, {0}, {Focus::Kind::node, Side::before, 0});
        const CardSection& section = card.sections[1];
        QCOMPARE(section.title, QStringLiteral("Inputs"));
        QCOMPARE(section.rows.size(), static_cast<std::size_t>(kMostRows) + 1);
        QCOMPARE(section.rows.back().text, QStringLiteral("and 9,980 more"));
    }

    void whatIsSelectedWithAFocus() {
        const Facts facts = everything();
        QCOMPARE(facts.sourcesOf({Focus::Kind::node, Side::after, 0}), (Sources{0, 1}));
        QCOMPARE(facts.sourcesOf({Focus::Kind::kernel, Side::after, 0}), (Sources{0, 1, 2}));
        QCOMPARE(facts.sourcesOf({Focus::Kind::value, Side::after, 3}), (Sources{0, 1}));
        QCOMPARE(facts.sourcesOf({Focus::Kind::value, Side::after, 0}), (Sources{0, 1}));
        QCOMPARE(facts.sourcesOf({Focus::Kind::value, Side::before, 5}), Sources{2});
        QVERIFY(facts.sourcesOf({Focus::Kind::kernel, Side::after, 7}).empty());
        QVERIFY(facts.sourcesOf({}).empty());
    }

    void linksReadBack() {
        for (const auto kind : {Focus::Kind::node, Focus::Kind::value, Focus::Kind::kernel})
            for (const Side side : {Side::before, Side::after}) {
                const Focus focus{kind, side, 4'294'967'295};
                QCOMPARE(focusOfLink(linkTo(focus)), std::optional(focus));
            }
        QCOMPARE(codeOfLink(linkToCode(7)), std::optional(7));
        for (const char* wrong :
             {"", "node", "node:after", "node:after:x", "thing:after:1", "code:", "code:1:2", "code:x"}) {
            QVERIFY(!focusOfLink(QString::fromLatin1(wrong)));
            QVERIFY(!codeOfLink(QString::fromLatin1(wrong)));
        }
    }
};

QTEST_GUILESS_MAIN(TestDescribe)
#include "tst_describe.moc"
