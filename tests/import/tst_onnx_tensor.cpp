// SPDX-License-Identifier: Apache-2.0
// TensorProto to Tensor: every place elements may be in, and every way they may be wrong.
#include <functional>
#include <limits>

#include "core/import/onnx_decoder.h"
#include "core/import/onnx_tensor.h"
#include "tests/import/onnx_builder.h"

using namespace tenon;
using namespace tenon::test;

namespace {

struct Made {
    std::shared_ptr<std::string> bytes;
    Result<Tensor> tensor;
};

Made make(const wire::TensorProto& proto) {
    auto bytes = std::make_shared<std::string>(proto.SerializeAsString());
    const auto span = std::as_bytes(std::span(bytes->data(), bytes->size()));
    auto def = onnx::decodeTensor(span);
    if (!def) return {bytes, def.error()};
    return {bytes, onnx::makeTensor(*def, {bytes, span.data(), nullptr})};
}

QString outcome(const wire::TensorProto& proto) {
    const Made made = make(proto);
    return made.tensor ? QString(elementTypeName(made.tensor->type()).data()) + " " + text(*made.tensor)
                       : QString::fromStdString(made.tensor.error().message);
}

wire::TensorProto typed(int type, const Dims& dims, const std::function<void(wire::TensorProto&)>& fill) {
    wire::TensorProto proto;
    proto.set_data_type(type);
    for (std::int64_t extent : dims) proto.add_dims(extent);
    fill(proto);
    return proto;
}

template <class T>
wire::TensorProto raw(int type, const Dims& dims, const std::vector<T>& values) {
    wire::TensorProto proto;
    fillRaw(proto, type, dims, values);
    return proto;
}

auto int32s(std::vector<int> values) {
    return [values](wire::TensorProto& t) {
        for (int v : values) t.add_int32_data(v);
    };
}

}  // namespace

class TestOnnxTensor : public QObject {
    Q_OBJECT

private slots:
    void typedData() {
        QCOMPARE(outcome(typed(kFloat, {2},
                               [](auto& t) {
                                   t.add_float_data(1.5f);
                                   t.add_float_data(-2);
                               })),
                 "f32 2: 1.5 -2");
        QCOMPARE(outcome(typed(kDouble, {1}, [](auto& t) { t.add_double_data(0.25); })), "f64 1: 0.25");
        QCOMPARE(outcome(typed(kInt64, {2},
                               [](auto& t) {
                                   t.add_int64_data(-1);
                                   t.add_int64_data(1);
                               })),
                 "i64 2: -1 1");
        QCOMPARE(outcome(typed(kInt32, {2}, int32s({-7, 7}))), "i32 2: -7 7");
        QCOMPARE(outcome(typed(kInt8, {2}, int32s({-128, 127}))), "i8 2: -128 127");
        QCOMPARE(outcome(typed(kUint8, {2}, int32s({0, 255}))), "u8 2: 0 255");
        QCOMPARE(outcome(typed(kInt16, {1}, int32s({-32768}))), "i16 1: -32768");
        QCOMPARE(outcome(typed(kUint16, {1}, int32s({65535}))), "u16 1: 65535");
        QCOMPARE(outcome(typed(kBool, {2}, int32s({0, 1}))), "bool 2: 0 1");
        QCOMPARE(outcome(typed(kFloat16, {1}, int32s({0x3C00}))), "f16 1: 1");
        QCOMPARE(outcome(typed(16, {1}, int32s({0x3F80}))), "bf16 1: 1");
        QCOMPARE(outcome(typed(12, {1}, [](auto& t) { t.add_uint64_data(4294967295u); })), "u32 1: 4.295e+09");
        QCOMPARE(outcome(typed(13, {1}, [](auto& t) { t.add_uint64_data(3); })), "u64 1: 3");
    }

    void rawData() {
        QCOMPARE(outcome(raw<float>(kFloat, {2, 1}, {1, 2})), "f32 2x1: 1 2");
        QCOMPARE(outcome(raw<std::int64_t>(kInt64, {}, {-5})), "i64 scalar: -5");
        QCOMPARE(outcome(raw<std::uint8_t>(kBool, {2}, {1, 0})), "bool 2: 1 0");
        QCOMPARE(outcome(raw<float>(kFloat, {0, 7}, {})), "f32 0x7:");
    }

    void emptyWithoutData() {
        QCOMPARE(outcome(typed(kFloat, {0}, [](auto&) {})), "f32 0:");
    }

    /// Large contents stay where they are in the file, when they lie aligned.
    void borrows() {
        wire::TensorProto proto = raw<std::uint8_t>(kUint8, {1000}, std::vector<std::uint8_t>(1000, 7));
        const Made made = make(proto);
        QVERIFY(bool(made.tensor));
        const auto* data = reinterpret_cast<const char*>(made.tensor->raw().data());
        QVERIFY(data >= made.bytes->data() && data + 1000 <= made.bytes->data() + made.bytes->size());
    }

