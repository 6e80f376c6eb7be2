// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/scope_tree.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include <QCoreApplication>

#include "core/engine/engine.pb.h"
#include "views/common/format.h"
#include "views/graph/graph_wiring.h"
#include "views/graph/scope_blocks.h"
#include "views/graph/scope_names.h"
#include "views/graph/scope_paths.h"
#include "views/graph/scope_structure.h"

namespace tenon::views {
namespace {

/// A scope while the tree grows: who is in whom is told by parents alone.
struct Draft {
    Scope::Kind kind = Scope::Kind::path;
    QString name, path;
    std::uint32_t parent = kNone;
    bool isDropped = false;
    bool isNumbered = false;
};

QString below(const QString& path, const QString& part) {
    return path.isEmpty() ? part : path + u'/' + part;
}

class TreeBuilder {
public:
    TreeBuilder(const engine::Graph& model, const Wiring& wires) : graph(model), wiring(wires) {
        drafts.push_back({Scope::Kind::root, {}, {}, kNone, false});
    }

    ScopeTree build() {
        addPaths();
        adoptNameless();
        addGroups();
        dropSmall();
        mergeChains();
        // blocks are appended meanwhile and are short already
        const std::vector<std::uint32_t> members = memberCounts();
        for (std::uint32_t i = 0; i < members.size(); ++i)
            if (members[i] > kManyItems && drafts[i].kind != Scope::Kind::group) addBlocks(i);
        ScopeTree tree = finish();
        markRepeats(tree, graph, wiring);
        return tree;
    }

private:
    std::uint32_t nodeCount() const { return static_cast<std::uint32_t>(graph.nodes_size()); }
    const engine::Node& node(std::uint32_t at) const { return graph.nodes(static_cast<int>(at)); }

    void addPaths() {
        std::unordered_map<std::string, std::uint32_t> known;
        scopeOf.assign(nodeCount(), 0);
        for (std::uint32_t i = 0; i < nodeCount(); ++i) {
            if (!wiring.isDrawn(i)) continue;
            std::string path;
            for (const std::string_view part : scopesInName(node(i).name(), node(i).op())) {
                path.append(path.empty() ? "" : "/").append(part);
                const auto [found, isNew] = known.try_emplace(path, static_cast<std::uint32_t>(drafts.size()));
                if (isNew)
                    drafts.push_back({Scope::Kind::path, plainLine(std::string(part), 80), QString::fromStdString(path),
                                      scopeOf[i], false});
                scopeOf[i] = found->second;
            }
        }
    }

    /// Nodes that converters add ("Transpose__53") belong where their neighbours are.
    void adoptNameless() {
        if (drafts.size() == 1) return;
        const auto isNameless = [&](std::uint32_t at) {
            return scopeOf[at] == 0 && node(at).name().find('/') == std::string::npos;
        };
        std::vector<std::uint32_t> around(nodeCount(), kNone);
        const auto meet = [&](std::uint32_t at, std::uint32_t neighbour) {
            if (!isNameless(at) || scopeOf[neighbour] == 0) return;
            around[at] = around[at] == kNone ? scopeOf[neighbour] : commonAncestor(around[at], scopeOf[neighbour]);
        };
        for (const Flow& flow : wiring.flows) {
            if (flow.from == kNone || flow.to == kNone) continue;
            meet(flow.from, flow.to);
            meet(flow.to, flow.from);
        }
        for (std::uint32_t i = 0; i < nodeCount(); ++i)
            if (around[i] != kNone) scopeOf[i] = around[i];
    }

    void addGroups() {
        std::map<std::uint32_t, std::vector<std::uint32_t>> groups;
        for (std::uint32_t i = 0; i < nodeCount(); ++i)
            if (wiring.isDrawn(i) && node(i).group() != 0) groups[node(i).group()].push_back(i);
        for (const auto& [group, nodes] : groups) {
            if (nodes.size() < 2) continue;
            std::uint32_t around = kNone;  // of those that a path tells something about
            for (const std::uint32_t member : nodes)
                if (scopeOf[member] != 0)
                    around = around == kNone ? scopeOf[member] : commonAncestor(around, scopeOf[member]);
            if (around == kNone) around = 0;
            const auto made = static_cast<std::uint32_t>(drafts.size());
            const QString key = u'+' + QString::fromStdString(node(nodes.front()).name());
            drafts.push_back(
                {Scope::Kind::group, groupTitle(graph, nodes), below(drafts[around].path, key), around, false});
            for (const std::uint32_t member : nodes) scopeOf[member] = made;
        }
    }

