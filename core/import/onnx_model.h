// SPDX-License-Identifier: Apache-2.0
// An ONNX file as it was written: plain structures whose texts and bytes are spans of the mapped file, which must
// outlive them. Nothing here is checked beyond the wire format; names follow the ONNX specification.
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "core/import/wire_reader.h"

namespace tenon::onnx {

struct Entry {
    std::string_view key, value;
};

/// TensorProto. Typed data (float_data ...) is not decoded here: `bodies` are the bytes of the message itself, one
/// piece unless the file repeats a singular field, and are walked again when the tensor is made.
struct TensorDef {
    std::string_view name;
    int dataType = 0;
    std::vector<std::int64_t> dims;
    std::vector<Bytes> bodies;
    std::optional<Bytes> raw;
    bool isExternal = false;
    bool isSegment = false;
    bool hasTypedData = false;
    std::vector<Entry> external;
};

struct GraphDef;

/// AttributeProto. `kind` is AttributeProto.AttributeType; 0 in files that leave it out.
struct AttributeDef {
    std::string_view name;
    std::string_view reference;  ///< inside functions: takes the value of this attribute of the call
    int kind = 0;
    float real = 0;
    std::int64_t integer = 0;
    std::string_view text;
    std::vector<float> reals;
    std::vector<std::int64_t> integers;
    std::vector<std::string_view> texts;
    std::unique_ptr<TensorDef> tensor;
    std::unique_ptr<GraphDef> graph;
};

struct NodeDef {
    std::string_view name, op, domain, overload;
    std::vector<std::string_view> inputs, outputs;
    std::vector<AttributeDef> attributes;
};

struct DimDef {
    std::optional<std::int64_t> value;
    std::string_view symbol;  ///< empty with no value: nothing is known of the dimension
};

enum class ValueKind : std::uint8_t { none, tensor, sequence, map, opaque, sparse, optional };

/// ValueInfoProto.
struct ValueDef {
    std::string_view name;
    ValueKind kind = ValueKind::none;
    int elementType = 0;
    bool hasShape = false;
    std::vector<DimDef> dims;
};

struct GraphDef {
    std::string_view name;
    std::vector<NodeDef> nodes;
    std::vector<TensorDef> initializers;
    std::vector<std::string_view> sparseInitializers;
    std::vector<ValueDef> inputs, outputs, values;
};

struct OpsetDef {
    std::string_view domain;
    std::int64_t version = 0;
};

/// FunctionProto. Attributes with a default are in `defaults`, the others only named.
struct FunctionDef {
    std::string_view name, domain, overload;
    std::vector<std::string_view> inputs, outputs, attributes;
    std::vector<AttributeDef> defaults;
    std::vector<NodeDef> nodes;
    std::vector<OpsetDef> opsets;
};

struct ModelDef {
    std::int64_t irVersion = 0;
    std::string_view producerName, producerVersion;
    std::optional<GraphDef> graph;
    std::vector<OpsetDef> opsets;
    std::vector<FunctionDef> functions;
};

}  // namespace tenon::onnx
