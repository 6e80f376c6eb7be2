// SPDX-License-Identifier: Apache-2.0
#include <QLocale>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QToolButton>
#include <QtTest/QTest>

#include "tests/views_inspector/inspected.h"
#include "views/common/state_view.h"
#include "views/inspector/card_html.h"
#include "views/inspector/focus_history.h"
#include "views/inspector/histogram.h"
#include "views/inspector/inspector.h"

using namespace tenon;
using namespace tenon::views;

namespace {

struct Fixture {
    Selection selection;
    Inspector inspector{&selection};

    Fixture() {
        inspector.setOpened(test::openedModel());
        inspector.setOptimized(test::optimizedModel());
        inspector.setBuilt(test::builtModel());
    }
    QTextBrowser* text() { return inspector.findChild<QTextBrowser*>(); }
    void click(const QString& link) { emit text()->anchorClicked(QUrl(link)); }
    bool hasHistogram() {
        for (QTextBlock block = text()->document()->begin(); block.isValid(); block = block.next())
            for (auto part = block.begin(); !part.atEnd(); ++part)
                if (part.fragment().charFormat().objectType() == HistogramObject::kObjectType) return true;
        return false;
    }
};

}  // namespace

class TestInspector : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void isEmptyWithoutAModel() {
        Selection selection;
        Inspector inspector(&selection);
        QVERIFY(!inspector.findChild<StateView*>()->isShowingContent());
        inspector.setOpened(test::openedModel());
        QVERIFY(inspector.findChild<StateView*>()->isShowingContent());
        inspector.setOpened(nullptr);
        QVERIFY(!inspector.findChild<StateView*>()->isShowingContent());
    }

    void showsWhatIsSelected() {
        Fixture f;
        QCOMPARE(f.inspector.card().title, QStringLiteral("tiny"));
        f.selection.select({0, 1}, {Focus::Kind::node, Side::after, 0});
        QCOMPARE(f.inspector.card().title, QStringLiteral("Conv"));
        QVERIFY(f.text()->toPlainText().contains(QLatin1String("b_folded")));
        f.selection.clear();
        QCOMPARE(f.inspector.card().title, QStringLiteral("tiny"));
    }

    void linksFocus() {
        Fixture f;
        QSignalSpy revealed(&f.selection, &Selection::revealRequested);
        QSignalSpy code(&f.inspector, &Inspector::kernelWanted);
        f.click(QStringLiteral("kernel:after:0"));
        QCOMPARE(f.selection.focus(), (Focus{Focus::Kind::kernel, Side::after, 0}));
        QCOMPARE(f.selection.sources(), (Sources{0, 1, 2}));
        QCOMPARE(revealed.count(), 1);
        f.click(QStringLiteral("code:0"));
        QCOMPARE(code.count(), 1);
        QCOMPARE(code.at(0).at(0).toInt(), 0);
        f.click(QStringLiteral("http://example.org/"));
        QCOMPARE(f.selection.focus().kind, Focus::Kind::kernel);
    }

    void pointingAtALinkLightsItUpElsewhere() {
        Fixture f;
        emit f.text()->highlighted(QUrl(QStringLiteral("node:before:1")));
        QCOMPARE(f.selection.hovered(), Sources{1});
        emit f.text()->highlighted(QUrl());
        QVERIFY(f.selection.hovered().empty());
    }

    void asksForStatisticsOnce() {
        Fixture f;
        QSignalSpy wanted(&f.inspector, &Inspector::statisticsWanted);
        const Focus weights{Focus::Kind::value, Side::after, 1};
        f.selection.select({0}, weights);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.at(0).at(1).toUInt(), 1u);
        QVERIFY(!f.hasHistogram());
        f.inspector.setStatistics(Side::after, test::statisticsOf(1));
        QVERIFY(f.hasHistogram());
        f.selection.clear();
        f.selection.select({0}, weights);
        QCOMPARE(wanted.count(), 1);
        QVERIFY(f.hasHistogram());
        // values of another graph are other values
        f.inspector.setOptimized(test::optimizedModel());
        QCOMPARE(wanted.count(), 2);
        f.inspector.setStatisticsFailure(Side::after, 1, QStringLiteral("The file is gone."));
        QCOMPARE(wanted.count(), 2);
        QVERIFY(f.text()->toPlainText().contains(QLatin1String("The file is gone.")));
    }

    void theKeyboardGoesBackAndForward() {
        Fixture f;
        f.inspector.show();
        QVERIFY(QTest::qWaitForWindowActive(&f.inspector));
        f.click(QStringLiteral("node:after:0"));
        f.click(QStringLiteral("value:after:1"));
        f.text()->setFocus();
        QTest::keyClick(f.text(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(f.selection.focus(), (Focus{Focus::Kind::node, Side::after, 0}));
        QTest::keyClick(f.text(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(f.selection.focus(), Focus());
        QTest::keyClick(f.text(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(f.selection.focus(), (Focus{Focus::Kind::node, Side::after, 0}));
    }

    void historyForgetsWhatWasAhead() {
        const auto place = [](std::uint32_t source) { return FocusHistory::Place{{source}, {}}; };
        FocusHistory history;
        QVERIFY(!history.canGoBack());
        for (const std::uint32_t source : {1, 2, 2, 3}) history.visit(place(source));
        QVERIFY(history.back() == place(2));
        QVERIFY(history.back() == place(1));
        QVERIFY(!history.canGoBack());
        QVERIFY(history.forward() == place(2));
        history.visit(place(9));
        QVERIFY(!history.canGoForward());
        QVERIFY(history.back() == place(2));
        for (std::uint32_t source = 100; source < 400; ++source) history.visit(place(source));
        int steps = 0;
        for (; history.canGoBack(); ++steps) history.back();
        QCOMPARE(steps, 99);
    }

    void longNamesAreElidedAndFilesHaveTheirPathAtHand() {
        Card card;
        card.title = QStringLiteral("a").repeated(10000);
        CardRow file{QStringLiteral("File"), QStringLiteral("m.onnx")};
        file.whole = QStringLiteral("/far/away/m.onnx");
        card.sections.push_back({{}, {file}});
        QTextDocument document;
        document.setHtml(toHtml(card, 80));
        QVERIFY(document.toPlainText().size() < 120);
        QTextCursor name = document.find(QStringLiteral("m.onnx"));
        QCOMPARE(name.charFormat().toolTip(), file.whole);
        QVERIFY(toLines(card, false).contains(QStringLiteral("  File: /far/away/m.onnx")));
    }

    void hostileNamesStayText() {
        Card card;
        card.title = QStringLiteral("<img src='file:///etc/passwd'>");
        card.sections.push_back({QStringLiteral("<b>x</b>"),
                                 {{QStringLiteral("<i>"), QStringLiteral("<script>"), QStringLiteral("a\"><h1>"),
                                   QStringLiteral("&amp;")}}});
        QTextDocument document;
        document.setHtml(toHtml(card, 80));
        QCOMPARE(document.toPlainText(),
                 QStringLiteral("<img src='file:///etc/passwd'>\n<b>x</b>\n<i>\n<script>  &amp;\n"));
    }
};

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
