// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include <elf.h>

#include <thread>

#include "tests/codegen/kernel_runner.h"

using namespace tenon;
using namespace tenon::loops;
using namespace tenon::test;

class TestCompile : public QObject {
    Q_OBJECT
private slots:
    void knowsTargets();
    void isDeterministic();
    void compilesInParallel();
    void compilesForEveryTarget_data();
    void compilesForEveryTarget();
    void keepsRegisterTilesInRegisters_data();
    void keepsRegisterTilesInRegisters();
    void usesTheMachinesInstructions();
    void printsStations();
    void doesNotContract();
    void holdsSeveralKernels();
};

namespace {

Kernel product(std::int64_t rowsInTile, std::int64_t vectors, std::int64_t lanes) {
    const auto text =
        QString(
            "kernel product(in a: f32[%1,64], const b: f32[64,%2], out c: f32[%1,%2]) {\n"
            "  register acc: f32[%3,%4,%5]\n"
            "  parallel for m in 0..4 {\n"
            "    unrolled for r in 0..%3 { unrolled for j in 0..%4 { vector for v in 0..%5 { acc[r,j,v] = 0.0 } } }\n"
            "    for k in 0..64 { unrolled for r in 0..%3 { unrolled for j in 0..%4 { vector for v in 0..%5 {\n"
            "      acc[r,j,v] = fma(a[m*%3+r,k], b[k,j*%5+v], acc[r,j,v]) } } } }\n"
            "    unrolled for r in 0..%3 { unrolled for j in 0..%4 { vector for v in 0..%5 {\n"
            "      c[m*%3+r,j*%5+v] = max(acc[r,j,v], 0.0) } } }\n"
            "  }\n}\n")
            .arg(rowsInTile * 4)
            .arg(vectors * lanes)
            .arg(rowsInTile)
            .arg(vectors)
            .arg(lanes);
    return parsedKernel(text.toStdString());
}

Result<codegen::ObjectCode> compiled(const Kernel& kernel, const Target& target) {
    const Kernel* const kernels[] = {&kernel};
    const std::string symbols[] = {"product"};
    return codegen::compileKernels(kernels, symbols, target);
}

}  // namespace

void TestCompile::knowsTargets() {
    for (const std::string_view name : codegen::targetNames()) {
        const auto target = codegen::findTarget(name);
        QVERIFY(target);
        QCOMPARE(target->name, std::string(name));
        QVERIFY(target->vectorBytes >= 16);
        QVERIFY(target->level1Bytes >= 16 << 10);
    }
    QCOMPARE(codegen::findTarget("x86-64-v4")->vectorBytes, 64);
    QCOMPARE(codegen::findTarget("x86-64-v3")->vectorBytes, 32);
    const auto unknown = codegen::findTarget("vax");
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().message,
             std::string("there is no target 'vax'; known are host, x86-64-v3, x86-64-v4, aarch64"));
}

void TestCompile::isDeterministic() {
    for (const char* name : {"host", "x86-64-v3", "aarch64"}) {
        const Target target = *codegen::findTarget(name);
        const Kernel kernel = product(4, 2, 16);
        QVERIFY(compiled(kernel, target)->bytes == compiled(kernel, target)->bytes);
        QVERIFY(compiled(kernel, target)->bytes != compiled(product(3, 2, 16), target)->bytes);
    }
}

void TestCompile::compilesInParallel() {
    const Target target = *codegen::findTarget("host");
    const Kernel kernel = product(4, 2, 16);
    const auto expected = compiled(kernel, target)->bytes;
    std::vector<std::vector<std::byte>> made(8);
    std::vector<std::thread> threads;
    for (auto& bytes : made) threads.emplace_back([&] { bytes = compiled(kernel, target)->bytes; });
    for (std::thread& thread : threads) thread.join();
    for (const auto& bytes : made) QVERIFY(bytes == expected);
}

void TestCompile::compilesForEveryTarget_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("machine");
    QTest::newRow("x86-64-v3") << "x86-64-v3" << EM_X86_64;
    QTest::newRow("x86-64-v4") << "x86-64-v4" << EM_X86_64;
    QTest::newRow("aarch64") << "aarch64" << EM_AARCH64;
}

void TestCompile::compilesForEveryTarget() {
    QFETCH(QString, name);
    QFETCH(int, machine);
    const auto object = compiled(product(4, 2, 8), *codegen::findTarget(name.toStdString()));
    QVERIFY(object);
    Elf64_Ehdr header{};
    std::memcpy(&header, object->bytes.data(), sizeof header);
    QCOMPARE(std::memcmp(header.e_ident, ELFMAG, SELFMAG), 0);
    QCOMPARE(static_cast<int>(header.e_type), ET_REL);
    QCOMPARE(static_cast<int>(header.e_machine), machine);
}

