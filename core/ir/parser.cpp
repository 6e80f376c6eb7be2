// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <charconv>
#include <cstring>

#include "core/ir/dim_arithmetic.h"
#include "core/ir/infer.h"
#include "core/ir/node_form.h"
#include "core/ir/text.h"
#include "core/ir/text_elements.h"
#include "core/ir/text_lexer.h"

namespace tenon {

namespace {

/// Groups are numbered densely, so a large number is a mistake and must not cost memory.
constexpr std::int64_t kLargestGroup = 1 << 20;

std::optional<std::int64_t> integerOf(std::string_view word) {
    std::int64_t number = 0;
    const auto result = std::from_chars(word.data(), word.data() + word.size(), number);
    if (result.ec != std::errc() || result.ptr != word.data() + word.size()) return std::nullopt;
    return number;
}

bool startsName(char c) {
    return !((c >= '0' && c <= '9') || c == '+' || c == '-');
}

/// What stands before '=' of a node.
struct ParsedOutput {
    Token place;
    std::string name;
    std::optional<TensorType> type;
};

/// Recursive descent over a grammar that does not nest; one token of look-ahead.
class Parser {
public:
    Parser(std::string_view text, const ParseLimits& limits) : lexer(text), splatBytesLeft(limits.splatBytes) {
        advance();
    }

    Result<Graph> parse() {
        TENON_TRY(expectWord("graph"));
        graph.name = TENON_TRY(expectString("the graph's name"));
        TENON_TRY(expect('{'));
        while (!token.isPunctuation('}')) TENON_TRY(parseStatement());
        advance();
        if (token.kind != TokenKind::end) return unexpected("the end of the text");
        if (graph.sources().empty()) nameSources();
        return std::move(graph);
    }

private:
    // Tokens -------------------------------------------------------------------------------------------------------

    void advance() { token = lexer.next(); }

    static Error at(const Token& place, std::string_view what) {
        return modelError(fmt::format("{}:{}: {}", place.line, place.column, what));
    }

    Error unexpected(std::string_view wanted) const {
        if (token.kind == TokenKind::openString) return at(token, "the string has no end on this line");
        const auto shown = token.text.substr(0, 40);
        const auto found = token.kind == TokenKind::end ? std::string("the end of the text") : quoted(shown);
        return at(token, fmt::format("expected {} but found {}", wanted, found));
    }

    bool accept(char c) {
        if (!token.isPunctuation(c)) return false;
        advance();
        return true;
    }

    bool acceptWord(std::string_view word) {
        if (!token.isWord(word)) return false;
        advance();
        return true;
    }

    Result<void> expect(char c) {
        if (accept(c)) return {};
        return unexpected(fmt::format("'{}'", c));
    }

    Result<void> expectWord(std::string_view word) {
        if (acceptWord(word)) return {};
        return unexpected(fmt::format("'{}'", word));
    }

    Result<std::string> expectString(std::string_view what) {
        if (token.kind != TokenKind::string) return unexpected(fmt::format("{} in quotes", what));
        auto text = unescaped(token.text);
        if (!text) return at(token, "the string contains an unknown escape");
        advance();
        return *std::move(text);
    }

    /// A word or a string.
    Result<std::string> expectName(std::string_view what) {
        if (token.kind != TokenKind::word) return expectString(what);
        std::string name(token.text);
        advance();
        return name;
    }

    Result<std::int64_t> expectInteger(std::string_view what) {
        const auto number = token.kind == TokenKind::word ? integerOf(token.text) : std::nullopt;
        if (!number) return unexpected(what);
        advance();
        return *number;
    }

    // Statements ---------------------------------------------------------------------------------------------------

    Result<void> parseStatement() {
        if (acceptWord("source")) return parseSource();
        if (acceptWord("input")) return parseInput();
        if (acceptWord("const")) return parseConstant();
        if (acceptWord("output")) return parseOutput();
        if (token.isPunctuation('%')) return parseNode();
        return unexpected("a statement (source, input, const, output or %name) or '}'");
    }

    Result<void> parseSource() {
        const Token place = token;
        const std::int64_t number = TENON_TRY(expectInteger("the source's number"));
        const auto next = static_cast<std::int64_t>(graph.sources().size());
        if (number != next) return at(place, fmt::format("sources are numbered in order: expected {}", next));
        std::string op = TENON_TRY(expectName("the source's op"));
        graph.addSource(TENON_TRY(expectString("the source's name")), std::move(op));
        return {};
    }

    Result<void> parseInput() {
        std::string name = TENON_TRY(parseNewName());
        TENON_TRY(expect(':'));
        graph.addInput(std::move(name), TENON_TRY(parseType()));
        return {};
    }

