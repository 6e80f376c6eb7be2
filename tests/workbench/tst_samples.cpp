// SPDX-License-Identifier: Apache-2.0
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#include "core/import/tensor_file.h"
#include "core/workbench/samples.h"

using namespace tenon;
namespace fs = std::filesystem;

class TestSamples : public QObject {
    Q_OBJECT

private:
    QTemporaryDir folder;

    fs::path path(const char* name) const { return fs::path(folder.path().toStdString()) / name; }

    /// One input "x" of two rows.
    static Graph graphOf(ElementType type) {
        Graph graph;
        graph.addOutput(graph.addInput("x", {type, toShape({2, 3})}));
        return graph;
    }

    static Tensor counting(const Dims& dims) {
        Tensor tensor(ElementType::f64, dims);
        double next = 0;
        for (double& value : tensor.write<double>()) value = next++;
        return tensor;
    }

private slots:
    void longerArraysAreCutIntoBatches() {
        QVERIFY(bool(writeNpy(path("five.npy"), counting({5, 3}))));
        const auto set = loadSamples(graphOf(ElementType::f32), path("five.npy"));
        QVERIFY(bool(set));
        QCOMPARE(set->rowsPerSample, std::int64_t(2));
        QCOMPARE(set->samples.size(), std::size_t(2));  // the fifth row fills no batch
        QCOMPARE(set->samples[1][0].type(), ElementType::f32);
        QCOMPARE(set->samples[1][0].asDouble(0), 6.0);
        QCOMPARE(loadSamples(graphOf(ElementType::f32), path("five.npy"), 1)->samples.size(), std::size_t(1));
    }

    void otherShapesAreRefused() {
        QVERIFY(bool(writeNpy(path("wide.npy"), counting({2, 4}))));
        const auto set = loadSamples(graphOf(ElementType::f32), path("wide.npy"));
        QVERIFY(!set);
        QCOMPARE(set.error().fault, Fault::usage);
        QVERIFY(set.error().message.find("'x'") != std::string::npos);
    }

    void integersAreConvertedOnlyWhereNoValueChanges() {
        QVERIFY(bool(writeNpy(path("whole.npy"), counting({2, 3}))));
        QCOMPARE(loadSamples(graphOf(ElementType::u8), path("whole.npy"))->samples[0][0].asInt(5), std::int64_t(5));
        Tensor half = counting({2, 3});
        half.write<double>()[4] = 0.5;
        const auto refused = convertedExactly(half, ElementType::i32, "'half.npy'");
        QVERIFY(!refused);
        QVERIFY(refused.error().message.starts_with("'half.npy' holds 0.5"));
        half.write<double>()[4] = 300;
        QVERIFY(!convertedExactly(half, ElementType::u8, "it"));
        QVERIFY(bool(convertedExactly(half, ElementType::f32, "it")));
    }

    void randomSamplesAreReproducible() {
        const Graph graph = graphOf(ElementType::i64);
        const Sample first = randomSample(graph, 5), second = randomSample(graph, 5), other = randomSample(graph, 6);
        QVERIFY(std::ranges::equal(first[0].raw(), second[0].raw()));
        QVERIFY(!std::ranges::equal(first[0].raw(), other[0].raw()));
        for (std::int64_t i = 0; i < first[0].count(); ++i) QVERIFY(first[0].asInt(i) >= 0 && first[0].asInt(i) < 8);
    }
};

QTEST_APPLESS_MAIN(TestSamples)
#include "tst_samples.moc"
