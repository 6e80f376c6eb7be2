// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/theme.h"

#include <QApplication>
#include <QStyleFactory>
#include <algorithm>
#include <array>
#include <cmath>

#include "core/engine/engine.pb.h"

namespace tenon::views {

namespace {

using Ramp = std::array<QRgb, 5>;
constexpr Ramp kLightHeat = {0xfff6f3ea, 0xfffbdca9, 0xfff2a65a, 0xffd2651f, 0xff8f340a};
constexpr Ramp kDarkHeat = {0xff2a2e35, 0xff553a22, 0xff96541e, 0xffdb7f2e, 0xffffc98a};

/// By engine::OpKind.
constexpr std::array<QRgb, 6> kLightNodeFills = {0xffdceefb, 0xfff1e3f4, 0xfffbf2cc,
                                                 0xfffce4d2, 0xffeaedf1, 0xffdaf1e7};
constexpr std::array<QRgb, 6> kLightNodeLines = {0xff2f87c6, 0xffa2559c, 0xffa88600,
                                                 0xffd05a00, 0xff7a8594, 0xff008f68};
constexpr std::array<QRgb, 6> kDarkNodeFills = {0xff1d384d, 0xff42294a, 0xff3f381b, 0xff4a2e1d, 0xff2f353e, 0xff183c30};
constexpr std::array<QRgb, 6> kDarkNodeLines = {0xff56b4e9, 0xffcc85b8, 0xffdcc64e, 0xfff08a4b, 0xff8f9aa9, 0xff38bd92};

constexpr std::array<QRgb, 7> kLightSeries = {0xff77818f, 0xff0072b2, 0xffd55e00, 0xff009e73,
                                              0xffb8629a, 0xffc98500, 0xff2a9fd6};
constexpr std::array<QRgb, 7> kDarkSeries = {0xff98a3b2, 0xff4aa8e8, 0xfff2894a, 0xff37c496,
                                             0xffd992c0, 0xffeab541, 0xff8fd0f5};

QColor blend(QRgb from, QRgb to, double t) {
    const auto mix = [t](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * t)); };
    return QColor(mix(qRed(from), qRed(to)), mix(qGreen(from), qGreen(to)), mix(qBlue(from), qBlue(to)));
}

/// The luminance of WCAG 2.1 (sRGB), for choosing text on a fill.
double luminance(const QColor& color) {
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QRgb ofKind(const std::array<QRgb, 6>& table, engine::OpKind kind) {
    const auto index = static_cast<std::size_t>(kind);
    return table[index < table.size() ? index : static_cast<std::size_t>(engine::MOVEMENT)];
}

/// The palette that the platform came with, before we set ours.
bool isSystemDark() {
    static const bool isDark = [] {
        const QPalette palette = QApplication::palette();
        return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    }();
    return isDark;
}

}  // namespace

Theme& Theme::current() {
    static Theme theme;
    return theme;
}

Theme::Theme() {
    setLight();
}

void Theme::apply(ThemeChoice choice) {
    const bool systemIsDark = isSystemDark();
    m_choice = choice;
    const bool wantsDark = choice == ThemeChoice::dark || (choice == ThemeChoice::system && systemIsDark);
    wantsDark ? setDark() : setLight();
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(palette());
    qApp->setStyleSheet(styleSheet());
    emit changed();
}

void Theme::setLight() {
    m_isDark = false;
    window = 0xf3f4f7, surface = 0xffffff, raised = 0xeceff3, border = 0xd3d8df;
    text = 0x1b1f26, mutedText = 0x59616e;
    accent = 0x1a6aad, accentText = 0xffffff;
    selection = 0xd3e6f8, selectionLine = 0x1a6aad, hover = 0xe8f0f9;
    edge = 0x8a94a3, grid = 0xe3e6eb;
    good = 0x17713f, warning = 0x855600, bad = 0xb3261e;
    goodFill = 0xdcf2e5, warningFill = 0xfdf0d0, badFill = 0xfbe1de;
    codeKeyword = 0x7a3e9d, codeType = 0x0b6e99, codeNumber = 0xa14f00;
    codeComment = 0x5f6b7a, codeFunction = 0x1a5fb4, codeLabel = 0xa3295b;
}

void Theme::setDark() {
    m_isDark = true;
    window = 0x15181d, surface = 0x1c2026, raised = 0x272c34, border = 0x3a414c;
    text = 0xe6e9ee, mutedText = 0x9ba5b3;
    accent = 0x5aa9e6, accentText = 0x0b1218;
    selection = 0x1e3c56, selectionLine = 0x6cb8f2, hover = 0x28303a;
    edge = 0x6f7a89, grid = 0x2c323b;
    good = 0x5cc98b, warning = 0xe5b454, bad = 0xf58f86;
    goodFill = 0x17372a, warningFill = 0x3b2f14, badFill = 0x472421;
    codeKeyword = 0xc792ea, codeType = 0x6cc7e6, codeNumber = 0xf0a868;
    codeComment = 0x8a95a5, codeFunction = 0x82b8f5, codeLabel = 0xf08cb0;
}

