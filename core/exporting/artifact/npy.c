/* SPDX-License-Identifier: Apache-2.0
 * https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html */
#include "core/exporting/artifact/npy.h"

#include "core/exporting/artifact/libc.h"

enum { kLongestHeader = 1 << 16 };

struct element_type {
    int32_t onnx;
    char code[4];
    char name[8];
};

static const struct element_type kTypes[] = {
    {1, "<f4", "f32"},  {2, "|u1", "u8"},   {3, "|i1", "i8"},   {4, "<u2", "u16"},  {5, "<i2", "i16"},
    {6, "<i4", "i32"},  {7, "<i8", "i64"},  {9, "|b1", "bool"}, {10, "<f2", "f16"}, {11, "<f8", "f64"},
    {12, "<u4", "u32"}, {13, "<u8", "u64"}, {16, "<u2", "bf16"}};

static const struct element_type* findType(int32_t onnx) {
    for (size_t i = 0; i < sizeof kTypes / sizeof kTypes[0]; ++i)
        if (kTypes[i].onnx == onnx) return &kTypes[i];
    fail(kExitRefused, "the model has a tensor of an unknown type (%d)", (int)onnx);
}

void fail(int exitCode, const char* format, ...) {
    va_list arguments;
    va_start(arguments, format);
    dprintf(2, "%s: ", tenon_api_name());
    vdprintf(2, format, arguments);
    dprintf(2, "\n");
    va_end(arguments);
    exit(exitCode);
}

void describe(const tenon_tensor_info* info, char* to, size_t bytes) {
    size_t used = (size_t)snprintf(to, bytes, "%s[", findType(info->type)->name);
    for (int32_t i = 0; i < info->rank && used < bytes; ++i)
        used += (size_t)snprintf(to + used, bytes - used, i ? ",%ld" : "%ld", (long)info->dims[i]);
    if (used < bytes) snprintf(to + used, bytes - used, "]");
}

/* Reading ---------------------------------------------------------------------------------------------------------- */

static void readExactly(int file, void* to, size_t bytes, const char* path) {
    for (char* at = to; bytes > 0;) {
        const long got = read(file, at, bytes);
        if (got < 0 && *__errno_location() == kInterrupted) continue;
        if (got < 0) fail(kExitRefused, "cannot read '%s': %s", path, strerror(*__errno_location()));
        if (got == 0) fail(kExitRefused, "'%s' ends too early for a NumPy array of its shape", path);
        at += got;
        bytes -= (size_t)got;
    }
}

/* The line of Python in front of the elements, ended by a zero. */
static void readHeader(int file, char* header, const char* path) {
    unsigned char start[12];
    readExactly(file, start, 10, path);
    if (memcmp(start, "\x93NUMPY", 6) != 0 || start[6] < 1 || start[6] > 3)
        fail(kExitRefused, "'%s' is not a NumPy array (.npy)", path);
    size_t length = start[8] | (size_t)start[9] << 8;
    if (start[6] > 1) {
        readExactly(file, start + 10, 2, path);
        length |= (size_t)start[10] << 16 | (size_t)start[11] << 24;
    }
    if (length >= kLongestHeader) fail(kExitRefused, "the header of '%s' is too long", path);
    readExactly(file, header, length, path);
    header[length] = 0;
}

static const char* findField(const char* header, const char* key, const char* path) {
    const char* at = strstr(header, key);
    if (!at) fail(kExitRefused, "the header of '%s' is not that of a NumPy array", path);
    at += strlen(key);
    while (*at == ' ' || *at == ':') ++at;
    return at;
}

static int hasShape(const char* at, const tenon_tensor_info* info) {
    if (*at++ != '(') return 0;
    for (int32_t i = 0;; ++i) {
        while (*at == ' ' || *at == ',') ++at;
        if (*at == ')') return i == info->rank;
        char* end;
        const long extent = strtol(at, &end, 10);
        if (end == at || i >= info->rank || extent != info->dims[i]) return 0;
        at = end;
    }
}

