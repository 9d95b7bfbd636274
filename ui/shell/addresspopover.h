// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowsapi.h"
#include "app/interfaces/statusapi.h"

#include <QFrame>

class QVBoxLayout;

namespace LeadBridge::Ui {

/// Opens under the receiving tile: where Klientiks finds this computer, which port is listened
/// on, the address of each flow to copy, and what to do when the port is taken.
class AddressPopover final : public QFrame
{
    Q_OBJECT
public:
    AddressPopover(StatusApi &status, FlowsApi &flows, QWidget *parent);
    /// Opens with its upper left corner at @p corner of the screen, further left where the
    /// window ends; deletes itself when closed.
    void openAt(QPoint corner);

signals:
    void settingsRequested();

private:
    void build();
    void addTrouble(QVBoxLayout *column, const ReceivingStatus &receiving);
    void addAddresses(QVBoxLayout *column);

    StatusApi &m_status;
    FlowsApi &m_flows;
};

/// The base of public addresses: what the operator set, else the local one.
[[nodiscard]] QString publicBaseOf(const ReceivingStatus &receiving);

} // namespace LeadBridge::Ui
