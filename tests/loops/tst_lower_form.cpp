// SPDX-License-Identifier: Apache-2.0
// What lowered kernels look like: the form that makes them fast, and the same text for the same work.
#include <QtTest>

#include "core/ir/text.h"
#include "core/loops/lower_clamp.h"
#include "tests/loops/lowered_model.h"

using namespace tenon;

namespace {

Graph parsed(const std::string& text) {
    auto graph = parseGraph("graph \"g\" {\n source 0 X \"s\"\n" + text + "}");
    if (!graph) qFatal("%s", graph.error().message.c_str());
    if (auto inferred = inferTypes(*graph, constantEvaluator()); !inferred)
        qFatal("%s", inferred.error().message.c_str());
    return graph.take();
}

/// The kernels of the graph as text, for 16 lanes of f32.
std::vector<QString> kernels(const Graph& graph) {
    const auto target = codegen::findTarget("x86-64-v4");
    auto model = test::LoweredModel::make(graph, *target);
    if (!model) qFatal("%s", model.error().message.c_str());
    std::vector<QString> texts;
    for (const auto& kernel : model->all()) texts.push_back(QString::fromStdString(loops::printKernel(kernel.kernel)));
    return texts;
}

}  // namespace

class TestLowerForm : public QObject {
    Q_OBJECT
private slots:
    void sameWorkIsTheSameText();
    void reshapesLeaveNoDivisions();
    void axesThatLieTogetherAreOneLoop();
    void seamsLeaveNoConditions();
    void bordersArePiecesOfTheirOwn();
    void whatDoesNotChangeIsComputedOutside();
    void oneElementConstantsAreLiterals();
    void outOfRangeIndicesAreReported();
    void parametersComeInCallOrder();
    void depthsOfProductsAreCounted();
    void clampedKernelsStayRight();
};

