// SPDX-License-Identifier: Apache-2.0
// Tensors that a model keeps in files beside it. The model is not trusted: it names a path, an offset and a length, and
// must not reach anything but plain files in its own folder.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "core/base/file.h"
#include "core/import/onnx_model.h"

namespace tenon::onnx {

/// Opens files below one folder and maps each once. Refused: absolute paths, `..`, symbolic links anywhere below the
/// folder, files with a second (hard) link, and whatever is not a regular file.
class ExternalData {
public:
    explicit ExternalData(std::filesystem::path folder);

    struct Piece {
        std::shared_ptr<const MappedFile> file;
        Bytes bytes;
    };
    /// The bytes that the `external_data` entries of `tensor` name, which must be `expected` many. Errors do not name
    /// the tensor: the caller does.
    Result<Piece> read(const TensorDef& tensor, std::size_t expected);

private:
    Result<std::shared_ptr<const MappedFile>> open(const std::string& location);

    std::filesystem::path folder;
    std::map<std::string, std::shared_ptr<const MappedFile>> files;
};

/// Opens `relative` for reading below the directory `folder` without following any symbolic link. Returns a descriptor,
/// or -1 with errno: EXDEV when the path would leave the folder, ELOOP for a symbolic link.
int openBeneath(int folder, const std::string& relative);
/// The same on kernels without openat2 (before Linux 5.6, or where a sandbox forbids it): one component at a time.
int openBeneathByWalking(int folder, const std::string& relative);

}  // namespace tenon::onnx
