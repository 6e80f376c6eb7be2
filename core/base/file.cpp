// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace tenon {

namespace fs = std::filesystem;

namespace {

Error failed(std::string_view verb, const std::string& name) {
    return environmentError("cannot " + std::string(verb) + " '" + name + "': " + std::strerror(errno));
}

/// Closes on every path out of a function.
struct Descriptor {
    int value;
    ~Descriptor() {
        if (value >= 0) ::close(value);
    }
};

}  // namespace

Result<std::shared_ptr<const MappedFile>> MappedFile::open(const fs::path& path) {
    // O_NONBLOCK: opening a FIFO must not hang before we can see what it is.
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) return failed("open", path.string());
    return fromDescriptor(descriptor, path.string());
}

Result<std::shared_ptr<const MappedFile>> MappedFile::fromDescriptor(int raw, std::string_view name) {
    Descriptor descriptor{raw};
    struct stat info {};
    if (::fstat(descriptor.value, &info) != 0) return failed("inspect", std::string(name));
    if (S_ISDIR(info.st_mode)) return environmentError("'" + std::string(name) + "' is a directory; name a file inside it");
    if (!S_ISREG(info.st_mode)) return environmentError("'" + std::string(name) + "' is not a regular file");
    std::shared_ptr<MappedFile> file(new MappedFile);
    file->length = static_cast<std::size_t>(info.st_size);
    if (file->length > 0) {
        void* start = ::mmap(nullptr, file->length, PROT_READ, MAP_PRIVATE, descriptor.value, 0);
        if (start == MAP_FAILED) return failed("map", std::string(name));
        file->start = static_cast<const std::byte*>(start);
    }
    return std::shared_ptr<const MappedFile>(std::move(file));
}

MappedFile::~MappedFile() {
    if (start) ::munmap(const_cast<std::byte*>(start), length);
}

Result<void> writeFileAtomically(const fs::path& path, std::span<const std::byte> data) {
    std::string temporary = path.string() + ".XXXXXX";
    Descriptor descriptor{::mkostemp(temporary.data(), O_CLOEXEC)};
    if (descriptor.value < 0) return failed("write", path.string());
    auto abandon = [&] {
        const int why = errno;
        ::unlink(temporary.c_str());
        errno = why;
        return failed("write", path.string());
    };
    while (!data.empty()) {
        const ssize_t n = ::write(descriptor.value, data.data(), data.size());
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return abandon();
        data = data.subspan(static_cast<std::size_t>(n));
    }
    if (::fchmod(descriptor.value, 0644) != 0 || ::fsync(descriptor.value) != 0) return abandon();
    if (::rename(temporary.c_str(), path.c_str()) != 0) return abandon();
    return {};
}

Result<void> writeFileAtomically(const fs::path& path, std::string_view text) {
    return writeFileAtomically(path, std::as_bytes(std::span(text.data(), text.size())));
}

Result<std::string> readTextFile(const fs::path& path) {
    auto file = TENON_TRY(MappedFile::open(path));
    const auto bytes = file->bytes();
    return std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

}  // namespace tenon