    /// Of two drafts, while parents still come before children.
    std::uint32_t commonAncestor(std::uint32_t a, std::uint32_t b) const {
        while (a != b) (a > b ? a : b) = drafts[a > b ? a : b].parent;
        return a;
    }

    std::uint32_t kept(std::uint32_t scope) const {
        while (drafts[scope].isDropped) scope = drafts[scope].parent;
        return scope;
    }

    void moveToKept() {
        for (std::uint32_t& scope : scopeOf) scope = kept(scope);
        for (Draft& draft : drafts)
            if (!draft.isDropped && draft.parent != kNone) draft.parent = kept(draft.parent);
    }

    /// A scope holds at least two nodes.
    void dropSmall() {
        std::vector<std::uint32_t> count(drafts.size());
        for (std::uint32_t i = 0; i < nodeCount(); ++i) count[scopeOf[i]] += wiring.isDrawn(i);
        for (std::size_t i = drafts.size(); i-- > 1;) {
            count[drafts[i].parent] += count[i];
            drafts[i].isDropped = count[i] < 2;
        }
        moveToKept();
    }

    /// By draft: nodes and scopes directly in it; 0 of dropped ones.
    std::vector<std::uint32_t> memberCounts() const {
        std::vector<std::uint32_t> members(drafts.size());
        for (std::uint32_t i = 0; i < nodeCount(); ++i) members[scopeOf[i]] += wiring.isDrawn(i);
        for (std::uint32_t i = 1; i < drafts.size(); ++i)
            if (!drafts[i].isDropped) ++members[drafts[i].parent];
        return members;
    }

    /// A scope that holds nothing but one scope becomes one with it: "a/b".
    void mergeChains() {
        const std::vector<std::uint32_t> members = memberCounts();
        std::vector<std::uint32_t> onlyChild(drafts.size(), kNone);
        for (std::uint32_t i = 1; i < drafts.size(); ++i)
            if (!drafts[i].isDropped) onlyChild[drafts[i].parent] = i;
        std::uint32_t outermost = 0;  // the root takes the place of scopes that hold everything
        while (members[outermost] == 1 && onlyChild[outermost] != kNone &&
               drafts[onlyChild[outermost]].kind == Scope::Kind::path) {
            outermost = onlyChild[outermost];
            drafts[outermost].isDropped = true;
        }
        for (std::uint32_t i = 1; i < drafts.size(); ++i) {
            if (drafts[i].isDropped || members[i] != 1 || onlyChild[i] == kNone) continue;
            Draft& child = drafts[onlyChild[i]];
            if (child.kind == Scope::Kind::path) child.name = drafts[i].name + u'/' + child.name;
            drafts[i].isDropped = true;
        }
        moveToKept();
    }

    // Blocks ----------------------------------------------------------------------------------------------------------

    /// A node, or a scope at nodeCount() and more.
    using Member = std::uint32_t;

    /// Members of a scope in order of their first node, with all nodes of each.
    std::vector<std::pair<Member, std::vector<std::uint32_t>>> membersOf(std::uint32_t scope) const {
        std::vector<std::pair<Member, std::vector<std::uint32_t>>> members;
        std::unordered_map<std::uint32_t, std::size_t> known;
        for (std::uint32_t i = 0; i < nodeCount(); ++i) {
            if (!wiring.isDrawn(i)) continue;
            std::uint32_t at = scopeOf[i];
            Member member = i;
            while (at != scope && at != kNone) {
                member = nodeCount() + at;
                at = drafts[at].parent;
            }
            if (at == kNone) continue;
            const auto [found, isNew] = known.try_emplace(member, members.size());
            if (isNew) members.push_back({member, {}});
            members[found->second].second.push_back(i);
        }
        return members;
    }

