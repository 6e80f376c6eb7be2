// SPDX-License-Identifier: GPL-3.0-or-later
// StartPage: what a newcomer sees first: what this is for, where to drop a model, samples to try, and recent files.
#pragma once

#include <QWidget>
#include <vector>

#include "views/start/sample_card.h"

class QBoxLayout;
class QLabel;

namespace tenon::views {

class DropZone;
class RecentList;

class StartPage : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(QWidget* parent = nullptr);

    /// Newest first.
    void setRecent(const QStringList& paths);
    void setSamples(std::vector<SampleModel> samples);
    /// Why the last file could not be opened; empty: nothing went wrong.
    void showFailure(const QString& sentence);

    DropZone* dropZone() const { return m_dropZone; }

signals:
    void openWanted(const QString& path);
    /// A file dialog is wanted.
    void browseWanted();
    /// A recent file was taken off the list.
    void recentRemoved(const QString& path);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHeading();
    QWidget* makeColumn();
    void colourFailure();
    void fitHeight();

    DropZone* m_dropZone;
    QLabel* m_failure;
    QWidget* m_sampleBox;
    QBoxLayout* m_samples;
    QWidget* m_recentBox;
    RecentList* m_recent;
};

}  // namespace tenon::views
