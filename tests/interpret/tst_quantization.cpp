// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <limits>

#include "tests/interpret/op_harness.h"

using namespace tenon;
using namespace tenon::test;

namespace {
constexpr float kInfinity = std::numeric_limits<float>::infinity();
}

class TestQuantization : public QObject {
    Q_OBJECT

private slots:
    void tiesGoToEvenBeforeTheZeroPoint() {
        const Tensor x = f32({6}, {0.5f, 1.5f, 2.5f, -0.5f, -1.5f, -2.5f});
        COMPARE_TENSORS(evaluate(Op::QuantizeLinear, {x, f32({}, {1}), i8({}, {1})}), i8({6}, {1, 3, 3, 1, -1, -1}));
    }
    void saturates() {
        const Tensor x = f32({5}, {1000, -1000, kInfinity, -kInfinity, std::numeric_limits<float>::quiet_NaN()});
        COMPARE_TENSORS(evaluate(Op::QuantizeLinear, {x, f32({}, {1})}), u8({5}, {255, 0, 255, 0, 0}));
        COMPARE_TENSORS(evaluate(Op::QuantizeLinear, {x, f32({}, {1}), i8({}, {0})}),
                        i8({5}, {127, -128, 127, -128, -128}));
    }
    void dividesInFloat() {  // 0.7f / 0.2f is 3.4999998 in double but 3.5 in float, which rounds to 4
        COMPARE_TENSORS(evaluate(Op::QuantizeLinear, {f32({1}, {0.7f}), f32({}, {0.2f})}), u8({1}, {4}));
    }
    void perAxis() {
        const Tensor x = f32({2, 2}, {10, 20, 30, 40}), scale = f32({2}, {10, 5}), zero = u8({2}, {0, 100});
        COMPARE_TENSORS(evaluate(Op::QuantizeLinear, {x, scale, zero}), u8({2, 2}, {1, 104, 3, 108}));
        COMPARE_TENSORS(evaluate(Op::QuantizeLinear, {x, scale, zero}, {{"axis", std::int64_t(0)}}),
                        u8({2, 2}, {1, 2, 106, 108}));
        COMPARE_TENSORS(evaluate(Op::DequantizeLinear, {u8({2, 2}, {1, 104, 3, 108}), scale, zero}), x);
        COMPARE_REFUSAL(refusal(Op::QuantizeLinear, {x, f32({3}, {1, 1, 1})}), "does not fit");
    }
    void perBlock() {
        const Tensor x = u8({2, 3}, {1, 2, 3, 4, 5, 6}), scale = f32({2, 2}, {1, 10, 100, 1000});
        COMPARE_TENSORS(evaluate(Op::DequantizeLinear, {x, scale}, {{"block_size", std::int64_t(2)}}),
                        f32({2, 3}, {1, 2, 30, 400, 500, 6000}));
    }
    void outputTypes() {
        COMPARE_TENSORS(
            evaluate(Op::QuantizeLinear, {f32({1}, {-300}), f32({}, {1})}, {{"output_dtype", std::int64_t(5)}}),
            tensor<std::int16_t>(ElementType::i16, {1}, {-300}));
        const Tensor half = f32({}, {0.5f}).converted(ElementType::f16);
        COMPARE_TENSORS(evaluate(Op::DequantizeLinear, {i8({2}, {-3, 4}), half}),
                        f32({2}, {-1.5f, 2}).converted(ElementType::f16));
        COMPARE_TENSORS(evaluate(Op::DequantizeLinear, {i32({1}, {-7}), f32({}, {2})}), f32({1}, {-14}));
    }
    void quantizedConvolution() {
        // (5-1)*(2-0) = 8 and (7-1)*(2-0) = 12 at scale 0.5*0.5/1, plus 3, plus the bias of 4 units
        const std::vector<std::optional<Tensor>> inputs{u8({1, 1, 1, 2}, {5, 7}),
                                                        f32({}, {0.5f}),
                                                        u8({}, {1}),
                                                        i8({1, 1, 1, 1}, {2}),
                                                        f32({1}, {0.5f}),
                                                        i8({1}, {0}),
                                                        f32({}, {1}),
                                                        u8({}, {3}),
                                                        i32({1}, {4})};
        COMPARE_TENSORS(evaluate(Op::QLinearConv, inputs), u8({1, 1, 1, 2}, {6, 7}));
    }
    void quantizedConvolutionPerChannel() {
        const std::vector<std::optional<Tensor>> inputs{u8({1, 1, 1}, {10}),   f32({}, {1}),     u8({}, {0}),
                                                        i8({2, 1, 1}, {1, 1}), f32({2}, {1, 3}), i8({2}, {0, -1}),
                                                        f32({}, {2}),          u8({}, {0})};
        COMPARE_TENSORS(evaluate(Op::QLinearConv, inputs), u8({1, 2, 1}, {5, 30}));
    }
    void quantizedProduct() {
        const std::vector<std::optional<Tensor>> inputs{i8({1, 2}, {3, -4}),  f32({}, {0.5f}), i8({}, {-1}),
                                                        i8({2, 1}, {10, 20}), f32({}, {0.5f}), i8({}, {0}),
                                                        f32({}, {1}),         i8({}, {5})};
        COMPARE_TENSORS(evaluate(Op::QLinearMatMul, inputs), i8({1, 1}, {0}));  // (4*10 - 3*20) / 4 + 5
    }
};

QTEST_APPLESS_MAIN(TestQuantization)
#include "tst_quantization.moc"
