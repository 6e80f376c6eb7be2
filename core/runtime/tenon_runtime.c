/* SPDX-License-Identifier: Apache-2.0 */
#include "core/runtime/tenon_runtime.h"

/* Prototypes of libc written out, so that the file compiles for a target whose headers are not installed. The types are
 * those of the Linux ABI on x86-64 and aarch64. */
typedef unsigned long thread_id;
int pthread_create(thread_id* thread, const void* attributes, void* (*start)(void*), void* argument);
int pthread_join(thread_id thread, void** result);
long syscall(long number, ...);
void* memcpy(void* to, const void* from, size_t bytes);

#if defined(__x86_64__)
enum { kFutexCall = 202 };
static inline void relax(void) { __builtin_ia32_pause(); }
#elif defined(__aarch64__)
enum { kFutexCall = 98 };
static inline void relax(void) { __asm__ volatile("yield"); }
#else
#error "the runtime knows x86-64 and aarch64"
#endif
enum { kFutexWaitPrivate = 128, kFutexWakePrivate = 129 };

/* About 50 microseconds: longer than the gap between two kernels, shorter than a scheduler slice. */
enum { kSpins = 4000 };

struct tenon_pool {
    /* What the current step is; written by the caller before `generation` moves. */
    tenon_kernel kernel;
    void* const* buffers;
    char* scratch; /* of thread 0; thread t has its own scratch_bytes further on */
    int64_t scratch_bytes, extent, grain;

    _Alignas(64) int32_t generation; /* odd while stopping; the futex that workers sleep on */
    int32_t sleepers;
    _Alignas(64) int64_t next; /* first iteration nobody has taken */
    _Alignas(64) int32_t running; /* workers not yet done with this step */
    int32_t status;
    int32_t stopping;
    int32_t workers;
    struct worker {
        struct tenon_pool* pool;
        thread_id thread;
        int32_t number; /* 1 .. workers; 0 is the caller */
    } worker[];
};

static void work(struct tenon_pool* pool, int32_t number) {
    void* scratch = pool->scratch + number * pool->scratch_bytes;
    for (;;) {
        const int64_t begin = __atomic_fetch_add(&pool->next, pool->grain, __ATOMIC_RELAXED);
        if (begin >= pool->extent) return;
        int64_t end = begin + pool->grain;
        if (end > pool->extent) end = pool->extent;
        const int32_t status = pool->kernel(pool->buffers, scratch, begin, end);
        if (status != TENON_OK) __atomic_store_n(&pool->status, status, __ATOMIC_RELAXED);
    }
}

/* Spins, then sleeps, until the generation is no longer `seen`. */
static int32_t await(struct tenon_pool* pool, int32_t seen) {
    for (int i = 0; i < kSpins; ++i) {
        const int32_t now = __atomic_load_n(&pool->generation, __ATOMIC_ACQUIRE);
        if (now != seen) return now;
        relax();
    }
    __atomic_fetch_add(&pool->sleepers, 1, __ATOMIC_SEQ_CST);
    int32_t now;
    while ((now = __atomic_load_n(&pool->generation, __ATOMIC_SEQ_CST)) == seen)
        syscall(kFutexCall, &pool->generation, kFutexWaitPrivate, seen, (void*)0, (void*)0, 0);
    __atomic_fetch_sub(&pool->sleepers, 1, __ATOMIC_RELAXED);
    return now;
}

static void advance(struct tenon_pool* pool) {
    __atomic_fetch_add(&pool->generation, 1, __ATOMIC_SEQ_CST);
    if (__atomic_load_n(&pool->sleepers, __ATOMIC_SEQ_CST) > 0)
        syscall(kFutexCall, &pool->generation, kFutexWakePrivate, 0x7FFFFFFF, (void*)0, (void*)0, 0);
}

static void* workerMain(void* argument) {
    struct worker* self = argument;
    struct tenon_pool* pool = self->pool;
    int32_t seen = 0;
    for (;;) {
        seen = await(pool, seen);
        if (__atomic_load_n(&pool->stopping, __ATOMIC_ACQUIRE)) return 0;
        work(pool, self->number);
        __atomic_fetch_sub(&pool->running, 1, __ATOMIC_RELEASE);
    }
}

