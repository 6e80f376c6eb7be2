// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include <fmt/format.h>

#include "core/base/random.h"
#include "tests/loops/tactic_check.h"

using namespace tenon;
using namespace tenon::test;

namespace {

struct Case {
    std::int64_t images = 1, channels = 2, multiplier = 1, height = 5, width = 5, kernelY = 3, kernelX = 3, strideY = 1,
                 strideX = 1, dilationY = 1, dilationX = 1;
    std::array<std::int64_t, 4> pads{1, 1, 1, 1};
    bool hasBias = false;

    std::string attributes() const {
        return fmt::format("{{group = {}, strides = [{}, {}], dilations = [{}, {}], pads = [{}, {}, {}, {}]}}",
                           channels, strideY, strideX, dilationY, dilationX, pads[0], pads[1], pads[2], pads[3]);
    }
    /// `after` follows the convolution %c.
    std::string text(const std::string& after = "output %c\n", const std::string& group = "") const {
        const std::int64_t outputs = channels * multiplier;
        std::string text = fmt::format("graph \"t\" {{\ninput %x: f32[{},{},{},{}]\ninput %w: f32[{},1,{},{}]\n",
                                       images, channels, height, width, outputs, kernelY, kernelX);
        if (hasBias) text += fmt::format("input %b: f32[{}]\n", outputs);
        return text + fmt::format("%c = Conv(%x, %w{}) {}{}\n", hasBias ? ", %b" : "", attributes(), group) + after +
               "}\n";
    }
    bool fits() const {
        return height + pads[0] + pads[2] >= (kernelY - 1) * dilationY + 1 &&
               width + pads[1] + pads[3] >= (kernelX - 1) * dilationX + 1;
    }
};

#define QCHECK(text, ...)                                                                  \
    do {                                                                                   \
        const std::string why = checkTactic(text, "depthwise" __VA_OPT__(, ) __VA_ARGS__); \
        QVERIFY2(why.empty(), why.c_str());                                                \
    } while (false)

}  // namespace

class TestTacticDepthwise : public QObject {
    Q_OBJECT
private slots:
    void computesCommonWindows();
    void computesRandomWindows();
    void computesOneDimension();
    void followsSchedules();
    void fusesEpilogues();
    void computesLargeWindows();
    void readsConstantWeights();
};

void TestTacticDepthwise::computesCommonWindows() {
    for (const std::int64_t kernel : {3, 5})
        for (const std::int64_t stride : {1, 2})
            for (const std::int64_t width : {16, 20, 37}) {
                Case c;
                c.height = 14;
                c.width = width;
                c.kernelX = c.kernelY = kernel;
                c.strideX = c.strideY = stride;
                c.pads.fill(kernel / 2);
                c.hasBias = true;
                QCHECK(c.text());
            }
}

void TestTacticDepthwise::computesRandomWindows() {
    Random random(7);
    const auto between = [&](std::int64_t low, std::int64_t high) {
        return low + static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(high - low + 1)));
    };
    for (int i = 0; i < 60; ++i) {
        Case c{between(1, 2),  between(1, 3), between(1, 3), between(1, 9),
               between(1, 40), between(1, 4), between(1, 5)};
        c.strideY = between(1, 3), c.strideX = between(1, 4), c.dilationY = between(1, 3), c.dilationX = between(1, 3);
        for (std::int64_t& pad : c.pads) pad = between(0, 4);
        c.hasBias = between(0, 1) == 1;
        if (c.fits()) QCHECK(c.text());
    }
}

void TestTacticDepthwise::computesOneDimension() {
    for (const std::int64_t length : {1, 15, 33})
        for (const std::int64_t stride : {1, 2})
            QCHECK(
                fmt::format("graph \"t\" {{\ninput %x: f32[2,3,{}]\ninput %w: f32[6,1,3]\n%c = Conv(%x, %w) {{group = "
                            "3, strides = [{}], "
                            "pads = [2, 1]}}\noutput %c\n}}\n",
                            length, stride));
}

void TestTacticDepthwise::followsSchedules() {
    Case c;
    c.height = 13;
    c.width = 45;
    for (const char* schedule :
         {"depthwise(rows=1, vectors=1, strip=1)", "depthwise(rows=4, vectors=2, strip=8)",
          "depthwise(rows=3, vectors=1, strip=5)", "depthwise(rows=99, vectors=99, strip=99)", "depthwise(rows=0)"})
        QCHECK(c.text(), schedule);
}

void TestTacticDepthwise::fusesEpilogues() {
    Case c;
    c.height = 6;
    c.width = 19;
    c.hasBias = true;
    QCHECK(c.text("%r = Relu(%c) group 0\noutput %r\n", " group 0"));
    QCHECK(c.text("%d = Add(%c, %x) group 0\n%h = HardSwish(%d) group 0\noutput %c\noutput %h\n", " group 0"));
    QCHECK(
        c.text("%s = Sigmoid(%c) group 0\n%m = Mul(%c, %s) group 0\n%t = Transpose(%m) {perm = [0, 2, 3, 1]} group "
               "0\noutput %t\n",
               " group 0"));
}

void TestTacticDepthwise::computesLargeWindows() {
    Case c;
    c.channels = 1;
    c.height = 17;
    c.width = 21;
    c.kernelY = 13;
    c.kernelX = 12;
    c.pads = {6, 5, 6, 6};
    QCHECK(c.text());
    c.strideX = c.strideY = 2;
    QCHECK(c.text());
}

void TestTacticDepthwise::readsConstantWeights() {
    QCHECK(R"(graph "t" {
        input %x: f32[1,2,4,18]
        const %w: f32[2,1,1,3] = [0.5, -1, 2, 3, 0.25, -4]
        const %b: f32[2] = [1, -2]
        %c = Conv(%x, %w, %b) {group = 2, pads = [0, 1, 0, 1]}
        output %c
    })");
}

QTEST_APPLESS_MAIN(TestTacticDepthwise)
#include "tst_tactic_depthwise.moc"
