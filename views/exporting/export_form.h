// SPDX-License-Identifier: GPL-3.0-or-later
// The choices of an export, checked as they are made.
#pragma once

#include <QWidget>

#include "views/exporting/export_choice.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace tenon::views {

class ExportForm : public QWidget {
    Q_OBJECT

public:
    explicit ExportForm(ExportOptions options, QWidget* parent = nullptr);

    ExportChoice choice() const;
    /// Whether an export with these choices can be asked for.
    bool isReady() const;
    /// Why the last export failed; empty: it did not.
    void showFailure(const QString& sentence);

signals:
    void exportWanted();
    void closeWanted();

private:
    QWidget* makeFields();
    QWidget* makeFolderRow();
    QWidget* makeButtons();
    void chooseFolder();
    void validate();

    ExportOptions m_options;
    QLabel* m_failure;
    QComboBox* m_variant;
    QComboBox* m_format;
    QLabel* m_formatNote;
    QComboBox* m_target;
    QLineEdit* m_folder;
    QLabel* m_folderNote;
    QCheckBox* m_selfTest;
    QLabel* m_selfTestNote;
    QPushButton* m_export;
    bool m_isReady = false;
    bool m_wantsSelfTest = true;  ///< as last chosen by a person
};

}  // namespace tenon::views