QColor Theme::nodeFill(engine::OpKind kind) const {
    return ofKind(m_isDark ? kDarkNodeFills : kLightNodeFills, kind);
}

QColor Theme::nodeLine(engine::OpKind kind) const {
    return ofKind(m_isDark ? kDarkNodeLines : kLightNodeLines, kind);
}

QColor Theme::scopeFill(int depth) const {
    const QRgb from = window.rgb(), to = surface.rgb();
    return blend(from, to, depth % 2 == 0 ? 0.15 : 0.85);
}

QColor Theme::precisionFill(const QString& element) const {
    if (element == QLatin1String("f32")) return nodeFill(engine::ELEMENTWISE);
    if (element == QLatin1String("f16") || element == QLatin1String("bf16")) return nodeFill(engine::REDUCTION);
    if (element == QLatin1String("i8") || element == QLatin1String("u8")) return nodeFill(engine::SOURCE);
    if (element == QLatin1String("i32") || element == QLatin1String("i64")) return nodeFill(engine::WINDOW);
    if (element == QLatin1String("f64")) return nodeFill(engine::CONTRACTION);
    return nodeFill(engine::MOVEMENT);
}

QColor Theme::heat(double fraction) const {
    const Ramp& ramp = m_isDark ? kDarkHeat : kLightHeat;
    const double at = std::clamp(std::isfinite(fraction) ? fraction : 0.0, 0.0, 1.0) * (ramp.size() - 1);
    const std::size_t stop = std::min<std::size_t>(static_cast<std::size_t>(at), ramp.size() - 2);
    return blend(ramp[stop], ramp[stop + 1], at - static_cast<double>(stop));
}

QColor Theme::heatText(double fraction) const {
    // At this luminance black and white both have a contrast of 4.58; on either side the better one has more.
    return luminance(heat(fraction)) > 0.179 ? QColor(Qt::black) : QColor(Qt::white);
}

QColor Theme::series(int index) const {
    const auto& table = m_isDark ? kDarkSeries : kLightSeries;
    return table[static_cast<std::size_t>(std::max(index, 0)) % table.size()];
}

QPalette Theme::palette() const {
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, surface);
    palette.setColor(QPalette::AlternateBase, raised);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, mutedText);
    palette.setColor(QPalette::Button, raised);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, bad);
    palette.setColor(QPalette::ToolTipBase, raised);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, accentText);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    palette.setColor(QPalette::Light, m_isDark ? raised.lighter(125) : QColor(0xffffff));
    palette.setColor(QPalette::Midlight, raised);
    palette.setColor(QPalette::Mid, border);
    palette.setColor(QPalette::Dark, border.darker(m_isDark ? 140 : 115));
    palette.setColor(QPalette::Shadow, m_isDark ? QColor(Qt::black) : QColor(0x8a94a3));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, blend(mutedText.rgb(), window.rgb(), 0.45));
    return palette;
}

// Only what a palette cannot say: flat tool bars, quiet headers and separators.
QString Theme::styleSheet() const {
    return QStringLiteral(
               "QToolTip { color: %1; background: %2; border: 1px solid %3; padding: 4px; }"
               "QToolBar { background: %4; border: none; border-bottom: 1px solid %3; spacing: 4px; padding: 3px; }"
               "QStatusBar { background: %4; border-top: 1px solid %3; }"
               "QStatusBar::item { border: none; }"
               "QMainWindow::separator { background: %3; width: 1px; height: 1px; }"
               "QMainWindow::separator:hover { background: %5; }"
               "QHeaderView { background: %6; }"
               "QHeaderView::section { background: %6; color: %7; border: none; border-bottom: 1px solid %3;"
               " padding: 4px 6px; }"
               "QTableView[sortingEnabled=\"true\"] QHeaderView::section,"
               "QTreeView[sortingEnabled=\"true\"] QHeaderView::section { padding-right: 20px; }"
               "QDockWidget::title { background: %4; padding: 5px 8px; border-bottom: 1px solid %3; }"
               "QTreeView, QTableView, QListView { border: none; }"
               "QSplitter::handle { background: %3; }")
        .arg(text.name(), raised.name(), border.name(), window.name(), accent.name(), surface.name(), mutedText.name());
}

}  // namespace tenon::views
