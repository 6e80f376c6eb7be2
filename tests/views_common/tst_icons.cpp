// SPDX-License-Identifier: Apache-2.0
#include "views/common/icons.h"

#include <QDir>
#include <QPainter>
#include <QSvgRenderer>
#include <QTest>

#include "views/common/theme.h"

using namespace tenon::views;

namespace {

int inkedPixels(const QImage& image, const QColor& colour) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y).alpha() > 200 && image.pixelColor(x, y).rgb() == colour.rgb()) ++count;
    return count;
}

QImage drawn(const QIcon& icon, QIcon::Mode mode = QIcon::Normal, QIcon::State state = QIcon::Off) {
    return icon.pixmap(QSize(24, 24), 1.0, mode, state).toImage();
}

}  // namespace

class IconsTest : public QObject {
    Q_OBJECT

private slots:
    void init() { Theme::current().apply(ThemeChoice::light); }

    void everyDrawingIsThereAndDraws() {
        const QStringList files = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
        QCOMPARE(files.size(), QDir(QStringLiteral(TENON_SOURCE_DIR "/resources/icons")).entryList({"*.svg"}).size());
        for (const QString& file : files) {
            QVERIFY2(QSvgRenderer(QStringLiteral(":/icons/") + file).isValid(), qPrintable(file));
            const QString name = file.chopped(4);
            const int least = name == "more" ? 10 : 20;
            if (name != "tenon")
                QVERIFY2(inkedPixels(drawn(icon(name)), Theme::current().text) >= least, qPrintable(name));
        }
    }

    void stateDecidesTheColour() {
        const QIcon pin = icon(QStringLiteral("folder"));
        const Theme& theme = Theme::current();
        QVERIFY(inkedPixels(drawn(pin, QIcon::Normal, QIcon::On), theme.accent) > 20);
        QVERIFY(inkedPixels(drawn(pin, QIcon::Selected), theme.accentText) > 20);
        QCOMPARE(inkedPixels(drawn(pin, QIcon::Disabled), theme.text), 0);
    }

    void followsTheTheme() {
        const QIcon folder = icon(QStringLiteral("folder"));
        const QColor light = Theme::current().text;
        QVERIFY(inkedPixels(drawn(folder), light) > 20);
        Theme::current().apply(ThemeChoice::dark);
        QCOMPARE(inkedPixels(drawn(folder), light), 0);
        QVERIFY(inkedPixels(drawn(folder), Theme::current().text) > 20);
    }

    void isCrispAtEveryScale() {
        const QPixmap pixmap = icon(QStringLiteral("add")).pixmap(QSize(16, 16), 3.0);
        QCOMPARE(pixmap.size(), QSize(48, 48));
        QCOMPARE(pixmap.devicePixelRatio(), 3.0);
        QCOMPARE(pixmap.toImage().pixelColor(24, 24).rgb(), Theme::current().text.rgb());
    }

    void paintsCentredInARectangle() {
        QImage canvas(60, 20, QImage::Format_ARGB32_Premultiplied);
        canvas.fill(Qt::transparent);
        QPainter painter(&canvas);
        icon(QStringLiteral("add")).paint(&painter, canvas.rect());
        painter.end();
        QCOMPARE(canvas.pixelColor(30, 10).rgb(), Theme::current().text.rgb());
        QCOMPARE(canvas.pixelColor(10, 10).alpha(), 0);
    }

    void anUnknownNameIsNoIcon() { QVERIFY(icon(QStringLiteral("no-such-drawing")).isNull()); }
};

QTEST_MAIN(IconsTest)
#include "tst_icons.moc"
