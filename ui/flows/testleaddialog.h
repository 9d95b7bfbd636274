// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowvalues.h"

#include <QDialog>

namespace LeadBridge::Ui {

/// Asks where a test lead goes. The sandbox is the way that costs nothing and comes first; the
/// real service takes a second step, since somebody will ring up the number.
class TestLeadDialog final : public QDialog
{
    Q_OBJECT
public:
    struct Facts
    {
        QString eventTitle;
        QString destination; ///< name of the service
        QString phone; ///< as the service will ring it; empty: not known
        bool unsaved = false; ///< the flow is saved first
    };

    TestLeadDialog(const Facts &facts, QWidget *parent);

signals:
    void chosen(LeadBridge::TestTarget target);

private:
    void askReal();

    Facts m_facts;
};

} // namespace LeadBridge::Ui
