// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <limits>

#include "tests/interpret/op_harness.h"

using namespace tenon;
using namespace tenon::test;

namespace {
constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
constexpr float kInfinity = std::numeric_limits<float>::infinity();
const AttributeMap kDropAxes{{"keepdims", std::int64_t(0)}};
const AttributeMap kNoop{{"noop_with_empty_axes", std::int64_t(1)}};
}  // namespace

class TestReduction : public QObject {
    Q_OBJECT

private slots:
    void axesInAnyForm() {
        const Tensor x = counting({2, 3, 2});
        COMPARE_TENSORS(evaluate(Op::ReduceSum, {x, i64({1}, {-2})}), f32({2, 1, 2}, {6, 9, 24, 27}));
        COMPARE_TENSORS(evaluate(Op::ReduceSum, {x, i64({2}, {2, 0})}, kDropAxes), f32({3}, {14, 22, 30}));
        COMPARE_TENSORS(evaluate(Op::ReduceSum, {x}), f32({1, 1, 1}, {66}));
        COMPARE_TENSORS(evaluate(Op::ReduceSum, {x, i64({0}, {})}, kDropAxes), f32({}, {66}));
        COMPARE_TENSORS(evaluate(Op::ReduceSum, {f32({}, {4})}), f32({}, {4}));
        COMPARE_REFUSAL(refusal(Op::ReduceSum, {x, i64({1}, {3})}), "out of range");
    }
    void noAxesStillComputes() {
        COMPARE_TENSORS(evaluate(Op::ReduceSumSquare, {f32({2}, {2, -3})}, kNoop), f32({2}, {4, 9}));
        COMPARE_TENSORS(evaluate(Op::ReduceSum, {f32({2}, {2, -3}), i64({0}, {})}, kNoop), f32({2}, {2, -3}));
    }
    void everyFold() {
        const Tensor x = f32({4}, {1, -2, 3, -4});
        COMPARE_TENSORS(evaluate(Op::ReduceL1, {x}, kDropAxes), f32({}, {10}));
        COMPARE_NEAR(evaluate(Op::ReduceL2, {x}, kDropAxes), f32({}, {5.477226f}), 1e-6);
        COMPARE_TENSORS(evaluate(Op::ReduceProd, {x}, kDropAxes), f32({}, {24}));
        COMPARE_TENSORS(evaluate(Op::ReduceMean, {x}, kDropAxes), f32({}, {-0.5f}));
        COMPARE_TENSORS(evaluate(Op::ReduceMax, {x}, kDropAxes), f32({}, {3}));
        COMPARE_TENSORS(evaluate(Op::ReduceMin, {x}, kDropAxes), f32({}, {-4}));
        COMPARE_NEAR(evaluate(Op::ReduceLogSum, {f32({2}, {1, 2})}, kDropAxes), f32({}, {1.0986123f}), 1e-6);
    }
    void emptySets() {
        const Tensor x = f32({2, 0}, {});
        const Tensor axis = i64({1}, {1});
        COMPARE_TENSORS(evaluate(Op::ReduceSum, {x, axis}), f32({2, 1}, {0, 0}));
        COMPARE_TENSORS(evaluate(Op::ReduceProd, {x, axis}), f32({2, 1}, {1, 1}));
        COMPARE_TENSORS(evaluate(Op::ReduceMax, {x, axis}), f32({2, 1}, {-kInfinity, -kInfinity}));
        COMPARE_TENSORS(evaluate(Op::ReduceMin, {i8({0}, {})}), i8({1}, {127}));
        COMPARE_TENSORS(evaluate(Op::ReduceMax, {flags({0}, {})}), flags({1}, {false}));
        COMPARE_TENSORS(evaluate(Op::ReduceLogSumExp, {x, axis}), f32({2, 1}, {-kInfinity, -kInfinity}));
        COMPARE_TENSORS(evaluate(Op::ReduceMean, {x, axis}), f32({2, 1}, {kNaN, kNaN}));
        COMPARE_REFUSAL(refusal(Op::ReduceMean, {i32({0}, {})}), "mean of no integers");
    }
    void nanAndInfinity() {
        COMPARE_TENSORS(evaluate(Op::ReduceMax, {f32({3}, {1, kNaN, 2})}), f32({1}, {kNaN}));
        COMPARE_TENSORS(evaluate(Op::ReduceMin, {f32({3}, {1, 2, kNaN})}), f32({1}, {kNaN}));
        COMPARE_NEAR(evaluate(Op::ReduceLogSumExp, {f32({2}, {1000, 1000})}), f32({1}, {1000.6931f}), 1e-3);
        COMPARE_TENSORS(evaluate(Op::ReduceLogSumExp, {f32({2}, {kInfinity, 0})}), f32({1}, {kInfinity}));
        COMPARE_TENSORS(evaluate(Op::ReduceLogSumExp, {f32({2}, {-kInfinity, -kInfinity})}), f32({1}, {-kInfinity}));
    }
    void integers() {
        COMPARE_TENSORS(evaluate(Op::ReduceSum, {i32({2}, {1 << 30, 1 << 30})}),
                        i32({1}, {std::numeric_limits<std::int32_t>::min()}));
        COMPARE_TENSORS(evaluate(Op::ReduceMean, {i32({2}, {-1, -2})}), i32({1}, {-1}));
        COMPARE_TENSORS(evaluate(Op::ReduceL2, {i32({2}, {3, 4})}), i32({1}, {5}));
        COMPARE_TENSORS(evaluate(Op::ReduceMax, {i8({2}, {-128, -5})}), i8({1}, {-5}));
    }
    void positionsOfExtremes() {
        const Tensor x = f32({2, 3}, {2, 7, 7, 4, 4, 1});
        COMPARE_TENSORS(evaluate(Op::ArgMax, {x}, {{"axis", std::int64_t(1)}}), i64({2, 1}, {1, 0}));
        COMPARE_TENSORS(
            evaluate(
                Op::ArgMax, {x},
                {{"axis", std::int64_t(-1)}, {"select_last_index", std::int64_t(1)}, {"keepdims", std::int64_t(0)}}),
            i64({2}, {2, 1}));
        COMPARE_TENSORS(evaluate(Op::ArgMin, {x}), i64({1, 3}, {0, 1, 1}));
        COMPARE_TENSORS(evaluate(Op::ArgMax, {f32({3}, {1, kNaN, 2})}), i64({1}, {1}));
        COMPARE_REFUSAL(refusal(Op::ArgMax, {f32({0, 2}, {})}), "empty");
        const std::int64_t big = std::int64_t(1) << 60;
        COMPARE_TENSORS(evaluate(Op::ArgMax, {i64({2}, {big, big + 1})}), i64({1}, {1}));
    }
    void globalPools() {
        COMPARE_TENSORS(evaluate(Op::GlobalAveragePool, {counting({1, 2, 2, 2})}), f32({1, 2, 1, 1}, {1.5f, 5.5f}));
        COMPARE_TENSORS(evaluate(Op::GlobalMaxPool, {f32({1, 1, 3}, {-5, -2, -9})}), f32({1, 1, 1}, {-2}));
    }
};

QTEST_APPLESS_MAIN(TestReduction)
#include "tst_reduction.moc"
