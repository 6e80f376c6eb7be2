// SPDX-License-Identifier: Apache-2.0
// Graphs written as ONNX: what comes back computes the same, the same graph gives the same bytes, and a failure leaves
// nothing behind.
#include <sys/resource.h>

#include <csignal>
#include <filesystem>

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "core/exporting/onnx_lowering.h"
#include "core/exporting/onnx_writer.h"
#include "core/import/import.h"
#include "core/import/onnx.pb.h"
#include "core/import/tensor_file.h"
#include "core/interpret/interpret.h"
#include "core/ir/text.h"
#include "core/ir/verify.h"
#include "tests/support/random_inputs.h"

using namespace tenon;
using namespace tenon::test;
namespace fs = std::filesystem;

namespace {

Graph parsed(const std::string& body) {
    auto graph = parseGraph("graph \"g\" {\n source 0 Op \"first\"\n source 1 Op \"second\"\n" + body + "}\n");
    if (!graph) throw std::runtime_error(graph.error().message);
    return std::move(*graph);
}

std::vector<Tensor> run(const Graph& graph, const std::vector<Tensor>& inputs) {
    auto outputs = interpret(graph, inputs);
    if (!outputs) throw std::runtime_error(outputs.error().message);
    return std::move(*outputs);
}

wire::ModelProto written(const Graph& graph) {
    const auto bytes = toOnnxBytes(graph);
    if (!bytes) throw std::runtime_error(bytes.error().message);
    wire::ModelProto model;
    if (!model.ParseFromString(*bytes)) throw std::runtime_error("protobuf refuses the bytes");
    return model;
}

/// "MatMul Mul Softmax MatMul"
QString ops(const wire::ModelProto& model) {
    QStringList names;
    for (const auto& node : model.graph().node()) names << QString::fromStdString(node.op_type());
    return names.join(' ');
}

/// Writes, reads back, and compares what both compute on random inputs; empty when they agree.
QString roundTrip(const Graph& graph, double tolerance = 0) {
    const QTemporaryDir folder;
    const fs::path path = folder.filePath("m.onnx").toStdString();
    if (auto done = writeOnnx(graph, path); !done) return QString::fromStdString(done.error().message);
    auto model = importModel(path);
    if (!model) return QString::fromStdString(model.error().message);
    if (auto sound = verifyGraph(model->graph); !sound) return QString::fromStdString(sound.error().message);
    const auto inputs = randomInputs(graph, 1);
    return QString::fromStdString(difference(run(model->graph, inputs), run(graph, inputs), tolerance, tolerance));
}

QStringList filesOf(const QTemporaryDir& folder) {
    return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

const char* const kScale = "  const %w: f32[4] = [1, 2, 3, 4]\n";

}  // namespace

class TestOnnxWriter : public QObject {
    Q_OBJECT

private slots:
    void fields() {
        const Graph graph = parsed(std::string("  input %x: f32[N,4]\n") + kScale +
                                   "  %y: f32[N,4] = Mul(%x, %w) \"scale\" from [0, 1]\n  %z: f32[N,4] = Softmax(%y) "
                                   "{axis = 1} \"soft\" from [1]\n  output %z\n");
        const wire::ModelProto model = written(graph);
        QCOMPARE(model.ir_version(), 10);
        QCOMPARE(model.opset_import(0).version(), 22);
        QCOMPARE(model.producer_name(), std::string("tenon"));
        QCOMPARE(model.graph().input_size(), 1);
        QCOMPARE(model.graph().input(0).type().tensor_type().shape().dim(0).dim_param(), std::string("N"));
        QCOMPARE(model.graph().input(0).type().tensor_type().shape().dim(1).dim_value(), 4);
        QCOMPARE(model.graph().output(0).name(), std::string("z"));
        QCOMPARE(model.graph().initializer(0).name(), std::string("w"));
        QCOMPARE(model.graph().initializer(0).raw_data().size(), std::size_t(16));
        QCOMPARE(ops(model), "Mul Softmax");
        QCOMPARE(model.graph().node(0).name(), std::string("scale"));
        QCOMPARE(model.graph().node(0).metadata_props(0).key(), std::string("tenon.sources"));
        QCOMPARE(model.graph().node(0).metadata_props(0).value(), std::string("first\nsecond"));
        QCOMPARE(model.graph().node(1).attribute(0).i(), 1);
    }

