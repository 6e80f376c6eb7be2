// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <limits>

#include "tests/interpret/op_harness.h"

using namespace tenon;
using namespace tenon::test;

namespace {
constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
constexpr float kInfinity = std::numeric_limits<float>::infinity();
constexpr auto kLowest32 = std::numeric_limits<std::int32_t>::min();
constexpr auto kLowest64 = std::numeric_limits<std::int64_t>::min();
}  // namespace

class TestElementwise : public QObject {
    Q_OBJECT

private slots:
    void integerDivisionTruncates() {
        COMPARE_TENSORS(evaluate(Op::Div, {i32({4}, {7, -7, 7, -7}), i32({4}, {2, 2, -2, -2})}),
                        i32({4}, {3, -3, -3, 3}));
        COMPARE_TENSORS(evaluate(Op::Div, {i32({1}, {kLowest32}), i32({1}, {-1})}), i32({1}, {kLowest32}));
        COMPARE_TENSORS(evaluate(Op::Div, {i64({1}, {kLowest64}), i64({1}, {-1})}), i64({1}, {kLowest64}));
    }
    void integerDivisionByZeroIsRefused() {
        COMPARE_REFUSAL(refusal(Op::Div, {i32({2}, {1, 2}), i32({2}, {1, 0})}), "division by zero");
        COMPARE_REFUSAL(refusal(Op::Mod, {u8({1}, {1}), u8({1}, {0})}), "division by zero");
    }
    void floatDivisionByZeroIsInfinite() {
        COMPARE_TENSORS(evaluate(Op::Div, {f32({3}, {1, -1, 0}), f32({}, {0})}),
                        f32({3}, {kInfinity, -kInfinity, kNaN}));
    }
    void remainderSigns() {
        const Tensor a = i32({4}, {7, -7, 7, -7}), b = i32({4}, {3, 3, -3, -3});
        COMPARE_TENSORS(evaluate(Op::Mod, {a, b}), i32({4}, {1, 2, -2, -1}));
        COMPARE_TENSORS(evaluate(Op::Mod, {a, b}, {{"fmod", std::int64_t(1)}}), i32({4}, {1, -1, 1, -1}));
        COMPARE_TENSORS(evaluate(Op::Mod, {f32({2}, {-4.5f, 4.5f}), f32({}, {2})}, {{"fmod", std::int64_t(1)}}),
                        f32({2}, {-0.5f, 0.5f}));
        COMPARE_TENSORS(evaluate(Op::Mod, {i64({1}, {kLowest64}), i64({1}, {-1})}), i64({1}, {0}));
        COMPARE_REFUSAL(refusal(Op::Mod, {f32({1}, {1}), f32({1}, {1})}), "fmod");
    }
    void integersWrap() {
        COMPARE_TENSORS(evaluate(Op::Add, {u8({2}, {250, 255}), u8({2}, {10, 1})}), u8({2}, {4, 0}));
        COMPARE_TENSORS(evaluate(Op::Mul, {i8({1}, {100}), i8({1}, {2})}), i8({1}, {-56}));
        COMPARE_TENSORS(evaluate(Op::Sub, {i64({1}, {kLowest64}), i64({1}, {1})}),
                        i64({1}, {std::numeric_limits<std::int64_t>::max()}));
        COMPARE_TENSORS(evaluate(Op::Neg, {i8({1}, {-128})}), i8({1}, {-128}));
        COMPARE_TENSORS(evaluate(Op::Abs, {i32({2}, {kLowest32, -3})}), i32({2}, {kLowest32, 3}));
    }
    void broadcastsBothWays() {
        COMPARE_TENSORS(evaluate(Op::Add, {f32({2, 1}, {10, 20}), f32({3}, {1, 2, 3})}),
                        f32({2, 3}, {11, 12, 13, 21, 22, 23}));
        COMPARE_TENSORS(evaluate(Op::Sub, {f32({}, {1}), f32({1, 2, 1}, {1, 2})}), f32({1, 2, 1}, {0, -1}));
        COMPARE_TENSORS(evaluate(Op::Mul, {f32({0, 1}, {}), f32({3}, {1, 2, 3})}), f32({0, 3}, {}));
        COMPARE_REFUSAL(refusal(Op::Add, {f32({2}, {1, 2}), f32({3}, {1, 2, 3})}), "does not broadcast");
    }
    void typesMustAgree() { COMPARE_REFUSAL(refusal(Op::Add, {f32({1}, {1}), i32({1}, {1})}), "input 1 is i32"); }

