// SPDX-License-Identifier: Apache-2.0
// The entries of a zip archive, as far as NumPy writes them: stored or deflated, with 64-bit sizes.
// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/file.h"

namespace tenon {

struct ZipEntry {
    std::string name;  ///< as written: any text, not a path to be used
    std::span<const std::byte> bytes;
    std::shared_ptr<const void> owner;  ///< keeps `bytes` alive
};

/// Unpacks every entry; stored ones are spans of the file. Refused: encryption, other methods, wrong checksums, two
/// entries of one name, entries that overlap, more than 4 GB in all. Errors are clauses without the file's name.
Result<std::vector<ZipEntry>> readZip(const std::shared_ptr<const MappedFile>& file);

}  // namespace tenon
