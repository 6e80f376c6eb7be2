/* SPDX-License-Identifier: Apache-2.0
 * The part of the C library that an exported program calls, written out so that it compiles for a target whose headers are
 * not installed. Types and numbers are those of the Linux ABI on x86-64 and aarch64. */
#pragma once

#include <stdarg.h>
#include <stddef.h>

enum { kReadOnly = 0, kWriteOnly = 1, kCreate = 0100, kTruncate = 01000, kCloseOnExec = 02000000 };
enum { kMonotonicClock = 1 };
enum { kInterrupted = 4, kExists = 17 }; /* EINTR, EEXIST */

struct timespec {
    long tv_sec, tv_nsec;
};

int open(const char* path, int flags, ...);
long read(int file, void* to, size_t bytes);
long write(int file, const void* from, size_t bytes);
int close(int file);
int mkdir(const char* path, unsigned mode);
int unlink(const char* path);
int* __errno_location(void);
char* strerror(int number);

__attribute__((noreturn)) void exit(int code);
void* malloc(size_t bytes);
void* aligned_alloc(size_t alignment, size_t bytes);
void free(void* memory);
void qsort(void* items, size_t count, size_t size, int (*compare)(const void*, const void*));

int dprintf(int file, const char* format, ...);
int vdprintf(int file, const char* format, va_list arguments);
int snprintf(char* to, size_t bytes, const char* format, ...);
long strtol(const char* text, char** end, int base);
int strcmp(const char* a, const char* b);
int strncmp(const char* a, const char* b, size_t bytes);
char* strstr(const char* text, const char* wanted);
size_t strlen(const char* text);
void* memcpy(void* to, const void* from, size_t bytes);
int memcmp(const void* a, const void* b, size_t bytes);
int clock_gettime(int clock, struct timespec* now);
