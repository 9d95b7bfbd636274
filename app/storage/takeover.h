// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/storage/commitnews.h"
#include "app/storage/deliverywriter.h"
#include "app/storage/eventcounters.h"
#include "app/storage/pastflows.h"
#include "app/storage/upkeepvalues.h"

#include <QHash>

#include <vector>

namespace LeadBridge {

class Connection;

/// Brings a copy of the database up to what is known of the time since: what came after it is
/// taken over from the replaced database, and what has gone out since is marked as such. The
/// replaced one is attached to the copy's connection as "old". Everything happens in the
/// transaction of the caller.
class Takeover
{
public:
    /// All must outlive the takeover.
    Takeover(Connection &db, const Clock &clock);

    /// From a database that knows the copy's events: they are the same under the same numbers.
    void fromSameLine(RestoreReport &report);
    /// From a database that began anew since, such as after damage: its events are added under
    /// new numbers, and of what waits in the copy nobody knows.
    void fromOtherLine(RestoreReport &report);
    /// Nothing can be read: of what waits in the copy nobody knows.
    void fromNothing(RestoreReport &report);

private:
    void addFlows();
    void addFlow(qint64 oldId, qint64 newId, const QByteArray &document, bool removed);
    [[nodiscard]] std::vector<qint64> changedSince(qint64 last);
    void replace(qint64 event, RestoreReport &report);
    void forgetClientsOf(qint64 event);
    void addEvents(qint64 last, RestoreReport &report);
    void countEvents(qint64 first, RestoreReport &report);
    void forgetAgain();
    void takeRunningState();
    void dropRunningState();

    void mapFlows();
    void mapStepLists();
    void pickUnknownEvents(qint64 last);
    void addShifted(qint64 shift);
    void takePauses();

    void doubtAll(RestoreReport &report);
    [[nodiscard]] QStringList columns(const char *table, const QString &without = {});
    [[nodiscard]] QStringList runningTables();

    Connection &m_db;
    EventCounters m_counters;
    PastFlows m_past;
    CommitNews m_news; // nobody listens yet
    DeliveryWriter m_deliveries;
};

} // namespace LeadBridge
