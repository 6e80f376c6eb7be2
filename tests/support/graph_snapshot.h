// SPDX-License-Identifier: Apache-2.0
// Made-up graph snapshots for tests of views: the shapes of real networks without a model file.
//
//     GraphMaker g("tiny");
//     auto x = g.input("x", "1x3x8x8");
//     auto w = g.constant("w", "4x3x3x3");
//     auto y = g.node("Conv", "/stem/Conv", {x, w}, "1x4x8x8");
//     g.output(y);
//     Snapshot<engine::Graph> snapshot = g.finish();
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/engine/engine.pb.h"

namespace tenon::test {

enum class Names { paths, none };  ///< "/encoder/layer.0/attention/MatMul" or "MatMul_17"

/// Builds one engine::Graph. Values are named by their position in Graph.values. Nodes have to be added in topological
/// order; every node is its own source.
class GraphMaker {
public:
    static constexpr std::uint32_t kAbsent = 0xffffffff;

    explicit GraphMaker(const std::string& name) : graph(std::make_shared<engine::Graph>()) { graph->set_name(name); }

    std::uint32_t input(const std::string& name, const std::string& shape) {
        const std::uint32_t at = value(name, shape);
        graph->mutable_values(static_cast<int>(at))->set_is_input(true);
        graph->add_inputs(at);
        return at;
    }

    std::uint32_t constant(const std::string& name, const std::string& shape) {
        const std::uint32_t at = value(name, shape);
        graph->mutable_values(static_cast<int>(at))->set_is_constant(true);
        return at;
    }

    /// Returns its only output.
    std::uint32_t node(const std::string& op, const std::string& name, const std::vector<std::uint32_t>& inputs,
                       const std::string& shape) {
        return node(op, name, inputs, std::vector<std::string>{shape}).front();
    }

    /// Several outputs, one per shape.
    std::vector<std::uint32_t> node(const std::string& op, const std::string& name,
                                    const std::vector<std::uint32_t>& inputs, const std::vector<std::string>& shapes) {
        const auto position = static_cast<std::uint32_t>(graph->nodes_size());
        engine::Node* made = graph->add_nodes();
        made->set_id(position);
        made->set_name(name);
        made->set_op(op);
        made->set_kind(kindOf(op));
        made->add_sources(position);
        for (const std::uint32_t in : inputs) made->add_inputs(in == kAbsent ? 0 : in + 1);
        std::vector<std::uint32_t> outputs;
        for (std::size_t i = 0; i < shapes.size(); ++i) {
            const std::uint32_t at = value(name + (i == 0 ? "_out" : "_out" + std::to_string(i)), shapes[i]);
            graph->mutable_values(static_cast<int>(at))->set_producer(position + 1);
            made->add_outputs(at);
            outputs.push_back(at);
        }
        return outputs;
    }

    /// A name of `op` under `path`, or numbered where graphs have no paths.
    std::string name(Names names, const std::string& path, const std::string& op) {
        if (names == Names::none) return op + "_" + std::to_string(graph->nodes_size());
        return path + "/" + op;
    }

    void output(std::uint32_t at) {
        graph->mutable_values(static_cast<int>(at))->set_is_output(true);
        graph->add_outputs(at);
    }

    /// Fuses the nodes that made these values into one group.
    void fuse(const std::vector<std::uint32_t>& values) {
        ++groups;
        for (const std::uint32_t at : values)
            graph->mutable_nodes(static_cast<int>(graph->values(static_cast<int>(at)).producer() - 1))
                ->set_group(groups);
    }

    int nodes() const { return graph->nodes_size(); }
    /// For what the functions above do not cover.
    engine::Graph& edit() { return *graph; }
    std::shared_ptr<const engine::Graph> finish() { return graph; }

