// SPDX-License-Identifier: Apache-2.0
#include "core/import/bind_dims.h"

#include <algorithm>
#include <cctype>
#include <set>

#include "core/import/names.h"

namespace tenon {

namespace {

constexpr std::int64_t kImageExtent = 224;
constexpr std::int64_t kSequenceExtent = 128;

bool isFree(const DeclaredDim& dim) {
    return !dim.value;
}

std::string listed(const std::set<std::string>& names, const char* what) {
    if (names.empty()) return std::string("it has no ") + what;
    std::string text = std::string("its ") + what + " are ";
    bool isFirst = true;
    for (const std::string& name : names) {
        text += (isFirst ? "" : ", ") + quote(name);
        isFirst = false;
    }
    return text;
}

bool nameContains(std::string name, std::string_view part) {
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::tolower(c); });
    return name.find(part) != std::string::npos;
}

bool isChannelsLast(const std::vector<DeclaredDim>& dims) {
    const auto last = dims.back().value;
    return last && (*last == 1 || *last == 3 || *last == 4) && isFree(dims[1]) && isFree(dims[2]);
}

std::int64_t defaultExtent(const DeclaredInput& input, std::size_t axis) {
    const auto& dims = *input.dims;
    const std::string& symbol = dims[axis].symbol;
    if (axis == 0 || nameContains(symbol, "batch")) return 1;
    if (dims.size() == 4) {
        if (isChannelsLast(dims)) return kImageExtent;
        return axis == 1 ? 3 : kImageExtent;
    }
    if (isInteger(input.element) && dims.size() == 2) return kSequenceExtent;
    if (nameContains(symbol, "seq") || nameContains(symbol, "len")) return kSequenceExtent;
    return 1;
}

class Binder {
public:
    Binder(const std::vector<DeclaredInput>& inputs, const ImportOptions& options) : inputs(inputs), options(options) {}

    Result<BoundDims> run() {
        TENON_TRY(checkNames());
        extents = options.dims;
        for (const auto& [symbol, extent] : extents)
            if (extent < 1) return usageError("the dimension " + quote(symbol) + " needs an extent of at least 1");
        for (const DeclaredInput& input : inputs) TENON_TRY(applyShape(input));
        BoundDims bound;
        for (const DeclaredInput& input : inputs) bound.shapes.push_back(TENON_TRY(bind(input, bound.chosen)));
        return bound;
    }

private:
    Result<void> checkNames() const {
        std::set<std::string> names, symbols;
        for (const DeclaredInput& input : inputs) {
            names.insert(input.name);
            if (!input.dims) continue;
            for (const DeclaredDim& dim : *input.dims)
                if (isFree(dim) && !dim.symbol.empty()) symbols.insert(dim.symbol);
        }
        for (const auto& [name, extent] : options.dims)
            if (!symbols.contains(name))
                return usageError("the model has no dimension " + quote(name) + "; " +
                                  listed(symbols, "named free dimensions"));
        for (const auto& [name, shape] : options.shapes)
            if (!names.contains(name))
                return usageError("the model has no input " + quote(name) + "; " + listed(names, "inputs"));
        return {};
    }

    /// Takes named dimensions from --shape, so that they hold for the other inputs as well.
    Result<void> applyShape(const DeclaredInput& input) {
        const auto given = options.shapes.find(input.name);
        if (given == options.shapes.end()) return {};
        const Dims& shape = given->second;
        const auto refuse = [&](const std::string& why) {
            return usageError("--shape " + input.name + "=" + toString(shape) + " does not fit: " + why);
        };
        for (std::size_t axis = 0; axis < shape.size(); ++axis) {
            const bool isFixed = input.dims && axis < input.dims->size() && !isFree((*input.dims)[axis]);
            if (shape[axis] < 1 && !isFixed) return refuse("extents are at least 1");
        }
        if (!input.dims) return {};
        if (input.dims->size() != shape.size())
            return refuse("the input has rank " + std::to_string(input.dims->size()));
        for (std::size_t axis = 0; axis < shape.size(); ++axis) {
            const DeclaredDim& dim = (*input.dims)[axis];
            const std::string where = "axis " + std::to_string(axis);
            if (dim.value && *dim.value != shape[axis])
                return refuse("the model fixes " + where + " to " + std::to_string(*dim.value));
            if (dim.value || dim.symbol.empty()) continue;
            const auto [known, isNew] = extents.emplace(dim.symbol, shape[axis]);
            if (!isNew && known->second != shape[axis])
                return refuse(where + " is " + quote(dim.symbol) + ", which is " + std::to_string(known->second) +
                              " elsewhere");
        }
        return {};
    }

    Result<Dims> bind(const DeclaredInput& input, std::vector<ChosenDim>& chosen) {
        const auto given = options.shapes.find(input.name);
        const bool isGiven = given != options.shapes.end();
        if (!input.dims) {
            if (!isGiven)
                return modelError("the model does not say the rank of its input " + quote(input.name) +
                                  "; give its shape, such as --shape " + cleanName(input.name) + "=1x3x224x224");
            for (std::size_t axis = 0; axis < given->second.size(); ++axis)
                chosen.push_back({input.name, static_cast<int>(axis), "", given->second[axis], false});
            return given->second;
        }
        Dims shape;
        for (std::size_t axis = 0; axis < input.dims->size(); ++axis) {
            const DeclaredDim& dim = (*input.dims)[axis];
            if (isFree(dim)) chosen.push_back(choose(input, axis, isGiven ? &given->second : nullptr));
            shape.push_back(isFree(dim) ? chosen.back().value : *dim.value);
        }
        return shape;
    }

    ChosenDim choose(const DeclaredInput& input, std::size_t axis, const Dims* given) {
        const std::string& symbol = (*input.dims)[axis].symbol;
        ChosenDim choice{input.name, static_cast<int>(axis), symbol, 0, false};
        if (given) {
            choice.value = (*given)[axis];
        } else if (const auto known = extents.find(symbol); !symbol.empty() && known != extents.end()) {
            choice.value = known->second;
            choice.isDefault = defaulted.contains(symbol);
        } else {
            choice.value = defaultExtent(input, axis);
            choice.isDefault = true;
            if (!symbol.empty()) {
                extents.emplace(symbol, choice.value);
                defaulted.insert(symbol);
            }
        }
        return choice;
    }

    const std::vector<DeclaredInput>& inputs;
    const ImportOptions& options;
    std::map<std::string, std::int64_t> extents;
    std::set<std::string> defaulted;
};

}  // namespace

Result<BoundDims> bindDims(const std::vector<DeclaredInput>& inputs, const ImportOptions& options) {
    return Binder(inputs, options).run();
}

std::string describeChoices(const Graph& graph, const std::vector<ChosenDim>& chosen) {
    std::string text;
    std::string last;
    for (const ChosenDim& choice : chosen) {
        if (choice.input == last) continue;
        last = choice.input;
        const auto input = graph.findValue(choice.input);
        if (input) text += (text.empty() ? "" : ", ") + choice.input + "=" + toString(graph.value(*input).type.shape);
    }
    return text;
}

}  // namespace tenon
