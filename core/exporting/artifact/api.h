/* SPDX-License-Identifier: Apache-2.0
 * What an artifact is made of, as its generic code sees it: tables that the compiler writes as data, and the functions of
 * the C interface. When an artifact is put together every tenon_api_X is renamed <model>_X, and all other symbols become
 * local. header.h.in declares the same layouts and numbers under the model's name.
 */
#pragma once

#include "core/runtime/tenon_runtime.h"

typedef struct tenon_tensor_info {
    const char* name;
    const int64_t* dims;
    int64_t bytes;
    int32_t rank;
    int32_t type; /* TensorProto.DataType of ONNX */
} tenon_tensor_info;

/* Beside the codes of tenon_status. */
enum tenon_api_status {
    TENON_API_NULL_POINTER = 16,
    TENON_API_MISALIGNED = 17,
    TENON_API_WORKSPACE_TOO_SMALL = 18,
    TENON_API_BAD_THREADS = 19
};

enum { TENON_API_MOST_THREADS = 1024 };

struct tenon_artifact {
    tenon_program program;
    const tenon_tensor_info* inputs;
    const tenon_tensor_info* outputs;
    const char* name;
    const char* version;     /* of the compiler */
    const char* source_hash; /* of the model file */
    int32_t input_count;
    int32_t output_count;
};

int32_t tenon_api_input_count(void);
int32_t tenon_api_output_count(void);
const tenon_tensor_info* tenon_api_input(int32_t index);
const tenon_tensor_info* tenon_api_output(int32_t index);
const char* tenon_api_name(void);
const char* tenon_api_version(void);
const char* tenon_api_source_hash(void);
const char* tenon_api_error(int32_t code);
int64_t tenon_api_workspace_bytes(int32_t threads);
int32_t tenon_api_run(const void* const* inputs, void* const* outputs, void* workspace, int64_t workspace_bytes,
                      int32_t threads);
