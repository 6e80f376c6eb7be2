// SPDX-License-Identifier: Apache-2.0
#include "core/workbench/samples.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <map>

#include "core/base/random.h"
#include "core/import/tensor_file.h"

namespace tenon {

namespace fs = std::filesystem;

Sample randomSample(const Graph& graph, std::uint64_t seed) {
    Sample sample;
    for (ValueId id : graph.inputs()) {
        Random random(seed++);
        const ElementType type = graph.elementType(id);
        // Drawn as f32 and converted, so that every element type follows one rule.
        Tensor values(ElementType::f32, graph.dims(id));
        for (float& v : values.write<float>()) {
            const auto unit = static_cast<float>(random.next() >> 40) * 0x1p-24f;
            v = isFloat(type) ? unit : type == ElementType::boolean ? static_cast<float>(unit < 0.5f) : unit * 8;
        }
        sample.push_back(values.converted(type));
    }
    return sample;
}

Result<Tensor> convertedExactly(const Tensor& tensor, ElementType type, const std::string& what) {
    if (tensor.type() == type) return tensor;
    Tensor converted = tensor.converted(type);
    if (isFloat(type)) return converted;
    for (std::int64_t i = 0; i < tensor.count(); ++i)
        if (converted.asDouble(i) != tensor.asDouble(i))
            return usageError(fmt::format("{} holds {:g}, which is no {}; save it as {}", what, tensor.asDouble(i),
                                          elementTypeName(type), elementTypeName(type)));
    return converted;
}

namespace {

using Arrays = std::map<std::string, Tensor>;

bool isLabel(const std::string& name) {
    return name == "label" || name == "labels";
}

const Tensor* findArray(const Arrays& arrays, const std::string& input, bool isOnlyInput) {
    if (const auto it = arrays.find(input); it != arrays.end()) return &it->second;
    if (!isOnlyInput) return nullptr;
    for (const auto& [name, tensor] : arrays)
        if (!isLabel(name)) return &tensor;
    return nullptr;
}

/// Rows [from, from + count) of the first axis.
Tensor rows(const Tensor& tensor, std::int64_t from, std::int64_t count) {
    Dims dims = tensor.dims();
    const std::size_t rowBytes = tensor.bytes() / static_cast<std::size_t>(dims[0]);
    dims[0] = count;
    Tensor part(tensor.type(), std::move(dims));
    std::memcpy(part.writableBytes(), tensor.raw().data() + static_cast<std::size_t>(from) * rowBytes, part.bytes());
    return part;
}

class SampleReader {
public:
    SampleReader(const Graph& graph, std::size_t limit) : graph(graph), limit(limit) {
        const Dims first = graph.inputs().empty() ? Dims{} : graph.dims(graph.inputs()[0]);
        set.rowsPerSample = first.empty() ? 1 : first[0];
    }

    bool isFull() const { return set.samples.size() >= limit; }

    Result<void> add(const fs::path& file) {
        Arrays arrays;
        if (file.extension() == ".npz")
            arrays = TENON_TRY(readNpz(file));
        else
            arrays.emplace("", TENON_TRY(readNpy(file)));
        std::vector<Tensor> inputs;
        std::int64_t batches = -1;
        for (ValueId id : graph.inputs()) {
            const std::string& name = graph.value(id).name;
            const Tensor* array = findArray(arrays, name, graph.inputs().size() == 1);
            if (!array)
                return usageError("'" + file.string() + "' has no array '" + name +
                                  "', which is an input of the model");
            const std::int64_t held = TENON_TRY(batchesIn(*array, id, file));
            batches = batches < 0 ? held : std::min(batches, held);
            inputs.push_back(TENON_TRY(convertedExactly(
                *array, graph.elementType(id), "the array for input '" + name + "' in '" + file.string() + "'")));
        }
        for (std::int64_t b = 0; b < batches && !isFull(); ++b) addBatch(inputs, arrays, b);
        return {};
    }

    SampleSet take() {
        // Labels of some files only would be counted against the wrong rows.
        if (set.labels.size() != set.samples.size() * static_cast<std::size_t>(set.rowsPerSample)) set.labels.clear();
        return std::move(set);
    }

private:
    Result<std::int64_t> batchesIn(const Tensor& array, ValueId input, const fs::path& file) const {
        const Dims want = graph.dims(input);
        const Dims& have = array.dims();
        if (have == want) return 1;
        const bool fits = have.size() == want.size() && !want.empty() && want[0] > 0 && have[0] >= want[0] &&
                          std::equal(want.begin() + 1, want.end(), have.begin() + 1);
        if (fits) return have[0] / want[0];
        return usageError("the array for input '" + graph.value(input).name + "' in '" + file.string() + "' is " +
                          toString(have) + ", but the model takes " + toString(want) +
                          " (the first axis may be longer)");
    }

    void addBatch(const std::vector<Tensor>& inputs, const Arrays& arrays, std::int64_t batch) {
        Sample sample;
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            const Dims want = graph.dims(graph.inputs()[i]);
            sample.push_back(inputs[i].dims() == want ? inputs[i] : rows(inputs[i], batch * want[0], want[0]));
        }
        set.samples.push_back(std::move(sample));
        for (const auto& [name, labels] : arrays) {
            if (!isLabel(name)) continue;
            for (std::int64_t r = batch * set.rowsPerSample; r < (batch + 1) * set.rowsPerSample; ++r)
                if (r < labels.count()) set.labels.push_back(labels.asInt(r));
        }
    }

    const Graph& graph;
    std::size_t limit;
    SampleSet set;
};

Result<std::vector<fs::path>> sampleFiles(const fs::path& path) {
    std::error_code failure;
    if (!fs::is_directory(path, failure)) return std::vector<fs::path>{path};
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(path, failure))
        if (entry.path().extension() == ".npz" || entry.path().extension() == ".npy") files.push_back(entry.path());
    if (failure) return environmentError("cannot list '" + path.string() + "': " + failure.message());
    if (files.empty()) return usageError("'" + path.string() + "' holds no .npz or .npy file");
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

Result<SampleSet> loadSamples(const Graph& graph, const fs::path& path, std::size_t limit) {
    SampleReader reader(graph, limit);
    for (const fs::path& file : TENON_TRY(sampleFiles(path))) {
        if (reader.isFull()) break;
        TENON_TRY(reader.add(file));
    }
    SampleSet set = reader.take();
    if (set.samples.empty()) return usageError("'" + path.string() + "' has too few rows for one batch of the model");
    return set;
}

}  // namespace tenon
