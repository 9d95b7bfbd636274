// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/journalvalues.h"

#include <QList>

namespace LeadBridge {

/// What one group of commands has done, to be told after its commit.
struct CommitNews
{
    QList<AppendReceipt> receipts;
    QList<DueDelivery> due;
    QList<EventId> appended;
    QList<EventId> changed;
    bool clients = false; ///< the client directory was changed
    bool problems = false; ///< a problem was changed
};

} // namespace LeadBridge
