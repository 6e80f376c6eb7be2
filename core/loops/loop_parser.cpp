// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>
#include <limits>
#include <map>

#include "core/base/checked.h"
#include "core/loops/loop_lexer.h"
#include "core/loops/loop_names.h"
#include "core/loops/loop_text.h"
#include "core/loops/scalar_ops.h"

namespace tenon::loops {

namespace {

constexpr int kMaxDepth = 200;
constexpr std::size_t kMaxText = 64u << 20;
constexpr std::size_t kMaxBuffers = 4096;
constexpr std::size_t kMaxRank = 64;
constexpr std::int64_t kMaxElements = std::int64_t{1} << 46;

template <std::size_t N>
int indexOf(const std::array<std::string_view, N>& names, std::string_view word) {
    const auto found = std::find(names.begin(), names.end(), word);
    return found == names.end() || word.empty() ? -1 : static_cast<int>(found - names.begin());
}

/// A number token taken apart: "0.5f64" is "0.5" of type f64.
struct Literal {
    std::string_view digits;
    ElementType type;
};

class Parser {
public:
    explicit Parser(std::vector<Token> tokens) : tokens(std::move(tokens)) {}

    Result<Kernel> parse() {
        TENON_TRY(expectWord("kernel"));
        kernel.name = std::string(TENON_TRY(identifier("the name of the kernel")));
        TENON_TRY(expect("("));
        while (!accept(")")) {
            if (!kernel.buffers.empty()) TENON_TRY(expect(","));
            TENON_TRY(declaration(true));
        }
        TENON_TRY(expect("{"));
        while (peek().text == "scratch" || peek().text == "register") TENON_TRY(declaration(false));
        kernel.body = TENON_TRY(statements());
        TENON_TRY(expect("}"));
        if (peek().kind != TokenKind::end) return textError(peek(), "text after the kernel's closing '}'");
        return std::move(kernel);
    }

private:
    // Tokens --------------------------------------------------------------------------------------------------------
    const Token& peek(std::size_t ahead = 0) const { return tokens[std::min(at + ahead, tokens.size() - 1)]; }
    bool isSymbol(std::string_view symbol) const { return peek().kind == TokenKind::symbol && peek().text == symbol; }
    bool isWord(std::string_view word) const { return peek().kind == TokenKind::word && peek().text == word; }
    const Token& take() { return tokens[at + 1 < tokens.size() ? at++ : at]; }

    bool accept(std::string_view symbol) {
        if (!isSymbol(symbol)) return false;
        ++at;
        return true;
    }
    bool acceptWord(std::string_view word) {
        if (!isWord(word)) return false;
        ++at;
        return true;
    }
    Result<void> expect(std::string_view symbol) {
        if (!accept(symbol)) return textError(peek(), "'" + std::string(symbol) + "' expected");
        return {};
    }
    Result<void> expectWord(std::string_view word) {
        if (!acceptWord(word)) return textError(peek(), "'" + std::string(word) + "' expected");
        return {};
    }
    Result<std::string_view> identifier(const std::string& what) {
        if (peek().kind != TokenKind::word || !isIdentifier(peek().text)) return textError(peek(), what + " expected");
        return take().text;
    }
    Result<std::int64_t> count(const std::string& what) {
        std::int64_t value = 0;
        const std::string_view digits = peek().text;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (peek().kind != TokenKind::number || error != std::errc{} || end != digits.data() + digits.size())
            return textError(peek(), what + " expected");
        ++at;
        return value;
    }
    Result<ElementType> elementType() {
        const auto type = elementTypeFromName(peek().text);
        if (!type) return textError(peek(), "an element type expected");
        ++at;
        return *type;
    }

    // Declarations --------------------------------------------------------------------------------------------------
    Result<void> declaration(bool isParameter) {
        const int kind = indexOf(kBufferKindNames, peek().text);
        if (kind < 0 || (kind <= static_cast<int>(BufferKind::output)) != isParameter)
            return textError(peek(),
                             isParameter ? "'in', 'const' or 'out' expected" : "'scratch' or 'register' expected");
        ++at;
        if (kernel.buffers.size() >= kMaxBuffers) return textError(peek(), "too many buffers");
        const Token place = peek();
        Buffer b{.name = std::string(TENON_TRY(identifier("the name of a buffer"))),
                 .kind = static_cast<BufferKind>(kind)};
        if (findBuffer(b.name) >= 0) return textError(place, "a second buffer of this name");
        TENON_TRY(expect(":"));
        b.element = TENON_TRY(elementType());
        b.dims = TENON_TRY(extents());
        kernel.buffers.push_back(std::move(b));
        return {};
    }

