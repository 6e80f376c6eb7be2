// SPDX-License-Identifier: Apache-2.0
#include "core/exporting/artifact_texts.h"

#include <QTest>

#include "core/base/check.h"
#include "core/exporting/artifact_tables.h"
#include "core/ir/text.h"

using namespace tenon;

namespace {

/// A model that was never compiled: enough for what is printed about its signature.
CompiledModel modelOf(const std::string& graphText) {
    auto graph = parseGraph(graphText);
    if (!graph) throw std::runtime_error(graph.error().message);
    CompiledModel model;
    model.graph = std::make_shared<const Graph>(std::move(*graph));
    model.target.name = "host";
    return model;
}

const std::string kTwoInputs = R"(graph "g" {
    input %"a*/ b": f32[2,3]
    input %mask: bool[3]
    %y: f32[2,3] = Relu(%"a*/ b")
    output %y
})";

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

class TestArtifactTexts : public QObject {
    Q_OBJECT

private slots:
    void identifiers_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("identifier");
        QTest::newRow("as it is") << "digits_cnn"
                                  << "digits_cnn";
        QTest::newRow("punctuation") << "my-net.v2"
                                     << "my_net_v2";
        QTest::newRow("digit first") << "3d"
                                     << "m_3d";
        QTest::newRow("nothing") << ""
                                 << "model";
        QTest::newRow("letters of other scripts, byte by byte") << QString::fromUtf8("né") << "n__";
        QTest::newRow("a path") << "../x"
                                << "___x";
    }
    void identifiers() {
        QFETCH(QString, name);
        QFETCH(QString, identifier);
        QCOMPARE(QString::fromStdString(cIdentifier(name.toStdString())), identifier);
    }

    void templatesAreFilled() {
        QCOMPARE(fillTemplate("@a@ and @b@, @a@.", {{"a", "x"}, {"b", "@a@"}}), std::string("x and @a@, x."));
        QCOMPARE(fillTemplate("", {}), std::string());
        QVERIFY_EXCEPTION_THROWN(fillTemplate("@c@", {{"a", "x"}}), InternalError);
        QVERIFY_EXCEPTION_THROWN(fillTemplate("an @ alone", {}), InternalError);
    }

    void filesOfEveryFormat() {
        const CompiledModel model = modelOf(kTwoInputs);
        const auto names = [&](ArtifactFormat format) {
            QStringList list;
            for (const auto& [path, text] : printArtifactTexts(model, "net", format))
                list << QString::fromStdString(path);
            return list;
        };
        const QStringList library{"README.md", "net.h", "net_example.c", "selftest/selftest.c"};
        QCOMPARE(names(ArtifactFormat::staticLibrary), library);
        QCOMPARE(names(ArtifactFormat::object), library);
        QCOMPARE(names(ArtifactFormat::sharedLibrary),
                 (QStringList{"README.md", "net.h", "net_example.c", "net_example.py", "selftest/selftest.c"}));
        QCOMPARE(names(ArtifactFormat::executable), QStringList{"README.md"});
    }

    void headerTellsTheSignature() {
        const auto texts = printArtifactTexts(modelOf(kTwoInputs), "net", ArtifactFormat::sharedLibrary);
        const std::string& header = texts.at("net.h");
        QVERIFY(contains(header, "#define NET_INPUT_COUNT 2\n"));
        QVERIFY(contains(header, "#define NET_OUTPUT_COUNT 1\n"));
        QVERIFY(contains(header, " *     input 1  bool[3]  mask\n *     output 0  f32[2,3]  y\n"));
        QVERIFY(contains(header, "const void* inputs[] = { input0, input1 };"));
        QVERIFY(contains(header, "void* outputs[] = { output };"));
    }

    void namesOfTheModelCannotEndAComment() {
        for (const auto& [path, text] : printArtifactTexts(modelOf(kTwoInputs), "net", ArtifactFormat::sharedLibrary))
            QVERIFY2(!contains(text, "a*/ b"), path.c_str());
    }

    void tablesNameWhatTheRuntimeReads() {
        CompiledModel model = modelOf(kTwoInputs);
        model.constants = {Tensor(ElementType::f32, {3}), Tensor(ElementType::i8, {70}), Tensor(ElementType::f32, {1})};
        model.symbols = {"tenon_k0_relu"};
        ProgramStep step{0, {{TENON_INPUT, 0, 0}, {TENON_CONSTANT, 1, 8}, {TENON_OUTPUT, 0, 0}}, 6, 2};
        ProgramStep copy{-1, {{TENON_ARENA, 0, 128}, {TENON_OUTPUT, 0, 0}}, 24, 24};
        model.steps = {step, copy};
        model.placement.arenaBytes = 192;
        model.scratchBytes = 64;
        const ConstantBlock block = packConstants(model);
        QCOMPARE(block.offsets, (std::vector<std::int64_t>{0, 64, 192}));
        QCOMPARE(block.bytes.size(), std::size_t{256});
        const std::string tables = printArtifactTables(model, block, {"net", "tenon 0", "abc"});
        QVERIFY(contains(tables, "declare hidden i32 @\"tenon_k0_relu\"(ptr, ptr, i64, i64)"));
        QVERIFY(contains(tables, "%operand { i32 2, i32 1, i64 8 }"));
        QVERIFY(contains(tables, "%step { ptr @\"tenon_k0_relu\", ptr @t0, i64 3, i64 6, i64 2 }"));
        QVERIFY(contains(tables, "%step { ptr null, ptr @t1, i64 2, i64 24, i64 24 }"));
        QVERIFY(contains(tables, "ptr getelementptr (i8, ptr @net_constants, i64 192)"));
        QVERIFY(contains(tables, "i64 192, i64 64 }"));
        QCOMPARE(printArtifactTables(model, block, {"net", "tenon 0", "abc"}), tables);
    }
};

QTEST_APPLESS_MAIN(TestArtifactTexts)
#include "tst_artifact_texts.moc"
