// SPDX-License-Identifier: Apache-2.0
// .npy, .npz and .pb: what NumPy writes is read, what we write NumPy's rules allow, and nothing else gets in.
#include <zlib.h>

#include "core/base/random.h"
#include "core/import/npy.h"
#include "core/import/tensor_file.h"
#include "tests/import/onnx_builder.h"

using namespace tenon;
using namespace tenon::test;

namespace {

template <class T>
std::string little(T value) {
    return {reinterpret_cast<const char*>(&value), sizeof value};
}

std::string npy(const std::string& header, const std::string& data, char version = 1) {
    const std::string length = version == 1 ? little<std::uint16_t>(static_cast<std::uint16_t>(header.size()))
                                            : little<std::uint32_t>(static_cast<std::uint32_t>(header.size()));
    return std::string("\x93NUMPY") + version + '\0' + length + header + data;
}

QString outcome(const std::string& bytes) {
    const auto owner = std::make_shared<std::string>(bytes);
    const auto tensor = decodeNpy(std::as_bytes(std::span(owner->data(), owner->size())), owner);
    return tensor ? QString(elementTypeName(tensor->type()).data()) + " " + text(*tensor)
                  : QString::fromStdString(tensor.error().message);
}

const std::string kTwoFloats = little(1.5f) + little(-2.0f);

/// An archive in the making; every size and place may be falsified before it is put together.
struct Entry {
    std::string name, data;
    bool isDeflated = false;
    std::uint16_t method = 0, flags = 0;
    std::int64_t claimedSize = -1;
    bool isWrongChecksum = false;
    bool isLarge = false;  ///< sizes in the 64-bit extra field, as numpy.savez writes them for big arrays
};

std::string deflated(const std::string& data) {
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    std::string packed(deflateBound(&stream, data.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(data.data()));
    stream.avail_in = static_cast<uInt>(data.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

std::string zip(const std::vector<Entry>& entries) {
    std::string file, directory;
    for (const Entry& e : entries) {
        const std::string packed = e.isDeflated ? deflated(e.data) : e.data;
        const auto checksum =
            static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<const Bytef*>(e.data.data()), e.data.size())) ^
            (e.isWrongChecksum ? 1u : 0u);
        const auto size =
            static_cast<std::uint64_t>(e.claimedSize < 0 ? static_cast<std::int64_t>(e.data.size()) : e.claimedSize);
        const std::uint16_t method = e.isDeflated ? 8 : e.method;
        const std::string extra = e.isLarge ? little<std::uint16_t>(1) + little<std::uint16_t>(16) + little(size) +
                                                  little<std::uint64_t>(packed.size())
                                            : "";
        const std::string sizes =
            e.isLarge ? little(~0u) + little(~0u)
                      : little(static_cast<std::uint32_t>(packed.size())) + little(static_cast<std::uint32_t>(size));
        const std::string common = little(e.flags) + little(method) + little<std::uint32_t>(0) + little(checksum) +
                                   sizes + little(static_cast<std::uint16_t>(e.name.size())) +
                                   little(static_cast<std::uint16_t>(extra.size()));
        directory += "PK\x01\x02" + little<std::uint32_t>(0x2d002d) + common + little<std::uint16_t>(0) +
                     little<std::uint32_t>(0) + little<std::uint32_t>(0) +
                     little(static_cast<std::uint32_t>(file.size())) + e.name + extra;
        file += "PK\x03\x04" + little<std::uint16_t>(0x2d) + common + e.name + extra + packed;
    }
    const auto count = static_cast<std::uint16_t>(entries.size());
    return file + directory + "PK\x05\x06" + little<std::uint32_t>(0) + little(count) + little(count) +
           little(static_cast<std::uint32_t>(directory.size())) + little(static_cast<std::uint32_t>(file.size())) +
           little<std::uint16_t>(0);
}

QString archive(const std::string& bytes) {
    const Folder folder;
    const auto arrays = readNpz(folder.write("a.npz", bytes));
    if (!arrays) {
        const QString message = QString::fromStdString(arrays.error().message);
        return message.mid(message.indexOf("a.npz': ") + 8);
    }
    QStringList parts;
    for (const auto& [name, tensor] : *arrays) parts << QString::fromStdString(name) + "=" + text(tensor);
    return parts.join("; ");
}

const std::string kArray = npy("{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }\n", kTwoFloats);

}  // namespace

class TestTensorFile : public QObject {
    Q_OBJECT

private slots:
    void npyReads() {
        QCOMPARE(outcome(kArray), "f32 2: 1.5 -2");
        QCOMPARE(outcome(npy("{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2), }", kTwoFloats)),
                 "f32 1x2: 1.5 -2");
        QCOMPARE(outcome(npy("{'shape':(),'descr':'<f4','fortran_order':False}", little(3.0f))), "f32 scalar: 3");
        QCOMPARE(outcome(npy("{'descr': '<f4', 'fortran_order': False, 'shape': (0, 3), }", "")), "f32 0x3:");
        QCOMPARE(outcome(npy("{\"descr\": \"|u1\", \"fortran_order\": False, \"shape\": (2,)}", "\x01\xff")),
                 "u8 2: 1 255");
        QCOMPARE(outcome(npy("{'descr': '|b1', 'fortran_order': False, 'shape': (2,)}", std::string("\x01\0", 2))),
                 "bool 2: 1 0");
        QCOMPARE(outcome(npy("{'descr': '<i8', 'fortran_order': False, 'shape': (1,)}", little<std::int64_t>(-9))),
                 "i64 1: -9");
        QCOMPARE(outcome(npy("{'descr': '<f2', 'fortran_order': False, 'shape': (1,)}", little<std::uint16_t>(0x3C00))),
                 "f16 1: 1");
        QCOMPARE(outcome(npy("{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }\n", kTwoFloats, 2)),
                 "f32 2: 1.5 -2");
        QCOMPARE(outcome(npy("{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }\n", kTwoFloats, 3)),
                 "f32 2: 1.5 -2");
    }

