// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/icon.h"

#include <QAbstractButton>

class QToolButton;

namespace LeadBridge::Ui {

/// One card of the chain: tile, title, and under it what is to be said of it. Checked where it
/// is the one being edited. A step's card has six dots to drag it by and a menu.
class StepCard final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit StepCard(QWidget *parent = nullptr);

    void setGlyph(Glyph glyph);
    void setLetter(const QString &letter);
    void setTexts(const QString &title, const QString &detail, bool trouble);
    [[nodiscard]] QString detail() const { return m_detail; }
    /// Dashed, its texts quiet: the step is switched off, or there is none yet.
    void setFaint(bool faint);
    [[nodiscard]] bool isFaint() const { return m_faint; }
    /// Gives it dots and menu.
    void setIsStep(bool isStep);
    /// Not wider than its texts where cards stand in a row, as wide as the column in a column.
    void setInColumn(bool inColumn);
    /// Lifted while it is dragged.
    void setLifted(bool lifted);
    /// What the card would like, however long its texts are at most @p most wide.
    [[nodiscard]] int widthUpTo(int most) const;
    [[nodiscard]] QRect dotsRect() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void menuAsked(const QPoint &globalPos);
    /// By Alt and an arrow: -1 nearer to the source, 1 away from it.
    void moveAsked(int direction);
    void removeAsked();
    void dragMoved(const QPoint &globalPos);
    void dropped(const QPoint &globalPos);
    void dragGivenUp();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    void paintTexts(QPainter &painter, const QRect &room);
    void paintDots(QPainter &painter);
    void askMenu();

    enum class Drag { None, Pressed, Under };

    Glyph m_glyph = Glyph::Inbox;
    QString m_letter;
    QString m_detail;
    bool m_trouble = false;
    bool m_faint = false;
    bool m_inColumn = false;
    bool m_lifted = false;
    Drag m_drag = Drag::None;
    QPoint m_pressedAt;
    QToolButton *m_menu = nullptr;
};

} // namespace LeadBridge::Ui
