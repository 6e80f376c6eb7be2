// SPDX-License-Identifier: Apache-2.0
#include "core/import/tensor_file.h"

#include "core/base/file.h"
#include "core/import/names.h"
#include "core/import/npy.h"
#include "core/import/onnx_decoder.h"
#include "core/import/onnx_tensor.h"
#include "core/import/zip_reader.h"

namespace tenon {

namespace {

Error inFile(const std::filesystem::path& path, const Error& error) {
    return {error.fault, "'" + cleanName(path.string()) + "': " + error.message};
}

Result<Tensor> decodeTensorProto(const std::shared_ptr<const MappedFile>& file) {
    const onnx::TensorDef def = TENON_TRY(onnx::decodeTensor(file->bytes()));
    return onnx::makeTensor(def, {file, file->bytes().data(), nullptr});
}

Result<std::map<std::string, Tensor>> decodeNpz(const std::shared_ptr<const MappedFile>& file) {
    std::map<std::string, Tensor> arrays;
    for (const ZipEntry& entry : TENON_TRY(readZip(file))) {
        std::string name = entry.name;
        if (name.ends_with(".npy")) name.resize(name.size() - 4);
        auto tensor = decodeNpy(entry.bytes, entry.owner);
        if (!tensor) return Error{tensor.error().fault, "the array " + quote(name) + ": " + tensor.error().message};
        if (!arrays.emplace(cleanName(name), std::move(*tensor)).second)
            return modelError("it has two arrays named " + quote(name));
    }
    return arrays;
}

}  // namespace

Result<Tensor> readTensorProto(const std::filesystem::path& path) {
    const auto file = TENON_TRY(MappedFile::open(path));
    auto tensor = decodeTensorProto(file);
    return tensor ? tensor : inFile(path, tensor.error());
}

Result<Tensor> readNpy(const std::filesystem::path& path) {
    const auto file = TENON_TRY(MappedFile::open(path));
    auto tensor = decodeNpy(file->bytes(), file);
    return tensor ? tensor : inFile(path, tensor.error());
}

Result<void> writeNpy(const std::filesystem::path& path, const Tensor& tensor) {
    return writeFileAtomically(path, std::string_view(TENON_TRY(encodeNpy(tensor))));
}

Result<std::map<std::string, Tensor>> readNpz(const std::filesystem::path& path) {
    const auto file = TENON_TRY(MappedFile::open(path));
    auto arrays = decodeNpz(file);
    return arrays ? arrays : inFile(path, arrays.error());
}

}  // namespace tenon
