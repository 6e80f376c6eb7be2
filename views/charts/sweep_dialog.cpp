// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/sweep_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "views/charts/measure_bar.h"

namespace tenon::views {

SweepDialog::SweepDialog(const QList<int>& points, double seconds, QWidget* parent)
    : QDialog(parent),
      m_axis(new QComboBox),
      m_points(new QLineEdit),
      m_seconds(new QDoubleSpinBox),
      m_problem(new QLabel),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel)) {
    setWindowTitle(tr("Sweep"));
    m_axis->addItem(tr("thread counts"), static_cast<int>(SweepAxis::threads));
    m_axis->addItem(tr("batch sizes"), static_cast<int>(SweepAxis::batch));
    QStringList words;
    for (const int at : points) words << QString::number(at);
    m_points->setText(words.join(QStringLiteral(", ")));
    m_points->setMinimumWidth(fontMetrics().averageCharWidth() * 36);
    m_seconds->setRange(0.5, 600);
    m_seconds->setDecimals(1);
    m_seconds->setValue(seconds);
    m_problem->setWordWrap(true);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Sweep"));
    auto* form = new QFormLayout(this);
    form->addRow(tr("Measure &over"), m_axis);
    form->addRow(tr("&Points"), m_points);
    form->addRow(tr("&Seconds for each"), m_seconds);
    form->addRow(m_problem);
    form->addRow(m_buttons);
    connect(m_points, &QLineEdit::textChanged, this, &SweepDialog::check);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &SweepDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

void SweepDialog::check() {
    const bool isValid = parsePoints(m_points->text()).has_value();
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(isValid);
    m_problem->setText(isValid ? tr("All variants are measured at each point.")
                               : tr("Give up to 32 whole numbers from 1 to 4096, such as: 1, 2, 4, 8"));
}

void SweepDialog::accept() {
    const auto points = parsePoints(m_points->text());
    if (!points) return;
    emit sweepWanted(static_cast<SweepAxis>(m_axis->currentData().toInt()), *points, m_seconds->value());
    QDialog::accept();
}

}  // namespace tenon::views
