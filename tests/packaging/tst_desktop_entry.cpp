// SPDX-License-Identifier: Apache-2.0
// What a desktop reads: the desktop file, the MIME types, the entry of software centres.
#include <QFile>
#include <QProcess>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

namespace {

const QString kFiles = QStringLiteral(TENON_SOURCE_DIR "/packaging/org.tenon.Workbench.");

/// What a checking program says; empty when it is content.
QString complaints(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished()) return program + QStringLiteral(": ") + process.errorString();
    const QString said = QString::fromUtf8(process.readAll());
    return process.exitCode() == 0 ? QString() : said + QStringLiteral("(exit code %1)").arg(process.exitCode());
}

QString text(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// "Key=..." of the desktop file.
QString entry(const QString& key) {
    const QStringList lines = text(kFiles + QStringLiteral("desktop")).split('\n');
    for (const QString& line : lines)
        if (line.startsWith(key + '=')) return line.mid(key.size() + 1);
    return {};
}

struct Mime {
    QSet<QString> types, globs;
    QMap<QString, QStringList> languages;  ///< of the comments, by type
    QString error;
};

Mime readMime() {
    Mime mime;
    QXmlStreamReader xml(text(kFiles + QStringLiteral("mime.xml")));
    QString type;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == QLatin1String("mime-type"))
            mime.types.insert(type = xml.attributes().value("type").toString());
        if (xml.name() == QLatin1String("glob")) mime.globs.insert(xml.attributes().value("pattern").toString());
        if (xml.name() == QLatin1String("comment"))
            mime.languages[type] << xml.attributes().value("xml:lang").toString();
    }
    mime.error = xml.errorString();
    return mime;
}

}  // namespace

class DesktopEntryTest : public QObject {
    Q_OBJECT

private slots:
    void desktopFileIsValid() { QCOMPARE(complaints("desktop-file-validate", {kFiles + "desktop"}), QString()); }

    void softwareCentreEntryIsValid() {
        QCOMPARE(complaints("appstreamcli", {"validate", "--no-net", kFiles + "metainfo.xml"}), QString());
    }

    void desktopFileOpensWhatTheMimeTypesName() {
        const Mime mime = readMime();
        QCOMPARE(mime.error, QString());
        QCOMPARE(mime.globs, (QSet<QString>{"*.onnx", "*.tenon"}));
        const QStringList opened = entry("MimeType").split(';', Qt::SkipEmptyParts);
        QCOMPARE(QSet<QString>(opened.begin(), opened.end()), mime.types);
        QCOMPARE(entry("Exec"), "tenon-workbench %f");
    }

    void everyTextIsTranslated() {
        for (const char* key : {"Name", "GenericName", "Comment", "Keywords"})
            for (const char* language : {"de", "ja", "zh_CN"})
                QVERIFY2(!entry(QStringLiteral("%1[%2]").arg(key, language)).isEmpty(), key);
        for (const QStringList& languages : readMime().languages)
            QCOMPARE(languages, (QStringList{"", "de", "ja", "zh_CN"}));
    }
};

QTEST_GUILESS_MAIN(DesktopEntryTest)
#include "tst_desktop_entry.moc"
