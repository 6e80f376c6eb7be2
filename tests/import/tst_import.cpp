// SPDX-License-Identifier: Apache-2.0
// Files to graphs: names, order, provenance, and one sentence for every file that is not a model.
#include "core/base/random.h"
#include "core/ir/verify.h"
#include "tests/import/onnx_builder.h"

using namespace tenon;
using namespace tenon::test;

namespace {

/// x -> Relu -> y
OnnxBuilder relu() {
    OnnxBuilder b(13);
    b.input("x", {1, 3}).output("y", {1, 3});
    b.node("Relu", {"x"}, {"y"});
    return b;
}

QString sources(const Graph& graph) {
    QStringList names;
    for (const SourceNode& source : graph.sources()) names << QString::fromStdString(source.name + ":" + source.op);
    return names.join(' ');
}

std::string readFile(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

const std::filesystem::path kSamples = TENON_SOURCE_DIR "/resources/samples";

}  // namespace

class TestImport : public QObject {
    Q_OBJECT

private slots:
    void aModel() {
        OnnxBuilder b = relu();
        b.model.set_producer_name("maker");
        b.model.set_producer_version("2.1");
        const Folder folder;
        const auto model = importModel(folder.write("m.onnx", b.bytes()));
        QVERIFY(bool(model));
        QCOMPARE(model->producer, std::string("maker 2.1"));
        QCOMPARE(model->irVersion, 8);
        QCOMPARE(model->opset, 13);
        QCOMPARE(model->path, folder.path("m.onnx"));
        QCOMPARE(model->sourceHash.size(), std::size_t(32));
        QVERIFY(model->chosenDims.empty());
        QCOMPARE(text(run(model->graph, {floats({1, 3}, {-1, 0, 2})})[0]), "1x3: 0 0 2");
        QVERIFY(bool(verifyGraph(model->graph)));
    }

    void hashIsOfTheBytes() {
        OnnxBuilder other = relu();
        other.model.set_doc_string("a word");
        QCOMPARE(imported(relu()).sourceHash, imported(relu()).sourceHash);
        QVERIFY(imported(relu()).sourceHash != imported(other).sourceHash);
    }

    void samples() {
        for (const char* name : {"digits_cnn.onnx", "digits_transformer.onnx"}) {
            const auto model = importModel(kSamples / name);
            QVERIFY2(bool(model), model ? "" : model.error().message.c_str());
            const auto sound = verifyGraph(model->graph);
            QVERIFY2(bool(sound), sound ? "" : sound.error().message.c_str());
            QVERIFY(model->graph.nodeCount() > 10);
        }
    }

    // Names and order ----------------------------------------------------------------------------------------------

    void provenance() {
        OnnxBuilder b(13);
        b.input("x", {2}).output("z", {2});
        b.node("Relu", {"x"}, {"y"});
        b.node("Neg", {"y"}, {"z"}).named("negate");
        const Model model = imported(b);
        QCOMPARE(sources(model.graph), "Relu_0:Relu negate:Neg");
        const NodeId node = *model.graph.findNode("negate");
        QCOMPARE(model.graph.sources()[model.graph.node(node).sources[0].index].name, std::string("negate"));
        QVERIFY(model.graph.findValue("y").has_value());
    }

    void repeatedNodeNames() {
        OnnxBuilder b(13);
        b.input("x", {2}).output("z", {2});
        b.node("Relu", {"x"}, {"y"}).named("same");
        b.node("Neg", {"y"}, {"z"}).named("same");
        QCOMPARE(sources(imported(b).graph), "same:Relu same_1:Neg");
    }

    void namesThatAreNoText() {
        OnnxBuilder b(13);
        b.input("x", {2}).output(
            "z\x01\xff"
            "a/../\xc3\xa9",
            {2});
        b.node("Relu", {"x"},
               {"z\x01\xff"
                "a/../\xc3\xa9"})
            .named(std::string("n\0m", 3));
        const Model model = imported(b);
        QCOMPARE(model.graph.value(model.graph.outputs()[0]).name, std::string("z??a/../\xc3\xa9"));
        QVERIFY(model.graph.findNode("n?m").has_value());
    }

