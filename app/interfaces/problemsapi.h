// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/storage/historyvalues.h"
#include "app/storage/problemvalues.h"

#include <QFuture>
#include <QObject>

namespace LeadBridge {

/// What is wrong, a row for each cause. Calls return at once. Lives on the main thread.
class ProblemsApi : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Those that are not over, the last troubled first. At most 200.
    [[nodiscard]] virtual QList<ProblemRecord> current() const = 0;
    /// Those that are over, the last ended first, before @p before (invalid: from the newest).
    virtual QFuture<Result<QList<ProblemRecord>>> past(const QDateTime &before, int limit) = 0;
    /// When the last problem began; invalid: there was none.
    [[nodiscard]] virtual QDateTime lastUtc() const = 0;

    /// The leads it touches that are not done, newest first.
    virtual QFuture<Result<QList<EventId>>> leadsOf(ProblemId problem, int limit) = 0;

    /// The operator knows of it: no more reminders. Error NotFound: it is over.
    virtual QFuture<Result<>> acknowledge(ProblemId problem) = 0;
    /// Takes acknowledge() back.
    virtual QFuture<Result<>> reopen(ProblemId problem) = 0;
    /// Queues the leads it touches that are not done.
    virtual QFuture<Result<ResendReport>> sendAgain(ProblemId problem) = 0;

signals:
    /// current() is another one. At most twice a second.
    void changed();
    /// A problem that was not there has begun.
    void opened(const LeadBridge::ProblemRecord &problem);
    /// A problem has ended by itself or by a cure.
    void ended(const LeadBridge::ProblemRecord &problem);
};

} // namespace LeadBridge
