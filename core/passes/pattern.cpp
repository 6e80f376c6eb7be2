// SPDX-License-Identifier: Apache-2.0
#include "core/passes/pattern.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/passes/rewrite.h"

namespace tenon {

namespace {

bool isCommutative(Op op) {
    return op == Op::Add || op == Op::Mul || op == Op::Max || op == Op::Min || op == Op::And || op == Op::Or;
}

/// A number that a float holds is meant exactly; 0.7071 is meant as near as the element type comes.
bool isNumber(double found, double wanted, ElementType type) {
    if (found == wanted) return true;
    if (static_cast<double>(static_cast<float>(wanted)) == wanted) return false;
    const double tolerance = type == ElementType::f16 || type == ElementType::bf16 ? 1e-2 : 1e-5;
    return std::abs(found - wanted) <= tolerance * std::abs(wanted);
}

}  // namespace

// Parsing ----------------------------------------------------------------------------------------------------------

class Pattern::Parser {
public:
    Parser(std::string_view text, std::vector<Term>& terms) : text(text), terms(terms) {}

    std::size_t all() {
        const std::size_t root = term();
        TENON_CHECK(at == text.size(), complaint("text after the end"));
        return root;
    }

private:
    std::string complaint(const char* what) const { return std::string(what) + " in the pattern " + std::string(text); }

    bool accept(char wanted) {
        while (at < text.size() && text[at] == ' ') ++at;
        if (at == text.size() || text[at] != wanted) return false;
        ++at;
        while (at < text.size() && text[at] == ' ') ++at;
        return true;
    }

    std::string_view word() {
        const std::size_t start = at;
        while (at < text.size() && (std::isalnum(static_cast<unsigned char>(text[at])) || text[at] == '.' ||
                                    text[at] == '_' || text[at] == '-'))
            ++at;
        TENON_CHECK(at > start, complaint("a word is missing"));
        return text.substr(start, at - start);
    }

    static std::optional<double> number(std::string_view word) {
        double value;
        auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
        if (error != std::errc() || end != word.data() + word.size()) return std::nullopt;
        return value;
    }

    std::size_t term() {
        if (accept('#')) return add({.kind = Kind::constant, .name = word()});
        std::string_view first = word();
        if (auto value = number(first)) return add({.kind = Kind::number, .number = *value});
        std::string_view name;
        if (accept(':')) {
            name = first;
            first = word();
        }
        if (!accept('(')) return add({.kind = Kind::any, .name = first});
        return opTerm(first, name);
    }

    std::size_t opTerm(std::string_view opText, std::string_view name) {
        const auto op = opFromName(opText);
        TENON_CHECK(op.has_value(), complaint("unknown op"));
        Term parsed{.kind = Kind::op, .op = *op, .name = name};
        do parsed.arguments.push_back(term());
        while (accept(','));
        TENON_CHECK(accept(')'), complaint("a ) is missing"));
        if (accept('{')) attributes(parsed);
        return add(std::move(parsed));
    }

    void attributes(Term& to) {
        do {
            const std::string_view name = word();
            TENON_CHECK(accept('='), complaint("a = is missing"));
            to.attributes.emplace(name, attribute(word()));
        } while (accept(','));
        TENON_CHECK(accept('}'), complaint("a } is missing"));
    }

    static Attribute attribute(std::string_view word) {
        const auto value = number(word);
        if (!value) return std::string(word);
        if (word.find('.') != word.npos) return static_cast<float>(*value);
        return static_cast<std::int64_t>(*value);
    }

    std::size_t add(Term added) {
        terms.push_back(std::move(added));
        return terms.size() - 1;
    }

