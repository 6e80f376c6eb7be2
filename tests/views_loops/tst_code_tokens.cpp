// SPDX-License-Identifier: Apache-2.0
#include <QtTest/QTest>

#include "views/loops/code_tokens.h"

using namespace tenon::views;

namespace {

const char* nameOf(CodeClass kind) {
    switch (kind) {
        case CodeClass::keyword:
            return "keyword";
        case CodeClass::type:
            return "type";
        case CodeClass::number:
            return "number";
        case CodeClass::comment:
            return "comment";
        case CodeClass::function:
            return "function";
        case CodeClass::label:
            return "label";
        case CodeClass::identifier:
            return "name";
    }
    return "?";
}

/// "keyword:for name:i"
QString tokens(CodeLanguage language, const QString& line) {
    QStringList all;
    int end = 0;
    for (const CodeToken& token : tokenizeLine(language, line)) {
        if (token.start < end || token.length <= 0) return QStringLiteral("overlap");
        end = token.start + token.length;
        all << QStringLiteral("%1:%2").arg(QLatin1String(nameOf(token.kind)), line.mid(token.start, token.length));
    }
    return end > line.size() ? QStringLiteral("past the end") : all.join(QLatin1Char(' '));
}

}  // namespace

class TestCodeTokens : public QObject {
    Q_OBJECT

private slots:
    void loops_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("expected");
        QTest::newRow("head")
            << "kernel scale(in x: f32[8,20], out y: f32[8]) {"
            << "keyword:kernel function:scale keyword:in name:x type:f32 number:8 number:20 keyword:out "
               "name:y type:f32 number:8";
        QTest::newRow("loop") << "  unrolled for r_1 in 0..11 {"
                              << "keyword:unrolled keyword:for name:r_1 keyword:in number:0 number:11";
        QTest::newRow("store") << "acc[r, j] = fma(a, b_1[j, v], 1.5e-07)"
                               << "name:acc name:r name:j function:fma name:a name:b_1 name:j name:v number:1.5e-07";
        QTest::newRow("suffixes") << "let t = 3u8 + 0.5f64 - i32(u)"
                                  << "keyword:let name:t number:3u8 number:0.5f64 type:i32 name:u";
        QTest::newRow("comment") << "  # Mul \"scale\" 12"
                                 << "comment:# Mul \"scale\" 12";
        QTest::newRow("condition") << "if 0 <= t - 1 && !true {"
                                   << "keyword:if number:0 name:t number:1 number:true";
        QTest::newRow("check") << "check x < 4 else fail 1"
                               << "keyword:check name:x number:4 keyword:else keyword:fail number:1";
        QTest::newRow("empty") << ""
                               << "";
        QTest::newRow("foreign") << "ü \u2028 €"
                                 << "";
    }
    void loops() {
        QFETCH(QString, line);
        QTEST(tokens(CodeLanguage::loops, line), "expected");
    }

    void llvm_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("expected");
        QTest::newRow("define")
            << "define hidden i32 @conv_relu(ptr noalias %0, i64 %2) #0 {"
            << "keyword:define keyword:hidden type:i32 function:@conv_relu type:ptr keyword:noalias "
               "name:%0 type:i64 name:%2 label:#0";
        QTest::newRow("label") << "loop43:                    ; preds = %start"
                               << "label:loop43 comment:; preds = %start";
        QTest::newRow("load") << "  %10 = load <8 x float>, ptr %invariant.gep, align 4, !alias.scope !2"
                              << "name:%10 keyword:load number:8 keyword:x type:float type:ptr name:%invariant.gep "
                                 "keyword:align number:4 label:!alias.scope label:!2";
        QTest::newRow("store") << "store float 0.000000e+00, ptr %70"
                               << "keyword:store type:float number:0.000000e+00 type:ptr name:%70";
        QTest::newRow("call") << "%5 = call <4 x float> @llvm.fma.v4f32(<4 x float> poison)"
                              << "name:%5 keyword:call number:4 keyword:x type:float function:@llvm.fma.v4f32 number:4 "
                                 "keyword:x type:float number:poison";
        QTest::newRow("target") << "target triple = \"x86_64-pc-linux-gnu\""
                                << "keyword:target keyword:triple number:\"x86_64-pc-linux-gnu\"";
        QTest::newRow("negative") << "%8 = add nsw i64 %t, -1"
                                  << "name:%8 keyword:add keyword:nsw type:i64 name:%t number:-1";
        QTest::newRow("quoted name") << "br label %\"a b\""
                                     << "keyword:br type:label name:%\"a b\"";
        QTest::newRow("open quote") << "!{!\"abc"
                                    << "label:! label:!\"abc";
        QTest::newRow("heading") << "# kernel 0"
                                 << "comment:# kernel 0";
        QTest::newRow("hexadecimal") << "float 0x3FF0000000000000"
                                     << "type:float number:0x3FF0000000000000";
    }
    void llvm() {
        QFETCH(QString, line);
        QTEST(tokens(CodeLanguage::llvm, line), "expected");
    }

    void x86_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("expected");
        QTest::newRow("function") << "conv_relu:"
                                  << "function:conv_relu";
        QTest::newRow("label") << ".LBB0_3:"
                               << "label:.LBB0_3";
        QTest::newRow("move") << "\tvmovups\t-32(%r8,%r9,4), %ymm1"
                              << "keyword:vmovups number:-32 type:%r8 type:%r9 number:4 type:%ymm1";
        QTest::newRow("immediate") << "\tcmpq\t$-9, %rdi"
                                   << "keyword:cmpq number:$-9 type:%rdi";
        QTest::newRow("jump") << "\tjae\t.LBB0_5"
                              << "keyword:jae label:.LBB0_5";
        QTest::newRow("masked") << "\tvmovups\t%zmm0, (%rbx) {%k1}"
                                << "keyword:vmovups type:%zmm0 type:%rbx type:%k1";
        QTest::newRow("directive") << "\t.section\t.text.conv_relu,\"ax\",@progbits"
                                   << "keyword:.section name:.text.conv_relu number:\"ax\" name:progbits";
        QTest::newRow("rip") << "\tvbroadcastss\t.LCPI0_0(%rip), %zmm3 # zmm3 = [1.0]"
                             << "keyword:vbroadcastss label:.LCPI0_0 type:%rip type:%zmm3 comment:# zmm3 = [1.0]";
        QTest::newRow("sizes") << "\t.size\tf, .Lfunc_end0-f"
                               << "keyword:.size name:f label:.Lfunc_end0 name:f";
    }
    void x86() {
        QFETCH(QString, line);
        QTEST(tokens(CodeLanguage::x86, line), "expected");
    }

    void aarch64_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("expected");
        QTest::newRow("branch") << "\tb.ge\t.LBB0_9"
                                << "keyword:b.ge label:.LBB0_9";
        QTest::newRow("pair") << "\tstp\td15, d14, [sp, #-80]!"
                              << "keyword:stp type:d15 type:d14 type:sp number:#-80";
        QTest::newRow("vector") << "\tfmla\tv0.4s, v1.4s, v2.s[1]"
                                << "keyword:fmla type:v0.4s type:v1.4s type:v2.s number:1";
        QTest::newRow("zero") << "\tmovi\tv0.2d, #0000000000000000"
                              << "keyword:movi type:v0.2d number:#0000000000000000";
        QTest::newRow("symbol") << "\tadrp\tx8, .LCPI0_0 // the page"
                                << "keyword:adrp type:x8 label:.LCPI0_0 comment:// the page";
        QTest::newRow("function") << "\tbl\texpf"
                                  << "keyword:bl name:expf";
        QTest::newRow("heading") << "# kernel 0: x1"
                                 << "comment:# kernel 0: x1";
    }
    void aarch64() {
        QFETCH(QString, line);
        QTEST(tokens(CodeLanguage::aarch64, line), "expected");
    }

    void assemblyIsToldByItsRegisters() {
        QCOMPARE(assemblyOf(u"\t.text\nf:\n\tmovq\t(%rdi), %r8\n"), CodeLanguage::x86);
        QCOMPARE(assemblyOf(u"\t.type f,%\nf:\n\tldp\tx13, x8, [x0]\n"), CodeLanguage::aarch64);
        QCOMPARE(assemblyOf(u""), CodeLanguage::aarch64);
    }

    /// Any line in any language: tokens in order, inside the line.
    void noLineBreaksTheTokenizers() {
        const QStringList pieces{QStringLiteral("%"),  QStringLiteral("\""), QStringLiteral("!"), QStringLiteral("#"),
                                 QStringLiteral("1e"), QStringLiteral("-"),  QStringLiteral("."), QStringLiteral("@"),
                                 QStringLiteral(":"),  QStringLiteral("a"),  QStringLiteral("$"), QStringLiteral(" ")};
        for (const QString& a : pieces)
            for (const QString& b : pieces)
                for (const QString& c : pieces)
                    for (const auto language :
                         {CodeLanguage::loops, CodeLanguage::llvm, CodeLanguage::x86, CodeLanguage::aarch64}) {
                        const QString text = tokens(language, a + b + c);
                        QVERIFY2(text != QLatin1String("overlap") && text != QLatin1String("past the end"),
                                 qPrintable(a + b + c));
                    }
    }
};

QTEST_APPLESS_MAIN(TestCodeTokens)
#include "tst_code_tokens.moc"
