// SPDX-License-Identifier: Apache-2.0
// The job of a measuring process as JSON.
#include <nlohmann/json.hpp>

#include "core/workbench/measurement.h"

namespace tenon {

using nlohmann::json;

std::string printMeasurementJob(const MeasurementJob& job) {
    json variants = json::array();
    for (const Variant& variant : job.variants)
        variants.push_back({{"name", variant.name}, {"recipe", printRecipe(variant.recipe)}});
    const json text{{"model", job.model.string()}, {"dims", job.import.dims}, {"shapes", job.import.shapes},
                    {"variants", variants},        {"threads", job.threads},  {"seconds", job.seconds},
                    {"input_seed", job.inputSeed}};
    return text.dump(-1, ' ', false, json::error_handler_t::replace);
}

Result<MeasurementJob> parseMeasurementJob(std::string_view text) {
    try {
        const json parsed = json::parse(text);
        MeasurementJob job;
        job.model = parsed.at("model").get<std::string>();
        job.import.dims = parsed.at("dims").get<std::map<std::string, std::int64_t>>();
        job.import.shapes = parsed.at("shapes").get<std::map<std::string, Dims>>();
        for (const json& variant : parsed.at("variants"))
            job.variants.push_back({variant.at("name").get<std::string>(),
                                    TENON_TRY(parseRecipe(variant.at("recipe").get<std::string>()))});
        job.threads = parsed.at("threads").get<int>();
        job.seconds = parsed.at("seconds").get<double>();
        job.inputSeed = parsed.at("input_seed").get<std::uint64_t>();
        return job;
    } catch (const json::exception& failure) {
        return usageError(std::string("the measurement job is not understood: ") + failure.what());
    }
}

}  // namespace tenon
