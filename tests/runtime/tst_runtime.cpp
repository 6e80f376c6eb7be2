// SPDX-License-Identifier: Apache-2.0
// The C runtime alone, under kernels written here.
#include <QTest>

#include <atomic>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <vector>

#include "core/runtime/tenon_runtime.h"

namespace {

constexpr std::int64_t kScratchBytes = 128;

/// What the kernels below share with the test: buffers[0] of each step.
struct Tally {
    explicit Tally(std::size_t iterations) : visits(iterations) {}
    std::vector<std::atomic<int>> visits;  ///< by iteration
    std::atomic<std::int64_t> longestPiece{0};
    std::atomic<bool> isScratchShared{false};  ///< two threads were in one scratch at a time
    std::int64_t failAt = -1;
};

extern "C" std::int32_t countVisits(void* const* buffers, void* scratch, std::int64_t begin, std::int64_t end) {
    auto& tally = *static_cast<Tally*>(buffers[0]);
    auto& owner = *static_cast<std::atomic<int>*>(scratch);
    if (owner.exchange(1) != 0) tally.isScratchShared = true;
    std::int64_t longest = tally.longestPiece;
    while (longest < end - begin && !tally.longestPiece.compare_exchange_weak(longest, end - begin)) {
    }
    std::int32_t status = TENON_OK;
    for (std::int64_t i = begin; i < end; ++i) {
        ++tally.visits[std::size_t(i)];
        if (i == tally.failAt) status = TENON_INDEX_OUT_OF_RANGE;
    }
    owner = 0;
    return status;
}

/// out[i] = in[i] + 1 over i32
extern "C" std::int32_t increment(void* const* buffers, void*, std::int64_t begin, std::int64_t end) {
    const auto* in = static_cast<const std::int32_t*>(buffers[0]);
    auto* out = static_cast<std::int32_t*>(buffers[1]);
    for (std::int64_t i = begin; i < end; ++i) out[i] = in[i] + 1;
    return TENON_OK;
}

struct AlignedFree {
    void operator()(void* p) const { std::free(p); }
};
using Memory = std::unique_ptr<void, AlignedFree>;

Memory zeroed(std::size_t bytes) {
    const std::size_t rounded = (bytes + 127) / 64 * 64;
    Memory memory(std::aligned_alloc(64, rounded));
    std::memset(memory.get(), 0, rounded);
    return memory;
}

class Pool {
public:
    explicit Pool(int threads)
        : memory(zeroed(tenon_pool_bytes(threads))), pool(tenon_pool_start(memory.get(), threads)) {}
    ~Pool() { tenon_pool_stop(pool); }
    operator tenon_pool*() const { return pool; }

private:
    Memory memory;
    tenon_pool* pool;
};

constexpr tenon_operand kFirstInput{TENON_INPUT, 0, 0};

/// A program of `steps` equal steps whose kernel tallies its iterations.
struct TallyProgram {
    TallyProgram(std::size_t count, std::int64_t extent, std::int64_t grain)
        : steps(count, tenon_step{countVisits, &kFirstInput, 1, extent, grain}),
          program{steps.data(), std::int64_t(count), nullptr, 0, kScratchBytes} {}

    std::int32_t run(Tally& tally, tenon_pool* pool, int threads) {
        const Memory workspace = zeroed(std::size_t(tenon_workspace_bytes(&program, threads)));
        const void* inputs[] = {&tally};
        return tenon_execute(&program, inputs, nullptr, workspace.get(), pool, nullptr, nullptr);
    }

    std::vector<tenon_step> steps;
    tenon_program program;
};

std::vector<std::int64_t> observed(const tenon_program& program, const void* input) {
    std::vector<std::int64_t> seen;
    const void* inputs[] = {input};
    const Memory workspace = zeroed(std::size_t(tenon_workspace_bytes(&program, 1)));
    tenon_execute(
        &program, inputs, nullptr, workspace.get(), nullptr,
        [](void* context, std::int64_t step) { static_cast<std::vector<std::int64_t>*>(context)->push_back(step); },
        &seen);
    return seen;
}

}  // namespace

class TestRuntime : public QObject {
    Q_OBJECT

private slots:
    void everyIterationRunsOnce_data() {
        QTest::addColumn<int>("threads");
        QTest::addColumn<qint64>("extent");
        QTest::addColumn<qint64>("grain");
        for (int threads : {1, 2, 3, 4}) {
            for (qint64 extent : {1, 7, 1000}) {
                for (qint64 grain : {1, 3, 2000}) {
                    const auto name = QString("%1 threads, %2 by %3").arg(threads).arg(extent).arg(grain);
                    QTest::newRow(qPrintable(name)) << threads << extent << grain;
                }
            }
        }
    }
    void everyIterationRunsOnce() {
        QFETCH(int, threads);
        QFETCH(qint64, extent);
        QFETCH(qint64, grain);
        constexpr int kSteps = 50;
        Tally tally{std::size_t(extent)};
        TallyProgram program(kSteps, extent, grain);
        Pool pool(threads);
        QCOMPARE(tenon_pool_threads(pool), threads);
        QCOMPARE(program.run(tally, pool, threads), std::int32_t(TENON_OK));
        for (const auto& visits : tally.visits) QCOMPARE(visits.load(), kSteps);
        QVERIFY(!tally.isScratchShared);
        // one thread, or a step that is not worth sharing, takes all at once
        const qint64 piece = threads == 1 || grain >= extent ? extent : grain;
        QCOMPARE(qint64(tally.longestPiece), piece);
    }

