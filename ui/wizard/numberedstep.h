// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace LeadBridge::Ui {

/// One action the operator takes elsewhere: its number in a circle, what to do, and what helps.
class NumberedStep final : public QWidget
{
    Q_OBJECT
public:
    NumberedStep(int number, const QString &title, QWidget *parent);

    /// What stands under the title.
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_number;
    QVBoxLayout *m_body;
};

/// The circle of a step, filled or soft; pictures use the same numbers.
void paintStepNumber(QPainter *painter, const QRectF &circle, int number, bool filled);

} // namespace LeadBridge::Ui
