// SPDX-License-Identifier: Apache-2.0
// The measuring process that `tenon profile` starts; not for people.
#include <iostream>
#include <iterator>

#include "app/cli/cli.h"
#include "core/workbench/measurement.h"

namespace tenon::cli {

void addProfileWorker(Cli& cli) {
    CLI::App* verb =
        cli.addVerb("profile-worker", "measure the job on standard input", "tenon profile", []() -> Result<int> {
            const std::string job{std::istreambuf_iterator<char>(std::cin), {}};
            serveMeasurement(job);
            return exitOk;
        });
    verb->group("");  // hidden
}

}  // namespace tenon::cli
