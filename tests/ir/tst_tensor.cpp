// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <limits>

#include "core/ir/attribute.h"
#include "tests/ir/ir_helpers.h"

using namespace tenon;

class TestTensor : public QObject {
    Q_OBJECT
private slots:
    void newTensorsAreZero() {
        const Tensor tensor(ElementType::i32, {2, 3});
        QCOMPARE(tensor.count(), 6);
        QCOMPARE(tensor.bytes(), 24u);
        QCOMPARE(tensor.toInts(), Dims(6, 0));
        QCOMPARE(Tensor(ElementType::f32, {}).count(), 1);
        QCOMPARE(Tensor(ElementType::f32, {4, 0, 2}).count(), 0);
        QVERIFY_EXCEPTION_THROWN(Tensor(ElementType::f32, {std::int64_t{1} << 40, std::int64_t{1} << 40}),
                                 InternalError);
    }

    void writingCopiesWhatIsShared() {
        Tensor a = Tensor::vector(std::vector<std::int64_t>{1, 2, 3});
        const Tensor b = a;
        QCOMPARE(a.raw().data(), b.raw().data());
        a.write<std::int64_t>()[0] = 7;
        QCOMPARE(a.toInts(), (Dims{7, 2, 3}));
        QCOMPARE(b.toInts(), (Dims{1, 2, 3}));
        const std::byte* before = a.raw().data();
        a.write<std::int64_t>()[1] = 8;
        QCOMPARE(a.raw().data(), before);
    }

    void borrowedBytesAreNeverWritten() {
        alignas(8) static const std::int64_t content[] = {5, 6};
        auto owner = std::make_shared<int>(0);
        Tensor tensor = Tensor::borrow(ElementType::i64, {2}, owner, reinterpret_cast<const std::byte*>(content));
        QCOMPARE(tensor.raw().data(), reinterpret_cast<const std::byte*>(content));
        tensor.write<std::int64_t>()[0] = 1;
        QCOMPARE(content[0], 5);
        QCOMPARE(tensor.toInts(), (Dims{1, 6}));
    }

    void unalignedBytesAreCopied() {
        alignas(8) static const unsigned char content[9] = {0xFF, 1, 0, 0, 0, 0, 0, 0, 0};
        const Tensor tensor = Tensor::borrow(ElementType::i64, {1}, std::make_shared<int>(0),
                                             reinterpret_cast<const std::byte*>(content + 1));
        QCOMPARE(reinterpret_cast<std::uintptr_t>(tensor.raw().data()) % 8, 0u);
        QCOMPARE(tensor.asInt(0), 1);
    }

    void everyHalfSurvivesTheRoundTrip() {
        for (std::uint32_t bits = 0; bits < 0x10000; ++bits) {
            const auto half = static_cast<std::uint16_t>(bits);
            const float value = halfToFloat(half);
            if (std::isnan(value))
                QVERIFY(std::isnan(halfToFloat(floatToHalf(value))));
            else
                QCOMPARE(floatToHalf(value), half);
            const float wide = bfloatToFloat(half);
            if (std::isnan(wide))
                QVERIFY(std::isnan(bfloatToFloat(floatToBfloat(wide))));
            else
                QCOMPARE(floatToBfloat(wide), half);
        }
    }

