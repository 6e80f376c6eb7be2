// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include <algorithm>
#include <set>

#include "core/memory/planner.h"
#include "core/passes/pass.h"
#include "core/passes/recipe.h"

using namespace tenon;

namespace {

Recipe must(Result<Recipe> recipe) {
    TENON_CHECK(bool(recipe), recipe ? "" : recipe.error().message);
    return recipe.take();
}

bool isOn(const Recipe& recipe, const char* id) {
    return isPassOn(recipe, *findPass(id));
}

}  // namespace

class TestRecipe : public QObject {
    Q_OBJECT

private slots:
    void presets_data() {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<int>("passesOn");
        QTest::addColumn<bool>("isFusing");
        QTest::addColumn<bool>("isQuantizing");
        QTest::addColumn<QString>("planner");
        QTest::newRow("none") << "none" << 0 << false << false << "none";
        QTest::newRow("fused") << "fused" << 5 << true << false << "greedy_by_size";
        QTest::newRow("all") << "all" << 16 << true << false << "greedy_by_size";
        QTest::newRow("int8") << "int8" << 17 << true << true << "greedy_by_size";
    }
    void presets() {
        QFETCH(QString, preset);
        const Recipe recipe = must(presetRecipe(preset.toStdString()));
        const auto count =
            std::ranges::count_if(passRegistry(), [&](const PassInfo& p) { return isPassOn(recipe, p); });
        QTEST(int(count), "passesOn");
        QTEST(isOn(recipe, "fuse-epilogues"), "isFusing");
        QTEST(isOn(recipe, "quantize-static"), "isQuantizing");
        QTEST(QString::fromStdString(recipe.planner), "planner");
        QCOMPARE(recipe.inPlace, preset != "none");
    }

    void everythingSurvivesTheRoundTrip() {
        Recipe recipe = must(presetRecipe("int8"));
        QVERIFY(setPass(recipe, "fuse-elementwise", false));
        QVERIFY(setOption(recipe, "fold-constants", "max-bytes", "1024"));
        recipe.keepFloat = {"conv \"1\"", "/a/b:0"};
        recipe.keepUnfused = {"relu"};
        recipe.dims = {{"N", 4}};
        recipe.shapes = {{"x", {1, 3, 640, 640}}, {"scalar", {}}};
        recipe.target = "x86-64-v3";
        recipe.threads = 7;
        recipe.planner = "naive";
        recipe.inPlace = false;
        recipe.seed = 0xFFFFFFFFFFFFFFFFu;
        recipe.activationRanges = {{"y", {-0.1f, 3.4e38f}}, {"z", {1e-30f, 1e-30f}}};
        const std::string text = printRecipe(recipe);
        QVERIFY(must(parseRecipe(text)) == recipe);
        QCOMPARE(printRecipe(must(parseRecipe(text))).c_str(), text.c_str());
    }

    void whatIsLeftOutIsThePreset() {
        QVERIFY(must(parseRecipe(R"({"version": 1})")) == must(presetRecipe("all")));
        QVERIFY(must(parseRecipe(R"({"preset": "none", "version": 1})")) == must(presetRecipe("none")));
        const Recipe recipe = must(parseRecipe(R"({"version": 1, "preset": "none", "passes": {"fold-pad": true}})"));
        QVERIFY(isOn(recipe, "fold-pad"));
        QVERIFY(!isOn(recipe, "fold-constants"));
    }

    void memoryRowsWriteTheFields() {
        Recipe recipe = must(presetRecipe("all"));
        QVERIFY(setOption(recipe, "plan-memory", "planner", "naive"));
        QCOMPARE(recipe.planner.c_str(), "naive");
        QVERIFY(setPass(recipe, "plan-memory", true));  // keeps the planner that is set
        QCOMPARE(recipe.planner.c_str(), "naive");
        QVERIFY(setPass(recipe, "plan-memory", false));
        QCOMPARE(recipe.planner.c_str(), "none");
        QVERIFY(!isOn(recipe, "plan-memory"));
        QVERIFY(setPass(recipe, "plan-memory", true));
        QCOMPARE(recipe.planner.c_str(), "greedy_by_size");
        QVERIFY(setPass(recipe, "reuse-in-place", false));
        QVERIFY(!recipe.inPlace);
        QVERIFY(recipe.passes.empty());
    }

