// SPDX-License-Identifier: Apache-2.0
// What an engine may send: no bytes may crash the frame reader, the parser or the checks, and a reply that passes them
// is safe to walk as views do, without looking.
#include <google/protobuf/stubs/logging.h>

#include <cstdint>
#include <string_view>

#include "core/base/check.h"
#include "core/engine/engine.pb.h"
#include "core/engine/protocol/frame.h"
#include "core/engine/protocol/snapshot_check.h"

using namespace tenon;

namespace {

/// Follows every index, as a view would.
std::int64_t walk(const engine::Graph& graph, const engine::Opened& opened) {
    std::int64_t touched = 0;
    for (const engine::Node& node : graph.nodes()) {
        for (std::uint32_t input : node.inputs())
            if (input != 0) touched += graph.values(static_cast<int>(input - 1)).bytes() & 1;
        for (std::uint32_t output : node.outputs()) {
            const std::uint32_t producer = graph.values(static_cast<int>(output)).producer();
            TENON_CHECK(&graph.nodes(static_cast<int>(producer - 1)) == &node, "made by another node");
        }
        for (std::uint32_t source : node.sources())
            touched += static_cast<std::int64_t>(opened.sources(static_cast<int>(source)).name().size());
    }
    for (const auto* list : {&graph.inputs(), &graph.outputs()})
        for (std::uint32_t value : *list) touched += graph.values(static_cast<int>(value)).is_output();
    return touched;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    google::protobuf::SetLogHandler(nullptr);  // it would say a line for every text that is not UTF-8
    engine::FrameReader reader(std::size_t{1} << 20);
    engine::SnapshotChecker checker;
    engine::Opened opened;
    // In two pieces, so that frames are cut.
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    for (std::string_view piece : {bytes.substr(0, size / 2), bytes.substr(size / 2)}) {
        reader.append(piece);
        for (;;) {
            const auto frame = reader.next();
            if (!frame) return 0;
            if (!*frame) break;
            engine::Reply reply;
            if (!reply.ParseFromArray((*frame)->data(), static_cast<int>((*frame)->size()))) return 0;
            if (!checker.check(reply)) return 0;
            if (reply.has_opened()) opened = reply.opened();
            if (reply.has_opened()) walk(opened.graph(), opened);
            if (reply.has_optimized()) walk(reply.optimized().graph(), opened);
            if (reply.has_step()) walk(reply.step().after(), opened);
            for (const engine::MemoryPlan& plan : reply.memory().plans())
                for (int i = 0; i < reply.memory().buffers_size(); ++i)
                    TENON_CHECK(plan.offsets(i) + reply.memory().buffers(i).bytes() <= plan.arena_bytes(),
                                "beyond the arena");
        }
    }
    return 0;
}
