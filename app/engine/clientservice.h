// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/engine/throttle.h"
#include "app/interfaces/clientsapi.h"
#include "app/storage/clientdirectory.h"

namespace LeadBridge {

class ClientLookup;
class HistoryReader;
class Journal;
class SecretStore;
class SettingsApi;
class WriterQueue;

/// The client directory of a running engine. Lives on the main thread.
class ClientService final : public ClientsApi
{
    Q_OBJECT
public:
    struct Parts
    {
        WriterQueue &queue;
        Journal &journal;
        HistoryReader &reader;
        ClientLookup &lookup; ///< on its own thread
        const SettingsApi &settings;
        const SecretStore &secrets;
        const Clock &clock;
    };
    explicit ClientService(const Parts &parts, QObject *parent = nullptr);

    QFuture<Result<ClientsPage>> clients(const QString &text, const ClientCursor &after,
                                         int limit) override;
    QFuture<Result<qint64>> count() override;
    QFuture<Result<ClientEntry>> client(const QString &id) override;
    QFuture<Result<QList<EventId>>> eventsOf(const QString &id, int limit) override;
    QFuture<Result<>> save(const ClientData &client) override;
    QFuture<Result<ForgetReceipt>> forget(const QString &id) override;
    QFuture<Result<ClientImport>> importCsv(const QString &path) override;
    QFuture<Result<>> checkKlientiks() override;

private:
    /// Empties the log beside the database, where readers let us.
    QFuture<Result<bool>> emptyLog(int triesLeft);

    Parts m_parts;
    ClientStore m_store;
    Throttle m_announce;
};

} // namespace LeadBridge
