// SPDX-License-Identifier: Apache-2.0
// A stand-in for libFuzzer in ordinary builds: replays a corpus, then mutates it for some seconds from a fixed seed.
//     fuzz_text CORPUS_FOLDER SECONDS
// On a crash the input is left in the file 'crash-input' of the working folder.
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "core/base/random.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

std::string current;  // what runs now: read by the signal handler

void saveCurrent() {
    const int file = ::open("crash-input", O_CREAT | O_WRONLY | O_TRUNC, 0644);
    if (file < 0) return;
    [[maybe_unused]] const auto written = ::write(file, current.data(), current.size());
    ::close(file);
}

void onSignal(int number) {
    saveCurrent();
    ::signal(number, SIG_DFL);
    ::raise(number);
}

void run(std::string input) {
    current = std::move(input);
    try {
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(current.data()), current.size());
    } catch (const std::exception& error) {
        saveCurrent();
        std::fprintf(stderr, "crash-input: %s\n", error.what());
        std::exit(1);
    }
}

std::vector<std::string> readCorpus(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> corpus;
    for (const auto& path : paths) {
        std::ifstream file(path, std::ios::binary);
        corpus.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return corpus;
}

/// One small change: a bit, a byte, a piece removed, doubled, or taken from another input.
void mutate(std::string& input, const std::string& other, tenon::Random& random) {
    const std::size_t at = random.below(input.size() + 1);
    const std::size_t length = random.below(1 + random.below(64));
    switch (random.below(7)) {
        case 0:
            if (at < input.size()) input[at] = static_cast<char>(input[at] ^ (1 << random.below(8)));
            break;
        case 1:
            if (at < input.size()) input[at] = static_cast<char>(random.next());
            break;
        case 2:
            input.insert(at, 1, static_cast<char>(random.next()));
            break;
        case 3:
            input.erase(at, length);
            break;
        case 4:
            input.insert(random.below(input.size() + 1), input.substr(at, length));
            break;
        case 5:
            input.insert(at, other.substr(random.below(other.size() + 1), length));
            break;
        case 6:
            input.resize(at);
            break;
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fprintf(stderr, "usage: %s CORPUS_FOLDER SECONDS\n", argv[0]);
        return 2;
    }
    for (int number : {SIGSEGV, SIGABRT, SIGFPE, SIGILL, SIGBUS}) ::signal(number, onSignal);
    const auto corpus = readCorpus(argv[1]);
    if (corpus.empty()) {
        std::fprintf(stderr, "the corpus is empty\n");
        return 1;
    }
    for (const std::string& input : corpus) run(input);
    const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(std::atof(argv[2]));
    tenon::Random random(1);
    std::size_t runs = 0;
    for (; std::chrono::steady_clock::now() < end; ++runs) {
        std::string input = corpus[random.below(corpus.size())];
        for (std::uint64_t left = 1 + random.below(6); left > 0; --left) {
            mutate(input, corpus[random.below(corpus.size())], random);
        }
        run(std::move(input));
    }
    std::printf("%zu inputs replayed, %zu mutations tried\n", corpus.size(), runs);
    return 0;
}