    static engine::OpKind kindOf(std::string_view op) {
        for (const std::string_view name : {"Conv", "MatMul", "Gemm"})
            if (op == name) return engine::CONTRACTION;
        for (const std::string_view name : {"MaxPool", "AveragePool"})
            if (op == name) return engine::WINDOW;
        for (const std::string_view name : {"Softmax", "LayerNormalization", "ReduceMean", "GlobalAveragePool"})
            if (op == name) return engine::REDUCTION;
        for (const std::string_view name :
             {"Reshape", "Transpose", "Concat", "Gather", "Flatten", "Split", "Unsqueeze"})
            if (op == name) return engine::MOVEMENT;
        for (const std::string_view name : {"Constant", "ConstantOfShape"})
            if (op == name) return engine::SOURCE;
        return engine::ELEMENTWISE;
    }

private:
    std::uint32_t value(const std::string& name, const std::string& shape) {
        const auto at = static_cast<std::uint32_t>(graph->values_size());
        engine::Value* made = graph->add_values();
        made->set_id(at);
        made->set_name(name);
        made->set_element("f32");
        made->set_shape(shape);
        std::int64_t bytes = 4, extent = 0;
        for (const char c : shape + "x") {
            if (c == 'x') {
                bytes *= extent > 0 ? extent : 1;
                extent = 0;
            } else if (c >= '0' && c <= '9') {
                extent = extent * 10 + (c - '0');
            }
        }
        made->set_bytes(bytes);
        return at;
    }

