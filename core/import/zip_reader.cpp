// SPDX-License-Identifier: Apache-2.0
#include "core/import/zip_reader.h"

#include <zlib.h>

#include <cstring>
#include <optional>
#include <set>

#include "core/import/names.h"

namespace tenon {

namespace {

using Bytes = std::span<const std::byte>;

constexpr std::uint32_t kEndSignature = 0x06054b50, kEnd64Signature = 0x06064b50, kLocator64Signature = 0x07064b50;
constexpr std::uint32_t kEntrySignature = 0x02014b50, kLocalSignature = 0x04034b50;
constexpr std::size_t kEndSize = 22, kEnd64Size = 56, kLocator64Size = 20, kEntrySize = 46, kLocalSize = 30;
constexpr std::size_t kLongestComment = 0xFFFF;
constexpr std::uint64_t kMaxUnpacked = std::uint64_t{4} << 30;

Error damaged() {
    return modelError("it is not a whole zip archive (.npz)");
}

/// A little-endian number at `offset`, or 0 outside.
template <class T>
T number(Bytes bytes, std::uint64_t offset) {
    T value = 0;
    if (bytes.size() >= sizeof(T) && offset <= bytes.size() - sizeof(T))
        std::memcpy(&value, bytes.data() + offset, sizeof(T));
    return value;
}

Result<Bytes> part(Bytes bytes, std::uint64_t offset, std::uint64_t size) {
    if (offset > bytes.size() || size > bytes.size() - offset) return damaged();
    return bytes.subspan(static_cast<std::size_t>(offset), static_cast<std::size_t>(size));
}

struct Directory {
    std::uint64_t entries, size, offset;
};

Result<Directory> findDirectory(Bytes file) {
    if (file.size() < kEndSize) return damaged();
    const std::size_t last = file.size() - kEndSize;
    const std::size_t first = last > kLongestComment ? last - kLongestComment : 0;
    for (std::size_t at = last + 1; at-- > first;) {
        if (number<std::uint32_t>(file, at) != kEndSignature) continue;
        if (at >= kLocator64Size && number<std::uint32_t>(file, at - kLocator64Size) == kLocator64Signature) {
            const Bytes end = TENON_TRY(part(file, number<std::uint64_t>(file, at - kLocator64Size + 8), kEnd64Size));
            if (number<std::uint32_t>(end, 0) != kEnd64Signature) return damaged();
            return Directory{number<std::uint64_t>(end, 32), number<std::uint64_t>(end, 40),
                             number<std::uint64_t>(end, 48)};
        }
        return Directory{number<std::uint16_t>(file, at + 10), number<std::uint32_t>(file, at + 12),
                         number<std::uint32_t>(file, at + 16)};
    }
    return damaged();
}

/// A row of the directory.
struct Listed {
    std::string name;
    std::uint32_t method = 0, flags = 0, checksum = 0;
    std::uint64_t packed = 0, unpacked = 0, offset = 0;
};

/// Sizes that do not fit 32 bits are in the extra field 1, in this order and only those.
Result<void> readLargeSizes(Bytes extra, Listed& entry) {
    while (extra.size() >= 4) {
        const auto id = number<std::uint16_t>(extra, 0);
        Bytes body = TENON_TRY(part(extra, 4, number<std::uint16_t>(extra, 2)));
        extra = extra.subspan(4 + body.size());
        if (id != 1) continue;
        for (std::uint64_t* value : {&entry.unpacked, &entry.packed, &entry.offset}) {
            if (*value != 0xFFFFFFFF) continue;
            if (body.size() < 8) return damaged();
            *value = number<std::uint64_t>(body, 0);
            body = body.subspan(8);
        }
    }
    return {};
}

/// Takes one row off the front of the directory.
Result<Listed> readListed(Bytes& directory) {
    const Bytes fixed = TENON_TRY(part(directory, 0, kEntrySize));
    if (number<std::uint32_t>(fixed, 0) != kEntrySignature) return damaged();
    Listed entry;
    entry.flags = number<std::uint16_t>(fixed, 8);
    entry.method = number<std::uint16_t>(fixed, 10);
    entry.checksum = number<std::uint32_t>(fixed, 16);
    entry.packed = number<std::uint32_t>(fixed, 20);
    entry.unpacked = number<std::uint32_t>(fixed, 24);
    entry.offset = number<std::uint32_t>(fixed, 42);
    const std::size_t nameSize = number<std::uint16_t>(fixed, 28), extraSize = number<std::uint16_t>(fixed, 30);
    const Bytes name = TENON_TRY(part(directory, kEntrySize, nameSize));
    entry.name.assign(reinterpret_cast<const char*>(name.data()), name.size());
    TENON_TRY(readLargeSizes(TENON_TRY(part(directory, kEntrySize + nameSize, extraSize)), entry));
    const std::size_t whole = kEntrySize + nameSize + extraSize + number<std::uint16_t>(fixed, 32);
    directory = directory.subspan(std::min(whole, directory.size()));
    return entry;
}

Result<std::shared_ptr<std::vector<std::byte>>> inflateBytes(Bytes packed, std::uint64_t size) {
    // deflate packs at most 1032 to 1: a larger claim is a lie, told before memory is spent on it
    if (size > 1032 * static_cast<std::uint64_t>(packed.size()) + 64) return damaged();
    auto unpacked = std::make_shared<std::vector<std::byte>>(static_cast<std::size_t>(size));
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return environmentError("there is not enough memory to unpack it");
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<std::byte*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    Bytef nothing = 0;  // zlib wants a place even for no bytes
    stream.next_out = unpacked->empty() ? &nothing : reinterpret_cast<Bytef*>(unpacked->data());
    stream.avail_out = static_cast<uInt>(size);
    const int status = inflate(&stream, Z_FINISH);
    const bool isWhole = status == Z_STREAM_END && stream.total_out == size;
    inflateEnd(&stream);
    if (!isWhole) return modelError("an entry of the archive cannot be unpacked; the file is damaged");
    return unpacked;
}

std::uint32_t checksum(Bytes bytes) {
    return static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

Result<ZipEntry> unpack(const std::shared_ptr<const MappedFile>& file, const Listed& listed) {
    const Bytes local = TENON_TRY(part(file->bytes(), listed.offset, kLocalSize));
    if (number<std::uint32_t>(local, 0) != kLocalSignature) return damaged();
    const std::uint64_t start =
        listed.offset + kLocalSize + number<std::uint16_t>(local, 26) + number<std::uint16_t>(local, 28);
    const Bytes packed = TENON_TRY(part(file->bytes(), start, listed.packed));
    ZipEntry entry{listed.name, packed, file};
    if (listed.method == 8) {
        auto unpacked = TENON_TRY(inflateBytes(packed, listed.unpacked));
        entry.bytes = *unpacked;
        entry.owner = std::move(unpacked);
    } else if (listed.packed != listed.unpacked) {
        return damaged();
    }
    if (checksum(entry.bytes) != listed.checksum)
        return modelError("the checksum of " + quote(listed.name) + " is wrong; the file is damaged");
    return entry;
}

}  // namespace

Result<std::vector<ZipEntry>> readZip(const std::shared_ptr<const MappedFile>& file) {
    const Directory place = TENON_TRY(findDirectory(file->bytes()));
    Bytes directory = TENON_TRY(part(file->bytes(), place.offset, place.size));
    std::vector<ZipEntry> entries;
    std::set<std::string> names;
    std::uint64_t packed = 0, unpacked = 0;
    for (std::uint64_t i = 0; i < place.entries; ++i) {
        const Listed listed = TENON_TRY(readListed(directory));
        if (listed.name.ends_with('/')) continue;
        if (listed.flags & 1) return modelError("its entry " + quote(listed.name) + " is encrypted");
        if (listed.method != 0 && listed.method != 8)
            return modelError("its entry " + quote(listed.name) + " is packed by a method other than deflate");
        if (!names.insert(listed.name).second) return modelError("it has two entries named " + quote(listed.name));
        if (listed.packed > file->bytes().size() - packed)
            return modelError("its entries overlap, as only damaged or malicious archives do");
        packed += listed.packed;
        if (listed.unpacked > kMaxUnpacked - unpacked || (listed.method == 8 && listed.unpacked >= kMaxUnpacked))
            return modelError("it unpacks to more than 4 GB");
        unpacked += listed.unpacked;
        entries.push_back(TENON_TRY(unpack(file, listed)));
    }
    return entries;
}

}  // namespace tenon
