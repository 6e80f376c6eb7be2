// SPDX-License-Identifier: Apache-2.0
// Our reader against protobuf's: the same bytes must mean the same model.
#include <filesystem>

#include "core/base/random.h"
#include "core/import/onnx_decoder.h"
#include "core/import/onnx_tensor.h"
#include "tests/import/onnx_builder.h"

using namespace tenon;
using namespace tenon::test;

namespace {

// One text for what either reader saw ------------------------------------------------------------------------------

template <class T>
std::string list(const T& items) {
    std::string text;
    for (const auto& item : items) text += std::string(item) + ",";
    return "[" + text + "]";
}
template <class T>
std::string numbers(const T& items) {
    std::string text;
    for (auto item : items) text += std::to_string(item) + ",";
    return "[" + text + "]";
}
template <class T, class F>
std::string each(const T& items, F&& f) {
    std::string text;
    for (const auto& item : items) text += f(item) + "\n";
    return text;
}

std::string summary(const onnx::GraphDef& graph);
std::string summary(const wire::GraphProto& graph);

std::string summary(const onnx::TensorDef& t) {
    std::string text =
        std::string(t.name) + ":" + std::to_string(t.dataType) + numbers(t.dims) + (t.isExternal ? "external" : "");
    for (const auto& entry : t.external) text += std::string(entry.key) + "=" + std::string(entry.value) + ";";
    if (t.raw) text += "raw" + std::string(reinterpret_cast<const char*>(t.raw->data()), t.raw->size());
    return text + (t.hasTypedData ? "typed" : "") + (t.isSegment ? "segment" : "");
}
std::string summary(const wire::TensorProto& t) {
    std::string text =
        t.name() + ":" + std::to_string(t.data_type()) + numbers(t.dims()) + (t.data_location() ? "external" : "");
    for (const auto& entry : t.external_data()) text += entry.key() + "=" + entry.value() + ";";
    if (t.has_raw_data()) text += "raw" + t.raw_data();
    const bool isTyped = t.float_data_size() + t.int32_data_size() + t.int64_data_size() + t.double_data_size() +
                             t.uint64_data_size() + t.string_data_size() >
                         0;
    return text + (isTyped ? "typed" : "") + (t.has_segment() ? "segment" : "");
}

std::string summary(const onnx::AttributeDef& a) {
    return "@" + std::string(a.name) + "/" + std::string(a.reference) + ":" + std::to_string(a.kind) + " " +
           std::to_string(a.real) + " " + std::to_string(a.integer) + " '" + std::string(a.text) + "' " +
           numbers(a.reals) + numbers(a.integers) + list(a.texts) + (a.tensor ? "t{" + summary(*a.tensor) + "}" : "") +
           (a.graph ? "g{" + summary(*a.graph) + "}" : "");
}
std::string summary(const wire::AttributeProto& a) {
    return "@" + a.name() + "/" + a.ref_attr_name() + ":" + std::to_string(a.type()) + " " + std::to_string(a.f()) +
           " " + std::to_string(a.i()) + " '" + a.s() + "' " + numbers(a.floats()) + numbers(a.ints()) +
           list(a.strings()) + (a.has_t() ? "t{" + summary(a.t()) + "}" : "") +
           (a.has_g() ? "g{" + summary(a.g()) + "}" : "");
}

std::string summary(const onnx::NodeDef& n) {
    return std::string(n.name) + " " + std::string(n.domain) + "." + std::string(n.op) + "." + std::string(n.overload) +
           list(n.inputs) + list(n.outputs) + each(n.attributes, [](const auto& a) { return summary(a); });
}
std::string summary(const wire::NodeProto& n) {
    return n.name() + " " + n.domain() + "." + n.op_type() + "." + n.overload() + list(n.input()) + list(n.output()) +
           each(n.attribute(), [](const auto& a) { return summary(a); });
}

std::string summary(const onnx::ValueDef& v) {
    std::string text = std::string(v.name) + ":" + std::to_string(int(v.kind)) + ":" + std::to_string(v.elementType) +
                       (v.hasShape ? "[" : "");
    for (const auto& dim : v.dims) text += (dim.value ? std::to_string(*dim.value) : std::string(dim.symbol)) + ",";
    return text;
}
std::string summary(const wire::ValueInfoProto& v) {
    using Case = wire::TypeProto::ValueCase;
    int kind = 0;
    switch (v.type().value_case()) {
        case Case::kTensorType: kind = 1; break;
        case Case::kSequenceType: kind = 2; break;
        case Case::kMapType: kind = 3; break;
        case Case::kOpaqueType: kind = 4; break;
        case Case::kSparseTensorType: kind = 5; break;
        case Case::kOptionalType: kind = 6; break;
        default: break;
    }
    const auto& tensor = v.type().tensor_type();
    std::string text = v.name() + ":" + std::to_string(kind) + ":" + std::to_string(tensor.elem_type()) +
                       (tensor.has_shape() ? "[" : "");
    for (const auto& dim : tensor.shape().dim())
        text += (dim.has_dim_value() ? std::to_string(dim.dim_value()) : dim.dim_param()) + ",";
    return text;
}

std::string summary(const onnx::GraphDef& g) {
    const auto value = [](const auto& v) { return summary(v); };
    return std::string(g.name) + "\n" + each(g.nodes, [](const auto& n) { return summary(n); }) +
           each(g.initializers, [](const auto& t) { return summary(t); }) + each(g.inputs, value) +
           each(g.outputs, value) + each(g.values, value) + list(g.sparseInitializers);
}
std::string summary(const wire::GraphProto& g) {
    const auto value = [](const auto& v) { return summary(v); };
    std::string sparse;
    for (const auto& s : g.sparse_initializer()) sparse += s.values().name() + ",";
    return g.name() + "\n" + each(g.node(), [](const auto& n) { return summary(n); }) +
           each(g.initializer(), [](const auto& t) { return summary(t); }) + each(g.input(), value) +
           each(g.output(), value) + each(g.value_info(), value) + "[" + sparse + "]";
}

template <class T>
std::string opsets(const T& items) {
    return each(items, [](const auto& o) {
        if constexpr (requires { o.domain(); })
            return o.domain() + "=" + std::to_string(o.version());
        else
            return std::string(o.domain) + "=" + std::to_string(o.version);
    });
}

std::string summary(const onnx::ModelDef& m) {
    return std::to_string(m.irVersion) + " " + std::string(m.producerName) + " " + std::string(m.producerVersion) +
           "\n" + opsets(m.opsets) + (m.graph ? summary(*m.graph) : "none") + each(m.functions, [](const auto& f) {
               return std::string(f.domain) + "." + std::string(f.name) + "." + std::string(f.overload) +
                      list(f.inputs) + list(f.outputs) + list(f.attributes) + opsets(f.opsets) +
                      each(f.defaults, [](const auto& a) { return summary(a); }) +
                      each(f.nodes, [](const auto& n) { return summary(n); });
           });
}
std::string summary(const wire::ModelProto& m) {
    return std::to_string(m.ir_version()) + " " + m.producer_name() + " " + m.producer_version() + "\n" +
           opsets(m.opset_import()) + (m.has_graph() ? summary(m.graph()) : "none") +
           each(m.functions(), [](const auto& f) {
               return f.domain() + "." + f.name() + "." + f.overload() + list(f.input()) + list(f.output()) +
                      list(f.attribute()) + opsets(f.opset_import()) +
                      each(f.attribute_proto(), [](const auto& a) { return summary(a); }) +
                      each(f.node(), [](const auto& n) { return summary(n); });
           });
}

onnx::Bytes asBytes(const std::string& text) {
    return std::as_bytes(std::span(text.data(), text.size()));
}

/// Empty when both readers agree on the bytes, which protobuf must accept.
QString disagreement(const std::string& bytes) {
    wire::ModelProto theirs;
    if (!theirs.ParseFromString(bytes)) return "protobuf refuses the bytes";
    const auto ours = onnx::decodeModel(asBytes(bytes));
    if (!ours) return QString::fromStdString(ours.error().message);
    const std::string a = summary(*ours), b = summary(theirs);
    if (a == b) return {};
    const auto at = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
    return QString("from %1: '%2' instead of '%3'")
        .arg(at)
        .arg(QString::fromStdString(a.substr(at, 60)), QString::fromStdString(b.substr(at, 60)));
}

std::string readFile(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A model with something in every field that is read.
wire::ModelProto fullModel() {
    OnnxBuilder b(13);
    b.model.set_producer_name("maker");
    b.model.set_producer_version("1.2");
    b.model.set_doc_string("unread");
    b.input("x", {"N", 3, "?"}).output("y", {2}, kInt64).floats("w", {2}, {1, 2}).ints("i", {-1, 5});
    b.graph()
        .add_input()
        ->mutable_type()
        ->mutable_sequence_type()
        ->mutable_elem_type()
        ->mutable_tensor_type()
        ->set_elem_type(1);
    b.graph().add_value_info()->mutable_type()->mutable_optional_type();
    b.graph().add_value_info()->mutable_type()->mutable_map_type()->set_key_type(7);
    b.graph().add_value_info()->mutable_type()->mutable_sparse_tensor_type();
    b.graph().add_value_info()->mutable_type()->mutable_opaque_type();
    b.graph().add_sparse_initializer()->mutable_values()->set_name("sparse");
    auto node = b.node("Op", {"x", "", "w"}, {"y", ""});
    node.named("first")
        .domain("my.domain")
        .integer("i", -7)
        .real("f", 1.5f)
        .text("s", "text")
        .integers("is", {1, -2, 3})
        .reals("fs", {1, -2});
    node.reference("r", "outer", kInteger);
    fillRaw(*node.add("t", kTensor).mutable_t(), kFloat, {2}, std::vector<float>{1, 2});
    auto& inner = *node.add("g", kGraph).mutable_g();
    addNode(*inner.add_node(), "Inner", {"a"}, {"b"}).integer("axis", 1);
    auto& external = *b.graph().add_initializer();
    external.set_data_location(1);
    auto& entry = *external.add_external_data();
    entry.set_key("location");
    entry.set_value("f.bin");
    auto& typed = *b.graph().add_initializer();
    typed.add_int32_data(3);
    typed.mutable_segment()->set_begin(1);
    auto& function = *b.model.add_functions();
    function.set_name("f");
    function.set_domain("d");
    function.set_overload("o");
    function.add_input("p");
    function.add_output("q");
    function.add_attribute("alpha");
    function.add_attribute_proto()->set_name("beta");
    function.add_opset_import()->set_version(18);
    addNode(*function.add_node(), "Relu", {"p"}, {"q"});
    return b.model;
}

}  // namespace

class TestOnnxDecoder : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { google::protobuf::SetLogHandler(nullptr); }  // it would tell of every damaged text

