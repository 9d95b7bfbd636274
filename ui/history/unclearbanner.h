// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/historyvalues.h"

#include <QWidget>

class QPushButton;

namespace LeadBridge::Ui {

class Paragraph;

/// Asks the operator what became of a lead that left and was not answered. Neither answer is
/// the default: both ring a real person's phone, or fail to.
class UnclearBanner final : public QWidget
{
    Q_OBJECT
public:
    explicit UnclearBanner(QWidget *parent);
    void setDelivery(DeliveryId delivery, const QString &destinationId);

signals:
    void settled(LeadBridge::DeliveryId delivery, LeadBridge::Settlement settlement);

private:
    void settle(Settlement settlement);

    DeliveryId m_delivery;
    Paragraph *m_text;
    QPushButton *m_arrived;
    QPushButton *m_again;
};

} // namespace LeadBridge::Ui
