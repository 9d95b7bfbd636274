// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/interfaces/problemsapi.h"

namespace LeadBridge {

class FlowService;
class HistoryReader;
class Journal;
class WriterQueue;

/// The problems of a running engine. Parts that notice trouble tell it here; leads that come to
/// nothing it learns from the journal. Lives on the main thread.
class ProblemService final : public ProblemsApi
{
    Q_OBJECT
public:
    struct Parts
    {
        WriterQueue &queue;
        Journal &journal;
        HistoryReader &reader;
        FlowService &flows;
        const Clock &clock;
    };
    explicit ProblemService(const Parts &parts, QObject *parent = nullptr);

    /// Opens the problem, or brings it up to date where it is not over.
    void raise(const ProblemReport &report);
    /// The cause is gone. Nothing where there is no such problem.
    void end(const ProblemKey &key);

    [[nodiscard]] QList<ProblemRecord> current() const override;
    QFuture<Result<QList<ProblemRecord>>> past(const QDateTime &before, int limit) override;
    [[nodiscard]] QDateTime lastUtc() const override;
    QFuture<Result<QList<EventId>>> leadsOf(ProblemId problem, int limit) override;
    QFuture<Result<>> acknowledge(ProblemId problem) override;
    QFuture<Result<>> reopen(ProblemId problem) override;
    QFuture<Result<ResendReport>> sendAgain(ProblemId problem) override;

private:
    Parts m_parts;
    QList<ProblemRecord> m_current;
};

} // namespace LeadBridge
