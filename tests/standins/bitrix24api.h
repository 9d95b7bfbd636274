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

/// A Bitrix24 portal behind an inbound webhook, strict: the code in the path, the leaky bucket,
/// what each method takes, and its silence where the service is silent: unknown fields, a phone
/// that is no list, and letters over a field's length are lost without a word. Built from
/// apidocs.bitrix24.ru (limits, error-codes, crm-item-add, crm-lead-add, duplicates).
/// All calls are safe from any thread.
class Bitrix24Api final
{
public:
    static inline const QString code { QStringLiteral("EXAMPLEcode0do0not0leak") };
    /// A field of the portal's own, in its two writings.
    static inline const QString ownField { QStringLiteral("UF_CRM_1700000001") };
    static inline const QString ownItemField { QStringLiteral("ufCrm_1700000001") };

    /// A record that was made, its fields as they were kept.
    struct Record
    {
        QString method;
        int entityTypeId = 0;
        qint64 id = 0;
        QJsonObject fields;
    };
    enum class Mode {
        Works,
        NoScope, ///< the webhook lacks the right crm
        AccessDenied, ///< the employee may not: an empty error code
        WebPage, ///< a closed portal: a page for people, with 200
        Moved, ///< a renamed portal
        MethodTooLong, ///< the method has run for too long: 429
        Broken, ///< 500
    };

    Bitrix24Api();
    ~Bitrix24Api();
    Bitrix24Api(const Bitrix24Api &) = delete;
    Bitrix24Api &operator=(const Bitrix24Api &) = delete;

    void setMode(Mode mode);
    void addContact(qint64 id, const QString &phone);
    /// The bucket: refused above @p size, drains at @p perSecond.
    void setBucket(double perSecond, double size);
    /// Requests of this method are received, and never answered. Empty: all are answered.
    void setSilent(const QString &method);

    /// The next request of this method is carried out, and its connection ends without an answer.
    void setAnswerLost(const QString &method);

    /// The address as the service shows it to be copied.
    [[nodiscard]] QString webhook() const;
    [[nodiscard]] QList<Record> made(int entityTypeId) const;
    /// All methods called, in order, those of a full bucket left out.
    [[nodiscard]] QStringList calls() const;
    /// How many requests met a full bucket.
    [[nodiscard]] int refusals() const;
    /// Fields and letters that were lost in silence.
    [[nodiscard]] QStringList lost() const;
    /// How many requests came so far.
    [[nodiscard]] int requests() const;

private:
    class Server;

    std::unique_ptr<Server> m_server;
};

} // namespace LeadBridge::StandIn