    std::string_view text;
    std::size_t at = 0;
    std::vector<Term>& terms;
};

Pattern::Pattern(std::string_view text) {
    rootTerm = Parser(text, terms).all();
}

Op Pattern::rootOp() const {
    TENON_CHECK(terms[rootTerm].kind == Kind::op, "the pattern is a bare name");
    return terms[rootTerm].op;
}

// Matching ---------------------------------------------------------------------------------------------------------

ValueId Match::value(std::string_view name) const {
    auto found = std::ranges::find(values, name, &std::pair<std::string_view, ValueId>::first);
    TENON_CHECK(found != values.end(), "the pattern has no '" + std::string(name) + "'");
    return found->second;
}

/// What is still to be matched: a list on the stack, so that a failed alternative leaves nothing behind.
struct Pattern::Goal {
    std::size_t term;
    ValueId value;
    const Goal* next;
};

std::optional<Match> Pattern::match(const Graph& graph, NodeId root) const {
    if (graph.node(root).outputs.size() != 1) return std::nullopt;
    Match match;
    const Goal goal{rootTerm, resultOf(graph, root), nullptr};
    if (!solve(graph, &goal, match)) return std::nullopt;
    std::vector<NodeId> once;
    for (NodeId id : match.nodes)
        if (std::ranges::find(once, id) == once.end()) once.push_back(id);
    match.nodes = std::move(once);
    return match;
}

bool Pattern::solve(const Graph& graph, const Goal* goal, Match& match) const {
    if (!goal) return true;
    const Term& term = terms[goal->term];
    switch (term.kind) {
        case Kind::op:
            return solveOp(graph, *goal, match);
        case Kind::any:
            return solveValue(graph, *goal, match);
        case Kind::constant:
            return graph.constant(goal->value) && solveValue(graph, *goal, match);
        case Kind::number: {
            const auto found = constantNumber(graph, goal->value);
            return found && isNumber(*found, term.number, graph.elementType(goal->value)) &&
                   solve(graph, goal->next, match);
        }
    }
    return false;
}

bool Pattern::solveValue(const Graph& graph, const Goal& goal, Match& match) const {
    const std::string_view name = terms[goal.term].name;
    for (const auto& [bound, value] : match.values)
        if (bound == name) return value == goal.value && solve(graph, goal.next, match);
    match.values.emplace_back(name, goal.value);
    if (solve(graph, goal.next, match)) return true;
    match.values.pop_back();
    return false;
}

bool Pattern::hasAttributes(const Node& node, const Term& term) const {
    return std::ranges::all_of(term.attributes, [&](const auto& wanted) {
        const Attribute* found = node.findAttribute(wanted.first);
        return found && equal(*found, wanted.second);
    });
}

bool Pattern::solveOp(const Graph& graph, const Goal& goal, Match& match) const {
    const Term& term = terms[goal.term];
    const auto producer = graph.producedBy(goal.value, term.op);
    if (!producer) return false;
    const Node& node = graph.node(*producer);
    if (node.inputs.size() != term.arguments.size() || !hasAttributes(node, term)) return false;
    if (std::ranges::any_of(node.inputs, [](ValueId v) { return !v.isValid(); })) return false;

    const std::size_t nodesBefore = match.nodes.size(), valuesBefore = match.values.size();
    std::vector<ValueId> inputs = node.inputs;
    for (int order = 0; order < (isCommutative(term.op) && inputs.size() == 2 ? 2 : 1); ++order) {
        if (order == 1) std::swap(inputs[0], inputs[1]);
        match.nodes.push_back(*producer);
        if (!term.name.empty()) match.values.emplace_back(term.name, goal.value);
        std::vector<Goal> goals(inputs.size());
        for (std::size_t i = inputs.size(); i-- > 0;)
            goals[i] = {term.arguments[i], inputs[i], i + 1 < inputs.size() ? &goals[i + 1] : goal.next};
        if (solve(graph, goals.data(), match)) return true;
        match.nodes.resize(nodesBefore);
        match.values.resize(valuesBefore);
    }
    return false;
}

// Replacing --------------------------------------------------------------------------------------------------------

std::vector<ValueId> Pattern::buildArguments(Graph& graph, const Term& term, NodeId root, const Match& match) const {
    std::vector<ValueId> inputs;
    for (std::size_t argument : term.arguments) inputs.push_back(build(graph, argument, root, match));
    return inputs;
}

ValueId Pattern::build(Graph& graph, std::size_t index, NodeId root, const Match& match) const {
    const Term& term = terms[index];
    const std::string name =
        graph.node(root).name + "_" + (term.kind == Kind::op ? std::string(opName(term.op)) : "constant");
    if (term.kind == Kind::number) return addScalar(graph, name, graph.elementType(resultOf(graph, root)), term.number);
    if (term.kind != Kind::op) return match.value(term.name);
    const std::vector<ValueId> inputs = buildArguments(graph, term, root, match);
    return insertFolded(graph, term.op, name, inputs, term.attributes, sourcesOf(graph, match.nodes));
}

bool Pattern::replace(Graph& graph, NodeId root, const Match& match) const {
    const Term& term = terms[rootTerm];
    if (term.kind == Kind::op) {
        const std::vector<ValueId> inputs = buildArguments(graph, term, root, match);
        if (rewriteNode(graph, root, term.op, inputs, term.attributes, sourcesOf(graph, match.nodes))) return true;
        eraseUnread(graph, inputs);
        return false;
    }
    const ValueId from = resultOf(graph, root), to = match.value(term.name);
    if (graph.value(from).type != graph.value(to).type || !canReplace(graph, from, to)) return false;
    replaceValue(graph, from, to);
    return true;
}

std::optional<OutsideReader> outsideReader(const Graph& graph, const Match& match) {
    for (std::size_t i = 1; i < match.nodes.size(); ++i) {
        const ValueId result = resultOf(graph, match.nodes[i]);
        if (graph.isOutput(result)) return OutsideReader{match.nodes[i], NodeId()};
        for (const Use& use : graph.value(result).uses)
            if (std::ranges::find(match.nodes, use.node) == match.nodes.end())
                return OutsideReader{match.nodes[i], use.node};
    }
    return std::nullopt;
}

std::string describe(const Graph& graph, const OutsideReader& outside) {
    const std::string name = "'" + graph.node(outside.node).name + "'";
    if (!outside.reader.isValid()) return name + " is an output of the model";
    return name + " has a second reader, '" + graph.node(outside.reader).name + "'";
}

// Rules ------------------------------------------------------------------------------------------------------------

RuleSet::RuleSet(std::span<const Rule> rules) : byOp(allOps().size()) {
    for (const Rule& rule : rules) {
        Parsed parsed{&rule, Pattern(rule.before), Pattern(rule.after)};
        byOp[static_cast<std::size_t>(parsed.before.rootOp())].push_back(std::move(parsed));
    }
}

bool RuleSet::apply(Graph& graph, PassContext& context, NodeId root, bool isWhole) const {
    for (const Parsed& parsed : byOp[static_cast<std::size_t>(graph.node(root).op)])
        if (applyOne(graph, context, root, parsed, isWhole)) return true;
    return false;
}

bool RuleSet::applyOne(Graph& graph, PassContext& context, NodeId root, const Parsed& parsed, bool isWhole) const {
    const auto match = parsed.before.match(graph, root);
    if (!match || (parsed.rule->holds && !parsed.rule->holds(graph, *match))) return false;
    const std::vector<std::string> before = nodeNames(graph, match->nodes);
    if (const auto outside = isWhole ? outsideReader(graph, *match) : std::nullopt) {
        context.nearMiss(
            std::string(parsed.rule->id) + " not recognised at '" + before[0] + "': " + describe(graph, *outside),
            before);
        return false;
    }
    if (!parsed.after.replace(graph, root, *match)) return false;
    context.rewrite(parsed.rule->id, before,
                    graph.node(root).isErased ? std::vector<std::string>{} : nodeNames(graph, {root}));
    return true;
}

}  // namespace tenon
