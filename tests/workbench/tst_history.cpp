// SPDX-License-Identifier: Apache-2.0
#include "core/workbench/history.h"

#include <sys/resource.h>

#include <QDateTime>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <csignal>
#include <fstream>
#include <thread>

#include "core/base/random.h"

using namespace tenon;
namespace fs = std::filesystem;

namespace {

Run sampleRun(const std::string& model = "digits_cnn", std::int64_t timeMs = 1'700'000'000'000) {
    return {.timeMs = timeMs,
            .modelName = model,
            .modelHash = "hash of " + model,
            .machineJson = R"({"cpu":"x"})",
            .profileJson = R"({"schema":1})",
            .variants = {{"none", R"({"preset":"none"})"}, {"all", R"({"preset":"all"})"}}};
}

std::string messageOf(const fs::path& path) {
    const auto history = History::open(path);
    return history ? "opened" : history.error().message;
}

std::string bytesOf(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
}

void write(const fs::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

}  // namespace

class TestHistory : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> folder;

    fs::path path(const char* name = "history.sqlite") const { return fs::path(folder->path().toStdString()) / name; }

private slots:
    void init() { folder = std::make_unique<QTemporaryDir>(); }

    void keepsARunWhole() {
        auto history = History::open(path());
        QVERIFY2(history, history ? "" : history.error().message.c_str());
        const auto id = history->add(sampleRun());
        QVERIFY2(id, id ? "" : id.error().message.c_str());
        const auto found = history->get(*id);
        QVERIFY(found && found->has_value());
        const Run& run = **found;
        QCOMPARE(run.id, *id);
        QCOMPARE(run.timeMs, std::int64_t(1'700'000'000'000));
        QCOMPARE(run.modelName, std::string("digits_cnn"));
        QCOMPARE(run.modelHash, std::string("hash of digits_cnn"));
        QCOMPARE(run.machineJson, std::string(R"({"cpu":"x"})"));
        QCOMPARE(run.profileJson, std::string(R"({"schema":1})"));
        QCOMPARE(run.variants.size(), std::size_t{2});
        QCOMPARE(run.variants[1].name, std::string("all"));
        QCOMPARE(run.variants[1].recipeJson, std::string(R"({"preset":"all"})"));
    }

    void isThereAfterReopening() {
        std::int64_t id = 0;
        {
            auto history = History::open(path());
            id = *history->add(sampleRun());
        }
        auto history = History::open(path());
        QVERIFY(history && (*history->get(id)).has_value());
        QCOMPARE(history->list()->size(), std::size_t{1});
    }

    void listsNewestFirstAndByModel() {
        auto history = History::open(path());
        QVERIFY(history->add(sampleRun("a", 100)));
        QVERIFY(history->add(sampleRun("b", 300)));
        QVERIFY(history->add(sampleRun("a", 200)));
        Run bare = sampleRun("c", 50);
        bare.variants.clear();
        QVERIFY(history->add(bare));
        std::vector<std::string> seen;
        const auto all = history->list();
        for (const RunSummary& run : *all) seen.push_back(run.modelName + std::to_string(run.timeMs));
        QCOMPARE(seen, (std::vector<std::string>{"b300", "a200", "a100", "c50"}));
        QCOMPARE(history->list(2)->size(), std::size_t{2});
        QCOMPARE(history->list(0)->size(), std::size_t{0});
        const auto ofA = history->list(10, "hash of a");
        QCOMPARE(ofA->size(), std::size_t{2});
        QCOMPARE(ofA->at(0).variantNames, (std::vector<std::string>{"none", "all"}));
        QCOMPARE(history->list()->back().variantNames.size(), std::size_t{0});
        QCOMPARE(history->list(10, "hash of z")->size(), std::size_t{0});
    }

    void removesARunAndNothingElse() {
        auto history = History::open(path());
        const auto first = *history->add(sampleRun());
        const auto second = *history->add(sampleRun());
        QCOMPARE(*history->remove(first), true);
        QCOMPARE(*history->remove(first), false);
        QVERIFY(!(*history->get(first)).has_value());
        QCOMPARE((*history->get(second))->variants.size(), std::size_t{2});
        QCOMPARE(*history->remove(second), true);
        QCOMPARE(*history->add(sampleRun()) > second, true);  // ids are not given twice
    }

