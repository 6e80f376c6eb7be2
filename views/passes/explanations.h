// SPDX-License-Identifier: GPL-3.0-or-later
// What people read about passes: titles and explanations in plain words, in the language of the user.
//
// One table, a row for every row of passRegistry(); a test holds the two together.
#pragma once

#include <QString>
#include <QStringList>
#include <string_view>

namespace tenon {
struct PassInfo;
struct PassOption;
enum class PassStage : std::uint8_t;
}  // namespace tenon

namespace tenon::views {

/// A pass for a newcomer. Every text is plain, of whole sentences.
struct Explanation {
    QString what;    ///< what it does
    QString why;     ///< why that helps
    QString limits;  ///< when it leaves the model alone
    /// A tiny model before and after, a chain a line, to be drawn by SketchView: "x > [Conv] > [Relu]".
    QStringList before, after;
};

/// "Fold constants". A pass that has no row here, which tests rule out, is named by its id.
QString passTitle(std::string_view pass);
Explanation passExplanation(std::string_view pass);

/// "Clean-up", and one sentence about the stage.
QString stageTitle(PassStage stage);
QString stageText(PassStage stage);

/// "Largest group", and one sentence about the option.
QString optionTitle(std::string_view pass, std::string_view option);
QString optionText(std::string_view pass, std::string_view option);

/// "Fused", and one sentence about the preset.
QString presetTitle(std::string_view preset);
QString presetText(std::string_view preset);

}  // namespace tenon::views
