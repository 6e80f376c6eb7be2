// SPDX-License-Identifier: Apache-2.0
// The text form: what is printed reads back as the same graph, to the bit; what is wrong is named with its place.
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

#include "core/base/random.h"
#include "core/ir/verify.h"
#include "tests/ir/ir_helpers.h"

using namespace tenon;

namespace {

const std::string kStrangeNames[] = {"plain",
                                     "a/b:0",
                                     "with space",
                                     "quote\"back\\slash",
                                     "line\nbreak\ttab",
                                     "_",
                                     "%x",
                                     "}",
                                     "// no comment",
                                     std::string("nul\0byte\x7F", 9),
                                     "größe 名",
                                     "bad \xC3\x28 \xF5 \xE0\x80\x80 \xED\xA0\x80",
                                     "-1",
                                     "0"};

const ElementType kAllTypes[] = {ElementType::f32,    ElementType::f64, ElementType::f16, ElementType::bf16,
                                 ElementType::i8,     ElementType::i16, ElementType::i32, ElementType::i64,
                                 ElementType::u8,     ElementType::u16, ElementType::u32, ElementType::u64,
                                 ElementType::boolean};

/// Prints, parses, prints: both texts and both hashes agree.
void checkRoundTrip(const Graph& graph) {
    const std::string text = printGraph(graph);
    const auto again = parseGraph(text);
    QVERIFY2(bool(again), again ? "" : (again.error().message + "\n" + text).c_str());
    COMPARE_TEXT(printGraph(*again), text);
    QVERIFY(again->hash() == graph.hash());
}

Tensor randomBits(ElementType type, Dims dims, Random& random) {
    Tensor tensor(type, std::move(dims));
    std::byte* bytes = tensor.writableBytes();
    for (std::size_t i = 0; i < tensor.bytes(); ++i) {
        bytes[i] = static_cast<std::byte>(type == ElementType::boolean ? random.below(2) : random.below(256));
    }
    return tensor;
}

Attribute strangeAttribute(AttributeType type) {
    switch (type) {
        case AttributeType::integer:
            return std::numeric_limits<std::int64_t>::min();
        case AttributeType::real:
            return -0.1f;
        case AttributeType::text:
            return std::string("two\nlines \"quoted\" \xFF");
        case AttributeType::integers:
            return Dims{-1, 0, std::numeric_limits<std::int64_t>::max()};
        case AttributeType::reals:
            return std::vector<float>{0.1f, -0.0f, std::numeric_limits<float>::infinity()};
        case AttributeType::tensor:
            break;
    }
    Random random(1);
    return randomBits(ElementType::f16, {2, 3}, random);
}

/// One node of the op with every attribute given and types that need not fit.
Graph minimalGraph(const OpInfo& op) {
    Graph graph;
    std::vector<ValueId> inputs;
    const int count = op.maxInputs < 0 ? 3 : op.maxInputs;
    for (int i = 0; i < count; ++i) {
        const bool isAbsent = op.maxInputs >= 0 && i >= op.minInputs && i + 1 < count;
        inputs.push_back(isAbsent ? ValueId()
                                  : graph.addInput("in " + std::to_string(i), {ElementType::f32, {2, Dim("N"), 4}}));
    }
    AttributeMap attributes;
    for (const AttributeSpec& spec : op.attributes) attributes.emplace(spec.name, strangeAttribute(spec.type));
    const SourceId source = graph.addSource("the source/" + std::string(op.name), std::string(op.name));
    const std::vector<TensorType> types(op.outputs < 0 ? 3 : 1, {ElementType::i8, {Dim("N*2"), 0}});
    const NodeId node = graph.addNode(op.op, "n", std::move(inputs), std::move(attributes), types, {source});
    graph.setGroup(node, graph.addGroup());
    for (ValueId output : graph.node(node).outputs) graph.addOutput(output);
    return graph;
}

}  // namespace

