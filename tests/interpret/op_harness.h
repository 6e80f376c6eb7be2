// SPDX-License-Identifier: Apache-2.0
// One op on given tensors, for tests that assert values.
#pragma once

#include <cmath>
#include <initializer_list>

#include <QTest>

#include "core/interpret/interpret.h"

namespace tenon::test {

template <class T>
Tensor tensor(ElementType type, Dims dims, std::initializer_list<T> values) {
    return Tensor::of<T>(type, std::move(dims), std::span<const T>(values.begin(), values.size()));
}
inline Tensor f32(Dims dims, std::initializer_list<float> values) {
    return tensor(ElementType::f32, std::move(dims), values);
}
inline Tensor f64(Dims dims, std::initializer_list<double> values) {
    return tensor(ElementType::f64, std::move(dims), values);
}
inline Tensor i64(Dims dims, std::initializer_list<std::int64_t> values) {
    return tensor(ElementType::i64, std::move(dims), values);
}
inline Tensor i32(Dims dims, std::initializer_list<std::int32_t> values) {
    return tensor(ElementType::i32, std::move(dims), values);
}
inline Tensor i8(Dims dims, std::initializer_list<std::int8_t> values) {
    return tensor(ElementType::i8, std::move(dims), values);
}
inline Tensor u8(Dims dims, std::initializer_list<std::uint8_t> values) {
    return tensor(ElementType::u8, std::move(dims), values);
}
inline Tensor flags(Dims dims, std::initializer_list<bool> values) {
    return tensor(ElementType::boolean, std::move(dims), values);
}

/// 0, 1, 2, ... as f32.
inline Tensor counting(Dims dims) {
    Tensor result(ElementType::f32, std::move(dims));
    auto values = result.write<float>();
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<float>(i);
    return result;
}

/// Evaluates `op`; std::nullopt is an absent optional input. Also checks that inference, where it accepts the node, gives
/// the types that were computed.
inline Result<std::vector<Tensor>> evaluateAll(Op op, const std::vector<std::optional<Tensor>>& inputs,
                                               AttributeMap attributes = {}, std::size_t outputs = 1) {
    Graph graph;
    std::vector<ValueId> values;
    std::vector<const Tensor*> tensors;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const auto& input = inputs[i];
        values.push_back(input ? graph.addInput("in" + std::to_string(i), {input->type(), toShape(input->dims())})
                               : ValueId{});
        tensors.push_back(input ? &*input : nullptr);
    }
    const SourceId source = graph.addSource("source", std::string(opName(op)));
    const NodeId node =
        graph.addNode(op, "node", values, std::move(attributes), std::vector<TensorType>(outputs), {source});
    auto result = evaluateNode(graph, node, tensors);
    const auto types = inferNode(graph, node, tensors);
    if (result && types)
        for (std::size_t i = 0; i < outputs; ++i)
            TENON_CHECK(((*types)[i] == TensorType{(*result)[i].type(), toShape((*result)[i].dims())}),
                        "inference gives " + toString((*types)[i]) + ", not " + toString((*result)[i].dims()));
    return result;
}

inline Tensor evaluate(Op op, const std::vector<std::optional<Tensor>>& inputs, AttributeMap attributes = {}) {
    auto result = evaluateAll(op, inputs, std::move(attributes));
    TENON_CHECK(bool(result), result ? "" : result.error().message);
    return result->front();
}

/// The sentence an evaluation is refused with; empty when it is not.
inline std::string refusal(Op op, const std::vector<std::optional<Tensor>>& inputs, AttributeMap attributes = {}) {
    const auto result = evaluateAll(op, inputs, std::move(attributes));
    return result ? std::string() : result.error().message;
}

inline bool isNear(double a, double b, double tolerance) {
    return a == b || (std::isnan(a) && std::isnan(b)) || std::fabs(a - b) <= tolerance;
}

/// Type, shape and values; NaN equals NaN.
inline void compareTensors(const Tensor& got, const Tensor& want, double tolerance) {
    QCOMPARE(QString::fromStdString(std::string(elementTypeName(got.type())) + toString(got.dims())),
             QString::fromStdString(std::string(elementTypeName(want.type())) + toString(want.dims())));
    for (std::int64_t i = 0; i < got.count(); ++i)
        QVERIFY2(isNear(got.asDouble(i), want.asDouble(i), tolerance),
                 qPrintable(QString("element %1 is %2, not %3")
                                .arg(i)
                                .arg(got.asDouble(i), 0, 'g', 9)
                                .arg(want.asDouble(i), 0, 'g', 9)));
}

}  // namespace tenon::test

/// Exact equality, or within a tolerance, reported at the line of the test.
#define COMPARE_TENSORS(got, want) COMPARE_NEAR(got, want, 0)
#define COMPARE_NEAR(got, want, tolerance)                       \
    do {                                                         \
        tenon::test::compareTensors((got), (want), (tolerance)); \
        if (QTest::currentTestFailed()) return;                  \
    } while (false)
/// The evaluation is refused with a sentence that contains `words` and names the node.
#define COMPARE_REFUSAL(sentence, words)                                                                      \
    do {                                                                                                      \
        const std::string said = (sentence);                                                                  \
        QVERIFY2(said.find(words) != std::string::npos, qPrintable(QString::fromStdString("said: " + said))); \
        QVERIFY(said.find("'node'") != std::string::npos);                                                    \
    } while (false)
