// SPDX-License-Identifier: Apache-2.0
#include "core/import/onnx_decoder.h"

#include <bit>
#include <cstring>

namespace tenon::onnx {

namespace {

/// One `read` for each message, as a switch over field numbers; `take` stores a field by the type of its destination.
class Decoder {
public:
    explicit Decoder(Bytes file) : origin(file.data()), budget(16 * file.size() + (64u << 20)) {}

    Result<void> read(Bytes message, ModelDef& out);
    Result<void> read(Bytes message, TensorDef& out);

private:
    Result<void> read(Bytes message, GraphDef& out);
    Result<void> read(Bytes message, NodeDef& out);
    Result<void> read(Bytes message, AttributeDef& out);
    Result<void> read(Bytes message, ValueDef& out);
    Result<void> read(Bytes message, FunctionDef& out);
    Result<void> read(Bytes message, OpsetDef& out);
    Result<void> read(Bytes message, Entry& out);
    Result<void> read(Bytes message, DimDef& out);
    Result<void> type(Bytes message, ValueDef& out);
    Result<void> kind(const Field& field, ValueKind kind, ValueDef& out);
    Result<void> tensorType(Bytes message, ValueDef& out);
    Result<void> shape(Bytes message, ValueDef& out);
    Result<void> note(const Field& field, bool& isThere);
    Result<void> typedData(const Field& field, WireType single, TensorDef& out);
    Result<void> sparse(Bytes message, std::vector<std::string_view>& names);

    template <class F>
    Result<void> each(Bytes message, F&& onField);
    template <class T>
    Result<void> take(const Field& field, T& out);
    template <class T>
    Result<void> take(const Field& field, std::vector<T>& out);
    template <class T>
    Result<void> takeNumbers(const Field& field, std::vector<T>& out);
    template <class T>
    Result<void> append(std::vector<T>& out, T value);
    Result<void> charge(std::size_t bytes);
    Error misplaced(const Field& field) const;