    Result<Dims> extents() {
        Dims dims;
        TENON_TRY(expect("["));
        while (!accept("]")) {
            if (!dims.empty()) TENON_TRY(expect(","));
            if (dims.size() >= kMaxRank) return textError(peek(), "too many dimensions");
            dims.push_back(TENON_TRY(count("an extent")));
        }
        const auto elements = checkedProduct(dims);
        if (!elements || *elements > kMaxElements) return textError(peek(), "a buffer that is too large");
        return dims;
    }

    BufferIndex findBuffer(std::string_view name) const {
        for (std::size_t i = 0; i < kernel.buffers.size(); ++i)
            if (kernel.buffers[i].name == name) return static_cast<BufferIndex>(i);
        return -1;
    }

    // Statements ----------------------------------------------------------------------------------------------------
    Result<Stmt> statements() {
        if (++depth > kMaxDepth) return textError(peek(), "statements nested too deeply");
        const auto outer = scope;
        std::vector<Stmt> children;
        while (!isSymbol("}") && peek().kind != TokenKind::end) children.push_back(TENON_TRY(statement()));
        scope = outer;
        --depth;
        return block(std::move(children));
    }

    Result<Stmt> body() {
        TENON_TRY(expect("{"));
        Stmt inside = TENON_TRY(statements());
        TENON_TRY(expect("}"));
        return inside;
    }

    Result<Stmt> statement() {
        if (peek().kind == TokenKind::comment) return comment(std::string(take().text));
        if (isSymbol("{")) return body();
        if (acceptWord("let")) return letStatement();
        if (acceptWord("if")) return branchStatement();
        if (acceptWord("check")) return checkStatement();
        if (isWord("for")) return loopStatement(LoopKind::serial);
        const int kind = peek().kind == TokenKind::word ? indexOf(kLoopKindNames, peek().text) : -1;
        if (kind > 0) {
            ++at;
            return loopStatement(static_cast<LoopKind>(kind));
        }
        return storeStatement();
    }

    Result<Stmt> letStatement() {
        const std::string name(TENON_TRY(identifier("a name")));
        TENON_TRY(expect("="));
        Expr value = TENON_TRY(expression(0));
        scope[name] = value->type;
        return let(name, std::move(value));
    }

    Result<Stmt> branchStatement() {
        Expr condition = TENON_TRY(booleanExpression());
        Stmt then = TENON_TRY(body());
        Stmt otherwise;
        if (acceptWord("else")) otherwise = TENON_TRY(body());
        return branch(std::move(condition), std::move(then), std::move(otherwise));
    }

    Result<Stmt> checkStatement() {
        Expr condition = TENON_TRY(booleanExpression());
        TENON_TRY(expectWord("else"));
        TENON_TRY(expectWord("fail"));
        const Token place = peek();
        const std::int64_t code = TENON_TRY(count("an error number"));
        if (code < 1 || code > std::numeric_limits<int>::max())
            return textError(place, "an error number from 1 up expected");
        return check(std::move(condition), static_cast<int>(code));
    }

    Result<Stmt> loopStatement(LoopKind kind) {
        TENON_TRY(expectWord("for"));
        const std::string name(TENON_TRY(identifier("the name of a loop variable")));
        TENON_TRY(expectWord("in"));
        if (TENON_TRY(count("'0..' and the extent")) != 0) return textError(peek(), "a loop that does not start at 0");
        TENON_TRY(expect(".."));
        const std::int64_t extent = TENON_TRY(count("an extent"));
        const auto outer = scope;
        scope[name] = ElementType::i64;
        Stmt inside = TENON_TRY(body());
        scope = outer;
        return loop(kind, name, extent, std::move(inside));
    }

    Result<Stmt> storeStatement() {
        const Token place = peek();
        const BufferIndex buffer = findBuffer(TENON_TRY(identifier("a statement")));
        if (buffer < 0) return textError(place, "a statement or the name of a buffer expected");
        std::vector<Expr> indices = TENON_TRY(indexList(buffer));
        TENON_TRY(expect("="));
        const Token valuePlace = peek();
        Expr value = TENON_TRY(expression(0));
        if (value->type != bufferAt(buffer).element)
            return textError(valuePlace, "a value of type " + std::string(elementTypeName(value->type)) +
                                             " stored into '" + bufferAt(buffer).name + "' of type " +
                                             std::string(elementTypeName(bufferAt(buffer).element)));
        return store(buffer, std::move(indices), std::move(value));
    }

    const Buffer& bufferAt(BufferIndex buffer) const { return kernel.buffers[static_cast<std::size_t>(buffer)]; }

