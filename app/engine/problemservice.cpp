// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/problemservice.h"

#include "app/base/logging.h"
#include "app/engine/futures.h"
#include "app/storage/historyreader.h"
#include "app/storage/journal.h"
#include "app/storage/writerqueue.h"

#include <algorithm>
#include <utility>

namespace LeadBridge {

using namespace std::chrono_literals;

namespace {

constexpr int mostShown = 200;
constexpr int mostLeads = 1'000'000;
/// Trouble that is told again and again is written down this often.
constexpr qint64 noteAgainMs = 30'000;
/// Numbers of problems that are not in the database: far above those that are.
constexpr qint64 firstInMind = qint64(1) << 40;

template <class List> auto withKey(List &problems, const ProblemKey &key)
{
    return std::find_if(problems.begin(), problems.end(),
                        [&key](const ProblemRecord &problem) { return problem.key == key; });
}

} // namespace

ProblemService::ProblemService(const Parts &parts, QObject *parent)
    : ProblemsApi(parent)
    , m_parts(parts)
    , m_store(parts.queue, parts.clock)
    , m_reread(500ms)
{
    connect(&m_reread, &Throttle::due, this, &ProblemService::read);
    connect(&parts.journal, &Journal::problemsChanged, &m_reread, &Throttle::trigger);
    connect(&parts.queue, &WriterQueue::healthChanged, this, [this](const StorageHealth &health) {
        if (health.writable)
            writeUnwritten();
    });
    connect(&m_round, &QTimer::timeout, this, &ProblemService::lookAfter);
    m_round.start(30s);
    read();
}

void ProblemService::raise(const ProblemReport &report)
{
    m_unwrittenEnds.removeAll(report.key);
    if (withKey(m_unwritten, report.key) != m_unwritten.end()) {
        keepInMind(report);
        return;
    }
    const auto known = withKey(m_current, report.key);
    const bool isNews = known == m_current.end() || known->reason != report.reason
        || known->lastUtc.msecsTo(m_parts.clock.nowUtc()) >= noteAgainMs
        || m_justEnded.contains(report.key);
    if (!isNews)
        return;
    m_store.raise(report).then(this, [this, report](const Result<> &stored) {
        if (stored)
            m_reread.trigger();
        else
            keepInMind(report);
    });
}

void ProblemService::end(const ProblemKey &key)
{
    endInMind(key);
    m_justEnded.append(key);
    m_store.end(key).then(this, [this, key](const Result<bool> &ended) {
        if (!ended && !m_unwrittenEnds.contains(key))
            m_unwrittenEnds.append(key);
        else if (ended && *ended)
            m_reread.trigger();
    });
}

void ProblemService::endOthers(ProblemKind kind, const QString &subject)
{
    const QList<ProblemRecord> all = current();
    for (const ProblemRecord &problem : all) {
        if (problem.key.kind == kind && problem.key.subject != subject)
            end(problem.key);
    }
}

void ProblemService::setRetryLimit(std::chrono::minutes limit)
{
    m_retryLimit = limit;
}

void ProblemService::lookAfter()
{
    writeUnwritten();
    m_store.age(m_retryLimit).then(this, [this](const Result<> &) { m_reread.trigger(); });
}

void ProblemService::keepInMind(const ProblemReport &report)
{
    const QDateTime now = m_parts.clock.nowUtc();
    const auto known = withKey(m_unwritten, report.key);
    if (known != m_unwritten.end()) {
        known->lastUtc = now;
        if (known->reason == report.reason)
            return; // whoever hears of a change may tell us the same again
        known->reason = report.reason;
        emit changed();
        return;
    }
    ProblemRecord problem;
    problem.id = { firstInMind + m_unwritten.size() };
    problem.key = report.key;
    problem.leads = report.leads;
    problem.destination = report.destination;
    problem.reason = report.reason;
    problem.firstUtc = now;
    problem.lastUtc = now;
    m_unwritten.prepend(problem);
    if (withKey(m_current, report.key) == m_current.end()) {
        m_lastUtc = now;
        emit opened(problem);
    }
    emit changed();
}

void ProblemService::endInMind(const ProblemKey &key)
{
    const auto known = withKey(m_unwritten, key);
    if (known == m_unwritten.end())
        return;
    ProblemRecord problem = *known;
    m_unwritten.erase(known);
    problem.state = ProblemState::Over;
    problem.overUtc = m_parts.clock.nowUtc();
    if (withKey(m_current, key) == m_current.end())
        emit ended(problem);
    emit changed();
}

/// The disk may take again what it did not take before.
void ProblemService::writeUnwritten()
{
    for (const ProblemRecord &problem : std::as_const(m_unwritten)) {
        if (m_writing.contains(problem.key))
            continue; // asked for from two sides: what was written once is not to be ended
        m_writing.append(problem.key);
        const ProblemReport report { problem.key, problem.leads, problem.destination,
                                     problem.reason };
        m_store.raise(report, problem.firstUtc, true)
            .then(this, [this, key = problem.key](const Result<> &stored) {
                m_writing.removeAll(key);
                if (!stored)
                    return;
                // One that ended in between is not there; its end was written after it.
                const auto known = withKey(m_unwritten, key);
                if (known != m_unwritten.end())
                    m_unwritten.erase(known);
                m_reread.trigger();
            });
    }
    const QList<ProblemKey> ends = std::exchange(m_unwrittenEnds, {});
    for (const ProblemKey &key : ends)
        end(key);
}

void ProblemService::read()
{
    m_parts.reader.problemNews(mostShown).then(this, [this](const Result<ProblemNews> &news) {
        if (news)
            take(*news);
    });
}

void ProblemService::take(const ProblemNews &news)
{
    const bool isOther = news.current != m_current;
    m_current = news.current;
    m_justEnded.clear();
    if (news.lastUtc > m_lastUtc || !m_lastUtc.isValid())
        m_lastUtc = news.lastUtc;
    if (m_tells)
        tell(news);
    if (isOther)
        emit changed();
}

void ProblemService::tell(const ProblemNews &news)
{
    QList<ProblemId> begun;
    QList<ProblemId> over;
    for (const ProblemRecord &problem : news.begun) {
        begun.append(problem.id);
        if (m_toldBegun.contains(problem.id))
            continue;
        m_toldBegun.insert(problem.id);
        qCInfo(lcEngine) << "problem" << problem.id.value << problemKindWord(problem.key.kind);
        emit opened(problem);
    }
    for (const ProblemRecord &problem : news.ended) {
        over.append(problem.id);
        if (m_toldEnded.contains(problem.id))
            continue;
        m_toldEnded.insert(problem.id);
        emit ended(problem);
    }
    if (!begun.isEmpty() || !over.isEmpty())
        m_store.setTold(begun, over);
}

QList<ProblemRecord> ProblemService::current() const
{
    QList<ProblemRecord> all = m_unwritten;
    for (const ProblemRecord &problem : m_current) {
        if (withKey(m_unwritten, problem.key) == m_unwritten.end())
            all.append(problem);
    }
    return all;
}

QDateTime ProblemService::lastUtc() const
{
    return m_lastUtc;
}

QFuture<Result<QList<ProblemRecord>>> ProblemService::past(const QDateTime &before, int limit)
{
    return m_parts.reader.pastProblems(before, limit);
}

QFuture<Result<QList<EventId>>> ProblemService::leadsOf(ProblemId problem, int limit)
{
    return m_parts.reader.problemLeads(problem, limit);
}

QFuture<Result<>> ProblemService::acknowledge(ProblemId problem)
{
    return m_store.setSeen(problem, true).then(this, [this](const Result<> &done) {
        m_reread.trigger();
        return done;
    });
}

QFuture<Result<>> ProblemService::reopen(ProblemId problem)
{
    return m_store.setSeen(problem, false).then(this, [this](const Result<> &done) {
        m_reread.trigger();
        return done;
    });
}

QFuture<Result<ResendReport>> ProblemService::sendAgain(ProblemId problem)
{
    const auto known =
        std::find_if(m_current.cbegin(), m_current.cend(),
                     [problem](const ProblemRecord &one) { return one.id == problem; });
    if (known != m_current.cend())
        emit sendingAgain(*known);
    return m_parts.reader.problemLeads(problem, mostLeads)
        .then(this,
              [this](const Result<QList<EventId>> &leads) -> QFuture<Result<ResendReport>> {
                  if (!leads)
                      return answered<ResendReport>(tl::unexpected(leads.error()));
                  QList<EventId> events = *leads;
                  std::reverse(events.begin(), events.end()); // in the order they came
                  return m_parts.journal.resend(events, ResendScope::Unfinished);
              })
        .unwrap();
}

} // namespace LeadBridge