    void halvesRoundToNearestEven_data() {
        QTest::addColumn<float>("value");
        QTest::addColumn<int>("half");
        QTest::addColumn<int>("bfloat");
        QTest::newRow("one") << 1.0f << 0x3C00 << 0x3F80;
        QTest::newRow("minus zero") << -0.0f << 0x8000 << 0x8000;
        QTest::newRow("largest half") << 65504.0f << 0x7BFF << 0x4780;
        QTest::newRow("just below the tie to infinity") << 65519.996f << 0x7BFF << 0x4780;
        QTest::newRow("tie to infinity") << 65520.0f << 0x7C00 << 0x4780;
        QTest::newRow("tie to even, down") << 1.0f + 0x1p-11f << 0x3C00 << 0x3F80;
        QTest::newRow("above the tie") << 1.0f + 0x1p-11f + 0x1p-20f << 0x3C01 << 0x3F80;
        QTest::newRow("tie to even, up") << 1.0f + 3 * 0x1p-11f << 0x3C02 << 0x3F80;
        QTest::newRow("smallest subnormal") << 0x1p-24f << 0x0001 << 0x3380;
        QTest::newRow("tie to zero") << 0x1p-25f << 0x0000 << 0x3300;
        QTest::newRow("above the tie to zero") << 0x1.8p-25f << 0x0001 << 0x3340;
        QTest::newRow("largest subnormal rounds up") << 0x1.FFCp-15f << 0x0400 << 0x3880;
        QTest::newRow("bfloat tie to even") << 1.0f + 0x1p-8f << 0x3C04 << 0x3F80;
        QTest::newRow("bfloat tie up") << 1.0f + 3 * 0x1p-8f << 0x3C0C << 0x3F82;
        QTest::newRow("infinity") << std::numeric_limits<float>::infinity() << 0x7C00 << 0x7F80;
        QTest::newRow("largest float") << std::numeric_limits<float>::max() << 0x7C00 << 0x7F80;
    }
    void halvesRoundToNearestEven() {
        QFETCH(float, value);
        QTEST(int{floatToHalf(value)}, "half");
        QTEST(int{floatToBfloat(value)}, "bfloat");
    }

    void conversionFollowsCast() {
        const float values[] = {-1.9f, 0.0f, 2.5f, 300.0f};
        const Tensor floats = Tensor::of<float>(ElementType::f32, {4}, values);
        QCOMPARE(floats.converted(ElementType::i32).toInts(), (Dims{-1, 0, 2, 300}));
        QCOMPARE(floats.converted(ElementType::boolean).toInts(), (Dims{1, 0, 1, 1}));
        QCOMPARE(floats.converted(ElementType::f16).toFloats(), (std::vector<float>{-1.9003906f, 0.0f, 2.5f, 300.0f}));
        const Tensor large = Tensor::vector(std::vector<std::int64_t>{(std::int64_t{1} << 53) + 1, -1, 511});
        QCOMPARE(large.converted(ElementType::u8).toInts(), (Dims{1, 255, 255}));
        QCOMPARE(large.converted(ElementType::u64).asInt(0), (std::int64_t{1} << 53) + 1);
        const float nan[] = {std::nanf("")};
        QCOMPARE(Tensor::of<float>(ElementType::f32, {1}, nan).converted(ElementType::i64).asInt(0), 0);
    }

    void splats() {
        QVERIFY(Tensor(ElementType::f32, {1000}).isSplat());
        QVERIFY(Tensor::scalar(3).isSplat());
        QVERIFY(!Tensor(ElementType::f32, {0}).isSplat());
        const float zeros[] = {0.0f, -0.0f};
        QVERIFY(!Tensor::of<float>(ElementType::f32, {2}, zeros).isSplat());
    }

    void reshapeSharesBytes() {
        const Tensor tensor(ElementType::f32, {2, 6});
        const Tensor flat = tensor.reshaped({12});
        QCOMPARE(flat.raw().data(), tensor.raw().data());
        QVERIFY(!flat.hasSameBytes(tensor));
        QVERIFY(flat.reshaped({2, 6}).hasSameBytes(tensor));
        QVERIFY(flat.hash() != tensor.hash());
        QVERIFY_EXCEPTION_THROWN(tensor.reshaped({13}), InternalError);
    }

    void readingChecksSizesAndRange() {
        const Tensor tensor = Tensor::vector(std::vector<std::int64_t>{1});
        QVERIFY_EXCEPTION_THROWN(tensor.as<float>(), InternalError);
        QVERIFY_EXCEPTION_THROWN(tensor.asInt(1), InternalError);
        QVERIFY_EXCEPTION_THROWN(tensor.asDouble(-1), InternalError);
    }
};

QTEST_APPLESS_MAIN(TestTensor)
#include "tst_tensor.moc"
