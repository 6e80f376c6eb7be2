// SPDX-License-Identifier: GPL-3.0-or-later
// tenon-workbench [FILE]
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QTextStream>
#include <QTimer>
#include <QTranslator>
#include <clocale>

#include "app/autosave.h"
#include "app/engine_client.h"
#include "app/main_window.h"
#include "core/workbench/history.h"
#include "views/common/theme.h"

using namespace tenon;

namespace {

/// As installed, or in the source tree of a build.
QString samplesFolder() {
    const QDir program(QCoreApplication::applicationDirPath());
    for (const char* place : {"../share/tenon/samples", "../../resources/samples"})
        if (const QFileInfo folder(program.filePath(QLatin1String(place))); folder.isDir())
            return QDir::cleanPath(folder.absoluteFilePath());
    return {};
}

QString historyFile() {
    const auto path = defaultHistoryPath();
    return path ? QFile::decodeName(path->c_str()) : QString();
}

void installTranslations(const QLocale& locale) {
    QLocale::setDefault(locale);
    auto* qt = new QTranslator(qApp);
    if (qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    auto* own = new QTranslator(qApp);
    // English too: it has the plural forms
    if (own->load(locale, QStringLiteral("tenon"), QStringLiteral("_"), QStringLiteral(":/i18n")) ||
        own->load(QStringLiteral(":/i18n/tenon_en")))
        QCoreApplication::installTranslator(own);
}

}  // namespace

int main(int argc, char** argv) {
    QElapsedTimer sinceStart;
    sinceStart.start();
    QCoreApplication::setOrganizationName(QStringLiteral("tenon"));
    QCoreApplication::setApplicationName(QStringLiteral("tenon"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TENON_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.tenon.Workbench"));
    QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");  // figures in files and protocols, whatever the user's language
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/tenon.svg")));

    QCommandLineParser parser;
    const QCommandLineOption language(QStringLiteral("language"),
                                      QStringLiteral("Language of the window, such as de or zh_CN."),
                                      QStringLiteral("CODE"));
    const QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("Colours: system, light or dark."),
                                   QStringLiteral("NAME"));
    const QCommandLineOption startTime(
        QStringLiteral("print-start-time"),
        QStringLiteral("Print the milliseconds until the window can be used, and quit."));
    parser.setApplicationDescription(
        QStringLiteral("Shows what a neural-network compiler does to a model, and what it is worth."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({language, theme, startTime});
    parser.addPositionalArgument(QStringLiteral("file"), QStringLiteral("A model (.onnx) or a project (.tenon)."),
                                 QStringLiteral("[FILE]"));
    parser.process(application);

    installTranslations(parser.isSet(language) ? QLocale(parser.value(language)) : QLocale::system());
    const QString wanted = parser.value(theme);
    views::Theme::current().apply(
        wanted == QLatin1String("dark") ? views::ThemeChoice::dark
        : wanted == QLatin1String("light")
            ? views::ThemeChoice::light
            : static_cast<views::ThemeChoice>(QSettings().value(QStringLiteral("theme")).toInt()));

    const QString cache = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    app::MainWindow window({app::EngineClient::defaultProgram(), samplesFolder(), cache + QStringLiteral("/layouts"),
                            app::defaultAutosaveFolder(), historyFile()});
    window.show();
    window.offerRecovery();
    if (const QStringList files = parser.positionalArguments(); !files.isEmpty()) window.openFile(files.first());
    if (parser.isSet(startTime))
        QTimer::singleShot(0, &window, [&] {
            window.repaint();
            QTextStream(stdout) << sinceStart.elapsed() << Qt::endl;
            application.quit();
        });
    return QApplication::exec();
}
