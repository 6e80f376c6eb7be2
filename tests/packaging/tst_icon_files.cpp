// SPDX-License-Identifier: Apache-2.0
// The drawings of resources/icons: one manner, and none missing that a source names.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

namespace {

const QString kIcons = QStringLiteral(TENON_SOURCE_DIR "/resources/icons");

QString text(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Attributes of the root element; empty when the file is no XML.
QXmlStreamAttributes rootOf(const QString& svg) {
    QXmlStreamReader xml(svg);
    xml.readNextStartElement();
    const QXmlStreamAttributes attributes = xml.attributes();
    while (!xml.atEnd()) xml.readNext();
    return xml.hasError() ? QXmlStreamAttributes() : attributes;
}

}  // namespace

class IconFilesTest : public QObject {
    Q_OBJECT

private slots:
    void drawnInOneManner() {
        const QStringList files = QDir(kIcons).entryList({"*.svg"});
        QVERIFY(files.size() > 20);
        for (const QString& file : files) {
            const QString svg = text(kIcons + '/' + file);
            const QXmlStreamAttributes root = rootOf(svg);
            QVERIFY2(!root.isEmpty(), qPrintable(file));
            if (file == "tenon.svg") continue;  // the application's, in colour
            QVERIFY2(root.value("viewBox") == QLatin1String("0 0 24 24"), qPrintable(file));
            QVERIFY2(root.value("stroke") == QLatin1String("currentColor"), qPrintable(file));
            QVERIFY2(root.value("stroke-width") == QLatin1String("1.75"), qPrintable(file));
            QVERIFY2(!svg.contains('#'), qPrintable(file + " names a colour"));
        }
    }

    void everyNameInTheSourcesHasItsDrawing() {
        const QRegularExpression call("\\bicon\\(\\s*(?:QStringLiteral\\(|QLatin1String\\(|u)?\"([^\"]*)\"");
        int found = 0;
        for (const char* folder : {"/views", "/app"}) {
            QDirIterator files(QStringLiteral(TENON_SOURCE_DIR) + folder, {"*.cpp", "*.h"}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString path = files.next();
                const QString source = text(path);
                for (auto names = call.globalMatch(source); names.hasNext(); ++found) {
                    const QString name = names.next().captured(1);
                    QVERIFY2(QFile::exists(kIcons + '/' + name + ".svg"), qPrintable(path + " wants '" + name + "'"));
                }
            }
        }
        QVERIFY(found > 0);
    }
};

QTEST_GUILESS_MAIN(IconFilesTest)
#include "tst_icon_files.moc"
