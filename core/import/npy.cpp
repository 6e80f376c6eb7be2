// SPDX-License-Identifier: Apache-2.0
#include "core/import/npy.h"

#include <charconv>
#include <cstring>

#include "core/import/names.h"
#include "core/import/onnx_tensor.h"

namespace tenon {

namespace {

using Bytes = std::span<const std::byte>;

constexpr std::string_view kMagic = "\x93NUMPY";
constexpr std::size_t kLongestHeader = 1 << 16;
constexpr std::size_t kAlignment = 64;

struct TypeCode {
    std::string_view code;
    ElementType type;
};

constexpr TypeCode kTypes[] = {
    {"f4", ElementType::f32}, {"f8", ElementType::f64}, {"f2", ElementType::f16}, {"i1", ElementType::i8},
    {"i2", ElementType::i16}, {"i4", ElementType::i32}, {"i8", ElementType::i64}, {"u1", ElementType::u8},
    {"u2", ElementType::u16}, {"u4", ElementType::u32}, {"u8", ElementType::u64}, {"b1", ElementType::boolean},
};

struct Header {
    ElementType type = ElementType::f32;
    bool isFortran = false;
    Dims dims;
};

/// Reads {'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), }.
class HeaderParser {
public:
    explicit HeaderParser(std::string_view text) : rest(text) {}

    Result<Header> parse() {
        Header header;
        bool hasType = false, hasShape = false;
        if (!skip('{')) return broken();
        while (!skip('}')) {
            const std::string_view key = TENON_TRY(quotedText());
            if (!skip(':')) return broken();
            if (key == "descr") {
                header.type = TENON_TRY(type());
                hasType = true;
            } else if (key == "fortran_order") {
                header.isFortran = TENON_TRY(truth());
            } else if (key == "shape") {
                header.dims = TENON_TRY(shape());
                hasShape = true;
            } else {
                return broken();
            }
            skip(',');
        }
        if (!hasType || !hasShape) return broken();
        return header;
    }

private:
    static Error broken() { return modelError("its header is not that of a NumPy array"); }

    void blanks() { rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n"), rest.size())); }

    bool skip(char c) {
        blanks();
        if (!rest.starts_with(c)) return false;
        rest.remove_prefix(1);
        return true;
    }

    Result<std::string_view> quotedText() {
        blanks();
        if (rest.empty() || (rest[0] != '\'' && rest[0] != '"')) return broken();
        const std::size_t end = rest.find(rest[0], 1);
        if (end == std::string_view::npos) return broken();
        const std::string_view text = rest.substr(1, end - 1);
        rest.remove_prefix(end + 1);
        return text;
    }

    Result<ElementType> type() {
        blanks();
        if (rest.starts_with('[')) return modelError("it holds records with fields; save plain arrays of numbers");
        const std::string_view text = TENON_TRY(quotedText());
        if (text.size() == 3 && text[0] == '>')
            return modelError("its numbers are big-endian; save them little-endian");
        for (const TypeCode& row : kTypes)
            if (text.size() == 3 && text.substr(1) == row.code) return row.type;
        return modelError("it holds elements of type " + quote(text) + ", not numbers that Tenon supports");
    }

    Result<bool> truth() {
        blanks();
        for (bool value : {true, false}) {
            const std::string_view word = value ? "True" : "False";
            if (!rest.starts_with(word)) continue;
            rest.remove_prefix(word.size());
            return value;
        }
        return broken();
    }

    Result<Dims> shape() {
        Dims dims;
        if (!skip('(')) return broken();
        while (!skip(')')) {
            blanks();
            std::int64_t extent = 0;
            const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), extent);
            if (error != std::errc()) return broken();
            rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
            dims.push_back(extent);
            skip(',');
        }
        return dims;
    }

    std::string_view rest;
};

/// Elements of an array whose first axis varies fastest, in row-major order.
Tensor fromFortran(const Tensor& stored, const Dims& dims) {
    Tensor tensor(stored.type(), dims);
    const std::size_t size = byteSize(stored.type());
    std::byte* out = tensor.writableBytes();
    Dims at(dims.size(), 0), strides(dims.size(), 1);
    for (std::size_t axis = 1; axis < dims.size(); ++axis) strides[axis] = strides[axis - 1] * dims[axis - 1];
    std::int64_t from = 0;
    for (std::int64_t i = 0; i < tensor.count(); ++i, out += size) {
        std::memcpy(out, stored.raw().data() + static_cast<std::size_t>(from) * size, size);
        for (std::size_t axis = dims.size(); axis-- > 0;) {
            from += strides[axis];
            if (++at[axis] < dims[axis]) break;
            from -= strides[axis] * dims[axis];
            at[axis] = 0;
        }
    }
    return tensor;
}

struct Parts {
    std::string_view header;
    Bytes elements;
};

Result<Parts> split(Bytes bytes) {
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (!text.starts_with(kMagic)) return modelError("it is not a NumPy array (.npy)");
    const std::size_t width = text.size() > 6 && text[6] == 1 ? 2 : 4;
    const std::size_t start = kMagic.size() + 2 + width;
    if (text.size() < start) return modelError("it ends within its header");
    std::uint32_t length = 0;
    std::memcpy(&length, text.data() + kMagic.size() + 2, width);
    if (text[6] < 1 || text[6] > 3 || length > kLongestHeader)
        return modelError("its header is not that of a NumPy array");
    if (length > text.size() - start) return modelError("it ends within its header");
    return Parts{text.substr(start, length), bytes.subspan(start + length)};
}

}  // namespace

Result<Tensor> decodeNpy(Bytes bytes, std::shared_ptr<const void> owner) {
    const Parts parts = TENON_TRY(split(bytes));
    const Header header = TENON_TRY(HeaderParser(parts.header).parse());
    TENON_TRY(onnx::checkExtents(header.dims, header.type));
    const auto needed = static_cast<std::size_t>(elementCount(header.dims)) * byteSize(header.type);
    if (parts.elements.size() != needed)
        return modelError("it carries " + std::to_string(parts.elements.size()) +
                          " bytes, but its shape and type need " + std::to_string(needed));
    if (header.type == ElementType::boolean)
        for (std::byte b : parts.elements)
            if (b > std::byte{1}) return modelError("it carries a boolean that is neither 0 nor 1");
    const Tensor stored = Tensor::borrow(header.type, header.dims, std::move(owner), parts.elements.data());
    return header.isFortran && header.dims.size() > 1 ? fromFortran(stored, header.dims) : stored;
}

Result<std::string> encodeNpy(const Tensor& tensor) {
    std::string_view code;
    for (const TypeCode& row : kTypes)
        if (row.type == tensor.type()) code = row.code;
    if (code.empty())
        return usageError("NumPy files cannot hold elements of type " + std::string(elementTypeName(tensor.type())));
    std::string header = std::string("{'descr': '") + (byteSize(tensor.type()) == 1 ? '|' : '<') + std::string(code) +
                         "', 'fortran_order': False, 'shape': (";
    for (std::int64_t extent : tensor.dims()) header += std::to_string(extent) + ",";
    header += "), }";
    const std::size_t start = kMagic.size() + 4;
    header.resize((start + header.size() + 1 + kAlignment - 1) / kAlignment * kAlignment - start, ' ');
    header.back() = '\n';
    std::string file(kMagic);
    file += {'\1', '\0', static_cast<char>(header.size() & 0xFF), static_cast<char>(header.size() >> 8)};
    file += header;
    file.append(reinterpret_cast<const char*>(tensor.raw().data()), tensor.bytes());
    return file;
}

}  // namespace tenon
