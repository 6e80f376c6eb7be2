// SPDX-License-Identifier: Apache-2.0
// Graphs from text for the tests of this folder.
#pragma once

#include <QtTest>

#include <stdexcept>

#include "core/ir/text.h"

namespace tenon {

/// A failing parse ends the test with its message.
inline Graph parsed(std::string_view text) {
    auto graph = parseGraph(text);
    if (!graph) throw std::runtime_error(graph.error().message);
    return std::move(*graph);
}

/// The body of a graph named "g".
inline std::string inGraph(std::string_view body) {
    return "graph \"g\" {\n" + std::string(body) + "\n}\n";
}

inline ValueId valueNamed(const Graph& graph, std::string_view name) {
    const auto id = graph.findValue(name);
    if (!id) throw std::runtime_error("no value " + std::string(name));
    return *id;
}

inline NodeId nodeNamed(const Graph& graph, std::string_view name) {
    const auto id = graph.findNode(name);
    if (!id) throw std::runtime_error("no node " + std::string(name));
    return *id;
}

/// The nodes and outputs of a graph, one a line, without constants and provenance.
inline std::string shortText(const Graph& graph) {
    std::string text;
    const QString all = QString::fromStdString(printGraph(graph, {.withSources = false}));
    for (const QString& line : all.split('\n')) {
        const QString trimmed = line.trimmed();
        if (trimmed.startsWith("%") || trimmed.startsWith("output")) text += trimmed.toStdString() + "\n";
    }
    return text;
}

}  // namespace tenon

/// QCOMPARE on std::string and string_view, printed readably when they differ.
#define COMPARE_TEXT(actual, expected) \
    QCOMPARE(QString::fromStdString(std::string(actual)), QString::fromStdString(std::string(expected)))
