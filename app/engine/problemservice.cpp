// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/problemservice.h"

#include "app/engine/futures.h"

#include <algorithm>

namespace LeadBridge {

ProblemService::ProblemService(const Parts &parts, QObject *parent)
    : ProblemsApi(parent)
    , m_parts(parts)
{
}

void ProblemService::raise(const ProblemReport &report)
{
    const QDateTime now = m_parts.clock.nowUtc();
    const auto known = std::find_if(m_current.begin(), m_current.end(),
                                    [&](const auto &problem) { return problem.key == report.key; });
    if (known != m_current.end()) {
        known->lastUtc = now;
        known->reason = report.reason;
        emit changed();
        return;
    }
    ProblemRecord problem;
    problem.id = { m_current.size() + 1 };
    problem.key = report.key;
    problem.leads = report.leads;
    problem.destination = report.destination;
    problem.reason = report.reason;
    problem.firstUtc = now;
    problem.lastUtc = now;
    m_current.prepend(problem);
    emit opened(problem);
    emit changed();
}

void ProblemService::end(const ProblemKey &key)
{
    for (qsizetype i = 0; i < m_current.size(); ++i) {
        if (m_current.at(i).key != key)
            continue;
        ProblemRecord problem = m_current.takeAt(i);
        problem.state = ProblemState::Over;
        problem.overUtc = m_parts.clock.nowUtc();
        emit ended(problem);
        emit changed();
        return;
    }
}

QList<ProblemRecord> ProblemService::current() const
{
    return m_current;
}

QDateTime ProblemService::lastUtc() const
{
    return m_current.isEmpty() ? QDateTime() : m_current.constFirst().firstUtc;
}

QFuture<Result<QList<ProblemRecord>>> ProblemService::past(const QDateTime & /*before*/,
                                                           int /*limit*/)
{
    return refused<QList<ProblemRecord>>(ErrorKind::Unavailable);
}

QFuture<Result<QList<EventId>>> ProblemService::leadsOf(ProblemId /*problem*/, int /*limit*/)
{
    return refused<QList<EventId>>(ErrorKind::Unavailable);
}

QFuture<Result<>> ProblemService::acknowledge(ProblemId /*problem*/)
{
    return refused<>(ErrorKind::Unavailable);
}

QFuture<Result<>> ProblemService::reopen(ProblemId /*problem*/)
{
    return refused<>(ErrorKind::Unavailable);
}

QFuture<Result<ResendReport>> ProblemService::sendAgain(ProblemId /*problem*/)
{
    return refused<ResendReport>(ErrorKind::Unavailable);
}

} // namespace LeadBridge
