// SPDX-License-Identifier: Apache-2.0
#include "core/import/bind_dims.h"

#include <QTest>

using namespace tenon;

namespace {

DeclaredDim fixed(std::int64_t value) {
    return {value, ""};
}
DeclaredDim named(const char* symbol) {
    return {std::nullopt, symbol};
}
DeclaredDim unnamed() {
    return {std::nullopt, ""};
}

using Dimensions = std::vector<DeclaredDim>;

/// "x=1x3x224x224 mask=1x128", or the error.
QString bound(const std::vector<DeclaredInput>& inputs, const ImportOptions& options = {}) {
    const auto result = bindDims(inputs, options);
    if (!result) return QString::fromStdString(result.error().message);
    QStringList parts;
    for (std::size_t i = 0; i < inputs.size(); ++i)
        parts << QString::fromStdString(inputs[i].name + "=" + toString(result->shapes[i]));
    return parts.join(' ');
}

QString boundOne(const Dimensions& dims, ElementType type = ElementType::f32) {
    return bound({{"x", type, dims}});
}

const std::vector<DeclaredInput> kText = {
    {"ids", ElementType::i64, Dimensions{named("batch"), named("seq")}},
    {"mask", ElementType::i64, Dimensions{named("batch"), named("seq")}},
};

}  // namespace

class TestBindDims : public QObject {
    Q_OBJECT

private slots:
    void defaults() {
        QCOMPARE(boundOne({fixed(2), fixed(3)}), "x=2x3");
        QCOMPARE(boundOne({}), "x=scalar");
        QCOMPARE(boundOne({named("N"), fixed(10)}), "x=1x10");
        QCOMPARE(boundOne({named("N"), fixed(3), named("H"), named("W")}), "x=1x3x224x224");
        QCOMPARE(boundOne({unnamed(), unnamed(), unnamed(), unnamed()}), "x=1x3x224x224");
        QCOMPARE(boundOne({fixed(1), fixed(3), fixed(48), named("W")}), "x=1x3x48x224");
        QCOMPARE(boundOne({named("N"), named("H"), named("W"), fixed(3)}), "x=1x224x224x3");
        QCOMPARE(boundOne({named("N"), named("T")}, ElementType::i64), "x=1x128");
        QCOMPARE(boundOne({named("N"), named("T")}), "x=1x1");
        QCOMPARE(boundOne({named("N"), named("sequence"), fixed(64)}), "x=1x128x64");
        QCOMPARE(boundOne({fixed(2), named("batch_size"), fixed(64)}), "x=2x1x64");
        QCOMPARE(boundOne({fixed(0), fixed(3)}), "x=0x3");
    }

    void oneNameOneNumber() {
        QCOMPARE(bound(kText), "ids=1x128 mask=1x128");
        QCOMPARE(bound({{"a", ElementType::f32, Dimensions{named("N")}},
                        {"b", ElementType::f32, Dimensions{fixed(7), named("N")}}}),
                 "a=1 b=7x1");
    }

    void dims() {
        QCOMPARE(bound(kText, {.dims = {{"seq", 16}}}), "ids=1x16 mask=1x16");
        QCOMPARE(bound(kText, {.dims = {{"seq", 16}, {"batch", 2}}}), "ids=2x16 mask=2x16");
    }

    void shapes() {
        QCOMPARE(bound(kText, {.shapes = {{"mask", {2, 9}}}}), "ids=2x9 mask=2x9");
        QCOMPARE(bound({{"x", ElementType::f32, Dimensions{unnamed(), fixed(3), unnamed(), unnamed()}}},
                       {.shapes = {{"x", {1, 3, 640, 480}}}}),
                 "x=1x3x640x480");
        QCOMPARE(bound({{"x", ElementType::f32, std::nullopt}}, {.shapes = {{"x", {4, 5}}}}), "x=4x5");
    }