    void addBlocks(std::uint32_t scope) {
        const auto members = membersOf(scope);
        Sequence sequence;
        std::vector<std::uint32_t> itemOf(nodeCount(), kNone);
        std::vector<bool> isFed(nodeCount());
        for (const Flow& flow : wiring.flows)
            if (flow.to != kNone) isFed[flow.to] = true;
        for (const auto& [member, nodes] : members) {
            SequenceItem item;
            for (const std::uint32_t i : nodes) {
                itemOf[i] = static_cast<std::uint32_t>(sequence.items.size());
                item.pattern = item.pattern * 1099511628211ull + std::hash<std::string>()(node(i).op()) + 1;
            }
            const engine::Node& first = node(nodes.front());
            item.isConstant = nodes.size() == 1 && !isFed[nodes.front()];
            item.isLight = nodes.size() == 1 && (item.isConstant || first.kind() == engine::ELEMENTWISE ||
                                                 first.op().find("Normalization") != std::string::npos);
            item.isHeavy = nodes.size() > 1 || first.kind() == engine::CONTRACTION;
            sequence.items.push_back(item);
        }
        std::unordered_map<std::uint32_t, std::uint32_t> valueOf;
        for (const Flow& flow : wiring.flows) {
            const std::uint32_t to = flow.to == kNone ? kNone : itemOf[flow.to];
            if (to == kNone) continue;
            // what comes from outside is alive from where it is first read
            const bool isOutside = flow.from == kNone || itemOf[flow.from] == kNone;
            const std::uint32_t from = isOutside ? to : itemOf[flow.from];
            if (from > to || (from == to && !isOutside)) continue;
            const auto [found, isNew] = valueOf.try_emplace(flow.value, static_cast<std::uint32_t>(valueOf.size()));
            if (isNew) sequence.makers.push_back(from);
            sequence.items[to].values.push_back(found->second);
        }
        std::vector<Member> order;
        for (const auto& [member, nodes] : members) order.push_back(member);
        place(blocksOf(sequence), scope, order, members);
    }

    template <class Members>
    void place(const std::vector<SequencePart>& parts, std::uint32_t scope, const std::vector<Member>& order,
               const Members& members) {
        std::vector<std::uint32_t> made;
        for (const SequencePart& part : parts) {
            if (part.parts.empty()) {
                const Member member = order[part.item];
                (member < nodeCount() ? scopeOf[member] : drafts[member - nodeCount()].parent) = scope;
                continue;
            }
            made.push_back(static_cast<std::uint32_t>(drafts.size()));
            drafts.push_back({Scope::Kind::block, blockName(part, order, members), {}, scope, false});
        }
        nameBlocks(made, scope);
        nameByOps(made, parts, members);
        std::size_t next = 0;
        for (const SequencePart& part : parts)
            if (!part.parts.empty()) place(part.parts, made[next++], order, members);
    }

    /// From the names of its scopes or weights; empty where these tell nothing.
    template <class Members>
    QString blockName(const SequencePart& part, const std::vector<Member>& order, const Members& members) const {
        const Member first = order[part.first], last = order[part.last];
        if (first >= nodeCount() && last >= nodeCount() && drafts[first - nodeCount()].kind == Scope::Kind::path &&
            drafts[last - nodeCount()].kind == Scope::Kind::path)
            return drafts[first - nodeCount()].name + QStringLiteral(" – ") + drafts[last - nodeCount()].name;
        const auto nameOf = [&](const SequencePart& of) {
            std::vector<std::uint32_t> nodes;
            for (std::uint32_t i = of.first; i <= of.last; ++i)
                nodes.insert(nodes.end(), members[i].second.begin(), members[i].second.end());
            return plainLine(commonPath(weightNames(graph, nodes)), 80);
        };
        const QString whole = nameOf(part);
        if (!whole.isEmpty()) return whole;
        const QString begin = nameOf(part.parts.front()), end = nameOf(part.parts.back());
        return begin.isEmpty() || end.isEmpty() || begin == end ? QString() : begin + QStringLiteral(" – ") + end;
    }

