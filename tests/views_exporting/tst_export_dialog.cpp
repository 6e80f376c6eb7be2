// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include "core/engine/engine.pb.h"
#include "views/exporting/export_dialog.h"
#include "views/exporting/export_form.h"
#include "views/exporting/exported_file_model.h"
#include "views/exporting/exported_page.h"

using namespace tenon;
using namespace tenon::views;

namespace {

std::shared_ptr<engine::Exported> sampleExport(bool ran, bool passed) {
    auto exported = std::make_shared<engine::Exported>();
    exported->set_folder("/out/digits");
    exported->set_main_file("libdigits.so");
    for (const char* path : {"libdigits.so", "digits.h"}) {
        engine::ExportedFile& file = *exported->add_files();
        file.set_path(path);
        file.set_bytes(1500);
        file.set_sha256(std::string(32, 'a') + std::string(32, 'b'));
    }
    exported->set_self_test_ran(ran);
    exported->set_self_test_passed(passed);
    return exported;
}

}  // namespace

class TestExportDialog : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void init() {
        m_root = std::make_unique<QTemporaryDir>();
        ExportOptions options;
        options.variants = {QStringLiteral("none"), QStringLiteral("all")};
        options.current = QStringLiteral("all");
        options.targets = {QStringLiteral("host"), QStringLiteral("aarch64")};
        options.folder = m_root->filePath(QStringLiteral("digits"));
        m_dialog = std::make_unique<ExportDialog>(options);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }

    void cleanup() {
        m_dialog.reset();
        m_root.reset();
    }

    void theDefaultsCanBeExported() {
        QSignalSpy wanted(m_dialog.get(), &ExportDialog::exportWanted);
        QTest::mouseClick(button("&Export"), Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
        const auto choice = wanted[0][0].value<ExportChoice>();
        QCOMPARE(choice.variant, QStringLiteral("all"));
        QCOMPARE(choice.format, int(engine::Export::SHARED_LIBRARY));
        QCOMPARE(choice.target, QStringLiteral("host"));
        QCOMPARE(choice.folder, m_root->filePath(QStringLiteral("digits")));
        QVERIFY(choice.selfTest);
    }

    void foreignTargetsAreNotTestedAndComeBackAsWanted() {
        QCheckBox* test = m_dialog->findChild<QCheckBox*>();
        combo("Target")->setCurrentIndex(1);
        QVERIFY(!test->isEnabled());
        QVERIFY(!m_dialog->form()->choice().selfTest);
        QVERIFY(
            hasLabel("Code for another kind of machine is not run here. The folder holds a self-test to run there."));
        combo("Target")->setCurrentIndex(0);
        QVERIFY(test->isChecked());
        QTest::mouseClick(test, Qt::LeftButton, {}, QPoint(8, test->height() / 2));
        combo("Target")->setCurrentIndex(1);
        combo("Target")->setCurrentIndex(0);
        QVERIFY(!test->isChecked());
    }

    void onnxHasNoTarget() {
        combo("Format")->setCurrentIndex(combo("Format")->findData(int(engine::Export::ONNX)));
        QVERIFY(!combo("Target")->isEnabled());
        QVERIFY(m_dialog->form()->choice().target.isEmpty());
        QVERIFY(!m_dialog->form()->choice().selfTest);
        QVERIFY(m_dialog->form()->isReady());
    }

    void aBadFolderStopsTheExport() {
        QLineEdit* folder = m_dialog->findChild<QLineEdit*>();
        folder->setText(QStringLiteral("relative"));
        QVERIFY(!button("&Export")->isEnabled());
        QSignalSpy wanted(m_dialog.get(), &ExportDialog::exportWanted);
        QTest::keyClick(folder, Qt::Key_Return);
        QCOMPARE(wanted.count(), 0);
        folder->setText(m_root->path());
        QTest::keyClick(folder, Qt::Key_Return);
        QCOMPARE(wanted.count(), 1);
    }

    void escapeCancelsBeforeItCloses() {
        QSignalSpy cancelled(m_dialog.get(), &ExportDialog::cancelWanted);
        QTest::mouseClick(button("&Export"), Qt::LeftButton);
        m_dialog->showBusy(QStringLiteral("linking"), 0.5);
        QVERIFY(!m_dialog->form()->isVisible());
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QCOMPARE(cancelled.count(), 1);
        QVERIFY(m_dialog->form()->isVisible());
        m_dialog->showBusy(QStringLiteral("too late"), 0.6);
        m_dialog->showFailure(QStringLiteral("The export was cancelled."));
        QVERIFY(!hasLabel("The export was cancelled."));
        QVERIFY(m_dialog->form()->isVisible());
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
    }

    void aFailureIsShownAboveTheChoices() {
        QTest::mouseClick(button("&Export"), Qt::LeftButton);
        m_dialog->showFailure(QStringLiteral("No space is left on the device."));
        QVERIFY(m_dialog->form()->isVisible());
        QVERIFY(hasLabel("No space is left on the device."));
        QTest::mouseClick(button("&Export"), Qt::LeftButton);
        m_dialog->showExported(sampleExport(true, true));
        QVERIFY(m_dialog->result()->isVisible());
        QTest::mouseClick(button("&Export another…"), Qt::LeftButton);
        QVERIFY(!hasLabel("No space is left on the device."));
    }

    void theSelfTestIsSaidPlainly() {
        QTest::mouseClick(button("&Export"), Qt::LeftButton);
        m_dialog->showExported(sampleExport(true, true));
        QCOMPARE(m_dialog->result()->selfTestText(), QStringLiteral("The self-test passed."));
        QVERIFY(hasLabel("✓"));
        m_dialog->showExported(sampleExport(true, false));
        QCOMPARE(m_dialog->result()->selfTestText(), QStringLiteral("The self-test failed: do not use these files."));
        QVERIFY(hasLabel("✗"));
        m_dialog->showExported(sampleExport(false, false));
        QCOMPARE(m_dialog->result()->selfTestText(), QStringLiteral("The self-test was not run."));
        auto told = sampleExport(true, false);
        told->set_self_test("output_0 differs by 0.3.");
        m_dialog->showExported(told);
        QCOMPARE(m_dialog->result()->selfTestText(), QStringLiteral("Output_0 differs by 0.3."));
    }

    void codeAndChecksumsAreCopied() {
        QTest::mouseClick(button("&Export"), Qt::LeftButton);
        m_dialog->showExported(sampleExport(true, true));
        QCOMPARE(m_dialog->findChild<QTabWidget*>()->count(), 2);
        QTest::mouseClick(button("Co&py"), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("#include \"digits.h\"")));
        QTest::mouseClick(button("Copy check&sums"), Qt::LeftButton);
        const QString hash = QString(32, QLatin1Char('a')) + QString(32, QLatin1Char('b'));
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 hash + QStringLiteral("  libdigits.so\n") + hash + QStringLiteral("  digits.h\n"));
    }

    void filesAreListed() {
        ExportedFileModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setExported(sampleExport(true, true));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("digits.h"));
        QCOMPARE(model.index(1, 1).data().toString(), QStringLiteral("1.50\u00a0kB"));
        QCOMPARE(model.index(1, 2).data().toString(), QStringLiteral("aaaaaaaaaaaa"));
        model.setExported(nullptr);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(model.checksums().isEmpty());
    }

    void nothingToExportIsNotReady() {
        ExportForm form(ExportOptions{{}, {}, {QStringLiteral("host")}, m_root->path()});
        QVERIFY(!form.isReady());
    }

private:
    QPushButton* button(const char* text) const {
        for (QPushButton* button : m_dialog->findChildren<QPushButton*>())
            if (button->text() == QString::fromUtf8(text)) return button;
        return nullptr;
    }

    QComboBox* combo(const char* name) const {
        for (QComboBox* combo : m_dialog->findChildren<QComboBox*>())
            if (combo->accessibleName() == QLatin1String(name)) return combo;
        return nullptr;
    }

    bool hasLabel(const char* text) const {
        for (QLabel* label : m_dialog->findChildren<QLabel*>())
            if (label->text() == QString::fromUtf8(text) && label->isVisible()) return true;
        return false;
    }

    std::unique_ptr<QTemporaryDir> m_root;
    std::unique_ptr<ExportDialog> m_dialog;
};

QTEST_MAIN(TestExportDialog)
#include "tst_export_dialog.moc"
