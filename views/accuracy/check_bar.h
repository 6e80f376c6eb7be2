// SPDX-License-Identifier: GPL-3.0-or-later
// What a check is asked with: tolerances, samples, and whether every kernel's values are compared.
#pragma once

#include <QWidget>
#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace tenon::views {

/// A tolerance as people type it, "1e-3" or in the user's own language: at least 0 and finite.
std::optional<double> parseTolerance(const QString& text);

class CheckBar : public QWidget {
    Q_OBJECT

public:
    explicit CheckBar(QWidget* parent = nullptr);

    /// Empty: one random input.
    void setSamples(const QString& path);
    void setBusy(bool isBusy);
    /// Emits checkWanted, or says what is wrong with a field and puts the cursor there.
    void check();

signals:
    void checkWanted(double rtol, double atol, const QString& samples, bool everyValue);

private:
    QToolButton* makeSamplesButton();
    void chooseFile();
    void chooseFolder();
    void validate();

    QLineEdit* m_relative;
    QLineEdit* m_absolute;
    QToolButton* m_samplesButton;
    QCheckBox* m_everyValue;
    QPushButton* m_check;
    QLabel* m_problem;
    QString m_samples;
    bool m_isBusy = false;
};

}  // namespace tenon::views
