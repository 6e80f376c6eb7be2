// SPDX-License-Identifier: Apache-2.0
#include "core/runtime/placement.h"

#include <algorithm>

namespace tenon {

using loops::FusedGroup;

namespace {

std::int64_t byteCount(const Graph& graph, ValueId id) {
    return elementCount(graph.dims(id)) * static_cast<std::int64_t>(byteSize(graph.elementType(id)));
}

bool isReshaping(Op op) {
    return op == Op::Reshape || op == Op::Flatten || op == Op::Squeeze || op == Op::Unsqueeze || op == Op::Identity;
}

class Placer {
public:
    Placer(const Graph& graph, const std::vector<FusedGroup>& groups, bool reuse)
        : graph(graph), groups(groups), reuse(reuse), storageOf(graph.valueSlots(), kNowhere) {
        result.places.assign(graph.valueSlots(), {TENON_CONSTANT, -1, 0});
        result.isView.assign(groups.size(), false);
    }

    Result<Placement> run(std::string_view plannerId) {
        placeSignature();
        for (std::size_t step = 0; step < groups.size(); ++step) placeOutputs(static_cast<int>(step));
        TENON_TRY(plan(plannerId));
        return std::move(result);
    }

private:
    static constexpr int kNowhere = -1;

    void placeSignature() {
        for (std::size_t i = 0; i < graph.inputs().size(); ++i)
            result.places[graph.inputs()[i].index] = {TENON_INPUT, static_cast<int>(i), 0};
        for (std::size_t i = 0; i < graph.outputs().size(); ++i) {
            const Value& value = graph.value(graph.outputs()[i]);
            if (value.producer.isValid() && !isPlaced(graph.outputs()[i]))
                result.places[graph.outputs()[i].index] = {TENON_OUTPUT, static_cast<int>(i), 0};
        }
        lastRead.assign(graph.valueSlots(), 0);
        for (std::size_t step = 0; step < groups.size(); ++step)
            for (ValueId input : groups[step].inputs) lastRead[input.index] = static_cast<int>(step);
    }

    bool isPlaced(ValueId id) const { return result.places[id.index].index >= 0; }

    void placeOutputs(int step) {
        const FusedGroup& group = groups[static_cast<std::size_t>(step)];
        if (reuse && placeView(group)) {
            result.isView[static_cast<std::size_t>(step)] = true;
            return;
        }
        for (ValueId output : group.outputs) {
            result.unsharedBytes += byteCount(graph, output);
            if (isPlaced(output)) continue;
            const int shared = reuse ? dyingInput(group, output, step) : kNowhere;
            if (shared != kNowhere) join(output, shared);
            else found(output, step);
        }
    }

    /// A reshaping node of its own moves no bytes: its output is its input under another shape.
    bool placeView(const FusedGroup& group) {
        if (group.nodes.size() != 1 || !isReshaping(graph.node(group.nodes[0]).op)) return false;
        const ValueId from = graph.node(group.nodes[0]).inputs[0];
        const ValueId to = group.outputs[0];
        if (isPlaced(to) || graph.isOutput(from) || graph.value(from).isConstant()) return false;
        if (storageOf[from.index] != kNowhere) join(to, storageOf[from.index]);
        else result.places[to.index] = result.places[from.index];  // an input, or the buffer of an output
        return true;
    }

    int dyingInput(const FusedGroup& group, ValueId output, int step) const {
        if (group.outputs.size() != 1) return kNowhere;
        for (ValueId input : group.inputs) {
            const int storage = storageOf[input.index];
            if (storage == kNowhere || lastUse(storage) != step) continue;
            if (byteCount(graph, input) == byteCount(graph, output) && mayOverwrite(graph, group, input)) return storage;
        }
        return kNowhere;
    }

    /// A view that is placed later would read the storage beyond this step; its reads must count already.
    int lastUse(int storage) const {
        int last = result.storages[static_cast<std::size_t>(storage)].interval.lastUse;
        for (ValueId value : result.storages[static_cast<std::size_t>(storage)].values)
            last = std::max(last, lastRead[value.index]);
        return last;
    }

    void found(ValueId value, int step) {
        Storage storage;
        storage.interval = {byteCount(graph, value), step, step, graph.value(value).name};
        result.storages.push_back(std::move(storage));
        join(value, static_cast<int>(result.storages.size()) - 1);
    }

    void join(ValueId value, int storage) {
        Storage& s = result.storages[static_cast<std::size_t>(storage)];
        s.values.push_back(value);
        s.interval.lastUse = std::max(s.interval.lastUse, lastRead[value.index]);
        storageOf[value.index] = storage;
        result.places[value.index] = {TENON_ARENA, 0, 0};
    }

    Result<void> plan(std::string_view plannerId) {
        std::vector<Interval> intervals;
        for (const Storage& s : result.storages) intervals.push_back(s.interval);
        const Plan plan = TENON_TRY(planMemory(plannerId, intervals));
        for (std::size_t i = 0; i < plan.offsets.size(); ++i) {
            result.storages[i].offset = plan.offsets[i];
            for (ValueId value : result.storages[i].values)
                result.places[value.index] = {TENON_ARENA, 0, plan.offsets[i]};
        }
        result.arenaBytes = plan.arenaBytes;
        result.lowerBound = lowerBound(intervals);
        return {};
    }

    const Graph& graph;
    const std::vector<FusedGroup>& groups;
    bool reuse;
    std::vector<int> storageOf;  // by value
    std::vector<int> lastRead;   // by value: the last step that reads it
    Placement result;
};

}  // namespace

bool mayOverwrite(const Graph& graph, const FusedGroup& group, ValueId input) {
    const ValueId output = group.outputs[0];
    if (graph.dims(input) != graph.dims(output)) return false;
    if (byteSize(graph.elementType(input)) != byteSize(graph.elementType(output))) return false;
    // Before an anchor (a contraction, a reduction) elementwise nodes are read at other indices than the output is
    // written; behind it, and without one, every node works in the output's own index space.
    bool needsAnchor = std::any_of(group.nodes.begin(), group.nodes.end(),
                                   [&](NodeId id) { return !isElementwise(graph.node(id).op); });
    for (NodeId id : group.nodes) {
        const Node& node = graph.node(id);
        if (opInfo(node.op).opClass == OpClass::movement) return false;
        const bool isAnchor = !isElementwise(node.op);
        const bool reads = std::find(node.inputs.begin(), node.inputs.end(), input) != node.inputs.end();
        if (reads && (isAnchor || needsAnchor)) return false;
        if (!isAnchor && !needsAnchor && graph.dims(node.outputs[0]) != graph.dims(output)) return false;
        if (isAnchor) needsAnchor = false;
    }
    return true;
}

Result<Placement> placeValues(const Graph& graph, const std::vector<FusedGroup>& groups, std::string_view planner,
                              bool reuseInPlace) {
    return Placer(graph, groups, reuseInPlace).run(planner);
}

}  // namespace tenon
