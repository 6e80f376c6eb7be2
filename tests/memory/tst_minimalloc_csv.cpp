// SPDX-License-Identifier: Apache-2.0
#include "core/memory/minimalloc_csv.h"

#include <QTest>

#include "core/base/random.h"
#include "core/memory/planner.h"

using namespace tenon;

namespace {

std::string messageOf(std::string_view text) {
    const auto intervals = readMinimallocCsv(text, "A.csv");
    return intervals ? "accepted" : intervals.error().message;
}

}  // namespace

class TestMinimallocCsv : public QObject {
    Q_OBJECT

private slots:
    void readsRows() {
        const auto intervals = readMinimallocCsv("id,lower,upper,size\n0,5,9,100\nb1,0,1,7\n", "A.csv");
        QVERIFY(intervals);
        QCOMPARE(intervals->size(), std::size_t{2});
        QCOMPARE(intervals->at(0).firstUse, 5);
        QCOMPARE(intervals->at(0).lastUse, 8);  // upper is exclusive
        QCOMPARE(intervals->at(0).size, std::int64_t(100));
        QCOMPARE(intervals->at(1).name, std::string("b1"));
        QCOMPARE(intervals->at(1).lastUse, 0);
    }

    void columnsComeInAnyOrderAndLinesEndAnyWay() {
        const auto intervals = readMinimallocCsv("\r\n size , id,upper,lower\r\n7,x, 3 ,2\r\n\n9,y,4,3", "A.csv");
        QVERIFY2(intervals, intervals ? "" : intervals.error().message.c_str());
        QCOMPARE(intervals->at(0).size, std::int64_t(7));
        QCOMPARE(intervals->at(0).firstUse, 2);
        QCOMPARE(intervals->at(1).name, std::string("y"));
    }

    void headerAloneIsAnEmptyProblem() {
        const auto intervals = readMinimallocCsv("id,lower,upper,size\n", "A.csv");
        QVERIFY(intervals && intervals->empty());
    }

    void touchingBuffersDoNotConflict() {
        const auto intervals = readMinimallocCsv("id,lower,upper,size\na,0,5,64\nb,5,9,64\n", "A.csv");
        QVERIFY(intervals);
        QCOMPARE(planMemory("greedy_by_size", *intervals)->arenaBytes, std::int64_t(64));
    }

    void hostileFilesGetASentence_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* name, QByteArray text, const char* sentence) {
            QTest::newRow(name) << text << QString(sentence);
        };
        const QByteArray header = "id,lower,upper,size\n";
        row("empty", "", "'A.csv' is empty; its first line must name id, lower, upper and size");
        row("blank", "\n \n", "'A.csv' is empty; its first line must name id, lower, upper and size");
        row("no header", "0,1,2,3\n",
            "'A.csv', line 1: the column 'id' is missing; the first line must name id, lower, upper and size");
        row("missing column", "id,lower,size\n",
            "'A.csv', line 1: the column 'upper' is missing; the first line must name id, lower, upper and size");
        row("other column", "id,lower,upper,size,gaps\n",
            "'A.csv', line 1: 5 columns where id, lower, upper and size were expected");
        row("twice", "id,lower,upper,size,size\n",
            "'A.csv', line 1: 5 columns where id, lower, upper and size were expected");
        row("short row", header + "0,1,2\n", "'A.csv', line 2: 3 values for 4 columns");
        row("long row", header + "\n0,1,2,3,4\n", "'A.csv', line 3: 5 values for 4 columns");
        row("word", header + "0,1,2,big\n", "'A.csv', line 2: size 'big' is not a whole number");
        row("fraction", header + "0,1,2,3.5\n", "'A.csv', line 2: size '3.5' is not a whole number");
        row("blank cell", header + "0,,2,3\n", "'A.csv', line 2: lower '' is not a whole number");
        row("negative", header + "0,1,2,-3\n", "'A.csv', line 2: size '-3' is negative");
        row("late", header + "0,1,2147483648,3\n", "'A.csv', line 2: upper '2147483648' is too large");
        row("huge", header + "0,1,2,99999999999999999999\n",
            "'A.csv', line 2: size '99999999999999999999' is too large");
        row("backwards", header + "0,2,1,3\n", "'A.csv', line 2: upper 1 is not above lower 2");
        row("no time", header + "0,2,2,3\n", "'A.csv', line 2: upper 2 is not above lower 2");
        row("same id", header + "7,1,2,3\n7,2,3,3\n", "'A.csv', line 3: the id '7' was used before");
        row("no id", header + ",1,2,3\n", "'A.csv', line 2: the id is empty");
        row("long cell", header + "0,1,2," + QByteArray(100, 'x'),
            "'A.csv', line 2: size 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...' is not a whole number");
        row("zero byte", header + QByteArray("0,1,2,3\0,", 9), "'A.csv', line 2: 5 values for 4 columns");
    }
    void hostileFilesGetASentence() {
        QFETCH(QByteArray, text);
        QFETCH(QString, sentence);
        QCOMPARE(QString::fromStdString(messageOf(text.toStdString())), sentence);
    }

    void sizesThatOverflowTogetherAreRefusedByThePlanner() {
        const auto intervals = readMinimallocCsv(
            "id,lower,upper,size\na,0,1,4611686018427387903\nb,0,1,4611686018427387903\n"
            "c,0,1,4611686018427387903\n",
            "A.csv");
        QVERIFY(intervals);
        QVERIFY(!planMemory("none", *intervals));
    }

    // Whatever is done to a good file, the reader answers with intervals or a sentence that names the file.
    void mutatedFilesNeverSurprise() {
        const std::string good = "id,lower,upper,size\n0,5,9,100\n1,0,7,64\n2,3,4,1\n";
        Random random(5);
        int refused = 0;
        for (int trial = 0; trial < 3000; ++trial) {
            std::string text = good;
            for (std::uint64_t edits = 1 + random.below(3); edits > 0; --edits)
                text[random.below(text.size())] = "0123456789,-\n\r x\xff"[random.below(17)];
            const std::string message = messageOf(text.substr(0, random.below(text.size() + 1)));
            QVERIFY(message == "accepted" || message.starts_with("'A.csv'"));
            refused += message != "accepted";
        }
        QVERIFY(refused > 500 && refused < 3000);
    }
};

QTEST_APPLESS_MAIN(TestMinimallocCsv)
#include "tst_minimalloc_csv.moc"
