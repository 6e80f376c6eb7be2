// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <limits>

#include "core/base/random.h"
#include "tests/interpret/op_harness.h"

using namespace tenon;
using namespace tenon::test;

namespace {

using Ints = std::vector<std::int64_t>;

Tensor randomTensor(Dims dims, std::uint64_t seed) {
    Random random(seed);
    Tensor result(ElementType::f32, std::move(dims));
    for (float& value : result.write<float>()) value = static_cast<float>(random.unit() * 2 - 1);
    return result;
}

/// A 2-D convolution straight from its definition, to check the one with hoisted strides.
Tensor plainConv(const Tensor& x, const Tensor& w, const Dims& strides, const Dims& pads, const Dims& dilations,
                 std::int64_t group) {
    const Dims &d = x.dims(), &k = w.dims();
    const auto extent = [&](std::size_t axis) {
        return (d[axis + 2] + pads[axis] + pads[axis + 2] - dilations[axis] * (k[axis + 2] - 1) - 1) / strides[axis] +
               1;
    };
    Tensor y(ElementType::f32, {d[0], k[0], extent(0), extent(1)});
    auto out = y.write<float>().begin();
    for (std::int64_t n = 0; n < d[0]; ++n)
        for (std::int64_t m = 0; m < k[0]; ++m)
            for (std::int64_t oy = 0; oy < extent(0); ++oy)
                for (std::int64_t ox = 0; ox < extent(1); ++ox) {
                    double sum = 0;
                    for (std::int64_t c = 0; c < k[1]; ++c)
                        for (std::int64_t ky = 0; ky < k[2]; ++ky)
                            for (std::int64_t kx = 0; kx < k[3]; ++kx) {
                                const std::int64_t iy = oy * strides[0] - pads[0] + ky * dilations[0];
                                const std::int64_t ix = ox * strides[1] - pads[1] + kx * dilations[1];
                                if (iy < 0 || iy >= d[2] || ix < 0 || ix >= d[3]) continue;
                                const std::int64_t channel = m / (k[0] / group) * k[1] + c;
                                sum += x.asDouble(((n * d[1] + channel) * d[2] + iy) * d[3] + ix) *
                                       w.asDouble(((m * k[1] + c) * k[2] + ky) * k[3] + kx);
                            }
                    *out++ = static_cast<float>(sum);
                }
    return y;
}

}  // namespace

