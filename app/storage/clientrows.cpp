// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/clientrows.h"

#include "app/storage/clientdirectory.h"
#include "app/storage/codec.h"
#include "app/storage/connection.h"

#include <QDeadlineTimer>

#include <array>
#include <limits>
#include <utility>

namespace LeadBridge {

namespace {

constexpr int entriesAtOnce = 256;

constexpr auto words = std::to_array<std::pair<ClientOrigin, const char *>>({
    { ClientOrigin::Event, "event" },
    { ClientOrigin::Rest, "rest" },
    { ClientOrigin::Csv, "csv" },
    { ClientOrigin::Hand, "hand" },
});

ClientOrigin originFromWord(const QString &text)
{
    for (const auto &[origin, word] : words) {
        if (text == QLatin1String(word))
            return origin;
    }
    return ClientOrigin::Event;
}

ClientEntry read(const Rows &rows)
{
    return { { rows.text(0), rows.text(1), rows.text(2), rows.text(3) },
             unpackTime(rows.number(4)),
             unpackTime(rows.number(5)),
             originFromWord(rows.text(6)) };
}

} // namespace

QString originWord(ClientOrigin origin)
{
    for (const auto &[value, word] : words) {
        if (value == origin)
            return QLatin1String(word);
    }
    return {};
}

std::optional<ClientEntry> findClient(Connection &db, const QString &id)
{
    Rows rows = db.query("SELECT id, name, phone, email, first_seen, last_seen, origin"
                         " FROM clients WHERE id = ?",
                         id);
    return rows.next() ? std::optional(read(rows)) : std::nullopt;
}

ClientScan::ClientScan(const QString &text, const QDateTime &afterUtc, const QString &afterId)
    : m_query(text)
    , m_lastSeen(packTime(afterUtc).value_or(std::numeric_limits<qint64>::max()))
    , m_id(afterId)
{
}

bool ClientScan::advance(Connection &db, const QDeadlineTimer &until,
                         const std::function<bool(const ClientEntry &)> &entry)
{
    while (!until.hasExpired()) {
        int count = 0;
        Rows rows = db.query("SELECT id, name, phone, email, first_seen, last_seen, origin, search"
                             " FROM clients WHERE (last_seen, id) < (?, ?)"
                             " ORDER BY last_seen DESC, id DESC LIMIT ?",
                             m_lastSeen, m_id, entriesAtOnce);
        while (rows.next()) {
            ++count;
            m_id = rows.text(0);
            m_lastSeen = rows.number(5);
            if (m_query.isIn(rows.text(7)) && !entry(read(rows)))
                return false;
        }
        if (count < entriesAtOnce)
            return true;
    }
    return false;
}

} // namespace LeadBridge
