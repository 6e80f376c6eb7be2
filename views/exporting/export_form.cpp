// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exporting/export_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "core/engine/engine.pb.h"
#include "views/common/theme.h"
#include "views/exporting/export_rules.h"

namespace tenon::views {

namespace {

QLabel* noteLabel() {
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

/// The field with its note right below.
QWidget* withNote(QWidget* field, QLabel* note) {
    auto* box = new QWidget;
    auto* rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(field);
    rows->addWidget(note);
    return box;
}

void colour(QLabel* label, QPalette::ColorRole role, const QColor& color) {
    QPalette palette = label->palette();
    palette.setColor(role, color);
    label->setPalette(palette);
}

}  // namespace

ExportForm::ExportForm(ExportOptions options, QWidget* parent) : QWidget(parent), m_options(std::move(options)) {
    m_failure = new QLabel;
    m_failure->setTextFormat(Qt::PlainText);
    m_failure->setWordWrap(true);
    m_failure->setMargin(fontMetrics().height() / 2);
    m_failure->setAutoFillBackground(true);
    m_failure->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_failure->hide();
    auto* layout = new QVBoxLayout(this);
    const int margin = fontMetrics().height();
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->addWidget(m_failure);
    layout->addWidget(makeFields());
    layout->addStretch(1);
    layout->addWidget(makeButtons());

    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportForm::validate);
    connect(m_target, &QComboBox::currentIndexChanged, this, &ExportForm::validate);
    connect(m_folder, &QLineEdit::textChanged, this, &ExportForm::validate);
    connect(m_selfTest, &QCheckBox::clicked, this, [this](bool isChecked) { m_wantsSelfTest = isChecked; });
    connect(&Theme::current(), &Theme::changed, this, &ExportForm::validate);
    validate();
}

QWidget* ExportForm::makeFields() {
    m_variant = new QComboBox;
    m_variant->addItems(m_options.variants);
    m_variant->setCurrentText(m_options.current);
    m_format = new QComboBox;
    for (int format = 0; format < kExportFormats; ++format) m_format->addItem(formatWords(format).name, format);
    m_formatNote = noteLabel();
    m_target = new QComboBox;
    for (const QString& target : m_options.targets) m_target->addItem(targetWords(target), target);
    m_selfTest = new QCheckBox(tr("&Run the self-test afterwards"));
    m_selfTestNote = noteLabel();

    auto* fields = new QWidget;
    auto* form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(fontMetrics().height() * 2 / 3);
    QWidget* folder = makeFolderRow();
    const auto add = [form](const QString& text, QWidget* field, QWidget* box) {
        auto* label = new QLabel(text);
        label->setBuddy(field);
        field->setAccessibleName(QString(text).remove(QLatin1Char('&')));
        form->addRow(label, box);
    };
    add(tr("&Variant"), m_variant, m_variant);
    add(tr("F&ormat"), m_format, withNote(m_format, m_formatNote));
    add(tr("&Target"), m_target, m_target);
    add(tr("&Folder"), m_folder, withNote(folder, m_folderNote));
    form->addRow(QString(), withNote(m_selfTest, m_selfTestNote));
    return fields;
}

QWidget* ExportForm::makeFolderRow() {
    m_folder = new QLineEdit(m_options.folder);
    m_folder->setMinimumWidth(48 * fontMetrics().averageCharWidth());
    auto* choose = new QPushButton(tr("&Choose…"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &ExportForm::chooseFolder);
    m_folderNote = noteLabel();
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_folder, 1);
    layout->addWidget(choose);
    return row;
}

QWidget* ExportForm::makeButtons() {
    auto* close = new QPushButton(tr("Close"));
    close->setAutoDefault(false);
    m_export = new QPushButton(tr("&Export"));
    m_export->setDefault(true);
    connect(close, &QPushButton::clicked, this, &ExportForm::closeWanted);
    connect(m_export, &QPushButton::clicked, this, &ExportForm::exportWanted);
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addStretch(1);
    layout->addWidget(close);
    layout->addWidget(m_export);
    return row;
}

void ExportForm::chooseFolder() {
    QString start = absoluteFolder(m_folder->text());
    while (!start.isEmpty() && start != QLatin1String("/") && !QFileInfo(start).isDir())
        start = QFileInfo(start).absolutePath();
    const QString chosen = QFileDialog::getExistingDirectory(this, tr("Choose a folder to export to"), start);
    if (!chosen.isEmpty()) m_folder->setText(folderWithin(chosen, m_options.folder));
}

void ExportForm::validate() {
    const Theme& theme = Theme::current();
    const int format = m_format->currentData().toInt();
    const bool isOnnx = format == engine::Export::ONNX;
    m_target->setEnabled(!isOnnx);
    m_formatNote->setText(formatWords(format).use);
    m_format->setAccessibleDescription(m_formatNote->text());
    colour(m_formatNote, QPalette::WindowText, theme.mutedText);

    const QString obstacle = selfTestObstacle(format, m_target->currentData().toString());
    m_selfTest->setEnabled(obstacle.isEmpty());
    m_selfTest->setChecked(obstacle.isEmpty() && m_wantsSelfTest);
    m_selfTestNote->setText(
        obstacle.isEmpty() ? tr("Runs what was written on one random input and compares the outputs.") : obstacle);
    m_selfTest->setAccessibleDescription(m_selfTestNote->text());
    colour(m_selfTestNote, QPalette::WindowText, theme.mutedText);

    const FolderCheck folder = checkFolder(m_folder->text(), format);
    m_folderNote->setText(folder.sentence);
    m_folder->setAccessibleDescription(folder.sentence);
    colour(m_folderNote, QPalette::WindowText,
           folder.kind == FolderCheck::Kind::problem ? theme.bad
           : folder.kind == FolderCheck::Kind::note  ? theme.warning
                                                     : theme.mutedText);
    colour(m_failure, QPalette::Window, theme.badFill);
    colour(m_failure, QPalette::WindowText, theme.text);
    m_isReady = folder.kind != FolderCheck::Kind::problem && m_variant->currentIndex() >= 0 &&
                (isOnnx || m_target->currentIndex() >= 0);
    m_export->setEnabled(m_isReady);
}

ExportChoice ExportForm::choice() const {
    const int format = m_format->currentData().toInt();
    const QString target = format == engine::Export::ONNX ? QString() : m_target->currentData().toString();
    return {m_variant->currentText(), format, target, absoluteFolder(m_folder->text()), m_selfTest->isChecked()};
}

bool ExportForm::isReady() const {
    return m_isReady;
}

void ExportForm::showFailure(const QString& sentence) {
    m_failure->setText(sentence);
    m_failure->setVisible(!sentence.isEmpty());
    validate();
}

}  // namespace tenon::views
