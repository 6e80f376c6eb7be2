// SPDX-License-Identifier: Apache-2.0
// How long the way from the workbench to its engine and back takes.
//     engine_roundtrip MODEL [NODES]
// Times Open, Optimize under the preset `all` as the workbench waits for it after that, Optimize with one pass
// switched, ShowStep, and the crossing of a made-up graph: encode, pipe, parse, check. Medians of several runs, in
// milliseconds.
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <thread>

#include "core/engine/graph_snapshot.h"
#include "tests/engine/served_engine.h"

using namespace tenon;
using test::ServedEngine;

namespace {

double millisecondsOf(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> values) {
    std::ranges::nth_element(values, values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2));
    return values[values.size() / 2];
}

void timeModel(const std::string& path) {
    ServedEngine served;
    std::vector<double> opens, optimizes, switches, steps;
    for (int i = 0; i < 9; ++i) {
        opens.push_back(millisecondsOf([&] {
            if (!served.open(path).has_opened()) std::exit(1);
        }));
        engine::Request request;
        request.mutable_optimize()->set_recipe(
            test::recipeText("all", [i](Recipe& r) { r.seed = static_cast<std::uint64_t>(i); }));
        engine::Reply reply;
        optimizes.push_back(millisecondsOf([&] { reply = served.ask(request); }));
        if (!reply.has_optimized()) {
            fmt::print("{}\n", reply.failure().message());
            std::exit(1);
        }
        engine::Request other;
        other.mutable_optimize()->set_recipe(
            test::recipeText("all", [](Recipe& r) { (void)setPass(r, "fuse-elementwise", false); }));
        switches.push_back(millisecondsOf([&] { served.ask(other); }));
        engine::Request step;
        step.mutable_show_step()->set_recipe(request.optimize().recipe());
        steps.push_back(millisecondsOf([&] { served.ask(step); }));
        if (i == 0)
            fmt::print("{} nodes, {} after the passes ({:.1f} ms), reply of {} bytes\n",
                       reply.optimized().graph().nodes_size(), reply.optimized().kernels(),
                       static_cast<double>(reply.optimized().pass_ns()) * 1e-6, reply.ByteSizeLong());
    }
    fmt::print(
        "open {:.1f} ms (first {:.1f}), optimize {:.1f} ms (first {:.1f}), with one pass switched {:.1f} ms, step "
        "{:.1f} ms\n",
        median(opens), opens[0], median(optimizes), optimizes[0], median(switches), median(steps));
}

/// x -> Relu -> Add -> ... : a graph of the compiler.
Graph chain(std::int64_t nodes) {
    const TensorType type{ElementType::f32, toShape({1, 64, 56, 56})};
    Graph graph;
    ValueId last = graph.addInput("x", type), other = last;
    for (std::int64_t i = 0; i < nodes; ++i) {
        const SourceId source =
            graph.addSource("/encoder/layer." + std::to_string(i / 53) + "/node_" + std::to_string(i), "Add");
        const NodeId node = graph.addNode(i % 2 ? Op::Add : Op::Relu, graph.sources().back().name,
                                          i % 2 ? std::vector{last, other} : std::vector{last}, {}, {type}, {source});
        other = last;
        last = graph.node(node).outputs[0];
    }
    graph.addOutput(last);
    return graph;
}

void timeCrossing(std::int64_t nodes) {
    const Graph graph = chain(nodes);
    std::vector<double> encodes, pipes, parses, checks;
    std::size_t bytes = 0;
    for (int i = 0; i < 15; ++i) {
        std::string frame;
        encodes.push_back(millisecondsOf([&] {
            engine::Reply reply;
            reply.set_id(1);
            engine::Opened& opened = *reply.mutable_opened();
            for (const SourceNode& source : graph.sources()) opened.add_sources()->set_name(source.name);
            writeGraph(graph, *opened.mutable_graph());
            frame = *engine::encodeFrame(reply);
        }));
        bytes = frame.size();
        int ends[2];
        if (::pipe(ends) != 0) std::exit(1);
        engine::FrameReader reader;
        std::string_view message;
        pipes.push_back(millisecondsOf([&] {
            std::jthread writer([&] {
                for (std::size_t at = 0; at < frame.size();) {
                    const ssize_t written = ::write(ends[1], frame.data() + at, frame.size() - at);
                    if (written <= 0) std::exit(1);
                    at += static_cast<std::size_t>(written);
                }
            });
            char buffer[65536];
            for (;;) {
                const ssize_t got = ::read(ends[0], buffer, sizeof buffer);
                reader.append({buffer, static_cast<std::size_t>(got)});
                if (const auto next = *reader.next()) {
                    message = *next;
                    break;
                }
            }
        }));
        engine::Reply reply;
        parses.push_back(millisecondsOf([&] {
            if (!reply.ParseFromArray(message.data(), static_cast<int>(message.size()))) std::exit(1);
        }));
        engine::SnapshotChecker checker;
        checks.push_back(millisecondsOf([&] {
            if (!checker.check(reply)) std::exit(1);
        }));
        ::close(ends[0]);
        ::close(ends[1]);
    }
    fmt::print("{} nodes cross in {:.1f} ms: encode {:.1f}, pipe {:.1f}, parse {:.1f}, check {:.1f}; {} bytes\n", nodes,
               median(encodes) + median(pipes) + median(parses) + median(checks), median(encodes), median(pipes),
               median(parses), median(checks), bytes);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        fmt::print(stderr, "usage: {} MODEL [NODES]\n", argv[0]);
        return 2;
    }
    timeModel(argv[1]);
    timeCrossing(argc > 2 ? std::atoll(argv[2]) : 10'000);
}
