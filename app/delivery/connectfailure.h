// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/route.h"

#include <QAbstractSocket>
#include <QNetworkProxy>

#include <optional>

namespace LeadBridge {

/// The proxy for a socket: the message's own or none, never the system's. Names are left to it
/// to look up.
[[nodiscard]] QNetworkProxy socketProxy(const std::optional<Proxy> &proxy);

/// What a connection failed of that was never there. @p securing: the way stood, TLS did not.
[[nodiscard]] Reason connectFailure(const Route &route, QAbstractSocket::SocketError error,
                                    const QString &detail, bool securing);

/// The same where the time was over.
[[nodiscard]] Reason connectTimeout(const Route &route, bool securing);

} // namespace LeadBridge
