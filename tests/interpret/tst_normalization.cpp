// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <limits>

#include "tests/interpret/op_harness.h"

using namespace tenon;
using namespace tenon::test;

namespace {
constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
constexpr float kInfinity = std::numeric_limits<float>::infinity();
AttributeMap axisOf(std::int64_t axis) {
    return {{"axis", axis}};
}
}  // namespace

class TestNormalization : public QObject {
    Q_OBJECT

private slots:
    void softmaxOfLargeNumbers() {
        COMPARE_NEAR(evaluate(Op::Softmax, {f32({2, 2}, {1000, 1000, -1000, 0})}), f32({2, 2}, {0.5f, 0.5f, 0, 1}),
                     1e-7);
        COMPARE_NEAR(evaluate(Op::Softmax, {f32({2, 2}, {0, 0, 0, 1.0986123f})}, axisOf(0)),
                     f32({2, 2}, {0.5f, 0.25f, 0.5f, 0.75f}), 1e-6);
        COMPARE_TENSORS(evaluate(Op::Softmax, {f32({2}, {-kInfinity, -kInfinity})}), f32({2}, {kNaN, kNaN}));
        COMPARE_TENSORS(evaluate(Op::Softmax, {f32({2}, {-kInfinity, 3})}), f32({2}, {0, 1}));
        COMPARE_NEAR(evaluate(Op::LogSoftmax, {f32({2}, {1000, 1000})}), f32({2}, {-0.6931472f, -0.6931472f}), 1e-6);
        COMPARE_TENSORS(evaluate(Op::Softmax, {f32({2, 0}, {})}), f32({2, 0}, {}));
    }
    void layerNormalizationOverTrailingAxes() {
        const Tensor x = f32({2, 2, 1}, {1, 3, 5, 5});
        COMPARE_NEAR(evaluate(Op::LayerNormalization, {x, f32({2, 1}, {1, 2}), f32({2, 1}, {0, 1})}, axisOf(1)),
                     f32({2, 2, 1}, {-1, 3, 0, 1}), 1e-4);
        COMPARE_NEAR(evaluate(Op::LayerNormalization, {x, f32({1}, {1})}, axisOf(0)),
                     f32({2, 2, 1}, {-1.5075567f, -0.3015113f, 0.904534f, 0.904534f}), 1e-5);
        COMPARE_REFUSAL(refusal(Op::LayerNormalization, {x, f32({3}, {1, 1, 1})}), "does not broadcast");
    }
    void rootMeanSquare() {
        COMPARE_NEAR(evaluate(Op::RMSNormalization, {f32({1, 2}, {3, 4}), f32({2}, {1, 10})}, {{"epsilon", 0.0f}}),
                     f32({1, 2}, {0.8485281f, 11.3137085f}), 1e-6);
    }
    void batchNormalizationPerChannel() {
        const Tensor one = f32({2}, {1, 4});
        COMPARE_NEAR(evaluate(Op::BatchNormalization,
                              {f32({1, 2, 2}, {1, 2, 3, 4}), f32({2}, {1, 2}), f32({2}, {0, 1}), f32({2}, {1, 3}), one},
                              {{"epsilon", 0.0f}}),
                     f32({1, 2, 2}, {0, 1, 1, 2}), 1e-6);
        COMPARE_REFUSAL(refusal(Op::BatchNormalization, {f32({1, 3}, {1, 2, 3}), one, one, one, one}), "3 channels");
    }
    void groupsAndInstances() {
        const Tensor x = f32({1, 4, 1}, {1, 3, 10, 30}), ones = f32({4}, {1, 1, 1, 2}), zeroes = f32({4}, {0, 0, 0, 5});
        COMPARE_NEAR(evaluate(Op::GroupNormalization, {x, ones, zeroes}, {{"num_groups", std::int64_t(2)}}),
                     f32({1, 4, 1}, {-1, 1, -1, 7}), 1e-4);
        COMPARE_REFUSAL(refusal(Op::GroupNormalization, {x, ones, zeroes}, {{"num_groups", std::int64_t(3)}}),
                        "3 groups");
        COMPARE_NEAR(
            evaluate(Op::InstanceNormalization, {f32({1, 2, 2}, {1, 3, 5, 5}), f32({2}, {2, 1}), f32({2}, {0, 7})}),
            f32({1, 2, 2}, {-2, 2, 7, 7}), 1e-4);
    }
    void normsOfZeroRowsAreZero() {
        COMPARE_NEAR(evaluate(Op::LpNormalization, {f32({2, 2}, {3, -4, 0, 0})}), f32({2, 2}, {0.6f, -0.8f, 0, 0}),
                     1e-7);
        COMPARE_NEAR(evaluate(Op::LpNormalization, {f32({2, 2}, {3, -1, 1, 3})},
                              {{"axis", std::int64_t(0)}, {"p", std::int64_t(1)}}),
                     f32({2, 2}, {0.75f, -0.25f, 0.25f, 0.75f}), 1e-7);
    }
    void localResponseReachesFurtherForward() {  // an even size takes one more channel after than before
        const Tensor y = evaluate(Op::LRN, {f32({1, 3, 1, 1}, {1, 2, 3})},
                                  {{"size", std::int64_t(2)}, {"alpha", 2.0f}, {"beta", 1.0f}, {"bias", 0.0f}});
        COMPARE_NEAR(y, f32({1, 3, 1, 1}, {1.0f / 5, 2.0f / 13, 3.0f / 9}), 1e-7);
    }
};

QTEST_APPLESS_MAIN(TestNormalization)
#include "tst_normalization.moc"
