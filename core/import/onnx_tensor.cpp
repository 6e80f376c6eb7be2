// SPDX-License-Identifier: Apache-2.0
#include "core/import/onnx_tensor.h"

#include <array>
#include <cstring>
#include <limits>

#include "core/base/checked.h"
#include "core/import/names.h"

namespace tenon::onnx {

namespace {

constexpr std::size_t kMaxRank = 64;

/// The field of TensorProto that holds typed elements of a type.
enum : std::uint32_t { kFloatData = 4, kInt32Data = 5, kInt64Data = 7, kDoubleData = 10, kUint64Data = 11 };

std::uint32_t typedField(ElementType type) {
    switch (type) {
        case ElementType::f32: return kFloatData;
        case ElementType::f64: return kDoubleData;
        case ElementType::i64: return kInt64Data;
        case ElementType::u32:
        case ElementType::u64: return kUint64Data;
        default: return kInt32Data;
    }
}

Error wrongCount(std::size_t has, std::size_t needs, const char* unit) {
    return modelError("it carries " + std::to_string(has) + " " + unit + ", but its shape and type need " +
                      std::to_string(needs));
}

/// Booleans are stored as 0 or 1; kernels rely on it.
Result<Tensor> checkBooleans(Tensor tensor) {
    if (tensor.type() == ElementType::boolean)
        for (std::byte b : tensor.raw())
            if (b > std::byte{1}) return modelError("it carries a boolean that is neither 0 nor 1");
    return tensor;
}

/// Writes decoded numbers of one typed field into a tensor, checking range and count.
class TypedSink {
public:
    explicit TypedSink(Tensor& tensor) : out(tensor.writableBytes()), type(tensor.type()), count(tensor.count()) {}

    Result<void> add(std::uint64_t bits) {
        const std::size_t size = byteSize(type);
        if (seen < count) {
            if (!fits(bits))
                return modelError("it carries a number that its element type " + std::string(elementTypeName(type)) +
                                  " cannot hold");
            std::memcpy(out + static_cast<std::size_t>(seen) * size, &bits, size);
        }
        ++seen;
        return {};
    }
    std::int64_t added() const { return seen; }

private:
    /// int32_data carries small types in a wider one.
    bool fits(std::uint64_t bits) const {
        const auto value = static_cast<std::int64_t>(bits);
        const auto within = [&](std::int64_t low, std::int64_t high) { return value >= low && value <= high; };
        switch (type) {
            case ElementType::boolean: return within(0, 1);
            case ElementType::i8: return within(-128, 127);
            case ElementType::u8: return within(0, 255);
            case ElementType::i16: return within(-32768, 32767);
            case ElementType::u16:
            case ElementType::f16:
            case ElementType::bf16: return within(0, 65535);
            case ElementType::i32:
                return within(std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::int32_t>::max());
            case ElementType::u32: return within(0, std::numeric_limits<std::uint32_t>::max());
            default: return true;
        }
    }

