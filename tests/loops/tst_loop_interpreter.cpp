// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "core/loops/interpret_loops.h"
#include "core/loops/loop_text.h"

using namespace tenon;
using namespace tenon::loops;

class TestLoopInterpreter : public QObject {
    Q_OBJECT
private slots:
    void runsTiledProduct();
    void evaluatesGuardsLazily();
    void reportsLargestCheck();
    void runsBranchesAndScratch();
    void stopsOutsideBuffers();
};

namespace {

Kernel parsed(const char* text) {
    auto kernel = parseKernel(text);
    if (!kernel) qFatal("%s", kernel.error().message.c_str());
    return *kernel;
}

template <class... T>
Result<int> run(const Kernel& kernel, std::vector<T>&... parameters) {
    std::byte* const pointers[] = {reinterpret_cast<std::byte*>(parameters.data())...};
    return interpretLoops(kernel, pointers);
}

}  // namespace

void TestLoopInterpreter::runsTiledProduct() {
    const Kernel kernel = parsed(R"(kernel k(in a: f32[4,3], const b: f32[3,4], out c: f32[4,4]) {
        register acc: f32[2,4]
        parallel for i in 0..2 {
          unrolled for r in 0..2 { vector for v in 0..4 { acc[r, v] = 0.0 } }
          for k in 0..3 { unrolled for r in 0..2 { vector for v in 0..4 { acc[r, v] = fma(a[i*2+r, k], b[k, v], acc[r, v]) } } }
          unrolled for r in 0..2 { vector for v in 0..4 { c[i*2+r, v] = max(acc[r, v], 0.0) } }
        } })");
    std::vector<float> a{1, 2, 3, 4, 5, 6, 7, 8, 9, -1, -2, -3}, b{1, 0, 2, 1, 0, 1, 1, 2, 3, 1, 0, 1}, c(16);
    const auto status = run(kernel, a, b, c);
    QVERIFY(status);
    QCOMPARE(*status, 0);
    const std::vector<float> expected{10, 5, 4, 8, 22, 11, 13, 20, 34, 17, 22, 32, 0, 0, 0, 0};
    QCOMPARE(c, expected);
}

void TestLoopInterpreter::evaluatesGuardsLazily() {
    const Kernel kernel = parsed(
        "kernel k(in x: f32[4], out y: f32[6]) { for i in 0..6 { y[i] = (1 <= i && i < 5 ? x[i - 1] : -1.0) } }");
    std::vector<float> x{1, 2, 3, 4}, y(6);
    QVERIFY(run(kernel, x, y));
    const std::vector<float> expected{-1, 1, 2, 3, 4, -1};
    QCOMPARE(y, expected);
}

void TestLoopInterpreter::reportsLargestCheck() {
    const Kernel kernel = parsed(
        "kernel k(in x: f32[3], out y: f32[3]) { for i in 0..3 { check x[i] < 5.0 else fail 1\n check x[i] < 7.0 else "
        "fail 2\n y[i] = x[i] } }");
    std::vector<float> x{8, 6, 1}, y(3);
    QCOMPARE(*run(kernel, x, y), 2);
    QCOMPARE(y, x);  // execution goes on after a failed check
    x[0] = 0;
    QCOMPARE(*run(kernel, x, y), 1);
    x[1] = 0;
    QCOMPARE(*run(kernel, x, y), 0);
}

void TestLoopInterpreter::runsBranchesAndScratch() {
    const Kernel kernel = parsed(R"(kernel k(in x: i8[4], out y: u8[4]) {
        scratch t: i32[4]
        for i in 0..4 { if x[i] < 0i8 { t[i] = -i32(x[i]) } else { let twice = i32(x[i]) * 2i32
 t[i] = twice } }
        for i in 0..4 { y[i] = u8(f32(t[3 - i]) * 1.5) } })");
    std::vector<std::int8_t> x{-100, 3, -128, 120};
    std::vector<std::uint8_t> y(4);
    QVERIFY(run(kernel, x, y));
    const std::vector<std::uint8_t> expected{255, 192, 9, 150};
    QCOMPARE(y, expected);
}

void TestLoopInterpreter::stopsOutsideBuffers() {
    const Kernel kernel =
        parsed("kernel k(in x: f32[4,2], out y: f32[4]) { for i in 0..4 { for j in 0..3 { y[i] = x[i, j] } } }");
    std::vector<float> x(8), y(4);
    const auto status = run(kernel, x, y);
    QVERIFY(!status);
    QCOMPARE(status.error().message,
             std::string("the loop program 'k' uses index 2 of axis 1 of 'x', whose extent is 2, at i = 0, j = 2; "
                         "the schedule that made it is wrong"));
}

QTEST_APPLESS_MAIN(TestLoopInterpreter)
#include "tst_loop_interpreter.moc"
