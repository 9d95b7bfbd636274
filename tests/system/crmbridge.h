// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/system/kit/actionflow.h"
#include "tests/system/kit/httpclient.h"

#include <QJsonDocument>

#include <algorithm>
#include <memory>

namespace LeadBridge::Test {

/// The bridge with one action for a CRM, as both system tests of CRMs need it.
class CrmBridge
{
public:
    /// An invented client: name and phone come with each event.
    static QMap<QString, QString> person(int number)
    {
        return { { u"client_name"_qs, u"Примерова Анна %1"_qs.arg(number) },
                 { u"client_phone"_qs, u"8 (912) 345-%1"_qs.arg(number, 4, 10, QChar(u'0')) } };
    }

    [[nodiscard]] bool start(const QJsonObject &action, const QMap<QString, QByteArray> &secrets)
    {
        return installActions(installation, { action }, secrets) && restart();
    }

    [[nodiscard]] bool restart()
    {
        process = installation.serve();
        if (process)
            hook = installation.hook(actionFlowName);
        return process != nullptr;
    }

    /// The status of the answer.
    [[nodiscard]] int receive(const QMap<QString, QString> &fields) const
    {
        QJsonObject body;
        for (auto field = fields.begin(); field != fields.end(); ++field)
            body.insert(field.key(), *field);
        return send(hook, "POST", "application/json",
                    QJsonDocument(body).toJson(QJsonDocument::Compact))
            .status;
    }

    /// The delivery of the newest event, with its log.
    [[nodiscard]] QJsonObject delivery() const
    {
        const QJsonValue id = installation.history().value(0).value(u"id");
        return installation.story(id).value(u"deliveries").toArray().at(0).toObject();
    }

    [[nodiscard]] QString state() const { return delivery().value(u"state").toString(); }

    /// What the newest delivery's attempts say, in their order.
    [[nodiscard]] QStringList messages() const
    {
        QStringList messages;
        for (const QJsonValue &attempt : delivery().value(u"log").toArray())
            messages.append(attempt[u"message"].toString());
        return messages;
    }

    /// Files and words of the program in which one of these stands; the secrets' own file apart.
    [[nodiscard]] QStringList leaks(const QStringList &secrets)
    {
        QStringList found;
        const QByteArray told = process ? process->terminate().told() : QByteArray();
        for (const QString &secret : secrets) {
            found += filesWith(installation, secret.toUtf8());
            if (told.contains(secret.toUtf8()))
                found.append(u"output"_qs);
        }
        return found;
    }

    Installation installation;
    std::unique_ptr<CliProcess> process;
    QUrl hook;
};

/// Values that are easily harmed on their way, and one that is longer than any field.
inline const QString harmful =
    QStringLiteral("Ё <b>жирно</b> & «ёлочки» \"кавычки\" 'и' \\ {} [] %26 \U0001F338");
inline const QString severalLines = QStringLiteral("строка 1\nстрока 2\n\nстрока 4");
inline const QString endless = QStringLiteral("я").repeated(10'000);

} // namespace LeadBridge::Test