    void everyField() { QCOMPARE(disagreement(fullModel().SerializeAsString()), QString()); }

    void files_data() {
        QTest::addColumn<QString>("path");
        for (const char* name : {"resources/samples/digits_cnn.onnx", "resources/samples/digits_transformer.onnx",
                                 "tests/data/models/mnist.onnx"})
            QTest::newRow(name) << QString(TENON_SOURCE_DIR "/") + name;
    }
    void files() {
        QFETCH(QString, path);
        const std::string bytes = readFile(path.toStdString());
        QVERIFY(bytes.size() > 1000);
        QCOMPARE(disagreement(bytes), QString());
    }

    /// Concatenated messages merge: lists grow, the last singular value wins, submessages merge in turn.
    void concatenation() {
        OnnxBuilder other(9);
        other.model.set_producer_name("second");
        other.node("Relu", {"y"}, {"z"});
        const std::string bytes = fullModel().SerializeAsString() + other.bytes();
        QCOMPARE(disagreement(bytes), QString());
        QCOMPARE(onnx::decodeModel(asBytes(bytes))->graph->nodes.size(), std::size_t(2));
    }

    /// ONNX's lists of integers are unpacked, but readers must take both forms.
    void packedIntegers() {
        std::string attribute;  // ints = 8, packed: 1, 300
        attribute += std::string("\x42\x03\x01\xac\x02", 5);
        attribute += std::string("\x3a\x04\x00\x00\x80\x3f", 6);  // floats = 7, packed: 1.0
        const auto wrap = [](char tag, const std::string& inner) {
            return std::string{tag, static_cast<char>(inner.size())} + inner;
        };
        const std::string bytes = wrap('\x3a', wrap('\x0a', wrap('\x2a', attribute)));
        QCOMPARE(disagreement(bytes), QString());
        const auto model = onnx::decodeModel(asBytes(bytes));
        QCOMPARE(model->graph->nodes[0].attributes[0].integers, (std::vector<std::int64_t>{1, 300}));
        QCOMPARE(model->graph->nodes[0].attributes[0].reals, (std::vector<float>{1.0f}));
    }

