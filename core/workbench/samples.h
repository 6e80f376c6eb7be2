// SPDX-License-Identifier: Apache-2.0
// Samples: inputs to run a model on, made up or read from files, and their labels.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/ir/graph.h"

namespace tenon {

/// One run: tensors in the order of the graph's inputs.
using Sample = std::vector<Tensor>;

/// Seeded values of every input: reals uniform in [0, 1), integers in [0, 8), booleans. The same seed and signature
/// give the same values on every machine.
Sample randomSample(const Graph& graph, std::uint64_t seed);

/// `tensor` as values of `type`. Reals become reals of any width; integers and booleans are refused where a value would
/// change (0.5, or 300 for u8), with a sentence that starts with `what`.
Result<Tensor> convertedExactly(const Tensor& tensor, ElementType type, const std::string& what);

struct SampleSet {
    std::vector<Sample> samples;
    /// Class of every row of every sample, in order; empty when the files hold no array `label` or `labels`.
    std::vector<std::int64_t> labels;
    std::int64_t rowsPerSample = 1;  ///< extent of the batch axis
};

/// Reads a .npz, a .npy (models of one input) or a folder of them, in order of file names. An array may have exactly
/// the shape of its input, or more rows along the first axis: then it is cut into batches, and what does not fill a
/// batch is left out. Arrays are found by input name; with one input, any name but label will do. Element types are
/// converted as convertedExactly does. Errors name the file, the array and the shape that was expected.
Result<SampleSet> loadSamples(const Graph& graph, const std::filesystem::path& path, std::size_t limit = SIZE_MAX);

}  // namespace tenon
