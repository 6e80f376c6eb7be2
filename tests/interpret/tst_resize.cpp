// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "tests/interpret/op_harness.h"

using namespace tenon;
using namespace tenon::test;

namespace {

const Tensor kLine = f32({4}, {1, 2, 3, 4});

AttributeMap textsOf(std::initializer_list<std::pair<const char*, const char*>> texts) {
    AttributeMap attributes;
    for (const auto& [name, value] : texts) attributes.emplace(name, std::string(value));
    return attributes;
}
AttributeMap transformation(const char* mode, const char* coordinates) {
    return textsOf({{"mode", mode}, {"coordinate_transformation_mode", coordinates}});
}
Tensor bySize(const Tensor& x, std::int64_t size, AttributeMap attributes) {
    return evaluate(Op::Resize, {x, std::nullopt, std::nullopt, i64({1}, {size})}, std::move(attributes));
}
Tensor byScale(const Tensor& x, float scale, AttributeMap attributes) {
    return evaluate(Op::Resize, {x, std::nullopt, f32({1}, {scale})}, std::move(attributes));
}

}  // namespace

class TestResize : public QObject {
    Q_OBJECT

private slots:
    void nearestRounds_data() {
        QTest::addColumn<QString>("rounding");
        QTest::addColumn<QList<float>>("expected");
        // positions 0, 1.5, 3 under align_corners
        QTest::newRow("prefer floor") << "round_prefer_floor" << QList<float>{1, 2, 4};
        QTest::newRow("prefer ceil") << "round_prefer_ceil" << QList<float>{1, 3, 4};
        QTest::newRow("floor") << "floor" << QList<float>{1, 2, 4};
        QTest::newRow("ceil") << "ceil" << QList<float>{1, 3, 4};
    }
    void nearestRounds() {
        QFETCH(QString, rounding);
        QFETCH(QList<float>, expected);
        AttributeMap attributes = transformation("nearest", "align_corners");
        attributes["nearest_mode"] = rounding.toStdString();
        COMPARE_TENSORS(bySize(kLine, 3, attributes), f32({3}, {expected[0], expected[1], expected[2]}));
    }
    void nearestUpsamplesAsUsed() {
        AttributeMap attributes = transformation("nearest", "asymmetric");
        attributes["nearest_mode"] = std::string("floor");
        COMPARE_TENSORS(byScale(f32({2}, {5, 6}), 2, attributes), f32({4}, {5, 5, 6, 6}));
    }
    void linearCoordinates() {
        const Tensor x = f32({2}, {0, 1});
        COMPARE_NEAR(bySize(x, 4, transformation("linear", "half_pixel")), f32({4}, {0, 0.25f, 0.75f, 1}), 1e-6);
        COMPARE_NEAR(bySize(x, 4, transformation("linear", "align_corners")), f32({4}, {0, 1.0f / 3, 2.0f / 3, 1}),
                     1e-6);
        COMPARE_NEAR(bySize(x, 4, transformation("linear", "asymmetric")), f32({4}, {0, 0.5f, 1, 1}), 1e-6);
        COMPARE_NEAR(bySize(kLine, 1, transformation("linear", "pytorch_half_pixel")), f32({1}, {1}), 1e-6);
        COMPARE_NEAR(bySize(kLine, 1, transformation("linear", "half_pixel")), f32({1}, {2.5f}), 1e-6);
        // 4 * 0.6 = 2.4 positions are shown as 2, centred: x = 2 * (1 - 2 / 2.4) + (i + 0.5) / 0.6 - 0.5
        COMPARE_NEAR(byScale(kLine, 0.6f, transformation("linear", "half_pixel_symmetric")),
                     f32({2}, {1.6666667f, 3.3333333f}), 1e-5);
    }
    void cubicAndItsTaps() {
        COMPARE_NEAR(byScale(kLine, 2, transformation("cubic", "half_pixel")),
                     f32({8}, {0.89453125f, 1.19140625f, 1.66796875f, 2.296875f, 2.703125f, 3.33203125f, 3.80859375f,
                               4.10546875f}),
                     1e-6);
        AttributeMap excluding = transformation("cubic", "half_pixel");
        excluding["exclude_outside"] = std::int64_t(1);
        COMPARE_NEAR(bySize(f32({3}, {5, 5, 5}), 7, excluding), f32({7}, {5, 5, 5, 5, 5, 5, 5}),
                     1e-6);  // weights sum to 1
    }
    void antialiasingWidensTheKernel() {
        AttributeMap attributes = transformation("linear", "half_pixel");
        attributes["antialias"] = std::int64_t(1);
        // triangle of half width 2 around 0.5 and 2.5
        COMPARE_NEAR(byScale(kLine, 0.5f, attributes),
                     f32({2}, {(0.25f + 0.75f * 1 + 0.75f * 2 + 0.25f * 3) / 2,
                               (0.25f * 2 + 0.75f * 3 + 0.75f * 4 + 0.25f * 4) / 2}),
                     1e-6);
    }
    void cropsARegion() {
        AttributeMap attributes = transformation("linear", "tf_crop_and_resize");
        attributes["extrapolation_value"] = 9.0f;
        const Tensor y = evaluate(Op::Resize, {kLine, f32({2}, {0.5f, 1.5f}), std::nullopt, i64({1}, {3})}, attributes);
        COMPARE_NEAR(y, f32({3}, {2.5f, 4, 9}), 1e-6);
    }
    void keepsProportions() {
        const Tensor x = counting({2, 4});
        const auto sized = [&](const char* policy) {
            return evaluate(Op::Resize, {x, std::nullopt, std::nullopt, i64({2}, {6, 8})},
                            textsOf({{"keep_aspect_ratio_policy", policy}}))
                .dims();
        };
        QCOMPARE(sized("stretch"), (Dims{6, 8}));
        QCOMPARE(sized("not_larger"), (Dims{4, 8}));
        QCOMPARE(sized("not_smaller"), (Dims{6, 12}));
    }
    void resizesNamedAxesOnly() {
        AttributeMap attributes = transformation("linear", "align_corners");
        attributes["axes"] = std::vector<std::int64_t>{-1};
        COMPARE_NEAR(
            evaluate(Op::Resize, {f32({2, 2}, {0, 2, 4, 8}), std::nullopt, std::nullopt, i64({1}, {3})}, attributes),
            f32({2, 3}, {0, 1, 2, 4, 6, 8}), 1e-6);
    }
    void integersRoundAndSaturate() {
        COMPARE_TENSORS(bySize(u8({2}, {0, 255}), 3, transformation("linear", "align_corners")),
                        u8({3}, {0, 128, 255}));
        const Tensor y =
            byScale(u8({4}, {0, 0, 255, 255}), 4, transformation("cubic", "half_pixel"));  // overshoots both ways
        QCOMPARE(y.asInt(4), std::int64_t(0));
        QCOMPARE(y.asInt(11), std::int64_t(255));
    }
    void scalesOrSizesMustBeGiven() {
        COMPARE_REFUSAL(refusal(Op::Resize, {kLine}), "exactly one of scales and sizes");
    }
};

QTEST_APPLESS_MAIN(TestResize)
#include "tst_resize.moc"
