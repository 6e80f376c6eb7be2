// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "core/ir/text.h"
#include "core/ir/text_elements.h"
#include "core/ir/text_lexer.h"

namespace tenon {

namespace {

/// Constants up to here are listed, larger ones printed as bytes, unless the options elide them.
constexpr std::int64_t kLongestList = 64;

bool isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
}

std::string plainOrQuoted(std::string_view name) {
    const bool isPlain = !name.empty() && std::all_of(name.begin(), name.end(), isNameCharacter);
    return isPlain ? std::string(name) : quoted(name);
}

/// A symbol must not look like a number.
std::string symbolText(const std::string& symbol) {
    const bool startsLikeNumber = !symbol.empty() && symbol[0] >= '0' && symbol[0] <= '9';
    return startsLikeNumber ? quoted(symbol) : plainOrQuoted(symbol);
}

/// Comma-separated; no item's text is empty.
template <class Range, class F>
std::string joined(const Range& items, F&& textOf) {
    std::string text;
    for (const auto& item : items) {
        if (!text.empty()) text += ", ";
        text += textOf(item);
    }
    return text;
}

class Printer {
public:
    Printer(const Graph& graph, const PrintOptions& options) : graph(graph), options(options) {}

    std::string print() {
        out = "graph " + quoted(graph.name) + " {\n";
        if (options.withSources) printSources();
        for (ValueId id : graph.inputs()) line("input " + declared(id));
        for (ValueId id : graph.values()) {
            if (const Tensor* tensor = graph.constant(id)) line("const " + declared(id) + " = " + content(*tensor));
        }
        for (NodeId id : graph.topologicalOrder()) printNode(graph.node(id));
        for (ValueId id : graph.outputs()) line("output " + valueName(id));
        return out + "}\n";
    }

    std::string attributeText(const Attribute& attribute) const {
        switch (attributeType(attribute)) {
            case AttributeType::integer:
                return std::to_string(std::get<std::int64_t>(attribute));
            case AttributeType::real:
                return listText(std::span(&std::get<float>(attribute), 1));
            case AttributeType::text:
                return quoted(std::get<std::string>(attribute));
            case AttributeType::integers:
                return "[" + listText(std::span(std::get<Dims>(attribute))) + "]";
            case AttributeType::reals:
                return "[" + listText(std::span(std::get<std::vector<float>>(attribute))) + "]";
            case AttributeType::tensor:
                break;
        }
        const Tensor& tensor = std::get<Tensor>(attribute);
        return typeText({tensor.type(), toShape(tensor.dims())}) + " " + content(tensor);
    }

private:
    void line(const std::string& text) { out += "  " + text + "\n"; }

    std::string valueName(ValueId id) const {
        if (!id.isValid()) return "_";
        return '%' + plainOrQuoted(graph.value(id).name);
    }

    /// "%x: f32[2,N]"
    std::string declared(ValueId id) const { return valueName(id) + ": " + typeText(graph.value(id).type); }

    static std::string typeText(const TensorType& type) {
        std::string text(elementTypeName(type.element));
        text += '[';
        for (std::size_t i = 0; i < type.shape.size(); ++i) {
            if (i > 0) text += ',';
            const Dim& dim = type.shape[i];
            text += dim.isKnown() ? std::to_string(dim.value()) : symbolText(dim.symbol());
        }
        return text + ']';
    }

    void printSources() {
        const auto& sources = graph.sources();
        for (std::size_t i = 0; i < sources.size(); ++i) {
            line(fmt::format("source {} {} {}", i, plainOrQuoted(sources[i].op), quoted(sources[i].name)));
        }
    }

    std::string content(const Tensor& tensor) const {
        const std::size_t size = byteSize(tensor.type());
        const std::byte* data = tensor.raw().data();
        if (tensor.isSplat() && hasText(tensor.type(), data)) {
            std::string text = "splat ";
            appendElement(text, tensor.type(), data);
            return text;
        }
        if (options.maxListed >= 0 && tensor.count() > options.maxListed) return "elided";
        if (options.maxListed < 0 && tensor.count() > kLongestList) return bytesOf(tensor);
        std::string text = "[";
        for (std::int64_t i = 0; i < tensor.count(); ++i) {
            const std::byte* element = data + static_cast<std::size_t>(i) * size;
            if (!hasText(tensor.type(), element)) return bytesOf(tensor);
            if (i > 0) text += ", ";
            appendElement(text, tensor.type(), element);
        }
        return text + "]";
    }

    static std::string bytesOf(const Tensor& tensor) {
        static constexpr char kDigits[] = "0123456789abcdef";
        std::string text = "hex \"";
        text.reserve(text.size() + 2 * tensor.bytes() + 1);
        for (std::byte byte : tensor.raw()) {
            text += kDigits[std::to_integer<unsigned>(byte) >> 4];
            text += kDigits[std::to_integer<unsigned>(byte) & 15];
        }
        return text + '"';
    }

    void printNode(const Node& node) {
        std::string text = joined(node.outputs, [&](ValueId id) { return declared(id); });
        text += fmt::format(" = {}(", opName(node.op));
        text += joined(node.inputs, [&](ValueId id) { return valueName(id); });
        text += ")";
        if (!node.attributes.empty()) text += attributesText(node.attributes);
        text += " " + quoted(node.name);
        if (node.group.isValid()) text += fmt::format(" group {}", node.group.index);
        if (options.withSources) text += sourcesText(node.sources);
        line(text);
    }

    static std::string sourcesText(const SourceSet& sources) {
        return " from [" + joined(sources, [](SourceId id) { return std::to_string(id.index); }) + "]";
    }

    std::string attributesText(const AttributeMap& attributes) const {
        auto pair = [&](const auto& item) { return plainOrQuoted(item.first) + " = " + attributeText(item.second); };
        return " {" + joined(attributes, pair) + "}";
    }

    template <class T>
    static std::string listText(std::span<const T> values) {
        constexpr ElementType kType = std::is_same_v<T, float> ? ElementType::f32 : ElementType::i64;
        return joined(values, [](const T& value) {
            std::string text;
            appendElement(text, kType, reinterpret_cast<const std::byte*>(&value));
            return text;
        });
    }

    const Graph& graph;
    const PrintOptions& options;
    std::string out;
};

}  // namespace

std::string printGraph(const Graph& graph, const PrintOptions& options) {
    return Printer(graph, options).print();
}

std::string printAttribute(const Attribute& attribute, const PrintOptions& options) {
    return Printer({}, options).attributeText(attribute);
}

}  // namespace tenon
