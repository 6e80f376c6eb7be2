// SPDX-License-Identifier: Apache-2.0
#include "profiler/child_process.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <QTest>
#include <filesystem>
#include <thread>

#include "profiler/clock.h"

using namespace tenon;

namespace {

ChildTask shell(const std::string& script) {
    return {.name = "the variant 'x'", .argv = {"/bin/sh", "-c", script}, .input = {}, .limits = {}, .onLine = {}};
}

int openDescriptors() {
    int count = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator("/proc/self/fd")) ++count;
    return count;
}

bool hasChildren() {
    return ::waitpid(-1, nullptr, WNOHANG) >= 0 || errno != ECHILD;
}

std::string messageOf(const ChildTask& task) {
    const auto outcome = runInChild(task);
    return outcome ? "no error" : outcome.error().message;
}

double secondsOf(const std::function<void()>& action) {
    const auto start = monotonicNs();
    action();
    return double(monotonicNs() - start) / 1e9;
}

}  // namespace

class TestChildProcess : public QObject {
    Q_OBJECT
    int descriptorsBefore = 0;

private slots:
    void init() { descriptorsBefore = openDescriptors(); }
    void cleanup() {
        QCOMPARE(openDescriptors(), descriptorsBefore);
        QVERIFY(!hasChildren());
    }

    void returnsExitStatusAndErrorText() {
        const auto outcome = runInChild(shell("echo went wrong >&2; exit 3"));
        QVERIFY(outcome);
        QCOMPARE(outcome->exitStatus, 3);
        QCOMPARE(outcome->errorTail, std::string("went wrong\n"));
    }

    void streamsLines() {
        std::vector<std::string> lines;
        auto task = shell("printf 'one\\n\\ntwo\\nlast'");
        task.onLine = [&](std::string_view line) { lines.emplace_back(line); };
        QVERIFY(runInChild(task));
        QCOMPARE(lines, (std::vector<std::string>{"one", "", "two", "last"}));
    }

    void linesArriveWhileTheChildRuns() {
        std::vector<std::int64_t> times;
        auto task = shell("echo a; sleep 0.4; echo b");
        task.onLine = [&](std::string_view) { times.push_back(monotonicNs()); };
        QVERIFY(runInChild(task));
        QCOMPARE(times.size(), std::size_t{2});
        QVERIFY(times[1] - times[0] > 200'000'000);
    }

    void largeBinaryInputComesThrough() {
        auto task = shell("wc -c");
        task.input.assign(3'000'000, '\0');
        std::string answer;
        task.onLine = [&](std::string_view line) { answer = line; };
        QVERIFY(runInChild(task));
        QCOMPARE(answer, std::string("3000000"));
    }

    void childThatReadsNothingDoesNotRaiseSigpipe() {
        auto task = shell("exec 0</dev/null; exit 0");
        task.input.assign(3'000'000, 'x');
        const auto outcome = runInChild(task);
        QVERIFY(outcome);
        QCOMPARE(outcome->exitStatus, 0);
    }

    void manyLinesComeThrough() {
        auto task = shell("seq 1 200000");
        std::int64_t sum = 0;
        task.onLine = [&](std::string_view line) { sum += std::stoll(std::string(line)); };
        QVERIFY(runInChild(task));
        QCOMPARE(sum, std::int64_t(200000) * 200001 / 2);
    }

    void crashIsASentence_data() {
        QTest::addColumn<QString>("signal");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("SEGV") << "SEGV"
                              << "the variant 'x' crashed (SIGSEGV: it touched memory that is not its own)";
        QTest::newRow("ILL")
            << "ILL"
            << "the variant 'x' crashed (SIGILL: it used an instruction that this processor does not have)";
        QTest::newRow("KILL") << "KILL"
                              << "the variant 'x' was killed (SIGKILL: most likely the machine ran out of memory)";
        QTest::newRow("USR1") << "USR1"
                              << "the variant 'x' was ended by signal SIGUSR1";
    }
    void crashIsASentence() {
        QFETCH(QString, signal);
        QFETCH(QString, sentence);
        const auto outcome = runInChild(shell("kill -" + signal.toStdString() + " $$"));
        QVERIFY(!outcome);
        QVERIFY(outcome.error().fault == Fault::environment);
        QCOMPARE(QString::fromStdString(outcome.error().message), sentence);
    }

    void crashQuotesTheLastMessage() {
        QCOMPARE(messageOf(shell("printf 'first\\nla\\033st\\n' >&2; kill -ABRT $$")),
                 std::string("the variant 'x' crashed (SIGABRT: it gave up by itself); its last message was: la st"));
    }

