// SPDX-License-Identifier: Apache-2.0
// Four variants: a baseline, one that is faster, one that is slower, one that makes no difference.
#pragma once

#include <memory>
#include <vector>

#include "core/engine/engine.pb.h"
#include "profiler/profile.h"
#include "views/variants/variant_row.h"

namespace tenon::test {

inline std::shared_ptr<const Profile> someProfile() {
    auto profile = std::make_shared<Profile>();
    const auto add = [&](const char* name, double ns) {
        VariantProfile variant;
        variant.name = name;
        variant.medianNs = ns;
        variant.p05Ns = ns * 0.9;
        variant.p95Ns = ns * 1.2;
        profile->variants.push_back(variant);
    };
    add("none", 2'000'000);
    add("all", 1'000'000);
    add("slow", 4'000'000);
    add("same", 2'000'000);
    profile->pairs = {{"none", "all", {2.0, {1.9, 2.1}, Verdict::faster}},
                      {"none", "slow", {0.5, {0.4, 0.8}, Verdict::slower}},
                      {"none", "same", {1.0, {0.98, 1.02}, Verdict::noDifference}}};
    return profile;
}

inline std::vector<views::VariantRow> someVariants() {
    auto built = std::make_shared<engine::Built>();
    built->set_arena_bytes(151'000);
    built->set_constant_bytes(276'000);
    built->set_library_bytes(304'000);
    auto accuracy = std::make_shared<engine::Accuracy>();
    engine::VariantAccuracy* labelled = accuracy->add_variants();
    labelled->set_name("all");
    labelled->set_correct(355);
    labelled->set_total(360);
    labelled->set_is_within(true);
    engine::VariantAccuracy* wrong = accuracy->add_variants();
    wrong->set_name("slow");
    wrong->add_outputs()->set_max_absolute(0.25);
    std::vector<views::VariantRow> rows(4);
    const char* names[] = {"none", "all", "slow", "same"};
    for (int i = 0; i < 4; ++i) {
        views::VariantRow& row = rows[static_cast<std::size_t>(i)];
        row.id = 10 + i;
        row.name = row.profileName = QString::fromLatin1(names[i]);
        row.recipeJson = QStringLiteral(R"({"version": 1, "preset": "all"})");
        row.colour = i;
        row.state = views::VariantRow::State::built;
        row.built = built;
        row.profile = someProfile();
        row.accuracy = accuracy;
    }
    rows[0].isBaseline = true;
    rows[1].isCurrent = true;
    return rows;
}

}  // namespace tenon::test
