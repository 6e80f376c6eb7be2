// SPDX-License-Identifier: Apache-2.0
// Compiled code against the loop interpreter on kernels drawn at random.
#include <QtTest>

#include "tests/codegen/kernel_runner.h"
#include "tests/codegen/random_kernel.h"

using namespace tenon;
using namespace tenon::loops;
using namespace tenon::test;

class TestEmitRandom : public QObject {
    Q_OBJECT
private slots:
    void compiledIsInterpreted();
    void textRoundTrips();
    void partsOfTheParallelLoop();
};

/// Scratch and register tiles start as NaN in the interpreter and as anything in compiled code, so every kernel writes
/// them before it reads them, or the comparison would fail.
void TestEmitRandom::compiledIsInterpreted() {
    const std::vector<Target> targets = runnableTargets();
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        const std::string found = difference(RandomKernel(seed).make(), targets[seed % targets.size()], seed);
        QVERIFY2(found.empty(), ("seed " + std::to_string(seed) + ": " + found).c_str());
    }
}

void TestEmitRandom::textRoundTrips() {
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        const std::string printed = printKernel(RandomKernel(seed).make());
        const auto parsed = parseKernel(printed);
        QVERIFY2(parsed, (printed + (parsed ? "" : parsed.error().message)).c_str());
        QCOMPARE(printKernel(*parsed), printed);
    }
}

void TestEmitRandom::partsOfTheParallelLoop() {
    const Kernel kernel =
        parsedKernel("kernel k(in x: f32[9], out y: f32[9]) { parallel for i in 0..9 { y[i] = x[i] + f32(i) } }");
    const CompiledKernel compiled(kernel);
    std::vector<float> x(9, 1), y(9, -1);
    void* pointers[] = {x.data(), y.data()};
    QCOMPARE(compiled.function(pointers, nullptr, 3, 5), 0);
    QCOMPARE(compiled.function(pointers, nullptr, 8, 9), 0);
    QCOMPARE(compiled.function(pointers, nullptr, 6, 6), 0);
    const std::vector<float> expected{-1, -1, -1, 4, 5, -1, -1, -1, 9};
    QCOMPARE(y, expected);
}

QTEST_APPLESS_MAIN(TestEmitRandom)
#include "tst_emit_random.moc"
