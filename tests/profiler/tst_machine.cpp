// SPDX-License-Identifier: Apache-2.0
#include "profiler/machine.h"

#include <QTest>
#include <algorithm>
#include <thread>

#include "profiler/clock.h"
#include "profiler/counters.h"

using namespace tenon;

class TestMachine : public QObject {
    Q_OBJECT

private slots:
    void parsesX86CpuInfo() {
        const Machine machine = parseCpuInfo(
            "processor\t: 0\nmodel name\t: Test CPU @ 3 GHz\nphysical id\t: 0\ncore id\t\t: 0\n"
            "flags\t\t: fpu avx avx2 fma avx512f hypervisor\n\n"
            "processor\t: 1\nmodel name\t: Test CPU @ 3 GHz\nphysical id\t: 0\ncore id\t\t: 0\n\n"
            "processor\t: 2\nphysical id\t: 1\ncore id\t\t: 0\n");
        QCOMPARE(machine.cpu, std::string("Test CPU @ 3 GHz"));
        QCOMPARE(machine.logicalCores, 3);
        QCOMPARE(machine.physicalCores, 2);
        QCOMPARE(machine.features, (std::vector<std::string>{"avx", "fma", "avx2", "avx512f"}));
        QVERIFY(machine.isVirtual);
    }

    void parsesArmCpuInfo() {
        const Machine machine = parseCpuInfo("processor\t: 0\nFeatures\t: fp asimd asimddp\nprocessor\t: 1\n");
        QCOMPARE(machine.physicalCores, 2);
        QCOMPARE(machine.features, (std::vector<std::string>{"asimd", "asimddp"}));
        QVERIFY(!machine.isVirtual);
    }

    void parsesCacheSizes() {
        QCOMPARE(parseCacheSize("32K"), std::int64_t(32768));
        QCOMPARE(parseCacheSize("16M\n"), std::int64_t(16) << 20);
        QCOMPARE(parseCacheSize("512"), std::int64_t(512));
        for (const char* text : {"", "K", "-3K", "99999999999999999999K", "1T"})
            QCOMPARE(parseCacheSize(text), std::int64_t(0));
    }

    void describesThisMachine() {
        const Machine machine = describeMachine();
        QCOMPARE(machine.logicalCores > 0, true);
        QVERIFY(machine.usableCores >= 1 && machine.usableCores <= machine.logicalCores);
        QVERIFY(machine.memoryBytes > (std::int64_t(64) << 20));
        QVERIFY(machine.kernel.starts_with("Linux "));
        QVERIFY(!machine.architecture.empty());
    }

    void countersGiveAValueOrAReason() {
        CpuCounters counters;
        counters.start();
        volatile unsigned work = 0;
        for (unsigned i = 0; i < 1'000'000; ++i) work = work + i;
        const auto readings = counters.stop();
        QCOMPARE(readings.size(), std::size_t{4});
        QCOMPARE(readings[1].name, std::string("instructions"));
        for (const auto& reading : readings)
            QVERIFY2(reading.value.has_value() == reading.whyMissing.empty(), reading.name.c_str());
        if (readings[1].value) QVERIFY(*readings[1].value > 1e6);
        for (const auto& reading : readings)
            qInfo("%s: %s", reading.name.c_str(), reading.value ? "available" : reading.whyMissing.c_str());
    }

    void clocksAdvance() {
        const auto wall = monotonicNs(), thread = threadCpuNs(), process = processCpuNs();
        volatile unsigned work = 0;
        while (threadCpuNs() - thread < 2'000'000) work = work + 1;
        QVERIFY(monotonicNs() - wall >= 2'000'000);
        QVERIFY(processCpuNs() - process >= 1'000'000);
        const auto before = threadCpuNs();
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        QVERIFY(threadCpuNs() - before < 20'000'000);
    }
};

QTEST_APPLESS_MAIN(TestMachine)
#include "tst_machine.moc"