    void fortranOrder() {
        const std::string six("\1\2\3\4\5\6", 6);
        QCOMPARE(outcome(npy("{'descr': '|i1', 'fortran_order': True, 'shape': (2, 3)}", six)), "i8 2x3: 1 3 5 2 4 6");
        QCOMPARE(outcome(npy("{'descr': '|i1', 'fortran_order': True, 'shape': (1, 2, 3)}", six)),
                 "i8 1x2x3: 1 3 5 2 4 6");
        QCOMPARE(outcome(npy("{'descr': '|i1', 'fortran_order': True, 'shape': (6,)}", six)), "i8 6: 1 2 3 4 5 6");
        QCOMPARE(outcome(npy("{'descr': '|i1', 'fortran_order': True, 'shape': (0, 3)}", "")), "i8 0x3:");
    }

    void npyRefusals_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const std::string& bytes, const char* expected) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString(expected);
        };
        const char* const noHeader = "its header is not that of a NumPy array";
        row("empty", "", "it is not a NumPy array (.npy)");
        row("another file", "PK\x03\x04...........", "it is not a NumPy array (.npy)");
        row("cut in the prefix", kArray.substr(0, 7), "it ends within its header");
        row("cut in the header", kArray.substr(0, 30), "it ends within its header");
        row("cut in the data", kArray.substr(0, kArray.size() - 1),
            "it carries 7 bytes, but its shape and type need 8");
        row("more data", kArray + "x", "it carries 9 bytes, but its shape and type need 8");
        row("version 9", npy("{}", "", 9), noHeader);
        row("header of 4 GB", std::string("\x93NUMPY\x02\x00\xff\xff\xff\xff", 12) + "{", noHeader);
        row("no dictionary", npy("hello", ""), noHeader);
        row("endless dictionary", npy("{'descr': '<f4',", ""), noHeader);
        row("no shape", npy("{'descr': '<f4', 'fortran_order': False}", ""), noHeader);
        row("unknown key", npy("{'colour': 'red'}", ""), noHeader);
        row("unclosed text", npy("{'descr: 3}", ""), noHeader);
        row("shape of words", npy("{'descr': '<f4', 'fortran_order': False, 'shape': (a,)}", ""), noHeader);
        row("objects", npy("{'descr': '|O', 'fortran_order': False, 'shape': (1,)}", "x"),
            "it holds elements of type '|O', not numbers that Tenon supports");
        row("complex", npy("{'descr': '<c8', 'fortran_order': False, 'shape': (1,)}", "12345678"),
            "it holds elements of type '<c8', not numbers that Tenon supports");
        row("records", npy("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1,)}", "1234"),
            "it holds records with fields; save plain arrays of numbers");
        row("big-endian", npy("{'descr': '>f4', 'fortran_order': False, 'shape': (1,)}", "1234"),
            "its numbers are big-endian; save them little-endian");
        row("negative extent", npy("{'descr': '<f4', 'fortran_order': False, 'shape': (-1,)}", ""),
            "it has the negative extent -1");
        row("extent past 2^63", npy("{'descr': '<f4', 'fortran_order': False, 'shape': (9223372036854775808,)}", ""),
            noHeader);
        row("product past 2^63", npy("{'descr': '<f4', 'fortran_order': False, 'shape': (4294967296, 4294967296)}", ""),
            "its shape 4294967296x4294967296 has more elements than can be counted");
        row("bool of 2", npy("{'descr': '|b1', 'fortran_order': False, 'shape': (1,)}", "\x02"),
            "it carries a boolean that is neither 0 nor 1");
    }
    void npyRefusals() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, expected);
        QCOMPARE(outcome(bytes.toStdString()), expected);
    }

    void npyRoundTrip_data() {
        QTest::addColumn<int>("type");
        for (ElementType type : {ElementType::f32, ElementType::f64, ElementType::f16, ElementType::i8,
                                 ElementType::i16, ElementType::i32, ElementType::i64, ElementType::u8,
                                 ElementType::u16, ElementType::u32, ElementType::u64, ElementType::boolean})
            QTest::newRow(elementTypeName(type).data()) << static_cast<int>(type);
    }
    void npyRoundTrip() {
        QFETCH(int, type);
        const Folder folder;
        for (const Dims& dims : {Dims{}, Dims{3}, Dims{2, 3}, Dims{0}, Dims{1, 1, 1, 1, 2}}) {
            const Tensor tensor = counting(dims).converted(static_cast<ElementType>(type));
            QVERIFY(bool(writeNpy(folder.path("t.npy"), tensor)));
            QCOMPARE(std::filesystem::file_size(folder.path("t.npy")) - tensor.bytes(),
                     std::uintmax_t(128));  // data lies aligned
            const auto again = readNpy(folder.path("t.npy"));
            QVERIFY(bool(again));
            QVERIFY(again->hasSameBytes(tensor));
        }
    }

    void npyCannotHoldEverything() {
        const Folder folder;
        const auto written = writeNpy(folder.path("t.npy"), Tensor(ElementType::bf16, {1}));
        QVERIFY(!written);
        QCOMPARE(written.error().message, std::string("NumPy files cannot hold elements of type bf16"));
        QVERIFY(!std::filesystem::exists(folder.path("t.npy")));
        QVERIFY(!writeNpy(folder.path("no/such/folder/t.npy"), Tensor(ElementType::f32, {1})));
    }

    void npzReads() {
        QCOMPARE(archive(zip({{.name = "x.npy", .data = kArray}})), "x=2: 1.5 -2");
        QCOMPARE(
            archive(zip({{.name = "y.npy", .data = kArray, .isDeflated = true}, {.name = "x.npy", .data = kArray}})),
            "x=2: 1.5 -2; y=2: 1.5 -2");
        QCOMPARE(archive(zip({{.name = "x.npy", .data = kArray, .isLarge = true}})), "x=2: 1.5 -2");
        QCOMPARE(archive(zip({{.name = "folder/", .data = ""}, {.name = "../../x.npy", .data = kArray}})),
                 "../../x=2: 1.5 -2");  // a name, no path
        QCOMPARE(archive(zip({})), "");
    }

    void npzRefusals() {
        const auto with = [](Entry entry) {
            entry.name = "x.npy";
            if (entry.data.empty()) entry.data = kArray;
            return archive(zip({entry}));
        };
        const char* const damaged = "it is not a whole zip archive (.npz)";
        QCOMPARE(archive(""), damaged);
        QCOMPARE(archive(std::string(100, 'x')), damaged);
        QCOMPARE(archive(kArray), damaged);
        QCOMPARE(with({.flags = 1}), "its entry 'x.npy' is encrypted");
        QCOMPARE(with({.method = 12}), "its entry 'x.npy' is packed by a method other than deflate");
        QCOMPARE(with({.isWrongChecksum = true}), "the checksum of 'x.npy' is wrong; the file is damaged");
        QCOMPARE(with({.claimedSize = 5}), damaged);
        QCOMPARE(with({.isDeflated = true, .claimedSize = 5}),
                 "an entry of the archive cannot be unpacked; the file is damaged");
        QCOMPARE(with({.isDeflated = true, .claimedSize = 1'000'000}), damaged);
        QCOMPARE(with({.isDeflated = true, .claimedSize = 20'000}),
                 "an entry of the archive cannot be unpacked; the file is damaged");
        QCOMPARE(with({.isDeflated = true, .claimedSize = std::int64_t{1} << 62, .isLarge = true}),
                 "it unpacks to more than 4 GB");
        QCOMPARE(with({.data = "no array"}), "the array 'x': it is not a NumPy array (.npy)");
        QCOMPARE(archive(zip({{.name = "x.npy", .data = kArray}, {.name = "x.npy", .data = kArray}})),
                 "it has two entries named 'x.npy'");
        QCOMPARE(archive(zip({{.name = "x.npy", .data = kArray}, {.name = "x", .data = kArray}})),
                 "it has two arrays named 'x'");
    }

    /// Many entries that are one and the same piece of the file, as bombs are built.
    void overlappingEntries() {
        const std::string large(4000, 'x');
        const std::string bytes = zip({{.name = "a", .data = large}, {.name = "b", .data = large}});
        const std::size_t first = bytes.find("PK\x01\x02"), second = bytes.find("PK\x01\x02", first + 4);
        std::string directory = bytes.substr(first, second - first);
        std::string bomb = bytes.substr(0, first);
        const std::size_t start = bomb.size();
        for (char name : {'a', 'b', 'c', 'd', 'e'}) {
            directory[46] = name;
            bomb += directory;
        }
        const auto size = static_cast<std::uint32_t>(bomb.size() - start);
        bomb += "PK\x05\x06" + little<std::uint32_t>(0) + little<std::uint16_t>(5) + little<std::uint16_t>(5) +
                little(size) + little(static_cast<std::uint32_t>(start)) + little<std::uint16_t>(0);
        QCOMPARE(archive(bomb), "its entries overlap, as only damaged or malicious archives do");
    }

    void npzTruncations() {
        const std::string whole =
            zip({{.name = "x.npy", .data = kArray}, {.name = "y.npy", .data = kArray, .isDeflated = true}});
        for (std::size_t size = 0; size < whole.size(); ++size) QVERIFY(archive(whole.substr(0, size)).size() > 10);
    }

    void npzMutations() {
        Random random(2);
        const std::string whole = zip({{.name = "x.npy", .data = kArray},
                                       {.name = "y.npy", .data = kArray, .isDeflated = true, .isLarge = true}});
        int refused = 0;
        for (int i = 0; i < 300; ++i) {
            std::string bytes = whole;
            bytes[random.below(bytes.size())] = static_cast<char>(random.next());
            if (!archive(bytes).contains("x=")) ++refused;
        }
        QVERIFY(refused > 50);
    }

    void bundledSamples() {
        const auto arrays = readNpz(TENON_SOURCE_DIR "/resources/samples/digits_calibration.npz");
        QVERIFY2(bool(arrays), arrays ? "" : arrays.error().message.c_str());
        QVERIFY(!arrays->empty());
    }

    void tensorProto() {
        wire::TensorProto proto;
        fillRaw(proto, kFloat, {2}, std::vector<float>{1, 2});
        const Folder folder;
        const auto tensor = readTensorProto(folder.write("t.pb", proto.SerializeAsString()));
        QVERIFY(bool(tensor));
        QCOMPARE(text(*tensor), "2: 1 2");
        proto.set_data_location(1);
        proto.clear_raw_data();
        const auto external = readTensorProto(folder.write("t.pb", proto.SerializeAsString()));
        QVERIFY(!external);
        QCOMPARE(external.error().message,
                 "'" + folder.path("t.pb").string() +
                     "': its elements are in another file, which this kind of file cannot have");
        QVERIFY(!readTensorProto(folder.path("gone.pb")));
    }
};

QTEST_APPLESS_MAIN(TestTensorFile)
#include "tst_tensor_file.moc"
