// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/bulkresender.h"

#include "app/base/logging.h"
#include "app/engine/futures.h"
#include "app/storage/historyreader.h"
#include "app/storage/journal.h"

#include <algorithm>

namespace LeadBridge {

using namespace std::chrono_literals;

namespace {

const QString running = QStringLiteral("leads are being sent again already");
constexpr auto interval = 100ms;
constexpr auto troublePause = 5s; // between tries while the disk is full or the like
constexpr int mostAtOnce = 100; // some 20 ms of the journal's time

} // namespace

BulkResender::BulkResender(Journal &journal, HistoryReader &reader, const Clock &clock,
                           QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_reader(reader)
    , m_clock(clock)
{
    connect(&m_timer, &QTimer::timeout, this, &BulkResender::queueSome);
}

QFuture<Result<>> BulkResender::load(bool works)
{
    m_works = works;
    return m_journal.bulk().then(
        this, [this](const Result<std::optional<BulkStatus>> &found) -> Result<> {
            if (!found)
                return tl::unexpected(found.error());
            if (*found && !m_preparing) {
                setStatus(**found);
                run();
            }
            return {};
        });
}

QFuture<Result<BulkPreview>> BulkResender::preview(const BulkResend &request)
{
    return m_reader.forBulk(request).then([](const Result<BulkFound> &found) {
        return found.map([](const BulkFound &events) { return events.preview; });
    });
}

QFuture<Result<>> BulkResender::start(const BulkResend &request)
{
    if (m_status.running || m_preparing)
        return refused<>(ErrorKind::Busy, running);
    m_preparing = true;
    m_cancelled = false;
    BulkStatus begun;
    begun.running = true;
    begun.perSecond = std::clamp(request.perSecond, 1, 1000);
    begun.startedUtc = m_clock.nowUtc();
    setStatus(begun);
    // Another engine may have left one that runs, which this one has not heard of yet.
    return m_journal.bulk()
        .then(this,
              [this, request](const Result<std::optional<BulkStatus>> &known) {
                  if (!known)
                      return answered<>(failed(known.error()));
                  if (*known && (*known)->running) {
                      m_preparing = false;
                      setStatus(**known);
                      run();
                      return refused<>(ErrorKind::Busy, running);
                  }
                  return find(request);
              })
        .unwrap();
}

QFuture<Result<>> BulkResender::find(const BulkResend &request)
{
    return m_reader.forBulk(request)
        .then(this,
              [this, request](const Result<BulkFound> &found) {
                  if (!found)
                      return answered<>(failed(found.error()));
                  return write(request, m_cancelled ? QList<EventId>() : found->toSend);
              })
        .unwrap();
}

QFuture<Result<>> BulkResender::write(const BulkResend &request, const QList<EventId> &events)
{
    return m_journal.startBulk(request, events)
        .then(this,
              [this](const Result<BulkStatus> &begun) -> QFuture<Result<>> {
                  if (!begun)
                      return answered<>(failed(begun.error()));
                  m_preparing = false;
                  setStatus(*begun);
                  if (m_cancelled)
                      return cancel();
                  run();
                  return answered<>({});
              })
        .unwrap();
}

Result<> BulkResender::failed(const Error &error)
{
    m_preparing = false;
    BulkStatus ended = m_status;
    ended.running = false;
    ended.endedUtc = m_clock.nowUtc();
    ended.error = error;
    setStatus(ended);
    return tl::unexpected(error);
}

QFuture<Result<>> BulkResender::cancel()
{
    if (m_preparing) {
        m_cancelled = true;
        return answered<>({});
    }
    m_timer.stop();
    return m_journal.stopBulk().then(this, [this](const Result<BulkStatus> &stopped) -> Result<> {
        if (!stopped) {
            run();
            return tl::unexpected(stopped.error());
        }
        setStatus(*stopped);
        return {};
    });
}

void BulkResender::setStatus(const BulkStatus &status)
{
    if (status == m_status)
        return;
    m_status = status;
    emit changed();
}

void BulkResender::run()
{
    if (!m_status.running || !m_works)
        return;
    m_credit = 1;
    m_counted = m_clock.monotonic();
    m_timer.start(interval);
}

void BulkResender::queueSome()
{
    m_timer.setInterval(interval);
    const auto now = m_clock.monotonic();
    const std::chrono::duration<double> passed = now - m_counted;
    m_counted = now;
    // What was not used while the journal or the machine stood is not made up for in one go.
    m_credit = std::min<double>(m_credit + passed.count() * m_status.perSecond, mostAtOnce);
    const int events = static_cast<int>(m_credit);
    if (m_queueing || events < 1)
        return;
    m_credit -= events;
    m_queueing = true;
    m_journal.queueBulk(events).then(
        this, [this](const Result<BulkStatus> &result) { onQueued(result); });
}

void BulkResender::onQueued(const Result<BulkStatus> &result)
{
    m_queueing = false;
    if (result) {
        setStatus(*result);
        if (!m_status.running)
            m_timer.stop();
        return;
    }
    qCWarning(lcEngine) << "sending again waits for the journal:" << result.error().detail;
    BulkStatus waiting = m_status;
    waiting.error = result.error();
    setStatus(waiting);
    if (m_timer.isActive())
        m_timer.start(troublePause);
}

} // namespace LeadBridge
