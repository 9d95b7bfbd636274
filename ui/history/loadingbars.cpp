// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/loadingbars.h"

#include "ui/widgets/theme.h"

#include <QPainter>

#include <array>
#include <chrono>

namespace LeadBridge::Ui {

using namespace std::chrono_literals;

namespace {

constexpr auto untilWords = 2s;
constexpr int barHeight = 12;
/// Widths in percent, so that they look like names and not like a fence.
constexpr std::array widths { 62, 48, 70, 55, 66, 44, 58, 51 };

} // namespace

LoadingBars::LoadingBars(QWidget *parent)
    : QWidget(parent)
    , m_said(tr("Reading the journal…"))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(untilWords);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_words = true;
        setAccessibleName(m_said);
        update();
    });
}

void LoadingBars::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_words = false;
    m_patience.start();
}

void LoadingBars::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_patience.stop();
}

void LoadingBars::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeColor(Token::Sunken));
    int y = Size::tableHeader + Size::row;
    for (const int percent : widths) {
        const int length = (width() - 2 * Space::page) * percent / 100;
        painter.drawRoundedRect(Space::page, y + (Size::row - barHeight) / 2, length, barHeight,
                                Radius::tag, Radius::tag);
        y += Size::row;
    }
    if (!m_words)
        return;
    painter.setFont(Theme::instance().font(FontRole::Small));
    painter.setPen(themeColor(Token::Text3));
    painter.drawText(QRect(Space::page, Size::tableHeader, width(), Size::row), Qt::AlignVCenter,
                     m_said);
}

} // namespace LeadBridge::Ui
