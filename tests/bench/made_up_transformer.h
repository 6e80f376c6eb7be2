// SPDX-License-Identifier: Apache-2.0
// A transformer encoder of any depth in the text form of a graph, with everything written out as exporters do: layer
// normalization in means and roots, GELU in erf, every head on its own. 110 nodes a layer.
#pragma once

#include <fmt/format.h>

#include <string>

class MadeUpTransformer {
public:
    static constexpr int kHeads = 8;
    static constexpr int kHead = 8;
    static constexpr int kWidth = kHeads * kHead;
    static constexpr int kTokens = 16;

    explicit MadeUpTransformer(int layers) {
        line("graph \"made_up_transformer\" {{");
        line("  input %tokens: f32[{},{}]", kTokens, kWidth);
        line("  input %mask: f32[{0},{0}]", kTokens);
        constants();
        std::string x = "tokens";
        for (int layer = 0; layer < layers; ++layer) x = encoder(fmt::format("/encoder/layer.{}", layer), x);
        line("  output %{}", x);
        line("}}");
    }

    const std::string& text() const { return out; }

private:
    template <class... Args>
    void line(fmt::format_string<Args...> format, Args&&... args) {
        out += fmt::format(format, std::forward<Args>(args)...) + '\n';
    }

    void constants() {
        line("  const %wide: f32[{0},{0}] = splat 0.01", kWidth);
        line("  const %up: f32[{},{}] = splat 0.01", kWidth, 4 * kWidth);
        line("  const %down: f32[{},{}] = splat 0.01", 4 * kWidth, kWidth);
        line("  const %one: f32[{}] = splat 1", kWidth);
        line("  const %bias: f32[{}] = splat 0.1", kWidth);
        line("  const %upbias: f32[{}] = splat 0.1", 4 * kWidth);
        line("  const %two: f32[] = splat 2");
        line("  const %half: f32[] = splat 0.5");
        line("  const %unit: f32[] = splat 1");
        line("  const %epsilon: f32[] = splat 1e-05");
        line("  const %root2: f32[] = splat 1.4142135");
        line("  const %scale: f32[] = splat 0.35355338");
        line("  const %last: i64[1] = [-1]");
        line("  const %columns: i64[1] = [1]");
        for (int head = 0; head <= kHeads; ++head) line("  const %at{}: i64[1] = [{}]", head, head * kHead);
    }

    std::string node(const std::string& op, const std::string& name, const std::string& inputs,
                     const std::string& attributes = {}) {
        const std::string value = fmt::format("v{}", count++);
        line("  %{} = {}({}){} \"{}\"", value, op, inputs, attributes.empty() ? "" : " {" + attributes + "}", name);
        return value;
    }
    std::string two(const std::string& op, const std::string& name, const std::string& a, const std::string& b) {
        return node(op, name + "/" + op, "%" + a + ", %" + b);
    }

    std::string normalize(const std::string& scope, const std::string& x) {
        const std::string mean = node("ReduceMean", scope + "/ReduceMean", "%" + x + ", %last", "keepdims = 1");
        const std::string centred = two("Sub", scope, x, mean);
        const std::string square = two("Pow", scope, centred, "two");
        const std::string variance =
            node("ReduceMean", scope + "/ReduceMean_1", "%" + square + ", %last", "keepdims = 1");
        const std::string safe = two("Add", scope, variance, "epsilon");
        const std::string root = node("Sqrt", scope + "/Sqrt", "%" + safe);
        const std::string scaled = two("Mul", scope, two("Div", scope, centred, root), "one");
        return node("Add", scope + "/Add_1", "%" + scaled + ", %bias");
    }

    std::string project(const std::string& scope, const std::string& x, const char* weight, const char* bias) {
        return two("Add", scope, two("MatMul", scope, x, weight), bias);
    }

    std::string head(const std::string& scope, int index, const std::string& q, const std::string& k,
                     const std::string& v) {
        const auto slice = [&](const char* what, const std::string& from) {
            return node("Slice", fmt::format("{}/{}/Slice", scope, what),
                        fmt::format("%{}, %at{}, %at{}, %columns", from, index, index + 1));
        };
        const std::string key = node("Transpose", scope + "/Transpose", "%" + slice("key", k), "perm = [1, 0]");
        const std::string scores = two("MatMul", scope, slice("query", q), key);
        const std::string masked = two("Add", scope, two("Mul", scope, scores, "scale"), "mask");
        const std::string weights = node("Softmax", scope + "/Softmax", "%" + masked, "axis = -1");
        return node("MatMul", scope + "/MatMul_1", fmt::format("%{}, %{}", weights, slice("value", v)));
    }

    std::string attention(const std::string& scope, const std::string& x) {
        const std::string q = project(scope + "/query", x, "wide", "bias");
        const std::string k = project(scope + "/key", x, "wide", "bias");
        const std::string v = project(scope + "/value", x, "wide", "bias");
        std::string heads;
        for (int h = 0; h < kHeads; ++h)
            heads += (h ? ", %" : "%") + head(fmt::format("{}/head.{}", scope, h), h, q, k, v);
        const std::string joined = node("Concat", scope + "/Concat", heads, "axis = -1");
        return project(scope + "/output", joined, "wide", "bias");
    }

    std::string feedForward(const std::string& scope, const std::string& x) {
        const std::string wide = project(scope + "/up", x, "up", "upbias");
        const std::string ratio = two("Div", scope + "/gelu", wide, "root2");
        const std::string erf = node("Erf", scope + "/gelu/Erf", "%" + ratio);
        const std::string plus = two("Add", scope + "/gelu", erf, "unit");
        const std::string product = two("Mul", scope + "/gelu", wide, plus);
        const std::string active = node("Mul", scope + "/gelu/Mul_1", "%" + product + ", %half");
        return project(scope + "/down", active, "down", "bias");
    }

    std::string encoder(const std::string& scope, const std::string& x) {
        const std::string attended = attention(scope + "/attention", normalize(scope + "/norm1", x));
        const std::string middle = two("Add", scope + "/attention", x, attended);
        const std::string fed = feedForward(scope + "/mlp", normalize(scope + "/norm2", middle));
        return two("Add", scope + "/mlp", middle, fed);
    }

    std::string out;
    int count = 0;
};
