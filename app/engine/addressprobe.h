// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/interfaces/statusapi.h"

#include <QFuture>
#include <QObject>
#include <QSslCertificate>

#include <chrono>

namespace LeadBridge {

class WebhookServer;

/// Asks an address whether it leads to this program's own listener. Lives on the main thread,
/// and never waits there.
class AddressProbe final : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        std::chrono::milliseconds limit { 15'000 }; ///< for the whole question
        QList<QSslCertificate> extraAuthorities; ///< for tests, which make their own
    };

    /// @p webhook, whose thread must run, and @p clock must outlive the probe.
    AddressProbe(WebhookServer &webhook, const Clock &clock, const Options &options,
                 QObject *parent = nullptr);

    /// Any number may be under way. @p base may have a path; without a host it is NoAddress.
    QFuture<AddressCheck> check(const QString &base);

private:
    WebhookServer &m_webhook;
    const Clock &m_clock;
    const Options m_options;
};

/// @p base without surrounding spaces and closing slashes, as checks and settings compare it.
[[nodiscard]] QString tidyBase(const QString &base);

} // namespace LeadBridge