    void workersSleepAndWake() {
        Tally tally{100};
        TallyProgram program(1, 100, 1);
        Pool pool(3);
        for (int run = 1; run <= 5; ++run) {
            QTest::qSleep(20);  // far longer than workers spin
            QCOMPARE(program.run(tally, pool, 3), std::int32_t(TENON_OK));
            for (const auto& visits : tally.visits) QCOMPARE(visits.load(), run);
        }
    }

    void poolsStartAndStopWithoutWork() {
        for (int threads : {1, 2, 4, 2, 1})
            for (int i = 0; i < 50; ++i) QCOMPARE(tenon_pool_threads(Pool(threads)), threads);
    }

    void statusEndsTheRun_data() {
        QTest::addColumn<int>("threads");
        QTest::newRow("caller alone") << 1;
        QTest::newRow("two") << 2;
        QTest::newRow("four") << 4;
    }
    void statusEndsTheRun() {
        QFETCH(int, threads);
        Tally fine{64}, bad{64}, later{64};
        bad.failAt = 63;
        const tenon_operand operands[] = {{TENON_INPUT, 0, 0}, {TENON_INPUT, 1, 0}, {TENON_INPUT, 2, 0}};
        const tenon_step steps[] = {{countVisits, &operands[0], 1, 64, 4},
                                    {countVisits, &operands[1], 1, 64, 4},
                                    {countVisits, &operands[2], 1, 64, 4}};
        const tenon_program program{steps, 3, nullptr, 0, kScratchBytes};
        const void* inputs[] = {&fine, &bad, &later};
        Pool pool(threads);
        const Memory workspace = zeroed(std::size_t(tenon_workspace_bytes(&program, threads)));
        const auto run = [&] {
            return tenon_execute(&program, inputs, nullptr, workspace.get(), pool, nullptr, nullptr);
        };
        QCOMPARE(run(), std::int32_t(TENON_INDEX_OUT_OF_RANGE));
        QCOMPARE(fine.visits[63].load(), 1);
        QCOMPARE(later.visits[0].load(), 0);
        // the pool is good for the next run, which forgets the status
        bad.failAt = -1;
        QCOMPARE(run(), std::int32_t(TENON_OK));
        QCOMPARE(later.visits[63].load(), 1);
    }

    void operandsAreFoundInEveryPlace() {
        // input -> arena -> output, then constant -> output behind an offset, then a copy of one output to another
        const std::int32_t input[] = {10, 20}, constant[] = {0, 0, 5, 6};
        std::int32_t first[4] = {}, second[4] = {};
        const tenon_operand toArena[] = {{TENON_INPUT, 0, 0}, {TENON_ARENA, 0, 64}};
        const tenon_operand toOutput[] = {{TENON_ARENA, 0, 64}, {TENON_OUTPUT, 0, 0}};
        const tenon_operand fromConstant[] = {{TENON_CONSTANT, 0, 8}, {TENON_OUTPUT, 0, 8}};
        const tenon_operand copy[] = {{TENON_OUTPUT, 0, 0}, {TENON_OUTPUT, 1, 0}};
        const tenon_step steps[] = {{increment, toArena, 2, 2, 2},
                                    {increment, toOutput, 2, 2, 2},
                                    {increment, fromConstant, 2, 2, 2},
                                    {nullptr, copy, 2, sizeof first, sizeof first}};
        const void* constants[] = {constant};
        const tenon_program program{steps, 4, constants, 128, 0};
        const void* inputs[] = {input};
        void* outputs[] = {first, second};
        const Memory workspace = zeroed(std::size_t(tenon_workspace_bytes(&program, 1)));
        QCOMPARE(tenon_execute(&program, inputs, outputs, workspace.get(), nullptr, nullptr, nullptr),
                 std::int32_t(TENON_OK));
        const std::vector<std::int32_t> expected{12, 22, 6, 7};
        QCOMPARE(std::vector<std::int32_t>(first, first + 4), expected);
        QCOMPARE(std::vector<std::int32_t>(second, second + 4), expected);
    }

    void observerSeesEveryStepInOrder() {
        Tally tally{8};
        TallyProgram program(4, 8, 8);
        QCOMPARE(observed(program.program, &tally), (std::vector<std::int64_t>{0, 1, 2, 3}));
        // not the step that failed
        tally.failAt = 5;
        QCOMPARE(observed(program.program, &tally), std::vector<std::int64_t>{});
    }

    void workspaceCountsScratchOfEveryThread() {
        const tenon_program program{nullptr, 0, nullptr, 640, 128};
        QCOMPARE(tenon_workspace_bytes(&program, 0), std::int64_t(768));
        QCOMPARE(tenon_workspace_bytes(&program, 1), std::int64_t(768));
        QCOMPARE(tenon_workspace_bytes(&program, 4), std::int64_t(640 + 4 * 128));
    }
};

QTEST_APPLESS_MAIN(TestRuntime)
#include "tst_runtime.moc"
