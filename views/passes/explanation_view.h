// SPDX-License-Identifier: GPL-3.0-or-later
// Explains one pass in plain words, with a sketch of a model before and after it.
#pragma once

#include <QScrollArea>
#include <string_view>

class QLabel;

namespace tenon::views {

class SketchView;

class ExplanationView : public QScrollArea {
    Q_OBJECT

public:
    explicit ExplanationView(QWidget* parent = nullptr);

    /// The id of a row of passRegistry(); empty: nothing.
    void setPass(std::string_view pass);
    /// Of what it does and its sketches, without what follows.
    int glanceHeight() const;

private:
    QLabel* addHeading(const QString& text);
    QLabel* addText();

    QWidget* m_column;
    QLabel* m_title;
    QLabel* m_id;
    QLabel* m_what;
    QLabel* m_whyHeading;
    QLabel* m_why;
    QLabel* m_limitsHeading;
    QLabel* m_limits;
    SketchView* m_sketch;
};

}  // namespace tenon::views
