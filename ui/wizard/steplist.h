// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

class QVBoxLayout;

namespace LeadBridge::Ui {

class ElidedLabel;
class Paragraph;

/// One line of the step list: number or tick, and the name.
class StepButton final : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Standing {
        Done, ///< behind us
        Current,
        Reached, ///< ahead, but was seen before
        Ahead, ///< cannot be gone to yet
    };

    StepButton(int number, const QString &name, QWidget *parent);
    void setStanding(Standing standing);
    [[nodiscard]] Standing standing() const { return m_standing; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void paintMark(QPainter &painter, const QRectF &circle) const;

    int m_number;
    Standing m_standing = Standing::Ahead;
};

/// The dark strip at the left of the wizard: program sign and title, the steps, and the word
/// that nothing is lost.
class StepList final : public QWidget
{
    Q_OBJECT
public:
    explicit StepList(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void addStep(int step, const QString &name);
    /// @p reached: the furthest step that can be gone to.
    void setCurrent(int step, int reached);
    [[nodiscard]] StepButton *button(int step) const;

signals:
    void stepChosen(int step);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_column;
    ElidedLabel *m_title;
    QMap<int, StepButton *> m_steps;
};

} // namespace LeadBridge::Ui