/* Without the blanks and the newline that fill it up. */
static int lengthOfText(const char* header) {
    size_t length = strlen(header);
    while (length > 0 && (header[length - 1] == ' ' || header[length - 1] == '\n')) --length;
    return (int)length;
}

static void checkHeader(const char* header, const tenon_tensor_info* info, const char* path) {
    char expected[256];
    describe(info, expected, sizeof expected);
    const char* code = findType(info->type)->code;
    const char* type = findField(header, "'descr'", path);
    /* Single bytes have no order: NumPy writes '|', others '<'. */
    const int fits = code[0] == '|' ? strncmp(type + 2, code + 1, 2) == 0 : strncmp(type + 1, code, 3) == 0;
    if (!fits || type[4] != '\'' || !hasShape(findField(header, "'shape'", path), info))
        fail(kExitRefused,
             "'%s' holds another type or shape than the input '%s', which is %s (NumPy '%s'); its header says %.*s",
             path, info->name, expected, code, lengthOfText(header), header);
    if (info->rank > 1 && strncmp(findField(header, "'fortran_order'", path), "False", 5) != 0)
        fail(kExitRefused, "'%s' is in Fortran order; save numpy.ascontiguousarray(...) of it", path);
}

const void* readArray(const char* path, const tenon_tensor_info* info) {
    static char header[kLongestHeader];
    const int file = open(path, kReadOnly | kCloseOnExec);
    if (file < 0) fail(kExitRefused, "cannot open '%s': %s", path, strerror(*__errno_location()));
    readHeader(file, header, path);
    checkHeader(header, info, path);
    void* elements = malloc(info->bytes > 0 ? (size_t)info->bytes : 1);
    if (!elements) fail(kExitRefused, "there is not enough memory for the input '%s'", info->name);
    readExactly(file, elements, (size_t)info->bytes, path);
    close(file);
    return elements;
}

/* Writing ---------------------------------------------------------------------------------------------------------- */

static int writeAll(int file, const void* from, size_t bytes) {
    for (const char* at = from; bytes > 0;) {
        const long put = write(file, at, bytes);
        if (put < 0 && *__errno_location() == kInterrupted) continue;
        if (put <= 0) return 0;
        at += put;
        bytes -= (size_t)put;
    }
    return 1;
}

/* Returns the length, a multiple of 64. */
static size_t printHeader(const tenon_tensor_info* info, char* to, size_t bytes) {
    const size_t prefix = 10;
    size_t used = prefix;
    used += (size_t)snprintf(to + used, bytes - used, "{'descr': '%s', 'fortran_order': False, 'shape': (",
                             findType(info->type)->code);
    for (int32_t i = 0; i < info->rank; ++i)
        used += (size_t)snprintf(to + used, bytes - used, "%ld,", (long)info->dims[i]);
    used += (size_t)snprintf(to + used, bytes - used, "), }");
    while ((used + 1) % 64 != 0) to[used++] = ' ';
    to[used++] = '\n';
    const char start[] = {
        (char)0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (char)((used - prefix) & 0xFF), (char)((used - prefix) >> 8)};
    memcpy(to, start, sizeof start);
    return used;
}

void writeArray(const char* path, const tenon_tensor_info* info, const void* elements) {
    static char header[kLongestHeader];
    const size_t length = printHeader(info, header, sizeof header - 64);
    const int file = open(path, kWriteOnly | kCreate | kTruncate | kCloseOnExec, 0644);
    int isWritten = file >= 0 && writeAll(file, header, length) && writeAll(file, elements, (size_t)info->bytes);
    int why = *__errno_location();
    if (file >= 0 && close(file) != 0 && isWritten) {
        isWritten = 0;
        why = *__errno_location();
    }
    if (isWritten) return;
    if (file >= 0) unlink(path);
    fail(kExitRefused, "cannot write '%s': %s", path, strerror(why));
}