class TestText : public QObject {
    Q_OBJECT
private slots:
    void printsAsDocumented() {
        const std::string text = R"(graph "digits" {
  source 0 Conv "/conv1/Conv"
  input %image: f32[N,1,8,8]
  const %w: f32[8,1,3,3] = splat 0.5
  const %b: f32[2] = [0.25, -1]
  const %"bits/1": f32[2] = [nan, 0x7fc00001]
  %c: f32[N,8,8,8] = Conv(%image, %w) {pads = [1, 1, 1, 1]} "conv1" group 2 from [0]
  %y: f32[N,8,8,8] = Clip(%c, _, %b) "clip" from [0]
  output %y
}
)";
        COMPARE_TEXT(printGraph(parsed(text)), text);
    }

    void everyOpRoundTrips_data() {
        QTest::addColumn<int>("row");
        for (std::size_t i = 0; i < allOps().size(); ++i) QTest::newRow(allOps()[i].name.data()) << static_cast<int>(i);
    }
    void everyOpRoundTrips() {
        QFETCH(int, row);
        checkRoundTrip(minimalGraph(allOps()[static_cast<std::size_t>(row)]));
    }

    void everyElementTypeRoundTrips_data() {
        QTest::addColumn<int>("type");
        for (ElementType type : kAllTypes) QTest::newRow(elementTypeName(type).data()) << static_cast<int>(type);
    }
    void everyElementTypeRoundTrips() {
        QFETCH(int, type);
        Random random(7);
        Graph graph;
        for (std::int64_t count : {0, 1, 2, 5, 64, 65, 300}) {
            for (int i = 0; i < 20; ++i)
                graph.addConstant("c", randomBits(static_cast<ElementType>(type), {count}, random));
        }
        graph.addConstant("scalar", randomBits(static_cast<ElementType>(type), {}, random));
        graph.addConstant("empty", Tensor(static_cast<ElementType>(type), {3, 0}));
        const Graph again = parsed(printGraph(graph));
        QCOMPARE(again.valueSlots(), graph.valueSlots());
        for (ValueId id : graph.values()) QVERIFY(graph.constant(id)->hasSameBytes(*again.constant(id)));
    }

    void specialFloatsKeepTheirBits() {
        const std::uint32_t bits[] = {0x00000000, 0x80000000, 0x00000001, 0x807FFFFF, 0x00800000,
                                      0x7F7FFFFF, 0x7F800000, 0xFF800000, 0x7FC00000, 0xFFC00000,
                                      0x7F800001, 0x7FFFFFFF, 0x3DCCCCCD, 0x4B800001};
        Graph graph;
        graph.addConstant(
            "c", Tensor::of<float>(ElementType::f32, {14}, std::span(std::bit_cast<const float*>(&bits[0]), 14)));
        const Graph again = parsed(printGraph(graph));
        QVERIFY(graph.constant(ValueId(0))->hasSameBytes(*again.constant(ValueId(0))));
        QVERIFY(printGraph(graph).find("[0, -0, 1e-45, -1.1754942e-38, 1.1754944e-38, 3.4028235e+38, inf, -inf, nan, "
                                       "0xffc00000, 0x7f800001, 0x7fffffff, 0.1, 16777218]") != std::string::npos);
    }

    void everyHalfRoundTrips() {
        for (ElementType type : {ElementType::f16, ElementType::bf16}) {
            Graph graph;
            for (std::uint32_t first = 0; first < 0x10000; first += 64) {
                std::vector<std::uint16_t> bits(64);
                for (std::uint32_t i = 0; i < 64; ++i) bits[i] = static_cast<std::uint16_t>(first + i);
                graph.addConstant("c", Tensor::of<std::uint16_t>(type, {64}, bits));
            }
            const Graph again = parsed(printGraph(graph));
            for (ValueId id : graph.values()) QVERIFY(graph.constant(id)->hasSameBytes(*again.constant(id)));
        }
    }

    void booleansOfOtherBytesStayBytes() {
        const std::uint8_t bytes[] = {0, 1, 2};
        Graph graph;
        graph.addConstant("c", Tensor::of<std::uint8_t>(ElementType::boolean, {3}, bytes));
        QVERIFY(printGraph(graph).find("hex \"000102\"") != std::string::npos);
        QVERIFY(graph.constant(ValueId(0))->hasSameBytes(*parsed(printGraph(graph)).constant(ValueId(0))));
    }

    void strangeNamesRoundTrip() {
        Graph graph;
        ValueId last;
        for (const std::string& name : kStrangeNames) {
            graph.name = name;
            last = graph.addInput(name, {ElementType::f32, {Dim(name), 3}});
            graph.addConstant("const " + name, Tensor::scalar(1));
            const SourceId source = graph.addSource(name, name);
            const NodeId node = graph.addNode(Op::Relu, name, {last}, {}, {graph.value(last).type}, {source});
            graph.rename(graph.node(node).outputs[0], "out " + name);
            graph.addOutput(graph.node(node).outputs[0]);
        }
        checkRoundTrip(graph);
        const Graph again = parsed(printGraph(graph));
        for (const std::string& name : kStrangeNames) {
            QVERIFY(again.findValue(name) && again.findNode(name) && again.findValue("out " + name));
        }
        QVERIFY(printGraph(graph).find("größe 名") != std::string::npos);
        QVERIFY(printGraph(graph).find("bad \\xc3( \\xf5 \\xe0\\x80\\x80 \\xed\\xa0\\x80") != std::string::npos);
    }

    void outputsMaySwapTheNamesTheyWereGiven() {
        const std::string text = inGraph(R"(input %x: f32[4]
  %"s:1": f32[2], %s: f32[1], %"s:1_1": f32[1] = Split(%x) "s"
  output %s)");
        const Graph graph = parsed(text);
        const Node& split = graph.node(nodeNamed(graph, "s"));
        COMPARE_TEXT(graph.value(split.outputs[0]).name, "s:1");
        COMPARE_TEXT(graph.value(split.outputs[1]).name, "s");
        COMPARE_TEXT(graph.value(split.outputs[2]).name, "s:1_1");
        checkRoundTrip(graph);
    }

    void printsInTopologicalOrder() {
        Graph graph = parsed(inGraph(R"(input %x: f32[4]  %a = Relu(%x) "a"  %b = Relu(%x) "b"  output %a)"));
        graph.setInput(nodeNamed(graph, "a"), 0, valueNamed(graph, "b"));
        checkRoundTrip(graph);
    }

    void erasedSlotsAreNotSeen() {
        Graph graph = parsed(inGraph(R"(input %x: f32[4]  %a = Relu(%x) "a"  %b = Relu(%a) "b"  output %b)"));
        graph.replaceAllUses(valueNamed(graph, "a"), valueNamed(graph, "x"));
        graph.eraseNode(nodeNamed(graph, "a"));
        checkRoundTrip(graph);
    }

    void longConstantsCanBeElided() {
        Random random(3);
        Graph graph;
        graph.addConstant("c", randomBits(ElementType::i32, {9}, random));
        graph.addConstant("s", Tensor(ElementType::i32, {9}));
        const std::string text = printGraph(graph, {.maxListed = 8});
        QVERIFY(text.find("const %c: i32[9] = elided\n") != std::string::npos);
        QVERIFY(text.find("const %s: i32[9] = splat 0\n") != std::string::npos);
        COMPARE_TEXT(parseGraph(text).error().message, "2:22: the content was elided when this text was printed");
    }

    void handwrittenShortForms() {
        const Graph graph = parsed(R"(graph "short" {  // comments are skipped
            input %x: f32[2,3]
            %y, %z = Split(%x) {axis = 1, num_outputs = 2}
            output %y })");
        COMPARE_TEXT(printGraph(graph), R"(graph "short" {
  source 0 Split "Split"
  input %x: f32[2,3]
  %y: f32[2,2], %z: f32[2,1] = Split(%x) {axis = 1, num_outputs = 2} "Split" from [0]
  output %y
}
)");
        QVERIFY(verifyGraph(graph));
    }

    void errorsNameTheirPlace_data() {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("message");
        auto row = [](const char* name, const char* body, const char* message) {
            QTest::newRow(name) << body << message;
        };
        row("no statement", "foo",
            "2:1: expected a statement (source, input, const, output or %name) or '}' but found \"foo\"");
        row("open string", "input %\"x", "2:8: the string has no end on this line");
        row("unknown escape", "input %\"\\q\": f32[1]", "2:8: the string contains an unknown escape");
        row("element type", "input %x: f31[1]", "2:11: expected an element type but found \"f31\"");
        row("negative extent", "input %x: f32[-1]", "2:15: an extent cannot be negative");
        row("empty symbol", "input %x: f32[\"\"]", "2:15: a symbol cannot be empty");
        row("extent overflow", "input %x: f32[99999999999999999999]",
            "2:15: expected an extent but found \"99999999999999999999\"");
        row("too large", "input %x: f32[1000000,1000000,1000000]", "2:11: f32[1000000,1000000,1000000] is too large");
        row("zero times huge", "input %x: f32[0,1000000,1000000,1000000]",
            "2:11: f32[0,1000000,1000000,1000000] is too large");
        row("comma", "input %x: f32[1 2]", "2:17: expected ',' but found \"2\"");
        row("same name", "input %x: f32[1]\ninput %x: f32[1]", "3:8: another value is named \"x\"");
        row("empty name", "input %\"\": f32[1]", "2:8: a value's name cannot be empty");
        row("symbolic constant", "const %c: f32[N] = splat 0", "2:20: a constant needs a shape without symbols");
        row("list too short", "const %c: f32[2] = [1]", "2:20: the list has 1 elements but the type 2");
        row("huge type, short list", "const %c: f32[1000000000,1000] = [1]",
            "2:34: the list has 1 elements but the type 1000000000000");
        row("hex too short", "const %c: u8[2] = hex \"00\"", "2:23: expected 4 hexadecimal digits but found 2");
        row("hex digit", "const %c: u8[1] = hex \"0g\"", "2:23: digit 0 is not hexadecimal");
        row("splat too large", "const %c: f32[1000000000,1000] = splat 0",
            "2:34: the constants of this text are too large");
        row("element range", "const %c: u8[1] = [256]", "2:20: expected an element of type u8 but found \"256\"");
        row("element sign", "const %c: u8[1] = [-1]", "2:20: expected an element of type u8 but found \"-1\"");
        row("float range", "const %c: f32[1] = [1e99]", "2:21: expected an element of type f32 but found \"1e99\"");
        row("no payload words", "const %c: f32[1] = [infinity]",
            "2:21: expected an element of type f32 but found \"infinity\"");
        row("bool number", "const %c: bool[1] = [1]", "2:22: expected an element of type bool but found \"1\"");
        row("unknown op", "input %x: f32[1]\n%y = Relo(%x)", "3:6: expected the name of an op but found \"Relo\"");
        row("unknown value", "input %x: f32[1]\n%y = Relu(%z)", "3:12: there is no value \"z\" before here");
        row("own output", "%y: f32[1] = Relu(%y)", "2:20: there is no value \"y\" before here");
        row("missing input", "input %x: f32[1]\n%y: f32[1] = Add(%x)", "3:14: node 'Add' (Add): input 1 is missing");
        row("absent input", "input %x: f32[1]\n%y: f32[1] = Add(_, %x)", "3:14: node 'Add' (Add): input 0 is missing");
        row("too many inputs", "input %x: f32[1]\n%y: f32[1] = Relu(%x, %x)",
            "3:14: node 'Relu' (Relu): has 2 inputs, at most 1 are allowed");
        row("too many outputs", "input %x: f32[1]\n%y: f32[1], %z: f32[1] = Relu(%x)",
            "3:26: node 'Relu' (Relu): has 2 outputs instead of 1");
        row("same output", "input %x: f32[1]\n%y: f32[1], %y: f32[1] = Split(%x)",
            "3:13: another value is named \"y\"");
        row("unknown attribute", "input %x: f32[1]\n%y = Relu(%x) {alpha = 1}",
            "3:16: Relu has no attribute \"alpha\"");
        row("attribute twice", "input %x: f32[1]\n%y = Elu(%x) {alpha = 1, alpha = 2}",
            "3:26: the attribute is given twice");
        row("attribute type", "input %x: f32[1]\n%y = Softmax(%x) {axis = 1.5}",
            "3:26: expected an element of type i64 but found \"1.5\"");
        row("required attribute", "input %x: f32[1]\n%y: f32[1] = Cast(%x)",
            "3:14: node 'Cast' (Cast): attribute 'to' is required");
        row("node name twice", "input %x: f32[1]\n%y = Relu(%x) \"n\"\n%z = Relu(%x) \"n\"",
            "4:15: another node is named \"n\"");
        row("group range", "input %x: f32[1]\n%y = Relu(%x) \"n\" group 9999999",
            "3:25: group 9999999 is out of range");
        row("source order", "source 1 Relu \"r\"", "2:8: sources are numbered in order: expected 0");
        row("source range", "source 0 Relu \"r\"\ninput %x: f32[1]\n%y = Relu(%x) \"n\" from [1]",
            "4:25: there is no source 1");
        row("source repeat", "source 0 Relu \"r\"\ninput %x: f32[1]\n%y = Relu(%x) \"n\" from [0, 0]",
            "4:28: sources must be in ascending order");
        row("inference", "input %x: f32[2,3]\n%y = MatMul(%x, %x)",
            "3:6: node 'MatMul' (MatMul): 2x3 times 2x3: the inner extents 3 and 2 differ");
    }
    void errorsNameTheirPlace() {
        QFETCH(QString, body);
        QFETCH(QString, message);
        const auto graph = parseGraph(inGraph(body.toStdString()));
        QVERIFY(!graph);
        QCOMPARE(QString::fromStdString(graph.error().message), message);
    }

    void framesMustBeComplete() {
        COMPARE_TEXT(parseGraph("").error().message, "1:1: expected 'graph' but found the end of the text");
        COMPARE_TEXT(
            parseGraph("graph \"g\" {").error().message,
            "1:12: expected a statement (source, input, const, output or %name) or '}' but found the end of the text");
        COMPARE_TEXT(parseGraph("graph \"g\" { } x").error().message,
                     "1:15: expected the end of the text but found \"x\"");
        COMPARE_TEXT(parseGraph("graph g { }").error().message,
                     "1:7: expected the graph's name in quotes but found \"g\"");
    }

    void everyPrefixIsRefused() {
        const std::string text = printGraph(minimalGraph(opInfo(Op::ConstantOfShape)));
        for (std::size_t length = 0; length + 2 < text.size(); ++length) QVERIFY(!parseGraph(text.substr(0, length)));
        QVERIFY(parseGraph(text));
    }
};

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