class TestContraction : public QObject {
    Q_OBJECT

private slots:
    void matrixVectorForms() {
        const Tensor m = f32({2, 3}, {1, 2, 3, 4, 5, 6});
        COMPARE_TENSORS(evaluate(Op::MatMul, {m, f32({3}, {1, 0, -1})}), f32({2}, {-2, -2}));
        COMPARE_TENSORS(evaluate(Op::MatMul, {f32({2}, {1, -1}), m}), f32({3}, {-3, -3, -3}));
        COMPARE_TENSORS(evaluate(Op::MatMul, {f32({2}, {1, 2}), f32({2}, {3, 4})}), f32({}, {11}));
        COMPARE_REFUSAL(refusal(Op::MatMul, {m, m}), "do not fit");
        COMPARE_REFUSAL(refusal(Op::MatMul, {m, f32({}, {1})}), "scalars");
    }
    void batchesBroadcast() {
        const Tensor a = f32({2, 1, 1, 2}, {1, 2, 3, 4}), b = f32({3, 2, 1}, {1, 1, 10, 0, 0, 1});
        COMPARE_TENSORS(evaluate(Op::MatMul, {a, b}), f32({2, 3, 1, 1}, {3, 10, 2, 7, 30, 4}));
    }
    void emptyMatrices() {
        COMPARE_TENSORS(evaluate(Op::MatMul, {f32({2, 0}, {}), f32({0, 2}, {})}), f32({2, 2}, {0, 0, 0, 0}));
        COMPARE_TENSORS(evaluate(Op::MatMul, {f32({0, 2}, {}), f32({2, 1}, {1, 2})}), f32({0, 1}, {}));
    }
    void integersWrapExactly() {
        const std::int64_t big = (std::int64_t(1) << 62) + 1;
        COMPARE_TENSORS(evaluate(Op::MatMul, {i64({1, 2}, {big, 3}), i64({2, 1}, {4, 5})}), i64({1, 1}, {4 + 15}));
        COMPARE_TENSORS(evaluate(Op::MatMul, {i32({1, 1}, {1 << 30}), i32({1, 1}, {4})}), i32({1, 1}, {0}));
    }
    void widePanels() {  // more columns and rows than one tile, and work for several threads
        const Tensor a = randomTensor({64, 33}, 1), b = randomTensor({33, 600}, 2);
        const Tensor c = evaluate(Op::MatMul, {a, b});
        for (std::int64_t i : {0, 255, 256, 599, 18 * 600 + 511, 64 * 600 - 1}) {
            double sum = 0;
            for (std::int64_t k = 0; k < 33; ++k) sum += a.asDouble(i / 600 * 33 + k) * b.asDouble(k * 600 + i % 600);
            QCOMPARE(c.as<float>()[static_cast<std::size_t>(i)], static_cast<float>(sum));
        }
    }
    void gemmTransposesAndScales() {
        const Tensor a = f32({2, 1}, {1, 2}), b = f32({3, 2}, {1, 2, 3, 4, 5, 6});
        const AttributeMap attributes{
            {"transA", std::int64_t(1)}, {"transB", std::int64_t(1)}, {"alpha", 2.0f}, {"beta", -1.0f}};
        COMPARE_TENSORS(evaluate(Op::Gemm, {a, b, f32({3}, {1, 1, 1})}, attributes), f32({1, 3}, {9, 21, 33}));
        COMPARE_TENSORS(evaluate(Op::Gemm, {a, f32({1, 2}, {1, 2}), f32({2, 1}, {10, 20})}),
                        f32({2, 2}, {11, 12, 22, 24}));
        COMPARE_TENSORS(evaluate(Op::Gemm, {i32({1, 1}, {3}), i32({1, 1}, {5}), i32({}, {1})}), i32({1, 1}, {16}));
        COMPARE_REFUSAL(refusal(Op::Gemm, {a, f32({1, 1}, {1}), f32({3}, {1, 1, 1})}), "does not broadcast");
    }
    void integerProductsTakeZeroPoints() {
        const Tensor a = u8({2, 2}, {11, 7, 3, 10}), b = u8({2, 2}, {1, 4, 2, 5});
        COMPARE_TENSORS(evaluate(Op::MatMulInteger, {a, b, u8({}, {12}), u8({2}, {0, 1})}),
                        i32({2, 2}, {-11, -23, -13, -35}));
        COMPARE_TENSORS(evaluate(Op::MatMulInteger, {a, b, u8({2}, {1, 2}), std::nullopt}),
                        i32({2, 2}, {22, 70, 17, 44}));
    }

