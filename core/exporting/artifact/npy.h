/* SPDX-License-Identifier: Apache-2.0
 * NumPy arrays in files, as an exported program reads and writes them. bfloat16, which NumPy lacks, travels as uint16. */
#pragma once

#include "core/exporting/artifact/api.h"

enum { kExitWrongUse = 2, kExitRefused = 3 };

/* Prints one sentence to standard error and ends the program. */
__attribute__((noreturn, format(printf, 2, 3))) void fail(int exitCode, const char* format, ...);

/* The elements of an array that must have the type and shape of `info`, in memory that is never freed. */
const void* readArray(const char* path, const tenon_tensor_info* info);

/* Whole or not at all. */
void writeArray(const char* path, const tenon_tensor_info* info, const void* elements);

/* "f32[1,3,8,8]" */
void describe(const tenon_tensor_info* info, char* to, size_t bytes);
