/* SPDX-License-Identifier: Apache-2.0
 * The calling convention between generated kernels, the runtime and the compiler. C, because it is compiled into artifacts. */
#pragma once

#include <stdint.h>

/* What a kernel may report; 0 is success. */
enum tenon_status {
    TENON_OK = 0,
    TENON_INDEX_OUT_OF_RANGE = 1, /* an index read from a tensor points outside */
    TENON_DIVISION_BY_ZERO = 2,   /* integer division */
    TENON_BAD_ARGUMENT = 3,       /* a null pointer or a too small workspace */
    TENON_OUT_OF_MEMORY = 4
};

/* One kernel over iterations [begin, end) of its parallel loop.
 * buffers: the parameters of the kernel, in the order of its loop IR. Disjoint unless the plan says otherwise.
 * scratch: memory of the calling thread, 64-byte aligned, as many bytes as the kernel asked for.
 * Returns a tenon_status. */
typedef int32_t (*tenon_kernel)(void* const* buffers, void* scratch, int64_t begin, int64_t end);
