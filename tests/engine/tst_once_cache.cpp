// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <atomic>
#include <latch>
#include <thread>

#include "core/engine/once_cache.h"

using namespace tenon;
using Cache = OnceCache<std::string>;

class TestOnceCache : public QObject {
    Q_OBJECT

private:
    static std::size_t sizeOf(const std::string& text) { return text.size(); }

    static auto maker(const std::string& text, int& calls) {
        return [&calls, text]() -> Result<Cache::Held> {
            ++calls;
            return std::make_shared<const std::string>(text);
        };
    }

private slots:
    void eachIsMadeOnce() {
        Cache cache({}, sizeOf);
        int calls = 0;
        QCOMPARE(**cache.demand("a", {}, maker("one", calls)), std::string("one"));
        QCOMPARE(**cache.demand("a", {}, maker("two", calls)), std::string("one"));
        QCOMPARE(calls, 1);
        QCOMPARE(*cache.find("a"), std::string("one"));
        QVERIFY(!cache.find("b"));
    }

    void theLeastRecentlyUsedGoes() {
        Cache cache({.entries = 2, .bytes = 1000}, sizeOf);
        int calls = 0;
        for (const char* key : {"a", "b", "a", "c"}) (void)cache.demand(key, {}, maker(key, calls));
        QCOMPARE(calls, 3);
        QVERIFY(cache.find("a") && cache.find("c"));
        QVERIFY(!cache.find("b"));
        QCOMPARE(cache.size(), std::size_t(2));
    }

    void weightCountsAndTheNewestStays() {
        Cache cache({.entries = 10, .bytes = 10}, sizeOf);
        int calls = 0;
        for (const char* key : {"a", "b"}) (void)cache.demand(key, {}, maker("12345", calls));
        QCOMPARE(cache.size(), std::size_t(2));
        (void)cache.demand("heavy", {}, maker(std::string(100, 'x'), calls));
        QCOMPARE(cache.size(), std::size_t(1));
        QVERIFY(cache.find("heavy") != nullptr);
        (void)cache.demand("c", {}, maker("1", calls));
        QVERIFY(cache.find("c") && !cache.find("heavy"));
    }

    void failuresAndExceptionsAreNotKept() {
        Cache cache({}, sizeOf);
        int calls = 0;
        QVERIFY(!cache.demand("a", {}, []() -> Result<Cache::Held> { return usageError("no"); }));
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, (void)cache.demand("a", {}, []() -> Result<Cache::Held> {
            throw std::runtime_error("worse");
        }));
        QCOMPARE(**cache.demand("a", {}, maker("yes", calls)), std::string("yes"));
    }

    void othersWaitForTheOneWhoMakesIt() {
        Cache cache({}, sizeOf);
        std::latch isMaking(1), mayFinish(1);
        std::atomic<int> calls = 0;
        const auto slow = [&]() -> Result<Cache::Held> {
            ++calls;
            isMaking.count_down();
            mayFinish.wait();
            return std::make_shared<const std::string>("slow");
        };
        std::jthread first([&] { (void)cache.demand("a", {}, slow); });
        isMaking.wait();
        std::stop_source impatient;
        impatient.request_stop();
        QCOMPARE(cache.demand("a", impatient.get_token(), slow).error().fault, Fault::cancelled);
        std::string second;
        std::jthread waiter([&] { second = **cache.demand("a", {}, slow); });
        mayFinish.count_down();
        first.join();
        waiter.join();
        QCOMPARE(second, std::string("slow"));
        QCOMPARE(calls.load(), 1);
    }

    void whoWaitsTakesOverWhenTheMakerGivesUp() {
        Cache cache({}, sizeOf);
        std::latch isMaking(1), mayFinish(1);
        std::jthread first([&] {
            (void)cache.demand("a", {}, [&]() -> Result<Cache::Held> {
                isMaking.count_down();
                mayFinish.wait();
                return cancelledError();
            });
        });
        isMaking.wait();
        int calls = 0;
        std::string second;
        std::jthread waiter([&] { second = **cache.demand("a", {}, maker("mine", calls)); });
        mayFinish.count_down();
        waiter.join();
        QCOMPARE(second, std::string("mine"));
    }
};

QTEST_APPLESS_MAIN(TestOnceCache)
#include "tst_once_cache.moc"
