// SPDX-License-Identifier: Apache-2.0
// A monkey at the workbench: random actions, clicks, keys and wheels in any order must not end in a crash, a leak (in a
// sanitizer build) or a job that never ends. A failure names the seed of its sequence.
#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QMenu>
#include <QRandomGenerator>
#include <QTimer>
#include <QUndoStack>
#include <QWheelEvent>

#include "tests/app/workbench_fixture.h"

using namespace tenon;

namespace {

constexpr int kSequences = 200;
constexpr int kStepsASequence = 12;

class Monkey {
public:
    Monkey(Workbench& workbench, quint32 seed) : workbench(workbench), random(seed) {}

    void act() {
        switch (random.bounded(10)) {
            case 0:
            case 1:
            case 2:
                return triggerAction();
            case 3:
            case 4:
            case 5:
                return click();
            case 6:
                return press();
            case 7:
                return turnWheel();
            case 8:
                return editVariants();
            default:
                return kill();
        }
    }

    void open() {
        workbench.window.openFile(Workbench::sample(random.bounded(2) ? "digits_cnn.onnx" : "digits_transformer.onnx"));
    }

    /// Dialogs and menus block or grab; a person would answer or close them.
    void answerPopups() {
        if (QWidget* popup = QApplication::activePopupWidget()) {
            if (auto* menu = qobject_cast<QMenu*>(popup); menu && random.bounded(2) == 0 && !menu->actions().isEmpty())
                menu->setActiveAction(menu->actions()[random.bounded(int(menu->actions().size()))]);
            popup->close();
        }
        if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget())) dialog->reject();
    }

private:
    void triggerAction() {
        QList<QAction*> actions = workbench.window.findChildren<QAction*>();
        actions.removeIf(
            [](QAction* action) { return !action->isEnabled() || action->menu() || action->isSeparator(); });
        if (!actions.isEmpty()) actions[random.bounded(int(actions.size()))]->trigger();
    }

    QWidget* anyWidget() {
        QList<QWidget*> widgets = workbench.window.findChildren<QWidget*>();
        widgets.removeIf(
            [](QWidget* widget) { return !widget->isVisible() || widget->isWindow() || widget->size().isEmpty(); });
        return widgets.isEmpty() ? nullptr : widgets[random.bounded(int(widgets.size()))];
    }

    void click() {
        QWidget* widget = anyWidget();
        if (!widget) return;
        const QPoint at(random.bounded(widget->width()), random.bounded(widget->height()));
        const Qt::MouseButton button = random.bounded(5) == 0 ? Qt::RightButton : Qt::LeftButton;
        random.bounded(4) == 0 ? QTest::mouseDClick(widget, button, {}, at) : QTest::mouseClick(widget, button, {}, at);
    }

    void press() {
        static constexpr Qt::Key kKeys[] = {Qt::Key_Up,       Qt::Key_Down,  Qt::Key_Left,   Qt::Key_Right,
                                            Qt::Key_Space,    Qt::Key_Enter, Qt::Key_Escape, Qt::Key_Tab,
                                            Qt::Key_F,        Qt::Key_Plus,  Qt::Key_Minus,  Qt::Key_Delete,
                                            Qt::Key_PageDown, Qt::Key_Home,  Qt::Key_0};
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : static_cast<QWidget*>(&workbench.window),
                        kKeys[random.bounded(int(std::size(kKeys)))]);
    }

    void turnWheel() {
        QWidget* widget = anyWidget();
        if (!widget) return;
        const QPointF at(widget->width() / 2.0, widget->height() / 2.0);
        QWheelEvent event(at, widget->mapToGlobal(at), {}, QPoint(0, random.bounded(2) ? 120 : -120), Qt::NoButton,
                          random.bounded(2) ? Qt::NoModifier : Qt::ControlModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(widget, &event);
    }

    void editVariants() {
        if (!workbench.document().isOpen()) return open();
        auto& variants = workbench.variants();
        if (variants.items().size() > 6) return variants.remove(variants.items().back().id);
        const auto& passes = passRegistry();
        const PassInfo& pass = passes[random.bounded(int(passes.size()))];
        Recipe recipe = variants.current().recipe;
        if (setPass(recipe, pass.id, !isPassOn(recipe, pass))) variants.editRecipe(recipe, "Toggle");
    }

    void kill() {
        if (!workbench.document().isOpen()) return open();
        if (random.bounded(12) == 0) workbench.document().session()->killEngine();
    }

    Workbench& workbench;
    QRandomGenerator random;
};

}  // namespace

class MonkeyTest : public QObject {
    Q_OBJECT

private slots:
    void anyOrderOfActions() {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        auto workbench = std::make_unique<Workbench>();
        int opened = 0;
        for (int sequence = 0; sequence < kSequences; ++sequence) {
            Monkey monkey(*workbench, static_cast<quint32>(sequence));
            if (sequence % 4 != 0 && !workbench->document().isOpen()) {
                monkey.open();
                QVERIFY(QTest::qWaitFor([&] { return workbench->document().isOpen(); }, kPatienceMs));
            }
            opened += workbench->document().isOpen();
            QTimer closing;
            QObject::connect(&closing, &QTimer::timeout, &closing, [&] { monkey.answerPopups(); });
            closing.start(15);
            for (int step = 0; step < kStepsASequence; ++step) {
                monkey.act();
                QTest::qWait(step % 4 == 0 ? 10 : 0);
            }
            monkey.answerPopups();
            if (!workbench->window.isVisible()) {  // the monkey closed it: a person starts it again
                closing.stop();
                workbench = std::make_unique<Workbench>();
                continue;
            }
            // Nothing may go on for ever once it is told to stop
            workbench->action("cancelJobs")->trigger();
            QVERIFY2(QTest::qWaitFor([&] { return workbench->document().jobs()->isEmpty(); }, kPatienceMs),
                     qPrintable(QString("sequence %1: a job does not end").arg(sequence)));
        }
        QVERIFY2(QTest::qWaitFor(
                     [&] { return !workbench->document().isOpening() && !workbench->document().compiler()->isBusy(); },
                     kPatienceMs),
                 "the compiler does not come to rest");
        QVERIFY2(opened >= kSequences * 3 / 4, "the monkey hardly ever had a model");
    }
};

QTEST_MAIN(MonkeyTest)
#include "tst_monkey.moc"
