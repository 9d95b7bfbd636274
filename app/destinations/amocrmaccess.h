// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/message.h"
#include "app/destinations/resolvedinput.h"

#include <QDateTime>
#include <QUrl>

#include <optional>

namespace LeadBridge {

/// The two tokens of OAuth2. They are kept as the service gave them, its whole answer as one
/// secret: the pair is stored in one step, never half of it, and is masked wherever that answer
/// is shown.
struct AmoCrmTokens
{
    QString access;
    QString refresh;
};

/// The tokens in a stored secret; nothing where it is still an authorization code.
[[nodiscard]] std::optional<AmoCrmTokens> amoCrmTokens(const QString &secret);

/// A name for a token that does not tell it: the beginning of its SHA-256.
[[nodiscard]] QString tokenDigest(const QString &token);

/// When a long-lived token ends, as it says itself (a JWT, RFC 7519: exp); nothing where it does
/// not tell.
[[nodiscard]] std::optional<QDateTime> tokenEndUtc(const QString &token);

/// The account's own address from what the operator wrote or pasted. Faults: not_an_account (also
/// the common addresses, www.amocrm.ru and the like), not_https (but for this computer).
[[nodiscard]] tl::expected<QUrl, QString> amoCrmAddress(const QString &text);

/// What requests to an account are made with.
struct AmoCrmAccess
{
    QUrl address; ///< https://example.amocrm.ru
    bool oauth = false;
    QString token; ///< of Authorization; empty: there is none yet
    QString refreshToken;
    QString code; ///< to be exchanged for the first pair
    QString secretName; ///< under which the pair is stored
    QString clientId;
    QString clientSecret;
    QUrl redirectUri;

    /// Errors: what is missing or wrong in the settings and secrets.
    [[nodiscard]] static tl::expected<AmoCrmAccess, QList<Reason>>
    read(const Action &action, const QList<ResolvedInput> &inputs);

    [[nodiscard]] QString host() const;
    /// What a person can do where the access is refused: a code of keyRefused().
    [[nodiscard]] QString advice() const;
    /// A call with the token, masked in the record.
    [[nodiscard]] OutboundMessage call(const QString &path, const QByteArray &body = {}) const;
    /// The exchange of the code, or else of the refresh token. One at a time: both are used up.
    [[nodiscard]] OutboundMessage renewal() const;
};

/// What an answer to renewal() means: GoesOn with the new secret, or why not.
[[nodiscard]] Outcome amoCrmRenewed(const AmoCrmAccess &access, const Answer &answer,
                                    const QDateTime &nowUtc);

} // namespace LeadBridge
