// SPDX-License-Identifier: Apache-2.0
// Accuracy of the emitted f32 functions against libm in f64.
#include <QtTest>

#include <bit>
#include <functional>

#include "tests/codegen/kernel_runner.h"

using namespace tenon;
using namespace tenon::loops;
using namespace tenon::test;

class TestMathFunctions : public QObject {
    Q_OBJECT
private slots:
    void accuracy_data();
    void accuracy();
    void specialValues_data();
    void specialValues();
    void scalarsAndVectorsAgree();
};

namespace {

constexpr std::int64_t kCount = 1 << 16;

std::vector<float> apply(const std::string& function, const std::vector<float>& in, std::int64_t lanes) {
    const std::string extent = std::to_string(in.size());
    const Kernel kernel =
        parsedKernel("kernel k(in x: f32[" + extent + "], out y: f32[" + extent + "]) { for i in 0.." +
                     std::to_string(static_cast<std::int64_t>(in.size()) / lanes) + " { vector for v in 0.." +
                     std::to_string(lanes) + " { y[i * " + std::to_string(lanes) + " + v] = " + function + "(x[i * " +
                     std::to_string(lanes) + " + v]) } } }");
    const CompiledKernel compiled(kernel);
    std::vector<float> out(in.size());
    void* pointers[] = {const_cast<float*>(in.data()), out.data()};
    compiled.function(pointers, nullptr, 0, 1);
    return out;
}

/// Evenly spaced, and evenly spaced in bit patterns, so that small magnitudes are seen too.
std::vector<float> samples(double low, double high) {
    std::vector<float> in;
    for (std::int64_t i = 0; i < kCount / 2; ++i)
        in.push_back(static_cast<float>(low + (high - low) * static_cast<double>(i) / (kCount / 2 - 1)));
    Random random(3);
    while (in.size() < kCount) {
        const auto value = std::bit_cast<float>(static_cast<std::uint32_t>(random.next()));
        if (value >= low && value <= high) in.push_back(value);
    }
    return in;
}

double ulpOf(double value) {
    const auto single = static_cast<float>(std::fabs(value));
    return static_cast<double>(std::nextafter(single, INFINITY)) - static_cast<double>(single);
}

using Reference = double (*)(double);

}  // namespace

void TestMathFunctions::accuracy_data() {
    QTest::addColumn<QString>("function");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<double>("ulps");
    QTest::addColumn<double>("absolute");  ///< allowed besides
    QTest::newRow("exp") << "exp" << -104.0 << 88.7 << 2.0 << 0.0;
    QTest::newRow("log") << "log" << 0.0 << 3.4e38 << 2.0 << 0.0;
    QTest::newRow("log near 1") << "log" << 0.5 << 2.0 << 2.0 << 0.0;
    QTest::newRow("tanh") << "tanh" << -12.0 << 12.0 << 6.0 << 0.0;
    QTest::newRow("erf") << "erf" << -5.0 << 5.0 << 6.0 << 0.0;
    QTest::newRow("sin") << "sin" << -100.0 << 100.0 << 3.0 << 1e-7;
    QTest::newRow("sin, large") << "sin" << -3e5 << 3e5 << 3.0 << 1e-7;
    QTest::newRow("cos") << "cos" << -100.0 << 100.0 << 3.0 << 1e-7;
    QTest::newRow("cos, large") << "cos" << -3e5 << 3e5 << 3.0 << 1e-7;
    QTest::newRow("tan") << "tan" << -1.5 << 1.5 << 4.0 << 0.0;
    QTest::newRow("asin") << "asin" << -1.0 << 1.0 << 4.0 << 0.0;
    QTest::newRow("acos") << "acos" << -1.0 << 1.0 << 4.0 << 1e-7;
    QTest::newRow("atan") << "atan" << -1e6 << 1e6 << 4.0 << 0.0;
    QTest::newRow("atan, small") << "atan" << -2.0 << 2.0 << 4.0 << 0.0;
    QTest::newRow("sinh") << "sinh" << -89.0 << 89.0 << 4.0 << 0.0;
    QTest::newRow("cosh") << "cosh" << -89.0 << 89.0 << 4.0 << 0.0;
}

