// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/duplicatekeys.h"

#include "app/storage/clientdirectory.h"
#include "app/storage/codec.h"
#include "app/storage/connection.h"

#include <QCryptographicHash>

#include <algorithm>

namespace LeadBridge {

namespace {

constexpr qint64 anyFlow = 0; // of keys that count over all flows

/// Of one length and without personal data, whatever the key is made from.
QByteArray hashed(const QByteArray &key)
{
    return QCryptographicHash::hash(key, QCryptographicHash::Sha256).first(16);
}

QList<QByteArray> keysOf(Connection &db, const Plan &plan)
{
    if (!plan.keysOfClient)
        return plan.duplicateKeys;
    const auto known = findClient(db, plan.known.id.trimmed());
    return plan.keysOfClient(known ? filledUp(plan.known, known->data) : plan.known);
}

/// Nothing of the event was sent, and nothing will be unless somebody corrects it.
bool wentNowhere(Connection &db, qint64 event)
{
    return db
        .value("SELECT 1 FROM events WHERE id = ? AND state = 'invalid' AND NOT EXISTS"
               " (SELECT 1 FROM deliveries WHERE id BETWEEN ? AND ? AND (attempts > 0"
               " OR state IN ('delivered', 'uncertain', 'pending', 'held')))",
               event, deliveryIdOf(event, 0), deliveryIdOf(event, stepLimit))
        .has_value();
}

/// The guarded event's place among the keys.
class Keys
{
public:
    Keys(Connection &db, const GuardedEvent &event)
        : m_db(db)
        , m_event(event.id.value)
        , m_flow(event.plan.duplicateAnywhere ? anyFlow : event.flow.value)
        , m_at(event.atUtc.toMSecsSinceEpoch())
        , m_window(std::chrono::milliseconds(event.plan.duplicateWindow).count())
        , m_kept(std::chrono::milliseconds(event.plan.duplicateMemory).count())
    {
    }

    [[nodiscard]] bool areKept() const { return m_window > 0; }

    /// The event that has left this key inside the window.
    [[nodiscard]] std::optional<qint64> holder(const QByteArray &key) const
    {
        Rows rows = m_db.query("SELECT event, received_at FROM duplicate_keys"
                               " WHERE flow = ? AND key = ?",
                               m_flow, key);
        // The distance, not the difference: the clock may have been set back in between.
        if (!rows.next() || qAbs(m_at - rows.number(1)) >= m_window)
            return std::nullopt;
        return rows.number(0);
    }

    void leave(const QByteArray &key) const
    {
        m_db.run("INSERT INTO duplicate_keys (flow, key, event, received_at, expires_at)"
                 " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET event = excluded.event,"
                 " received_at = excluded.received_at, expires_at = excluded.expires_at",
                 m_flow, key, m_event, m_at, m_at + std::max(m_window, m_kept));
    }

private:
    Connection &m_db;
    qint64 m_event;
    qint64 m_flow;
    qint64 m_at;
    qint64 m_window;
    qint64 m_kept;
};

} // namespace

std::optional<EventId> repeatOf(Connection &db, const GuardedEvent &event)
{
    const Keys keys(db, event);
    if (!keys.areKept() || event.plan.state == State::Filtered)
        return std::nullopt;
    QList<QByteArray> fresh;
    std::optional<EventId> first;
    for (const QByteArray &told : keysOf(db, event.plan)) {
        const QByteArray key = hashed(told);
        const auto holder = keys.holder(key);
        if (!holder || wentNowhere(db, *holder))
            fresh.append(key);
        else if (!first || *holder < first->value)
            first = EventId { *holder };
    }
    if (fresh.isEmpty())
        return first;
    for (const QByteArray &key : fresh)
        keys.leave(key);
    return std::nullopt;
}

void leaveKeys(Connection &db, const GuardedEvent &event)
{
    const Keys keys(db, event);
    if (!keys.areKept())
        return;
    for (const QByteArray &told : keysOf(db, event.plan)) {
        const QByteArray key = hashed(told);
        if (!keys.holder(key))
            keys.leave(key);
    }
}

} // namespace LeadBridge
