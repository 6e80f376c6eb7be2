// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <limits>

#include "tests/interpret/op_harness.h"

using namespace tenon;
using namespace tenon::test;

namespace {
using Ints = std::vector<std::int64_t>;
constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
}  // namespace

class TestWindow : public QObject {
    Q_OBJECT

private slots:
    void averageLeavesPaddingOut() {
        const AttributeMap window{{"kernel_shape", Ints{3}}, {"pads", Ints{1, 1}}};
        COMPARE_TENSORS(evaluate(Op::AveragePool, {f32({1, 1, 3}, {3, 6, 9})}, window),
                        f32({1, 1, 3}, {4.5f, 6, 7.5f}));
    }
    void averageCountsPaddingWhenAsked() {
        const AttributeMap window{
            {"kernel_shape", Ints{3}}, {"pads", Ints{1, 1}}, {"count_include_pad", std::int64_t(1)}};
        COMPARE_TENSORS(evaluate(Op::AveragePool, {f32({1, 1, 3}, {3, 6, 9})}, window), f32({1, 1, 3}, {3, 6, 5}));
    }
    void ceilModeHangsOverTheEnd() {
        AttributeMap window{{"kernel_shape", Ints{2}}, {"strides", Ints{2}}, {"ceil_mode", std::int64_t(1)}};
        const Tensor x = f32({1, 1, 5}, {1, 2, 3, 4, 5});
        COMPARE_TENSORS(evaluate(Op::MaxPool, {x}, window), f32({1, 1, 3}, {2, 4, 5}));
        window["count_include_pad"] = std::int64_t(1);  // what hangs over is not padding
        COMPARE_TENSORS(evaluate(Op::AveragePool, {x}, window), f32({1, 1, 3}, {1.5f, 3.5f, 5}));
    }
    void ceilModeStartsNoWindowInThePadding() {
        const AttributeMap window{{"kernel_shape", Ints{1}}, {"strides", Ints{2}}, {"ceil_mode", std::int64_t(1)}};
        COMPARE_TENSORS(evaluate(Op::MaxPool, {f32({1, 1, 2}, {1, 2})}, window), f32({1, 1, 1}, {1}));
    }
    void dilationsAndAsymmetricPads() {
        const AttributeMap window{{"kernel_shape", Ints{2, 2}}, {"dilations", Ints{2, 1}}, {"pads", Ints{0, 1, 0, 0}}};
        COMPARE_TENSORS(evaluate(Op::MaxPool, {counting({1, 1, 3, 2})}, window), f32({1, 1, 1, 2}, {4, 5}));
        COMPARE_TENSORS(evaluate(Op::AveragePool, {counting({1, 1, 3, 2})}, window), f32({1, 1, 1, 2}, {2, 2.5f}));
    }
    void maximumOfNegativesIgnoresPadding() {
        const AttributeMap window{{"kernel_shape", Ints{2}}, {"pads", Ints{1, 0}}};
        COMPARE_TENSORS(evaluate(Op::MaxPool, {f32({1, 1, 2}, {-5, -3})}, window), f32({1, 1, 2}, {-5, -3}));
        COMPARE_TENSORS(evaluate(Op::MaxPool, {i8({1, 1, 2}, {-5, -128})}, window), i8({1, 1, 2}, {-5, -5}));
    }
    void maximumTakesNaN() {
        COMPARE_TENSORS(evaluate(Op::MaxPool, {f32({1, 1, 3}, {1, kNaN, 2})}, {{"kernel_shape", Ints{2}}}),
                        f32({1, 1, 2}, {kNaN, kNaN}));
    }
    void planesStayApart() {
        COMPARE_TENSORS(evaluate(Op::MaxPool, {counting({2, 2, 1, 2})}, {{"kernel_shape", Ints{1, 2}}}),
                        f32({2, 2, 1, 1}, {1, 3, 5, 7}));
    }
    void windowsMustFit() {
        COMPARE_REFUSAL(refusal(Op::MaxPool, {counting({1, 1, 2})}, {{"kernel_shape", Ints{3}}}), "does not fit");
        COMPARE_REFUSAL(refusal(Op::MaxPool, {counting({1, 1, 2})}, {{"kernel_shape", Ints{1, 1}}}), "spatial axes");
    }
};

QTEST_APPLESS_MAIN(TestWindow)
#include "tst_window.moc"
