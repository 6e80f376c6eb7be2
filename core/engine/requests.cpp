// SPDX-License-Identifier: Apache-2.0
#include "core/engine/requests.h"

#include <set>

namespace tenon {

Result<std::vector<Variant>> variantsOf(const google::protobuf::RepeatedPtrField<engine::Variant>& variants) {
    if (variants.empty()) return usageError("no variant was named");
    std::vector<Variant> result;
    std::set<std::string> names;
    for (const engine::Variant& variant : variants) {
        if (!names.insert(variant.name()).second) return usageError("two variants are named '" + variant.name() + "'");
        auto recipe = parseRecipe(variant.recipe());
        if (!recipe) return usageError("variant '" + variant.name() + "': " + recipe.error().message);
        result.push_back({variant.name(), recipe.take()});
    }
    return result;
}

}  // namespace tenon