    void nanWinsInExtremes() {
        COMPARE_TENSORS(evaluate(Op::Max, {f32({3}, {kNaN, 1, 5}), f32({3}, {1, kNaN, 2})}), f32({3}, {kNaN, kNaN, 5}));
        COMPARE_TENSORS(evaluate(Op::Min, {f32({3}, {kNaN, 1, 5}), f32({3}, {1, kNaN, 2})}), f32({3}, {kNaN, kNaN, 2}));
        COMPARE_TENSORS(evaluate(Op::Relu, {f32({4}, {kNaN, -kInfinity, -0.5f, kInfinity})}),
                        f32({4}, {kNaN, 0, 0, kInfinity}));
        COMPARE_TENSORS(evaluate(Op::Clip, {f32({3}, {kNaN, -3, 9}), f32({}, {-1}), f32({}, {1})}),
                        f32({3}, {kNaN, -1, 1}));
    }
    void clipWithOneLimitAndCrossedLimits() {
        COMPARE_TENSORS(evaluate(Op::Clip, {i32({3}, {-5, 0, 5}), std::nullopt, i32({}, {1})}), i32({3}, {-5, 0, 1}));
        COMPARE_TENSORS(evaluate(Op::Clip, {i32({3}, {-5, 0, 5}), i32({}, {1})}), i32({3}, {1, 1, 5}));
        COMPARE_TENSORS(evaluate(Op::Clip, {f32({2}, {0, 9}), f32({}, {5}), f32({}, {3})}), f32({2}, {3, 3}));
    }
    void variadic() {
        COMPARE_TENSORS(evaluate(Op::Max, {i32({2}, {1, 9})}), i32({2}, {1, 9}));
        COMPARE_TENSORS(evaluate(Op::Mean, {f32({2}, {1, 2}), f32({}, {3}), f32({1}, {8})}), f32({2}, {4, 13.0f / 3}));
        COMPARE_TENSORS(evaluate(Op::Sum, {f32({1, 2}, {1, 2}), f32({2, 1}, {10, 20})}), f32({2, 2}, {11, 12, 21, 22}));
    }
    void powers() {
        COMPARE_TENSORS(evaluate(Op::Pow, {i32({5}, {2, -2, 3, 1, -1}), i32({5}, {10, 3, 0, -7, -7})}),
                        i32({5}, {1024, -8, 1, 1, -1}));
        COMPARE_TENSORS(evaluate(Op::Pow, {i32({1}, {2}), i64({1}, {-1})}), i32({1}, {0}));
        COMPARE_TENSORS(evaluate(Op::Pow, {i32({2}, {9, 2}), f32({2}, {0.5f, 2.5f})}), i32({2}, {3, 5}));
        COMPARE_TENSORS(evaluate(Op::Pow, {f32({2}, {-8, 4}), i64({2}, {3, -1})}), f32({2}, {-512, 0.25f}));
        COMPARE_REFUSAL(refusal(Op::Pow, {i32({1}, {0}), i32({1}, {-1})}), "zero to a negative power");
    }
    void comparisonsWithNaN() {
        const Tensor a = f32({3}, {kNaN, 1, 2}), b = f32({3}, {kNaN, 1, 1});
        COMPARE_TENSORS(evaluate(Op::Equal, {a, b}), flags({3}, {false, true, false}));
        COMPARE_TENSORS(evaluate(Op::GreaterOrEqual, {a, b}), flags({3}, {false, true, true}));
        COMPARE_TENSORS(evaluate(Op::LessOrEqual, {a, b}), flags({3}, {false, true, false}));
    }
    void comparisonsOfLargeIntegersAreExact() {
        const std::int64_t big = (std::int64_t(1) << 53) + 1;
        COMPARE_TENSORS(evaluate(Op::Greater, {i64({1}, {big}), i64({1}, {big - 1})}), flags({1}, {true}));
        const Tensor top = tensor<std::uint64_t>(ElementType::u64, {1}, {~std::uint64_t(0)});
        COMPARE_TENSORS(evaluate(Op::Less, {tensor<std::uint64_t>(ElementType::u64, {1}, {1}), top}),
                        flags({1}, {true}));
    }
    void logicalAndBitwise() {
        const Tensor a = flags({4}, {false, false, true, true}), b = flags({4}, {false, true, false, true});
        COMPARE_TENSORS(evaluate(Op::Xor, {a, b}), flags({4}, {false, true, true, false}));
        COMPARE_TENSORS(evaluate(Op::Not, {a}), flags({4}, {true, true, false, false}));
        COMPARE_TENSORS(evaluate(Op::BitwiseNot, {u8({2}, {0, 0x0f})}), u8({2}, {255, 0xf0}));
        COMPARE_TENSORS(evaluate(Op::BitwiseXor, {i8({1}, {-1}), i8({1}, {5})}), i8({1}, {-6}));
    }
    void roundingAndSigns() {
        COMPARE_TENSORS(evaluate(Op::Round, {f32({6}, {0.5f, 1.5f, 2.5f, -0.5f, -1.5f, 1.4f})}),
                        f32({6}, {0, 2, 2, -0.0f, -2, 1}));
        COMPARE_TENSORS(evaluate(Op::Sign, {f32({4}, {kNaN, -2, 0, kInfinity})}), f32({4}, {kNaN, -1, 0, 1}));
        COMPARE_TENSORS(evaluate(Op::Sign, {u8({2}, {0, 200})}), u8({2}, {0, 1}));
    }
    void infinitiesAndNaNs() {
        const Tensor x = f32({4}, {kInfinity, -kInfinity, kNaN, 1});
        COMPARE_TENSORS(evaluate(Op::IsInf, {x}, {{"detect_negative", std::int64_t(0)}}),
                        flags({4}, {true, false, false, false}));
        COMPARE_TENSORS(evaluate(Op::IsNaN, {x}), flags({4}, {false, false, true, false}));
    }
    void activationsAtTheEnds() {
        COMPARE_NEAR(evaluate(Op::Sigmoid, {f32({3}, {-1000, 0, 1000})}), f32({3}, {0, 0.5f, 1}), 0);
        COMPARE_NEAR(evaluate(Op::Softplus, {f32({3}, {-1000, 0, 1000})}), f32({3}, {0, 0.6931472f, 1000}), 1e-7);
        COMPARE_NEAR(evaluate(Op::Mish, {f32({2}, {100, -100})}), f32({2}, {100, 0}), 1e-7);
        COMPARE_NEAR(evaluate(Op::Gelu, {f32({2}, {1, -1})}), f32({2}, {0.8413447f, -0.1586553f}), 1e-7);
        COMPARE_NEAR(evaluate(Op::Gelu, {f32({1}, {1})}, {{"approximate", std::string("tanh")}}),
                     f32({1}, {0.8411920f}), 1e-7);
        COMPARE_NEAR(evaluate(Op::HardSwish, {f32({3}, {-4, 1, 4})}), f32({3}, {0, 0.6666667f, 4}), 1e-7);
        COMPARE_NEAR(evaluate(Op::Swish, {f32({1}, {2})}, {{"alpha", 0.5f}}), f32({1}, {1.4621172f}), 1e-7);
        COMPARE_NEAR(evaluate(Op::Elu, {f32({2}, {-1, 1})}, {{"alpha", 2.0f}}), f32({2}, {-1.2642411f, 1}), 1e-7);
        COMPARE_NEAR(evaluate(Op::Shrink, {i32({3}, {-3, 0, 3})}, {{"bias", 1.0f}, {"lambd", 1.5f}}),
                     i32({3}, {-2, 0, 2}), 0);
    }
    void slopesBroadcastToTheInputOnly() {
        COMPARE_TENSORS(evaluate(Op::PRelu, {f32({2, 2}, {-1, 1, -2, 2}), f32({2, 1}, {0.5f, 0.25f})}),
                        f32({2, 2}, {-0.5f, 1, -0.5f, 2}));
        COMPARE_REFUSAL(refusal(Op::PRelu, {f32({2}, {-1, 1}), f32({2, 2}, {1, 2, 3, 4})}), "slope");
    }
    void castsAreDefinedEverywhere() {
        const AttributeMap toI32{{"to", std::int64_t(6)}}, toU8{{"to", std::int64_t(2)}},
            toBool{{"to", std::int64_t(9)}};
        COMPARE_TENSORS(evaluate(Op::Cast, {f32({4}, {1.9f, -1.9f, kNaN, 0.5f})}, toI32), i32({4}, {1, -1, 0, 0}));
        COMPARE_TENSORS(evaluate(Op::Cast, {i32({3}, {-1, 256, 200})}, toU8), u8({3}, {255, 0, 200}));
        COMPARE_TENSORS(evaluate(Op::Cast, {f32({4}, {0, -0.0f, 0.1f, kNaN})}, toBool),
                        flags({4}, {false, false, true, true}));
    }
    void halfRoundsOnce() {
        const Tensor a = f32({2}, {1, 2048}).converted(ElementType::f16),
                     b = f32({2}, {0x1p-11f, 1}).converted(ElementType::f16);
        COMPARE_TENSORS(evaluate(Op::Add, {a, b}).converted(ElementType::f32), f32({2}, {1, 2048}));  // ties to even
        const Tensor large = f32({1}, {60000}).converted(ElementType::f16);
        COMPARE_TENSORS(evaluate(Op::Add, {large, large}).converted(ElementType::f32), f32({1}, {kInfinity}));
    }
    void whereMixesShapes() {
        COMPARE_TENSORS(evaluate(Op::Where, {flags({2, 1}, {true, false}), f32({2}, {1, 2}), f32({}, {9})}),
                        f32({2, 2}, {1, 2, 9, 9}));
    }
    void scalarsAndEmpties() {
        COMPARE_TENSORS(evaluate(Op::Exp, {f32({}, {0})}), f32({}, {1}));
        COMPARE_TENSORS(evaluate(Op::Tanh, {f32({2, 0, 3}, {})}), f32({2, 0, 3}, {}));
    }
    void singleRoundingOpsMatchFloat() {
        for (float a : {0.1f, 1e-38f, 3.3333f, -7e20f})
            for (float b : {0.3f, 1e-30f, 9.75f}) {
                COMPARE_TENSORS(evaluate(Op::Div, {f32({}, {a}), f32({}, {b})}), f32({}, {a / b}));
                COMPARE_TENSORS(evaluate(Op::Mul, {f32({}, {a}), f32({}, {b})}), f32({}, {a * b}));
                COMPARE_TENSORS(evaluate(Op::Add, {f32({}, {a}), f32({}, {b})}), f32({}, {a + b}));
            }
    }
};

QTEST_APPLESS_MAIN(TestElementwise)
#include "tst_elementwise.moc"