void TestCompile::keepsRegisterTilesInRegisters_data() {
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("vectors");
    QTest::addColumn<int>("lanes");
    QTest::newRow("v4 12x2") << "x86-64-v4" << 12 << 2 << 16;
    QTest::newRow("v4 8x3") << "x86-64-v4" << 8 << 3 << 16;
    QTest::newRow("v4 14x2") << "x86-64-v4" << 14 << 2 << 16;
    QTest::newRow("v3 6x2") << "x86-64-v3" << 6 << 2 << 8;
    QTest::newRow("v3 4x3") << "x86-64-v3" << 4 << 3 << 8;
    QTest::newRow("aarch64 8x3") << "aarch64" << 8 << 3 << 4;
}

/// A tile that is as large as the register file holds must not be spilled: that halves the speed.
void TestCompile::keepsRegisterTilesInRegisters() {
    QFETCH(QString, target);
    QFETCH(int, rows);
    QFETCH(int, vectors);
    QFETCH(int, lanes);
    const auto assembly =
        codegen::printAssembly(product(rows, vectors, lanes), *codegen::findTarget(target.toStdString()));
    QVERIFY(assembly);
    const QStringList lines = QString::fromStdString(*assembly).split('\n');
    int products = 0;
    for (const QString& line : lines) {
        products += line.contains("vfmadd") || line.contains("fmla");
        const bool isVector = line.contains("mm") || line.contains("\tq");
        QVERIFY2(!(isVector && (line.contains("(%rsp") || line.contains("[sp") || line.contains("(%rbp"))),
                 qPrintable(line));
    }
    QCOMPARE(products, rows * vectors);
}

void TestCompile::usesTheMachinesInstructions() {
    const auto assembly = [](const char* target, const char* text) {
        return QString::fromStdString(*codegen::printAssembly(parsedKernel(text), *codegen::findTarget(target)));
    };
    QVERIFY(codegen::printAssembly(product(12, 2, 16), *codegen::findTarget("x86-64-v4"))->find("zmm") !=
            std::string::npos);
    const char* dot =
        "kernel k(in a: i32[16], in b: i32[16], out c: i32[16]) { vector for v in 0..16 { c[v] = dotBytes(a[v], b[v], "
        "c[v]) } }";
    Target vnni = *codegen::findTarget("x86-64-v4");
    vnni.features = "+avx512vnni";
    vnni.hasDotBytes = true;
    QVERIFY(QString::fromStdString(*codegen::printAssembly(parsedKernel(dot), vnni)).contains("vpdpbusd"));
    QVERIFY(assembly("x86-64-v4", dot).contains("vpmaddwd"));
    // a masked tail is one masked load, a fixed stride is shuffles
    const char* tail =
        "kernel k(in a: f32[10], out c: f32[16]) { vector for v in 0..16 { c[v] = (v < 10 ? a[v] : 0.0) } }";
    QVERIFY(assembly("x86-64-v4", tail).contains("{%k"));
    const char* strided = "kernel k(in a: f32[40], out c: f32[16]) { vector for v in 0..16 { c[v] = a[v * 2 + 1] } }";
    QVERIFY(assembly("x86-64-v4", strided).contains("vpermt2ps") ||
            assembly("x86-64-v4", strided).contains("vpermi2ps"));
}

void TestCompile::printsStations() {
    const Kernel kernel = product(2, 1, 8);
    const auto ir = codegen::printLlvm(kernel, *codegen::findTarget("x86-64-v3"));
    QVERIFY(ir);
    QVERIFY(ir->find("define hidden i32 @product(") != std::string::npos);
    QVERIFY(ir->find("@llvm.fma.v8f32") != std::string::npos);
    QVERIFY(ir->find("alloca") == std::string::npos);
    const auto assembly = codegen::printAssembly(kernel, *codegen::findTarget("aarch64"));
    QVERIFY(assembly);
    QVERIFY(assembly->find("fmla") != std::string::npos);
}

void TestCompile::doesNotContract() {
    const auto assembly = codegen::printAssembly(
        parsedKernel("kernel k(in a: f32[16], out c: f32[16]) { vector for v in 0..16 { c[v] = a[v] * a[v] + a[v] } }"),
        *codegen::findTarget("x86-64-v4"));
    QVERIFY(assembly->find("vfmadd") == std::string::npos);
    QVERIFY(assembly->find("vmulps") != std::string::npos);
}

void TestCompile::holdsSeveralKernels() {
    const Kernel first = parsedKernel("kernel a(out y: i64[1]) { y[0] = 1 }"),
                 second = parsedKernel("kernel b(out y: i64[1]) { y[0] = 2 }");
    const Kernel* const kernels[] = {&first, &second};
    const std::string symbols[] = {"one", "two"};
    const auto object = codegen::compileKernels(kernels, symbols, *codegen::findTarget("host"));
    QVERIFY(object);
    const auto code = codegen::LoadedCode::load(*object);
    QVERIFY(code);
    std::int64_t y = 0;
    void* pointers[] = {&y};
    (*code)->find("one")(pointers, nullptr, 0, 1);
    QCOMPARE(y, 1);
    (*code)->find("two")(pointers, nullptr, 0, 1);
    QCOMPARE(y, 2);
    QVERIFY((*code)->find("three") == nullptr);
}

QTEST_APPLESS_MAIN(TestCompile)
#include "tst_compile.moc"
