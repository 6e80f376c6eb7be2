// SPDX-License-Identifier: Apache-2.0
#include "core/exporting/onnx_writer.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <unordered_set>

#include "core/base/file.h"
#include "core/exporting/onnx_lowering.h"
#include "core/import/onnx.pb.h"

namespace tenon {

namespace {

constexpr int kIrVersion = 10;
constexpr int kOpset = 22;
constexpr std::size_t kLargestMessage = (std::size_t{1} << 31) - 1;
constexpr std::size_t kExternalAlignment = 4096;
constexpr std::size_t kSmallestExternal = 1024;

/// The file of constants beside a model: a temporary sibling until keep().
class DataFile {
public:
    static Result<DataFile> create(const std::filesystem::path& path) {
        DataFile file;
        file.path = path;
        file.temporary = path.string() + ".XXXXXX";
        file.descriptor = ::mkostemp(file.temporary.data(), O_CLOEXEC);
        if (file.descriptor < 0) return file.failure();
        return file;
    }
    DataFile(DataFile&& other) noexcept
        : path(std::move(other.path)),
          temporary(std::move(other.temporary)),
          descriptor(std::exchange(other.descriptor, -1)),
          size(other.size) {}
    ~DataFile() {
        if (descriptor < 0) return;
        ::close(descriptor);
        ::unlink(temporary.c_str());
    }

    /// Appends at the next aligned offset, which is returned.
    Result<std::size_t> append(std::span<const std::byte> bytes) {
        const std::size_t offset = (size + kExternalAlignment - 1) / kExternalAlignment * kExternalAlignment;
        size = offset + bytes.size();
        for (std::size_t done = 0; done < bytes.size();) {
            const ssize_t n =
                ::pwrite(descriptor, bytes.data() + done, bytes.size() - done, static_cast<off_t>(offset + done));
            if (n < 0 && errno == EINTR) continue;
            if (n <= 0) return failure();
            done += static_cast<std::size_t>(n);
        }
        return offset;
    }

    Result<void> keep() {
        if (::fchmod(descriptor, 0644) != 0 || ::fsync(descriptor) != 0) return failure();
        if (::rename(temporary.c_str(), path.c_str()) != 0) return failure();
        ::close(std::exchange(descriptor, -1));
        return {};
    }

    std::filesystem::path path;

private:
    DataFile() = default;
    Error failure() const { return environmentError("cannot write '" + path.string() + "': " + std::strerror(errno)); }

    std::string temporary;
    int descriptor = -1;
    std::size_t size = 0;
};

/// Fills the messages of one model. With `data`, large constants go there.
class Writer {
public:
    Writer(const Graph& graph, DataFile* data) : graph(graph), data(data) {}

    Result<std::string> run() {
        model.set_ir_version(kIrVersion);
        model.set_producer_name("tenon");
        model.set_producer_version(TENON_VERSION);
        model.add_opset_import()->set_version(kOpset);
        wire::GraphProto& out = *model.mutable_graph();
        out.set_name(graph.name);
        for (ValueId input : graph.inputs()) describe(input, graph.value(input).name, *out.add_input());
        for (NodeId node : graph.topologicalOrder()) TENON_TRY(writeNode(node, out));
        TENON_TRY(writeOutputs(out));
        if (model.ByteSizeLong() > kLargestMessage)
            return modelError("the model is larger than 2 GB, which one ONNX file cannot hold");
        return model.SerializeAsString();
    }

private:
    void describe(ValueId id, const std::string& name, wire::ValueInfoProto& out) const {
        const TensorType& type = graph.value(id).type;
        out.set_name(name);
        auto& tensor = *out.mutable_type()->mutable_tensor_type();
        tensor.set_elem_type(onnxDataType(type.element));
        auto& shape = *tensor.mutable_shape();
        for (const Dim& dim : type.shape) {
            auto& added = *shape.add_dim();
            if (dim.isKnown())
                added.set_dim_value(dim.value());
            else
                added.set_dim_param(dim.symbol());
        }
    }

    static void fillType(const Tensor& tensor, wire::TensorProto& out) {
        out.set_data_type(onnxDataType(tensor.type()));
        for (std::int64_t extent : tensor.dims()) out.add_dims(extent);
    }

    static void fill(const Tensor& tensor, wire::TensorProto& out) {
        fillType(tensor, out);
        out.set_raw_data(tensor.raw().data(), tensor.bytes());
    }

    Result<void> fillExternal(const Tensor& tensor, wire::TensorProto& out) {
        fillType(tensor, out);
        out.set_data_location(1);
        const auto entry = [&](const char* key, const std::string& value) {
            auto& added = *out.add_external_data();
            added.set_key(key);
            added.set_value(value);
        };
        entry("location", data->path.filename().string());
        entry("offset", std::to_string(TENON_TRY(data->append(tensor.raw()))));
        entry("length", std::to_string(tensor.bytes()));
        return {};
    }

