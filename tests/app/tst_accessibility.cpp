// SPDX-License-Identifier: Apache-2.0
// Whoever cannot use a mouse or see the screen: everything that takes the keyboard has a name, and Tab reaches it.
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QMenuBar>
#include <QScrollBar>
#include <QSplitter>
#include <QTabBar>

#include "tests/app/workbench_fixture.h"

using namespace tenon;

class AccessibilityTest : public QObject {
    Q_OBJECT

private:
    static bool takesKeyboard(const QWidget* widget) {
        if (widget->inherits("QToolBarSeparator")) return false;  // a line, whatever Qt says of it
        const auto* tabs = qobject_cast<const QTabBar*>(widget);
        if (tabs && tabs->count() == 0) return false;  // it is named after its current tab
        return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) &&
               !widget->focusProxy();
    }

    static QString nameOf(QWidget* widget) {
        QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
        return interface ? interface->text(QAccessible::Name) : QString();
    }

    static QString placeOf(const QWidget* widget) {
        QStringList place;
        for (const QWidget* at = widget; at; at = at->parentWidget())
            place.prepend(QLatin1String(at->metaObject()->className()));
        return place.mid(qMax(0, int(place.size()) - 4)).join(QStringLiteral(" > "));
    }

private slots:
    void everythingThatTakesTheKeyboardHasAName() {
        Workbench workbench;
        QStringList nameless;
        const auto collect = [&](const QString& page) {
            for (QWidget* widget : workbench.window.findChildren<QWidget*>())
                if (takesKeyboard(widget) && nameOf(widget).trimmed().isEmpty())
                    nameless << page + ": " + placeOf(widget);
        };
        QTest::qWait(100);
        collect("start");
        workbench.window.openFile(Workbench::sample("digits_cnn.onnx"));
        WAIT_UNTIL(workbench.isSettled());
        for (const char* page : {"graphs", "steps", "charts", "kernels", "memory", "accuracy"}) {
            workbench.window.showPage(page);
            QTest::qWait(200);
            collect(page);
        }
        nameless.removeDuplicates();
        QVERIFY2(nameless.isEmpty(), qPrintable("\n" + nameless.join('\n')));
    }

    void everyActionHasATextAndShortcutsAreUnique() {
        Workbench workbench;
        QMap<QString, QString> ofShortcut;
        for (QAction* action : workbench.window.findChildren<QAction*>(QString(), Qt::FindDirectChildrenOnly)) {
            QVERIFY2(!action->text().isEmpty() || action->isSeparator(), qPrintable(action->objectName()));
            for (const QKeySequence& keys : action->shortcuts()) {
                const QString shortcut = keys.toString();
                QVERIFY2(!ofShortcut.contains(shortcut),
                         qPrintable(shortcut + ": " + ofShortcut[shortcut] + ", " + action->text()));
                ofShortcut[shortcut] = action->text();
            }
        }
        QVERIFY(ofShortcut.size() >= 10);
    }

    void tabGoesAroundEveryPage() {
        Workbench workbench;
        workbench.window.openFile(Workbench::sample("digits_cnn.onnx"));
        WAIT_UNTIL(workbench.isSettled());
        workbench.window.activateWindow();
        for (const char* page : {"graphs", "charts", "kernels", "memory", "accuracy"}) {
            workbench.window.showPage(page);
            QTest::qWait(100);
            QSet<QWidget*> reached;
            for (int i = 0; i < 200; ++i) {
                QTest::keyClick(&workbench.window, Qt::Key_Tab);
                QWidget* focus = QApplication::focusWidget();
                if (focus) reached.insert(focus);
            }
            QVERIFY2(reached.size() >= 8,
                     qPrintable(QString("%1: Tab reaches %2 widgets").arg(page).arg(reached.size())));
        }
    }
};

QTEST_MAIN(AccessibilityTest)
#include "tst_accessibility.moc"
