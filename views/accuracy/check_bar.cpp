// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/accuracy/check_bar.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <cmath>
#include <utility>

#include "views/common/theme.h"

namespace tenon::views {

namespace {

QLineEdit* toleranceField(const QString& value, const QString& name, const QString& help) {
    auto* field = new QLineEdit(value);
    field->setAccessibleName(name);
    field->setToolTip(help);
    field->setMaxLength(24);
    field->setFixedWidth(12 * field->fontMetrics().averageCharWidth());
    return field;
}

QLabel* labelOf(const QString& text, QWidget* field) {
    auto* label = new QLabel(text);
    label->setBuddy(field);
    return label;
}

}  // namespace

std::optional<double> parseTolerance(const QString& text) {
    bool isNumber = false;
    double value = QLocale::c().toDouble(text.trimmed(), &isNumber);
    if (!isNumber) value = QLocale().toDouble(text.trimmed(), &isNumber);
    if (!isNumber || !std::isfinite(value) || value < 0) return std::nullopt;
    return value;
}

CheckBar::CheckBar(QWidget* parent) : QWidget(parent) {
    m_relative = toleranceField(QStringLiteral("1e-3"), tr("Relative tolerance"),
                                tr("How much a number may differ, as a share of its size"));
    m_absolute = toleranceField(QStringLiteral("1e-4"), tr("Absolute tolerance"),
                                tr("How much a number may differ besides, which matters for numbers near zero"));
    m_samplesButton = makeSamplesButton();
    m_everyValue = new QCheckBox(tr("Compare &every kernel's values"));
    m_everyValue->setToolTip(
        tr("Also holds what each kernel writes against its definition, to find the first that is wrong; slower"));
    m_check = new QPushButton(tr("&Check"));
    m_check->setDefault(true);
    m_problem = new QLabel;
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();

    auto* row = new QHBoxLayout;
    row->addWidget(labelOf(tr("&Samples"), m_samplesButton));
    row->addWidget(m_samplesButton);
    row->addSpacing(fontMetrics().height() / 2);
    row->addWidget(labelOf(tr("&Relative tolerance"), m_relative));
    row->addWidget(m_relative);
    row->addSpacing(fontMetrics().height() / 2);
    row->addWidget(labelOf(tr("&Absolute"), m_absolute));
    row->addWidget(m_absolute);
    row->addStretch(1);
    row->addWidget(m_check);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(m_everyValue);
    layout->addWidget(m_problem);
    QWidget* last = m_samplesButton;
    for (QWidget* next : std::initializer_list<QWidget*>{m_relative, m_absolute, m_everyValue, m_check})
        setTabOrder(std::exchange(last, next), next);

    for (QLineEdit* field : {m_relative, m_absolute}) {
        connect(field, &QLineEdit::textChanged, this, &CheckBar::validate);
        connect(field, &QLineEdit::returnPressed, this, &CheckBar::check);
    }
    connect(m_check, &QPushButton::clicked, this, &CheckBar::check);
    connect(&Theme::current(), &Theme::changed, this, &CheckBar::validate);
    setSamples({});
    validate();
}

QToolButton* CheckBar::makeSamplesButton() {
    auto* button = new QToolButton;
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* menu = new QMenu(button);
    menu->addAction(tr("One &random input"), this, [this] { setSamples({}); });
    menu->addAction(tr("A &file with samples…"), this, &CheckBar::chooseFile);
    menu->addAction(tr("A f&older of samples…"), this, &CheckBar::chooseFolder);
    button->setMenu(menu);
    return button;
}

void CheckBar::setSamples(const QString& path) {
    m_samples = path;
    const QString name = path.isEmpty() ? tr("One random input") : QFileInfo(path).fileName();
    const QString shown = fontMetrics().elidedText(name, Qt::ElideMiddle, 22 * fontMetrics().averageCharWidth());
    // an ampersand in a file name is not a shortcut
    m_samplesButton->setText(QString(shown).replace(QLatin1Char('&'), QStringLiteral("&&")));
    m_samplesButton->setAccessibleName(tr("Samples: %1").arg(name));
    m_samplesButton->setToolTip(path.isEmpty()
                                    ? tr("Arrays in a .npz or .npy file; with labels, right answers are counted too")
                                    : QStringLiteral("<qt>") + path.toHtmlEscaped() + QStringLiteral("</qt>"));
}

void CheckBar::chooseFile() {
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Choose samples"), m_samples, tr("Arrays (*.npz *.npy);;All files (*)"));
    if (!path.isEmpty()) setSamples(path);
}

void CheckBar::chooseFolder() {
    const QString path = QFileDialog::getExistingDirectory(this, tr("Choose a folder of samples"), m_samples);
    if (!path.isEmpty()) setSamples(path);
}

void CheckBar::setBusy(bool isBusy) {
    m_isBusy = isBusy;
    validate();
}

void CheckBar::validate() {
    const auto mark = [](QLineEdit* field) {
        const bool isGood = parseTolerance(field->text()).has_value();
        QPalette palette;
        if (!isGood) palette.setColor(QPalette::Base, Theme::current().badFill);
        field->setPalette(palette);
        return isGood;
    };
    const bool isRelativeGood = mark(m_relative), isAbsoluteGood = mark(m_absolute);
    QPalette palette;
    palette.setColor(QPalette::WindowText, Theme::current().bad);
    m_problem->setPalette(palette);
    m_problem->setVisible(!isRelativeGood || !isAbsoluteGood);
    m_problem->setText(isRelativeGood ? tr("The absolute tolerance must be a number from 0, such as 1e-4.")
                                      : tr("The relative tolerance must be a number from 0, such as 1e-3."));
    m_check->setEnabled(!m_isBusy && isRelativeGood && isAbsoluteGood);
}

void CheckBar::check() {
    if (!m_check->isEnabled()) return;
    emit checkWanted(*parseTolerance(m_relative->text()), *parseTolerance(m_absolute->text()), m_samples,
                     m_everyValue->isChecked());
}

}  // namespace tenon::views
