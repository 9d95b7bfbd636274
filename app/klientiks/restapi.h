// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contacts/client.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

namespace LeadBridge {

/// Klientiks' REST API, as far as it can tell who a client is. The addresses are data
/// (resources/klientiks/restapi.json): the form with the token in the path is documented
/// (klientiks.zendesk.com, article 214376945), the one with a Bearer token was seen in public
/// clients, and that a list can be narrowed down to one number is assumed. Pure.

/// What the operator got under "Настройки → API" of Klientiks.
struct RestAccess
{
    QUrl base; ///< https://klientiks.ru
    QString account;
    QString user;
    QString token;

    bool operator==(const RestAccess &) const = default;
};

/// A GET request. Both members may hold the token.
struct RestRequest
{
    QUrl url;
    QByteArray authorization; ///< value of the header; empty: none

    bool operator==(const RestRequest &) const = default;
};

/// The ways of asking for one client, the likelier first.
[[nodiscard]] QList<RestRequest> clientRequests(const RestAccess &access, const QString &id);
/// The ways of asking for anything at all, to see whether one may.
[[nodiscard]] QList<RestRequest> checkRequests(const RestAccess &access);

/// What an answer says.
struct RestReply
{
    enum class Kind {
        Found,
        NotFound, ///< there is no such client
        Refused, ///< wrong account, user or token, or no rights
        Later, ///< too many requests, or trouble on their side
        Strange, ///< not the answer of this API
    };
    Kind kind = Kind::Strange;
    ClientData client; ///< of Found
    QString said; ///< what the service itself says, or the beginning of its answer; on one line
};

/// HTTP 200 does not mean success: the answer's own status and errors count.
[[nodiscard]] RestReply readClientReply(int status, const QByteArray &body, const QString &id);
/// Found: the list came, whoever is in it.
[[nodiscard]] RestReply readCheckReply(int status, const QByteArray &body);

} // namespace LeadBridge
