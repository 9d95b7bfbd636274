// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/clientservice.h"

#include "app/engine/futures.h"

namespace LeadBridge {

QFuture<Result<ClientsPage>> ClientService::clients(const QString &, const ClientCursor &, int)
{
    return refused<ClientsPage>(ErrorKind::Unavailable);
}

QFuture<Result<qint64>> ClientService::count()
{
    return refused<qint64>(ErrorKind::Unavailable);
}

QFuture<Result<ClientEntry>> ClientService::client(const QString &)
{
    return refused<ClientEntry>(ErrorKind::Unavailable);
}

QFuture<Result<QList<EventId>>> ClientService::eventsOf(const QString &, int)
{
    return refused<QList<EventId>>(ErrorKind::Unavailable);
}

QFuture<Result<>> ClientService::save(const ClientData &)
{
    return refused(ErrorKind::Unavailable);
}

QFuture<Result<ForgetReceipt>> ClientService::forget(const QString &)
{
    return refused<ForgetReceipt>(ErrorKind::Unavailable);
}

QFuture<Result<ClientImport>> ClientService::importCsv(const QString &)
{
    return refused<ClientImport>(ErrorKind::Unavailable);
}

QFuture<Result<>> ClientService::checkKlientiks()
{
    return refused(ErrorKind::Unavailable);
}

} // namespace LeadBridge
