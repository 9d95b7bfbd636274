// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/destination.h"

#include <QWidget>

namespace LeadBridge::Ui {

class ElidedLabel;
class MappingRow;
class SignView;

/// A mapping row, and under it what it brings for the event at hand: "now: Анна Примерова".
class LeadRow final : public QWidget
{
    Q_OBJECT
public:
    explicit LeadRow(const InputDescription &input, QWidget *parent = nullptr);

    [[nodiscard]] MappingRow *row() const { return m_row; }
    /// @p example: the value is one of the catalogue's example.
    void setOutgoing(const PreviewLine &line, bool example);
    [[nodiscard]] QString outgoingText() const;

private:
    MappingRow *m_row;
    SignView *m_sign;
    ElidedLabel *m_now;
};

} // namespace LeadBridge::Ui
