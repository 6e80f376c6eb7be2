// SPDX-License-Identifier: Apache-2.0
#include "profiler/html_text.h"

#include <QTest>
#include <limits>

#include "core/base/random.h"

using namespace tenon;

namespace {

QString escaped(const std::string& text) {
    return QString::fromStdString(escapeHtml(text));
}
QString number(const std::string& text) {
    return QString::fromStdString(text);
}

}  // namespace

class TestHtmlText : public QObject {
    Q_OBJECT

private slots:
    void escapesMarkup() {
        QCOMPARE(escaped("<script>\"a\" & 'b'</script>"),
                 QString("&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/script&gt;"));
        QCOMPARE(escaped("a\nb\tc"), QString("a b c"));
        QCOMPARE(escaped("größer → 時間 😀"), QString("größer → 時間 😀"));
    }

    void replacesWhatIsNoText() {
        const QString replacement(QChar(0xFFFD));
        QCOMPARE(escaped(std::string("a\0b\x1b", 4)), "a" + replacement + "b" + replacement);
        QCOMPARE(escaped("\xff"), replacement);
        QCOMPARE(escaped("\xc0\xbc"), replacement + replacement);             // overlong '<'
        QCOMPARE(escaped("\xed\xa0\x80"), QString(replacement).repeated(3));  // a surrogate
        QCOMPARE(escaped("\xf4\x90\x80\x80"), QString(replacement).repeated(4));
        QCOMPARE(escaped("x\xe2\x80"), "x" + replacement + replacement);  // cut off
        QCOMPARE(escaped("\xe2\x80\xae"
                         "exe"),
                 replacement + "exe");  // right-to-left override
        QCOMPARE(escaped("\xef\xbf\xbf"), replacement);
    }

    void randomBytesBecomeValidHarmlessText() {
        Random random(1);
        for (int trial = 0; trial < 2000; ++trial) {
            std::string bytes(random.below(40), ' ');
            for (char& c : bytes) c = char(random.next());
            const std::string safe = escapeHtml(bytes);
            QVERIFY(safe.find_first_of("<>\"'") == std::string::npos);
            QCOMPARE(QString::fromStdString(safe).toStdString(), safe);  // is UTF-8
        }
    }

    void shortensToAWidth() {
        QCOMPARE(shortenedToWidth("conv_relu", 10), std::string("conv_relu"));
        QCOMPARE(shortenedToWidth("abcdefghijklmnopqrst", 5), std::string("abc…rst"));
        QCOMPARE(shortenedToWidth("WWWWWWWWWW", 5), std::string("WW…W"));  // fewer, as each is broader
        QCOMPARE(shortenedToWidth("時間時間時間時間時間", 5), std::string("時間…間"));
        QCOMPARE(shortenedToWidth("\xff\xff\xff\xff", 1), std::string("…"));
        QCOMPARE(shortenedToWidth("", 0), std::string());
    }

    void shortensInTheMiddle() {
        QCOMPARE(shortened("short", 5), std::string("short"));
        QCOMPARE(shortened("abcdefghij", 7), std::string("abc…hij"));
        QCOMPARE(shortened("abcdefghij", 6), std::string("abc…ij"));
        QCOMPARE(shortened("ääääääää", 5), std::string("ää…ää"));
        QCOMPARE(shortened("abc", 2), std::string("abc"));
    }

    void formatsTimes() {
        QCOMPARE(number(formatNs(0)), QString("0 ns"));
        QCOMPARE(number(formatNs(820.4)), QString("820 ns"));
        QCOMPARE(number(formatNs(999.6)), QString("1.00 µs"));
        QCOMPARE(number(formatNs(12'340)), QString("12.3 µs"));
        QCOMPARE(number(formatNs(9'996)), QString("10.0 µs"));
        QCOMPARE(number(formatNs(1'840'000)), QString("1.84 ms"));
        QCOMPARE(number(formatNs(2.4e9)), QString("2.40 s"));
        QCOMPARE(number(formatNs(std::numeric_limits<double>::quiet_NaN())), QString("unknown"));
    }

    void formatsSizesRatiosAndCounts() {
        QCOMPARE(number(formatBytes(0)), QString("0 B"));
        QCOMPARE(number(formatBytes(1023)), QString("1023 B"));
        QCOMPARE(number(formatBytes(1536)), QString("1.50 KiB"));
        QCOMPARE(number(formatBytes(24 << 20)), QString("24.0 MiB"));
        QCOMPARE(number(formatBytes(std::numeric_limits<std::int64_t>::max())), QString("8.00 EiB"));
        QCOMPARE(number(formatRatio(1.836)), QString("1.84×"));
        QCOMPARE(number(formatRatio(12.34)), QString("12.3×"));
        QCOMPARE(number(formatRatio(std::numeric_limits<double>::infinity())), QString("unknown"));
        QCOMPARE(number(formatCount(999)), QString("999"));
        QCOMPARE(number(formatCount(1234567)), QString("1\u202F234\u202F567"));
        QCOMPARE(number(formatCount(-1234)), QString("−1\u202F234"));
        QCOMPARE(number(formatCount(std::numeric_limits<std::int64_t>::min())).size(), 26);
    }
};

QTEST_APPLESS_MAIN(TestHtmlText)
#include "tst_html_text.moc"