    /// Some defaults are of attributes that came after our opset.
    void defaultsAreLeftOut() {
        const Graph graph =
            parsed("  input %x: f32[2]\n  %y: f32[2] = Softmax(%x) {axis = -1} from [0]\n  output %y\n");
        QCOMPARE(written(graph).graph().node(0).attribute_size(), 0);
    }

    void samples_data() {
        QTest::addColumn<QString>("path");
        for (const char* name : {"resources/samples/digits_cnn.onnx", "resources/samples/digits_transformer.onnx",
                                 "tests/data/models/mnist.onnx"})
            QTest::newRow(name) << QString(TENON_SOURCE_DIR "/") + name;
    }
    void samples() {
        QFETCH(QString, path);
        const auto model = importModel(path.toStdString());
        QVERIFY2(bool(model), model ? "" : model.error().message.c_str());
        QCOMPARE(roundTrip(model->graph), QString());
    }

    void sameBytes() {
        const auto model = importModel(TENON_SOURCE_DIR "/resources/samples/digits_cnn.onnx");
        const auto again = importModel(TENON_SOURCE_DIR "/resources/samples/digits_cnn.onnx");
        QVERIFY(*toOnnxBytes(model->graph) == *toOnnxBytes(again->graph));
    }

    void everyAttributeType() {
        const Graph graph = parsed(
            "  input %x: f32[1,4,4]\n"
            "  %a: f32[1,4,4] = LeakyRelu(%x) {alpha = 0.5} from [0]\n"
            "  %b: f32[4,4,1] = Transpose(%a) {perm = [1, 2, 0]} from [0]\n"
            "  %c: f32[4,4,1] = Gelu(%b) {approximate = \"tanh\"} from [0]\n"
            "  const %shape: i64[2] = [2, 2]\n"
            "  %d: i32[2,2] = ConstantOfShape(%shape) {value = i32[1] [7]} from [0]\n"
            "  output %c\n  output %d\n");
        QCOMPARE(roundTrip(graph), QString());
    }

    // Outputs -------------------------------------------------------------------------------------------------------

    void outputsThatAreNoNodes() {
        const Graph graph = parsed(std::string("  input %x: f32[4]\n") + kScale + "  output %x\n  output %w\n");
        const wire::ModelProto model = written(graph);
        QCOMPARE(model.graph().output(0).name(), std::string("x"));
        QCOMPARE(model.graph().output(1).name(), std::string("w"));
        QCOMPARE(roundTrip(graph), QString());
    }

    void repeatedOutputs() {
        const Graph graph = parsed("  input %x: f32[4]\n  %y: f32[4] = Relu(%x) from [0]\n  output %y\n  output %y\n");
        const wire::ModelProto model = written(graph);
        QCOMPARE(ops(model), "Relu Identity");
        QCOMPARE(model.graph().output(0).name(), std::string("y"));
        QCOMPARE(model.graph().output(1).name(), std::string("y_1"));
        QCOMPARE(roundTrip(graph), QString());
    }

    // Ops that ONNX lacks -------------------------------------------------------------------------------------------

