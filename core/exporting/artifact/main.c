/* SPDX-License-Identifier: Apache-2.0
 * The program of an artifact exported as executable: reads inputs and writes outputs as NumPy files. */
#include "core/exporting/artifact/libc.h"
#include "core/exporting/artifact/npy.h"

enum { kMostTensors = 1024, kMostRepeats = 1000000 };

struct request {
    const void* inputs[kMostTensors];
    const char* outputFolder;
    int32_t threads;
    int32_t repeat;
};

static void printSignature(const char* kind, int32_t count, const tenon_tensor_info* (*info)(int32_t)) {
    char type[256];
    for (int32_t i = 0; i < count; ++i) {
        describe(info(i), type, sizeof type);
        dprintf(1, "  %s %d  %s  %s\n", kind, (int)i, type, info(i)->name);
    }
}

static void printHelp(void) {
    const char* name = tenon_api_name();
    dprintf(1,
            "%s: a compiled model (%s)\n\n"
            "usage: %s --input [NAME=]FILE.npy ... --output-dir DIR [--threads N] [--repeat N]\n\n"
            "Inputs without a name are taken in the order below. Outputs are written as DIR/output_0.npy and so on.\n"
            "--repeat runs the model N times and prints the median time.\n\n",
            name, tenon_api_version(), name);
    printSignature("input", tenon_api_input_count(), tenon_api_input);
    printSignature("output", tenon_api_output_count(), tenon_api_output);
}

static int32_t parseNumber(const char* option, const char* text, long most) {
    char* end;
    const long value = strtol(text, &end, 10);
    if (end == text || *end || value < 1 || value > most)
        fail(kExitWrongUse, "%s takes a number from 1 to %ld, not '%s'", option, most, text);
    return (int32_t)value;
}

/* NAME=FILE where NAME is an input; else the next input that has no file yet. */
static void readInput(struct request* request, const char* text) {
    const int32_t count = tenon_api_input_count();
    for (int32_t i = 0; i < count; ++i) {
        const char* name = tenon_api_input(i)->name;
        const size_t length = strlen(name);
        if (strncmp(text, name, length) != 0 || text[length] != '=') continue;
        request->inputs[i] = readArray(text + length + 1, tenon_api_input(i));
        return;
    }
    for (int32_t i = 0; i < count; ++i) {
        if (request->inputs[i]) continue;
        request->inputs[i] = readArray(text, tenon_api_input(i));
        return;
    }
    fail(kExitWrongUse, "'--input %s' is one more than the %d inputs of the model", text, (int)count);
}

static void parseArguments(struct request* request, int count, char** arguments) {
    for (int i = 1; i < count; i += 2) {
        const char* option = arguments[i];
        if (strcmp(option, "--help") == 0 || strcmp(option, "-h") == 0) {
            printHelp();
            exit(0);
        }
        if (i + 1 >= count) fail(kExitWrongUse, "'%s' is unknown or lacks its value; see --help", option);
        const char* value = arguments[i + 1];
        if (strcmp(option, "--input") == 0)
            readInput(request, value);
        else if (strcmp(option, "--output-dir") == 0)
            request->outputFolder = value;
        else if (strcmp(option, "--threads") == 0)
            request->threads = parseNumber(option, value, TENON_API_MOST_THREADS);
        else if (strcmp(option, "--repeat") == 0)
            request->repeat = parseNumber(option, value, kMostRepeats);
        else
            fail(kExitWrongUse, "there is no option '%s'; see --help", option);
    }
    for (int32_t i = 0; i < tenon_api_input_count(); ++i)
        if (!request->inputs[i])
            fail(kExitWrongUse, "input '%s' is missing: give --input %s=FILE.npy", tenon_api_input(i)->name,
                 tenon_api_input(i)->name);
    if (!request->outputFolder) fail(kExitWrongUse, "say where the outputs go: --output-dir DIR");
}

static void* allocate(int64_t bytes) {
    void* memory = aligned_alloc(64, ((size_t)bytes + 127) / 64 * 64);
    if (!memory) fail(kExitRefused, "there is not enough memory for the run");
    return memory;
}

static int64_t nanoseconds(void) {
    struct timespec now;
    clock_gettime(kMonotonicClock, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static int compareTimes(const void* a, const void* b) {
    const int64_t x = *(const int64_t*)a, y = *(const int64_t*)b;
    return (x > y) - (x < y);
}

static void runModel(const struct request* request, void* const* outputs) {
    const int64_t bytes = tenon_api_workspace_bytes(request->threads);
    void* workspace = allocate(bytes);
    int64_t* times = allocate((int64_t)sizeof(int64_t) * request->repeat);
    for (int32_t i = 0; i < request->repeat; ++i) {
        const int64_t start = nanoseconds();
        const int32_t status = tenon_api_run(request->inputs, outputs, workspace, bytes, request->threads);
        times[i] = nanoseconds() - start;
        if (status) fail(kExitRefused, "the run failed: %s", tenon_api_error(status));
    }
    qsort(times, (size_t)request->repeat, sizeof *times, compareTimes);
    if (request->repeat > 1)
        dprintf(1, "median of %d runs: %.3f us\n", (int)request->repeat, (double)times[request->repeat / 2] / 1e3);
    free(times);
    free(workspace);
}

static void writeOutputs(const char* folder, void* const* outputs) {
    char path[4096], type[256];
    if (mkdir(folder, 0777) != 0 && *__errno_location() != kExists)
        fail(kExitRefused, "cannot make the folder '%s': %s", folder, strerror(*__errno_location()));
    for (int32_t i = 0; i < tenon_api_output_count(); ++i) {
        const tenon_tensor_info* info = tenon_api_output(i);
        if (snprintf(path, sizeof path, "%s/output_%d.npy", folder, (int)i) >= (int)sizeof path)
            fail(kExitRefused, "the path '%s' is too long", folder);
        writeArray(path, info, outputs[i]);
        describe(info, type, sizeof type);
        dprintf(1, "%s  %s  %s\n", path, type, info->name);
    }
}

int main(int count, char** arguments) {
    static struct request request;
    static void* outputs[kMostTensors];
    request.threads = request.repeat = 1;
    if (tenon_api_input_count() > kMostTensors || tenon_api_output_count() > kMostTensors)
        fail(kExitRefused, "the model has more than %d inputs or outputs", kMostTensors);
    parseArguments(&request, count, arguments);
    for (int32_t i = 0; i < tenon_api_output_count(); ++i) outputs[i] = allocate(tenon_api_output(i)->bytes);
    runModel(&request, outputs);
    writeOutputs(request.outputFolder, outputs);
    return 0;
}
