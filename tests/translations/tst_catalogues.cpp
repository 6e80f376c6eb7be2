// SPDX-License-Identifier: Apache-2.0
// The catalogues of translations/: nothing in the sources is missing, and what is there fits its source.
#include <QDir>
#include <QFile>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

namespace {

const QString kFolder = QStringLiteral(TENON_SOURCE_DIR "/translations");

struct Message {
    QString context, source, comment;
    QStringList forms;  ///< one, or as many as the language has plural forms
    bool isPlural = false, isUnfinished = false;

    QString place() const { return context + QStringLiteral(": ") + source; }
};

Message readMessage(QXmlStreamReader& xml, const QString& context) {
    Message message;
    message.context = context;
    message.isPlural = xml.attributes().value("numerus") == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source"))
            message.source = xml.readElementText();
        else if (xml.name() == QLatin1String("comment"))
            message.comment = xml.readElementText();
        else if (xml.name() == QLatin1String("translation")) {
            message.isUnfinished = xml.attributes().hasAttribute("type");
            if (!message.isPlural)
                message.forms << xml.readElementText();
            else
                while (xml.readNextStartElement()) message.forms << xml.readElementText();
        } else
            xml.skipCurrentElement();
    }
    return message;
}

QList<Message> readCatalogue(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == QLatin1String("name")) context = xml.readElementText();
        if (xml.name() == QLatin1String("message")) messages << readMessage(xml, context);
    }
    return xml.hasError() ? QList<Message>() : messages;
}

QStringList matches(const QString& text, const char* pattern) {
    QStringList found;
    for (auto all = QRegularExpression(QString::fromLatin1(pattern)).globalMatch(text); all.hasNext();)
        found << all.next().captured();
    found.sort();
    return found;
}

/// What a translation has to repeat: arguments, the ampersand of a shortcut, tags, a closing ellipsis.
QStringList skeleton(const QString& text) {
    QStringList parts = matches(text, "%L?[0-9]+") + matches(text, "</?[a-z][a-z0-9]*");
    const qsizetype shortcuts = matches(QString(text).remove("&&"), "&[^\\s;]").size();
    const bool isEntity = text.contains(QRegularExpression("&[a-z]+;"));
    if (!isEntity) parts << QStringLiteral("& x %1").arg(shortcuts);
    parts << QStringLiteral("… x %1").arg(text.count(QChar(0x2026)) > 0);
    return parts;
}

/// What is wrong with a finished message; empty when it fits.
QString misfit(const Message& message, int pluralForms) {
    if (message.isPlural && message.forms.size() != pluralForms)
        return QStringLiteral("%1 plural forms, wanted %2").arg(message.forms.size()).arg(pluralForms);
    for (qsizetype i = 0; i < message.forms.size(); ++i) {
        const QString& form = message.forms[i];
        if (form.trimmed().isEmpty()) return QStringLiteral("empty");
        if (skeleton(form) != skeleton(message.source))
            return QStringLiteral("arguments, shortcut or tags differ: ") + form;
        // "one node" may spell its number out
        const bool maySpellOut = pluralForms > 1 && i == 0;
        if (message.isPlural && !maySpellOut && !form.contains(QRegularExpression("%L?n")))
            return QStringLiteral("%n is missing: ") + form;
        if (message.source.front().isSpace() != form.front().isSpace() ||
            message.source.back().isSpace() != form.back().isSpace())
            return QStringLiteral("spaces at the ends differ: ") + form;
    }
    return {};
}

}  // namespace

class CataloguesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_updated;
    QByteArray m_said;  ///< by lupdate

private slots:
    /// The committed catalogues, brought up to date in a copy.
    void initTestCase() {
        for (const QString& file : QDir(kFolder).entryList({"*.ts"}))
            QVERIFY(QFile::copy(kFolder + '/' + file, m_updated.filePath(file)));
        QProcess update;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("LUPDATE", QLibraryInfo::path(QLibraryInfo::BinariesPath) + "/lupdate");
        update.setProcessEnvironment(environment);
        update.start(kFolder + "/update.sh", {m_updated.path()});
        QVERIFY2(update.waitForFinished(120'000), qPrintable(update.errorString()));
        m_said = update.readAllStandardError();
        QVERIFY2(update.exitCode() == 0, m_said.constData());
    }

    /// Otherwise a text is looked up in another context than the one that it is collected in.
    void everyTextHasItsClass() { QVERIFY2(!m_said.contains("lacks Q_OBJECT"), m_said.constData()); }

    void languageIsCompleteAndFits_data() {
        QTest::addColumn<int>("pluralForms");
        QTest::newRow("en") << 2;
        QTest::newRow("de") << 2;
        QTest::newRow("ja") << 1;
        QTest::newRow("zh_CN") << 1;
    }
    void languageIsCompleteAndFits() {
        QFETCH(int, pluralForms);
        const QList<Message> messages =
            readCatalogue(m_updated.filePath(QStringLiteral("tenon_%1.ts").arg(QTest::currentDataTag())));
        QVERIFY(!messages.isEmpty());
        QStringList wrong;
        for (const Message& message : messages) {
            if (message.isUnfinished)
                wrong << message.place() + QStringLiteral(" [not translated]");
            else if (const QString problem = misfit(message, pluralForms); !problem.isEmpty())
                wrong << message.place() + QStringLiteral(" [%1]").arg(problem);
        }
        if (!wrong.isEmpty()) qWarning().noquote() << wrong.join('\n');
        QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("%1 of %2 texts").arg(wrong.size()).arg(messages.size())));
    }

    void catalogueIsFoundByItsLocale_data() {
        QTest::addColumn<QString>("locale");
        QTest::newRow("en") << "en_GB";
        QTest::newRow("de") << "de_AT";
        QTest::newRow("ja") << "ja_JP";
        QTest::newRow("zh_CN") << "zh_CN";
    }
    void catalogueIsFoundByItsLocale() {
        QFETCH(QString, locale);
        const QString name = QStringLiteral("tenon_%1").arg(QTest::currentDataTag());
        QCOMPARE(QProcess::execute(QLibraryInfo::path(QLibraryInfo::BinariesPath) + "/lrelease",
                                   {"-silent", m_updated.filePath(name + ".ts")}),
                 0);
        QTranslator translator;
        QVERIFY(translator.load(QLocale(locale), "tenon", "_", m_updated.path()));
        QCOMPARE(translator.filePath(), m_updated.filePath(name + ".qm"));
    }

    void nothingIsObsolete() {
        for (const QString& file : QDir(kFolder).entryList({"*.ts"})) {
            QFile catalogue(kFolder + '/' + file);
            QVERIFY(catalogue.open(QIODevice::ReadOnly));
            QVERIFY2(!catalogue.readAll().contains("type=\"vanished\""), qPrintable(file));
        }
    }
};

QTEST_GUILESS_MAIN(CataloguesTest)
#include "tst_catalogues.moc"