    /// Bytes changed at random: where both readers accept, they agree, and ours never crashes.
    void mutations() {
        Random random(1);
        const std::string original = fullModel().SerializeAsString();
        int accepted = 0;
        for (int i = 0; i < 5'000; ++i) {
            std::string bytes = original;
            for (std::uint64_t n = 1 + random.below(3); n > 0; --n)
                bytes[random.below(bytes.size())] = static_cast<char>(random.next());
            wire::ModelProto theirs;
            const auto ours = onnx::decodeModel(asBytes(bytes));
            if (!ours || !theirs.ParseFromString(bytes)) continue;
            ++accepted;
            if (summary(*ours) != summary(theirs)) QFAIL(qPrintable(disagreement(bytes)));
        }
        QVERIFY(accepted > 200);
    }

    void truncations() {
        const std::string whole = fullModel().SerializeAsString();
        for (std::size_t size = 0; size < whole.size(); ++size) {
            const std::string bytes = whole.substr(0, size);
            wire::ModelProto theirs;
            QCOMPARE(bool(onnx::decodeModel(asBytes(bytes))), theirs.ParseFromString(bytes));
        }
    }

    void nesting() {
        const auto nested = [](int depth) {
            wire::ModelProto model;
            wire::GraphProto* graph = model.mutable_graph();
            for (int i = 0; i < depth; ++i)
                graph = addNode(*graph->add_node(), "If", {}, {}).add("g", kGraph).mutable_g();
            return model.SerializeAsString();
        };
        QVERIFY(bool(onnx::decodeModel(asBytes(nested(32)))));
        const auto deep = onnx::decodeModel(asBytes(nested(40)));
        QVERIFY(!deep);
        QCOMPARE(QString::fromStdString(deep.error().message), "the model nests its messages more than 100 deep");
        QVERIFY(!onnx::decodeModel(asBytes(nested(500))));
    }

