// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/message.h"

#include <QDateTime>

#include <tl/expected.hpp>

namespace LeadBridge {

/// The key of a Standard Webhooks secret: `whsec_` and base64 of 24 to 64 bytes. Fault:
/// not_a_signing_key. (standard-webhooks/standard-webhooks, spec/standard-webhooks.md)
[[nodiscard]] tl::expected<QByteArray, QString> signingKey(const QString &secret);

/// webhook-id, webhook-timestamp and webhook-signature for exactly these bytes. @p id stays the
/// same over all tries: the receiver knows a repeat by it.
[[nodiscard]] HttpHeaders signatureHeaders(const QByteArray &key, const QByteArray &id,
                                           const QDateTime &nowUtc, const QByteArray &body);

} // namespace LeadBridge
