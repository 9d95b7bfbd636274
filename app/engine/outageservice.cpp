// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/outageservice.h"

#include "app/engine/futures.h"

namespace LeadBridge {

OutageService::OutageService(const Parts &parts, QObject *parent)
    : OutagesApi(parent)
    , m_parts(parts)
{
}

QFuture<Result<QList<Outage>>> OutageService::between(const QDateTime & /*fromUtc*/,
                                                      const QDateTime & /*untilUtc*/, int /*limit*/)
{
    return refused<QList<Outage>>(ErrorKind::Unavailable);
}

QFuture<Result<CatchUpPreview>> OutageService::preview(FlowId /*flow*/, const QByteArray & /*text*/)
{
    return refused<CatchUpPreview>(ErrorKind::Unavailable);
}

QFuture<Result<int>> OutageService::catchUp(FlowId /*flow*/, OutageId /*outage*/,
                                            const QList<CatchUpRow> & /*rows*/)
{
    return refused<int>(ErrorKind::Unavailable);
}

} // namespace LeadBridge
