// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/clientsapi.h"

namespace LeadBridge {

/// The client directory of a running engine. Lives on the main thread.
class ClientService final : public ClientsApi
{
    Q_OBJECT
public:
    using ClientsApi::ClientsApi;

    QFuture<Result<ClientsPage>> clients(const QString &text, const ClientCursor &after,
                                         int limit) override;
    QFuture<Result<qint64>> count() override;
    QFuture<Result<ClientEntry>> client(const QString &id) override;
    QFuture<Result<QList<EventId>>> eventsOf(const QString &id, int limit) override;
    QFuture<Result<>> save(const ClientData &client) override;
    QFuture<Result<ForgetReceipt>> forget(const QString &id) override;
    QFuture<Result<ClientImport>> importCsv(const QString &path) override;
    QFuture<Result<>> checkKlientiks() override;
};

} // namespace LeadBridge
