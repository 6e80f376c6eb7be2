// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shapes_dialog.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>
#include <set>

#include "core/engine/engine.pb.h"
#include "views/common/format.h"

namespace tenon::app {

namespace {

struct ShapesDialog {
    Q_DECLARE_TR_FUNCTIONS(tenon::app::ShapesDialog)
};

/// Larger ones are refused by the importer anyway.
constexpr int kLargestExtent = 1 << 24;

/// "1x3x640x640" as the snapshot prints it.
Dims dimsOf(const std::string& shape) {
    Dims dims;
    for (const QString& extent : QString::fromStdString(shape).split(QLatin1Char('x')))
        dims.push_back(extent.toLongLong());
    return dims;
}

const engine::Value* inputNamed(const engine::Opened& model, const std::string& name) {
    for (const std::uint32_t input : model.graph().inputs())
        if (model.graph().values(static_cast<int>(input)).name() == name)
            return &model.graph().values(static_cast<int>(input));
    return nullptr;
}

}  // namespace

ImportOptions withExtent(const engine::Opened& model, ImportOptions present, int chosen, std::int64_t value) {
    const engine::ChosenDim& dim = model.chosen_dims(chosen);
    if (!dim.symbol().empty()) {
        present.dims[dim.symbol()] = value;
        return present;
    }
    const engine::Value* input = inputNamed(model, dim.input());
    if (!input) return present;
    const auto [shape, isNew] = present.shapes.try_emplace(dim.input(), dimsOf(input->shape()));
    if (dim.axis() >= 0 && dim.axis() < static_cast<int>(shape->second.size()))
        shape->second[static_cast<std::size_t>(dim.axis())] = value;
    return present;
}

std::optional<ImportOptions> askForShapes(const engine::Opened& model, const ImportOptions& present, QWidget* parent) {
    QDialog dialog(parent);
    dialog.setObjectName(QStringLiteral("shapesDialog"));
    dialog.setWindowTitle(ShapesDialog::tr("Shapes of the inputs"));
    auto* layout = new QFormLayout(&dialog);
    auto* text = new QLabel(
        ShapesDialog::tr("The model leaves these dimensions open. It is compiled for the values given here."));
    text->setWordWrap(true);
    layout->addRow(text);
    std::vector<std::pair<int, QSpinBox*>> fields;
    std::set<std::string> seen;
    for (int i = 0; i < model.chosen_dims_size(); ++i) {
        const engine::ChosenDim& dim = model.chosen_dims(i);
        if (!dim.symbol().empty() && !seen.insert(dim.symbol()).second) continue;
        auto* field = new QSpinBox;
        field->setRange(1, kLargestExtent);
        field->setValue(static_cast<int>(std::min<std::int64_t>(dim.value(), kLargestExtent)));
        const QString input = views::plainLine(dim.input(), 40);
        layout->addRow(dim.symbol().empty()
                           ? ShapesDialog::tr("%1, axis %2").arg(input).arg(dim.axis())
                           : ShapesDialog::tr("%1 (%2)").arg(views::plainLine(dim.symbol(), 40), input),
                       field);
        fields.emplace_back(i, field);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    layout->addRow(buttons);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    if (dialog.exec() != QDialog::Accepted) return {};
    ImportOptions wanted = present;
    for (const auto& [chosen, field] : fields) wanted = withExtent(model, std::move(wanted), chosen, field->value());
    return wanted;
}

}  // namespace tenon::app
