// SPDX-License-Identifier: Apache-2.0
#include "core/codegen/lld_run.h"

#include <fcntl.h>
#include <lld/Common/Driver.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <mutex>
#include <thread>
#include <utility>

#include "core/codegen/llvm_target.h"

LLD_HAS_DRIVER(elf)

/// lld 19 forgets to reset these between runs: after the link of an executable that refers to _GLOBAL_OFFSET_TABLE_ it writes
/// through a symbol that is gone. Later versions keep them in a context.
namespace lld::elf {
class Defined;
struct ElfSym {
    static Defined *bss, *etext1, *etext2, *edata1, *edata2, *end1, *end2;
    static Defined *globalOffsetTable, *relaIpltStart, *relaIpltEnd, *tlsModuleBase;
};
}  // namespace lld::elf

namespace tenon::codegen {

namespace {

void forgetLastLink() {
    using lld::elf::ElfSym;
    for (auto symbol : {&ElfSym::bss, &ElfSym::etext1, &ElfSym::etext2, &ElfSym::edata1, &ElfSym::edata2, &ElfSym::end1,
                        &ElfSym::end2, &ElfSym::globalOffsetTable, &ElfSym::relaIpltStart, &ElfSym::relaIpltEnd,
                        &ElfSym::tlsModuleBase})
        *symbol = nullptr;
}

/// A pipe that is emptied as it fills: written to under a path, read as bytes.
class Drain {
public:
    Drain() {
        if (::pipe2(ends, O_CLOEXEC) == 0) reader = std::jthread([this] { read(); });
    }
    ~Drain() { finish(); }
    Drain(const Drain&) = delete;
    Drain& operator=(const Drain&) = delete;

    bool isOpen() const { return ends[1] >= 0; }
    std::string path() const { return "/proc/self/fd/" + std::to_string(ends[1]); }

    std::vector<std::byte> finish() {
        if (ends[1] >= 0) ::close(std::exchange(ends[1], -1));
        if (reader.joinable()) reader.join();
        if (ends[0] >= 0) ::close(std::exchange(ends[0], -1));
        return std::move(bytes);
    }

private:
    void read() {
        std::vector<std::byte> part(1 << 16);
        for (ssize_t n; (n = ::read(ends[0], part.data(), part.size())) != 0;) {
            if (n > 0) bytes.insert(bytes.end(), part.begin(), part.begin() + n);
            else if (errno != EINTR) return;
        }
    }

    int ends[2] = {-1, -1};
    std::vector<std::byte> bytes;
    std::jthread reader;
};

}  // namespace

MemoryFiles::~MemoryFiles() {
    for (int descriptor : descriptors) ::close(descriptor);
}

Result<std::string> MemoryFiles::add(std::span<const std::byte> content) {
    const int descriptor = ::memfd_create("tenon", MFD_CLOEXEC);
    if (descriptor < 0) return environmentError(std::string("no memory for linking: ") + std::strerror(errno));
    descriptors.push_back(descriptor);
    while (!content.empty()) {
        const ssize_t written = ::write(descriptor, content.data(), content.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return environmentError(std::string("no memory for linking: ") + std::strerror(errno));
        content = content.subspan(static_cast<std::size_t>(written));
    }
    return "/proc/self/fd/" + std::to_string(descriptor);
}

Result<std::vector<std::byte>> runLld(std::vector<std::string> arguments, const std::string& what) {
    static std::mutex oneAtATime;
    static bool isBroken = false;
    initialiseLlvm();
    const std::lock_guard lock(oneAtATime);
    if (isBroken) return environmentError(what + ": the linker crashed earlier in this process; start it again");
    Drain drain;
    if (!drain.isOpen()) return environmentError(what + ": " + std::strerror(errno));
    arguments.insert(arguments.end(), {"-o", drain.path()});
    std::vector<const char*> pointers{"ld.lld"};
    for (const std::string& argument : arguments) pointers.push_back(argument.c_str());
    forgetLastLink();
    std::string output, problems;
    llvm::raw_string_ostream outputStream(output), problemStream(problems);
    const lld::Result result = lld::lldMain(pointers, outputStream, problemStream, {{lld::Gnu, &lld::elf::link}});
    isBroken = !result.canRunAgain;
    if (result.retCode == 0) return drain.finish();
    problems = problems.substr(0, problems.find('\n'));
    return environmentError(what + ": " + (problems.empty() ? "the linker failed" : problems));
}

}  // namespace tenon::codegen
