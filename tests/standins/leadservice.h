// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QUrl>

#include <memory>

namespace LeadBridge::StandIn {

/// A service that takes leads by HTTP and is strict about it, as a well-made one is: its path and
/// method, the content type, who is asking (RFC 7617, RFC 6750 or a header of its own), the
/// signature of Standard Webhooks within five minutes, one operation per Idempotency-Key or
/// webhook-id. Speaks problem details (RFC 9457). All calls are safe from any thread.
class LeadService final
{
public:
    struct Rules
    {
        QByteArray method = "POST";
        QByteArray path = "/leads"; ///< without a query
        QByteArray contentType {}; ///< empty: any
        QByteArray authHeader = "Authorization";
        QByteArray authValue {}; ///< empty: whoever
        QByteArray signingKey {}; ///< decoded; empty: unsigned
        QByteArray duplicateKey {}; ///< name of the header that tells repeats; empty: none
    };

    /// A lead that was taken in.
    struct Lead
    {
        QHash<QString, QString> fields; ///< of a form, a flat JSON object and the address
        QByteArray body;
        QHash<QByteArray, QByteArray> headers; ///< names in lower case
    };

    explicit LeadService(const Rules &rules);
    ~LeadService();
    LeadService(const LeadService &) = delete;
    LeadService &operator=(const LeadService &) = delete;

    /// The next so many leads are taken in, and the answer never comes.
    void hangUpNext(int requests);
    /// The next so many requests get 429 with this Retry-After.
    void limitNext(int requests, int seconds);
    /// Every request is sent on to another address.
    void redirectTo(const QUrl &url);

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] QList<Lead> leads() const;
    /// How many requests of any kind came so far.
    [[nodiscard]] int requests() const;

private:
    class Server;

    std::unique_ptr<Server> m_server;
};

} // namespace LeadBridge::StandIn
