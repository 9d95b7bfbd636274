// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QTimer>
#include <QVariantAnimation>

namespace LeadBridge::Ui {

/// On or off, at once. Never without its word beside it: the word is somebody else's label,
/// and the accessible name must be set. Space and Enter toggle it.
/// A click emits clicked(bool) as any checkable button; who must ask first connects to
/// clicked() and sets the state back until the answer.
class Switch final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Switch(QWidget *parent = nullptr);

    /// 32x18 in place of 40x22, for rows.
    void setSmall(bool small);
    /// A ring turns in the knob, and clicks are not taken, while something is under way.
    void setBusy(bool busy);
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] QSize sizeHint() const override;

    /// Draws a switch into @p rect, for delegates. @p knob from 0 (off) to 1 (on).
    static void paint(QPainter *painter, const QRectF &rect, qreal knob, bool on, bool enabled);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    [[nodiscard]] bool hitButton(const QPoint &pos) const override;

private:
    void moveKnob(bool on);

    QVariantAnimation m_slide;
    QTimer m_turn;
    qreal m_knob = 0;
    int m_step = 0;
    bool m_small = false;
    bool m_busy = false;
};

/// The busy ring of 18 px, 8 steps a second; hidden while it is not running.
class BusyRing final : public QWidget
{
    Q_OBJECT
public:
    explicit BusyRing(QWidget *parent = nullptr, int side = 18);
    void setRunning(bool running);
    [[nodiscard]] QSize sizeHint() const override { return { m_side, m_side }; }

    /// Draws step 0…7 of the ring.
    static void paint(QPainter *painter, const QRectF &rect, int step, const QColor &color);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QTimer m_turn;
    int m_step = 0;
    int m_side;
};

} // namespace LeadBridge::Ui