    void takesThePresentWhenNoTimeIsGiven() {
        auto history = History::open(path());
        const auto id = *history->add(sampleRun("m", 0));
        QVERIFY(std::abs((*history->get(id))->timeMs - QDateTime::currentMSecsSinceEpoch()) < 60'000);
    }

    void hostileNamesAreJustText() {
        auto history = History::open(path());
        const std::string name = "x'); DROP TABLE runs; --\n\"\xF0\x9F\x98\x80";
        QVERIFY(history->add(sampleRun(name)));
        QCOMPARE(history->list()->at(0).modelName, name);
        QCOMPARE(history->list(5, "hash of " + name)->size(), std::size_t{1});
    }

    void refusesWhatIsNotJson() {
        auto history = History::open(path());
        Run run = sampleRun();
        run.variants[1].recipeJson = "{";
        const auto id = history->add(run);
        QVERIFY(!id);
        QCOMPARE(id.error().message, std::string("the recipe of the variant 'all' to keep in the history is not JSON"));
        QCOMPARE(history->list()->size(), std::size_t{0});
    }

    void makesItsFolder() { QCOMPARE(messageOf(path() / "deep" / "er" / "h.sqlite"), std::string("opened")); }

    void severalWritersWaitForEachOther() {
        QCOMPARE(messageOf(path()), std::string("opened"));
        std::atomic<int> added = 0;
        const auto work = [&] {
            auto history = History::open(path());
            for (int i = 0; history && i < 25; ++i) added += bool(history->add(sampleRun()));
        };
        { std::jthread a(work), b(work), c(work); }
        QCOMPARE(added.load(), 75);
        QCOMPARE(History::open(path())->list(1000)->size(), std::size_t{75});
    }

    void refusesDamageInOneSentence_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text")
            << QByteArray("this is no database, and long enough to be looked at as one ").repeated(20);
        QTest::newRow("header only") << QByteArray("SQLite format 3\0rubbish rubbish", 31).leftJustified(2000, 'x');
    }
    void refusesDamageInOneSentence() {
        QFETCH(QByteArray, bytes);
        write(path(), bytes.toStdString());
        const std::string message = messageOf(path());
        QVERIFY2(message.starts_with("the history '" + path().string() + "' is damaged ("), message.c_str());
        QVERIFY(message.ends_with("); move it away and a new one is made"));
        QVERIFY(message.find('\n') == std::string::npos);
        QCOMPARE(bytesOf(path()), bytes.toStdString());  // left as it was
    }

    // Whatever page is destroyed, the answer is runs or a sentence.
    void survivesDamageAnywhere() {
        {
            auto history = History::open(path());
            for (int i = 0; i < 40; ++i) QVERIFY(history->add(sampleRun("model " + std::to_string(i))));
        }
        const std::string sound = bytesOf(path());
        Random random(2);
        int refused = 0;
        for (int trial = 0; trial < 60; ++trial) {
            std::string bytes = sound;
            const std::size_t start = random.below(bytes.size() - 600);
            for (std::size_t i = start; i < start + 600; ++i) bytes[i] = char(random.next());
            if (trial % 3 == 0) bytes.resize(start);
            const fs::path copy = path(("copy" + std::to_string(trial)).c_str());
            write(copy, bytes);
            auto history = History::open(copy);
            if (history) {
                const auto listed = history->list();
                const auto added = history->add(sampleRun());
                refused += !listed || !added;
                if (!listed) QVERIFY(listed.error().message.starts_with("the history '"));
                if (!added) QVERIFY(added.error().message.starts_with("the history '"));
            } else {
                ++refused;
                QVERIFY(history.error().message.find("history") != std::string::npos);
            }
        }
        QVERIFY2(refused > 10, qPrintable(QString::number(refused)));
    }

    void refusesPlacesThatAreNoFile() {
        QVERIFY(messageOf(folder->path().toStdString()).starts_with("the history '"));
        write(path("file"), "x");
        QVERIFY(messageOf(path("file") / "history.sqlite").starts_with("cannot make the folder of the history '"));
    }

    void refusesOtherProgramsAndNewerVersions() {
        // A database that has no table of ours: the header of a fresh one, with user_version and application_id
        // changed.
        QCOMPARE(messageOf(path()), std::string("opened"));
        std::string bytes = bytesOf(path());
        bytes[63] = 99;  // user_version, big endian at 60
        write(path("newer"), bytes);
        QVERIFY2(
            messageOf(path("newer")).find("was written by a newer version of tenon (schema 99, this one knows 1)") !=
                std::string::npos,
            messageOf(path("newer")).c_str());
        bytes[71] = 1;  // application_id, big endian at 68
        write(path("other"), bytes);
        QVERIFY(
            messageOf(path("other")).ends_with("is a database of another program; name another file for the history"));
    }

    void fullDiskIsASentenceAndLosesNothing() {
        auto history = History::open(path());
        const auto id = *history->add(sampleRun());
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        ::getrlimit(RLIMIT_FSIZE, &before);
        const rlimit small{200'000, before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
        Run large = sampleRun("large");
        large.profileJson = "\"" + std::string(2'000'000, 'x') + "\"";
        const auto refused = history->add(large);
        ::setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(!refused);
        QVERIFY(refused.error().message.starts_with("the history '" + path().string() + "' "));
        QVERIFY(history->add(large));
        QVERIFY((*history->get(id)).has_value());
        QCOMPARE(history->list()->size(), std::size_t{2});
    }

    void defaultPathFollowsTheDesktopRules() {
        qputenv("XDG_DATA_HOME", "/data");
        QCOMPARE(defaultHistoryPath()->string(), std::string("/data/tenon/history.sqlite"));
        qputenv("XDG_DATA_HOME", "relative");
        qputenv("HOME", "/home/u");
        QCOMPARE(defaultHistoryPath()->string(), std::string("/home/u/.local/share/tenon/history.sqlite"));
        qunsetenv("XDG_DATA_HOME");
        qunsetenv("HOME");
        QVERIFY(!defaultHistoryPath());
    }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
