// SPDX-License-Identifier: Apache-2.0
#include "core/workbench/accuracy.h"

namespace tenon {

namespace {

std::int64_t largestOf(const Tensor& scores, std::int64_t row) {
    const std::int64_t classes = scores.dims()[1];
    std::int64_t best = 0;
    for (std::int64_t c = 1; c < classes; ++c)
        if (scores.asDouble(row * classes + c) > scores.asDouble(row * classes + best)) best = c;
    return best;
}

}  // namespace

Result<Accuracy> measureAccuracy(const Executable& executable, const SampleSet& set, int threads,
                                 const JobContext& job) {
    const Graph& graph = *executable.model().graph;
    const Dims scores = graph.dims(graph.outputs().at(0));
    if (set.labels.empty()) return usageError("the samples have no array 'label', so accuracy cannot be counted");
    if (scores.size() != 2 || scores[0] != set.rowsPerSample)
        return usageError("accuracy needs a first output of shape [rows, classes]; '" +
                          graph.value(graph.outputs()[0]).name + "' is " + toString(scores));
    RunContext context(executable, threads);
    Accuracy accuracy;
    for (std::size_t s = 0; s < set.samples.size(); ++s) {
        if (job.stop.stop_requested()) return cancelledError();
        const std::vector<Tensor> outputs = TENON_TRY(executable.run(set.samples[s], context));
        for (std::int64_t row = 0; row < set.rowsPerSample; ++row, ++accuracy.total)
            accuracy.correct += largestOf(outputs[0], row) == set.labels[static_cast<std::size_t>(accuracy.total)];
    }
    return accuracy;
}

}  // namespace tenon