    Result<void> writeConstant(ValueId id, wire::GraphProto& out) {
        if (!graph.value(id).isConstant() || !written.insert(id.index).second) return {};
        const Tensor& tensor = *graph.constant(id);
        wire::TensorProto& added = *out.add_initializer();
        added.set_name(graph.value(id).name);
        if (data && tensor.bytes() >= kSmallestExternal) return fillExternal(tensor, added);
        fill(tensor, added);
        return {};
    }

    Result<void> writeNode(NodeId id, wire::GraphProto& out) {
        const Node& node = graph.node(id);
        for (ValueId input : node.inputs)
            if (input.isValid()) TENON_TRY(writeConstant(input, out));
        wire::NodeProto& added = *out.add_node();
        added.set_name(node.name);
        added.set_op_type(std::string(opName(node.op)));
        for (ValueId input : node.inputs) added.add_input(input.isValid() ? graph.value(input).name : std::string());
        for (ValueId output : node.outputs) added.add_output(graph.value(output).name);
        for (const auto& [name, attribute] : node.attributes) writeAttribute(node.op, name, attribute, added);
        writeSources(node, added);
        return {};
    }

    /// Defaults are left out: some came with opsets after ours.
    static void writeAttribute(Op op, const std::string& name, const Attribute& value, wire::NodeProto& node) {
        const AttributeSpec* spec = attributeSpec(op, name);
        if (spec && spec->defaultValue && equal(*spec->defaultValue, value)) return;
        wire::AttributeProto& out = *node.add_attribute();
        out.set_name(name);
        const auto kind = [&](int type) -> wire::AttributeProto& {
            out.set_type(type);
            return out;
        };
        if (const auto* real = std::get_if<float>(&value))
            kind(1).set_f(*real);
        else if (const auto* integer = std::get_if<std::int64_t>(&value))
            kind(2).set_i(*integer);
        else if (const auto* text = std::get_if<std::string>(&value))
            kind(3).set_s(*text);
        else if (const auto* tensor = std::get_if<Tensor>(&value))
            fill(*tensor, *kind(4).mutable_t());
        else if (const auto* reals = std::get_if<std::vector<float>>(&value))
            for (float r : *reals) kind(6).add_floats(r);
        else
            for (std::int64_t i : std::get<Dims>(value)) kind(7).add_ints(i);
    }

    void writeSources(const Node& node, wire::NodeProto& out) const {
        if (node.sources.empty()) return;
        std::string names;
        for (SourceId source : node.sources) names += (names.empty() ? "" : "\n") + graph.sources()[source.index].name;
        auto& property = *out.add_metadata_props();
        property.set_key("tenon.sources");
        property.set_value(names);
    }

    /// A value that the graph returns twice is copied under a second name, since ONNX's outputs are names.
    Result<void> writeOutputs(wire::GraphProto& out) {
        std::unordered_set<std::string> names;
        for (ValueId id : graph.outputs()) {
            TENON_TRY(writeConstant(id, out));
            std::string name = graph.value(id).name;
            for (int copy = 1; !names.insert(name).second || (copy > 1 && graph.findValue(name)); ++copy)
                name = graph.value(id).name + "_" + std::to_string(copy);
            if (name != graph.value(id).name) {
                wire::NodeProto& identity = *out.add_node();
                identity.set_op_type("Identity");
                identity.set_name(name);
                identity.add_input(graph.value(id).name);
                identity.add_output(name);
            }
            describe(id, name, *out.add_output());
        }
        return {};
    }

    const Graph& graph;
    DataFile* data;
    wire::ModelProto model;
    std::unordered_set<std::uint32_t> written;
};

std::size_t constantBytes(const Graph& graph) {
    std::size_t bytes = 0;
    for (ValueId id : graph.values())
        if (const Tensor* tensor = graph.constant(id)) bytes += tensor->bytes();
    return bytes;
}

}  // namespace

Result<std::string> toOnnxBytes(const Graph& graph) {
    Graph lowered = graph;
    TENON_TRY(lowerForOnnx(lowered));
    return Writer(lowered, nullptr).run();
}

Result<void> writeOnnx(const Graph& graph, const std::filesystem::path& path, const OnnxWriteOptions& options) {
    if (constantBytes(graph) <= options.externalAbove)
        return writeFileAtomically(path, std::string_view(TENON_TRY(toOnnxBytes(graph))));
    Graph lowered = graph;
    TENON_TRY(lowerForOnnx(lowered));
    DataFile data = TENON_TRY(DataFile::create(path.string() + ".data"));
    const std::string bytes = TENON_TRY(Writer(lowered, &data).run());
    TENON_TRY(data.keep());
    auto done = writeFileAtomically(path, std::string_view(bytes));
    if (!done) ::unlink(data.path.c_str());
    return done;
}

}  // namespace tenon
