/* SPDX-License-Identifier: Apache-2.0
 * The runtime: executes a program, which is a list of kernels with the places of their operands. The same C file serves
 * the compiler in its own process and is linked into every exported artifact. It keeps no global state.
 */
#pragma once

#include <stddef.h>
#include <stdint.h>

#include "core/codegen/runtime_abi.h"

#ifdef __cplusplus
extern "C" {
#endif

enum tenon_place { TENON_INPUT, TENON_OUTPUT, TENON_CONSTANT, TENON_ARENA };

/* Where an operand lives: input, output or constant number `index`, plus `offset` bytes; or the arena at `offset`. */
typedef struct tenon_operand {
    int32_t place; /* tenon_place */
    int32_t index;
    int64_t offset;
} tenon_operand;

typedef struct tenon_step {
    tenon_kernel kernel;           /* NULL: copy `extent` bytes from operands[0] to operands[1] */
    const tenon_operand* operands; /* in the kernel's order */
    int64_t operand_count;         /* at most TENON_MAX_OPERANDS */
    int64_t extent;                /* of the kernel's parallel loop */
    int64_t grain;                 /* iterations worth one hand-over to another thread; extent or more: stay on the caller */
} tenon_step;

#define TENON_MAX_OPERANDS 256

typedef struct tenon_program {
    const tenon_step* steps;
    int64_t step_count;
    const void* const* constants;
    int64_t arena_bytes;   /* multiple of 64 */
    int64_t scratch_bytes; /* per thread, multiple of 64 */
} tenon_program;

/* Called after each step with its number; for profiling. */
typedef void (*tenon_observer)(void* context, int64_t step);

/* Worker threads that wait for steps: they spin for a bounded time, then sleep. */
typedef struct tenon_pool tenon_pool;

/* Bytes that a pool of `threads` (callers included) takes, and its life. start returns NULL when no thread can be had for
 * lack of memory or limits; fewer threads than asked is not an error. One run at a time uses a pool. */
size_t tenon_pool_bytes(int32_t threads);
tenon_pool* tenon_pool_start(void* memory, int32_t threads);
void tenon_pool_stop(tenon_pool* pool);
int32_t tenon_pool_threads(const tenon_pool* pool);

/* Bytes of workspace a run needs: the arena, and scratch for every thread. The workspace is 64-byte aligned. */
int64_t tenon_workspace_bytes(const tenon_program* program, int32_t threads);

/* Runs all steps. `pool` may be NULL: one thread. Returns the first non-zero status of a kernel, after which later steps
 * are not run and the outputs are unspecified. */
int32_t tenon_execute(const tenon_program* program, const void* const* inputs, void* const* outputs, void* workspace,
                      tenon_pool* pool, tenon_observer observer, void* context);

#ifdef __cplusplus
}
#endif
