// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QUrl>

#include <memory>

namespace LeadBridge::StandIn {

/// Klientiks' REST API, strict: GET alone, the addresses of the documentation and nothing else,
/// the right account, user and token, and HTTP 200 for errors, too. Built from
/// klientiks.zendesk.com/hc/ru/articles/214376945 and from what public clients were seen to do.
/// All calls are safe from any thread.
class KlientiksApi final
{
public:
    static inline const QString account { QStringLiteral("700001") };
    static inline const QString user { QStringLiteral("800002") };
    static inline const QString token { QStringLiteral("EXAMPLEtoken0/do+not0leak") };

    struct Person
    {
        QString firstName;
        QString patronName;
        QString secondName;
        QString phone; ///< digits, as Klientiks keeps them
        QString email;
    };
    enum class Mode {
        TokenInPath,
        BearerToken,
        EveryoneAnyway, ///< does not narrow the list down to the number asked for
        WebPage, ///< 200 with a page for people
        Busy, ///< 429
        Broken, ///< 500
        HangsUp,
    };

    explicit KlientiksApi(const QMap<QString, Person> &people);
    ~KlientiksApi();
    KlientiksApi(const KlientiksApi &) = delete;
    KlientiksApi &operator=(const KlientiksApi &) = delete;

    void setMode(Mode mode);
    [[nodiscard]] QUrl base() const;
    /// How many came so far.
    [[nodiscard]] int requests() const;

private:
    class Server;

    std::unique_ptr<Server> m_server;
};

} // namespace LeadBridge::StandIn
