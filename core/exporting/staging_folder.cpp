// SPDX-License-Identifier: Apache-2.0
#include "core/exporting/staging_folder.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

namespace tenon {

namespace fs = std::filesystem;

namespace {

Error failed(std::string_view verb, const fs::path& path, int number = errno) {
    return environmentError("cannot " + std::string(verb) + " '" + path.string() + "': " + std::strerror(number) +
                            (number == ENOSPC || number == EDQUOT || number == EFBIG ? "; free some space or export elsewhere"
                                                                                     : ""));
}

class Descriptor {
public:
    explicit Descriptor(int value) : value(value) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int get() const { return value; }
    bool close() { return value < 0 || ::close(std::exchange(value, -1)) == 0; }

private:
    int value;
};

bool writeAll(int descriptor, std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        const ssize_t n = ::write(descriptor, bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return false;
        bytes = bytes.subspan(static_cast<std::size_t>(n));
    }
    return true;
}

bool sync(const fs::path& path) {
    const Descriptor descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    return descriptor.get() >= 0 && ::fsync(descriptor.get()) == 0;
}

/// The outermost folder of `path` that is not there.
fs::path firstMissing(const fs::path& path) {
    fs::path missing;
    std::error_code ignored;
    for (fs::path at = path; !at.empty() && !fs::exists(at, ignored); at = at.parent_path()) missing = at;
    return missing;
}

/// Takes the place of `to` in one step where the file system can, else in two.
bool exchange(const fs::path& from, const fs::path& to) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_EXCHANGE) == 0) return true;
    if (errno != EINVAL && errno != ENOSYS) return false;
    const fs::path aside = from.string() + ".old";
    if (::rename(to.c_str(), aside.c_str()) != 0) return false;
    if (::rename(from.c_str(), to.c_str()) == 0) return ::rename(aside.c_str(), from.c_str()) == 0;
    const int why = errno;
    ::rename(aside.c_str(), to.c_str());
    errno = why;
    return false;
}

}  // namespace

Result<StagingFolder> StagingFolder::create(const fs::path& destination) {
    std::error_code failure;
    StagingFolder folder;
    folder.wanted = fs::weakly_canonical(destination, failure);
    if (failure) return failed("reach", destination, failure.value());
    if (!folder.wanted.has_filename()) folder.wanted = folder.wanted.parent_path();
    if (fs::exists(folder.wanted, failure) && !fs::is_directory(folder.wanted, failure))
        return environmentError("'" + destination.string() + "' is a file; name a folder to export to");
    const fs::path parent = folder.wanted.parent_path();
    folder.firstMadeParent = firstMissing(parent);
    fs::create_directories(parent, failure);
    if (failure) return failed("make the folder", parent, failure.value());
    std::string pattern = (parent / ("." + folder.wanted.filename().string() + ".XXXXXX")).string();
    if (!::mkdtemp(pattern.data())) return failed("write into the folder", parent);
    folder.temporary = pattern;
    if (::chmod(pattern.c_str(), 0755) != 0) return failed("write into the folder", parent);
    return folder;
}

StagingFolder::StagingFolder(StagingFolder&& other) noexcept
    : wanted(std::move(other.wanted)),
      temporary(std::exchange(other.temporary, {})),
      firstMadeParent(std::exchange(other.firstMadeParent, {})) {}

StagingFolder::~StagingFolder() {
    std::error_code ignored;
    if (!temporary.empty()) fs::remove_all(temporary, ignored);
    if (!firstMadeParent.empty()) fs::remove_all(firstMadeParent, ignored);
}

Result<void> StagingFolder::write(const fs::path& name, std::span<const std::byte> bytes) {
    const fs::path path = temporary / name;
    std::error_code failure;
    fs::create_directories(path.parent_path(), failure);
    if (failure) return failed("write", wanted / name, failure.value());
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
    const bool isWritten = file.get() >= 0 && writeAll(file.get(), bytes) &&
                           ::fchmod(file.get(), 0644) == 0 && file.close();
    if (!isWritten) return failed("write", wanted / name);
    return {};
}

Result<void> StagingFolder::write(const fs::path& name, std::string_view text) {
    return write(name, std::as_bytes(std::span(text.data(), text.size())));
}

Result<void> StagingFolder::publish() {
    for (const auto& entry : fs::recursive_directory_iterator(temporary))
        if (!sync(entry.path())) return failed("write", wanted);
    if (!sync(temporary)) return failed("write", wanted);
    std::error_code ignored;
    if (fs::exists(wanted, ignored)) {
        if (!exchange(temporary, wanted)) return failed("replace", wanted);
        fs::remove_all(temporary, ignored);
    } else if (::rename(temporary.c_str(), wanted.c_str()) != 0) {
        return failed("write", wanted);
    }
    sync(wanted.parent_path());
    temporary.clear();
    firstMadeParent.clear();
    return {};
}

}  // namespace tenon
