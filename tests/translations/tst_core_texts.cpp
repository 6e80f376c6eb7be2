// SPDX-License-Identifier: Apache-2.0
// translations/core_texts.cpp lists what the window shows of the core's tables. TENON_UPDATE=1 rewrites it.
#include <QFile>
#include <QTest>
#include <algorithm>
#include <vector>

#include "core/ir/op.h"
#include "core/loops/tactics.h"
#include "core/memory/planner.h"

namespace {

const QString kPath = QStringLiteral(TENON_SOURCE_DIR "/translations/core_texts.cpp");

class List {
public:
    void section(const char* title) { m_lines << QString() << QStringLiteral("    // ") + title; }
    void add(std::string_view text) {
        if (std::find(m_seen.begin(), m_seen.end(), text) != m_seen.end()) return;
        m_seen.push_back(text);
        QString literal = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
        literal.replace('\\', "\\\\").replace('"', "\\\"");
        m_lines << QStringLiteral("    QT_TRANSLATE_NOOP(\"Core\", \"%1\"),").arg(literal);
    }
    QString file() const {
        return QStringLiteral(
                   "// SPDX-License-Identifier: GPL-3.0-or-later\n"
                   "// What the window shows of the core's tables, for lupdate; views translate it by coreText(). "
                   "Never compiled.\n"
                   "// Written by tests/translations/tst_core_texts.cpp with TENON_UPDATE=1.\n"
                   "// clang-format off\n"
                   "const char* const kCoreTexts[] = {%1\n};\n")
            .arg(m_lines.join('\n'));
    }

private:
    QStringList m_lines;
    std::vector<std::string_view> m_seen;
};

}  // namespace

class CoreTextsTest : public QObject {
    Q_OBJECT

private slots:
    void listIsComplete() {
        List list;
        list.section("ops");
        for (const tenon::OpInfo& op : tenon::allOps()) list.add(op.gloss);
        list.section("planners");
        for (const tenon::PlannerInfo& planner : tenon::planners()) list.add(planner.gloss);
        list.section("tactics and their parameters");
        for (const tenon::loops::Tactic& tactic : tenon::loops::allTactics()) {
            list.add(tactic.gloss);
            for (const auto& parameter : tactic.parameters) list.add(parameter.gloss);
        }
        const QString wanted = list.file();
        QFile file(kPath);
        if (qEnvironmentVariableIsSet("TENON_UPDATE")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(wanted.toUtf8());
            return;
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()).split('\n'), wanted.split('\n'));
    }
};

QTEST_GUILESS_MAIN(CoreTextsTest)
#include "tst_core_texts.moc"
