// SPDX-License-Identifier: Apache-2.0
// What makes a theme readable, asserted: contrast by WCAG 2.1 (4.5 for text, 3 for marks), ramps that grow evenly.
#include "views/common/theme.h"

#include <QTest>
#include <cmath>

#include "core/engine/engine.pb.h"

using namespace tenon;
using views::Theme;
using views::ThemeChoice;

namespace {

double luminance(const QColor& color) {
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

}  // namespace

class ThemeTest : public QObject {
    Q_OBJECT

private slots:
    void textIsReadable_data() {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void textIsReadable() {
        QFETCH(bool, isDark);
        Theme& theme = Theme::current();
        theme.apply(isDark ? ThemeChoice::dark : ThemeChoice::light);
        QCOMPARE(theme.isDark(), isDark);
        for (const QColor& behind : {theme.window, theme.surface, theme.raised, theme.selection, theme.hover}) {
            QVERIFY2(contrast(theme.text, behind) >= 7, qPrintable(behind.name()));
            QVERIFY2(contrast(theme.mutedText, behind) >= 4.4, qPrintable(behind.name()));
        }
        QVERIFY(contrast(theme.accentText, theme.accent) >= 4.5);
        QVERIFY(contrast(theme.good, theme.goodFill) >= 4.5);
        QVERIFY(contrast(theme.warning, theme.warningFill) >= 4.5);
        QVERIFY(contrast(theme.bad, theme.badFill) >= 4.5);
        for (const QColor& word : {theme.codeKeyword, theme.codeType, theme.codeNumber, theme.codeComment,
                                   theme.codeFunction, theme.codeLabel, theme.good, theme.warning, theme.bad})
            QVERIFY2(contrast(word, theme.surface) >= 4.5, qPrintable(word.name()));
        for (int kind = engine::ELEMENTWISE; kind <= engine::SOURCE; ++kind) {
            QVERIFY(contrast(theme.text, theme.nodeFill(static_cast<engine::OpKind>(kind))) >= 7);
            QVERIFY2(contrast(theme.nodeLine(static_cast<engine::OpKind>(kind)), theme.surface) >= 2.9,
                     qPrintable(QString::number(kind)));
        }
        for (int i = 0; i < 7; ++i)
            QVERIFY2(contrast(theme.series(i), theme.surface) >= 2.9, qPrintable(QString::number(i)));
        for (double at = 0; at <= 1; at += 0.05)
            QVERIFY2(contrast(theme.heatText(at), theme.heat(at)) >= 4.5, qPrintable(QString::number(at)));
    }

    void heatGrowsEvenlyInLightness() {
        for (const bool isDark : {false, true}) {
            Theme::current().apply(isDark ? ThemeChoice::dark : ThemeChoice::light);
            double last = luminance(Theme::current().heat(0));
            for (double at = 0.1; at <= 1.001; at += 0.1) {
                const double now = luminance(Theme::current().heat(at));
                QVERIFY2(isDark ? now > last : now < last, qPrintable(QString::number(at)));
                last = now;
            }
        }
    }
};

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
