// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

namespace {

QString text(const QString& path) {
    QFile file(QStringLiteral(TENON_SOURCE_DIR "/") + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// What a person reads, without the marks of emphasis.
QString rendered(const QString& path, QString* warnings) {
    QProcess process;
    process.start("groff", {"-man", "-ww", "-Tascii", "-P-cbou", QStringLiteral(TENON_SOURCE_DIR "/") + path});
    if (!process.waitForFinished()) return {};
    *warnings = QString::fromUtf8(process.readAllStandardError());
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString firstMatch(const QString& text, const char* pattern) {
    return QRegularExpression(pattern, QRegularExpression::MultilineOption).match(text).captured(1);
}

}  // namespace

class ManualPagesTest : public QObject {
    Q_OBJECT

private slots:
    void pagesFormatWithoutWarnings_data() {
        QTest::addColumn<QString>("path");
        QTest::newRow("tenon") << "packaging/man/tenon.1.in";
        QTest::newRow("tenon-workbench") << "packaging/man/tenon-workbench.1.in";
    }
    void pagesFormatWithoutWarnings() {
        QFETCH(QString, path);
        QString warnings;
        const QString page = rendered(path, &warnings);
        QCOMPARE(warnings, QString());
        QVERIFY(page.contains("SYNOPSIS"));
        QVERIFY(page.contains("SEE ALSO"));
    }

    void everyVerbHasItsParagraph() {
        const QStringList files = QDir(QStringLiteral(TENON_SOURCE_DIR "/app/cli")).entryList({"verb_*.cpp"});
        QVERIFY(files.size() > 10);
        QString warnings;
        const QString page = rendered("packaging/man/tenon.1.in", &warnings);
        const QStringList internal{"profile_worker", "serve"};  // what programs start, not people
        for (const QString& file : files) {
            const QString verb = file.mid(5).chopped(4);
            const QRegularExpression paragraph(QStringLiteral("^       %1\\b").arg(verb),
                                               QRegularExpression::MultilineOption);
            QCOMPARE(page.contains(paragraph), !internal.contains(verb));
        }
    }

    void oneVersionEverywhere() {
        const QString version = firstMatch(text("CMakeLists.txt"), "^project\\(Tenon VERSION ([0-9.]+)");
        QVERIFY(!version.isEmpty());
        QCOMPARE(firstMatch(text("packaging/debian/changelog"), "\\Atenon \\(([^)]+)\\)"), version);
        QCOMPARE(firstMatch(text("packaging/org.tenon.Workbench.metainfo.xml"), "<release version=\"([^\"]+)\""),
                 version);
    }
};

QTEST_GUILESS_MAIN(ManualPagesTest)
#include "tst_manual_pages.moc"