    void convolutions_data() {
        QTest::addColumn<Ints>("x");
        QTest::addColumn<Ints>("w");
        QTest::addColumn<Ints>("strides");
        QTest::addColumn<Ints>("pads");
        QTest::addColumn<Ints>("dilations");
        QTest::addColumn<int>("group");
        QTest::newRow("plain") << Ints{1, 2, 5, 6} << Ints{3, 2, 3, 3} << Ints{1, 1} << Ints{0, 0, 0, 0} << Ints{1, 1}
                               << 1;
        QTest::newRow("grouped") << Ints{2, 6, 4, 4} << Ints{4, 3, 3, 3} << Ints{1, 1} << Ints{1, 1, 1, 1} << Ints{1, 1}
                                 << 2;
        QTest::newRow("depthwise x2") << Ints{1, 3, 5, 5} << Ints{6, 1, 3, 3} << Ints{2, 1} << Ints{1, 1, 1, 1}
                                      << Ints{1, 1} << 3;
        QTest::newRow("dilated") << Ints{1, 2, 9, 9} << Ints{2, 2, 3, 2} << Ints{1, 2} << Ints{0, 0, 0, 0} << Ints{2, 3}
                                 << 1;
        QTest::newRow("asymmetric pads") << Ints{1, 1, 4, 4} << Ints{1, 1, 3, 3} << Ints{2, 2} << Ints{0, 2, 3, 1}
                                         << Ints{1, 1} << 1;
        QTest::newRow("several panels") << Ints{1, 3, 20, 30} << Ints{11, 3, 3, 3} << Ints{1, 1} << Ints{1, 1, 1, 1}
                                        << Ints{1, 1} << 1;
    }
    void convolutions() {
        QFETCH(Ints, x);
        QFETCH(Ints, w);
        QFETCH(Ints, strides);
        QFETCH(Ints, pads);
        QFETCH(Ints, dilations);
        QFETCH(int, group);
        const Tensor data = randomTensor(x, 3), weights = randomTensor(w, 4);
        const AttributeMap attributes{
            {"strides", strides}, {"pads", pads}, {"dilations", dilations}, {"group", std::int64_t(group)}};
        COMPARE_TENSORS(evaluate(Op::Conv, {data, weights}, attributes),
                        plainConv(data, weights, strides, pads, dilations, group));
    }
    void oneAndThreeSpatialAxes() {
        COMPARE_TENSORS(evaluate(Op::Conv, {f32({1, 1, 4}, {1, 2, 3, 4}), f32({1, 1, 2}, {1, -1}), f32({1}, {10})}),
                        f32({1, 1, 3}, {9, 9, 9}));
        COMPARE_TENSORS(evaluate(Op::Conv, {counting({1, 1, 2, 2, 2}), f32({1, 1, 2, 2, 2}, {1, 1, 1, 1, 1, 1, 1, 1})}),
                        f32({1, 1, 1, 1, 1}, {28}));
    }
    void misfitsAreRefused() {
        COMPARE_REFUSAL(refusal(Op::Conv, {counting({1, 3, 4, 4}), counting({2, 2, 3, 3})}), "do not fit");
        COMPARE_REFUSAL(refusal(Op::Conv, {counting({1, 2, 2, 2}), counting({2, 2, 3, 3})}), "window does not fit");
        COMPARE_REFUSAL(
            refusal(Op::Conv, {counting({1, 2, 4, 4}), counting({3, 1, 1, 1})}, {{"group", std::int64_t(2)}}),
            "do not fit");
        COMPARE_REFUSAL(refusal(Op::Conv, {counting({1, 1, 4, 4}), counting({1, 1, 1, 1}), f32({2}, {1, 2})}),
                        "do not fit");
    }
    void integerConvolutionPadsWithTheZeroPoint() {
        const Tensor y =
            evaluate(Op::ConvInteger, {u8({1, 1, 1, 2}, {5, 7}), u8({1, 1, 1, 3}, {1, 2, 3}), u8({}, {4}), u8({}, {1})},
                     {{"pads", Ints{0, 1, 0, 1}}});
        COMPARE_TENSORS(y, i32({1, 1, 1, 2}, {1 * 1 + 3 * 2, 3 * 1 + 1 * 0}));
    }
    void transposedConvolutionsScatter() {
        const Tensor x = f32({1, 1, 2}, {1, 2}), w = f32({1, 1, 3}, {1, 10, 100});
        COMPARE_TENSORS(evaluate(Op::ConvTranspose, {x, w}), f32({1, 1, 4}, {1, 12, 120, 200}));
        COMPARE_TENSORS(evaluate(Op::ConvTranspose, {x, w},
                                 {{"strides", Ints{2}}, {"pads", Ints{1, 0}}, {"output_padding", Ints{1}}}),
                        f32({1, 1, 5}, {10, 102, 20, 200, 0}));
        COMPARE_TENSORS(evaluate(Op::ConvTranspose, {x, f32({1, 1, 2}, {1, 10})}, {{"dilations", Ints{2}}}),
                        f32({1, 1, 4}, {1, 2, 10, 20}));
    }
    void transposedGroupsStayApart() {
        const Tensor x = f32({1, 2, 1, 1}, {2, 3}), w = f32({2, 2, 1, 1}, {1, 10, 100, 1000});
        COMPARE_TENSORS(evaluate(Op::ConvTranspose, {x, w, f32({4}, {1, 1, 1, 1})}, {{"group", std::int64_t(2)}}),
                        f32({1, 4, 1, 1}, {3, 21, 301, 3001}));
    }
    void transposedIsTheAdjoint() {  // <conv(x), y> == <x, convTranspose(y)>
        const Tensor x = randomTensor({1, 4, 7, 9}, 5), w = randomTensor({6, 2, 3, 2}, 6);
        AttributeMap attributes{
            {"strides", Ints{2, 3}}, {"pads", Ints{1, 0, 1, 1}}, {"dilations", Ints{1, 2}}, {"group", std::int64_t(2)}};
        const Tensor cx = evaluate(Op::Conv, {x, w}, attributes), y = randomTensor(cx.dims(), 7);
        attributes["output_padding"] = Ints{0, 1};
        const Tensor ty = evaluate(Op::ConvTranspose, {y, w}, attributes);
        QCOMPARE(ty.dims(), x.dims());
        double left = 0, right = 0;
        for (std::int64_t i = 0; i < cx.count(); ++i) left += cx.asDouble(i) * y.asDouble(i);
        for (std::int64_t i = 0; i < x.count(); ++i) right += ty.asDouble(i) * x.asDouble(i);
        QVERIFY2(std::fabs(left - right) < 1e-4, qPrintable(QString("%1 %2").arg(left).arg(right)));
    }

