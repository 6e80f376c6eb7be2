// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/passes/explanations.h"

#include <QCoreApplication>
#include <algorithm>
#include <iterator>

#include "core/passes/pass.h"

namespace tenon::views {

namespace {

struct PassText {
    std::string_view pass;
    const char* title;
    const char* what;
    const char* why;
    const char* limits;
    const char* before;  ///< lines of a sketch
    const char* after;
};

// clang-format off
constexpr PassText kPassTexts[] = {
    {"fold-constants",
     QT_TRANSLATE_NOOP("PassTexts", "Fold constants"),
     QT_TRANSLATE_NOOP("PassTexts",
         "Computes once, while compiling, whatever depends on constants alone, and replaces it by the result. The "
         "shape of a tensor counts as a constant when its extents are known."),
     QT_TRANSLATE_NOOP("PassTexts",
         "Exported models are full of little calculations about shapes that give the same answer on every run. Once "
         "they are gone, later passes see plain numbers where there were chains of ops."),
     QT_TRANSLATE_NOOP("PassTexts",
         "It leaves alone what is itself an output of the model, results larger than the limit below, and 8-bit "
         "weights that would grow if they were expanded to floats."),
     QT_TRANSLATE_NOOP("PassTexts", "x > [Shape] > [Mul 2] > [Reshape]"),
     QT_TRANSLATE_NOOP("PassTexts", "(4, 6) > [Reshape]")},
    {"eliminate-identity",
     QT_TRANSLATE_NOOP("PassTexts", "Remove identities"),
     QT_TRANSLATE_NOOP("PassTexts",
         "Removes ops that hand on their input unchanged: a reshape to the same shape, a cast to the same type, a "
         "slice of everything, dropout after training."),
     QT_TRANSLATE_NOOP("PassTexts",
         "Each of them would copy a whole tensor for nothing. They also stand between ops that later passes want to "
         "see side by side."),
     QT_TRANSLATE_NOOP("PassTexts",
         "An identity that connects an input of the model directly with an output stays, because both names belong "
         "to the model's contract."),
     QT_TRANSLATE_NOOP("PassTexts", "x > [Reshape, same shape] > [Relu]"),
     QT_TRANSLATE_NOOP("PassTexts", "x > [Relu]")},
    {"eliminate-dead",
     QT_TRANSLATE_NOOP("PassTexts", "Remove dead ops"),
     QT_TRANSLATE_NOOP("PassTexts", "Removes ops whose results nobody reads, and the constants that only they used."),
     QT_TRANSLATE_NOOP("PassTexts",
         "What is not needed should take neither time nor memory. Such leftovers come from training, from debugging, "
         "or from outputs that were cut off."),
     QT_TRANSLATE_NOOP("PassTexts",
         "Anything that an output of the model depends on stays. The other passes clear away what they leave behind, "
         "so in many models there is nothing to do here."),
     QT_TRANSLATE_NOOP("PassTexts", "x > [Relu] > [Exp]\nx > [Neg] > output"),
     QT_TRANSLATE_NOOP("PassTexts", "x > [Neg] > output")},
    {"merge-common-subexpressions",
     QT_TRANSLATE_NOOP("PassTexts", "Merge equal expressions"),
     QT_TRANSLATE_NOOP("PassTexts",
         "Finds ops that do the same to the same inputs, computes one of them, and lets everybody read that result. "
         "Equal small constants are kept once, too."),
     QT_TRANSLATE_NOOP("PassTexts",
         "Exporters often write the same subtraction or transpose several times. Computing it once saves time, and "
         "it makes known patterns recognisable."),
     QT_TRANSLATE_NOOP("PassTexts",
         "It keeps both when both results are outputs of the model. Constants above 64 KiB are not compared, because "
         "reading all the weights would cost more than it saves."),
     QT_TRANSLATE_NOOP("PassTexts", "x > [Exp] > a\nx > [Exp] > b\na, b > [Add]"),
     QT_TRANSLATE_NOOP("PassTexts", "x > [Exp] > a\na, a > [Add]")},
    {"recognise-gelu",
     QT_TRANSLATE_NOOP("PassTexts", "Recognise GELU"),
     QT_TRANSLATE_NOOP("PassTexts",
         "Finds the activation GELU where it is written out in five to eight small ops, with erf or with tanh, and "
         "replaces them by one op."),
     QT_TRANSLATE_NOOP("PassTexts",
         "Step by step, each of these ops reads and writes a whole tensor. As one op, GELU can be computed right "
         "behind the matrix product that feeds it."),
     QT_TRANSLATE_NOOP("PassTexts",
         "The constants have to match up to rounding. When another op reads a value in the middle, the pattern "
         "stays, as that value would have to be computed twice."),
     QT_TRANSLATE_NOOP("PassTexts", "x > [Div 1.414] > [Erf] > [Add 1] > a\nx, a > [Mul] > [Mul 0.5]"),
     QT_TRANSLATE_NOOP("PassTexts", "x > [Gelu]")},
    {"recognise-layer-norm",
     QT_TRANSLATE_NOOP("PassTexts", "Recognise layer normalization"),
     QT_TRANSLATE_NOOP("PassTexts",
         "Finds layer normalization where it is written out in means, differences, squares and roots, and replaces "
         "the pieces by one op."),
     QT_TRANSLATE_NOOP("PassTexts",
         "A transformer normalizes twice in every block. In one op a row is read while it is close at hand in the "
         "cache, instead of being carried to memory and back for every piece."),
     QT_TRANSLATE_NOOP("PassTexts",
         "Both means must run over the same last axes, whose extents must be known, and nobody else may read a value "
         "in between. Scale and bias join when they are constants."),
     QT_TRANSLATE_NOOP("PassTexts",
         "x > [ReduceMean] > m\nx, m > [Sub] > d\nd > [Mul d] > [ReduceMean] > v\nv > [Add] > [Sqrt] > s\nd, s > "
         "[Div] > [Mul] > [Add]"),
     QT_TRANSLATE_NOOP("PassTexts", "x > [LayerNormalization]")},
    {"simplify-algebra",
     QT_TRANSLATE_NOOP("PassTexts", "Simplify algebra"),
     QT_TRANSLATE_NOOP("PassTexts",
         "Applies the rules of arithmetic: multiplying by one does nothing, two factors become one, a square root "
         "beats a power of one half. Every rule has a name, under which its uses are counted."),
     QT_TRANSLATE_NOOP("PassTexts",
         "Each rule saves an op or makes it cheaper. Many rules exist because they bring other ops together, such as "
         "a scale and the convolution before it."),
     QT_TRANSLATE_NOOP("PassTexts",
         "A rule does not fire when the result would have another type or shape, or when an inner result is needed "
         "elsewhere. Constants that meet are rounded once instead of twice, so the last digit may differ."),
     QT_TRANSLATE_NOOP("PassTexts", "x > [Mul 2] > [Mul 3] > [Add 0]"),
     QT_TRANSLATE_NOOP("PassTexts", "x > [Mul 6]")},
    {"fold-batch-norm",
     QT_TRANSLATE_NOOP("PassTexts", "Fold batch normalization"),
     QT_TRANSLATE_NOOP("PassTexts",
         "Multiplies batch normalization, which only scales and shifts each channel after training, into the weights "
         "and bias of the convolution or matrix product before it. Other scales and shifts of channels go the same "
         "way."),
     QT_TRANSLATE_NOOP("PassTexts",
         "The normalization then costs nothing at all. Image models often have one after every convolution."),
     QT_TRANSLATE_NOOP("PassTexts",
         "Weights and statistics must be constants, and nobody else may read the result in between. A normalization "
         "without a partner becomes one product and one sum."),
     QT_TRANSLATE_NOOP("PassTexts", "x > [Conv w] > [BatchNormalization] > [Relu]"),
     QT_TRANSLATE_NOOP("PassTexts", "x > [Conv w × scale] > [Relu]")},
    {"fold-pad",
     QT_TRANSLATE_NOOP("PassTexts", "Fold padding"),
     QT_TRANSLATE_NOOP("PassTexts",
         "Moves a border of zeros that is added as an op of its own into the convolution or pooling that reads it."),
     QT_TRANSLATE_NOOP("PassTexts",
         "Padding alone copies the whole image only to make it a little larger. A convolution can treat the border "
         "as it goes, without the copy."),
     QT_TRANSLATE_NOOP("PassTexts",
         "The border must be of zeros, or of minus infinity before a maximum, and around the image only. An average "
         "that counts its border differently stays as it is."),
     QT_TRANSLATE_NOOP("PassTexts", "x > [Pad by 1] > [Conv]"),
     QT_TRANSLATE_NOOP("PassTexts", "x > [Conv, pads = 1]")},
    {"cancel-transposes",
     QT_TRANSLATE_NOOP("PassTexts", "Cancel transposes"),
     QT_TRANSLATE_NOOP("PassTexts",
         "Joins changes of axis order that follow each other and removes those that undo each other, even when "
         "elementwise ops stand between them."),
     QT_TRANSLATE_NOOP("PassTexts",
         "A transpose moves every element and computes nothing. Models that were converted between frameworks often "
         "change the order of axes back and forth."),
     QT_TRANSLATE_NOOP("PassTexts",
         "An op in between that has a second reader, or a second input in another order, keeps its transposes. So "
         "does a change of order that an output of the model needs."),
     QT_TRANSLATE_NOOP("PassTexts", "x > [Transpose] > [Relu] > [Transpose back]"),
     QT_TRANSLATE_NOOP("PassTexts", "x > [Relu]")},
    {"recognise-attention",
     QT_TRANSLATE_NOOP("PassTexts", "Recognise attention"),
     QT_TRANSLATE_NOOP("PassTexts",
         "Finds the attention of transformers, written out as two matrix products with a scale, a mask and a softmax "
         "between them, and replaces it by one op."),
     QT_TRANSLATE_NOOP("PassTexts",
         "The table of scores between all pairs of positions is the largest thing in such a block. As one op, a few "
         "rows of it are made and used up at a time, so the whole table never reaches memory."),
     QT_TRANSLATE_NOOP("PassTexts",
         "Queries, keys and values must come as batch, heads, positions and depth. The softmax must run over the "
         "last axis, and nobody else may read the scores."),
     QT_TRANSLATE_NOOP("PassTexts",
         "q, k > [MatMul] > [Mul scale] > [Add mask] > p\np > [Softmax] > s\ns, v > [MatMul]"),
     QT_TRANSLATE_NOOP("PassTexts", "q, k, v > [Attention]")},
    {"quantize-static",
     QT_TRANSLATE_NOOP("PassTexts", "Quantize to 8 bits"),
     QT_TRANSLATE_NOOP("PassTexts",
         "Computes convolutions and matrix products with 8-bit integers instead of 32-bit floats. The scales between "
         "the two come from calibration, which watches the values while sample inputs run through the model."),
     QT_TRANSLATE_NOOP("PassTexts",
         "Weights become four times smaller, and processors with instructions for bytes multiply several times as "
         "many numbers in the same time. The price is a little accuracy, so check it afterwards."),
     QT_TRANSLATE_NOOP("PassTexts",
         "Products whose weights are not constant, whose inputs calibration has not seen, or that you keep in float "
         "stay as they are. So do convolutions in several groups, in which there is too little to multiply for bytes "
         "to pay."),
     QT_TRANSLATE_NOOP("PassTexts", "x > [Conv w] > y"),
     QT_TRANSLATE_NOOP("PassTexts", "x > [QuantizeLinear] > [ConvInteger] > a\na > [Cast] > [Mul scale] > y")},
    {"fuse-epilogues",
     QT_TRANSLATE_NOOP("PassTexts", "Fuse epilogues"),
     QT_TRANSLATE_NOOP("PassTexts",
         "Computes what follows a convolution, matrix product or pooling, such as bias, activation and residual sum, "
         "in the same kernel, while the results are still in registers."),
     QT_TRANSLATE_NOOP("PassTexts",
         "A kernel is one loop over memory. Without fusion every small op reads a whole tensor and writes it again, "
         "which often takes longer than its arithmetic."),
     QT_TRANSLATE_NOOP("PassTexts",
         "A value that somebody else reads, or that is an output of the model, has to be written anyway and ends the "
         "group. Ops of another shape, and ops that you keep unfused, stay apart."),
     QT_TRANSLATE_NOOP("PassTexts", "x > [Conv] > [Add] > [Relu] > y"),
     QT_TRANSLATE_NOOP("PassTexts", "x > {[Conv] > [Add] > [Relu]} > y")},
    {"fuse-reductions",
     QT_TRANSLATE_NOOP("PassTexts", "Fuse reductions"),
     QT_TRANSLATE_NOOP("PassTexts",
         "Computes a reduction, such as a softmax, a mean or a normalization, in one kernel with the elementwise ops "
         "that feed it and those that read it."),
     QT_TRANSLATE_NOOP("PassTexts",
         "A reduction has to wait for its whole row. When the same kernel prepares the row and uses the result, "
         "nothing in between goes to memory."),
     QT_TRANSLATE_NOOP("PassTexts",
         "A group has one reduction. A costly op, such as an exponential, does not join a reduction that goes over "
         "its row several times, as it would be computed as often."),
     QT_TRANSLATE_NOOP("PassTexts", "x > [Mul scale] > [Softmax] > [Relu] > y"),
     QT_TRANSLATE_NOOP("PassTexts", "x > {[Mul scale] > [Softmax] > [Relu]} > y")},
    {"fuse-elementwise",
     QT_TRANSLATE_NOOP("PassTexts", "Fuse elementwise ops"),
     QT_TRANSLATE_NOOP("PassTexts",
         "Computes neighbouring elementwise ops in one loop. Reshapes, transposes and slices among them turn into "
         "another way of counting positions, and move nothing."),
     QT_TRANSLATE_NOOP("PassTexts",
         "Such ops do little arithmetic for every number that they read, so memory is what they wait for. One loop "
         "reads the inputs once and writes the result once."),
     QT_TRANSLATE_NOOP("PassTexts",
         "An op stays out when two groups read it, when it would be computed more than once for an element, or when "
         "the group is full. What you keep unfused stays apart."),
     QT_TRANSLATE_NOOP("PassTexts", "a, b > [Add] > [Transpose] > [Relu] > y"),
     QT_TRANSLATE_NOOP("PassTexts", "a, b > {[Add] > [Transpose] > [Relu]} > y")},
    {"reuse-in-place",
     QT_TRANSLATE_NOOP("PassTexts", "Reuse buffers in place"),
     QT_TRANSLATE_NOOP("PassTexts",
         "Lets a kernel write its result over an input that nobody reads afterwards. A reshape that stands alone "
         "becomes another name for the same bytes."),
     QT_TRANSLATE_NOOP("PassTexts",
         "One buffer less is alive at a time, so the model needs less memory. What was just read is also still in "
         "the cache when it is written."),
     QT_TRANSLATE_NOOP("PassTexts",
         "Input and result must have the same shape and element size, and every element must be read before it is "
         "written. Inputs of the model and constants are never written over."),
     QT_TRANSLATE_NOOP("PassTexts", "buffer 1 > [Relu] > buffer 2"),
     QT_TRANSLATE_NOOP("PassTexts", "buffer 1 > [Relu] > buffer 1")},
    {"plan-memory",
     QT_TRANSLATE_NOOP("PassTexts", "Plan memory"),
     QT_TRANSLATE_NOOP("PassTexts",
         "Decides where in one block of memory every intermediate result lives, and gives the same place to results "
         "that are not needed at the same time."),
     QT_TRANSLATE_NOOP("PassTexts",
         "The model then needs memory for the busiest moment instead of for everything it ever computes. Finding the "
         "smallest block is a hard puzzle, so there are several planners to choose from."),
     QT_TRANSLATE_NOOP("PassTexts",
         "Results that are alive together never overlap. With the pass off, every result has a place of its own."),
     QT_TRANSLATE_NOOP("PassTexts", "buffer 1 > [Conv] > buffer 2\nbuffer 2 > [MaxPool] > buffer 3"),
     QT_TRANSLATE_NOOP("PassTexts", "buffer 1 > [Conv] > buffer 2\nbuffer 2 > [MaxPool] > buffer 1")},
};

struct OptionText {
    std::string_view pass;
    std::string_view option;
    const char* title;
    const char* text;
};

constexpr OptionText kOptionTexts[] = {
    {"fold-constants", "max-bytes",
     QT_TRANSLATE_NOOP("PassTexts", "Largest result in bytes"),
     QT_TRANSLATE_NOOP("PassTexts",
         "Results larger than this are computed at run time, which keeps the compiled model small.")},
    {"fuse-elementwise", "max-nodes",
     QT_TRANSLATE_NOOP("PassTexts", "Most ops in one group"),
     QT_TRANSLATE_NOOP("PassTexts",
         "Long chains are cut here; very large kernels take long to compile and run out of registers.")},
    {"plan-memory", "planner",
     QT_TRANSLATE_NOOP("PassTexts", "Planner"),
     QT_TRANSLATE_NOOP("PassTexts",
         "How buffers are laid out: in order of size, of conflicts, by search, or without sharing at all.")},
};

struct NamedText {
    std::string_view name;
    const char* title;
    const char* text;
};

/// By PassStage.
constexpr NamedText kStageTexts[] = {
    {"cleanup",
     QT_TRANSLATE_NOOP("PassTexts", "Clean-up"),
     QT_TRANSLATE_NOOP("PassTexts", "Takes away what need not be computed at run time.")},
    {"algebra",
     QT_TRANSLATE_NOOP("PassTexts", "Algebra"),
     QT_TRANSLATE_NOOP("PassTexts", "Replaces calculations by cheaper ones with the same result.")},
    {"quantization",
     QT_TRANSLATE_NOOP("PassTexts", "Quantization"),
     QT_TRANSLATE_NOOP("PassTexts", "Computes with small integers instead of floats.")},
    {"fusion",
     QT_TRANSLATE_NOOP("PassTexts", "Fusion"),
     QT_TRANSLATE_NOOP("PassTexts", "Decides which ops are computed together in one kernel.")},
    {"memory",
     QT_TRANSLATE_NOOP("PassTexts", "Memory"),
     QT_TRANSLATE_NOOP("PassTexts", "Decides where results live while the model runs.")},
};

constexpr NamedText kPresetTexts[] = {
    {"none",
     QT_TRANSLATE_NOOP("PassTexts", "None"),
     QT_TRANSLATE_NOOP("PassTexts", "No passes, one kernel for each op: the honest baseline.")},
    {"fused",
     QT_TRANSLATE_NOOP("PassTexts", "Fused"),
     QT_TRANSLATE_NOOP("PassTexts", "Ops are computed together where they fit; the model itself is not rewritten.")},
    {"all",
     QT_TRANSLATE_NOOP("PassTexts", "All"),
     QT_TRANSLATE_NOOP("PassTexts", "Every pass that keeps the arithmetic in floats.")},
    {"int8",
     QT_TRANSLATE_NOOP("PassTexts", "8-bit integers"),
     QT_TRANSLATE_NOOP("PassTexts",
         "Every pass, and products in 8-bit integers. Needs calibration with sample inputs.")},
};
// clang-format on

QString inUserLanguage(const char* text) {
    return QCoreApplication::translate("PassTexts", text);
}

QString idAsText(std::string_view id) {
    return QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
}

const PassText* findText(std::string_view pass) {
    const auto row = std::ranges::find(kPassTexts, pass, &PassText::pass);
    return row == std::end(kPassTexts) ? nullptr : row;
}

const OptionText* findText(std::string_view pass, std::string_view option) {
    const auto row = std::ranges::find_if(
        kOptionTexts, [&](const OptionText& text) { return text.pass == pass && text.option == option; });
    return row == std::end(kOptionTexts) ? nullptr : row;
}

const NamedText* findPreset(std::string_view preset) {
    const auto row = std::ranges::find(kPresetTexts, preset, &NamedText::name);
    return row == std::end(kPresetTexts) ? nullptr : row;
}

const NamedText& textOf(PassStage stage) {
    return kStageTexts[static_cast<std::size_t>(stage)];
}

}  // namespace

QString passTitle(std::string_view pass) {
    const PassText* text = findText(pass);
    return text ? inUserLanguage(text->title) : idAsText(pass);
}

Explanation passExplanation(std::string_view pass) {
    const PassText* text = findText(pass);
    if (!text) return {};
    return {inUserLanguage(text->what), inUserLanguage(text->why), inUserLanguage(text->limits),
            inUserLanguage(text->before).split(QLatin1Char('\n')),
            inUserLanguage(text->after).split(QLatin1Char('\n'))};
}

QString stageTitle(PassStage stage) {
    return inUserLanguage(textOf(stage).title);
}

QString stageText(PassStage stage) {
    return inUserLanguage(textOf(stage).text);
}

QString optionTitle(std::string_view pass, std::string_view option) {
    const OptionText* text = findText(pass, option);
    return text ? inUserLanguage(text->title) : idAsText(option);
}

QString optionText(std::string_view pass, std::string_view option) {
    const OptionText* text = findText(pass, option);
    return text ? inUserLanguage(text->text) : QString();
}

QString presetTitle(std::string_view preset) {
    const NamedText* text = findPreset(preset);
    return text ? inUserLanguage(text->title) : idAsText(preset);
}

QString presetText(std::string_view preset) {
    const NamedText* text = findPreset(preset);
    return text ? inUserLanguage(text->text) : QString();
}

}  // namespace tenon::views
