// SPDX-License-Identifier: Apache-2.0
#include "core/engine/protocol/check_parts.h"

#include <cmath>
#include <vector>

#include "core/engine/engine.pb.h"
#include "core/engine/protocol/snapshot_check.h"

namespace tenon::engine {

Result<void> checkText(std::string_view text, std::size_t longest, const char* what) {
    if (text.size() <= longest) return {};
    return environmentError(std::string(what) + " is too long");
}

Result<void> checkFinite(double number, const char* what) {
    if (std::isfinite(number) && number >= 0) return {};
    return environmentError(std::string(what) + " is not a finite number of at least 0");
}

Result<void> checkSources(const google::protobuf::RepeatedField<std::uint32_t>& sources, std::uint32_t count,
                          const char* what) {
    std::int64_t last = -1;
    for (std::uint32_t source : sources) {
        if (static_cast<std::int64_t>(source) <= last)
            return environmentError("the sources of " + std::string(what) + " are not sorted");
        last = source;
    }
    if (last >= static_cast<std::int64_t>(count))
        return environmentError(std::string(what) + " has a source that the opened model does not have");
    return {};
}

namespace {

Result<void> checkRemark(const Remark& remark, std::uint32_t sourceCount) {
    TENON_TRY(checkText(remark.text(), kLongestSentence, "a remark"));
    for (const std::string& node : remark.nodes()) TENON_TRY(checkText(node, kLongestName, "the name of a node"));
    return checkSources(remark.sources(), sourceCount, "a remark");
}

Result<void> checkRewrite(const Rewrite& rewrite, std::uint32_t sourceCount) {
    TENON_TRY(checkText(rewrite.rule(), kLongestName, "the name of a rule"));
    for (const auto* names : {&rewrite.before(), &rewrite.after()})
        for (const std::string& node : *names) TENON_TRY(checkText(node, kLongestName, "the name of a node"));
    return checkSources(rewrite.sources(), sourceCount, "a rewrite");
}

/// Looks at one graph, node by node.
class GraphCheck {
public:
    GraphCheck(const Graph& graph, std::uint32_t sourceCount)
        : graph(graph),
          sourceCount(sourceCount),
          nodes(graph.nodes_size()),
          values(graph.values_size()),
          isMade(static_cast<std::size_t>(values)) {}

    Result<void> run() {
        TENON_TRY(checkText(graph.name(), kLongestName, "the name of a graph"));
        for (const Value& value : graph.values()) TENON_TRY(checkValue(value));
        for (std::int64_t i = 0; i < nodes; ++i) TENON_TRY(checkNode(i));
        TENON_TRY(checkProducers());
        return checkSignature();
    }

private:
    bool isValue(std::uint32_t position) const { return static_cast<std::int64_t>(position) < values; }
    const Value& value(std::uint32_t position) const { return graph.values(static_cast<int>(position)); }

    Result<void> checkValue(const Value& value) const {
        TENON_TRY(checkText(value.name(), kLongestName, "the name of a value"));
        TENON_TRY(checkText(value.element(), kLongestName, "the element type of a value"));
        TENON_TRY(checkText(value.shape(), kLongestName, "the shape of a value"));
        TENON_TRY(expect(value.bytes() >= -1, "a value has a negative size"));
        return expect(value.producer() <= nodes, "a value is made by a node that is not there");
    }

    Result<void> checkNode(std::int64_t position) {
        const Node& node = graph.nodes(static_cast<int>(position));
        TENON_TRY(checkText(node.name(), kLongestName, "the name of a node"));
        TENON_TRY(checkText(node.op(), kLongestName, "the op of a node"));
        TENON_TRY(expect(OpKind_IsValid(node.kind()), "the kind of an op is not known"));
        TENON_TRY(expect(node.flops() >= 0, "the work of a node is negative"));
        for (const Attribute& attribute : node.attributes()) {
            TENON_TRY(checkText(attribute.name(), kLongestName, "the name of an attribute"));
            TENON_TRY(checkText(attribute.value(), kLongestText, "an attribute"));
        }
        for (std::uint32_t input : node.inputs()) {
            if (input == 0) continue;  // absent
            TENON_TRY(expect(isValue(input - 1), "a node reads a value that is not there"));
            TENON_TRY(expect(value(input - 1).producer() <= position, "the nodes are not in topological order"));
        }
        for (std::uint32_t output : node.outputs()) {
            TENON_TRY(expect(isValue(output), "a node makes a value that is not there"));
            TENON_TRY(expect(value(output).producer() == position + 1, "a node and what it makes disagree"));
            TENON_TRY(expect(!isMade[output], "a node and what it makes disagree"));
            isMade[output] = true;
        }
        return checkSources(node.sources(), sourceCount, "a node");
    }

    Result<void> checkProducers() const {
        for (std::uint32_t i = 0; i < isMade.size(); ++i)
            TENON_TRY(expect(isMade[i] == (value(i).producer() != 0), "a node and what it makes disagree"));
        return {};
    }

    Result<void> checkSignature() const {
        for (const auto* list : {&graph.inputs(), &graph.outputs()})
            for (std::uint32_t position : *list)
                TENON_TRY(expect(isValue(position), "the graph's signature names a value that is not there"));
        return {};
    }

    const Graph& graph;
    std::uint32_t sourceCount;
    std::int64_t nodes, values;
    std::vector<bool> isMade;  ///< by value: a node lists it as output
};

}  // namespace

Result<void> checkGraph(const Graph& graph, std::uint32_t sourceCount) {
    return GraphCheck(graph, sourceCount).run();
}

Result<void> checkLedger(const Ledger& ledger, std::uint32_t sourceCount) {
    for (const PassRecord& pass : ledger.passes()) {
        TENON_TRY(checkText(pass.id(), kLongestName, "the name of a pass"));
        TENON_TRY(expect(pass.ns() >= 0, "the time of a pass is negative"));
        for (const Rewrite& rewrite : pass.rewrites()) TENON_TRY(checkRewrite(rewrite, sourceCount));
        for (const auto* list : {&pass.remarks(), &pass.near_misses()})
            for (const Remark& remark : *list) TENON_TRY(checkRemark(remark, sourceCount));
    }
    return {};
}

}  // namespace tenon::engine
