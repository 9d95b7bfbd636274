// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/delivery/clientsource.h"
#include "app/delivery/httpclient.h"
#include "app/delivery/masking.h"
#include "app/klientiks/restapi.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <deque>
#include <functional>
#include <optional>

namespace LeadBridge {

/// Whether and how Klientiks may be asked who a client is.
struct LookupAccess
{
    bool on = false;
    RestAccess rest;

    bool operator==(const LookupAccess &) const = default;
};

/// Asks Klientiks' REST API for clients that the directory lacks: at most one request a second,
/// one for all who ask for the same client at the same time, and with a memory for what it
/// answered. The token stands in no text that comes from here.
/// Lives on the delivery thread.
class ClientLookup final : public QObject
{
    Q_OBJECT
public:
    /// @p clock must outlive it.
    explicit ClientLookup(const Clock &clock, QObject *parent = nullptr);
    ~ClientLookup() override;

    void setAccess(const LookupAccess &access);
    [[nodiscard]] bool isOn() const;

    /// Known with an empty client: there is no such client. @p done may be called before this
    /// returns.
    using Done = std::function<void(const ClientAnswer &)>;
    void find(const QString &id, const Done &done);

    /// Asks whether one may ask, with this access. Reason None: all is well.
    using CheckDone = std::function<void(RestReply::Kind, const Reason &)>;
    void check(const RestAccess &access, const CheckDone &done);

    /// What was answered about this client is not to be used any more, nor what comes to the
    /// questions under way: found() is not sent for it.
    void forget(const QString &id);

signals:
    /// Klientiks told of a client.
    void found(const LeadBridge::ClientData &client);

private:
    /// One question, and the ways of asking it.
    struct Question
    {
        QList<RestRequest> ways;
        QString token;
        std::function<RestReply(int, const QByteArray &)> read;
        std::function<void(RestReply, Reason)> done;
        int firstWay = 0;
        int tried = 0;
        RestReply::Kind firstKind = RestReply::Kind::Strange; ///< what the first way came to
        Reason firstReason;
    };
    using QuestionPointer = std::shared_ptr<Question>;
    struct Remembered
    {
        ClientData client;
        std::chrono::nanoseconds until { 0 };
    };

    void pump();
    void send(const QuestionPointer &question);
    void onAnswer(const QuestionPointer &question, int way, const Answer &answer);
    void onReply(const QString &id, const RestReply &reply, const Reason &reason);
    void remember(const QString &id, const RestReply &reply);
    [[nodiscard]] const Remembered *remembered(const QString &id);

    const Clock &m_clock;
    HttpClient m_http;
    LookupAccess m_access;
    int m_way = 0; ///< of asking, that worked last
    std::deque<QuestionPointer> m_queue;
    QHash<QString, QList<Done>> m_waiting;
    QHash<QString, Remembered> m_remembered;
    QSet<QString> m_forgotten; ///< while they were being asked for
    std::optional<std::chrono::nanoseconds> m_lastSent;
    QTimer m_pace;
};

} // namespace LeadBridge
