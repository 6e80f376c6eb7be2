// SPDX-License-Identifier: Apache-2.0
#include "core/codegen/lld_run.h"

#include <lld/Common/Driver.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <mutex>

#include "core/codegen/llvm_target.h"

LLD_HAS_DRIVER(elf)

namespace tenon::codegen {

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

Result<void> runLld(const std::vector<std::string>& arguments, const std::string& what) {
    static std::mutex oneAtATime;
    static bool isBroken = false;
    initialiseLlvm();
    const std::lock_guard lock(oneAtATime);
    if (isBroken) return environmentError(what + ": the linker crashed earlier in this process; start it again");
    std::vector<const char*> pointers{"ld.lld"};
    for (const std::string& argument : arguments) pointers.push_back(argument.c_str());
    std::string output, problems;
    llvm::raw_string_ostream outputStream(output), problemStream(problems);
    const lld::Result result = lld::lldMain(pointers, outputStream, problemStream, {{lld::Gnu, &lld::elf::link}});
    isBroken = !result.canRunAgain;
    if (result.retCode == 0) return {};
    problems = problems.substr(0, problems.find('\n'));
    return environmentError(what + ": " + (problems.empty() ? "the linker failed" : problems));
}

}  // namespace tenon::codegen
