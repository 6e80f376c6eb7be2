// SPDX-License-Identifier: Apache-2.0
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUrl>

#include "views/start/drop_zone.h"
#include "views/start/recent_list.h"
#include "views/start/recent_row.h"
#include "views/start/sample_card.h"
#include "views/start/start_page.h"

using namespace tenon::views;

class TestStartPage : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_page = std::make_unique<StartPage>();
        m_page->resize(900, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void cleanup() { m_page.reset(); }

    void pressingTheZoneBrowses() {
        QSignalSpy browsed(m_page.get(), &StartPage::browseWanted);
        QTest::mouseClick(m_page->dropZone(), Qt::LeftButton);
        m_page->setFocus();
        QVERIFY(m_page->dropZone()->hasFocus());
        QTest::keyClick(m_page->dropZone(), Qt::Key_Space);
        QCOMPARE(browsed.count(), 2);
    }

    void droppingAFileOpensIt() {
        QSignalSpy opened(m_page.get(), &StartPage::openWanted);
        QMimeData data;
        data.setUrls(
            {QUrl(QStringLiteral("https://example.org/a.onnx")), QUrl::fromLocalFile(QStringLiteral("/m/b c.onnx"))});
        QVERIFY(drag(m_page->dropZone(), data));
        QVERIFY(m_page->dropZone()->isHighlighted());
        drop(m_page->dropZone(), data);
        QVERIFY(!m_page->dropZone()->isHighlighted());
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened[0][0].toString(), QStringLiteral("/m/b c.onnx"));
    }

    void leavingTheZoneEndsTheHighlight() {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QStringLiteral("/m/a.onnx"))});
        QVERIFY(drag(m_page->dropZone(), data));
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(m_page->dropZone(), &leave);
        QVERIFY(!m_page->dropZone()->isHighlighted());
    }

    void whatIsNoFileIsRefused() {
        QMimeData text;
        text.setText(QStringLiteral("/m/a.onnx"));
        QVERIFY(!drag(m_page->dropZone(), text));
        QVERIFY(!drag(m_page.get(), text));
        QVERIFY(droppedFile(&text).isEmpty());
    }

    void samplesOpen() {
        m_page->setSamples({{QStringLiteral("Digits"), QStringLiteral("Reads digits."), QStringLiteral("/s/cnn.onnx"),
                             SampleDrawing::convolutions},
                            {QStringLiteral("Words"), QStringLiteral("Reads words."), QStringLiteral("/s/tr.onnx"),
                             SampleDrawing::attention}});
        QSignalSpy opened(m_page.get(), &StartPage::openWanted);
        const auto cards = m_page->findChildren<SampleCard*>();
        QCOMPARE(cards.size(), 2);
        QCOMPARE(cards[1]->accessibleName(), QStringLiteral("Open the sample Words"));
        QTest::keyClick(cards[1], Qt::Key_Space);
        QCOMPARE(opened[0][0].toString(), QStringLiteral("/s/tr.onnx"));
        m_page->setSamples({});
        QTRY_COMPARE(m_page->findChildren<SampleCard*>().size(), 0);
    }

    void recentFilesOpenAndGo() {
        const QTemporaryDir folder;
        const QString there = folder.filePath(QStringLiteral("there.onnx")),
                      gone = folder.filePath(QStringLiteral("gone.onnx"));
        QFile file(there);
        QVERIFY(file.open(QFile::WriteOnly));
        m_page->setRecent({there, gone});
        const auto rows = m_page->findChildren<RecentRow*>();
        QCOMPARE(rows.size(), 2);
        QTRY_VERIFY(rows[1]->isMissing());
        QVERIFY(!rows[0]->isMissing());
        QCOMPARE(rows[1]->accessibleName(), QStringLiteral("gone.onnx, no longer there"));

        QSignalSpy opened(m_page.get(), &StartPage::openWanted);
        QTest::mouseClick(rows[0], Qt::LeftButton);
        QTest::keyClick(rows[0], Qt::Key_Return);
        QCOMPARE(opened.count(), 2);
        QCOMPARE(opened[1][0].toString(), there);

        QSignalSpy removed(m_page.get(), &StartPage::recentRemoved);
        QTest::keyClick(rows[1], Qt::Key_Delete);
        QTRY_COMPARE(removed.count(), 1);
        QTest::mouseClick(rows[1]->findChild<QToolButton*>(), Qt::LeftButton);
        QTRY_COMPARE(removed.count(), 2);
        QCOMPARE(removed[1][0].toString(), gone);
        QCOMPARE(opened.count(), 2);
    }

    void onlySomeRecentFilesAreShown() {
        QStringList paths;
        for (int i = 0; i < 30; ++i) paths << QStringLiteral("/m/%1.onnx").arg(i);
        m_page->setRecent(paths);
        const auto rows = m_page->findChildren<RecentRow*>();
        QCOMPARE(rows.size(), RecentList::kMost);
        QCOMPARE(rows[0]->path(), QStringLiteral("/m/0.onnx"));
    }

    void aStaleLookUpIsForgotten() {
        m_page->setRecent({QStringLiteral("/nowhere/a.onnx")});
        m_page->setRecent({});
        QTest::qWait(50);
        QTRY_COMPARE(m_page->findChildren<RecentRow*>().size(), 0);
    }

    void openingMayReplaceTheList() {
        m_page->setRecent({QStringLiteral("/m/a.onnx"), QStringLiteral("/m/b.onnx")});
        connect(m_page.get(), &StartPage::openWanted, this, [this](const QString& path) { m_page->setRecent({path}); });
        QTest::keyClick(m_page->findChildren<RecentRow*>()[1], Qt::Key_Return);
        QTRY_COMPARE(shownRows(), QStringList{QStringLiteral("/m/b.onnx")});
    }

    void aFailureIsShownUntilItIsTakenBack() {
        const QString sentence = QStringLiteral("The file is not <b>a model</b>.");
        m_page->showFailure(sentence);
        QLabel* failure = labelOf(sentence);
        QVERIFY(failure && failure->isVisible());
        QCOMPARE(failure->textFormat(), Qt::PlainText);
        m_page->showFailure({});
        QVERIFY(!failure->isVisible());
    }

private:
    static bool drag(QWidget* widget, const QMimeData& data) {
        QDragEnterEvent event(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        event.ignore();
        QCoreApplication::sendEvent(widget, &event);
        return event.isAccepted();
    }

    static void drop(QWidget* widget, const QMimeData& data) {
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(widget, &event);
    }

    QStringList shownRows() const {
        QStringList shown;
        for (RecentRow* row : m_page->findChildren<RecentRow*>())
            if (!row->isHidden()) shown << row->path();
        return shown;
    }

    QLabel* labelOf(const QString& text) const {
        for (QLabel* label : m_page->findChildren<QLabel*>())
            if (label->text() == text) return label;
        return nullptr;
    }

    std::unique_ptr<StartPage> m_page;
};

QTEST_MAIN(TestStartPage)
#include "tst_start_page.moc"