    /// Empty messages take two bytes each in the file and a hundred times that in memory.
    void amplification_data() {
        QTest::addColumn<QByteArray>("empty");
        QTest::newRow("nodes") << QByteArray::fromHex("0a00");
        QTest::newRow("initializers") << QByteArray::fromHex("2a00");
        QTest::newRow("inputs") << QByteArray::fromHex("5a00");
    }
    void amplification() {
        QFETCH(QByteArray, empty);
        QByteArray graph;
        for (int i = 0; i < (8 << 20) / empty.size(); ++i) graph += empty;
        wire::ModelProto frame;  // for its tag and length
        frame.mutable_graph()->set_name(std::string(static_cast<std::size_t>(graph.size()) - 5, 'x'));
        std::string bytes = frame.SerializeAsString();
        bytes.replace(bytes.size() - static_cast<std::size_t>(graph.size()), std::string::npos, graph.toStdString());
        const auto model = onnx::decodeModel(asBytes(bytes));
        QVERIFY(!model);
        QCOMPARE(QString::fromStdString(model.error().message),
                 "the model unpacks to far more memory than its file has bytes, as only damaged or malicious files do");
    }

    void wrongWireType() {
        const std::string bytes("\x0a\x01\x61", 3);  // ir_version as text
        const auto model = onnx::decodeModel(asBytes(bytes));
        QVERIFY(!model);
        QVERIFY(
            QString::fromStdString(model.error().message).startsWith("field 1 of a message has another kind of value"));
    }
};

QTEST_APPLESS_MAIN(TestOnnxDecoder)
#include "tst_onnx_decoder.moc"
