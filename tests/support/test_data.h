// SPDX-License-Identifier: Apache-2.0
// Where tests/data/fetch.py put the models and the conformance data.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>

namespace tenon::test {

/// A path below the fetched data. Throws, and so fails the test, when it is not there: nothing is skipped silently.
inline std::filesystem::path testData(const std::string& relative) {
    for (const char* root : {TENON_BINARY_DIR "/test-data", TENON_SOURCE_DIR "/build/test-data"}) {
        const std::filesystem::path path = std::filesystem::path(root) / relative;
        if (std::filesystem::exists(path)) return path;
    }
    throw std::runtime_error("the test data '" + relative + "' is missing; fetch it with tests/data/fetch.py");
}

}  // namespace tenon::test
