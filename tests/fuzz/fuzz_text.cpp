// SPDX-License-Identifier: Apache-2.0
// The text form of graphs: no input may crash the parser, and what it accepts prints and parses back to the same graph,
// which the verifier and inference can look at.
#include <cstdint>
#include <string_view>

#include "core/base/check.h"
#include "core/ir/infer.h"
#include "core/ir/text.h"
#include "core/ir/verify.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace tenon;
    const ParseLimits limits{.splatBytes = 1 << 20};
    auto graph = parseGraph({reinterpret_cast<const char*>(data), size}, limits);
    if (!graph) return 0;
    const std::string text = printGraph(*graph);
    const auto again = parseGraph(text, limits);
    TENON_CHECK(bool(again), "what was printed is refused: " + again.error().message + "\n" + text);
    TENON_CHECK(printGraph(*again) == text, "prints differently after a round trip:\n" + text);
    TENON_CHECK(again->hash() == graph->hash(), "differs after a round trip:\n" + text);
    (void)verifyGraph(*graph);
    (void)inferTypes(*graph, {});
    return 0;
}
