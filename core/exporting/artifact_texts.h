// SPDX-License-Identifier: Apache-2.0
// The text files of an artifact: header, examples, self-test program, README. Filled from the templates in artifact/.
#pragma once

#include <map>
#include <string>

#include "core/exporting/artifact.h"

namespace tenon {

/// "my-net" becomes "my_net", "3d" becomes "m_3d", "" becomes "model".
std::string cIdentifier(std::string_view name);

/// Every @key@ replaced. CHECKs that the template uses no other key.
std::string fillTemplate(std::string_view text, const std::map<std::string, std::string, std::less<>>& values);

/// The file that holds the compiled code: "libdigits.so", "libdigits.a", "digits.o", "digits".
std::string codeFileName(const std::string& name, ArtifactFormat format);

/// What the commands of README.md make in the folder: not part of the artifact, but not the user's either.
std::vector<std::string> filesMadeByReadme(const CompiledModel& model, const std::string& name, ArtifactFormat format);

/// Path in the folder -> content. `name` is an identifier.
std::map<std::string, std::string> printArtifactTexts(const CompiledModel& model, const std::string& name,
                                                      ArtifactFormat format);

}  // namespace tenon
