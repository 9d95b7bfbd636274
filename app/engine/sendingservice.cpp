// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sendingservice.h"

#include "app/engine/futures.h"

namespace LeadBridge {

SendingService::SendingService(const Parts &parts, QObject *parent)
    : SendingApi(parent)
    , m_parts(parts)
{
}

QList<DestinationStanding> SendingService::standings() const
{
    return {};
}

QFuture<Result<>> SendingService::pause(const QList<ActionId> & /*actions*/,
                                        const QDateTime & /*untilUtc*/)
{
    return refused<>(ErrorKind::Unavailable);
}

QFuture<Result<>> SendingService::resume(const QList<ActionId> & /*actions*/)
{
    return refused<>(ErrorKind::Unavailable);
}

} // namespace LeadBridge
