// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

#include <tl/expected.hpp>

namespace LeadBridge {

/// The address of an inbound webhook, https://DOMAIN/rest/USER_ID/CODE/. CODE is the secret.
struct Bitrix24Webhook
{
    QUrl base; ///< up to the slash behind the code
    QString portal; ///< host, and a port that is not the usual one
    QString code;

    [[nodiscard]] QUrl address(const QString &method) const;
    /// The same with the code as •••.
    [[nodiscard]] QUrl maskedAddress(const QString &method) const;
};

/// Reads a pasted address: a method behind the code, a query and a missing https:// are forgiven.
/// A boxed copy has a domain of its own. Faults: not_a_webhook; not_https (but for this computer).
[[nodiscard]] tl::expected<Bitrix24Webhook, QString> readBitrix24Webhook(const QString &text);

} // namespace LeadBridge