    const std::byte* origin;
    std::size_t budget;
    int depth = 0;
};

std::string_view textOf(Bytes bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

Error Decoder::misplaced(const Field& field) const {
    return modelError("field " + std::to_string(field.id) +
                      " of a message has another kind of value than ONNX gives it" +
                      (field.bytes.data() ? " (near byte " + std::to_string(field.bytes.data() - origin) + ")" : "") +
                      "; the file is damaged or not an ONNX model");
}

Result<void> Decoder::charge(std::size_t bytes) {
    if (bytes > budget)
        return modelError(
            "the model unpacks to far more memory than its file has bytes, as only damaged or malicious files do");
    budget -= bytes;
    return {};
}

template <class F>
Result<void> Decoder::each(Bytes message, F&& onField) {
    if (depth == kMaxDepth)
        return modelError("the model nests its messages more than " + std::to_string(kMaxDepth) + " deep");
    ++depth;
    WireReader reader(message, origin);
    Field field;
    while (TENON_TRY(reader.next(field))) {
        TENON_TRY(onField(std::as_const(field)));
        field.bytes = {};
    }
    --depth;
    return {};
}

template <class T>
Result<void> Decoder::take(const Field& field, T& out) {
    if constexpr (std::is_same_v<T, float>) {
        if (field.type != WireType::fixed32) return misplaced(field);
        out = std::bit_cast<float>(static_cast<std::uint32_t>(field.number));
        return {};
    } else if constexpr (std::is_integral_v<T>) {
        if (field.type != WireType::varint) return misplaced(field);
        out = static_cast<T>(field.number);
        return {};
    } else {
        if (field.type != WireType::bytes) return misplaced(field);
        if constexpr (std::is_same_v<T, std::string_view>) {
            out = textOf(field.bytes);
            return {};
        } else {
            return read(field.bytes, out);
        }
    }
}

template <class T>
Result<void> Decoder::append(std::vector<T>& out, T value) {
    TENON_TRY(charge(sizeof(T)));
    out.push_back(std::move(value));
    return {};
}

template <class T>
Result<void> Decoder::take(const Field& field, std::vector<T>& out) {
    if constexpr (std::is_arithmetic_v<T>) {
        return takeNumbers(field, out);
    } else {
        T value;
        TENON_TRY(take(field, value));
        return append(out, std::move(value));
    }
}

template <class T>
Result<void> Decoder::takeNumbers(const Field& field, std::vector<T>& out) {
    if (field.type != WireType::bytes) {
        T value;
        TENON_TRY(take(field, value));
        return append(out, value);
    }
    if constexpr (std::is_same_v<T, float>) {
        if (field.bytes.size() % sizeof(T) != 0) return misplaced(field);
        TENON_TRY(charge(field.bytes.size()));
        const std::size_t before = out.size();
        out.resize(before + field.bytes.size() / sizeof(T));
        if (!field.bytes.empty()) std::memcpy(out.data() + before, field.bytes.data(), field.bytes.size());
        return {};
    } else {
        for (Bytes rest = field.bytes; !rest.empty();)
            TENON_TRY(append(out, static_cast<T>(TENON_TRY(WireReader::varint(rest, origin)))));
        return {};
    }
}

Result<void> Decoder::read(Bytes message, ModelDef& out) {
    return each(message, [&](const Field& f) -> Result<void> {
        switch (f.id) {
            case 1: return take(f, out.irVersion);
            case 2: return take(f, out.producerName);
            case 3: return take(f, out.producerVersion);
            case 7:
                if (!out.graph) out.graph.emplace();
                return take(f, *out.graph);
            case 8: return take(f, out.opsets);
            case 25: return take(f, out.functions);
            default: return {};
        }
    });
}

Result<void> Decoder::read(Bytes message, GraphDef& out) {
    return each(message, [&](const Field& f) -> Result<void> {
        switch (f.id) {
            case 1: return take(f, out.nodes);
            case 2: return take(f, out.name);
            case 5: return take(f, out.initializers);
            case 11: return take(f, out.inputs);
            case 12: return take(f, out.outputs);
            case 13: return take(f, out.values);
            case 15: return f.type == WireType::bytes ? sparse(f.bytes, out.sparseInitializers) : misplaced(f);
            default: return {};
        }
    });
}

Result<void> Decoder::sparse(Bytes message, std::vector<std::string_view>& names) {
    TensorDef values;
    TENON_TRY(each(message, [&](const Field& f) { return f.id == 1 ? take(f, values) : Result<void>(); }));
    return append(names, values.name);
}

Result<void> Decoder::read(Bytes message, NodeDef& out) {
    return each(message, [&](const Field& f) -> Result<void> {
        switch (f.id) {
            case 1: return take(f, out.inputs);
            case 2: return take(f, out.outputs);
            case 3: return take(f, out.name);
            case 4: return take(f, out.op);
            case 5: return take(f, out.attributes);
            case 7: return take(f, out.domain);
            case 8: return take(f, out.overload);
            default: return {};
        }
    });
}

Result<void> Decoder::read(Bytes message, AttributeDef& out) {
    return each(message, [&](const Field& f) -> Result<void> {
        switch (f.id) {
            case 1: return take(f, out.name);
            case 2: return take(f, out.real);
            case 3: return take(f, out.integer);
            case 4: return take(f, out.text);
            case 5:
                if (!out.tensor) {
                    TENON_TRY(charge(sizeof(TensorDef)));
                    out.tensor = std::make_unique<TensorDef>();
                }
                return take(f, *out.tensor);
            case 6:
                if (!out.graph) {
                    TENON_TRY(charge(sizeof(GraphDef)));
                    out.graph = std::make_unique<GraphDef>();
                }
                return take(f, *out.graph);
            case 7: return take(f, out.reals);
            case 8: return take(f, out.integers);
            case 9: return take(f, out.texts);
            case 20: return take(f, out.kind);
            case 21: return take(f, out.reference);
            default: return {};
        }
    });
}

/// A submessage of which only its presence matters.
Result<void> Decoder::note(const Field& field, bool& isThere) {
    if (field.type != WireType::bytes) return misplaced(field);
    isThere = true;
    return {};
}

/// Elements one by one, as `single`, or packed. An empty packed list is as good as none.
Result<void> Decoder::typedData(const Field& field, WireType single, TensorDef& out) {
    if (field.type != WireType::bytes && field.type != single) return misplaced(field);
    const bool isPackedNothing = single != WireType::bytes && field.type == WireType::bytes && field.bytes.empty();
    if (!isPackedNothing) out.hasTypedData = true;
    return {};
}

Result<void> Decoder::read(Bytes message, TensorDef& out) {
    TENON_TRY(append(out.bodies, message));
    return each(message, [&](const Field& f) -> Result<void> {
        switch (f.id) {
            case 1: return take(f, out.dims);
            case 2: return take(f, out.dataType);
            case 3: return note(f, out.isSegment);
            case 4: return typedData(f, WireType::fixed32, out);
            case 5:
            case 7:
            case 11: return typedData(f, WireType::varint, out);
            case 6: return typedData(f, WireType::bytes, out);
            case 10: return typedData(f, WireType::fixed64, out);
            case 8: return take(f, out.name);
            case 9:
                if (f.type != WireType::bytes) return misplaced(f);
                out.raw = f.bytes;
                return {};
            case 13: return take(f, out.external);
            case 14: return take(f, out.isExternal);
            default: return {};
        }
    });
}

Result<void> Decoder::read(Bytes message, Entry& out) {
    return each(message, [&](const Field& f) -> Result<void> {
        switch (f.id) {
            case 1: return take(f, out.key);
            case 2: return take(f, out.value);
            default: return {};
        }
    });
}

Result<void> Decoder::read(Bytes message, OpsetDef& out) {
    return each(message, [&](const Field& f) -> Result<void> {
        switch (f.id) {
            case 1: return take(f, out.domain);
            case 2: return take(f, out.version);
            default: return {};
        }
    });
}

Result<void> Decoder::read(Bytes message, ValueDef& out) {
    return each(message, [&](const Field& f) -> Result<void> {
        switch (f.id) {
            case 1: return take(f, out.name);
            case 2: return f.type == WireType::bytes ? type(f.bytes, out) : misplaced(f);
            default: return {};
        }
    });
}

Result<void> Decoder::type(Bytes message, ValueDef& out) {
    return each(message, [&](const Field& f) -> Result<void> {
        switch (f.id) {
            case 1:
                out.kind = ValueKind::tensor;
                return f.type == WireType::bytes ? tensorType(f.bytes, out) : misplaced(f);
            case 4: return kind(f, ValueKind::sequence, out);
            case 5: return kind(f, ValueKind::map, out);
            case 7: return kind(f, ValueKind::opaque, out);
            case 8: return kind(f, ValueKind::sparse, out);
            case 9: return kind(f, ValueKind::optional, out);
            default: return {};
        }
    });
}

Result<void> Decoder::kind(const Field& field, ValueKind kind, ValueDef& out) {
    if (field.type != WireType::bytes) return misplaced(field);
    out.kind = kind;
    out.hasShape = false;
    out.elementType = 0;
    out.dims.clear();
    return {};
}

Result<void> Decoder::tensorType(Bytes message, ValueDef& out) {
    return each(message, [&](const Field& f) -> Result<void> {
        switch (f.id) {
            case 1: return take(f, out.elementType);
            case 2: out.hasShape = true; return f.type == WireType::bytes ? shape(f.bytes, out) : misplaced(f);
            default: return {};
        }
    });
}

Result<void> Decoder::shape(Bytes message, ValueDef& out) {
    return each(message, [&](const Field& f) { return f.id == 1 ? take(f, out.dims) : Result<void>(); });
}

Result<void> Decoder::read(Bytes message, DimDef& out) {
    return each(message, [&](const Field& f) -> Result<void> {
        switch (f.id) {
            case 1: out.symbol = {}; return take(f, out.value.emplace());
            case 2: out.value.reset(); return take(f, out.symbol);
            default: return {};
        }
    });
}

Result<void> Decoder::read(Bytes message, FunctionDef& out) {
    return each(message, [&](const Field& f) -> Result<void> {
        switch (f.id) {
            case 1: return take(f, out.name);
            case 4: return take(f, out.inputs);
            case 5: return take(f, out.outputs);
            case 6: return take(f, out.attributes);
            case 7: return take(f, out.nodes);
            case 9: return take(f, out.opsets);
            case 10: return take(f, out.domain);
            case 11: return take(f, out.defaults);
            case 13: return take(f, out.overload);
            default: return {};
        }
    });
}

}  // namespace

Result<ModelDef> decodeModel(Bytes file) {
    ModelDef model;
    TENON_TRY(Decoder(file).read(file, model));
    return model;
}

Result<TensorDef> decodeTensor(Bytes file) {
    TensorDef tensor;
    TENON_TRY(Decoder(file).read(file, tensor));
    return tensor;
}

}  // namespace tenon::onnx
