// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace LeadBridge::Ui {

/// "12 new ↑" over the table: what came while the hand was elsewhere.
class NewPill final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit NewPill(QWidget *parent);
    /// @p more: at least so many.
    void setCount(int count, bool more);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace LeadBridge::Ui