    // Expressions ---------------------------------------------------------------------------------------------------
    Result<Expr> booleanExpression() {
        const Token place = peek();
        Expr e = TENON_TRY(expression(0));
        if (e->type != ElementType::boolean) return textError(place, "a boolean condition expected");
        return e;
    }

    Result<std::vector<Expr>> arguments(std::string_view close) {
        std::vector<Expr> args;
        while (!accept(close)) {
            if (!args.empty()) TENON_TRY(expect(","));
            args.push_back(TENON_TRY(expression(0)));
        }
        return args;
    }

    Result<std::vector<Expr>> indexList(BufferIndex buffer) {
        const Token place = peek();
        TENON_TRY(expect("["));
        std::vector<Expr> indices = TENON_TRY(arguments("]"));
        if (indices.size() != bufferAt(buffer).dims.size())
            return textError(place, std::to_string(bufferAt(buffer).dims.size()) + " indices expected");
        for (const Expr& e : indices)
            if (e->type != ElementType::i64) return textError(place, "an index that is not i64");
        return indices;
    }

    Result<Expr> expression(int minimum) {
        if (++depth > kMaxDepth) return textError(peek(), "an expression nested too deeply");
        Expr left = TENON_TRY(prefix());
        while (true) {
            const int op = infixAt(peek());
            if (op < 0 || kBinaryNames[static_cast<std::size_t>(op)].precedence < minimum) break;
            const Token place = take();
            Expr right = TENON_TRY(expression(kBinaryNames[static_cast<std::size_t>(op)].precedence + 1));
            left = TENON_TRY(makeBinary(place, static_cast<BinaryOp>(op), std::move(left), std::move(right)));
        }
        --depth;
        return left;
    }

    static int infixAt(const Token& token) {
        if (token.kind != TokenKind::symbol) return -1;
        for (std::size_t i = 0; i < kBinaryNames.size(); ++i)
            if (kBinaryNames[i].precedence > 0 && kBinaryNames[i].text == token.text) return static_cast<int>(i);
        return -1;
    }

    Result<Expr> makeBinary(const Token& place, BinaryOp op, Expr a, Expr b) {
        if (a->type != b->type)
            return textError(place, "operands of types " + std::string(elementTypeName(a->type)) + " and " +
                                        std::string(elementTypeName(b->type)));
        if (!takes(op, a->type))
            return textError(place, "an operation that " + std::string(elementTypeName(a->type)) + " does not have");
        return binary(op, std::move(a), std::move(b));
    }

    Result<Expr> makeUnary(const Token& place, UnaryOp op, Expr a) {
        if (!takes(op, a->type))
            return textError(place, "an operation that " + std::string(elementTypeName(a->type)) + " does not have");
        return unary(op, std::move(a));
    }

    Result<Expr> prefix() {
        if (++depth > kMaxDepth) return textError(peek(), "an expression nested too deeply");
        const Token place = peek();
        Expr result;
        if (accept("-")) {
            if (peek().kind == TokenKind::number || isNotFinite(peek()))
                result = TENON_TRY(literal(true));
            else
                result = TENON_TRY(makeUnary(place, UnaryOp::neg, TENON_TRY(prefix())));
        } else if (accept("!")) {
            result = TENON_TRY(makeUnary(place, UnaryOp::logicalNot, TENON_TRY(prefix())));
        } else if (accept("~")) {
            result = TENON_TRY(makeUnary(place, UnaryOp::bitNot, TENON_TRY(prefix())));
        } else {
            result = TENON_TRY(primary());
        }
        --depth;
        return result;
    }

    Result<Expr> primary() {
        const Token place = peek();
        if (accept("(")) return parenthesised();
        if (place.kind == TokenKind::number || isNotFinite(place)) return literal(false);
        if (place.kind != TokenKind::word) return textError(place, "an expression expected");
        ++at;
        if (place.text == "true" || place.text == "false") return integer(ElementType::boolean, place.text == "true");
        if (isSymbol("(")) return call(place);
        if (isSymbol("[")) {
            const BufferIndex buffer = findBuffer(place.text);
            if (buffer < 0) return textError(place, "no buffer of this name");
            return load(kernel, buffer, TENON_TRY(indexList(buffer)));
        }
        const auto found = scope.find(place.text);
        if (found == scope.end()) return textError(place, "a name that nothing binds");
        return variable(std::string(place.text), found->second);
    }

    Result<Expr> parenthesised() {
        const Token place = peek();
        Expr inside = TENON_TRY(expression(0));
        if (accept("?")) {
            Expr value = TENON_TRY(expression(0));
            TENON_TRY(expect(":"));
            Expr otherwise = TENON_TRY(expression(0));
            if (inside->type != ElementType::boolean || value->type != otherwise->type)
                return textError(place, "a guard whose types do not match");
            inside = guard(std::move(inside), std::move(value), std::move(otherwise));
        }
        TENON_TRY(expect(")"));
        return inside;
    }

