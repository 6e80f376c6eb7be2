// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <limits>

#include "tests/interpret/op_harness.h"

using namespace tenon;
using namespace tenon::test;

namespace {
using Ints = std::vector<std::int64_t>;
AttributeMap integerOf(const char* name, std::int64_t value) {
    return {{name, value}};
}
AttributeMap modeOf(const char* mode) {
    return {{"mode", std::string(mode)}};
}
}  // namespace

class TestMovement : public QObject {
    Q_OBJECT

private slots:
    void slicesBackwards() {
        const Tensor x = counting({5});
        const auto cut = [&](std::int64_t start, std::int64_t end, std::int64_t step) {
            return evaluate(Op::Slice, {x, i64({1}, {start}), i64({1}, {end}), std::nullopt, i64({1}, {step})});
        };
        COMPARE_TENSORS(cut(-1, std::numeric_limits<std::int64_t>::min(), -1), f32({5}, {4, 3, 2, 1, 0}));
        COMPARE_TENSORS(cut(10, 0, -2), f32({2}, {4, 2}));
        COMPARE_TENSORS(cut(1, 100, 3), f32({2}, {1, 4}));
        COMPARE_TENSORS(cut(3, 1, 1), f32({0}, {}));
        COMPARE_TENSORS(cut(0, 5, std::numeric_limits<std::int64_t>::max()), f32({1}, {0}));
        COMPARE_REFUSAL(refusal(Op::Slice, {x, i64({1}, {0}), i64({1}, {1}), std::nullopt, i64({1}, {0})}), "is 0");
    }
    void slicesNamedAxesOnly() {
        COMPARE_TENSORS(evaluate(Op::Slice, {counting({2, 3}), i64({1}, {1}), i64({1}, {-1}), i64({1}, {-1})}),
                        f32({2, 1}, {1, 4}));
    }
    void splitsUnevenly() {
        const auto given = evaluateAll(Op::Split, {counting({5}), i64({3}, {1, 0, 4})}, {}, 3);
        QVERIFY(bool(given));
        COMPARE_TENSORS((*given)[0], f32({1}, {0}));
        COMPARE_TENSORS((*given)[1], f32({0}, {}));
        COMPARE_TENSORS((*given)[2], f32({4}, {1, 2, 3, 4}));
        const auto equal = evaluateAll(Op::Split, {counting({2, 5})},
                                       {{"axis", std::int64_t(-1)}, {"num_outputs", std::int64_t(2)}}, 2);
        QVERIFY(bool(equal));
        COMPARE_TENSORS((*equal)[0], f32({2, 3}, {0, 1, 2, 5, 6, 7}));
        COMPARE_TENSORS((*equal)[1], f32({2, 2}, {3, 4, 8, 9}));
        const auto wrong = evaluateAll(Op::Split, {counting({5}), i64({2}, {1, 1})}, {}, 2);
        QVERIFY(!wrong);
        COMPARE_REFUSAL(wrong.error().message, "add up");
    }
    void padsInEveryMode() {
        const Tensor x = f32({3}, {1, 2, 3}), pads = i64({2}, {2, 4});
        COMPARE_TENSORS(evaluate(Op::Pad, {x, pads, f32({}, {9})}), f32({9}, {9, 9, 1, 2, 3, 9, 9, 9, 9}));
        COMPARE_TENSORS(evaluate(Op::Pad, {x, pads}, modeOf("edge")), f32({9}, {1, 1, 1, 2, 3, 3, 3, 3, 3}));
        COMPARE_TENSORS(evaluate(Op::Pad, {x, pads}, modeOf("reflect")), f32({9}, {3, 2, 1, 2, 3, 2, 1, 2, 3}));
        COMPARE_TENSORS(evaluate(Op::Pad, {x, pads}, modeOf("wrap")), f32({9}, {2, 3, 1, 2, 3, 1, 2, 3, 1}));
        COMPARE_TENSORS(evaluate(Op::Pad, {f32({1}, {7}), i64({2}, {1, 1})}, modeOf("reflect")), f32({3}, {7, 7, 7}));
    }
    void negativePadsCut() {
        const Tensor x = counting({5});
        COMPARE_TENSORS(evaluate(Op::Pad, {x, i64({2}, {-1, 1})}), f32({5}, {1, 2, 3, 4, 0}));
        COMPARE_TENSORS(evaluate(Op::Pad, {x, i64({2}, {-3, 3})}, modeOf("reflect")), f32({5}, {3, 4, 3, 4, 3}));
        COMPARE_REFUSAL(refusal(Op::Pad, {x, i64({2}, {-3, -3})}), "leave nothing");
    }
    void padsNamedAxes() {
        COMPARE_TENSORS(evaluate(Op::Pad, {i32({1, 2}, {1, 2}), i64({2}, {0, 1}), i32({}, {-1}), i64({1}, {-1})}),
                        i32({1, 3}, {1, 2, -1}));
        COMPARE_TENSORS(evaluate(Op::Pad, {f32({}, {5}), i64({0}, {})}), f32({}, {5}));
    }
    void gathersWithNegativeIndices() {
        const Tensor x = f32({2, 3}, {0, 1, 2, 3, 4, 5});
        COMPARE_TENSORS(evaluate(Op::Gather, {x, i64({2, 1}, {-1, 0})}, integerOf("axis", 1)),
                        f32({2, 2, 1}, {2, 0, 5, 3}));
        COMPARE_TENSORS(evaluate(Op::Gather, {x, i32({}, {1})}), f32({3}, {3, 4, 5}));
        COMPARE_REFUSAL(refusal(Op::Gather, {x, i64({1}, {2})}), "index 2 is out of range");
        COMPARE_REFUSAL(refusal(Op::Gather, {x, i64({1}, {-3})}), "index -3 is out of range");
        COMPARE_TENSORS(evaluate(Op::Gather, {x, i64({0}, {})}), f32({0, 3}, {}));
    }
    void gathersElements() {
        const Tensor x = f32({3, 2}, {1, 2, 3, 4, 5, 6});
        COMPARE_TENSORS(evaluate(Op::GatherElements, {x, i64({1, 2}, {2, -2})}), f32({1, 2}, {5, 4}));
        COMPARE_TENSORS(evaluate(Op::GatherElements, {x, i64({2, 1}, {1, 0})}, integerOf("axis", 1)),
                        f32({2, 1}, {2, 3}));
        COMPARE_REFUSAL(refusal(Op::GatherElements, {x, i64({1, 1}, {3})}), "index 3");
        COMPARE_REFUSAL(refusal(Op::GatherElements, {x, i64({1, 3}, {0, 0, 0})}), "do not fit");
    }
    void concatenatesAlongAnyAxis() {
        const Tensor a = f32({2, 1}, {1, 2}), b = f32({2, 2}, {3, 4, 5, 6}), none = f32({2, 0}, {});
        COMPARE_TENSORS(evaluate(Op::Concat, {a, none, b}, integerOf("axis", -1)), f32({2, 3}, {1, 3, 4, 2, 5, 6}));
        COMPARE_TENSORS(evaluate(Op::Concat, {flags({1}, {true}), flags({2}, {false, true})}, integerOf("axis", 0)),
                        flags({3}, {true, false, true}));
        COMPARE_REFUSAL(refusal(Op::Concat, {a, b}, integerOf("axis", 0)), "input 1");
    }
    void transposesAndKeepsWidths() {
        COMPARE_TENSORS(evaluate(Op::Transpose, {counting({1, 2, 3})}), f32({3, 2, 1}, {0, 3, 1, 4, 2, 5}));
        COMPARE_TENSORS(evaluate(Op::Transpose, {i8({2, 2}, {1, 2, 3, 4})}, {{"perm", Ints{1, 0}}}),
                        i8({2, 2}, {1, 3, 2, 4}));
        COMPARE_TENSORS(evaluate(Op::Transpose, {f32({}, {3})}), f32({}, {3}));
        COMPARE_REFUSAL(refusal(Op::Transpose, {counting({2, 2})}, {{"perm", Ints{0, 0}}}), "twice");
    }
    void blocksOfPixels() {
        const Tensor x = counting({1, 8, 1, 1});
        COMPARE_TENSORS(evaluate(Op::DepthToSpace, {x}, integerOf("blocksize", 2)),
                        f32({1, 2, 2, 2}, {0, 2, 4, 6, 1, 3, 5, 7}));
        COMPARE_TENSORS(evaluate(Op::DepthToSpace, {x}, {{"blocksize", std::int64_t(2)}, {"mode", std::string("CRD")}}),
                        f32({1, 2, 2, 2}, {0, 1, 2, 3, 4, 5, 6, 7}));
        const Tensor back = evaluate(Op::SpaceToDepth, {evaluate(Op::DepthToSpace, {x}, integerOf("blocksize", 2))},
                                     integerOf("blocksize", 2));
        COMPARE_TENSORS(back, x);
        COMPARE_REFUSAL(refusal(Op::DepthToSpace, {counting({1, 3, 1, 1})}, integerOf("blocksize", 2)), "3 channels");
    }
    void expandsTilesAndTriangles() {
        COMPARE_TENSORS(evaluate(Op::Expand, {f32({2, 1}, {1, 2}), i64({3}, {2, 1, 2})}),
                        f32({2, 2, 2}, {1, 1, 2, 2, 1, 1, 2, 2}));
        COMPARE_TENSORS(evaluate(Op::Expand, {f32({1}, {1}), i64({2}, {2, 0})}), f32({2, 0}, {}));
        COMPARE_TENSORS(evaluate(Op::Tile, {f32({1, 2}, {1, 2}), i64({2}, {2, 2})}),
                        f32({2, 4}, {1, 2, 1, 2, 1, 2, 1, 2}));
        COMPARE_TENSORS(evaluate(Op::Tile, {f32({1}, {1}), i64({1}, {0})}), f32({0}, {}));
        const Tensor x = f32({2, 3}, {1, 2, 3, 4, 5, 6});
        COMPARE_TENSORS(evaluate(Op::Trilu, {x}), f32({2, 3}, {1, 2, 3, 0, 5, 6}));
        COMPARE_TENSORS(evaluate(Op::Trilu, {x, i64({}, {-1})}, integerOf("upper", 0)),
                        f32({2, 3}, {0, 0, 0, 4, 0, 0}));
        COMPARE_TENSORS(evaluate(Op::Trilu, {x, i64({}, {std::numeric_limits<std::int64_t>::max()})}),
                        f32({2, 3}, {0, 0, 0, 0, 0, 0}));
    }
    void reshapes() {
        const Tensor x = counting({2, 3});
        COMPARE_TENSORS(evaluate(Op::Reshape, {x, i64({3}, {0, -1, 1})}), f32({2, 3, 1}, {0, 1, 2, 3, 4, 5}));
        COMPARE_TENSORS(evaluate(Op::Reshape, {f32({0, 2}, {}), i64({2}, {2, 0})}, integerOf("allowzero", 1)),
                        f32({2, 0}, {}));
        COMPARE_TENSORS(evaluate(Op::Reshape, {f32({1}, {3}), i64({0}, {})}), f32({}, {3}));
        COMPARE_REFUSAL(refusal(Op::Reshape, {x, i64({1}, {5})}), "cannot be reshaped");
        COMPARE_TENSORS(evaluate(Op::Flatten, {x}, integerOf("axis", 0)), f32({1, 6}, {0, 1, 2, 3, 4, 5}));
        COMPARE_TENSORS(evaluate(Op::Flatten, {f32({}, {1})}, integerOf("axis", 0)), f32({1, 1}, {1}));
        COMPARE_TENSORS(evaluate(Op::Squeeze, {f32({1, 2, 1}, {1, 2})}), f32({2}, {1, 2}));
        COMPARE_TENSORS(evaluate(Op::Squeeze, {f32({1, 2, 1}, {1, 2}), i64({1}, {-1})}), f32({1, 2}, {1, 2}));
        COMPARE_REFUSAL(refusal(Op::Squeeze, {x, i64({1}, {0})}), "do not fill");
        COMPARE_TENSORS(evaluate(Op::Unsqueeze, {f32({2}, {1, 2}), i64({2}, {2, 0})}), f32({1, 2, 1}, {1, 2}));
    }
    void outputsBeyondTheBudgetAreRefused() {
        const std::int64_t huge = std::int64_t(1) << 40;
        COMPARE_REFUSAL(refusal(Op::Expand, {f32({1}, {1}), i64({1}, {huge})}), "over the limit");
        COMPARE_REFUSAL(refusal(Op::Tile, {f32({1}, {1}), i64({1}, {huge})}), "over the limit");
        COMPARE_REFUSAL(refusal(Op::Pad, {f32({1}, {1}), i64({2}, {huge, huge})}), "over the limit");
        COMPARE_REFUSAL(refusal(Op::ConstantOfShape, {i64({3}, {huge, huge, huge})}), "over the limit");
        COMPARE_REFUSAL(refusal(Op::Range, {i64({}, {0}), i64({}, {huge}), i64({}, {1})}), "over the limit");
    }
    void sources() {
        COMPARE_TENSORS(evaluate(Op::ConstantOfShape, {i64({1}, {2})}), f32({2}, {0, 0}));
        COMPARE_TENSORS(evaluate(Op::ConstantOfShape, {i64({0}, {})}, {{"value", i32({1}, {7})}}), i32({}, {7}));
        COMPARE_REFUSAL(refusal(Op::ConstantOfShape, {i64({1}, {-1})}), "");
        COMPARE_TENSORS(evaluate(Op::EyeLike, {f32({2, 3}, {9, 9, 9, 9, 9, 9})}, integerOf("k", 1)),
                        f32({2, 3}, {0, 1, 0, 0, 0, 1}));
        COMPARE_TENSORS(evaluate(Op::EyeLike, {f32({1, 1}, {9})}, integerOf("dtype", 7)), i64({1, 1}, {1}));
        COMPARE_TENSORS(evaluate(Op::Range, {i32({}, {5}), i32({}, {0}), i32({}, {-2})}), i32({3}, {5, 3, 1}));
        COMPARE_TENSORS(evaluate(Op::Range, {f32({}, {0}), f32({}, {1}), f32({}, {0.25f})}),
                        f32({4}, {0, 0.25f, 0.5f, 0.75f}));
        COMPARE_TENSORS(evaluate(Op::Range, {i64({}, {5}), i64({}, {5}), i64({}, {1})}), i64({0}, {}));
        COMPARE_REFUSAL(refusal(Op::Range, {i64({}, {0}), i64({}, {5}), i64({}, {0})}), "delta is 0");
        const Tensor x = counting({2, 3, 4});
        COMPARE_TENSORS(evaluate(Op::Shape, {x}), i64({3}, {2, 3, 4}));
        COMPARE_TENSORS(evaluate(Op::Shape, {x}, {{"start", std::int64_t(-2)}, {"end", std::int64_t(99)}}),
                        i64({2}, {3, 4}));
        COMPARE_TENSORS(evaluate(Op::Shape, {x}, {{"start", std::int64_t(2)}, {"end", std::int64_t(1)}}), i64({0}, {}));
        COMPARE_TENSORS(evaluate(Op::Size, {x}), i64({}, {24}));
    }
};

QTEST_APPLESS_MAIN(TestMovement)
#include "tst_movement.moc"
