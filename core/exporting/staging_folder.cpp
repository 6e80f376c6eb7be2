// SPDX-License-Identifier: Apache-2.0
#include "core/exporting/staging_folder.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <set>
#include <utility>

#include "core/base/file.h"

namespace tenon {

namespace fs = std::filesystem;

namespace {

Error failed(std::string_view verb, const fs::path& path, int number = errno) {
    return environmentError("cannot " + std::string(verb) + " '" + path.string() + "': " + std::strerror(number));
}

bool sync(const fs::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool isSynced = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0) ::close(descriptor);
    return isSynced;
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
    folder.wanted = fs::weakly_canonical(fs::absolute(destination), failure);
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
    if (firstMadeParent.empty()) return;
    // only while empty: somebody else may have found the new folders useful
    for (fs::path at = wanted.parent_path(); fs::remove(at, ignored) && at != firstMadeParent;) at = at.parent_path();
}

Result<void> StagingFolder::write(const fs::path& name, std::span<const std::byte> bytes) {
    const fs::path path = temporary / name;
    std::error_code failure;
    fs::create_directories(path.parent_path(), failure);
    if (failure) return failed("write", wanted / name, failure.value());
    const auto written = writeFileAtomically(path, bytes);
    return written ? written : Result<void>(atDestination(written.error()));
}

Error StagingFolder::atDestination(Error error) const {
    for (std::size_t at; (at = error.message.find(temporary.string())) != std::string::npos;)
        error.message.replace(at, temporary.string().size(), wanted.string());
    return error;
}

Result<void> StagingFolder::write(const fs::path& name, std::string_view text) {
    return write(name, std::as_bytes(std::span(text.data(), text.size())));
}

Result<std::vector<fs::path>> StagingFolder::files() const {
    std::vector<fs::path> found;
    std::error_code failure;
    auto entry = fs::recursive_directory_iterator(temporary, failure);
    for (; !failure && entry != fs::recursive_directory_iterator(); entry.increment(failure))
        if (entry->is_regular_file(failure)) found.push_back(entry->path().lexically_relative(temporary));
    if (failure) return failed("write", wanted, failure.value());
    std::sort(found.begin(), found.end());
    return found;
}

Result<void> StagingFolder::publish() {
    std::set<fs::path> folders{temporary};
    for (const fs::path& file : TENON_TRY(files())) folders.insert((temporary / file).parent_path());
    for (const fs::path& folder : folders)
        if (!sync(folder)) return failed("write", wanted);
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
