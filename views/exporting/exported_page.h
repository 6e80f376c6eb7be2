// SPDX-License-Identifier: GPL-3.0-or-later
// What an export wrote, whether it works, and how to call it.
#pragma once

#include <QWidget>

#include "views/common/snapshots.h"

class QLabel;
class QTabWidget;
class QTreeView;

namespace tenon::engine {
class Exported;
}

namespace tenon::views {

class ExportedFileModel;

class ExportedPage : public QWidget {
    Q_OBJECT

public:
    explicit ExportedPage(QWidget* parent = nullptr);

    void setExported(const Snapshot<engine::Exported>& exported, int format);
    QString selfTestText() const;

signals:
    void closeWanted();
    void anotherWanted();

private:
    QWidget* makeFiles();
    QWidget* makeButtons();
    void addSnippets(const engine::Exported& exported, int format);
    void showSelfTest();

    Snapshot<engine::Exported> m_exported;
    QLabel* m_title;
    QLabel* m_mark;
    QLabel* m_selfTest;
    ExportedFileModel* m_model;
    QTreeView* m_files;
    QTabWidget* m_snippets;
};

}  // namespace tenon::views
