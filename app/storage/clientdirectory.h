// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/contacts/client.h"

#include <QDateTime>
#include <QFuture>
#include <QList>

#include <optional>

namespace LeadBridge {

class Connection;
class WriterQueue;

/// What became of an entry.
enum class ClientChange { None, Added, Changed };

/// The entry with this number, or nothing.
[[nodiscard]] std::optional<ClientEntry> findClient(Connection &db, const QString &id);

/// Takes in what an event, Klientiks or a file tells of a client. Empty values overwrite
/// nothing; what the operator wrote by hand only a file overwrites. Nothing is stored of a
/// client without a number, or of whom nothing but the number is known. Of an event of a known
/// and unchanged client only the time is written, and at most once an hour.
ClientChange takeInClient(Connection &db, const ClientData &told, ClientOrigin origin,
                          const QDateTime &nowUtc);

/// Makes the entry exactly this, by the operator's hand.
ClientChange writeClient(Connection &db, const ClientData &client, const QDateTime &nowUtc);

/// How many entries a file changed.
struct ClientTally
{
    int added = 0;
    int changed = 0;
    int unchanged = 0;
};

/// Changes to the client directory by others than events. Calls from any thread; results after
/// the commit.
class ClientStore
{
public:
    /// @p queue must outlive the store.
    explicit ClientStore(WriterQueue &queue);

    QFuture<Result<>> write(const ClientData &client, const QDateTime &nowUtc);
    /// In pieces, between which others get their turn: after an error, those before it stay.
    QFuture<Result<ClientTally>> takeIn(const QList<ClientData> &clients, ClientOrigin origin,
                                        const QDateTime &nowUtc);

private:
    WriterQueue &m_queue;
};

} // namespace LeadBridge