    Result<Expr> call(const Token& name) {
        TENON_TRY(expect("("));
        std::vector<Expr> args = TENON_TRY(arguments(")"));
        if (const auto type = elementTypeFromName(name.text); type && args.size() == 1) return cast(*type, args[0]);
        if (const int op = indexOf(kUnaryNames, name.text); op >= 0 && args.size() == 1)
            return makeUnary(name, static_cast<UnaryOp>(op), args[0]);
        if (args.size() == 2)
            for (std::size_t op = 0; op < kBinaryNames.size(); ++op)
                if (kBinaryNames[op].precedence == 0 && kBinaryNames[op].text == name.text)
                    return makeBinary(name, static_cast<BinaryOp>(op), args[0], args[1]);
        if (const int op = indexOf(kTernaryNames, name.text); op >= 0 && args.size() == 3)
            return makeTernary(name, static_cast<TernaryOp>(op), std::move(args));
        return textError(name, "no function of this name and number of arguments");
    }

    Result<Expr> makeTernary(const Token& place, TernaryOp op, std::vector<Expr> args) {
        const ElementType type = args[2]->type;
        const bool isSelect = op == TernaryOp::select;
        const bool matches = args[1]->type == type && args[0]->type == (isSelect ? ElementType::boolean : type);
        const bool isDefined = isSelect || (op == TernaryOp::fma ? isFloat(type) : type == ElementType::i32);
        if (!matches || !isDefined) return textError(place, "arguments whose types do not match");
        return ternary(op, args[0], args[1], args[2]);
    }

    // Constants -----------------------------------------------------------------------------------------------------
    static bool isNotFinite(const Token& token) {
        if (token.kind != TokenKind::word || !(token.text.starts_with("inf") || token.text.starts_with("nan")))
            return false;
        const std::string_view suffix = token.text.substr(3);
        return suffix.empty() || elementTypeFromName(suffix);
    }

    static std::optional<Literal> splitLiteral(const Token& token) {
        if (isNotFinite(token)) {
            const auto type = elementTypeFromName(token.text.substr(3));
            return Literal{token.text.substr(0, 3), type.value_or(ElementType::f32)};
        }
        const std::size_t last = token.text.find_first_not_of("0123456789.e+-");
        std::size_t digits = last == std::string_view::npos ? token.text.size() : last;
        const bool isReal = token.text.substr(0, digits).find_first_of(".e") != std::string_view::npos;
        if (digits == token.text.size()) return Literal{token.text, isReal ? ElementType::f32 : ElementType::i64};
        const auto type = elementTypeFromName(token.text.substr(digits));
        if (!type || isFloat(*type) != isReal || *type == ElementType::boolean) return std::nullopt;
        return Literal{token.text.substr(0, digits), *type};
    }

    Result<Expr> literal(bool isNegative) {
        const Token place = take();
        const auto parts = splitLiteral(place);
        if (!parts) return textError(place, "a constant with a type suffix expected");
        const std::string text = (isNegative ? "-" : "") + std::string(parts->digits);
        return isFloat(parts->type) ? realLiteral(place, text, parts->type) : integerLiteral(place, text, parts->type);
    }

    template <class T>
    static bool readAll(const std::string& text, T& value) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        return error == std::errc{} && end == text.data() + text.size();
    }

    Result<Expr> realLiteral(const Token& place, const std::string& text, ElementType type) {
        double wide = 0;
        float single = 0;
        const bool isRead = type == ElementType::f64 ? readAll(text, wide) : readAll(text, single);
        if (!isRead) return textError(place, "a constant out of range");
        return real(type, type == ElementType::f64 ? wide : single);
    }

    Result<Expr> integerLiteral(const Token& place, const std::string& text, ElementType type) {
        std::int64_t value = 0;
        std::uint64_t wide = 0;
        const bool isRead = type == ElementType::u64 ? readAll(text, wide) : readAll(text, value);
        if (type == ElementType::u64) value = static_cast<std::int64_t>(wide);
        if (!isRead || wrapTo(type, value) != value) return textError(place, "a constant out of range");
        return integer(type, value);
    }

    std::vector<Token> tokens;
    std::size_t at = 0;
    Kernel kernel;
    std::map<std::string, ElementType, std::less<>> scope;
    int depth = 0;
};

}  // namespace

Result<Kernel> parseKernel(std::string_view text) {
    if (text.size() > kMaxText) return usageError("the text of a kernel is larger than 64 MiB");
    return Parser(TENON_TRY(tokenize(text))).parse();
}

}  // namespace tenon::loops