    std::byte* out;
    ElementType type;
    std::int64_t count;
    std::int64_t seen = 0;
};

Result<void> addField(const Field& field, ElementType type, const std::byte* origin, TypedSink& sink) {
    if (field.type != WireType::bytes) return sink.add(field.number);
    const std::uint32_t typed = typedField(type);
    Bytes rest = field.bytes;
    while (!rest.empty()) {
        std::uint64_t bits = 0;
        if (typed == kFloatData || typed == kDoubleData) {
            const std::size_t width = byteSize(type);
            if (rest.size() < width) return modelError("its data ends within a number");
            std::memcpy(&bits, rest.data(), width);
            rest = rest.subspan(width);
        } else {
            bits = TENON_TRY(WireReader::varint(rest, origin));
        }
        TENON_TRY(sink.add(bits));
    }
    return {};
}

bool isTypedField(std::uint32_t id) {
    return id == kFloatData || id == kInt32Data || id == kInt64Data || id == kDoubleData || id == kUint64Data;
}

/// The one packed list that already lies in the file as the tensor wants it, if the elements are stored so.
Result<std::optional<Bytes>> wholeList(const TensorDef& def, ElementType type, std::size_t bytes,
                                       const std::byte* origin) {
    const std::uint32_t wanted = typedField(type);
    if ((wanted != kFloatData && wanted != kDoubleData) || def.bodies.size() != 1) return std::optional<Bytes>();
    std::optional<Bytes> whole;
    WireReader reader(def.bodies.front(), origin);
    Field field;
    while (TENON_TRY(reader.next(field))) {
        if (!isTypedField(field.id)) continue;
        if (whole || field.id != wanted || field.type != WireType::bytes || field.bytes.size() != bytes)
            return std::optional<Bytes>();
        whole = field.bytes;
    }
    return whole;
}

/// Elements of float_data, int32_data ... .
Result<Tensor> typedTensor(const TensorDef& def, ElementType type, const TensorContext& context) {
    // Every element takes a byte of the file at least: a count beyond that is a lie, told before memory is spent on it.
    std::size_t available = 0;
    for (Bytes body : def.bodies) available += body.size();
    const auto needed = static_cast<std::size_t>(elementCount(def.dims));
    if (needed > available || !def.hasTypedData) {
        if (needed > 0) return modelError("its shape " + toString(def.dims) + " needs more elements than it carries");
        return Tensor(type, def.dims);
    }
    if (const auto whole = TENON_TRY(wholeList(def, type, needed * byteSize(type), context.origin)))
        return Tensor::borrow(type, def.dims, context.owner, whole->data());
    Tensor tensor(type, def.dims);
    TypedSink sink(tensor);
    for (Bytes body : def.bodies) {
        WireReader reader(body, context.origin);
        Field field;
        while (TENON_TRY(reader.next(field))) {
            if (!isTypedField(field.id)) continue;
            if (field.id != typedField(type)) return modelError("its elements are in a field for another element type");
            TENON_TRY(addField(field, type, context.origin, sink));
        }
    }
    if (sink.added() != tensor.count()) return wrongCount(static_cast<std::size_t>(sink.added()), needed, "elements");
    return tensor;
}

}  // namespace

std::string dataTypeName(int dataType) {
    static constexpr std::array<const char*, 27> names = {
        "undefined", "float",      "uint8",      "int8",         "uint16",         "int16",      "int32",
        "int64",     "string",     "bool",       "float16",      "double",         "uint32",     "uint64",
        "complex64", "complex128", "bfloat16",   "float8e4m3fn", "float8e4m3fnuz", "float8e5m2", "float8e5m2fnuz",
        "uint4",     "int4",       "float4e2m1", "float8e8m0",   "uint2",          "int2"};
    if (dataType < 0 || dataType >= static_cast<int>(names.size())) return "number " + std::to_string(dataType);
    return names[static_cast<std::size_t>(dataType)];
}

Result<ElementType> elementTypeOf(int dataType) {
    if (const auto type = elementTypeFromOnnx(dataType)) return *type;
    return modelError("its element type is " + dataTypeName(dataType) + ", which Tenon does not support");
}

Result<void> checkExtents(const Dims& dims, ElementType type) {
    if (dims.size() > kMaxRank)
        return modelError("it has " + std::to_string(dims.size()) + " dimensions; at most " + std::to_string(kMaxRank) +
                          " are possible");
    for (std::int64_t extent : dims)
        if (extent < 0) return modelError("it has the negative extent " + std::to_string(extent));
    const auto count = checkedProduct(dims);
    if (!count || !checkedMul(*count, static_cast<std::int64_t>(byteSize(type))))
        return modelError("its shape " + toString(dims) + " has more elements than can be counted");
    return {};
}

Result<Tensor> makeTensor(const TensorDef& def, const TensorContext& context) {
    const ElementType type = TENON_TRY(elementTypeOf(def.dataType));
    TENON_TRY(checkExtents(def.dims, type));
    if (def.isSegment) return modelError("it is stored in segments, which Tenon does not read");
    if (int(def.isExternal) + int(def.raw.has_value()) + int(def.hasTypedData) > 1)
        return modelError("it carries its elements in more than one place");
    const std::size_t bytes = static_cast<std::size_t>(elementCount(def.dims)) * byteSize(type);
    if (def.isExternal) {
        if (!context.external)
            return modelError("its elements are in another file, which this kind of file cannot have");
        auto piece = TENON_TRY(context.external->read(def, bytes));
        return checkBooleans(Tensor::borrow(type, def.dims, piece.file, piece.bytes.data()));
    }
    if (!def.raw) return typedTensor(def, type, context);
    if (def.raw->size() != bytes) return wrongCount(def.raw->size(), bytes, "bytes");
    return checkBooleans(Tensor::borrow(type, def.dims, context.owner, def.raw->data()));
}

}  // namespace tenon::onnx
