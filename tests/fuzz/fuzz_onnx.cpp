// SPDX-License-Identifier: Apache-2.0
// The ONNX reader: no bytes may crash it, and what it accepts the verifier accepts.
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>

#include "core/base/check.h"
#include "core/import/import.h"
#include "core/ir/verify.h"

namespace {

std::shared_ptr<const tenon::MappedFile> fileOf(const std::uint8_t* data, std::size_t size) {
    const int descriptor = ::memfd_create("fuzz", MFD_CLOEXEC);
    TENON_CHECK(descriptor >= 0 && ::write(descriptor, data, size) == static_cast<ssize_t>(size),
                "no memory for a file");
    auto file = tenon::MappedFile::fromDescriptor(descriptor, "fuzz");
    TENON_CHECK(bool(file), "cannot map the file");
    return *file;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace tenon;
    const auto model = importOnnx(fileOf(data, size), "fuzz.onnx");
    if (!model) {
        TENON_CHECK(!model.error().message.empty(), "a refusal without a word");
        return 0;
    }
    const auto sound = verifyGraph(model->graph);
    TENON_CHECK(bool(sound), "the verifier refuses what was imported: " + sound.error().message);
    return 0;
}
