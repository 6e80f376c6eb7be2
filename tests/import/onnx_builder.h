// SPDX-License-Identifier: Apache-2.0
// ONNX models for the tests of this folder, built with the generated protobuf classes, and what importing them gives.
#pragma once

#include <QTemporaryDir>
#include <QTest>

#include <cstring>
#include <fstream>
#include <stdexcept>

#include "core/import/import.h"
#include "core/import/onnx.pb.h"
#include "core/interpret/interpret.h"

namespace tenon::test {

/// AttributeProto.AttributeType and TensorProto.DataType, as far as the tests need them.
enum AttributeKind { kReal = 1, kInteger, kText, kTensor, kGraph, kReals, kIntegers };
enum DataType { kFloat = 1, kUint8, kInt8, kUint16, kInt16, kInt32, kInt64, kString, kBool, kFloat16, kDouble };

/// An extent: a number, a name, or "?" for one of which nothing is said.
struct Extent {
    Extent(int number) : number(number) {}
    Extent(const char* name) : name(name) {}
    int number = 0;
    std::string name;
};
using Extents = std::vector<Extent>;

inline void describe(wire::ValueInfoProto& value, const std::string& name, int type, const Extents& extents) {
    value.set_name(name);
    auto& tensor = *value.mutable_type()->mutable_tensor_type();
    tensor.set_elem_type(type);
    auto& shape = *tensor.mutable_shape();
    for (const Extent& extent : extents) {
        auto& dim = *shape.add_dim();
        if (extent.name.empty())
            dim.set_dim_value(extent.number);
        else if (extent.name != "?")
            dim.set_dim_param(extent.name);
    }
}

template <class T>
void fillRaw(wire::TensorProto& tensor, int type, const Dims& dims, const std::vector<T>& values) {
    tensor.set_data_type(type);
    for (std::int64_t extent : dims) tensor.add_dims(extent);
    tensor.set_raw_data(values.data(), values.size() * sizeof(T));
}

/// Attributes in the order of the calls: attributes(node).integer("axis", 1).reals("scales", {1, 2}).
class NodeEditor {
public:
    explicit NodeEditor(wire::NodeProto& node) : proto(node) {}
    NodeEditor& named(const std::string& name) { return proto.set_name(name), *this; }
    NodeEditor& domain(const std::string& name) { return proto.set_domain(name), *this; }
    NodeEditor& integer(const char* name, std::int64_t value) { return add(name, kInteger).set_i(value), *this; }
    NodeEditor& real(const char* name, float value) { return add(name, kReal).set_f(value), *this; }
    NodeEditor& text(const char* name, const char* value) { return add(name, kText).set_s(value), *this; }
    NodeEditor& integers(const char* name, const Dims& values) {
        auto& attribute = add(name, kIntegers);
        for (std::int64_t value : values) attribute.add_ints(value);
        return *this;
    }
    NodeEditor& reals(const char* name, const std::vector<float>& values) {
        auto& attribute = add(name, kReals);
        for (float value : values) attribute.add_floats(value);
        return *this;
    }
    /// Inside a function: takes the call's attribute `reference`.
    NodeEditor& reference(const char* name, const char* reference, AttributeKind kind) {
        return add(name, kind).set_ref_attr_name(reference), *this;
    }
    wire::AttributeProto& add(const char* name, AttributeKind kind) {
        auto& attribute = *proto.add_attribute();
        attribute.set_name(name);
        attribute.set_type(kind);
        return attribute;
    }
    wire::NodeProto& proto;
};

inline NodeEditor addNode(wire::NodeProto& node, const std::string& op, const std::vector<std::string>& inputs,
                          const std::vector<std::string>& outputs) {
    node.set_op_type(op);
    for (const auto& input : inputs) node.add_input(input);
    for (const auto& output : outputs) node.add_output(output);
    return NodeEditor(node);
}

class OnnxBuilder {
public:
    explicit OnnxBuilder(std::int64_t opset) {
        model.set_ir_version(8);
        model.add_opset_import()->set_version(opset);
        model.mutable_graph()->set_name("g");
    }
    wire::GraphProto& graph() { return *model.mutable_graph(); }