    /// A name that two blocks share names neither; what is left without is numbered.
    void nameBlocks(const std::vector<std::uint32_t>& blocks, std::uint32_t scope) {
        std::map<QString, int> uses;
        std::vector<std::string> names;
        for (const std::uint32_t block : blocks)
            if (const QString& name = drafts[block].name; ++uses[name] == 1 && !name.isEmpty())
                names.push_back(name.toStdString());
        // "gpu_0/" of every block says nothing
        const QString shared = names.size() < 2 ? QString() : QString::fromStdString(commonPath(names)) + u'/';
        const QString inherited = drafts[scope].name;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            Draft& draft = drafts[blocks[i]];
            const bool isNamed = !draft.name.isEmpty() && uses[draft.name] == 1 && draft.name != inherited;
            const QString number = QString::number(i + 1);
            draft.path = below(drafts[scope].path, u'~' + (isNamed ? draft.name : number));
            if (isNamed && !shared.isEmpty() && draft.name.startsWith(shared))
                draft.name = draft.name.mid(shared.size());
            draft.isNumbered = !isNamed;
            if (!isNamed) draft.name = QCoreApplication::translate("ScopeTree", "Block %1").arg(number);
        }
    }

    /// Instead of a number, where that is short.
    template <class Members>
    void nameByOps(const std::vector<std::uint32_t>& blocks, const std::vector<SequencePart>& parts,
                   const Members& members) {
        constexpr std::size_t kShort = 3;
        auto block = blocks.begin();
        for (const SequencePart& part : parts) {
            if (part.parts.empty()) continue;
            Draft& draft = drafts[*block++];
            if (draft.isNumbered && part.last - part.first < kShort && isOfNodes(part, members)) {
                std::vector<std::uint32_t> nodes;
                for (std::uint32_t i = part.first; i <= part.last; ++i) nodes.push_back(members[i].first);
                draft.name = groupTitle(graph, nodes);
            }
        }
    }

    template <class Members>
    bool isOfNodes(const SequencePart& part, const Members& members) const {
        for (std::uint32_t i = part.first; i <= part.last; ++i)
            if (members[i].first >= nodeCount()) return false;
        return true;
    }

    // The finished tree -----------------------------------------------------------------------------------------------

    ScopeTree finish() {
        std::vector<std::vector<std::uint32_t>> children(drafts.size()), nodes(drafts.size());
        std::vector<std::uint32_t> first(drafts.size(), kNone);
        for (std::uint32_t i = nodeCount(); i-- > 0;) {
            if (!wiring.isDrawn(i)) continue;
            nodes[scopeOf[i]].push_back(i);
            for (std::uint32_t at = scopeOf[i]; at != kNone; at = drafts[at].parent) first[at] = i;
        }
        for (std::uint32_t i = 1; i < drafts.size(); ++i)
            if (!drafts[i].isDropped) children[drafts[i].parent].push_back(i);
        ScopeTree tree;
        std::vector<std::uint32_t> placeOf(drafts.size(), kNone), stack{0};
        while (!stack.empty()) {
            const std::uint32_t draft = stack.back();
            stack.pop_back();
            placeOf[draft] = static_cast<std::uint32_t>(tree.scopes.size());
            Scope scope;
            scope.kind = drafts[draft].kind;
            scope.name = drafts[draft].name;
            scope.path = drafts[draft].path;
            scope.nodes.assign(nodes[draft].rbegin(), nodes[draft].rend());
            if (draft != 0) {
                scope.parent = placeOf[drafts[draft].parent];
                tree.scopes[scope.parent].children.push_back(placeOf[draft]);
            }
            tree.scopes.push_back(std::move(scope));
            auto& below = children[draft];
            std::sort(below.begin(), below.end(), [&](auto a, auto b) { return first[a] > first[b]; });
            stack.insert(stack.end(), below.begin(), below.end());
        }
        for (std::size_t i = tree.scopes.size(); i-- > 0;) {
            tree.scopes[i].nodeCount += static_cast<std::uint32_t>(tree.scopes[i].nodes.size());
            if (i > 0) tree.scopes[tree.scopes[i].parent].nodeCount += tree.scopes[i].nodeCount;
        }
        tree.scopeOfNode.resize(nodeCount());
        for (std::uint32_t i = 0; i < nodeCount(); ++i) tree.scopeOfNode[i] = placeOf[scopeOf[wiring.drawnWith[i]]];
        return tree;
    }

    const engine::Graph& graph;
    const Wiring& wiring;
    std::vector<Draft> drafts;
    std::vector<std::uint32_t> scopeOf;  ///< by node: the innermost draft
};

}  // namespace

ScopeTree buildScopeTree(const engine::Graph& graph) {
    const Wiring wiring = wiringOf(graph);
    return TreeBuilder(graph, wiring).build();
}

}  // namespace tenon::views