    void anyOrder() {
        OnnxBuilder b(13);
        b.input("x", {1}).output("z", {1});
        b.node("Neg", {"y"}, {"z"}).named("second");
        b.node("Exp", {"x"}, {"y"}).named("first");
        const Model model = imported(b);
        QCOMPARE(ops(model.graph), "Exp Neg");
        QCOMPARE(text(run(model.graph, {floats({1}, {0})})[0]), "1: -1");
    }

    void initializersThatAreInputs() {
        OnnxBuilder b(8);
        b.model.set_ir_version(3);
        b.input("x", {2}).input("w", {2}).floats("w", {2}, {1, 2}).output("y", {2});
        b.node("Add", {"x", "w"}, {"y"});
        const Model model = imported(b);
        QCOMPARE(model.graph.inputs().size(), std::size_t(1));
        QCOMPARE(text(run(model.graph, {floats({2}, {10, 20})})[0]), "2: 11 22");
    }

    void unreadConstantsGo() {
        OnnxBuilder b = relu();
        b.floats("unread", {2}, {1, 2});
        QVERIFY(!imported(b).graph.findValue("unread").has_value());
    }

    void constantNodes() {
        OnnxBuilder b(13);
        b.output("sum", {2}).output("i", {}, kInt64);
        b.node("Constant", {}, {"a"}).reals("value_floats", {1, 2});
        b.node("Constant", {}, {"b"}).real("value_float", 0.5f);
        b.node("Constant", {}, {"i"}).integer("value_int", 7);
        b.node("Add", {"a", "b"}, {"sum"});
        const Model model = imported(b);
        QCOMPARE(ops(model.graph), "Add");
        const auto outputs = run(model.graph, {});
        QCOMPARE(text(outputs[0]), "2: 1.5 2.5");
        QCOMPARE(text(outputs[1]), "scalar: 7");
    }

    void outputsThatAreInputs() {
        OnnxBuilder b(13);
        b.input("x", {1}).floats("w", {1}, {3}).output("x", {1}).output("w", {1});
        const Model model = imported(b);
        QCOMPARE(model.graph.value(model.graph.outputs()[0]).name, std::string("x"));
        const auto outputs = run(model.graph, {floats({1}, {5})});
        QCOMPARE(text(outputs[0]) + " " + text(outputs[1]), "1: 5 1: 3");
    }

    void graphText() {
        const Folder folder;
        const auto model =
            importModel(folder.write("m.tir",
                                     "// a comment\ngraph \"g\" {\n  source 0 Relu \"r\"\n  input %x: f32[N,3]\n"
                                     "  %y: f32[N,3] = Relu(%x) \"r\" from [0]\n  output %y\n}\n"),
                        {.dims = {{"N", 2}}});
        QVERIFY2(bool(model), model ? "" : model.error().message.c_str());
        QCOMPARE(QString::fromStdString(toString(model->graph.value(model->graph.outputs()[0]).type)), "f32[2,3]");
        QCOMPARE(model->chosenDims.size(), std::size_t(1));
        QCOMPARE(model->opset, 0);
    }

    void constantsForInputs() {
        OnnxBuilder b(13);
        b.input("x", {2, 3}).input("shape", {2}, kInt64).output("y");
        b.node("Reshape", {"x", "shape"}, {"y"});
        QVERIFY(refusal(b).contains("is not known before the model runs"));
        const std::vector<std::int64_t> target{3, 2};
        const Model model = imported(b, {.constants = {{"shape", Tensor::vector(target)}}});
        QCOMPARE(model.graph.inputs().size(), std::size_t(1));
        QCOMPARE(model.graph.dims(model.graph.outputs()[0]), (Dims{3, 2}));
    }

    // Files that are no models -------------------------------------------------------------------------------------

