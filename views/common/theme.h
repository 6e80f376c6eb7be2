// SPDX-License-Identifier: GPL-3.0-or-later
// Theme: the colours of the workbench, light and dark, by role. No view names a colour of its own.
//
// Categories are told apart by people with any common colour vision (hues after Okabe and Ito, "Color Universal
// Design", 2008) and never by colour alone: shapes, labels or positions say the same.
#pragma once

#include <QColor>
#include <QObject>
#include <QPalette>

namespace tenon::engine {
enum OpKind : int;
}

namespace tenon::views {

enum class ThemeChoice { system, light, dark };

class Theme : public QObject {
    Q_OBJECT

public:
    /// The one theme of the process. GUI thread only.
    static Theme& current();

    /// Sets style, palette and style sheet of the application; emits changed() when the colours do.
    void apply(ThemeChoice choice);
    ThemeChoice choice() const { return m_choice; }
    bool isDark() const { return m_isDark; }

    // Surfaces and text
    QColor window;   ///< behind panels
    QColor surface;  ///< panels, tables, canvases
    QColor raised;   ///< headers, cards, hovered rows
    QColor border;
    QColor text;
    QColor mutedText;      ///< still 4.5:1 on surface
    QColor accent;         ///< the one thing to press; links
    QColor accentText;     ///< on accent
    QColor selection;      ///< fill of what is selected
    QColor selectionLine;  ///< outline of what is selected
    QColor hover;
    QColor edge;                            ///< lines between nodes
    QColor grid;                            ///< of charts
    QColor good, warning, bad;              ///< as text or mark on surface
    QColor goodFill, warningFill, badFill;  ///< behind text

    // Data
    QColor nodeFill(engine::OpKind kind) const;  ///< carries `text`
    QColor nodeLine(engine::OpKind kind) const;
    QColor scopeFill(int depth) const;
    QColor precisionFill(const QString& element) const;  ///< "f32", "f16", "i8", "u8", ...; carries `text`
    /// A sequential ramp for time and error, 0 = least; monotone in lightness. Carries heatText(fraction).
    QColor heat(double fraction) const;
    QColor heatText(double fraction) const;
    /// Variants in charts; index 0 is the baseline. Repeats after seven.
    QColor series(int index) const;

    // Words of code
    QColor codeKeyword, codeType, codeNumber, codeComment, codeFunction, codeLabel;

signals:
    void changed();

private:
    Theme();
    void setLight();
    void setDark();
    QPalette palette() const;
    QString styleSheet() const;

    ThemeChoice m_choice = ThemeChoice::system;
    bool m_isDark = false;
};

}  // namespace tenon::views
