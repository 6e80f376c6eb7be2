// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <cmath>

#include "core/quantize/scales.h"

using namespace tenon;

class TestScales : public QObject {
    Q_OBJECT

private slots:
    void activationRangeMapsItsEndsTo0And255() {
        const Scale s = activationScale({-1.0f, 3.0f});
        QCOMPARE(s.scale, 4.0f / 255.0f);
        QCOMPARE(int(s.zeroPoint), 64);  // 1 / (4/255) = 63.75
    }

    void positiveRangeIsWidenedToHoldZero() {
        const Scale s = activationScale({2.0f, 5.1f});
        QCOMPARE(int(s.zeroPoint), 0);
        QCOMPARE(s.scale, 5.1f / 255.0f);
    }

    void negativeRangeIsWidenedToHoldZero() {
        const Scale s = activationScale({-5.1f, -2.0f});
        QCOMPARE(int(s.zeroPoint), 255);
    }

    void rangeOfZeroWidthGivesAUsableScale() {
        const Scale s = activationScale({0.0f, 0.0f});
        QCOMPARE(s.scale, 1.0f);
        QCOMPARE(int(s.zeroPoint), 0);
    }

    void weightsHaveOneScaleForEachSlice() {
        const float values[] = {1.27f, -0.5f, 0.0f, 0.0f, -12.7f, 3.0f};
        const Tensor w = Tensor::of<float>(ElementType::f32, {3, 2}, values);
        const QuantizedWeights q = quantizeWeights(w, 0);
        QCOMPARE(q.scales.size(), std::size_t(3));
        QCOMPARE(q.scales[0], 1.27f / 127);
        QCOMPARE(q.scales[1], 1.0f);  // a slice of zeros
        QCOMPARE(q.scales[2], 12.7f / 127);
        const auto integers = q.integers.as<std::int8_t>();
        QCOMPARE(int(integers[0]), 127);
        QCOMPARE(int(integers[1]), -50);
        QCOMPARE(int(integers[2]), 0);
        QCOMPARE(int(integers[4]), -127);
        QCOMPARE(int(integers[5]), 30);
    }

    void weightsAlongTheLastAxis() {
        const float values[] = {1.0f, 10.0f, -2.0f, 5.0f};
        const QuantizedWeights q = quantizeWeights(Tensor::of<float>(ElementType::f32, {2, 2}, values), 1);
        QCOMPARE(q.scales[0], 2.0f / 127);
        QCOMPARE(q.scales[1], 10.0f / 127);
        // 1 / (2/127) = 63.5, give or take the rounding of the scale
        QVERIFY(q.integers.asInt(0) == 63 || q.integers.asInt(0) == 64);
        QCOMPARE(q.integers.asInt(1), std::int64_t(127));
    }

    void everyWeightIsWithinHalfAStep() {
        std::vector<float> values;
        for (int i = 0; i < 200; ++i)
            values.push_back(std::sin(0.37f * static_cast<float>(i)) * static_cast<float>(i % 7));
        const Tensor w = Tensor::of<float>(ElementType::f32, {20, 10}, std::span<const float>(values));
        const QuantizedWeights q = quantizeWeights(w, 0);
        for (std::int64_t i = 0; i < w.count(); ++i) {
            const double scale = q.scales[static_cast<std::size_t>(i / 10)];
            QVERIFY(std::fabs(static_cast<double>(q.integers.asInt(i)) * scale - w.asDouble(i)) <= 0.5001 * scale);
        }
    }
};

QTEST_APPLESS_MAIN(TestScales)
#include "tst_scales.moc"
