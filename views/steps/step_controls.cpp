// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/steps/step_controls.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSlider>
#include <QStyle>
#include <QToolButton>
#include <array>

#include "views/common/format.h"
#include "views/common/icons.h"

namespace tenon::views {

namespace {

constexpr std::array<double, 5> kSpeeds = {0.25, 0.5, 1, 2, 4};
constexpr int kNormalSpeed = 2;

}  // namespace

StepControls::StepControls(QWidget* parent) : QWidget(parent) {
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(0);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(buttons);
    m_previousPass = addButton(QStringLiteral("step-back"), tr("Previous pass"), tr("Ctrl+Up"));
    m_previous = addButton(QStringLiteral("chevron-left"), tr("Previous rewrite"), tr("Ctrl+Left"));
    m_play = addButton({}, {}, {});
    m_next = addButton(QStringLiteral("chevron-right"), tr("Next rewrite"), tr("Ctrl+Right"));
    m_nextPass = addButton(QStringLiteral("step-forward"), tr("Next pass"), tr("Ctrl+Down"));
    for (QToolButton* button : {m_previousPass, m_previous, m_play, m_next, m_nextPass}) buttons->addWidget(button);
    buttons->addStretch(1);
    connect(m_previousPass, &QToolButton::clicked, this, &StepControls::previousPassWanted);
    connect(m_previous, &QToolButton::clicked, this, &StepControls::previousWanted);
    connect(m_play, &QToolButton::clicked, this, &StepControls::playToggled);
    connect(m_next, &QToolButton::clicked, this, &StepControls::nextWanted);
    connect(m_nextPass, &QToolButton::clicked, this, &StepControls::nextPassWanted);

    m_speed = new QSlider(Qt::Horizontal, this);
    m_speed->setRange(0, static_cast<int>(kSpeeds.size()) - 1);
    m_speed->setPageStep(1);
    m_speed->setValue(kNormalSpeed);
    m_speed->setAccessibleName(tr("Speed"));
    m_speedText = new QLabel(this);
    m_speedText->setMinimumWidth(fontMetrics().horizontalAdvance(formatRatio(0.25)) + 2);
    auto* label = new QLabel(tr("&Speed"), this);
    label->setBuddy(m_speed);
    auto* speedRow = new QHBoxLayout;
    speedRow->addWidget(label);
    speedRow->addWidget(m_speed, 1);
    speedRow->addWidget(m_speedText);
    layout->addLayout(speedRow);
    connect(m_speed, &QSlider::valueChanged, this, [this] {
        showSpeed();
        emit speedChanged(speed());
    });

    m_animated = new QCheckBox(tr("&Move nodes to their new places"), this);
    m_animated->setToolTip(tr("Without it, the graph before is replaced by the graph after at once."));
    m_animated->setChecked(style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0);
    layout->addWidget(m_animated);
    setPlaying(false);
    showSpeed();
}

QToolButton* StepControls::addButton(const QString& iconName, const QString& text, const QString& keys) {
    auto* button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    const int size = fontMetrics().height() * 4 / 3;
    button->setIconSize({size, size});
    if (iconName.isEmpty()) return button;
    button->setIcon(icon(iconName));
    button->setAccessibleName(text);
    button->setToolTip(tr("%1 (%2)").arg(text, keys));
    return button;
}

void StepControls::setPlaying(bool isPlaying) {
    const QString text = isPlaying ? tr("Pause") : tr("Play");
    m_play->setIcon(icon(isPlaying ? QStringLiteral("pause") : QStringLiteral("play")));
    m_play->setAccessibleName(text);
    m_play->setToolTip(tr("%1 (%2)").arg(text, tr("Space")));
}

void StepControls::setWays(bool canGoBack, bool canGoOn, bool canPlay) {
    for (QToolButton* button : {m_previousPass, m_previous}) button->setEnabled(canGoBack);
    for (QToolButton* button : {m_next, m_nextPass}) button->setEnabled(canGoOn);
    m_play->setEnabled(canPlay);
}

bool StepControls::isAnimated() const {
    return m_animated->isChecked();
}

double StepControls::speed() const {
    return kSpeeds[static_cast<std::size_t>(m_speed->value())];
}

void StepControls::showSpeed() {
    m_speedText->setText(tr("%1×").arg(locale().toString(speed())));
}

}  // namespace tenon::views