    Result<void> parseConstant() {
        std::string name = TENON_TRY(parseNewName());
        TENON_TRY(expect(':'));
        const TensorType type = TENON_TRY(parseType());
        TENON_TRY(expect('='));
        graph.addConstant(std::move(name), TENON_TRY(parseContent(type)));
        return {};
    }

    Result<void> parseOutput() {
        graph.addOutput(TENON_TRY(parseValue()));
        return {};
    }

    // %a: f32[2], %b: f32[2] = Split(%x) {axis = 1} "split" group 0 from [3]
    Result<void> parseNode() {
        const auto outputs = TENON_TRY(parseOutputs());
        TENON_TRY(expect('='));
        const Token place = token;
        const auto op = token.kind == TokenKind::word ? opFromName(token.text) : std::nullopt;
        if (!op) return unexpected("the name of an op");
        advance();
        auto inputs = TENON_TRY(parseArguments());
        auto attributes = TENON_TRY(parseAttributes(*op));
        std::string name = TENON_TRY(parseNodeName());
        std::vector<TensorType> types;
        for (const ParsedOutput& output : outputs) types.push_back(output.type.value_or(TensorType{}));
        const NodeId id =
            graph.addNode(*op, std::move(name), std::move(inputs), std::move(attributes), std::move(types), {});
        if (const auto form = checkForm(graph, id); !form) return at(place, form.error().message);
        TENON_TRY(nameOutputs(id, outputs));
        TENON_TRY(inferOmitted(id, outputs, place));
        TENON_TRY(parseGroup(id));
        return parseProvenance(id);
    }

    Result<std::vector<ParsedOutput>> parseOutputs() {
        std::vector<ParsedOutput> outputs;
        do {
            ParsedOutput output{token, TENON_TRY(parseNewName()), std::nullopt};
            if (accept(':')) output.type = TENON_TRY(parseType());
            outputs.push_back(std::move(output));
        } while (accept(','));
        return outputs;
    }

    Result<std::vector<ValueId>> parseArguments() {
        std::vector<ValueId> inputs;
        TENON_TRY(expect('('));
        if (accept(')')) return inputs;
        do {
            if (acceptWord("_"))
                inputs.emplace_back();
            else
                inputs.push_back(TENON_TRY(parseValue()));
        } while (accept(','));
        TENON_TRY(expect(')'));
        return inputs;
    }

    /// Empty when left out.
    Result<std::string> parseNodeName() {
        if (token.kind != TokenKind::string) return std::string();
        const Token place = token;
        std::string name = TENON_TRY(expectString("the node's name"));
        if (name.empty()) return at(place, "a node's name cannot be empty");
        if (graph.findNode(name)) return at(place, fmt::format("another node is named {}", quoted(name)));
        return name;
    }

    /// The graph named the outputs after the node. Renaming one can be blocked by a later one's first name, which that
    /// one gives up in the same round: hence as many rounds as there are outputs at most.
    Result<void> nameOutputs(NodeId id, const std::vector<ParsedOutput>& outputs) {
        const auto ids = graph.node(id).outputs;
        bool isDone = false;
        for (std::size_t round = 0; round <= outputs.size() && !isDone; ++round) {
            isDone = true;
            for (std::size_t i = 0; i < ids.size(); ++i) {
                graph.rename(ids[i], outputs[i].name);
                isDone = isDone && graph.value(ids[i]).name == outputs[i].name;
            }
        }
        for (std::size_t i = 0; i < ids.size(); ++i) {
            if (graph.value(ids[i]).name == outputs[i].name) continue;
            return at(outputs[i].place, fmt::format("another value is named {}", quoted(outputs[i].name)));
        }
        return {};
    }

    Result<void> inferOmitted(NodeId id, const std::vector<ParsedOutput>& outputs, const Token& place) {
        const bool isComplete =
            std::all_of(outputs.begin(), outputs.end(), [](const auto& o) { return o.type.has_value(); });
        if (isComplete) return {};
        std::vector<const Tensor*> constants;
        for (ValueId input : graph.node(id).inputs) constants.push_back(graph.constant(input));
        auto types = inferNode(graph, id, constants);
        if (!types) return at(place, types.error().message);
        for (std::size_t i = 0; i < outputs.size(); ++i) {
            if (!outputs[i].type) graph.setType(graph.node(id).outputs[i], std::move((*types)[i]));
        }
        return {};
    }

