// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowvalues.h"

#include <QDialog>

namespace LeadBridge::Ui {

/// Asks where a test lead goes. The sandbox is the way that costs nothing and comes first, where
/// a step has one; an order for a call centre takes a second step, since somebody will be rung up.
class TestLeadDialog final : public QDialog
{
    Q_OBJECT
public:
    struct Facts
    {
        QString eventTitle;
        QStringList services; ///< names of all services of the flow, in order
        QStringList tried; ///< of those, the ones the sandbox stands in for
        QString phone; ///< as the service will ring it; empty: not known
        bool unsaved = false; ///< the flow is saved first
    };

    TestLeadDialog(const Facts &facts, QWidget *parent);

signals:
    void chosen(LeadBridge::TestTarget target);

private:
    [[nodiscard]] QString explanation() const;
    void sendReal();

    Facts m_facts;
};

} // namespace LeadBridge::Ui