    std::shared_ptr<engine::Graph> graph;
    std::uint32_t groups = 0;
};

/// input -> Relu -> Relu -> ... -> output: `length` nodes without paths.
inline std::shared_ptr<const engine::Graph> chainGraph(int length) {
    GraphMaker g("chain");
    std::uint32_t x = g.input("input", "1x64");
    for (int i = 0; i < length; ++i) x = g.node("Relu", "Relu_" + std::to_string(i), {x}, "1x64");
    g.output(x);
    return g.finish();
}

/// conv (+ batch norm) + relu with constants; returns the values it made, for GraphMaker::fuse.
inline std::vector<std::uint32_t> convolution(GraphMaker& g, Names names, const std::string& path, std::uint32_t x,
                                              const std::string& shape, bool hasRelu = true) {
    const std::uint32_t w = g.constant("w" + std::to_string(g.nodes()), "64x64x3x3");
    const std::uint32_t b = g.constant("b" + std::to_string(g.nodes()), "64");
    std::vector<std::uint32_t> made{g.node("Conv", g.name(names, path, "Conv"), {x, w, b}, shape)};
    if (hasRelu) made.push_back(g.node("Relu", g.name(names, path, "Relu"), {made.back()}, shape));
    return made;
}

/// A residual network: stem, `blocks` blocks of two convolutions with a shortcut, head. With `isFused`, convolution and
/// what follows it are one group.
inline std::shared_ptr<const engine::Graph> residualGraph(int blocks, Names names, bool isFused = false) {
    GraphMaker g("residual");
    const std::string shape = "1x64x56x56";
    std::uint32_t x = g.input("image", "1x3x224x224");
    auto stem = convolution(g, names, "/stem", x, shape);
    if (isFused) g.fuse(stem);
    x = stem.back();
    for (int i = 0; i < blocks; ++i) {
        const std::string path = "/layer" + std::to_string(1 + i * 4 / blocks) + "/block." + std::to_string(i);
        auto first = convolution(g, names, path + "/conv1", x, shape);
        auto second = convolution(g, names, path + "/conv2", first.back(), shape, false);
        second.push_back(g.node("Add", g.name(names, path, "Add"), {second.back(), x}, shape));
        second.push_back(g.node("Relu", g.name(names, path, "Relu"), {second.back()}, shape));
        if (isFused) {
            g.fuse(first);
            g.fuse(second);
        }
        x = second.back();
    }
    x = g.node("GlobalAveragePool", g.name(names, "/head", "GlobalAveragePool"), {x}, "1x64x1x1");
    x = g.node("Flatten", g.name(names, "/head", "Flatten"), {x}, "1x64");
    x = g.node("Gemm", g.name(names, "/head/fc", "Gemm"), {x, g.constant("fc.w", "64x10")}, "1x10");
    g.output(x);
    return g.finish();
}

/// A dense network: in each block every layer reads the concatenation of all before it.
inline std::shared_ptr<const engine::Graph> denseGraph(int blocks, int layers, Names names) {
    GraphMaker g("dense");
    const std::string shape = "1x32x28x28";
    std::uint32_t x = convolution(g, names, "/features/conv0", g.input("image", "1x3x224x224"), shape).back();
    for (int block = 0; block < blocks; ++block) {
        const std::string blockPath = "/features/denseblock" + std::to_string(block + 1);
        std::vector<std::uint32_t> all{x};
        for (int layer = 0; layer < layers; ++layer) {
            const std::string path = blockPath + "/denselayer" + std::to_string(layer + 1);
            std::uint32_t y = all.front();
            if (all.size() > 1) y = g.node("Concat", g.name(names, path, "Concat"), all, shape);
            y = convolution(g, names, path + "/conv1", y, shape).back();
            all.push_back(convolution(g, names, path + "/conv2", y, shape).back());
        }
        x = g.node("Concat", g.name(names, blockPath, "Concat"), all, shape);
        x = convolution(g, names, "/features/transition" + std::to_string(block + 1), x, shape).back();
        x = g.node("AveragePool", g.name(names, "/features/transition" + std::to_string(block + 1), "AveragePool"), {x},
                   shape);
    }
    g.output(x);
    return g.finish();
}

namespace detail {
inline std::uint32_t linear(GraphMaker& g, Names names, const std::string& path, std::uint32_t x,
                            const std::string& shape) {
    const std::string id = std::to_string(g.nodes());
    x = g.node("MatMul", g.name(names, path, "MatMul"), {x, g.constant("w" + id, "768x768")}, shape);
    return g.node("Add", g.name(names, path, "Add"), {g.constant("b" + id, "768"), x}, shape);
}

inline std::uint32_t layerNorm(GraphMaker& g, Names names, const std::string& path, std::uint32_t x,
                               const std::string& shape) {
    const std::string id = std::to_string(g.nodes());
    const std::uint32_t mean = g.node("ReduceMean", g.name(names, path, "ReduceMean"), {x}, "1x128x1");
    const std::uint32_t d = g.node("Sub", g.name(names, path, "Sub"), {x, mean}, shape);
    const std::uint32_t square = g.node("Pow", g.name(names, path, "Pow"), {d, g.constant("two" + id, "")}, shape);
    std::uint32_t v = g.node("ReduceMean", g.name(names, path, "ReduceMean_1"), {square}, "1x128x1");
    v = g.node("Add", g.name(names, path, "Add"), {v, g.constant("eps" + id, "")}, "1x128x1");
    v = g.node("Sqrt", g.name(names, path, "Sqrt"), {v}, "1x128x1");
    v = g.node("Div", g.name(names, path, "Div"), {d, v}, shape);
    v = g.node("Mul", g.name(names, path, "Mul"), {v, g.constant("gamma" + id, "768")}, shape);
    return g.node("Add", g.name(names, path, "Add_1"), {v, g.constant("beta" + id, "768")}, shape);
}

inline std::uint32_t headed(GraphMaker& g, Names names, const std::string& path, std::uint32_t x,
                            const std::string& shape) {
    const std::string id = std::to_string(g.nodes());
    x = g.node("Reshape", g.name(names, path, "Reshape"), {x, g.constant("dims" + id, "4")}, "1x128x12x64");
    return g.node("Transpose", g.name(names, path, "Transpose"), {x}, shape);
}
}  // namespace detail

/// An encoder at the level of ONNX ops: 51 nodes a layer with a mask (96 layers: 4,910 nodes, 196: 10,010). With
/// `hasMask` one value feeds every layer.
inline std::shared_ptr<const engine::Graph> transformerGraph(int layers, Names names, bool hasMask = true) {
    GraphMaker g("transformer");
    const std::string hidden = "1x128x768", heads = "1x12x128x64", scores = "1x12x128x128";
    const std::uint32_t ids = g.input("input_ids", "1x128");
    std::uint32_t mask = GraphMaker::kAbsent;
    if (hasMask) {
        mask = g.input("attention_mask", "1x128");
        mask = g.node("Unsqueeze", g.name(names, "", "Unsqueeze"), {mask}, "1x1x1x128");
        mask = g.node("Sub", g.name(names, "", "Sub"), {g.constant("one", ""), mask}, "1x1x1x128");
        mask = g.node("Mul", g.name(names, "", "Mul"), {mask, g.constant("big", "")}, "1x1x1x128");
    }
    std::uint32_t x =
        g.node("Gather", g.name(names, "/embeddings/word", "Gather"), {g.constant("words", "30522x768"), ids}, hidden);
    x = g.node("Add", g.name(names, "/embeddings", "Add"), {x, g.constant("positions", "1x128x768")}, hidden);
    x = detail::layerNorm(g, names, "/embeddings/LayerNorm", x, hidden);
    for (int i = 0; i < layers; ++i) {
        const std::string layer = "/encoder/layer." + std::to_string(i);
        const std::string self = layer + "/attention/self";
        const auto part = [&](const std::string& which) {
            return detail::headed(g, names, self, detail::linear(g, names, self + "/" + which, x, hidden), heads);
        };
        const std::uint32_t q = part("query"), k = part("key"), v = part("value");
        const std::uint32_t kt = g.node("Transpose", g.name(names, self, "Transpose_3"), {k}, "1x12x64x128");
        std::uint32_t a = g.node("MatMul", g.name(names, self, "MatMul"), {q, kt}, scores);
        a = g.node("Div", g.name(names, self, "Div"), {a, g.constant("root" + std::to_string(i), "")}, scores);
        if (hasMask) a = g.node("Add", g.name(names, self, "Add"), {a, mask}, scores);
        a = g.node("Softmax", g.name(names, self, "Softmax"), {a}, scores);
        a = g.node("MatMul", g.name(names, self, "MatMul_1"), {a, v}, heads);
        a = g.node("Transpose", g.name(names, self, "Transpose_4"), {a}, "1x128x12x64");
        a = g.node("Reshape", g.name(names, self, "Reshape_3"), {a, g.constant("flat" + std::to_string(i), "3")},
                   hidden);
        a = detail::linear(g, names, layer + "/attention/output/dense", a, hidden);
        a = g.node("Add", g.name(names, layer + "/attention/output", "Add"), {a, x}, hidden);
        x = detail::layerNorm(g, names, layer + "/attention/output/LayerNorm", a, hidden);
        std::uint32_t h = detail::linear(g, names, layer + "/intermediate/dense", x, "1x128x3072");
        const std::string act = layer + "/intermediate/act";
        std::uint32_t e =
            g.node("Div", g.name(names, act, "Div"), {h, g.constant("r2" + std::to_string(i), "")}, "1x128x3072");
        e = g.node("Erf", g.name(names, act, "Erf"), {e}, "1x128x3072");
        e = g.node("Add", g.name(names, act, "Add"), {e, g.constant("c1" + std::to_string(i), "")}, "1x128x3072");
        e = g.node("Mul", g.name(names, act, "Mul"), {h, e}, "1x128x3072");
        h = g.node("Mul", g.name(names, act, "Mul_1"), {e, g.constant("half" + std::to_string(i), "")}, "1x128x3072");
        h = detail::linear(g, names, layer + "/output/dense", h, hidden);
        h = g.node("Add", g.name(names, layer + "/output", "Add"), {h, x}, hidden);
        x = detail::layerNorm(g, names, layer + "/output/LayerNorm", h, hidden);
    }
    g.output(x);
    return g.finish();
}

}  // namespace tenon::test
