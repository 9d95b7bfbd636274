// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/engine/throttle.h"
#include "app/interfaces/problemsapi.h"
#include "app/storage/problemreader.h"
#include "app/storage/problemstore.h"

#include <QSet>
#include <QTimer>

#include <chrono>

namespace LeadBridge {

class HistoryReader;
class Journal;
class WriterQueue;

/// The problems of a running engine. Parts that notice trouble tell it here; leads that come to
/// nothing it learns from the journal. What it knows is in the database, so that opened() and
/// ended() come once for each problem whatever ends the program in between. What cannot be
/// written, because the disk is the trouble, it keeps in mind until it can. Lives on the main
/// thread.
class ProblemService final : public ProblemsApi
{
    Q_OBJECT
public:
    struct Parts
    {
        WriterQueue &queue;
        Journal &journal;
        HistoryReader &reader;
        const Clock &clock;
    };
    explicit ProblemService(const Parts &parts, QObject *parent = nullptr);

    /// Opens the problem, or brings it up to date where it is not over.
    void raise(const ProblemReport &report);
    /// The cause is gone. Nothing where there is no such problem.
    void end(const ProblemKey &key);
    /// Ends all problems of the kind but the one with this subject.
    void endOthers(ProblemKind kind, const QString &subject = {});
    /// For how long leads may be tried again before that is a problem.
    void setRetryLimit(std::chrono::minutes limit);
    /// Whether opened() and ended() come: not in an engine that only passes by, or the one that
    /// stays would have nothing left to tell.
    void setTelling(bool tells) { m_tells = tells; }
    /// Does what time alone does, and writes what could not be written before. Comes by itself
    /// twice a minute.
    void lookAfter();

    [[nodiscard]] QList<ProblemRecord> current() const override;
    QFuture<Result<QList<ProblemRecord>>> past(const QDateTime &before, int limit) override;
    [[nodiscard]] QDateTime lastUtc() const override;
    QFuture<Result<QList<EventId>>> leadsOf(ProblemId problem, int limit) override;
    QFuture<Result<>> acknowledge(ProblemId problem) override;
    QFuture<Result<>> reopen(ProblemId problem) override;
    QFuture<Result<ResendReport>> sendAgain(ProblemId problem) override;

signals:
    /// The operator sends the leads of this problem again: whoever keeps them back may try.
    void sendingAgain(const LeadBridge::ProblemRecord &problem);

private:
    void read();
    void take(const ProblemNews &news);
    void tell(const ProblemNews &news);
    void keepInMind(const ProblemReport &report);
    void endInMind(const ProblemKey &key);
    void writeUnwritten();

    Parts m_parts;
    ProblemStore m_store;
    Throttle m_reread;
    QTimer m_round;
    std::chrono::minutes m_retryLimit { 30 };
    QList<ProblemRecord> m_current; ///< as the database has them
    QList<ProblemRecord> m_unwritten; ///< began while nothing could be written
    QList<ProblemKey> m_writing; ///< of those, as they are on their way to the database
    QList<ProblemKey> m_unwrittenEnds;
    QList<ProblemKey> m_justEnded; ///< since the database was last read
    QSet<ProblemId> m_toldBegun; ///< so that a slow disk does not make us tell twice
    QSet<ProblemId> m_toldEnded;
    QDateTime m_lastUtc;
    bool m_tells = true;
};

} // namespace LeadBridge