    void notAModel() {
        const Folder folder;
        const auto outcome = [&](const std::string& bytes) {
            return refusal(importModel(folder.write("m.onnx", bytes)));
        };
        QCOMPARE(outcome(""), "the file is empty");
        QCOMPARE(outcome("Dear reader,\nthis is not a model.\n"),
                 "this is a text file, neither an ONNX model nor a graph (.tir)");
        QVERIFY(outcome("graph \"g\" {").length() > 10);
        QVERIFY(outcome("graph \"g\" {") != "accepted");
        QCOMPARE(outcome(std::string("\x08\x08", 2)), "it holds no graph");
        const auto missing = importModel(folder.path("gone.onnx"));
        QVERIFY(!missing && missing.error().fault == Fault::environment);
        const auto directory = importModel(folder.root());
        QVERIFY(!directory);
        QVERIFY(QString::fromStdString(directory.error().message).contains("is a directory"));
    }

    void messageNamesTheFile() {
        const Folder folder;
        const auto model = importModel(folder.write("m.onnx", ""));
        QCOMPARE(model.error().message, "'" + folder.path("m.onnx").string() + "': the file is empty");
        QVERIFY(model.error().fault == Fault::model);
    }

    void truncations() {
        const std::string whole = readFile(kSamples / "digits_cnn.onnx");
        QVERIFY(whole.size() > 10'000);
        const Folder folder;
        for (std::size_t size = 0; size < whole.size(); size += 1024) {
            const auto model = importModel(folder.write("cut.onnx", whole.substr(0, size)));
            QVERIFY2(!model, qPrintable(QString("%1 bytes were accepted").arg(size)));
            QVERIFY(model.error().message.size() > 20);
        }
    }

    void randomBytes() {
        Random random(3);
        const Folder folder;
        for (int i = 0; i < 500; ++i) {
            std::string bytes(1 + random.below(2000), '\0');
            for (char& b : bytes) b = static_cast<char>(random.next());
            QVERIFY(!importModel(folder.write("random.onnx", bytes)));
        }
    }

    // Models that are wrong ----------------------------------------------------------------------------------------

    void opsets() {
        const auto with = [](std::int64_t version) {
            OnnxBuilder b = relu();
            b.model.mutable_opset_import(0)->set_version(version);
            return refusal(b);
        };
        for (std::int64_t version : {6, 7, 13, 22, 27}) QCOMPARE(with(version), "accepted");
        QCOMPARE(with(5), "it uses ONNX opset 5; Tenon reads 6 to 27, convert it with onnx.version_converter");
        QCOMPARE(with(0), "it uses ONNX opset 0; Tenon reads 6 to 27, convert it with onnx.version_converter");
        QCOMPARE(with(314159),
                 "it uses ONNX opset 314159; Tenon reads 6 to 27, convert it with onnx.version_converter");
        OnnxBuilder none = relu();
        none.model.clear_opset_import();
        QCOMPARE(refusal(none), "it does not say which ONNX opset it uses, so its ops have no meaning");
        OnnxBuilder longName = relu();
        longName.model.mutable_opset_import(0)->set_domain("ai.onnx");
        QCOMPARE(refusal(longName), "accepted");
    }

    void unknownOps() {
        OnnxBuilder one = relu();
        one.node("Frobnicate", {"x"}, {"q"}).named("f");
        QCOMPARE(refusal(one), "it uses an op that Tenon does not know: Frobnicate (node 'f')");
        one.node("Own", {"x"}, {"r"}).domain("my.domain");
        QCOMPARE(refusal(one),
                 "it uses ops that Tenon does not know: Frobnicate (node 'f'), my.domain.Own (node 'Own_2')");
    }

    void cycle() {
        OnnxBuilder b(13);
        b.input("x", {1}).output("c", {1});
        b.node("Add", {"x", "b"}, {"a"}).named("first");
        b.node("Neg", {"a"}, {"b"}).named("second");
        b.node("Relu", {"a"}, {"c"});
        QCOMPARE(refusal(b), "node 'first' (Add) needs its own output: the graph has a cycle");
        OnnxBuilder self(13);
        self.output("a");
        self.node("Neg", {"a"}, {"a"}).named("self");
        QCOMPARE(refusal(self), "node 'self' (Neg) needs its own output: the graph has a cycle");
    }

    void wiring() {
        OnnxBuilder missing = relu();
        missing.node("Neg", {"nowhere"}, {"q"}).named("n");
        QCOMPARE(refusal(missing), "node 'n' (Neg): its input 'nowhere' is produced by nothing");

        OnnxBuilder twice = relu();
        twice.node("Neg", {"x"}, {"y"}).named("n");
        QCOMPARE(refusal(twice), "the value 'y' is produced twice, by node 'Relu_0' (Relu) and by node 'n' (Neg)");

        OnnxBuilder overInput = relu();
        overInput.node("Neg", {"x"}, {"x2"});
        overInput.input("x2", {1});
        QCOMPARE(refusal(overInput),
                 "node 'Neg_1' (Neg): its output 'x2' is an input or initializer of the model as well");

        OnnxBuilder noOutput = relu();
        noOutput.output("gone", {1});
        QCOMPARE(refusal(noOutput), "the model's output 'gone' is produced by nothing");

        OnnxBuilder none(13);
        none.input("x", {1});
        QCOMPARE(refusal(none), "the model has no outputs");

        OnnxBuilder sameOutput = relu();
        sameOutput.output("y", {1, 3});
        QCOMPARE(refusal(sameOutput), "the model declares the output 'y' twice");

        OnnxBuilder sameInput = relu();
        sameInput.input("x", {1, 3});
        QCOMPARE(refusal(sameInput), "the model declares the input 'x' twice");

        OnnxBuilder sameInitializer = relu();
        sameInitializer.floats("w", {1}, {1}).floats("w", {1}, {2});
        QCOMPARE(refusal(sameInitializer), "the model has two initializers named 'w'");

        OnnxBuilder absent = relu();
        absent.node("Add", {"x", ""}, {"q"}).named("n");
        QVERIFY(refusal(absent).startsWith("node 'n' (Add): "));

        OnnxBuilder indices(13);
        indices.input("x", {1, 1, 2, 2}).output("i", {1, 1, 1, 1}, kInt64);
        indices.node("MaxPool", {"x"}, {"y", "i"}).integers("kernel_shape", {2, 2});
        QCOMPARE(refusal(indices), "the model's output 'i' is output 1 of MaxPool, which Tenon does not compute");
    }

    void attributes() {
        const auto with = [](const std::function<void(NodeEditor&)>& edit) {
            OnnxBuilder b(13);
            b.input("x", {1, 3}).output("y");
            auto node = b.node("Softmax", {"x"}, {"y"}).named("s");
            edit(node);
            return refusal(b);
        };
        QCOMPARE(with([](auto& n) { n.integer("axis", 1); }), "accepted");
        QCOMPARE(
            with([](auto& n) { n.proto.add_attribute()->set_name("axis"), n.proto.mutable_attribute(0)->set_i(1); }),
            "accepted");  // no type
        QCOMPARE(with([](auto& n) { n.integer("axis", 1).integer("axis", 0); }),
                 "node 's' (Softmax): its attribute 'axis' is given twice");
        QVERIFY(with([](auto& n) { n.integer("axes", 1); }).startsWith("node 's' (Softmax): "));
        QVERIFY(with([](auto& n) { n.text("axis", "1"); }).startsWith("node 's' (Softmax): "));
        QVERIFY(with([](auto& n) { n.integer("axis", 5); }).startsWith("node 's' (Softmax): "));
        QCOMPARE(with([](auto& n) { n.add("axis", kTensor); }),
                 "node 's' (Softmax): its attribute 'axis' is a tensor but holds none");
        QCOMPARE(with([](auto& n) { n.add("axis", kGraph); }),
                 "node 's' (Softmax): its attribute 'axis' is of a kind that Tenon does not support");
    }

    void contradictions() {
        OnnxBuilder shape(13);
        shape.input("x", {1, 3}).output("y", {1, 4});
        shape.node("Relu", {"x"}, {"y"});
        QCOMPARE(refusal(shape), "it declares 'y' as f32[1,4] but its nodes compute f32[1,3]");

        OnnxBuilder type(13);
        type.input("x", {1, 3}).output("y", {1, 3}, kInt64);
        type.node("Relu", {"x"}, {"y"});
        QCOMPARE(refusal(type), "it declares 'y' as i64[1,3] but its nodes compute f32[1,3]");

        OnnxBuilder inner = relu();
        describe(*inner.graph().add_value_info(), "y", kFloat, {3});
        QCOMPARE(refusal(inner), "it declares 'y' as f32[3] but its nodes compute f32[1,3]");

        OnnxBuilder operands(13);
        operands.input("x", {2, 3}).floats("w", {2}, {1, 2}).output("y");
        operands.node("Add", {"x", "w"}, {"y"}).named("sum");
        QVERIFY(refusal(operands).startsWith("node 'sum' (Add): "));
    }

    /// With free dimensions, declared extents may be left over from another binding.
    void staleDeclarations() {
        OnnxBuilder b(13);
        b.input("x", {"N", 3}).output("y", {8, 3});
        b.node("Relu", {"x"}, {"y"});
        QCOMPARE(refusal(b), "accepted");
    }

    void hugeShapes() {
        OnnxBuilder input(13);
        input.input("x", {}).output("y");
        auto& dims = *input.graph().mutable_input(0)->mutable_type()->mutable_tensor_type()->mutable_shape();
        dims.add_dim()->set_dim_value(std::int64_t{1} << 40);
        dims.add_dim()->set_dim_value(std::int64_t{1} << 40);
        input.node("Relu", {"x"}, {"y"});
        QCOMPARE(refusal(input),
                 "the input 'x': its shape 1099511627776x1099511627776 has more elements than can be counted");

        OnnxBuilder fill(13);
        fill.ints("shape", {std::int64_t{1} << 40, std::int64_t{1} << 40}).output("y");
        fill.node("ConstantOfShape", {"shape"}, {"y"}).named("fill");
        QVERIFY(refusal(fill).startsWith("node 'fill' (ConstantOfShape): "));
    }

    void unsupportedValues() {
        OnnxBuilder sequence = relu();
        auto& value = *sequence.graph().add_input();
        value.set_name("s");
        value.mutable_type()->mutable_sequence_type();
        QCOMPARE(refusal(sequence), "the input 's' is not a tensor; Tenon supports tensors only");

        OnnxBuilder string = relu();
        string.input("s", {1}, kString);
        QCOMPARE(refusal(string), "the input 's': its element type is string, which Tenon does not support");

        OnnxBuilder sparse = relu();
        sparse.graph().add_sparse_initializer()->mutable_values()->set_name("w");
        QCOMPARE(refusal(sparse), "the initializer 'w' is sparse, which Tenon does not support; store it dense");

        OnnxBuilder wrongSize = relu();
        wrongSize.floats("w", {3}, {1, 2});
        QCOMPARE(refusal(wrongSize), "the initializer 'w': it carries 8 bytes, but its shape and type need 12");
    }

    /// A name that repeats a hundred thousand times must not cost the square of that.
    void manyEqualNames() {
        OnnxBuilder b(13);
        b.input("x", {1}).output("v20000", {1});
        for (int i = 1; i <= 20'000; ++i)
            b.node("Neg", {i == 1 ? "x" : "v" + std::to_string(i - 1)}, {"v" + std::to_string(i)}).named("same");
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(imported(b).graph.nodeCount(), std::size_t(20'000));
        QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_APPLESS_MAIN(TestImport)
#include "tst_import.moc"
