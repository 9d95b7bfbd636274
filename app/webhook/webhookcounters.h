// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QtGlobal>

#include <array>

namespace LeadBridge {

/// Why a request that reached the port was not stored.
enum class Refusal {
    Malformed, ///< 400
    UnknownAddress, ///< 404: no such path or secret
    MethodNotAllowed, ///< 405
    TooSlow, ///< 408
    TooLarge, ///< 413, 414, 431
    SourceLimit, ///< 429 by the source's own limit
    SenderLimit, ///< 429 after too many wrong secrets
    NotStored, ///< 503
    ConnectionDropped, ///< closed for want of room
};

inline constexpr std::size_t RefusalKinds = 9;

/// Totals since the server was made.
struct WebhookCounters
{
    quint64 accepted = 0; ///< handed to the sink
    quint64 stored = 0; ///< answered 200
    std::array<quint64, RefusalKinds> refused {}; ///< by Refusal
    int connections = 0; ///< open now

    [[nodiscard]] quint64 of(Refusal kind) const { return refused[static_cast<std::size_t>(kind)]; }
    bool operator==(const WebhookCounters &) const = default;
};

} // namespace LeadBridge

Q_DECLARE_METATYPE(LeadBridge::WebhookCounters)
