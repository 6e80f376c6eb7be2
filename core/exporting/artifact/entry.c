/* SPDX-License-Identifier: Apache-2.0
 * The C interface of an artifact over its tables. Compiled ahead for every kind of target and carried inside tenon. */
#include "core/exporting/artifact/api.h"

#define PUBLIC __attribute__((visibility("default")))

extern const struct tenon_artifact tenon_artifact __attribute__((visibility("hidden")));

enum { kWorkspaceAlignment = 64 };

static int64_t roundUp(int64_t bytes) { return (bytes + kWorkspaceAlignment - 1) / kWorkspaceAlignment * kWorkspaceAlignment; }

PUBLIC int32_t tenon_api_input_count(void) { return tenon_artifact.input_count; }
PUBLIC int32_t tenon_api_output_count(void) { return tenon_artifact.output_count; }

PUBLIC const tenon_tensor_info* tenon_api_input(int32_t index) {
    return index >= 0 && index < tenon_artifact.input_count ? &tenon_artifact.inputs[index] : 0;
}

PUBLIC const tenon_tensor_info* tenon_api_output(int32_t index) {
    return index >= 0 && index < tenon_artifact.output_count ? &tenon_artifact.outputs[index] : 0;
}

PUBLIC const char* tenon_api_name(void) { return tenon_artifact.name; }
PUBLIC const char* tenon_api_version(void) { return tenon_artifact.version; }
PUBLIC const char* tenon_api_source_hash(void) { return tenon_artifact.source_hash; }

PUBLIC const char* tenon_api_error(int32_t code) {
    switch (code) {
        case TENON_OK: return "no error";
        case TENON_INDEX_OUT_OF_RANGE: return "an index computed from the inputs points outside a tensor";
        case TENON_DIVISION_BY_ZERO: return "an integer computed from the inputs is divided by zero";
        case TENON_OUT_OF_MEMORY: return "there is not enough memory";
        case TENON_API_NULL_POINTER: return "a pointer to an input, an output or the workspace is null";
        case TENON_API_MISALIGNED: return "the workspace is not 64-byte aligned, or a tensor not aligned to its elements";
        case TENON_API_WORKSPACE_TOO_SMALL: return "the workspace is smaller than workspace_bytes(threads)";
        case TENON_API_BAD_THREADS: return "the number of threads must be from 1 to 1024";
        default: return "unknown error";
    }
}

/* Whether any step is worth more than one thread. */
static int isShared(const tenon_program* program) {
    for (int64_t i = 0; i < program->step_count; ++i)
        if (program->steps[i].kernel && program->steps[i].grain < program->steps[i].extent) return 1;
    return 0;
}

static int64_t poolBytes(int32_t threads) { return threads > 1 ? roundUp((int64_t)tenon_pool_bytes(threads)) : 0; }

PUBLIC int64_t tenon_api_workspace_bytes(int32_t threads) {
    if (threads < 1 || threads > TENON_API_MOST_THREADS) return -1;
    const int64_t bytes = poolBytes(threads) + tenon_workspace_bytes(&tenon_artifact.program, threads);
    return bytes > kWorkspaceAlignment ? bytes : kWorkspaceAlignment;
}

static uintptr_t elementBytes(int32_t onnxType) {
    switch (onnxType) {
        case 4: case 5: case 10: case 16: return 2; /* uint16, int16, float16, bfloat16 */
        case 1: case 6: case 12: return 4;          /* float, int32, uint32 */
        case 7: case 11: case 13: return 8;         /* int64, double, uint64 */
        default: return 1;
    }
}

static int32_t checkTensor(const tenon_tensor_info* info, const void* data) {
    if (!data) return info->bytes > 0 ? TENON_API_NULL_POINTER : TENON_OK;
    return (uintptr_t)data % elementBytes(info->type) ? TENON_API_MISALIGNED : TENON_OK;
}

static int32_t checkTensors(const void* const* inputs, void* const* outputs) {
    int32_t status = TENON_OK;
    if ((!inputs && tenon_artifact.input_count > 0) || (!outputs && tenon_artifact.output_count > 0))
        return TENON_API_NULL_POINTER;
    for (int32_t i = 0; !status && i < tenon_artifact.input_count; ++i)
        status = checkTensor(&tenon_artifact.inputs[i], inputs[i]);
    for (int32_t i = 0; !status && i < tenon_artifact.output_count; ++i)
        status = checkTensor(&tenon_artifact.outputs[i], outputs[i]);
    return status;
}

PUBLIC int32_t tenon_api_run(const void* const* inputs, void* const* outputs, void* workspace, int64_t workspaceBytes,
                             int32_t threads) {
    const tenon_program* program = &tenon_artifact.program;
    if (threads < 1 || threads > TENON_API_MOST_THREADS) return TENON_API_BAD_THREADS;
    if (!workspace) return TENON_API_NULL_POINTER;
    if ((uintptr_t)workspace % kWorkspaceAlignment) return TENON_API_MISALIGNED;
    if (workspaceBytes < tenon_api_workspace_bytes(threads)) return TENON_API_WORKSPACE_TOO_SMALL;
    int32_t status = checkTensors(inputs, outputs);
    if (status) return status;
    /* The pool lies in front of the arena. */
    char* arena = (char*)workspace + poolBytes(threads);
    tenon_pool* pool = threads > 1 && isShared(program) ? tenon_pool_start(workspace, threads) : 0;
    status = tenon_execute(program, inputs, outputs, arena, pool, 0, 0);
    if (pool) tenon_pool_stop(pool);
    return status;
}