    void lowered_data() {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("expected");
        const auto attention = [](const char* q, const char* k, const char* mask, const char* attributes) {
            const QString maskName = *mask ? ", %m" : "";
            return QString(
                       "  input %q: f32[%1]\n  input %k: f32[%2]\n  input %v: f32[%2]\n%3  %y: f32[%1] = Attention(%q, "
                       "%k, %v%4)%5 \"a\" from [0]\n  output %y\n")
                .arg(q, k, *mask ? QString("  input %m: %1\n").arg(mask) : QString(), maskName, attributes);
        };
        QTest::newRow("attention") << attention("2,2,3,4", "2,2,5,4", "", "") << "Transpose MatMul Mul Softmax MatMul";
        QTest::newRow("scale") << attention("1,2,3,4", "1,2,3,4", "", " {scale = 0.25}")
                               << "Transpose MatMul Mul Softmax MatMul";
        QTest::newRow("mask") << attention("1,2,3,4", "1,2,5,4", "f32[3,5]", "")
                              << "Transpose MatMul Mul Add Softmax MatMul";
        QTest::newRow("boolean mask") << attention("1,2,3,4", "1,2,5,4", "bool[1,1,3,5]", "")
                                      << "Transpose MatMul Mul Where Softmax MatMul";
        QTest::newRow("causal") << attention("1,2,3,4", "1,2,3,4", "", " {is_causal = 1}")
                                << "Transpose MatMul Mul Where Softmax MatMul";
        QTest::newRow("shared keys")
            << attention("1,4,3,4", "1,2,5,4", "", "")
            << "Reshape Expand Reshape Reshape Expand Reshape Transpose MatMul Mul Softmax MatMul";
        QTest::newRow("swish")
            << "  input %x: f32[4]\n  %y: f32[4] = Swish(%x) {alpha = 1.5} \"s\" from [0]\n  output %y\n"
            << "Mul Sigmoid Mul";
        QTest::newRow("rms") << "  input %x: f32[2,4]\n  input %s: f32[4]\n  %y: f32[2,4] = RMSNormalization(%x, %s) "
                                "\"n\" from [0]\n  output %y\n"
                             << "Mul ReduceMean Add Sqrt Div Mul";
    }
    void lowered() {
        QFETCH(QString, body);
        QFETCH(QString, expected);
        const Graph graph = parsed(body.toStdString());
        QStringList sorted = ops(written(graph)).split(' '), wanted = expected.split(' ');
        sorted.sort();
        wanted.sort();
        QCOMPARE(sorted, wanted);
        QCOMPARE(roundTrip(graph, 1e-5), QString());
        Graph low = graph;
        QVERIFY(bool(lowerForOnnx(low)));
        const auto sound = verifyGraph(low);
        QVERIFY2(bool(sound), sound ? "" : sound.error().message.c_str());
        QCOMPARE(low.value(low.outputs()[0]).name, std::string("y"));
        for (NodeId id : low.nodes()) QCOMPARE(low.node(id).sources, SourceSet{SourceId(0)});
    }

    /// Unsigned activations by signed weights: the weights are written 128 higher, and so is their zero point.
    void mixedIntegers_data() {
        QTest::addColumn<QString>("body");
        QTest::addColumn<int>("weightsType");
        const QString matrix =
            "  input %x: u8[2,3]\n  const %w: i8[3,2] = [-128, 127, 0, 5, -7, 1]\n  const %z: u8[] = [3]\n  const %wz: "
            "i8[] = [-5]\n";
        const QString image =
            "  input %x: u8[1,1,3,3]\n  const %w: i8[1,1,2,2] = [-128, 127, -1, 5]\n  const %z: u8[] = [3]\n";
        QTest::newRow("matrix") << matrix + "  %y: i32[2,2] = MatMulInteger(%x, %w, %z) from [0]\n  output %y\n" << 2;
        QTest::newRow("matrix with zero point")
            << matrix + "  %y: i32[2,2] = MatMulInteger(%x, %w, %z, %wz) from [0]\n  output %y\n"
            << 2;
        QTest::newRow("image") << image + "  %y: i32[1,1,2,2] = ConvInteger(%x, %w, %z) from [0]\n  output %y\n" << 2;
        QTest::newRow("no zero point") << image + "  %y: i32[1,1,2,2] = ConvInteger(%x, %w) from [0]\n  output %y\n"
                                       << 2;
        QTest::newRow("signed activations") << "  input %x: i8[2,3]\n  const %w: i8[3,1] = [-128, 127, 0]\n  %y: "
                                               "i32[2,1] = MatMulInteger(%x, %w) from [0]\n  output %y\n"
                                            << 3;
    }
    void mixedIntegers() {
        QFETCH(QString, body);
        QFETCH(int, weightsType);
        const Graph graph = parsed(body.toStdString());
        const wire::ModelProto model = written(graph);
        const std::string& weights = model.graph().node(0).input(1);
        for (const auto& initializer : model.graph().initializer())
            if (initializer.name() == weights) QCOMPARE(initializer.data_type(), weightsType);
        QCOMPARE(roundTrip(graph), QString());
    }

