// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "core/import/wire_reader.h"

using namespace tenon;
using namespace tenon::onnx;

namespace {

/// "1:5 2:'ab'" for the fields of a message, or the error.
QString fields(const QByteArray& message) {
    const auto* start = reinterpret_cast<const std::byte*>(message.constData());
    WireReader reader({start, static_cast<std::size_t>(message.size())}, start);
    QStringList parts;
    for (Field field;;) {
        const auto more = reader.next(field);
        if (!more)
            return parts.join(' ') + (parts.isEmpty() ? "" : " ") +
                   "error: " + QString::fromStdString(more.error().message);
        if (!*more) return parts.join(' ');
        const QString value = field.type == WireType::bytes
                                  ? "'" +
                                        QString::fromLatin1(reinterpret_cast<const char*>(field.bytes.data()),
                                                            static_cast<qsizetype>(field.bytes.size())) +
                                        "'"
                                  : QString::number(field.number);
        parts << QString::number(field.id) + ":" + value;
    }
}

const char kAdvice[] = "; the file is cut short, damaged or not an ONNX model";

}  // namespace

class TestWireReader : public QObject {
    Q_OBJECT

private slots:
    void wellFormed_data() {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QString>("expected");
        QTest::newRow("empty") << QByteArray() << "";
        QTest::newRow("varint") << QByteArray::fromHex("08 05") << "1:5";
        QTest::newRow("long varint") << QByteArray::fromHex("08 ffffffffffffffffff01") << "1:18446744073709551615";
        QTest::newRow("fixed32") << QByteArray::fromHex("15 01000000") << "2:1";
        QTest::newRow("fixed64") << QByteArray::fromHex("11 0100000000000000") << "2:1";
        QTest::newRow("bytes") << QByteArray::fromHex("12 02 6162") << "2:'ab'";
        QTest::newRow("no bytes") << QByteArray::fromHex("12 00") << "2:''";
        QTest::newRow("two") << QByteArray::fromHex("08 01 12 01 61") << "1:1 2:'a'";
        QTest::newRow("large field number") << QByteArray::fromHex("f8ffffff0f 01") << "536870911:1";
        QTest::newRow("group") << QByteArray::fromHex("0b 08 07 12 01 61 0c 10 02") << "2:2";
        QTest::newRow("group in group") << QByteArray::fromHex("0b 13 14 0c 10 02") << "2:2";
        QTest::newRow("group at the end") << QByteArray::fromHex("10 02 0b 0c") << "2:2";
    }
    void wellFormed() {
        QFETCH(QByteArray, message);
        QFETCH(QString, expected);
        QCOMPARE(fields(message), expected);
    }

    void broken_data() {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QString>("expected");
        QTest::newRow("half a varint") << QByteArray::fromHex("08 80") << "error: a number ends too early at byte 1";
        QTest::newRow("eleven bytes") << QByteArray::fromHex("08 ffffffffffffffffffff01")
                                      << "error: a number has more than 10 bytes at byte 1";
        QTest::newRow("half a fixed32") << QByteArray::fromHex("15 0100") << "error: a number ends too early at byte 1";
        QTest::newRow("half a fixed64") << QByteArray::fromHex("11 01000000")
                                        << "error: a number ends too early at byte 1";
        QTest::newRow("longer than the rest")
            << QByteArray::fromHex("12 03 6162") << "error: a field longer than what is left at byte 1";
        QTest::newRow("length of 2^64 - 1")
            << QByteArray::fromHex("12 ffffffffffffffffff01") << "error: a field longer than what is left at byte 1";
        QTest::newRow("field 0") << QByteArray::fromHex("00 01") << "error: an impossible field number at byte 0";
        QTest::newRow("field past 2^29") << QByteArray::fromHex("8080808010 01")
                                         << "error: an impossible field number at byte 0";
        QTest::newRow("wire type 6") << QByteArray::fromHex("0e 01") << "error: an unknown kind of field at byte 1";
        QTest::newRow("wire type 7") << QByteArray::fromHex("0f 01") << "error: an unknown kind of field at byte 1";
        QTest::newRow("end without start") << QByteArray::fromHex("0c") << "error: an unknown kind of field at byte 1";
        QTest::newRow("group without end")
            << QByteArray::fromHex("0b 08 01") << "error: a number ends too early at byte 3";
        QTest::newRow("group ends as another")
            << QByteArray::fromHex("0b 14") << "error: a group that ends as another at byte 1";
        QTest::newRow("200,000 groups") << QByteArray(200'000, '\x0b') << "error: groups nested too deeply at byte 64";
        QTest::newRow("good, then bad") << QByteArray::fromHex("08 01 00")
                                        << "1:1 error: an impossible field number at byte 2";
    }
    void broken() {
        QFETCH(QByteArray, message);
        QFETCH(QString, expected);
        QCOMPARE(fields(message), expected + kAdvice);
    }
};

QTEST_APPLESS_MAIN(TestWireReader)
#include "tst_wire_reader.moc"
