// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/contacts/client.h"

#include <QFuture>
#include <QObject>
#include <QStringList>

namespace LeadBridge {

/// Where the next page of the directory begins: after this entry.
struct ClientCursor
{
    QDateTime lastSeenUtc; ///< invalid: from the newest
    QString id;
};

struct ClientsPage
{
    QList<ClientEntry> rows; ///< last seen first
    bool more = false;
};

struct ClientImport
{
    int added = 0;
    int changed = 0;
    int unchanged = 0;
    /// Lines that were not taken over: "line: why" as (number, kind), at most 100.
    struct Refused
    {
        int line = 0; ///< from 1, the header counted
        QString why; ///< no_id, bad_phone, too_few_columns
    };
    QList<Refused> refused;
    int refusedCount = 0;
};

struct ForgetReceipt
{
    QString clientId;
    QDateTime whenUtc;
    int events = 0; ///< whose personal data were taken out
};

/// The client directory. Calls return at once. Lives on the main thread.
class ClientsApi : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// @p text: part of a name, phone, e-mail or number, any case; empty: all.
    virtual QFuture<Result<ClientsPage>> clients(const QString &text, const ClientCursor &after,
                                                 int limit) = 0;
    virtual QFuture<Result<qint64>> count() = 0;
    /// Error NotFound.
    virtual QFuture<Result<ClientEntry>> client(const QString &id) = 0;
    /// Events that name this client, newest first.
    virtual QFuture<Result<QList<EventId>>> eventsOf(const QString &id, int limit) = 0;

    /// Stores what the operator wrote; later events do not overwrite it.
    virtual QFuture<Result<>> save(const ClientData &client) = 0;
    /// The entry, and the client's personal data in every event, their attempts and the search:
    /// gone for good. Waiting deliveries of those events end as invalid.
    virtual QFuture<Result<ForgetReceipt>> forget(const QString &id) = 0;
    /// UTF-8 or windows-1251; comma or semicolon; columns found by their header (id, name,
    /// phone, email, or their Russian names). An empty cell keeps what is known.
    virtual QFuture<Result<ClientImport>> importCsv(const QString &path) = 0;

    /// Asks Klientiks with the settings as they are: account, user and stored token.
    virtual QFuture<Result<>> checkKlientiks() = 0;

signals:
    /// Entries were added, changed or removed. At most twice a second.
    void changed();
};

/// Name under which the token of Klientiks' REST API is kept among the secrets.
inline const QString klientiksTokenName = QStringLiteral("klientiks-api-token");

} // namespace LeadBridge
