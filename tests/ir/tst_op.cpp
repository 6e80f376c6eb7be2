// SPDX-License-Identifier: Apache-2.0
#include <set>

#include "tests/ir/ir_helpers.h"

using namespace tenon;

class TestOp : public QObject {
    Q_OBJECT
private slots:
    void rowsAreInOrderAndUnique() {
        std::set<std::string_view> names;
        for (std::size_t i = 0; i < allOps().size(); ++i) {
            const OpInfo& row = allOps()[i];
            QCOMPARE(static_cast<std::size_t>(row.op), i);
            QVERIFY2(names.insert(row.name).second, row.name.data());
            QVERIFY2(!row.gloss.empty(), row.name.data());
            QVERIFY2(row.maxInputs < 0 || row.maxInputs >= row.minInputs, row.name.data());
            QVERIFY2(row.outputs == 1 || row.op == Op::Split, row.name.data());
        }
    }

    void namesFindTheirRow() {
        for (const OpInfo& row : allOps()) {
            QCOMPARE(opFromName(row.name), std::optional(row.op));
            QCOMPARE(&opInfo(row.op), &row);
        }
        QVERIFY(!opFromName("conv"));
        QVERIFY(!opFromName(""));
        QVERIFY(!opFromName("Loop"));
    }

    void attributesAreWellFormed() {
        for (const OpInfo& row : allOps()) {
            std::set<std::string_view> names;
            for (const AttributeSpec& spec : row.attributes) {
                QVERIFY2(names.insert(spec.name).second, row.name.data());
                QVERIFY2(!(spec.isRequired && spec.defaultValue), row.name.data());
                if (spec.defaultValue) QCOMPARE(attributeType(*spec.defaultValue), spec.type);
            }
        }
    }

    void attributeLookup() {
        const AttributeSpec* axis = attributeSpec(Op::Softmax, "axis");
        QVERIFY(axis);
        QCOMPARE(std::get<std::int64_t>(*axis->defaultValue), -1);
        const AttributeSpec* to = attributeSpec(Op::Cast, "to");
        QVERIFY(to && to->isRequired && !to->defaultValue);
        const AttributeSpec* strides = attributeSpec(Op::Conv, "strides");
        QVERIFY(strides && !strides->isRequired && !strides->defaultValue);
        QCOMPARE(strides->type, AttributeType::integers);
        QCOMPARE(std::get<float>(*attributeSpec(Op::LeakyRelu, "alpha")->defaultValue), 0.01f);
        QCOMPARE(std::get<std::string>(*attributeSpec(Op::Resize, "mode")->defaultValue), std::string("nearest"));
        QCOMPARE(attributeSpec(Op::Relu, "axis"), nullptr);
        QCOMPARE(attributeSpec(Op::Conv, "auto_pad"), nullptr);
    }

    void nodesFallBackToDefaults() {
        const Graph graph =
            parsed(inGraph("input %x: f32[2,3]  %y = Softmax(%x) \"a\"  %z = Softmax(%x) {axis = 0} \"b\""));
        QCOMPARE(graph.node(nodeNamed(graph, "a")).intAttribute("axis"), -1);
        QCOMPARE(graph.node(nodeNamed(graph, "b")).intAttribute("axis"), 0);
        QVERIFY_EXCEPTION_THROWN(graph.node(nodeNamed(graph, "a")).intAttribute("alpha"), InternalError);
        QVERIFY_EXCEPTION_THROWN(graph.node(nodeNamed(graph, "a")).floatAttribute("axis"), InternalError);
    }
};

QTEST_APPLESS_MAIN(TestOp)
#include "tst_op.moc"