    void hangIsEndedByTheTimeout() {
        auto task = shell("trap '' TERM INT; while :; do :; done");
        task.limits.timeoutSeconds = 0.3;
        std::string message;
        const double took = secondsOf([&] { message = messageOf(task); });
        QCOMPARE(message, std::string("the variant 'x' did not finish within 0.3 s and was stopped"));
        QVERIFY2(took < 20, qPrintable(QString::number(took)));
    }

    void endlessOutputDoesNotOutrunTheTimeout() {
        auto task = shell("yes");
        task.limits.timeoutSeconds = 0.3;
        QCOMPARE(messageOf(task), std::string("the variant 'x' did not finish within 0.3 s and was stopped"));
    }

    void endlessLineIsRefused() {
        auto task = shell("exec tr '\\0' a < /dev/zero");
        task.limits.timeoutSeconds = 100;
        QCOMPARE(messageOf(task),
                 std::string("the variant 'x' was stopped because it wrote a line of more than 256 MiB"));
    }

    void stopEndsChildAndGrandchildren() {
        std::stop_source source;
        std::string grandchild;
        auto task = shell("sleep 1000 & echo $!; wait");
        task.onLine = [&](std::string_view line) {
            grandchild = line;
            source.request_stop();
        };
        const auto outcome = runInChild(task, {.stop = source.get_token(), .progress = {}});
        QVERIFY(!outcome);
        QVERIFY(outcome.error().fault == Fault::cancelled);
        const auto isGone = [&] { return ::kill(std::stoi(grandchild), 0) != 0; };
        QTRY_VERIFY_WITH_TIMEOUT(isGone(), 3000);
    }

    void stopFromAnotherThreadWakesTheWait() {
        std::stop_source source;
        std::jthread stopper([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
            source.request_stop();
        });
        const double took =
            secondsOf([&] { QVERIFY(!runInChild(shell("sleep 100"), {.stop = source.get_token(), .progress = {}})); });
        QVERIFY(took < 20);
    }

    void backgroundedGrandchildDoesNotKeepUsWaiting() {
        const double took = secondsOf([] { QVERIFY(runInChild(shell("sleep 30 & exit 0"))); });
        QVERIFY2(took < 20, qPrintable(QString::number(took)));
    }

    void memoryLimitHolds() {
        auto task = shell("x=$(head -c 300000000 /dev/zero | tr '\\0' a); exit 0");
        task.limits.memoryBytes = 100'000'000;
        const auto limited = runInChild(task);
        QVERIFY(!limited || limited->exitStatus != 0);
        task.argv.back() = "x=$(head -c 3000000 /dev/zero | tr '\\0' a); exit 0";
        const auto enough = runInChild(task);
        QVERIFY(enough);
        QCOMPARE(enough->exitStatus, 0);
    }

    void memoryLimitIsNamedWhenTheChildAborts() {
        auto task = shell("kill -ABRT $$");
        task.limits.memoryBytes = 100 << 20;
        QVERIFY(messageOf(task).ends_with("; it may have met its memory limit of 100 MiB"));
    }

    void missingProgramIsASentence() {
        auto task = shell("");
        task.argv = {"/nonexistent/worker"};
        QCOMPARE(messageOf(task),
                 std::string("cannot start the variant 'x' ('/nonexistent/worker'): No such file or directory"));
        task.argv = {};
        QCOMPARE(messageOf(task), std::string("no program was named to run the variant 'x'"));
    }

    void childInheritsNoDescriptors() {
        const int careless = ::open("/dev/null", O_RDONLY);  // on purpose without O_CLOEXEC
        QVERIFY(careless >= 0);
        std::vector<std::string> open;
        auto task = shell("exec ls /proc/self/fd");  // ls itself adds one, for the folder
        task.onLine = [&](std::string_view line) { open.emplace_back(line); };
        const bool hasRun = bool(runInChild(task));
        ::close(careless);
        QVERIFY(hasRun);
        QCOMPARE(open, (std::vector<std::string>{"0", "1", "2", "3"}));
    }

    void alreadyStoppedStartsNothing() {
        std::stop_source source;
        source.request_stop();
        const auto outcome = runInChild(shell("touch /nonexistent"), {.stop = source.get_token(), .progress = {}});
        QVERIFY(!outcome && outcome.error().fault == Fault::cancelled);
    }
};

QTEST_GUILESS_MAIN(TestChildProcess)
#include "tst_child_process.moc"
