// SPDX-License-Identifier: Apache-2.0
// A small accuracy snapshot to test views with.
#pragma once

#include <google/protobuf/repeated_field.h>

#include <memory>
#include <string>

#include "core/engine/engine.pb.h"

namespace tenon::test {

inline void addDifference(google::protobuf::RepeatedPtrField<engine::ValueDifference>& list, const std::string& name,
                          double absolute, int outside, std::uint32_t source) {
    engine::ValueDifference& difference = *list.Add();
    difference.set_name(name);
    difference.set_elements(1000);
    difference.set_max_absolute(absolute);
    difference.set_max_relative(2 * absolute);
    difference.set_outside(outside);
    difference.set_is_within(outside == 0);
    difference.add_sources(source);
}

inline engine::VariantAccuracy& addVariant(engine::Accuracy& accuracy, const std::string& name, double outputDifference,
                                           int outside = 0) {
    engine::VariantAccuracy& variant = *accuracy.add_variants();
    variant.set_name(name);
    variant.set_is_within(outside == 0);
    addDifference(*variant.mutable_outputs(), "probabilities", outputDifference, outside, 9);
    return variant;
}

inline void setLabels(engine::VariantAccuracy& variant, int correct, int total) {
    variant.set_correct(correct);
    variant.set_total(total);
}

/// none (exact), all (close, with the values of two kernels) and int8 (quantized); 450 labels each.
inline std::shared_ptr<engine::Accuracy> sampleAccuracy() {
    auto accuracy = std::make_shared<engine::Accuracy>();
    accuracy->set_rtol(1e-3);
    accuracy->set_atol(1e-4);
    setLabels(addVariant(*accuracy, "none", 0), 444, 450);
    engine::VariantAccuracy& all = addVariant(*accuracy, "all", 3.1e-6);
    setLabels(all, 444, 450);
    addDifference(*all.mutable_values(), "conv1", 1e-7, 0, 1);
    addDifference(*all.mutable_values(), "conv2", 1e-3, 0, 2);
    engine::VariantAccuracy& int8 = addVariant(*accuracy, "int8", 0.018);
    int8.mutable_outputs(0)->set_outside(7);
    int8.mutable_outputs(0)->set_is_within(false);
    int8.set_is_quantized(true);
    setLabels(int8, 430, 450);
    return accuracy;
}

}  // namespace tenon::test