    // Files ---------------------------------------------------------------------------------------------------------

    void largeConstantsApart() {
        Graph graph = parsed(
            "  input %x: f32[1000]\n  const %w: f32[1000] = splat 2\n  const %s: f32[] = [3]\n"
            "  %y: f32[1000] = Mul(%x, %w) from [0]\n  %z: f32[1000] = Add(%y, %s) from [0]\n  output %z\n");
        const QTemporaryDir folder;
        const fs::path path = folder.filePath("m.onnx").toStdString();
        QVERIFY(bool(writeOnnx(graph, path, {.externalAbove = 100})));
        QCOMPARE(filesOf(folder), (QStringList{"m.onnx", "m.onnx.data"}));
        QCOMPARE(fs::file_size(path.string() + ".data"), std::uintmax_t(4000));
        QVERIFY(fs::file_size(path) < 1000);
        const auto model = importModel(path);
        QVERIFY2(bool(model), model ? "" : model.error().message.c_str());
        const auto inputs = randomInputs(graph, 1);
        QCOMPARE(difference(run(model->graph, inputs), run(graph, inputs), 0, 0), std::string());
    }

    void unwritable() {
        const Graph graph = parsed("  input %x: f32[4]\n  output %x\n");
        const auto done = writeOnnx(graph, "/proc/no/such/place/m.onnx");
        QVERIFY(!done);
        QVERIFY(done.error().fault == Fault::environment);
        QVERIFY(QString::fromStdString(done.error().message).startsWith("cannot write '/proc/no/such/place/m.onnx': "));
    }

    /// A limit on the size of files stops writes as a full disk would.
    void fullDisk() {
        const Graph graph = parsed(
            "  input %x: f32[100000]\n  const %w: f32[100000] = splat 2\n  %y: f32[100000] = Mul(%x, %w) from [0]\n  "
            "output %y\n");
        const QTemporaryDir folder;
        const fs::path path = folder.filePath("m.onnx").toStdString();
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit small{16 << 10, before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
        const bool whole = bool(writeOnnx(graph, path));
        const bool apart = bool(writeOnnx(graph, path, {.externalAbove = 100}));
        setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(!whole);
        QVERIFY(!apart);
        QCOMPARE(filesOf(folder), QStringList());
    }

    // ONNX Runtime --------------------------------------------------------------------------------------------------

    /// Where the test data's Python is there, ONNX Runtime loads what we write and computes what we compute.
    void onnxRuntimeAgrees_data() { lowered_data(); }
    void onnxRuntimeAgrees() {
        const QString python = TENON_SOURCE_DIR "/build/test-data/python/bin/python";
        if (!QFile::exists(python)) QSKIP("ONNX Runtime is not there: tests/data/fetch.py fetches it");
        QFETCH(QString, body);
        const Graph graph = parsed(body.toStdString());
        const QTemporaryDir folder;
        const auto path = [&](const std::string& name) {
            return folder.filePath(QString::fromStdString(name)).toStdString();
        };
        QVERIFY(bool(writeOnnx(graph, path("m.onnx"))));
        const auto inputs = randomInputs(graph, 1);
        for (std::size_t i = 0; i < inputs.size(); ++i)
            QVERIFY(bool(writeNpy(path("in" + std::to_string(i) + ".npy"), inputs[i])));
        QVERIFY(bool(writeNpy(path("out.npy"), run(graph, inputs)[0])));
        QProcess process;
        process.setWorkingDirectory(folder.path());
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(python,
                      {"-c",
                       "import numpy, onnxruntime\n"
                       "s = onnxruntime.InferenceSession('m.onnx', providers=['CPUExecutionProvider'])\n"
                       "y = s.run(None, {v.name: numpy.load(f'in{i}.npy') for i, v in enumerate(s.get_inputs())})\n"
                       "numpy.testing.assert_allclose(y[0], numpy.load('out.npy'), rtol=1e-4, atol=1e-5)\n"});
        QVERIFY(process.waitForFinished(120'000));
        QVERIFY2(process.exitCode() == 0, process.readAll().constData());
    }
};

QTEST_GUILESS_MAIN(TestOnnxWriter)
#include "tst_onnx_writer.moc"