    void records() {
        const auto result = bindDims({{"x", ElementType::f32, Dimensions{named("N"), fixed(3), named("H"), unnamed()}}},
                                     {.dims = {{"H", 32}}});
        QStringList lines;
        for (const ChosenDim& c : result->chosen)
            lines << QString("%1[%2] %3=%4%5")
                         .arg(c.input.c_str())
                         .arg(c.axis)
                         .arg(c.symbol.c_str())
                         .arg(c.value)
                         .arg(c.isDefault ? "?" : "");
        QCOMPARE(lines.join(", "), "x[0] N=1?, x[2] H=32, x[3] =224?");
    }

    void describesChoices() {
        Graph graph;
        graph.addInput("x", {ElementType::f32, toShape({1, 3, 224, 224})});
        graph.addInput("fixed", {ElementType::f32, toShape({1})});
        QCOMPARE(describeChoices(graph, {{"x", 0, "N", 1, true}, {"x", 2, "H", 224, true}}),
                 std::string("x=1x3x224x224"));
        QCOMPARE(describeChoices(graph, {}), std::string());
    }

    void wrongUse_data() {
        QTest::addColumn<QString>("dim");
        QTest::addColumn<QString>("shape");
        QTest::addColumn<QString>("expected");
        QTest::newRow("unknown name")
            << "length=3"
            << ""
            << "the model has no dimension 'length'; its named free dimensions are 'batch', 'seq'";
        QTest::newRow("unknown input") << ""
                                       << "x=1,2"
                                       << "the model has no input 'x'; its inputs are 'ids', 'mask'";
        QTest::newRow("zero") << "seq=0"
                              << ""
                              << "the dimension 'seq' needs an extent of at least 1";
        QTest::newRow("negative") << "seq=-1"
                                  << ""
                                  << "the dimension 'seq' needs an extent of at least 1";
        QTest::newRow("rank") << ""
                              << "ids=1,2,3"
                              << "--shape ids=1x2x3 does not fit: the input has rank 2";
        QTest::newRow("zero extent") << ""
                                     << "ids=1,0"
                                     << "--shape ids=1x0 does not fit: extents are at least 1";
        QTest::newRow("against --dim") << "seq=5"
                                       << "ids=1,6"
                                       << "--shape ids=1x6 does not fit: axis 1 is 'seq', which is 5 elsewhere";
    }
    void wrongUse() {
        QFETCH(QString, dim);
        QFETCH(QString, shape);
        QFETCH(QString, expected);
        ImportOptions options;
        if (!dim.isEmpty()) options.dims[dim.section('=', 0, 0).toStdString()] = dim.section('=', 1).toLongLong();
        if (!shape.isEmpty())
            for (const QString& extent : shape.section('=', 1).split(','))
                options.shapes[shape.section('=', 0, 0).toStdString()].push_back(extent.toLongLong());
        const auto result = bindDims(kText, options);
        QVERIFY(!result);
        QCOMPARE(QString::fromStdString(result.error().message), expected);
        QVERIFY(result.error().fault == Fault::usage);
    }

    void fixedExtents() {
        const std::vector<DeclaredInput> inputs{{"x", ElementType::f32, Dimensions{named("N"), fixed(3)}}};
        QCOMPARE(bound(inputs, {.shapes = {{"x", {2, 4}}}}), "--shape x=2x4 does not fit: the model fixes axis 1 to 3");
        QCOMPARE(bound(inputs, {.dims = {{"M", 3}}}),
                 "the model has no dimension 'M'; its named free dimensions are 'N'");
        QCOMPARE(bound({{"x", ElementType::f32, Dimensions{fixed(3)}}}, {.dims = {{"M", 3}}}),
                 "the model has no dimension 'M'; it has no named free dimensions");
    }

    void unknownRank() {
        QCOMPARE(bound({{"x", ElementType::f32, std::nullopt}}),
                 "the model does not say the rank of its input 'x'; give its shape, such as --shape x=1x3x224x224");
    }
};

QTEST_APPLESS_MAIN(TestBindDims)
#include "tst_bind_dims.moc"
