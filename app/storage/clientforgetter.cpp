// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/clientforgetter.h"

#include "app/base/reason.h"
#include "app/flow/flowfile.h"
#include "app/flow/plan.h"
#include "app/storage/codec.h"
#include "app/storage/connection.h"
#include "app/storage/deliverywriter.h"
#include "app/storage/eventblank.h"
#include "app/storage/searchindexer.h"

#include <QCryptographicHash>

#include <vector>

namespace LeadBridge {

namespace {

constexpr int eventsAtOnce = 32; // each touches a dozen pages
constexpr int tailAtOnce = 256; // events looked at

QHash<FlowId, Source> sources(Connection &db)
{
    QHash<FlowId, Source> found;
    Rows rows = db.query("SELECT id, document FROM flows");
    while (rows.next()) {
        if (const auto flow = flowFromJson(rows.bytes(1)))
            found.insert({ rows.number(0) }, flow->source);
    }
    return found;
}

/// Not the number itself: that would be kept of somebody who is to be forgotten.
QByteArray forgottenHash(const QString &id)
{
    const QByteArray told = "forgotten client " + id.toUtf8();
    return QCryptographicHash::hash(told, QCryptographicHash::Sha256);
}

} // namespace

bool wasForgotten(Connection &db, const QString &id)
{
    return db.value("SELECT 1 FROM forgotten_clients WHERE hash = ?", forgottenHash(id))
        .has_value();
}

ClientForgetter::ClientForgetter(const QString &id)
    : m_id(id)
{
}

bool ClientForgetter::step(Connection &db, DeliveryWriter &deliveries, CommitNews &news)
{
    if (!m_begun)
        begin(db, news);
    return takeLearned(db, deliveries, news) || takeTail(db, deliveries, news);
}

/// The entry goes first, so that no further order is made with it.
void ClientForgetter::begin(Connection &db, CommitNews &news)
{
    m_begun = true;
    db.run("DELETE FROM clients WHERE id = ?", m_id);
    db.run("INSERT OR IGNORE INTO forgotten_clients VALUES (?)", forgottenHash(m_id));
    news.clients = true;
    m_sources = sources(db);
    m_tail = db.value("SELECT last_event FROM learning").value_or(0);
    m_last = db.value("SELECT max(id) FROM events").value_or(0);
}

bool ClientForgetter::takeLearned(Connection &db, DeliveryWriter &deliveries, CommitNews &news)
{
    std::vector<qint64> events;
    {
        Rows rows = db.query("SELECT event FROM client_events WHERE client = ? LIMIT ?", m_id,
                             eventsAtOnce);
        while (rows.next())
            events.push_back(rows.number(0));
    }
    for (const qint64 event : events)
        forget(db, deliveries, news, event);
    return !events.empty();
}

/// Events that nobody has learned from yet.
bool ClientForgetter::takeTail(Connection &db, DeliveryWriter &deliveries, CommitNews &news)
{
    std::vector<qint64> events;
    const qint64 from = m_tail;
    {
        Rows rows = db.query("SELECT r.event, e.flow, r.fields FROM requests r"
                             " JOIN events e ON e.id = r.event"
                             " WHERE r.event > ? AND r.event <= ? ORDER BY r.event LIMIT ?",
                             m_tail, m_last, tailAtOnce);
        while (rows.next()) {
            m_tail = rows.number(0);
            const Source source = m_sources.value({ rows.number(1) });
            if (clientOf(source, unpackFields(rows.bytes(2))).id == m_id)
                events.push_back(m_tail);
        }
    }
    for (const qint64 event : events)
        forget(db, deliveries, news, event);
    return m_tail > from;
}

void ClientForgetter::forget(Connection &db, DeliveryWriter &deliveries, CommitNews &news,
                             qint64 event)
{
    blankEvent(db, event, { ReasonCode::ClientForgotten, {} });
    deliveries.endForgotten(db, event);
    reindexEvent(db, event);
    db.run("DELETE FROM client_events WHERE client = ? AND event = ?", m_id, event);
    news.changed.append(EventId { event });
    ++m_events;
}

} // namespace LeadBridge
