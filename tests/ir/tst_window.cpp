// SPDX-License-Identifier: Apache-2.0
#include "core/ir/window.h"

#include "tests/ir/ir_helpers.h"

using namespace tenon;

namespace {

Window windowIn(const Graph& graph) {
    auto window = windowOf(graph, graph.nodes().back());
    if (!window) throw std::runtime_error(window.error().message);
    return *window;
}

/// Output extents by the definition: every position whose window starts before the end of the input and, unless the
/// last one may hang over, ends within the padding.
std::int64_t countedExtent(std::int64_t input, std::int64_t kernel, std::int64_t stride, std::int64_t dilation,
                           std::int64_t begin, std::int64_t end, bool isCeil) {
    std::int64_t count = 0;
    for (std::int64_t start = -begin;; start += stride) {
        const std::int64_t last = start + (kernel - 1) * dilation;
        const bool hangsOver = last >= input + end;
        if (hangsOver && (!isCeil || start >= input || last + 1 - (input + end) >= stride)) return count;
        ++count;
    }
}

}  // namespace

class TestWindow : public QObject {
    Q_OBJECT
private slots:
    void listsAreFilled() {
        const Window window = windowIn(parsed(inGraph(R"(
            input %x: f32[2,3,8,9]
            const %w: f32[4,3,3,2] = splat 0
            %y = Conv(%x, %w))")));
        QCOMPARE(window.input, (Dims{8, 9}));
        QCOMPARE(window.kernel, (Dims{3, 2}));
        QCOMPARE(window.strides, (Dims{1, 1}));
        QCOMPARE(window.dilations, (Dims{1, 1}));
        QCOMPARE(window.padsBegin, (Dims{0, 0}));
        QCOMPARE(window.padsEnd, (Dims{0, 0}));
        QCOMPARE(window.output, (Dims{6, 8}));
        QCOMPARE(window.group, 1);
    }

    void padsAreBeginningsThenEnds() {
        const Window window = windowIn(parsed(inGraph(R"(
            input %x: f32[1,1,4,4]
            %y = AveragePool(%x) {kernel_shape = [3,3], strides = [2,3], pads = [1,0,2,1], dilations = [1,1]})")));
        QCOMPARE(window.padsBegin, (Dims{1, 0}));
        QCOMPARE(window.padsEnd, (Dims{2, 1}));
        QCOMPARE(window.output, (Dims{3, 1}));
    }

    void quantizedConvolutionTakesItsKernelFromInput3() {
        const Window window = windowIn(parsed(inGraph(R"(
            input %x: u8[1,2,5]
            const %s: f32[] = splat 1  const %z: u8[] = splat 0
            const %w: i8[4,1,3] = splat 0  const %u: i8[] = splat 0
            %y = QLinearConv(%x, %s, %z, %w, %s, %u, %s, %z) {group = 2})")));
        QCOMPARE(window.kernel, (Dims{3}));
        QCOMPARE(window.group, 2);
        QCOMPARE(window.output, (Dims{3}));
    }

    void transposedExtents() {
        const Window window = windowIn(parsed(inGraph(R"(
            input %x: f32[1,1,3]
            const %w: f32[1,1,4] = splat 0
            %y = ConvTranspose(%x, %w) {strides = [3], pads = [1,2], output_padding = [2], dilations = [2]})")));
        QVERIFY(window.isTransposed);
        QCOMPARE(window.output, (Dims{3 * 2 + 2 + 7 - 3}));
    }

    void extentsAgreeWithCounting() {
        for (bool isCeil : {false, true})
            for (std::int64_t input = 1; input <= 7; ++input)
                for (std::int64_t kernel = 1; kernel <= 3; ++kernel)
                    for (std::int64_t stride = 1; stride <= 4; ++stride)
                        for (std::int64_t dilation = 1; dilation <= 2; ++dilation)
                            for (std::int64_t begin = 0; begin < kernel; ++begin)
                                for (std::int64_t end = 0; end < kernel; ++end) {
                                    const std::int64_t span = (kernel - 1) * dilation + 1;
                                    if (input + begin + end < span) continue;
                                    Window window{.kernel = {kernel},
                                                  .strides = {stride},
                                                  .dilations = {dilation},
                                                  .padsBegin = {begin},
                                                  .padsEnd = {end},
                                                  .outputPadding = {0}};
                                    window.isCeil = isCeil;
                                    QCOMPARE(outputExtent(window, 0, input).value_or(-1),
                                             countedExtent(input, kernel, stride, dilation, begin, end, isCeil));
                                }
    }

    void hostileNumbersDoNotOverflow() {
        const std::int64_t large = std::int64_t{1} << 31;
        Window window{.kernel = {large},
                      .strides = {large},
                      .dilations = {large},
                      .padsBegin = {large},
                      .padsEnd = {large},
                      .outputPadding = {large}};
        QVERIFY(!outputExtent(window, 0, 100));
        QCOMPARE(outputExtent(window, 0, std::numeric_limits<std::int64_t>::max()).value_or(-1), 2147483651);
        window.isTransposed = true;
        QVERIFY(!outputExtent(window, 0, std::numeric_limits<std::int64_t>::max()));
    }

    void symbolicExtentsNeedNumbersHere() {
        const Graph graph = parsed(inGraph("input %x: f32[1,1,H]  %y = MaxPool(%x) {kernel_shape = [2]} \"p\""));
        COMPARE_TEXT(windowOf(graph, NodeId(0)).error().message,
                     "node 'p' (MaxPool): the input extent 'H' is not known; give it a number");
    }
};

QTEST_APPLESS_MAIN(TestWindow)
#include "tst_window.moc"
