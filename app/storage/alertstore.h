// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/reason.h"
#include "app/base/result.h"

#include <QDateTime>
#include <QFuture>
#include <QList>
#include <QString>

namespace LeadBridge {

class WriterQueue;

/// A message of trouble on its way to one mailbox or chat.
struct StoredAlert
{
    qint64 id = 0; ///< given by who made it; grows
    QString channel; ///< email or telegram
    QString recipient;
    QString title;
    QString text;
    QDateTime madeUtc;
    QDateTime dueUtc; ///< of the next try
    int tries = 0;
    Reason reason {}; ///< why the last try failed; None: there was none

    bool operator==(const StoredAlert &) const = default;
};

/// Alerts that are to go out, so that a restart loses none. Calls from any thread; results after
/// the commit.
class AlertStore final
{
public:
    explicit AlertStore(WriterQueue &queue);

    /// All that wait, the first made first.
    QFuture<Result<QList<StoredAlert>>> waiting();
    /// Adds them, and writes the named setting in the same transaction: what was told and the
    /// messages that tell it go together.
    QFuture<Result<>> add(const QList<StoredAlert> &alerts, const QString &setting,
                          const QByteArray &value);
    /// After a try that failed.
    QFuture<Result<>> update(const StoredAlert &alert);
    QFuture<Result<>> remove(const QList<qint64> &ids);

private:
    WriterQueue &m_queue;
};

} // namespace LeadBridge
