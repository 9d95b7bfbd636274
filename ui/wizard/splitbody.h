// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;

namespace LeadBridge::Ui {

/// The two columns of a wizard page: what is to be done at the left, help of a fixed width at
/// the right. In a window under 1100 px the right one stands below.
class SplitBody final : public QWidget
{
    Q_OBJECT
public:
    SplitBody(int rightWidth, QWidget *parent);

    /// Both are widgets to lay out children in.
    [[nodiscard]] QWidget *left() const { return m_left; }
    [[nodiscard]] QWidget *right() const { return m_right; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    int m_rightWidth;
    QBoxLayout *m_row;
    QWidget *m_left;
    QWidget *m_right;
};

} // namespace LeadBridge::Ui
