// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/alertservice.h"

#include "app/engine/futures.h"

namespace LeadBridge {

AlertService::AlertService(const Parts &parts, QObject *parent)
    : AlertsApi(parent)
    , m_parts(parts)
{
}

AlertSettings AlertService::settings() const
{
    return {};
}

QList<ChannelStanding> AlertService::channels() const
{
    return {};
}

QFuture<Result<>> AlertService::apply(const AlertSettings & /*settings*/)
{
    return refused<>(ErrorKind::Unavailable);
}

QFuture<Result<Reason>> AlertService::test(AlertChannel /*channel*/,
                                           const AlertSettings & /*settings*/)
{
    return refused<Reason>(ErrorKind::Unavailable);
}

} // namespace LeadBridge