size_t tenon_pool_bytes(int32_t threads) {
    return sizeof(struct tenon_pool) + (size_t)(threads > 1 ? threads - 1 : 0) * sizeof(struct worker);
}

tenon_pool* tenon_pool_start(void* memory, int32_t threads) {
    struct tenon_pool* pool = memory;
    *pool = (struct tenon_pool){0};
    for (int32_t i = 1; i < threads; ++i) {
        struct worker* worker = &pool->worker[i - 1];
        *worker = (struct worker){.pool = pool, .number = i};
        if (pthread_create(&worker->thread, 0, workerMain, worker) != 0) break;
        pool->workers = i;
    }
    return pool;
}

void tenon_pool_stop(tenon_pool* pool) {
    __atomic_store_n(&pool->stopping, 1, __ATOMIC_RELEASE);
    advance(pool);
    for (int32_t i = 0; i < pool->workers; ++i) pthread_join(pool->worker[i].thread, 0);
}

int32_t tenon_pool_threads(const tenon_pool* pool) { return pool ? pool->workers + 1 : 1; }

int64_t tenon_workspace_bytes(const tenon_program* program, int32_t threads) {
    return program->arena_bytes + (threads > 1 ? threads : 1) * program->scratch_bytes;
}

static int32_t runShared(struct tenon_pool* pool, const tenon_step* step, void* const* buffers, char* scratch,
                         int64_t scratchBytes) {
    pool->kernel = step->kernel;
    pool->buffers = buffers;
    pool->scratch = scratch;
    pool->scratch_bytes = scratchBytes;
    pool->extent = step->extent;
    pool->grain = step->grain;
    pool->status = TENON_OK;
    __atomic_store_n(&pool->next, 0, __ATOMIC_RELAXED);
    __atomic_store_n(&pool->running, pool->workers, __ATOMIC_RELAXED);
    advance(pool);
    work(pool, 0);
    /* A worker may have lost its core to another process: yield it ours rather than spin for a whole slice. */
    for (int spins = 0; __atomic_load_n(&pool->running, __ATOMIC_ACQUIRE) != 0; ++spins) {
        relax();
        if (spins > kSpins) {
#if defined(__x86_64__)
            syscall(24); /* sched_yield */
#else
            syscall(124);
#endif
        }
    }
    return __atomic_load_n(&pool->status, __ATOMIC_RELAXED);
}

static void* locate(const tenon_program* program, const tenon_operand* operand, const void* const* inputs,
                    void* const* outputs, char* arena) {
    switch (operand->place) {
        case TENON_INPUT: return (char*)inputs[operand->index] + operand->offset;
        case TENON_OUTPUT: return (char*)outputs[operand->index] + operand->offset;
        case TENON_CONSTANT: return (char*)program->constants[operand->index] + operand->offset;
        default: return arena + operand->offset;
    }
}

int32_t tenon_execute(const tenon_program* program, const void* const* inputs, void* const* outputs, void* workspace,
                      tenon_pool* pool, tenon_observer observer, void* context) {
    char* arena = workspace;
    char* scratch = arena + program->arena_bytes;
    void* buffers[TENON_MAX_OPERANDS];
    for (int64_t s = 0; s < program->step_count; ++s) {
        const tenon_step* step = &program->steps[s];
        for (int64_t i = 0; i < step->operand_count; ++i)
            buffers[i] = locate(program, &step->operands[i], inputs, outputs, arena);
        int32_t status = TENON_OK;
        if (!step->kernel) memcpy(buffers[1], buffers[0], (size_t)step->extent);
        else if (pool && pool->workers > 0 && step->grain < step->extent)
            status = runShared(pool, step, buffers, scratch, program->scratch_bytes);
        else status = step->kernel(buffers, scratch, 0, step->extent);
        if (status != TENON_OK) return status;
        if (observer) observer(context, s);
    }
    return TENON_OK;
}
