// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/soak/moodyservice.h"

#include <QSet>
#include <QStringList>

namespace LeadBridge::Soak {

/// What all sides say of one soak.
struct Accounts
{
    QString database; ///< path; the bridge has ended
    QSet<int> accepted; ///< answered 200
    QSet<int> repeatable; ///< sent until they were answered 200
    QSet<qint64> waitingFlows; ///< of which what is doubtful is never sent again
    QHash<int, OrderRecord> orders; ///< as the service counts them
    QHash<int, int> messages; ///< as Telegram counts them
};

/// Whether they agree.
struct Balance
{
    QMap<QString, int> states; ///< events by their state
    int lost = 0; ///< answered 200, and no event
    int doubled = 0; ///< arrived twice, and no unanswered request accounts for it
    int unsettled = 0; ///< in no final state
    int unexplained = 0; ///< the sides contradict each other otherwise
    int orders = 0; ///< orders that arrived
    int doubtful = 0; ///< requests nobody knows the answer of, as they were written down
    int repeated = 0; ///< orders that arrived again, each after an unanswered request
    QStringList stories; ///< of what does not agree

    [[nodiscard]] bool isEven() const { return lost + doubled + unsettled + unexplained == 0; }
};

[[nodiscard]] Balance balance(const Accounts &accounts);

} // namespace LeadBridge::Soak
