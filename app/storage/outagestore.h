// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/storage/outagevalues.h"

#include <QFuture>

namespace LeadBridge {

class Connection;
class WriterQueue;

/// Those that ended in [@p fromUtc, @p untilUtc), newest first, at most @p limit; an invalid time
/// does not restrict.
[[nodiscard]] QList<Outage> readOutages(Connection &db, const QDateTime &fromUtc,
                                        const QDateTime &untilUtc, int limit);

/// The outages in the database. Calls from any thread; results after the commit.
class OutageStore
{
public:
    /// @p queue must outlive the store.
    explicit OutageStore(WriterQueue &queue);

    QFuture<Result<OutageId>> add(const Outage &outage);
    QFuture<Result<>> setMissed(OutageId outage, int missed);
    QFuture<Result<>> addCaughtUp(OutageId outage, int events);

private:
    WriterQueue &m_queue;
};

} // namespace LeadBridge