    Result<void> parseGroup(NodeId id) {
        if (!acceptWord("group")) return {};
        const Token place = token;
        const std::int64_t number = TENON_TRY(expectInteger("the group's number"));
        if (number < 0 || number >= kLargestGroup) return at(place, fmt::format("group {} is out of range", number));
        for (; groupsMade <= number; ++groupsMade) graph.addGroup();
        graph.setGroup(id, GroupId(static_cast<std::uint32_t>(number)));
        return {};
    }

    Result<void> parseProvenance(NodeId id) {
        if (!acceptWord("from")) return {};
        TENON_TRY(expect('['));
        SourceSet sources;
        while (!accept(']')) {
            if (!sources.empty()) TENON_TRY(expect(','));
            const Token place = token;
            const std::int64_t number = TENON_TRY(expectInteger("a source's number"));
            const auto count = static_cast<std::int64_t>(graph.sources().size());
            if (number < 0 || number >= count) return at(place, fmt::format("there is no source {}", number));
            const SourceId source(static_cast<std::uint32_t>(number));
            if (!sources.empty() && sources.back() >= source) return at(place, "sources must be in ascending order");
            sources.push_back(source);
        }
        graph.addSources(id, sources);
        return {};
    }

    /// A text without provenance: every node stands for itself.
    void nameSources() {
        for (NodeId id : graph.nodes()) {
            graph.addSources(id, {graph.addSource(graph.node(id).name, std::string(opName(graph.node(id).op)))});
        }
    }

    // Names and types ----------------------------------------------------------------------------------------------

    Result<std::string> parseNewName() {
        TENON_TRY(expect('%'));
        const Token place = token;
        std::string name = TENON_TRY(expectName("a value's name"));
        if (name.empty()) return at(place, "a value's name cannot be empty");
        if (graph.findValue(name)) return at(place, fmt::format("another value is named {}", quoted(name)));
        return name;
    }

    Result<ValueId> parseValue() {
        TENON_TRY(expect('%'));
        const Token place = token;
        const std::string name = TENON_TRY(expectName("a value's name"));
        const auto id = graph.findValue(name);
        if (!id) return at(place, fmt::format("there is no value {} before here", quoted(name)));
        return *id;
    }

    Result<TensorType> parseType() {
        const Token place = token;
        const auto element = token.kind == TokenKind::word ? elementTypeFromName(token.text) : std::nullopt;
        if (!element) return unexpected("an element type");
        advance();
        TensorType type{*element, {}};
        TENON_TRY(expect('['));
        while (!accept(']')) {
            if (!type.shape.empty()) TENON_TRY(expect(','));
            type.shape.push_back(TENON_TRY(parseDim()));
        }
        if (const auto size = checkSize(type); !size) return at(place, size.error().message);
        return type;
    }

    Result<Dim> parseDim() {
        const Token place = token;
        const bool isNumber = token.kind == TokenKind::word && !startsName(token.text[0]);
        if (isNumber) {
            const std::int64_t extent = TENON_TRY(expectInteger("an extent"));
            if (extent < 0) return at(place, "an extent cannot be negative");
            return Dim(extent);
        }
        std::string symbol = TENON_TRY(expectName("an extent"));
        if (symbol.empty()) return at(place, "a symbol cannot be empty");
        return Dim(std::move(symbol));
    }

    // Content ------------------------------------------------------------------------------------------------------

    Result<Tensor> parseContent(const TensorType& type) {
        const Token place = token;
        auto dims = knownDims(type.shape);
        if (!dims) return at(place, "a constant needs a shape without symbols");
        if (acceptWord("splat")) return parseSplat(type.element, *std::move(dims), place);
        if (acceptWord("hex")) return parseBytes(type.element, *std::move(dims));
        if (acceptWord("elided")) return at(place, "the content was elided when this text was printed");
        if (token.isPunctuation('[')) return parseList(type.element, *std::move(dims), place);
        return unexpected("splat, hex or a list");
    }

    Result<Tensor> parseSplat(ElementType element, Dims dims, const Token& place) {
        std::byte value[8];
        TENON_TRY(parseInto(element, value));
        const std::size_t size = byteSize(element);
        const std::int64_t bytes = elementCount(dims) * static_cast<std::int64_t>(size);
        if (bytes > splatBytesLeft) return at(place, "the constants of this text are too large");
        splatBytesLeft -= bytes;
        Tensor tensor(element, std::move(dims));
        std::byte* out = tensor.writableBytes();
        for (std::size_t i = 0; i < tensor.bytes(); i += size) std::memcpy(out + i, value, size);
        return tensor;
    }

