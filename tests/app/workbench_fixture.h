// SPDX-License-Identifier: Apache-2.0
// A main window over a real engine, for driving it as a person would.
#pragma once

#include <QAction>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "app/main_window.h"
#include "core/engine/engine.pb.h"
#include "views/common/theme.h"

struct Workbench {
    QTemporaryDir folder;  ///< of settings, autosaves and whatever is written
    tenon::app::MainWindow window;

    Workbench() : window(options(folder)) {
        window.resize(1440, 900);
        window.show();
    }

    static tenon::app::WindowOptions options(const QTemporaryDir& folder) {
        QStandardPaths::setTestModeEnabled(true);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
        QCoreApplication::setOrganizationName(QStringLiteral("tenon-test"));
        QCoreApplication::setApplicationName(QStringLiteral("tenon-test"));
        tenon::views::Theme::current().apply(tenon::views::ThemeChoice::light);
        return {QStringLiteral(TENON_BINARY_DIR "/bin/tenon"), QStringLiteral(TENON_SOURCE_DIR "/resources/samples"),
                folder.filePath(QStringLiteral("layouts")), folder.filePath(QStringLiteral("autosave")),
                folder.filePath(QStringLiteral("history.sqlite"))};
    }

    static QString sample(const char* name) {
        return QStringLiteral(TENON_SOURCE_DIR "/resources/samples/") + QLatin1String(name);
    }

    tenon::app::Document& document() { return *window.document(); }
    tenon::app::VariantList& variants() { return *window.document()->variants(); }

    QAction* action(const char* name) {
        auto* found = window.findChild<QAction*>(QLatin1String(name));
        if (!found) qFatal("no action '%s'", name);
        return found;
    }

    /// Whether everything that is wanted of the current variant has come.
    bool isSettled() {
        return document().isOpen() && document().currentResult().built && !document().compiler()->isBusy();
    }
};

constexpr int kPatienceMs = 60'000;

#define WAIT_UNTIL(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, kPatienceMs)
