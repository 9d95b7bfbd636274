// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <memory>

namespace LeadBridge::StandIn {

/// An amoCRM account, strict: the Bearer token, JSON bodies alone, arrays where arrays are due,
/// what each field takes, refresh tokens that work once, seven requests in any second, and the
/// block of who goes over that again and again. Built from amocrm.ru/developers (leads-api,
/// custom-fields, oauth/step-by-step, recommendations) and amocrm/amocrm-api-php.
/// All calls are safe from any thread.
class AmoCrmApi final
{
public:
    static inline const QString clientId { QStringLiteral("00000000-0000-4000-8000-000000000001") };
    static inline const QString clientSecret { QStringLiteral("EXAMPLEsecret0do0not0leak") };
    static inline const QString redirectUri { QStringLiteral("https://leads.example.org/amo") };
    static inline const QString code { QStringLiteral("def502EXAMPLEcode0do0not0leak") };
    /// A long-lived token: a JWT that ends on 15 January 2030.
    static inline const QString longLived { QStringLiteral(
        "eyJ0eXAiOiJKV1QifQ.eyJleHAiOjE4OTQ2NjU2MDB9.EXAMPLEsignature0do0not0leak") };
    static constexpr qint64 leadField = 4000001;
    static constexpr qint64 contactField = 4000002;
    static constexpr qint64 pipeline = 7000001;
    static constexpr qint64 stage = 70000011;

    enum class Mode {
        Works,
        PaymentNeeded, ///< 402
        Forbidden, ///< 403
        Busy, ///< 429 with a body that is not JSON
        Gateway, ///< 504
        Accepted, ///< 202 and nothing
    };

    AmoCrmApi();
    ~AmoCrmApi();
    AmoCrmApi(const AmoCrmApi &) = delete;
    AmoCrmApi &operator=(const AmoCrmApi &) = delete;

    void setMode(Mode mode);
    /// The access token ends; the refresh token lives on.
    void endAccess();
    /// No token is good any more.
    void revokeAll();
    /// The account's own control of duplicates, by phone.
    void setMerges(bool merges);
    /// Requests to this path are received, and never answered. Empty: all are answered.
    void setSilent(const QString &path);

    [[nodiscard]] QString address() const;
    /// The leads that were made, with the request's own names and "id".
    [[nodiscard]] QList<QJsonObject> leads() const;
    /// Texts of notes, by the lead's number.
    [[nodiscard]] QMultiMap<qint64, QString> notes() const;
    /// How many pairs of tokens were given out.
    [[nodiscard]] int renewals() const;
    /// Renewals that were refused.
    [[nodiscard]] int refusedRenewals() const;
    /// Requests over seven in a second.
    [[nodiscard]] int violations() const;
    /// All tokens that were ever given out.
    [[nodiscard]] QStringList tokens() const;
    /// How many requests came so far.
    [[nodiscard]] int requests() const;

private:
    class Server;

    std::unique_ptr<Server> m_server;
};

} // namespace LeadBridge::StandIn
