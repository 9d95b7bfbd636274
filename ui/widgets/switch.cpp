// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/switch.h"

#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>

#include <chrono>

namespace LeadBridge::Ui {

using namespace std::chrono_literals;

namespace {
constexpr auto slideTime = 120; // ms
constexpr auto turnTime = 125ms;
constexpr int turnSteps = 8;
constexpr qreal focusGap = 3;
} // namespace

Switch::Switch(QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_slide.setDuration(slideTime);
    connect(&m_slide, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_knob = value.toReal();
        update();
    });
    m_turn.setInterval(turnTime);
    connect(&m_turn, &QTimer::timeout, this, [this] {
        m_step = (m_step + 1) % turnSteps;
        update();
    });
    connect(this, &QAbstractButton::toggled, this, &Switch::moveKnob);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Switch::setSmall(bool small)
{
    m_small = small;
    updateGeometry();
}

void Switch::setBusy(bool busy)
{
    m_busy = busy;
    if (busy && Theme::animates())
        m_turn.start();
    else
        m_turn.stop();
    update();
}

QSize Switch::sizeHint() const
{
    const QSize body = m_small ? QSize(32, 18) : QSize(40, 22);
    return { body.width() + 8, qMax(Size::smallControl, body.height() + 8) };
}

void Switch::moveKnob(bool on)
{
    const qreal end = on ? 1.0 : 0.0;
    m_slide.stop();
    if (!isVisible() || !Theme::animates()) {
        m_knob = end;
        update();
        return;
    }
    m_slide.setStartValue(m_knob);
    m_slide.setEndValue(end);
    m_slide.start();
}

void Switch::paint(QPainter *painter, const QRectF &rect, qreal knob, bool on, bool enabled)
{
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal radius = rect.height() / 2;
    const QColor edge = themeColor(enabled ? Token::Field : Token::Border);
    if (on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(themeColor(enabled ? Token::Accent : Token::Field));
        painter->drawRoundedRect(rect, radius, radius);
    } else {
        painter->setPen(QPen(edge, 2));
        painter->setBrush(enabled ? QBrush(Qt::NoBrush) : QBrush(themeColor(Token::Sunken)));
        painter->drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius - 1, radius - 1);
    }
    const qreal side = rect.height() - 6;
    const qreal x = rect.x() + 3 + knob * (rect.width() - side - 6);
    painter->setPen(Qt::NoPen);
    painter->setBrush(on ? themeColor(Token::OnAccent) : edge);
    painter->drawEllipse(QRectF(x, rect.y() + 3, side, side));
}

void Switch::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const QSizeF body = m_small ? QSizeF(32, 18) : QSizeF(40, 22);
    const QRectF where((width() - body.width()) / 2, (height() - body.height()) / 2, body.width(),
                       body.height());
    paint(&painter, where, m_knob, isChecked(), isEnabled());
    if (m_busy) {
        const qreal side = body.height() - 8;
        const qreal x = where.x() + 4 + m_knob * (body.width() - side - 8);
        BusyRing::paint(&painter, QRectF(x, where.y() + 4, side, side), m_step,
                        themeColor(isChecked() ? Token::Accent : Token::Surface));
    }
    if (hasFocus()) {
        const QRectF ring = where.adjusted(-focusGap, -focusGap, focusGap, focusGap);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(themeColor(Token::Accent), 2));
        painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2);
    }
}

void Switch::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_busy && (enter || event->key() == Qt::Key_Space))
        return;
    if (enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

bool Switch::hitButton(const QPoint &pos) const
{
    return !m_busy && QAbstractButton::hitButton(pos);
}

BusyRing::BusyRing(QWidget *parent, int side)
    : QWidget(parent)
    , m_side(side)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setVisible(false);
    m_turn.setInterval(turnTime);
    connect(&m_turn, &QTimer::timeout, this, [this] {
        m_step = (m_step + 1) % turnSteps;
        update();
    });
}

void BusyRing::setRunning(bool running)
{
    setVisible(running);
    if (running && Theme::animates())
        m_turn.start();
    else
        m_turn.stop();
}

void BusyRing::paint(QPainter *painter, const QRectF &rect, int step, const QColor &color)
{
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal width = qMax(1.5, rect.width() / 9);
    const QRectF ring = rect.adjusted(width, width, -width, -width);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap));
    painter->drawArc(ring, -step * (360 / turnSteps) * 16, 250 * 16);
}

void BusyRing::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    paint(&painter, rect(), m_step, themeColor(Token::Wait));
}

} // namespace LeadBridge::Ui
