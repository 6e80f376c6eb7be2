// SPDX-License-Identifier: Apache-2.0
#include <QtTest/QTest>
#include <cmath>

#include "tests/views_loops/kernels.h"
#include "views/common/kernel_times.h"

using namespace tenon;
using namespace tenon::views;

class TestKernelTimes : public QObject {
    Q_OBJECT

private slots:
    void timesAreByKernel() {
        const auto times = kernelTimes(*test::someKernels(), test::itsProfile().get(), QStringLiteral("mine"));
        QCOMPARE(times, (std::vector<double>{30'000, 10'000, 500}));
        QCOMPARE(totalTime(times), 40'500.0);
    }

    void aProfileOfOtherCodeTellsNothing() {
        const auto isUnknown = [](const std::vector<double>& times) {
            return times.size() == 3 && std::isnan(times[0]) && std::isnan(times[1]) && std::isnan(times[2]);
        };
        const auto built = test::someKernels();
        QVERIFY(isUnknown(kernelTimes(*built, nullptr, QStringLiteral("mine"))));
        QVERIFY(isUnknown(kernelTimes(*built, test::itsProfile().get(), QStringLiteral("another"))));
        Profile renamed = *test::itsProfile();
        renamed.variants[0].kernels[1].name = "avgpool";
        QVERIFY(isUnknown(kernelTimes(*built, &renamed, QStringLiteral("mine"))));
        Profile shorter = *test::itsProfile();
        shorter.variants[0].kernels.resize(2);
        QVERIFY(isUnknown(kernelTimes(*built, &shorter, QStringLiteral("mine"))));
        QCOMPARE(totalTime(kernelTimes(*built, nullptr, QString())), 0.0);
    }
};

QTEST_APPLESS_MAIN(TestKernelTimes)
#include "tst_kernel_times.moc"
