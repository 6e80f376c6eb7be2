// SPDX-License-Identifier: Apache-2.0
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QSet>
#include <QTest>

#include "core/passes/pass.h"
#include "core/passes/recipe.h"
#include "views/passes/explanations.h"
#include "views/passes/sketch.h"

using namespace tenon;
using namespace tenon::views;

namespace {

QString asText(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Ends of sentences: a full stop that is not between digits.
int sentences(const QString& text) {
    return static_cast<int>(text.count(QStringLiteral(". ")) + (text.endsWith(QLatin1Char('.')) ? 1 : 0));
}

void checkSketch(const QStringList& lines) {
    QVERIFY(!lines.isEmpty());
    for (const QString& line : lines) {
        QVERIFY2(!line.trimmed().isEmpty(), "a chain is empty");
        QCOMPARE(line.count(QLatin1Char('[')), line.count(QLatin1Char(']')));
        QCOMPARE(line.count(QLatin1Char('(')), line.count(QLatin1Char(')')));
        QCOMPARE(line.count(QLatin1Char('{')), line.count(QLatin1Char('}')));
    }
}

}  // namespace

class TestExplanations : public QObject {
    Q_OBJECT

private slots:
    void everyPass_data() {
        QTest::addColumn<QString>("pass");
        for (const PassInfo& pass : passRegistry()) QTest::newRow(std::string(pass.id).c_str()) << asText(pass.id);
    }
    void everyPass() {
        QFETCH(QString, pass);
        const std::string id = pass.toStdString();
        QVERIFY2(passTitle(id) != pass, "the pass has no title of its own");
        QVERIFY(passTitle(id)[0].isUpper());
        const Explanation text = passExplanation(id);
        for (const QString& part : {text.what, text.why, text.limits}) QVERIFY(part.endsWith(QLatin1Char('.')));
        const int count = sentences(text.what) + sentences(text.why) + sentences(text.limits);
        QVERIFY2(count >= 3 && count <= 7, qPrintable(QString::number(count)));
        checkSketch(text.before);
        checkSketch(text.after);
        QVERIFY(text.before != text.after);
    }
    void titlesAreDifferent() {
        QSet<QString> titles;
        for (const PassInfo& pass : passRegistry()) titles << passTitle(pass.id);
        QCOMPARE(titles.size(), static_cast<qsizetype>(passRegistry().size()));
    }
    void everyOption() {
        int options = 0;
        for (const PassInfo& pass : passRegistry())
            for (const PassOption& option : pass.options) {
                QVERIFY2(optionTitle(pass.id, option.name) != asText(option.name), std::string(option.name).c_str());
                QVERIFY(optionText(pass.id, option.name).endsWith(QLatin1Char('.')));
                ++options;
            }
        QVERIFY(options >= 3);
    }
    void everyStageAndPreset() {
        QCOMPARE(stageTitle(PassStage::cleanup), QStringLiteral("Clean-up"));
        QCOMPARE(stageTitle(PassStage::algebra), QStringLiteral("Algebra"));
        QCOMPARE(stageTitle(PassStage::quantization), QStringLiteral("Quantization"));
        QCOMPARE(stageTitle(PassStage::fusion), QStringLiteral("Fusion"));
        QCOMPARE(stageTitle(PassStage::memory), QStringLiteral("Memory"));
        for (const std::string& preset : presetNames()) QVERIFY(presetText(preset).endsWith(QLatin1Char('.')));
    }
    void unknownNamesAreShownAsTheyAre() {
        QCOMPARE(passTitle("fold-everything"), QStringLiteral("fold-everything"));
        QVERIFY(passExplanation("fold-everything").what.isEmpty());
        QCOMPARE(optionTitle("fold-constants", "depth"), QStringLiteral("depth"));
        QCOMPARE(presetTitle("mine"), QStringLiteral("mine"));
    }
    void sketchIsLaidOut() {
        const QFontMetricsF metrics{QGuiApplication::font()};
        const Sketch sketch =
            layoutSketch({QStringLiteral("x > {[Conv] > [Relu]} > (4, 6)"), QStringLiteral("y")}, metrics);
        QStringList items;
        for (const SketchItem& item : sketch.items)
            items << QStringLiteral("%1 %2").arg(static_cast<int>(item.kind)).arg(item.text);
        QCOMPARE(items, QStringList({"0 x", "3 ", "2 Conv", "2 Relu", "1 4, 6", "0 y"}));
        QCOMPARE(sketch.arrows.size(), std::size_t{3});
        QVERIFY(sketch.items[1].rect.contains(sketch.items[2].rect));
        QVERIFY(sketch.items[1].rect.contains(sketch.items[3].rect));
        QVERIFY(sketch.items[2].rect.right() < sketch.items[3].rect.left());
        QVERIFY(sketch.items[5].rect.top() > sketch.items[1].rect.bottom());
        for (const SketchItem& item : sketch.items)
            QVERIFY(QRectF({0, 0}, sketch.size).adjusted(0, 0, 0.01, 0.01).contains(item.rect));
    }
    void sketchAsWords() {
        QCOMPARE(sketchAsText({QStringLiteral("x > {[Conv w] > [Relu]}"), QStringLiteral("(2) > [Add]")}),
                 QStringLiteral("x → Conv w → Relu; 2 → Add"));
    }
};

QTEST_MAIN(TestExplanations)
#include "tst_explanations.moc"
