// SPDX-License-Identifier: Apache-2.0
// Recipe: everything that decides what the compiler makes of a model, as data.
//
// Same model + same recipe + same target = the same bytes out. A recipe starts from a preset; what it lists overrides
// it. As JSON (every key but "version" may be left out):
//
//     {"version": 1, "preset": "all", "passes": {"fuse-elementwise": {"on": false, "options": {}}},
//      "keep_float": ["conv1"], "keep_unfused": [], "dims": {"N": 1}, "shapes": {"x": [1, 3, 640, 640]},
//      "target": "host", "threads": 1, "planner": "greedy_by_size", "in_place": true, "seed": 0,
//      "activation_ranges": {"conv1_out": [-1.5, 3.25]}}
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/ir/type.h"

namespace tenon {

struct PassInfo;

/// What a recipe says of one pass; `isOn` empty means what the preset says.
struct PassSetting {
    std::optional<bool> isOn;
    std::map<std::string, std::string> options;  ///< by name; values are checked against the registry
    bool operator==(const PassSetting&) const = default;
};

/// Smallest and largest value seen on an activation while calibrating.
struct Range {
    float min = 0;
    float max = 0;
    bool operator==(const Range&) const = default;
};

struct Recipe {
    int version = 1;
    std::string preset = "all";
    std::map<std::string, PassSetting> passes;  ///< by pass id
    std::vector<std::string> keepFloat;         ///< nodes (name, or name of a source node) that are not quantized
    std::vector<std::string> keepUnfused;       ///< nodes that stay a kernel of their own
    std::map<std::string, std::int64_t> dims;   ///< symbol -> extent
    std::map<std::string, Dims> shapes;         ///< graph input -> shape
    std::string target = "host";
    int threads = 1;
    std::string planner = "greedy_by_size";  ///< also the option `planner` of plan-memory: setOption() writes here
    bool inPlace = true;                     ///< also the switch of reuse-in-place: setPass() writes here
    std::uint64_t seed = 0;
    std::map<std::string, Range> activationRanges;  ///< by value name; written by `tenon quantize`
    bool operator==(const Recipe&) const = default;
};

/// "none", "fused", "all", "int8", in this order.
std::vector<std::string> presetNames();
/// The recipe that a preset stands for. Usage error with a suggestion for an unknown name.
Result<Recipe> presetRecipe(std::string_view preset);

/// Reads JSON. Unknown keys, passes, options and wrong types are usage errors that name the key and the nearest known
/// one.
Result<Recipe> parseRecipe(std::string_view json);
/// The same recipe as JSON, keys in a fixed order, every field present.
std::string printRecipe(const Recipe& recipe);

/// `--pass ID=on|off` and `--set ID.OPTION=VALUE`. Usage errors as for parseRecipe.
Result<void> setPass(Recipe& recipe, std::string_view id, bool isOn);
Result<void> setOption(Recipe& recipe, std::string_view id, std::string_view option, std::string_view value);

/// The recipe's word on a pass, else its preset's. Memory rows answer from `planner` and `inPlace`.
bool isPassOn(const Recipe& recipe, const PassInfo& pass);

}  // namespace tenon
