// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/storage/journalvalues.h"

#include <QFuture>

namespace LeadBridge {

class WriterQueue;

/// An action of which nothing is to go out.
struct StoredPause
{
    ActionId action;
    QDateTime sinceUtc;
    QDateTime untilUtc; ///< invalid: until the operator says so
};

/// An action that was held because its destination failed.
struct StoredHold
{
    ActionId action;
    QDateTime sinceUtc;
    Reason reason;
};

struct StoredStandings
{
    QList<StoredPause> pauses;
    QList<StoredHold> holds;
};

/// Which actions are paused or held, over restarts. Calls from any thread; results after the
/// commit.
class StandingStore
{
public:
    explicit StandingStore(WriterQueue &queue);

    QFuture<Result<StoredStandings>> load();
    /// In place of all that are stored.
    QFuture<Result<>> savePauses(const QList<StoredPause> &pauses);
    QFuture<Result<>> saveHolds(const QList<StoredHold> &holds);
    /// How many steps of each action wait.
    QFuture<Result<QList<std::pair<ActionId, qint64>>>> waiting();

private:
    WriterQueue &m_queue;
};

} // namespace LeadBridge
