// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/clientdirectory.h"

#include "app/storage/clientrows.h"
#include "app/storage/codec.h"
#include "app/storage/searchtext.h"
#include "app/storage/slicedcommand.h"
#include "app/storage/writerqueue.h"

namespace LeadBridge {

namespace {

constexpr qint64 seenEveryMs = 3'600'000; // a write per event would double what each costs
constexpr qsizetype longestId = 64;
constexpr qsizetype longestValue = 300;
constexpr int clientsAtOnce = 500; // of a file, so that requests get between

ClientData tidied(ClientData client)
{
    client.id = client.id.trimmed();
    for (QString *value : { &client.name, &client.phone, &client.email })
        *value = value->simplified().left(longestValue);
    return client;
}

bool tellsSomething(const ClientData &client)
{
    return !client.name.isEmpty() || !client.phone.isEmpty() || !client.email.isEmpty();
}

bool isNumber(const QString &id)
{
    return !id.isEmpty() && id.size() <= longestId;
}

QString clientSearchText(const ClientData &client)
{
    return folded(client.id) + u'\n' + folded(client.name) + u'\n' + folded(client.phone) + u'\n'
        + digitsOf(client.phone) + u'\n' + folded(client.email);
}

void insert(Connection &db, const ClientData &client, ClientOrigin origin, qint64 now)
{
    db.run("INSERT INTO clients (id, name, phone, email, first_seen, last_seen, origin, search)"
           " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
           client.id, client.name, client.phone, client.email, now, now, originWord(origin),
           clientSearchText(client));
}

void update(Connection &db, const ClientData &client, ClientOrigin origin, qint64 lastSeen)
{
    db.run("UPDATE clients SET name = ?, phone = ?, email = ?, last_seen = ?, origin = ?,"
           " search = ? WHERE id = ?",
           client.name, client.phone, client.email, lastSeen, originWord(origin),
           clientSearchText(client), client.id);
}

} // namespace

ClientChange takeInClient(Connection &db, const ClientData &told, ClientOrigin origin,
                          const QDateTime &nowUtc)
{
    const ClientData client = tidied(told);
    if (!isNumber(client.id))
        return ClientChange::None;
    const qint64 now = nowUtc.toMSecsSinceEpoch();
    const auto known = findClient(db, client.id);
    if (!known) {
        if (!tellsSomething(client))
            return ClientChange::None;
        insert(db, client, origin, now);
        return ClientChange::Added;
    }
    const qint64 lastSeen = known->lastSeenUtc.toMSecsSinceEpoch();
    const bool seen = origin == ClientOrigin::Event && now - lastSeen >= seenEveryMs;
    const bool mayChange = known->origin != ClientOrigin::Hand || origin == ClientOrigin::Csv;
    const ClientData merged = mayChange ? filledUp(client, known->data) : known->data;
    if (merged == known->data && !seen)
        return ClientChange::None;
    const bool changed = merged != known->data;
    const qint64 seenNow = origin == ClientOrigin::Event ? qMax(now, lastSeen) : lastSeen;
    update(db, merged, changed ? origin : known->origin, seenNow);
    return changed ? ClientChange::Changed : ClientChange::None;
}

ClientChange writeClient(Connection &db, const ClientData &written, const QDateTime &nowUtc)
{
    const ClientData client = tidied(written);
    const qint64 now = nowUtc.toMSecsSinceEpoch();
    const auto known = findClient(db, client.id);
    if (known)
        update(db, client, ClientOrigin::Hand, known->lastSeenUtc.toMSecsSinceEpoch());
    else
        insert(db, client, ClientOrigin::Hand, now);
    return known ? ClientChange::Changed : ClientChange::Added;
}

ClientStore::ClientStore(WriterQueue &queue)
    : m_queue(queue)
{
}

QFuture<Result<>> ClientStore::write(const ClientData &client, const QDateTime &nowUtc)
{
    return m_queue.request<void>([client, nowUtc](Connection &db) -> Result<> {
        writeClient(db, client, nowUtc);
        return {};
    });
}

QFuture<Result<ClientTally>> ClientStore::takeIn(const QList<ClientData> &clients,
                                                 ClientOrigin origin, const QDateTime &nowUtc)
{
    struct Progress
    {
        qsizetype at = 0;
        ClientTally tally;
    };
    return inSlices<ClientTally>(
        m_queue, Progress(),
        [clients, origin, nowUtc](Connection &db, Progress &progress) {
            const qsizetype end = qMin(progress.at + clientsAtOnce, clients.size());
            for (; progress.at < end; ++progress.at) {
                const auto change = takeInClient(db, clients.at(progress.at), origin, nowUtc);
                int &count = change == ClientChange::Added ? progress.tally.added
                    : change == ClientChange::Changed      ? progress.tally.changed
                                                           : progress.tally.unchanged;
                ++count;
            }
            return end < clients.size();
        },
        [](const Progress &progress) { return progress.tally; });
}

} // namespace LeadBridge
