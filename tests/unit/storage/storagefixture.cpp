// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storagefixture.h"

#include <QCoreApplication>

namespace LeadBridge {

StorageFixture::StorageFixture(const Connection::Fault &fault)
    : m_fault(fault)
{
}

StorageFixture::~StorageFixture()
{
    stop();
}

bool StorageFixture::start()
{
    queue = std::make_unique<WriterQueue>();
    queue->setFault(m_fault);
    const auto result = queue->open(path());
    if (!result)
        return false;
    opened = *result;
    journal = std::make_unique<Journal>(*queue, clock);
    QObject::connect(journal.get(), &Journal::deliveriesDue, journal.get(),
                     [this](const QList<DueDelivery> &steps) { due += steps; });
    QObject::connect(journal.get(), &Journal::eventsChanged, journal.get(),
                     [this](const QList<EventId> &events) { changed += events; });
    QObject::connect(journal.get(), &Journal::appended, journal.get(),
                     [this](const QList<AppendReceipt> &answers) { receipts += answers; });
    return true;
}

void StorageFixture::stop()
{
    journal.reset();
    queue.reset();
}

bool StorageFixture::restart()
{
    stop();
    due.clear();
    changed.clear();
    receipts.clear();
    return start();
}

NewEvent StorageFixture::newEvent(int steps, State state) const
{
    NewEvent event;
    event.flow = { 1 };
    event.receivedUtc = clock.nowUtc();
    event.method = "GET";
    event.target = "/hook/x?client_id=17";
    event.headers = { { "Host", "localhost" }, { "User-Agent", "test" } };
    event.remoteAddress = QStringLiteral("127.0.0.1");
    event.fields = { { QStringLiteral("client_id"), QStringLiteral("17") },
                     { QStringLiteral("client_name"), QStringLiteral("Мария \"Иванова\"\n") } };
    event.plan.state = state;
    event.plan.steps = steps;
    event.plan.client = QStringLiteral("Мария Иванова");
    event.plan.phone = QStringLiteral("+7 (900) 000-00-01");
    if (state == State::Held)
        event.plan.reason = { ReasonCode::SendingStopped, {} };
    return event;
}

EventId StorageFixture::append(const NewEvent &event)
{
    return journal->append(event).result().value_or(EventId());
}

Result<> StorageFixture::finish(EventId event, int step, State state, const Reason &reason,
                                const QString &orderId)
{
    const DeliveryId delivery = deliveryOf(event, step);
    if (const auto marked = journal->markSending({ delivery }).result(); !marked)
        return tl::unexpected(marked.error());
    FinishedAttempt attempt;
    attempt.delivery = delivery;
    attempt.startedUtc = clock.nowUtc();
    attempt.duration = std::chrono::milliseconds(120);
    attempt.record = {
        "POST", QUrl(QStringLiteral("https://api.example.org/x?key=•••")), {}, "{}"
    };
    attempt.status = 200;
    attempt.answerHeaders = { { "Content-Type", "application/json" } };
    attempt.answerBody = "{\"step\":" + QByteArray::number(step) + '}';
    attempt.outcome = { state == State::Delivered ? OutcomeKind::Delivered : OutcomeKind::Rejected,
                        reason,
                        orderId,
                        {} };
    attempt.state = state;
    if (state == State::Pending)
        attempt.nextTryUtc = clock.nowUtc().addSecs(9);
    return journal->finishAttempt(attempt).result();
}

QString StorageFixture::value(const QString &sql) const
{
    Connection db;
    if (const auto ok = db.open(path(), Connection::Mode::ReadOnly); !ok)
        return QStringLiteral("cannot open: ") + ok.error().detail;
    const QString found = db.valueOnce(sql);
    return db.failed() ? db.result().error().detail : found;
}

QString StorageFixture::states(EventId event) const
{
    const QString id = QString::number(event.value);
    return value(QStringLiteral("SELECT state || ':' || ifnull((SELECT group_concat(x, '') FROM"
                                " (SELECT ' ' || state || CASE WHEN due IS NULL THEN '' ELSE '!'"
                                " END x FROM deliveries WHERE id / 256 = %1 ORDER BY id)), '')"
                                " FROM events WHERE id = %1")
                     .arg(id));
}

QString StorageFixture::wrongCounts() const
{
    const QString recount = QStringLiteral(
        "SELECT received_at / 3600000 hour, flow, test, state, count(*) n FROM events"
        " GROUP BY 1, 2, 3, 4 UNION ALL SELECT -1, flow, test, state, count(*) FROM events"
        " GROUP BY 2, 3, 4");
    const QString stored =
        QStringLiteral("SELECT hour, flow, test, state, count FROM hour_counts WHERE count <> 0");
    return value(QStringLiteral("SELECT group_concat(hour || ' ' || state || ' ' || n, '; ') FROM"
                                " (SELECT * FROM (%1 EXCEPT %2) UNION ALL"
                                " SELECT * FROM (%2 EXCEPT %1))")
                     .arg(QStringLiteral("SELECT * FROM (%1)").arg(recount), stored));
}

void StorageFixture::waitUntilIndexed() const
{
    QTRY_COMPARE_WITH_TIMEOUT(
        value(QStringLiteral("SELECT (SELECT count(*) FROM events) - (SELECT count(*) FROM"
                             " search_text) + (SELECT count(*) FROM search_changed)")),
        QStringLiteral("0"), 20'000);
}

void StorageFixture::waitUntilLearned() const
{
    QTRY_COMPARE_WITH_TIMEOUT(
        value(QStringLiteral("SELECT (SELECT ifnull(max(id), 0) FROM events) - last_event"
                             " FROM learning")),
        QStringLiteral("0"), 20'000);
}

} // namespace LeadBridge