void TestMathFunctions::accuracy() {
    QFETCH(QString, function);
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(double, ulps);
    QFETCH(double, absolute);
    static const std::map<QString, Reference> kReference{{"exp", std::exp},   {"log", std::log},   {"tanh", std::tanh},
                                                         {"erf", std::erf},   {"sin", std::sin},   {"cos", std::cos},
                                                         {"tan", std::tan},   {"asin", std::asin}, {"acos", std::acos},
                                                         {"atan", std::atan}, {"sinh", std::sinh}, {"cosh", std::cosh}};
    const std::vector<float> in = samples(low, high);
    const std::vector<float> out = apply(function.toStdString(), in, 16);
    double worst = 0, worstAbsolute = 0;
    for (std::size_t i = 0; i < in.size(); ++i) {
        const double exact = kReference.at(function)(static_cast<double>(in[i]));
        const double error = std::fabs(static_cast<double>(out[i]) - exact);
        if (std::isinf(static_cast<float>(exact))) {
            QCOMPARE(out[i], static_cast<float>(exact));
            continue;
        }
        worst = std::max(worst, std::max(0.0, error - absolute) / ulpOf(exact));
        worstAbsolute = std::max(worstAbsolute, error / std::max(1.0, std::fabs(exact)));
        QVERIFY2(error <= ulps * ulpOf(exact) + absolute, qPrintable(QString("%1(%2) is %3 instead of %4")
                                                                         .arg(function)
                                                                         .arg(double(in[i]), 0, 'g', 9)
                                                                         .arg(double(out[i]), 0, 'g', 9)
                                                                         .arg(exact, 0, 'g', 12)));
    }
    qInfo("%s: at most %.2f ulp, %.2g", qPrintable(function), worst, worstAbsolute);
}

void TestMathFunctions::specialValues_data() {
    QTest::addColumn<QString>("function");
    for (const char* name : {"exp", "log", "tanh", "erf", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh"})
        QTest::newRow(name) << QString(name);
}

void TestMathFunctions::specialValues() {
    QFETCH(QString, function);
    const std::vector<float> in{0.0f,   -0.0f,   1e-45f, -1e-45f, 1e-39f,  INFINITY, -INFINITY, NAN,
                                1.0f,   -1.0f,   2.0f,   -2.0f,   88.73f,  -88.73f,  3.4e38f,   -3.4e38f,
                                1e-20f, -1e-20f, 0.5f,   -0.5f,   -103.0f, -87.5f,   9.5f,      -9.5f};
    const std::vector<float> out = apply(function.toStdString(), in, 8);
    static const std::map<QString, float (*)(float)> kReference{
        {"exp", std::exp},   {"log", std::log},   {"tanh", std::tanh}, {"erf", std::erf},
        {"sin", std::sin},   {"cos", std::cos},   {"tan", std::tan},   {"asin", std::asin},
        {"acos", std::acos}, {"atan", std::atan}, {"sinh", std::sinh}, {"cosh", std::cosh}};
    for (std::size_t i = 0; i < in.size(); ++i) {
        const float expected = kReference.at(function)(in[i]);
        const bool isZero = expected == 0 && out[i] == 0 && std::signbit(expected) == std::signbit(out[i]);
        QVERIFY2(isZero || (expected != 0 && ulpDistance(out[i], expected) <= 8) ||
                     std::fabs(double(out[i]) - double(expected)) <= 1e-7 * (in[i] > 2 || in[i] < -2),
                 qPrintable(QString("%1(%2) is %3 instead of %4")
                                .arg(function)
                                .arg(double(in[i]))
                                .arg(double(out[i]))
                                .arg(double(expected))));
    }
}

/// A result may not depend on where in a vector, or in how long a vector, its element stands.
void TestMathFunctions::scalarsAndVectorsAgree() {
    const std::vector<float> in = samples(-20, 20);
    for (const char* function : {"exp", "tanh", "erf", "sinh", "atan", "sin"}) {
        const std::vector<float> wide = apply(function, in, 32);
        QCOMPARE(apply(function, in, 1), wide);
        QCOMPARE(apply(function, in, 4), wide);
    }
}

QTEST_APPLESS_MAIN(TestMathFunctions)
#include "tst_math_functions.moc"