void TestLowerForm::sameWorkIsTheSameText() {
    const auto texts = kernels(parsed(R"(
        input %x: f32[1,4,9,9]
        const %w: f32[4,4,3,3] = splat 0.5
        const %v: f32[4,4,3,3] = splat 0.25
        %a: f32[1,4,9,9] = Conv(%x, %w) {pads = [1, 1, 1, 1]} "first" from [0]
        %b: f32[1,4,9,9] = Conv(%a, %v) {pads = [1, 1, 1, 1]} "second" from [0]
        output %b
    )"));
    QCOMPARE(texts.size(), 2u);
    QCOMPARE(texts[0], texts[1]);
    QVERIFY(!texts[0].contains("first"));
}

void TestLowerForm::reshapesLeaveNoDivisions() {
    const auto texts = kernels(parsed(R"(
        input %x: f32[2,8,64]
        const %s: i64[4] = [2, 8, 4, 16]
        %a: f32[2,8,4,16] = Reshape(%x, %s) "a" group 0 from [0]
        %y: f32[2,4,8,16] = Transpose(%a) {perm = [0, 2, 1, 3]} "y" group 0 from [0]
        output %y
    )"));
    QCOMPARE(texts.size(), 1u);
    const auto at = texts[0].indexOf("vector for");
    QVERIFY(at > 0);
    // The heads are loops of their own; along the vector both sides have stride 1.
    QVERIFY2(!texts[0].mid(at).contains("v /") && !texts[0].mid(at).contains("v %"), qPrintable(texts[0]));
}

void TestLowerForm::axesThatLieTogetherAreOneLoop() {
    const auto texts = kernels(parsed(R"(
        input %x: f32[3,5,7,11]
        %y: f32[3,5,7,11] = Relu(%x) "y" from [0]
        output %y
    )"));
    QVERIFY2(!texts[0].contains("parallel"), qPrintable(texts[0]));
    QVERIFY2(texts[0].contains("for i in 0..18 {"), qPrintable(texts[0]));  // 1155 elements in steps of 64
}

void TestLowerForm::seamsLeaveNoConditions() {
    const auto texts = kernels(parsed(R"(
        input %x: f32[2,3,32]
        input %z: f32[2,4,32]
        %y: f32[2,7,32] = Concat(%x, %z) {axis = 1} "y" from [0]
        output %y
    )"));
    QVERIFY2(!texts[0].contains("?") && !texts[0].contains("select"), qPrintable(texts[0]));
}

void TestLowerForm::bordersArePiecesOfTheirOwn() {
    const auto texts = kernels(parsed(R"(
        input %x: f32[1,1,40,80]
        %y: f32[1,1,40,80] = MaxPool(%x) {kernel_shape = [3, 3], pads = [1, 1, 1, 1]} "y" from [0]
        output %y
    )"));
    // Three by three pieces, of which the middle one has neither conditions nor guarded loads.
    bool hasPlainPiece = false;
    for (const QString& piece : texts[0].split("vector for"))
        hasPlainPiece = hasPlainPiece || (piece.count("max(") >= 8 && !piece.contains("?"));
    QVERIFY2(hasPlainPiece, qPrintable(texts[0]));
}

void TestLowerForm::whatDoesNotChangeIsComputedOutside() {
    const auto texts = kernels(parsed(R"(
        input %x: f32[4,256]
        input %s: f32[4,1]
        %e: f32[4,1] = Exp(%s) "e" group 0 from [0]
        %y: f32[4,256] = Mul(%x, %e) "y" group 0 from [0]
        output %y
    )"));
    QVERIFY2(texts[0].indexOf("exp(") < texts[0].indexOf("vector for"), qPrintable(texts[0]));
}

void TestLowerForm::oneElementConstantsAreLiterals() {
    const auto texts = kernels(parsed(R"(
        input %x: f32[8]
        const %k: f32[1] = [2.5]
        const %v: f32[8] = [1, 2, 3, 4, 5, 6, 7, 8]
        %a: f32[8] = Mul(%x, %k) "a" group 0 from [0]
        %y: f32[8] = Add(%a, %v) "y" group 0 from [0]
        output %y
    )"));
    QVERIFY2(texts[0].contains("* 2.5"), qPrintable(texts[0]));
    QVERIFY2(texts[0].startsWith("kernel mul_add(in x0: f32[8], const c0: f32[8], out y0: f32[8])"),
             qPrintable(texts[0]));
}

void TestLowerForm::outOfRangeIndicesAreReported() {
    const Graph graph = parsed(R"(
        input %x: f32[5,20]
        input %i: i64[3]
        %y: f32[3,20] = Gather(%x, %i) "y" from [0]
        output %y
    )");
    const auto target = codegen::findTarget("host");
    auto model = test::LoweredModel::make(graph, *target);
    QVERIFY(model && model->compile(*target));
    const std::vector<Tensor> inputs{Tensor(ElementType::f32, {5, 20}),
                                     Tensor::vector(std::vector<std::int64_t>{1, 5, -6})};
    for (bool isCompiled : {false, true}) {
        const auto outputs = model->run(inputs, isCompiled);
        QVERIFY(!outputs);
        QCOMPARE(QString::fromStdString(outputs.error().message),
                 QString("kernel 'gather' failed with status %1").arg(TENON_INDEX_OUT_OF_RANGE));
    }
}

void TestLowerForm::parametersComeInCallOrder() {
    const Graph graph = parsed(R"(
        input %x: f32[4,6]
        const %w: f32[6,5] = splat 1
        const %b: f32[5] = splat 2
        input %r: f32[4,5]
        %m: f32[4,5] = MatMul(%x, %w) "m" group 0 from [0]
        %c: f32[4,5] = Add(%m, %b) "c" group 0 from [0]
        %y: f32[4,5] = Add(%c, %r) "y" group 0 from [0]
        output %y
    )");
    const auto target = codegen::findTarget("x86-64-v3");
    const auto lowered = loops::lowerGroup(graph, loops::partition(graph)[0], *target);
    QVERIFY(lowered);
    QCOMPARE(lowered->parameters.size(), lowered->kernel.parameterCount());
    std::vector<std::string> names;
    for (const auto& parameter : lowered->parameters) names.push_back(graph.value(parameter.value).name);
    QCOMPARE(names, (std::vector<std::string>{"x", "r", "w", "b", "y"}));
    for (std::size_t i = 0; i < names.size(); ++i)
        QCOMPARE(lowered->parameters[i].content.has_value(),
                 lowered->kernel.buffers[i].kind == loops::BufferKind::constant);
    QCOMPARE(lowered->sources, graph.node(graph.nodes()[0]).sources);
}

void TestLowerForm::depthsOfProductsAreCounted() {
    const Graph graph = parsed(R"(
        input %x: f32[2,6,10,10]
        const %w: f32[8,3,3,3] = splat 1
        %y: f32[2,8,8,8] = Conv(%x, %w) {group = 2} "y" from [0]
        output %y
    )");
    const auto target = codegen::findTarget("x86-64-v3");
    const auto lowered = loops::lowerGroup(graph, loops::partition(graph)[0], *target);
    QVERIFY(lowered);
    QCOMPARE(lowered->flops, 2 * 2 * 8 * 64 * 27);
}

void TestLowerForm::clampedKernelsStayRight() {
    const auto kernel = loops::parseKernel(R"(kernel k(in x: f32[6], out y: f32[4]) {
        for i in 0..4 { y[i] = x[i * i % 7] }
    })");
    QVERIFY(kernel);
    QVERIFY(!loops::verifyKernel(*kernel));  // squares modulo 7 are 0, 1, 2, 4: not seen by linear reasoning
    const loops::Kernel clamped = loops::withClampedAccesses(*kernel);
    const auto verified = loops::verifyKernel(clamped);
    QVERIFY2(bool(verified), verified ? "" : verified.error().message.c_str());
    std::vector<float> x{10, 11, 12, 13, 14, 15}, y(4);
    std::byte* const parameters[] = {reinterpret_cast<std::byte*>(x.data()), reinterpret_cast<std::byte*>(y.data())};
    QVERIFY(loops::interpretLoops(clamped, parameters));
    QCOMPARE(y, (std::vector<float>{10, 11, 14, 12}));
}

QTEST_APPLESS_MAIN(TestLowerForm)
#include "tst_lower_form.moc"
