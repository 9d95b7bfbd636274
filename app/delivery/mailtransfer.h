// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/outgoingconnection.h"

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>

namespace LeadBridge {

/// One letter and how it is to be handed over.
struct MailJob
{
    MailMessage mail;
    std::optional<Proxy> proxy;
    HttpTimeouts timeouts;
    /// For the server's first word after the connection is there, its TLS included: where TLS and
    /// STARTTLS are mixed up, both sides wait for the other.
    std::chrono::milliseconds greeting { 15'000 };
    QByteArray authorities; ///< PEM, in place of the system's; empty: the system's
    std::shared_ptr<std::atomic_bool> stopped; ///< true: ends soon, with any answer
};

/// Hands a letter to its server, once, and says what came of it. Blocks; any thread. It keeps no
/// connection. Its own time limits are looked at about once a second.
[[nodiscard]] Answer transferMail(const MailJob &job);

} // namespace LeadBridge
