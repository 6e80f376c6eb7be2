// SPDX-License-Identifier: Apache-2.0
// Loops over a domain that compute independent elements.
//
//     body(i0, i1, ...)  for every index of the domain
//
// The body is run once on plain loops to see what it does; from that
//   - axes are split where a condition on them changes (a border of a pool, a seam of a concatenation), so that inside
//   a
//     piece the condition is gone;
//   - neighbouring axes that every access walks as one become one loop;
//   - the innermost axis is computed in vectors, unless it holds a run-time check;
//   - the outer axes become the parallel loop.
#pragma once

#include "core/loops/lower_emitter.h"

namespace tenon::loops {

/// Independent work: `run` is called with an index in [0, extent).
struct Job {
    std::int64_t extent = 1;
    std::int64_t work = 1;  ///< elements computed by one index, times operations of each; a rough figure
    std::function<void(const Expr&)> run;
};

using NestBody = std::function<void(Emitter&, const Index&)>;

struct NestOptions {
    int vectors = 0;  ///< vectors in one step of the innermost loop; 0: chosen from the body
    bool isScalar = false;
};

/// The pieces of the domain as jobs. `e` must be fresh enough that `body` can also run on an emitter of its own.
std::vector<Job> nestJobs(Emitter& e, const Dims& domain, const NestBody& body, const NestOptions& options);

/// One parallel loop over all jobs, or plain loops when there is too little to do.
void emitJobs(Emitter& e, const std::vector<Job>& jobs);

/// body(i) for i in [0, extent): in steps of `vectors` vectors, then the rest in one vector loop of whole vectors and
/// one of what is left.
void vectorLoop(Emitter& e, std::int64_t extent, std::int64_t lanes, std::int64_t vectors,
                const std::function<void(const Expr&)>& body);

}  // namespace tenon::loops