    /// Elements that the file gives one by one instead of packed.
    void unpackedElements() {
        const std::string bytes("\x08\x02\x10\x01\x25\x00\x00\x80\x3f\x25\x00\x00\x00\x40",
                                14);  // dims 2, FLOAT, 1.0, 2.0
        const auto span = std::as_bytes(std::span(bytes.data(), bytes.size()));
        const auto def = onnx::decodeTensor(span);
        QVERIFY(bool(def));
        const auto tensor = onnx::makeTensor(*def, {nullptr, span.data(), nullptr});
        QVERIFY(bool(tensor));
        QCOMPARE(text(*tensor), "2: 1 2");
    }

    void refused_data() {
        QTest::addColumn<QByteArray>("proto");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const wire::TensorProto& proto, const char* expected) {
            QTest::newRow(name) << QByteArray::fromStdString(proto.SerializeAsString()) << QString(expected);
        };
        const std::int64_t big = std::int64_t{1} << 40;
        row("product past 2^63", raw<float>(kFloat, {big, big}, {}),
            "its shape 1099511627776x1099511627776 has more elements than can be counted");
        row("bytes past 2^63", raw<float>(kFloat, {big, 1 << 22}, {}),
            "its shape 1099511627776x4194304 has more elements than can be counted");
        row("negative extent", raw<float>(kFloat, {-1}, {}), "it has the negative extent -1");
        row("a million dimensions", raw<float>(kFloat, Dims(1'000'000, 1), {1}),
            "it has 1000000 dimensions; at most 64 are possible");
        row("too few bytes", raw<float>(kFloat, {3}, {1, 2}), "it carries 8 bytes, but its shape and type need 12");
        row("too many bytes", raw<float>(kFloat, {1}, {1, 2}), "it carries 8 bytes, but its shape and type need 4");
        row("too few elements", typed(kInt32, {3}, int32s({1, 2})),
            "it carries 2 elements, but its shape and type need 3");
        row("too many elements", typed(kInt32, {1}, int32s({1, 2})),
            "it carries 2 elements, but its shape and type need 1");
        row("no elements", typed(kFloat, {2}, [](auto&) {}), "its shape 2 needs more elements than it carries");
        row("far too few", typed(kInt32, {std::int64_t{1} << 40}, int32s({1})),
            "its shape 1099511627776 needs more elements than it carries");
        row("int8 out of range", typed(kInt8, {1}, int32s({128})),
            "it carries a number that its element type i8 cannot hold");
        row("negative uint8", typed(kUint8, {1}, int32s({-1})),
            "it carries a number that its element type u8 cannot hold");
        row("bool of 2", typed(kBool, {1}, int32s({2})), "it carries a number that its element type bool cannot hold");
        row("raw bool of 2", raw<std::uint8_t>(kBool, {1}, {2}), "it carries a boolean that is neither 0 nor 1");
        row("half of 17 bits", typed(kFloat16, {1}, int32s({65536})),
            "it carries a number that its element type f16 cannot hold");
        row("another field", typed(kFloat, {1}, int32s({1})), "its elements are in a field for another element type");
        row("string", typed(kString, {1}, [](auto& t) { t.add_string_data("a"); }),
            "its element type is string, which Tenon does not support");
        row("int4", typed(22, {2}, int32s({1})), "its element type is int4, which Tenon does not support");
        row("no type", typed(0, {1}, int32s({1})), "its element type is undefined, which Tenon does not support");
        row("unknown type", typed(99, {1}, int32s({1})), "its element type is number 99, which Tenon does not support");
        auto both = raw<float>(kFloat, {1}, {1});
        both.add_float_data(1);
        row("raw and typed", both, "it carries its elements in more than one place");
        auto segment = raw<float>(kFloat, {1}, {1});
        segment.mutable_segment()->set_begin(0);
        row("segment", segment, "it is stored in segments, which Tenon does not read");
        auto external = typed(kFloat, {1}, [](auto& t) { t.set_data_location(1); });
        row("external", external, "its elements are in another file, which this kind of file cannot have");
    }
    void refused() {
        QFETCH(QByteArray, proto);
        QFETCH(QString, expected);
        wire::TensorProto parsed;
        QVERIFY(parsed.ParseFromArray(proto.constData(), static_cast<int>(proto.size())));
        QCOMPARE(outcome(parsed), expected);
    }
};

QTEST_APPLESS_MAIN(TestOnnxTensor)
#include "tst_onnx_tensor.moc"
