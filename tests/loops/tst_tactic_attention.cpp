// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include <fmt/format.h>

#include "core/base/random.h"
#include "tests/loops/tactic_check.h"

using namespace tenon;
using namespace tenon::test;

namespace {

struct Case {
    std::int64_t batch = 1, heads = 2, keyHeads = 2, queries = 8, keys = 8, size = 16, valueSize = 16;
    std::string mask;        ///< its type, as "f32[8,8]"; empty: none
    std::string attributes;  ///< as "{is_causal = 1}"

    std::string text(const std::string& after = "output %y\n", const std::string& group = "") const {
        std::string text = fmt::format(
            "graph \"t\" {{\ninput %q: f32[{0},{1},{2},{3}]\ninput %k: f32[{0},{4},{5},{3}]\ninput %v: "
            "f32[{0},{4},{5},{6}]\n",
            batch, heads, queries, size, keyHeads, keys, valueSize);
        if (!mask.empty()) text += fmt::format("input %m: {}\n", mask);
        return text +
               fmt::format("%y = Attention(%q, %k, %v{}) {}{}\n", mask.empty() ? "" : ", %m", attributes, group) +
               after + "}\n";
    }
};

#define QCHECK(text, ...)                                                                  \
    do {                                                                                   \
        const std::string why = checkTactic(text, "attention" __VA_OPT__(, ) __VA_ARGS__); \
        QVERIFY2(why.empty(), why.c_str());                                                \
    } while (false)

}  // namespace

class TestTacticAttention : public QObject {
    Q_OBJECT
private slots:
    void computesManyShapes();
    void sharesKeyHeads();
    void addsMasks();
    void readsConstantMask();
    void masksTheFuture();
    void followsSchedules();
    void fusesEpilogues();
};

void TestTacticAttention::computesManyShapes() {
    QCHECK(Case().text());
    Random random(3);
    const auto between = [&](std::int64_t low, std::int64_t high) {
        return low + static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(high - low + 1)));
    };
    for (int i = 0; i < 24; ++i) {
        Case c;
        c.batch = between(1, 3);
        c.heads = c.keyHeads = between(1, 3);
        c.queries = between(1, 70);
        c.keys = between(1, 50);
        c.size = between(1, 20);
        c.valueSize = between(1, 40);
        if (between(0, 1) == 1) c.attributes = "{scale = 0.3}";
        QCHECK(c.text());
    }
}

void TestTacticAttention::sharesKeyHeads() {
    for (const char* mask : {"", "f32[2,1,1,9]", "f32[7,9]", "f32[6,1,9]"})
        for (const std::int64_t keyHeads : {1, 2, 3}) {
            Case c{2, 6, keyHeads, 7, 9, 5, 6, mask, ""};
            QCHECK(c.text());
            c.attributes = "{is_causal = 1}";
            QCHECK(c.text());
        }
}

void TestTacticAttention::addsMasks() {
    for (const char* mask :
         {"f32[1]", "f32[17,11]", "f32[2,1,1,11]", "f32[2,1,17,1]", "f32[2,3,17,11]", "bool[2,1,17,11]", "bool[11]"}) {
        const Case c{2, 3, 3, 17, 11, 4, 4, mask, ""};
        QCHECK(c.text());
    }
}

void TestTacticAttention::readsConstantMask() {
    for (const char* mask : {"f32[2,3] = [0, -1, 1, 2, 3, -2]",
                             "bool[1,1,2,3] = [true, false, true, false, true, true]", "f32[2,1,2,1] = [0, 1, 2, 3]"})
        QCHECK(fmt::format(
            "graph \"t\" {{\ninput %q: f32[2,2,2,4]\ninput %k: f32[2,2,3,4]\ninput %v: f32[2,2,3,5]\nconst %m: {}\n"
            "%y = Attention(%q, %k, %v, %m)\noutput %y\n}}\n",
            mask));
}

void TestTacticAttention::masksTheFuture() {
    for (const auto& [queries, keys] : {std::pair<std::int64_t, std::int64_t>{40, 40}, {9, 30}, {50, 7}}) {
        Case c{1, 2, 2, queries, keys, 6, 10, "", "{is_causal = 1}"};
        QCHECK(c.text());
        QCHECK(c.text(), "attention(block=1, keys=3, rows=5, vectors=1)");
        c.mask = fmt::format("f32[{},{}]", queries, keys);
        QCHECK(c.text());
    }
}

void TestTacticAttention::followsSchedules() {
    const Case c{1, 1, 1, 37, 23, 12, 21, "", ""};
    for (const char* schedule : {"attention(block=1, keys=1, rows=1, vectors=1, unroll=1)",
                                 "attention(block=2, keys=5, rows=7, vectors=2, unroll=3)",
                                 "attention(block=99, keys=99, rows=99, vectors=99, unroll=99)"})
        QCHECK(c.text(), schedule);
}

void TestTacticAttention::fusesEpilogues() {
    const Case c{2, 3, 3, 5, 7, 8, 9, "", ""};
    QCHECK(c.text("%t = Transpose(%y) {perm = [0, 2, 1, 3]} group 0\noutput %t\n", " group 0"));
    QCHECK(c.text("%r = Relu(%y) group 0\n%s = Mul(%r, %y) group 0\noutput %s\noutput %y\n", " group 0"));
}

QTEST_APPLESS_MAIN(TestTacticAttention)
#include "tst_tactic_attention.moc"