    void attentionOfOneKeyCopiesTheValue() {
        COMPARE_TENSORS(evaluate(Op::Attention, {f32({1, 1, 2, 2}, {1, 2, 3, 4}), f32({1, 1, 1, 2}, {5, 6}),
                                                 f32({1, 1, 1, 3}, {7, 8, 9})}),
                        f32({1, 1, 2, 3}, {7, 8, 9, 7, 8, 9}));
    }
    void attentionIsCausalFromTheTopLeft() {
        const Tensor q = f32({1, 1, 2, 1}, {0, 0}), k = f32({1, 1, 3, 1}, {1, 2, 3}), v = f32({1, 1, 3, 1}, {3, 6, 9});
        COMPARE_NEAR(evaluate(Op::Attention, {q, k, v}, {{"is_causal", std::int64_t(1)}}), f32({1, 1, 2, 1}, {3, 4.5f}),
                     1e-6);
    }
    void attentionScalesAndMasks() {
        const Tensor q = f32({1, 1, 1, 4}, {2, 0, 0, 0}), k = f32({1, 1, 2, 4}, {1, 0, 0, 0, 0, 0, 0, 0}),
                     v = f32({1, 1, 2, 1}, {1, 0});
        COMPARE_NEAR(evaluate(Op::Attention, {q, k, v}), f32({1, 1, 1, 1}, {0.7310586f}), 1e-6);  // 2 * 1 / sqrt(4)
        COMPARE_NEAR(evaluate(Op::Attention, {q, k, v}, {{"scale", 0.0f}}), f32({1, 1, 1, 1}, {0.5f}), 1e-6);
        COMPARE_NEAR(evaluate(Op::Attention, {q, k, v, flags({1, 2}, {false, true})}), f32({1, 1, 1, 1}, {0}), 1e-6);
        COMPARE_NEAR(evaluate(Op::Attention, {q, k, v, f32({1, 2}, {-1, 0})}), f32({1, 1, 1, 1}, {0.5f}), 1e-6);
    }
    void attentionGroupsNeighbouringHeads() {
        const Tensor q(ElementType::f32, {1, 4, 1, 1}), k(ElementType::f32, {1, 2, 1, 1});
        COMPARE_TENSORS(evaluate(Op::Attention, {q, k, f32({1, 2, 1, 1}, {5, 7})}), f32({1, 4, 1, 1}, {5, 5, 7, 7}));
        COMPARE_REFUSAL(refusal(Op::Attention, {Tensor(ElementType::f32, {1, 3, 1, 1}), k, k}), "do not fit");
    }
};

QTEST_APPLESS_MAIN(TestContraction)
#include "tst_contraction.moc"
