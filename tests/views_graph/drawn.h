// SPDX-License-Identifier: Apache-2.0
// Drawings made by hand for tests of the graph view: places that are known without laying anything out.
#pragma once

#include <QTest>
#include <limits>

#include "tests/support/graph_snapshot.h"
#include "views/graph/layout_service.h"
#include "views/graph/scope_tree.h"

namespace tenon::test {

using namespace tenon::views;

/// image -> frame "layer" { Conv -> Relu } -> closed scope "head" (Add, Softmax) -> output, and a MatMul beside the
/// Conv that reads the image as well. Boxes: 0 frame, 1 image, 2 Conv, 3 Relu, 4 head, 5 output, 6 MatMul.
inline std::shared_ptr<const Geometry> smallDrawing() {
    GraphMaker g("small");
    const auto image = g.input("image", "1x3x8x8");
    const auto conv = g.node("Conv", "/layer/Conv", {image}, "1x4x8x8");
    const auto relu = g.node("Relu", "/layer/Relu", {conv}, "1x4x8x8");
    const auto product = g.node("MatMul", "/MatMul", {image}, "1x4");
    const auto sum = g.node("Add", "/head/Add", {relu, product}, "1x4x8x8");
    const auto last = g.node("Softmax", "/head/Softmax", {sum}, "1x4x8x8");
    g.output(last);

    auto tree = std::make_shared<ScopeTree>();
    tree->scopes.resize(3);
    tree->scopes[0].kind = Scope::Kind::root;
    tree->scopes[0].children = {1, 2};
    tree->scopes[0].nodes = {2};
    tree->scopes[0].nodeCount = 5;
    const auto name = [&](std::uint32_t i, const QString& path, std::vector<std::uint32_t> nodes) {
        tree->scopes[i].name = tree->scopes[i].path = path;
        tree->scopes[i].parent = 0;
        tree->scopes[i].nodeCount = static_cast<std::uint32_t>(nodes.size());
        tree->scopes[i].nodes = std::move(nodes);
    };
    name(1, QStringLiteral("layer"), {0, 1});
    name(2, QStringLiteral("head"), {3, 4});
    tree->scopeOfNode = {1, 1, 0, 2, 2};

    auto drawing = std::make_shared<Geometry>();
    const auto add = [&](Box::Kind kind, const QString& title, const QRectF& rect) {
        Box box;
        box.kind = kind;
        box.title = title;
        box.rect = rect;
        drawing->boxes.push_back(box);
        return static_cast<std::uint32_t>(drawing->boxes.size() - 1);
    };
    using Kind = Box::Kind;
    drawing->boxes[add(Kind::frame, QStringLiteral("layer"), {0, 100, 140, 170})].scope = 1;
    drawing->boxes[add(Kind::input, QStringLiteral("image"), {20, 0, 100, 40})].value = image;
    for (const auto& [node, title, top] : {std::tuple(0U, "Conv", 140.0), std::tuple(1U, "Relu", 210.0)}) {
        Box& box = drawing->boxes[add(Kind::node, QString::fromLatin1(title), {20, top, 100, 40})];
        box.node = node;
        box.parent = 0;
        box.depth = 1;
    }
    drawing->boxes[add(Kind::scope, QStringLiteral("head"), {20, 300, 100, 40})].scope = 2;
    drawing->boxes[add(Kind::output, QStringLiteral("probabilities"), {20, 380, 100, 40})].value = last;
    drawing->boxes[add(Kind::node, QStringLiteral("MatMul"), {200, 140, 100, 40})].node = 2;

    const auto connect = [&](std::uint32_t from, std::uint32_t to, std::uint32_t value) {
        const QRectF a = drawing->boxes[from].rect, b = drawing->boxes[to].rect;
        const QPointF start(a.center().x(), a.bottom()), end(b.center().x(), b.top());
        const QPointF half(0, (end.y() - start.y()) / 2);
        Edge edge;
        edge.from = from, edge.to = to, edge.value = value;
        edge.points = {start, start + half, end - half, end};
        drawing->edges.push_back(edge);
    };
    connect(1, 2, image);
    connect(2, 3, conv);
    connect(3, 4, relu);
    connect(4, 5, last);
    connect(1, 6, image);
    connect(6, 4, product);
    drawing->boxOfNode = {2, 3, 6, 4, 4};
    drawing->bounds = QRectF(0, 0, 300, 420);
    drawing->expanded = {QStringLiteral("layer")};
    drawing->scopes = tree;
    drawing->graph = g.finish();
    return drawing;
}

/// The same drawing with "layer" closed. Boxes: 0 image, 1 layer, 2 head, 3 output, 4 MatMul.
inline std::shared_ptr<const Geometry> smallDrawingClosed() {
    const std::shared_ptr<const Geometry> open = smallDrawing();
    auto drawing = std::make_shared<Geometry>(*open);
    drawing->boxes = {open->boxes[1], open->boxes[0], open->boxes[4], open->boxes[5], open->boxes[6]};
    drawing->boxes[1].kind = Box::Kind::scope;
    drawing->boxes[1].rect = QRectF(20, 80, 100, 40);
    drawing->edges.clear();
    drawing->boxOfNode = {1, 1, 4, 2, 2};
    drawing->expanded.clear();
    return drawing;
}

}  // namespace tenon::test
