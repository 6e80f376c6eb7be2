// SPDX-License-Identifier: Apache-2.0
#include <QLineEdit>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextLayout>
#include <QtTest/QTest>

#include "views/common/theme.h"
#include "views/loops/code_editor.h"
#include "views/loops/find_bar.h"

using namespace tenon::views;

namespace {

QString manyLines(int count) {
    QString text;
    for (int i = 0; i < count; ++i) text += QStringLiteral("  for i%1 in 0..8 { x[i%1] = 1.0 }\n").arg(i);
    return text;
}

/// Texts marked besides the current line.
QStringList marked(const CodeEditor& editor) {
    QStringList all;
    for (const QTextEdit::ExtraSelection& mark : editor.extraSelections())
        if (mark.cursor.hasSelection()) all << mark.cursor.selectedText();
    return all;
}

void setCursor(CodeEditor& editor, qsizetype position) {
    QTextCursor cursor = editor.textCursor();
    cursor.setPosition(static_cast<int>(position));
    editor.setTextCursor(cursor);
}

}  // namespace

class TestCodeEditor : public QObject {
    Q_OBJECT

private slots:
    void aLongTextComesInSlices() {
        CodeEditor editor(QStringLiteral("Code"));
        const QString text = manyLines(20'000);
        editor.setCode(text, CodeLanguage::loops);
        QVERIFY(!editor.isFilled());
        QVERIFY(editor.document()->blockCount() > 100);
        QTRY_VERIFY(editor.isFilled());
        QCOMPARE(editor.toPlainText() + QLatin1Char('\n'), text);
        QCOMPARE(editor.document()->blockCount(), 20'000);
        QCOMPARE(editor.textCursor().position(), 0);
    }

    void aNewTextEndsTheOldOne() {
        CodeEditor editor(QStringLiteral("Code"));
        editor.setCode(manyLines(20'000), CodeLanguage::loops);
        editor.setCode(QStringLiteral("one\r\ntwo"), CodeLanguage::loops);
        QTest::qWait(20);
        QCOMPARE(editor.toPlainText(), QStringLiteral("one\ntwo"));
    }

    void whatIsRevealedMayNotBeThereYet() {
        CodeEditor editor(QStringLiteral("Code"));
        const QString text = manyLines(20'000);
        editor.setCode(text, CodeLanguage::loops);
        const qsizetype at = text.lastIndexOf(QLatin1String("i19999"));
        editor.reveal(at, 6);
        QVERIFY(!editor.textCursor().hasSelection());
        QTRY_COMPARE(editor.textCursor().selectedText(), QStringLiteral("i19999"));
        QCOMPARE(editor.textCursor().selectionStart(), static_cast<int>(at));
    }

    void wordsHaveTheColoursOfTheTheme() {
        CodeEditor editor(QStringLiteral("Code"));
        editor.setCode(QStringLiteral("let t = f32(1)"), CodeLanguage::loops);
        const auto formats = editor.document()->firstBlock().layout()->formats();
        QCOMPARE(formats.size(), 3);
        QCOMPARE(formats[0].format.foreground().color(), Theme::current().codeKeyword);
        QCOMPARE(formats[1].format.foreground().color(), Theme::current().codeType);
        QCOMPARE(formats[2].format.foreground().color(), Theme::current().codeNumber);
        Theme::current().apply(ThemeChoice::dark);
        QTRY_COMPARE(editor.document()->firstBlock().layout()->formats().at(0).format.foreground().color(),
                     Theme::current().codeKeyword);
        Theme::current().apply(ThemeChoice::light);
    }

    void otherUsesOfTheNameAtTheCursorAreMarked() {
        CodeEditor editor(QStringLiteral("Code"));
        editor.resize(600, 300);
        editor.show();
        const QString text = QStringLiteral("let acc = x\n# acc is a sum\ny[acc] = acc_1 + acc");
        editor.setCode(text, CodeLanguage::loops);
        setCursor(editor, text.indexOf(QLatin1String("acc")));
        QCOMPARE(marked(editor), QStringList(3, QStringLiteral("acc")));
        setCursor(editor, 0);
        QCOMPARE(marked(editor), QStringList());
    }

    void namesOfNodesAreLinks() {
        CodeEditor editor(QStringLiteral("Code"));
        editor.resize(600, 300);
        editor.setNodeNames({{QStringLiteral("scale"), {3, {7}}}});
        const QString text = QStringLiteral("for i in 0..2 {\n  # Mul \"scale\"\n}");
        editor.setCode(text, CodeLanguage::loops);
        editor.show();
        QVERIFY(QTest::qWaitForWindowExposed(&editor));
        QCOMPARE(marked(editor), QStringList{QStringLiteral("scale")});
        QSignalSpy activated(&editor, &CodeEditor::nodeActivated);
        QSignalSpy hovered(&editor, &CodeEditor::nodeHovered);
        setCursor(editor, text.indexOf(QLatin1String("scale")) + 2);
        const QPoint on = editor.cursorRect().center();
        QTest::mouseMove(editor.viewport(), on);
        QTRY_COMPARE(hovered.count(), 1);
        QCOMPARE(hovered.at(0).at(0).toString(), QStringLiteral("scale"));
        QTest::mouseClick(editor.viewport(), Qt::LeftButton, {}, on);
        QCOMPARE(activated.count(), 1);
        QTest::keyClick(&editor, Qt::Key_Return);
        QCOMPARE(activated.count(), 2);
        setCursor(editor, 1);
        QTest::keyClick(&editor, Qt::Key_Return);
        QCOMPARE(activated.count(), 2);
        QCOMPARE(editor.toPlainText(), text);
    }

    void finding() {
        QCOMPARE(findAll(QStringLiteral("aAaa"), QStringLiteral("aa"), 10), (std::vector<qsizetype>{0, 2}));
        QCOMPARE(findAll(QStringLiteral("aaaa"), QStringLiteral("a"), 2).size(), 2u);
        QVERIFY(findAll(QStringLiteral("aaaa"), QString(), 2).empty());
    }

    void theFindBarStepsThroughWhatItFound() {
        CodeEditor editor(QStringLiteral("Code"));
        FindBar bar(&editor);
        QVERIFY(bar.isHidden());
        editor.setCode(QStringLiteral("one two\nONE three one"), CodeLanguage::loops);
        bar.open();
        QVERIFY(!bar.isHidden());
        QTest::keyClicks(QApplication::focusWidget() ? QApplication::focusWidget() : bar.findChild<QLineEdit*>(),
                         QStringLiteral("one"));
        QCOMPARE(editor.textCursor().selectionStart(), 0);
        QTest::keyClick(&bar, Qt::Key_Return);
        QCOMPARE(editor.textCursor().selectionStart(), 8);
        QTest::keyClick(&bar, Qt::Key_Return);
        QTest::keyClick(&bar, Qt::Key_Return);
        QCOMPARE(editor.textCursor().selectionStart(), 0);
        QTest::keyClick(&bar, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(editor.textCursor().selectionStart(), 18);
        QTest::keyClick(&bar, Qt::Key_Escape);
        QVERIFY(bar.isHidden());
    }
};

QTEST_MAIN(TestCodeEditor)
#include "tst_code_editor.moc"