    OnnxBuilder& input(const std::string& name, const Extents& extents, int type = kFloat) {
        return describe(*graph().add_input(), name, type, extents), *this;
    }
    OnnxBuilder& output(const std::string& name, const Extents& extents, int type = kFloat) {
        return describe(*graph().add_output(), name, type, extents), *this;
    }
    /// An output of which only the name is told.
    OnnxBuilder& output(const std::string& name) { return graph().add_output()->set_name(name), *this; }
    template <class T>
    OnnxBuilder& constant(const std::string& name, int type, const Dims& dims, const std::vector<T>& values) {
        fillRaw(*graph().add_initializer(), type, dims, values);
        graph().mutable_initializer()->rbegin()->set_name(name);
        return *this;
    }
    OnnxBuilder& floats(const std::string& name, const Dims& dims, const std::vector<float>& values) {
        return constant(name, kFloat, dims, values);
    }
    OnnxBuilder& ints(const std::string& name, const std::vector<std::int64_t>& values) {
        return constant(name, kInt64, {static_cast<std::int64_t>(values.size())}, values);
    }
    NodeEditor node(const std::string& op, const std::vector<std::string>& inputs,
                    const std::vector<std::string>& outputs) {
        return addNode(*graph().add_node(), op, inputs, outputs);
    }
    std::string bytes() const { return model.SerializeAsString(); }

    wire::ModelProto model;
};

/// Files of one test, removed with it.
class Folder {
public:
    std::filesystem::path path(const std::string& name) const {
        return folder.filePath(QString::fromStdString(name)).toStdString();
    }
    std::filesystem::path root() const { return folder.path().toStdString(); }
    std::filesystem::path write(const std::string& name, const std::string& bytes) const {
        std::ofstream file(path(name), std::ios::binary);
        file << bytes;
        if (!file) throw std::runtime_error("cannot write " + name);
        return path(name);
    }

private:
    QTemporaryDir folder;
};

inline Result<Model> import(const std::string& bytes, const ImportOptions& options = {}) {
    const Folder folder;
    return importModel(folder.write("m.onnx", bytes), options);
}

/// The message of a refusal without the file's path, which differs from run to run; "accepted" where there is none.
inline QString refusal(const Result<Model>& model) {
    if (model) return "accepted";
    const QString message = QString::fromStdString(model.error().message);
    const qsizetype end = message.indexOf("m.onnx': ");
    return end < 0 ? message : message.mid(end + 9);
}

inline QString refusal(const OnnxBuilder& builder, const ImportOptions& options = {}) {
    return refusal(import(builder.bytes(), options));
}

/// A failing import ends the test with its message.
inline Model imported(const OnnxBuilder& builder, const ImportOptions& options = {}) {
    auto model = import(builder.bytes(), options);
    if (!model) throw std::runtime_error(model.error().message);
    return std::move(*model);
}

inline std::vector<Tensor> run(const Graph& graph, const std::vector<Tensor>& inputs) {
    auto outputs = interpret(graph, inputs);
    if (!outputs) throw std::runtime_error(outputs.error().message);
    return std::move(*outputs);
}

inline Tensor floats(const Dims& dims, const std::vector<float>& values) {
    return Tensor::of<float>(ElementType::f32, dims, values);
}

/// 0, 1, 2 ... in a shape.
inline Tensor counting(const Dims& dims) {
    std::vector<float> values(static_cast<std::size_t>(elementCount(dims)));
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<float>(i);
    return floats(dims, values);
}

/// "Flatten Softmax Reshape": the ops of a graph in topological order.
inline QString ops(const Graph& graph) {
    QStringList names;
    for (NodeId id : graph.topologicalOrder()) names << QString::fromUtf8(opName(graph.node(id).op).data());
    return names.join(' ');
}

/// "2x3: 1 2 3 4 5 6"
inline QString text(const Tensor& tensor) {
    QString line = QString::fromStdString(toString(tensor.dims())) + ":";
    for (std::int64_t i = 0; i < tensor.count(); ++i) line += " " + QString::number(tensor.asDouble(i), 'g', 5);
    return line;
}

}  // namespace tenon::test
