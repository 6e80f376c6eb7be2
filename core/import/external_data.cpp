// SPDX-License-Identifier: Apache-2.0
#include "core/import/external_data.h"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstring>
#include <set>

#include "core/import/names.h"

namespace tenon::onnx {

namespace {

constexpr int kOpenFlags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;

struct Descriptor {
    int value;
    ~Descriptor() {
        if (value >= 0) ::close(value);
    }
    int release() { return std::exchange(value, -1); }
};

struct Region {
    std::string location;
    std::uint64_t offset = 0;
    std::optional<std::uint64_t> length;
};

Result<std::uint64_t> parseNumber(const Entry& entry) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(entry.value.data(), entry.value.data() + entry.value.size(), value);
    if (error != std::errc() || end != entry.value.data() + entry.value.size())
        return modelError("its external data has the " + std::string(entry.key) + " " + quote(entry.value) +
                          ", which is not a number of bytes");
    return value;
}

Result<Region> parseEntries(const std::vector<Entry>& entries) {
    Region region;
    std::set<std::string_view> seen;
    for (const Entry& entry : entries) {
        if (!seen.insert(entry.key).second) return modelError("its external data gives " + quote(entry.key) + " twice");
        if (entry.key == "location")
            region.location = entry.value;
        else if (entry.key == "offset")
            region.offset = TENON_TRY(parseNumber(entry));
        else if (entry.key == "length")
            region.length = TENON_TRY(parseNumber(entry));
    }
    if (region.location.empty()) return modelError("its external data names no file");
    return region;
}

/// What a path may not be, whatever the file system says.
Result<void> checkLocation(const std::string& location) {
    const auto outside = [&] {
        return modelError("its external data " + quote(location) +
                          " lies outside the model's folder, which Tenon does not read; put the file beside the model");
    };
    if (location.find('\0') != std::string::npos) return outside();
    if (location.front() == '/' || location.find('\\') != std::string::npos) return outside();
    if (location.size() > 1 && location[1] == ':') return outside();
    for (const auto& part : std::filesystem::path(location))
        if (part == "..") return outside();
    return {};
}

Error openFailure(const std::string& location) {
    const std::string what = "its external data " + quote(location);
    switch (errno) {
        case ENOENT: return modelError(what + " is missing; copy the file into the model's folder");
        case ELOOP:
        case ENOTDIR:
            return modelError(what + " is or passes a symbolic link, which Tenon does not follow; copy the file");
        case EXDEV: return modelError(what + " lies outside the model's folder, which Tenon does not read");
        default: return environmentError(what + " cannot be opened: " + std::strerror(errno));
    }
}

}  // namespace

int openBeneathByWalking(int folder, const std::string& relative) {
    Descriptor at{::fcntl(folder, F_DUPFD_CLOEXEC, 0)};
    std::string_view rest = relative;
    while (at.value >= 0) {
        const std::size_t slash = rest.find('/');
        const std::string part(rest.substr(0, slash));
        if (part == "..") {
            errno = EXDEV;
            return -1;
        }
        const bool isLast = slash == std::string_view::npos;
        const int flags = O_NOFOLLOW | (isLast ? kOpenFlags : O_RDONLY | O_CLOEXEC | O_DIRECTORY);
        Descriptor next{::openat(at.value, part.empty() ? "." : part.c_str(), flags)};
        std::swap(at.value, next.value);
        if (isLast) break;
        rest.remove_prefix(slash + 1);
    }
    return at.release();
}

int openBeneath(int folder, const std::string& relative) {
    open_how how{};
    how.flags = kOpenFlags;
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
    const long descriptor = ::syscall(SYS_openat2, folder, relative.c_str(), &how, sizeof how);
    if (descriptor < 0 && (errno == ENOSYS || errno == EPERM)) return openBeneathByWalking(folder, relative);
    return static_cast<int>(descriptor);
}

ExternalData::ExternalData(std::filesystem::path path) : folder(std::move(path)) {
    if (folder.empty()) folder = ".";
}

Result<std::shared_ptr<const MappedFile>> ExternalData::open(const std::string& location) {
    if (const auto known = files.find(location); known != files.end()) return known->second;
    TENON_TRY(checkLocation(location));
    Descriptor root{::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)};
    if (root.value < 0) return openFailure(location);
    Descriptor descriptor{openBeneath(root.value, location)};
    if (descriptor.value < 0) return openFailure(location);
    struct stat info {};
    if (::fstat(descriptor.value, &info) != 0) return openFailure(location);
    if (!S_ISREG(info.st_mode)) return modelError("its external data " + quote(location) + " is not a regular file");
    if (info.st_nlink > 1)
        return modelError("its external data " + quote(location) +
                          " is hard-linked from elsewhere and may be another program's file; copy it");
    auto file = TENON_TRY(MappedFile::fromDescriptor(descriptor.release(), location));
    files.emplace(location, file);
    return file;
}

Result<ExternalData::Piece> ExternalData::read(const TensorDef& tensor, std::size_t expected) {
    const Region region = TENON_TRY(parseEntries(tensor.external));
    if (region.length && *region.length != expected)
        return modelError("its external data is " + std::to_string(*region.length) +
                          " bytes long, but its shape needs " + std::to_string(expected));
    const auto file = TENON_TRY(open(region.location));
    const std::size_t size = file->bytes().size();
    if (region.offset > size || expected > size - region.offset)
        return modelError("its external data reaches past the end of " + quote(region.location) + " (" +
                          std::to_string(size) + " bytes)");
    return Piece{file, file->bytes().subspan(static_cast<std::size_t>(region.offset), expected)};
}

}  // namespace tenon::onnx