    Result<Tensor> parseList(ElementType element, Dims dims, const Token& place) {
        std::vector<std::byte> bytes;
        const std::size_t size = byteSize(element);
        TENON_TRY(expect('['));
        while (!accept(']')) {
            if (!bytes.empty()) TENON_TRY(expect(','));
            bytes.resize(bytes.size() + size);
            TENON_TRY(parseInto(element, bytes.data() + bytes.size() - size));
        }
        const auto count = static_cast<std::int64_t>(bytes.size() / size);
        if (count != elementCount(dims)) {
            return at(place, fmt::format("the list has {} elements but the type {}", count, elementCount(dims)));
        }
        return tensorOf(element, std::move(dims), bytes);
    }

    Result<Tensor> parseBytes(ElementType element, Dims dims) {
        const Token place = token;
        if (token.kind != TokenKind::string) return unexpected("hexadecimal digits in quotes");
        const auto wanted = 2 * elementCount(dims) * static_cast<std::int64_t>(byteSize(element));
        if (static_cast<std::int64_t>(token.text.size()) != wanted) {
            return at(place, fmt::format("expected {} hexadecimal digits but found {}", wanted, token.text.size()));
        }
        std::vector<std::byte> bytes(token.text.size() / 2);
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            const char* digits = token.text.data() + 2 * i;
            unsigned byte = 0;
            if (std::from_chars(digits, digits + 2, byte, 16).ptr != digits + 2) {
                return at(place, fmt::format("digit {} is not hexadecimal", 2 * i));
            }
            bytes[i] = static_cast<std::byte>(byte);
        }
        advance();
        return tensorOf(element, std::move(dims), bytes);
    }

    static Tensor tensorOf(ElementType element, Dims dims, const std::vector<std::byte>& bytes) {
        Tensor tensor(element, std::move(dims));
        if (!bytes.empty()) std::memcpy(tensor.writableBytes(), bytes.data(), bytes.size());
        return tensor;
    }

    Result<void> parseInto(ElementType element, std::byte* out) {
        const bool isElement = token.kind == TokenKind::word && parseElement(token.text, element, out);
        if (!isElement) return unexpected(fmt::format("an element of type {}", elementTypeName(element)));
        advance();
        return {};
    }

    // Attributes ---------------------------------------------------------------------------------------------------

    Result<AttributeMap> parseAttributes(Op op) {
        AttributeMap attributes;
        if (!accept('{')) return attributes;
        while (!accept('}')) {
            if (!attributes.empty()) TENON_TRY(expect(','));
            const Token place = token;
            std::string name = TENON_TRY(expectName("an attribute's name"));
            const AttributeSpec* spec = attributeSpec(op, name);
            if (!spec) return at(place, fmt::format("{} has no attribute {}", opName(op), quoted(name)));
            TENON_TRY(expect('='));
            if (!attributes.emplace(std::move(name), TENON_TRY(parseAttribute(spec->type))).second) {
                return at(place, "the attribute is given twice");
            }
        }
        return attributes;
    }

    Result<Attribute> parseAttribute(AttributeType type) {
        switch (type) {
            case AttributeType::integer:
                return Attribute(TENON_TRY(parseNumber<std::int64_t>()));
            case AttributeType::real:
                return Attribute(TENON_TRY(parseNumber<float>()));
            case AttributeType::text:
                return Attribute(TENON_TRY(expectString("a string")));
            case AttributeType::integers:
                return Attribute(TENON_TRY(parseNumbers<std::int64_t>()));
            case AttributeType::reals:
                return Attribute(TENON_TRY(parseNumbers<float>()));
            case AttributeType::tensor:
                break;
        }
        const TensorType tensor = TENON_TRY(parseType());
        return Attribute(TENON_TRY(parseContent(tensor)));
    }

    template <class T>
    Result<T> parseNumber() {
        constexpr ElementType kType = std::is_same_v<T, float> ? ElementType::f32 : ElementType::i64;
        T number;
        TENON_TRY(parseInto(kType, reinterpret_cast<std::byte*>(&number)));
        return number;
    }

    template <class T>
    Result<std::vector<T>> parseNumbers() {
        std::vector<T> numbers;
        TENON_TRY(expect('['));
        while (!accept(']')) {
            if (!numbers.empty()) TENON_TRY(expect(','));
            numbers.push_back(TENON_TRY(parseNumber<T>()));
        }
        return numbers;
    }

    Lexer lexer;
    Token token;
    Graph graph;
    std::int64_t splatBytesLeft;
    std::int64_t groupsMade = 0;
};

}  // namespace

Result<Graph> parseGraph(std::string_view text, const ParseLimits& limits) {
    return Parser(text, limits).parse();
}

}  // namespace tenon
