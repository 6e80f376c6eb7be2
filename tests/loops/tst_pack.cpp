// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include <numeric>

#include "core/loops/pack.h"

using namespace tenon;
using namespace tenon::loops;

class TestPack : public QObject {
    Q_OBJECT
private slots:
    void putsEveryElementInItsTile_data();
    void putsEveryElementInItsTile();
};

void TestPack::putsEveryElementInItsTile_data() {
    QTest::addColumn<int>("tile");
    QTest::addColumn<bool>("isFreeContiguous");
    for (int tile : {1, 3, 8, 40})
        for (bool isFreeContiguous : {false, true})
            QTest::addRow("tile %d %d", tile, isFreeContiguous) << tile << isFreeContiguous;
}

void TestPack::putsEveryElementInItsTile() {
    QFETCH(int, tile);
    QFETCH(bool, isFreeContiguous);
    constexpr std::int64_t kBatch = 2, kFree = 11, kDepth = 37;
    std::vector<float> numbers(kBatch * kFree * kDepth);
    std::iota(numbers.begin(), numbers.end(), 1.0f);
    const Tensor source = Tensor::of<float>(ElementType::f32, {kBatch, kFree, kDepth}, numbers);
    OperandStrides strides{1, kDepth, kFree * kDepth, kBatch};
    if (isFreeContiguous) strides = {kFree, 1, kFree * kDepth, kBatch};
    const Tensor packed = packTiles(source, strides, kFree, kDepth, tile, ElementType::f32);
    const std::int64_t tiles = (kFree + tile - 1) / tile;
    QCOMPARE(packed.dims(), (Dims{kBatch, tiles, kDepth, tile}));
    const auto out = packed.as<float>();
    for (std::int64_t b = 0; b < kBatch; ++b)
        for (std::int64_t t = 0; t < tiles; ++t)
            for (std::int64_t k = 0; k < kDepth; ++k)
                for (std::int64_t i = 0; i < tile; ++i) {
                    const std::int64_t free = t * tile + i,
                                       from = b * strides.batch + k * strides.depth + free * strides.free;
                    const float expected = free < kFree ? numbers[static_cast<std::size_t>(from)] : 0;
                    QCOMPARE(out[static_cast<std::size_t>(((b * tiles + t) * kDepth + k) * tile + i)], expected);
                }
}

QTEST_APPLESS_MAIN(TestPack)
#include "tst_pack.moc"
