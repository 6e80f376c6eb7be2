// SPDX-License-Identifier: Apache-2.0
// Transposed accesses: that stores are collected and loads made early may not change what a kernel computes.
#include <QtTest>

#include "tests/codegen/kernel_runner.h"

using namespace tenon;
using namespace tenon::loops;
using namespace tenon::test;

class TestEmitStrided : public QObject {
    Q_OBJECT
private slots:
    void transposes_data();
    void transposes();
    void keepsOrder_data();
    void keepsOrder();
    void joinsNeighbours();
};

void TestEmitStrided::transposes_data() {
    QTest::addColumn<QString>("type");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("lanes");
    for (const char* type : {"f32", "f64", "i8", "bool", "bf16"})
        for (const int rows : {1, 2, 3, 4, 7, 14, 16, 19})
            for (const int lanes : {2, 3, 4, 8, 12, 16, 24})
                QTest::addRow("%s %dx%d", type, rows, lanes) << type << rows << lanes;
}

/// Reads columns and writes columns, of matrices with a border so that strides and extents differ.
void TestEmitStrided::transposes() {
    QFETCH(QString, type);
    QFETCH(int, rows);
    QFETCH(int, lanes);
    const QString text = QString(
                             "kernel k(in x: %1[3,%3,%4], out y: %1[3,%3,%5]) {\n"
                             "  for i in 0..3 { unrolled for r in 0..%2 { vector for v in 0..%3 { y[i, v, r + 1] = "
                             "x[i, v, r + 2] } } }\n}")
                             .arg(type)
                             .arg(rows)
                             .arg(lanes)
                             .arg(rows + 2)
                             .arg(rows + 5);
    const std::string found = difference(parsedKernel(text.toStdString()), 3);
    QVERIFY2(found.empty(), found.c_str());
}

void TestEmitStrided::keepsOrder_data() {
    QTest::addColumn<QString>("body");
    const auto row = [](const char* name, const char* body) { QTest::newRow(name) << QString(body); };
    row("same elements twice",
        "unrolled for r in 0..4 { vector for v in 0..8 { y[v, r] = x[v, r] }\n vector for v in 0..8 { y[v, r] = x[v, "
        "r] + 1.0 } }");
    row("overlapping columns",
        "unrolled for r in 0..12 { vector for v in 0..4 { y[v * 2 + r / 4, r] = x[v, 0] + f32(r) } }");
    row("next rows overlap", "unrolled for r in 0..4 { vector for v in 0..8 { y[v + r, 0] = x[v, r] } }");
    row("read back",
        "unrolled for r in 0..4 { vector for v in 0..8 { y[v, r] = x[v, r] }\n vector for v in 0..8 { z[r, v] = y[v, "
        "r] * 2.0 } }");
    row("read back one", "unrolled for r in 0..4 { vector for v in 0..8 { y[v, r] = x[v, r] }\n z[0, r] = y[3, r] }");
    row("another store between",
        "unrolled for r in 0..4 { vector for v in 0..8 { y[v, r] = x[v, r] }\n y[2, 1] = 7.0 }");
    row("a loop between",
        "unrolled for r in 0..4 { vector for v in 0..8 { y[v, r] = x[v, r] }\n for k in 0..8 { z[r, k] = y[k, r] } }");
    row("a branch between",
        "unrolled for r in 0..4 { vector for v in 0..8 { y[v, r] = x[v, r] }\n if x[0, 0] < f32(r) { vector for v in "
        "0..8 { y[v, r] = -1.0 } } }");
    row("inside a branch",
        "if x[0, 0] < 0.0 { unrolled for r in 0..4 { vector for v in 0..8 { y[v, r] = x[v, r] } } } else { unrolled "
        "for r in 0..4 { vector for v in 0..8 { y[v, r + 1] = x[v, r] } } }");
    row("guarded columns",
        "unrolled for r in 0..20 { vector for v in 0..8 { y[v, r] = (r < 13 ? x[v + 4, r + 3] : 2.0) } }");
    row("guarded lanes", "unrolled for r in 0..8 { vector for v in 0..16 { z[r, v] = (v < 12 ? x[v, r] : 2.0) } }");
    row("a function between",
        "unrolled for r in 0..5 { vector for v in 0..8 { let t = floor(x[v, r])\n y[v, r] = select(abs(t) < 1e8, (t < "
        "0.0 ? x[v, r + 1] : t), 0.0) } }");
    row("two loops of rows",
        "unrolled for q in 0..2 { unrolled for r in 0..5 { vector for v in 0..8 { y[v, q * 5 + r] = x[v, q * 5 + r] } "
        "} }");
    row("steps of two", "unrolled for r in 0..5 { vector for v in 0..8 { y[v, r * 2] = x[v, r * 2] } }");
    row("backwards", "unrolled for r in 0..5 { vector for v in 0..8 { y[7 - v, 9 - r] = x[7 - v, 9 - r] } }");
}

void TestEmitStrided::keepsOrder() {
    QFETCH(QString, body);
    const std::string text =
        "kernel k(in x: f32[12,20], out y: f32[12,20], out z: f32[20,16]) {\n" + body.toStdString() + "\n}";
    const std::string found = difference(parsedKernel(text), 5);
    QVERIFY2(found.empty(), found.c_str());
}

void TestEmitStrided::joinsNeighbours() {
    const auto lines = [](const char* text, const char* word) {
        const auto assembly = codegen::printAssembly(parsedKernel(text), *codegen::findTarget("x86-64-v4"));
        return QString::fromStdString(*assembly).count(word);
    };
    const char* stores =
        "kernel k(in x: f32[16,16], out y: f32[16,100]) { unrolled for r in 0..16 { vector for v in 0..16 { y[v, r] = "
        "x[r, v] } } }";
    QCOMPARE(lines(stores, "vextractps"), 0);
    const char* loads =
        "kernel k(in x: f32[16,100], out y: f32[16,16]) { unrolled for r in 0..16 { vector for v in 0..16 { y[r, v] = "
        "x[v, r] } } }";
    QCOMPARE(lines(loads, "vinsertps"), 0);
}

QTEST_APPLESS_MAIN(TestEmitStrided)
#include "tst_emit_strided.moc"