    void badRecipes_data() {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("sentence");
        auto row = [](const char* name, const char* json, const char* sentence) {
            QTest::newRow(name) << json << sentence;
        };
        row("not json", "{", "the recipe is not valid JSON");
        row("not an object", "[1]", "the recipe must be a JSON object");
        row("no version", "{}", "the recipe lacks 'version' (write \"version\": 1)");
        row("other version", R"({"version": 2})", "recipe: 'version' must be 1, the only one this program reads");
        row("unknown key", R"({"version": 1, "plannr": "naive"})",
            "unknown key in the recipe 'plannr', did you mean 'planner'?");
        row("unknown preset", R"({"version": 1, "preset": "al"})", "unknown preset 'al', did you mean 'all'?");
        row("unknown pass", R"({"version": 1, "passes": {"fuse-elementwize": true}})",
            "unknown pass 'fuse-elementwize', did you mean 'fuse-elementwise'?");
        row("unknown option", R"({"version": 1, "passes": {"fold-constants": {"options": {"max-byte": 1}}}})",
            "unknown option of pass 'fold-constants' 'max-byte', did you mean 'max-bytes'?");
        row("no options", R"({"version": 1, "passes": {"fold-pad": {"options": {"x": 1}}}})",
            "pass 'fold-pad' has no options, got 'x'");
        row("option of another type",
            R"({"version": 1, "passes": {"fold-constants": {"options": {"max-bytes": "many"}}}})",
            "option 'fold-constants.max-bytes' takes an integer, got 'many'");
        row("option out of range",
            R"({"version": 1, "passes": {"fold-constants": {"options": {"max-bytes": 99999999999999999999}}}})",
            "option 'fold-constants.max-bytes' takes an integer, got '1e+20'");
        row("unknown planner", R"({"version": 1, "planner": "naiv"})",
            "unknown value of option 'plan-memory.planner' 'naiv', did you mean 'naive'?");
        row("on is not a switch", R"({"version": 1, "passes": {"fold-pad": {"on": 1}}})",
            "recipe: 'fold-pad.on' must be true or false");
        row("threads", R"({"version": 1, "threads": 0})", "recipe: 'threads' must be an integer from 1 to 1024");
        row("threads beyond 64 bits", R"({"version": 1, "threads": 18446744073709551615})",
            "recipe: 'threads' must be an integer from 1 to 1024");
        row("negative extent", R"({"version": 1, "shapes": {"x": [1, -3]}})",
            "recipe: 'shapes.x' must be an integer from 0 to 1099511627776");
        row("range upside down", R"({"version": 1, "activation_ranges": {"y": [2, 1]}})",
            "recipe: 'activation_ranges.y' must be [min, max] with min <= max");
        row("names", R"({"version": 1, "keep_float": "conv"})", "recipe: 'keep_float' must be a list of node names");
        row("seed", R"({"version": 1, "seed": -1})", "recipe: 'seed' must be a non-negative integer");
    }
    void badRecipes() {
        QFETCH(QString, json);
        const auto recipe = parseRecipe(json.toStdString());
        QVERIFY(!recipe);
        QTEST(QString::fromStdString(recipe.error().message), "sentence");
        QCOMPARE(recipe.error().fault, Fault::usage);
    }

    void farFetchedWordsGetTheList() {
        const auto recipe = presetRecipe("something else");
        QVERIFY(!recipe);
        QCOMPARE(recipe.error().message.c_str(),
                 "unknown preset 'something else'; known: 'none', 'fused', 'all', 'int8'");
    }

    void registryIsWellFormed() {
        std::set<std::string_view> ids;
        for (const PassInfo& pass : passRegistry()) {
            QVERIFY(ids.insert(pass.id).second);
            QVERIFY(!pass.gloss.empty() && !pass.presets.empty());
            QCOMPARE(findPass(pass.id), &pass);
            for (const PassOption& option : pass.options) {
                Recipe recipe;
                QVERIFY(setOption(recipe, pass.id, option.name, option.defaultValue));
            }
        }
        QCOMPARE(findPass("nothing"), nullptr);
    }

    void plannersAreThoseThatExist() {
        std::vector<std::string_view> ids;
        for (const PlannerInfo& planner : planners()) ids.push_back(planner.id);
        QVERIFY(std::ranges::equal(findPass("plan-memory")->options[0].choices, ids));
    }
};

QTEST_APPLESS_MAIN(TestRecipe)
#include "tst_recipe.moc"
