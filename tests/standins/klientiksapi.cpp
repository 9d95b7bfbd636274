// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/klientiksapi.h"

#include "tests/standins/recordingdestination.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrlQuery>

namespace LeadBridge::StandIn {

using Test::Answer;
using Test::RecordedRequest;

namespace {

Answer json(const QJsonObject &object)
{
    Answer answer;
    answer.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return answer;
}

Answer refusal(const QString &field, const QString &text)
{
    return json({ { QStringLiteral("status"), QStringLiteral("error") },
                  { QStringLiteral("messages"), QJsonArray() },
                  { QStringLiteral("errors"), QJsonObject { { field, QJsonArray { text } } } } });
}

Answer plain(int status, const QByteArray &body)
{
    Answer answer;
    answer.status = status;
    answer.body = body;
    answer.contentType = "text/html";
    return answer;
}

QJsonObject item(const QString &id, const KlientiksApi::Person &person)
{
    return { { QStringLiteral("id"), id.toLongLong() },
             { QStringLiteral("phone"), person.phone },
             { QStringLiteral("email"), person.email },
             { QStringLiteral("first_name"), person.firstName },
             { QStringLiteral("patron_name"), person.patronName },
             { QStringLiteral("second_name"), person.secondName },
             { QStringLiteral("lead_source"), QJsonValue() },
             { QStringLiteral("created"), QStringLiteral("2026-01-10 09:15:00.000000") },
             { QStringLiteral("modified"), QStringLiteral("2026-01-10 09:15:00") },
             { QStringLiteral("deleted"), 0 },
             { QStringLiteral("blocked"), 0 } };
}

} // namespace

class KlientiksApi::Server
{
public:
    explicit Server(const QMap<QString, Person> &whom)
        : people(whom)
        , destination([this](const RecordedRequest &request) { return answer(request); })
    {
    }

    [[nodiscard]] Answer answer(const RecordedRequest &request) const;
    [[nodiscard]] Answer list(const QString &tail) const;

    const QMap<QString, Person> people;
    mutable QMutex mutex; // the mode is set by the test and read by the server's thread
    Mode mode = Mode::TokenInPath;
    Test::RecordingDestination destination;
};

Answer KlientiksApi::Server::answer(const RecordedRequest &request) const
{
    const QMutexLocker lock(&mutex);
    if (mode == Mode::WebPage)
        return plain(200, "<!DOCTYPE html><html><body>Вход в Клиентикс</body></html>");
    if (mode == Mode::Busy)
        return plain(429, "Too Many Requests");
    if (mode == Mode::Broken)
        return plain(500, "Internal Server Error");
    if (mode == Mode::HangsUp) {
        Answer gone;
        gone.hangUp = true;
        return gone;
    }
    static const QRegularExpression form(QStringLiteral(
        "^/clientix/Restapi/list/a/([^/]+)/u/([^/]+)(?:/t/([^/]+))?/m/clients/([^?]*)(\\?.*)?$"));
    const auto parts = form.match(QString::fromLatin1(request.target));
    if (request.method != "GET" || !parts.hasMatch())
        return plain(404, "<html>404</html>");
    const auto part = [&parts](int index) {
        return QUrl::fromPercentEncoding(parts.captured(index).toLatin1());
    };
    const bool bearer = mode == Mode::BearerToken;
    const QString given = bearer
        ? QString::fromLatin1(request.headers.value("authorization")).section(u' ', 1)
        : part(3);
    if (bearer && !parts.captured(3).isEmpty())
        return plain(404, "<html>404</html>");
    if (part(1) != account || part(2) != user)
        return refusal(QStringLiteral("account"), QStringLiteral("Аккаунт не найден"));
    if (given != token)
        return refusal(QStringLiteral("token"), QStringLiteral("Неверный токен ") + given);
    return list(parts.captured(4));
}

Answer KlientiksApi::Server::list(const QString &tail) const
{
    static const QRegularExpression one(QStringLiteral("^id/(\\d+)/?$"));
    const auto asked = one.match(tail);
    if (!tail.isEmpty() && !asked.hasMatch())
        return refusal(QStringLiteral("filter"), QStringLiteral("Неизвестный фильтр"));
    QJsonArray items;
    for (auto it = people.begin(); it != people.end(); ++it) {
        if (!asked.hasMatch() || mode == Mode::EveryoneAnyway || asked.captured(1) == it.key())
            items.append(item(it.key(), *it));
    }
    return json({ { QStringLiteral("count"), items.size() },
                  { QStringLiteral("offset"), 0 },
                  { QStringLiteral("limit"), 50 },
                  { QStringLiteral("items"),
                    items.isEmpty() ? QJsonValue(QStringLiteral("No data")) : items } });
}

KlientiksApi::KlientiksApi(const QMap<QString, Person> &people)
    : m_server(std::make_unique<Server>(people))
{
}

KlientiksApi::~KlientiksApi() = default;

void KlientiksApi::setMode(Mode mode)
{
    const QMutexLocker lock(&m_server->mutex);
    m_server->mode = mode;
}

QUrl KlientiksApi::base() const
{
    return m_server->destination.url(QString());
}

int KlientiksApi::requests() const
{
    return m_server->destination.count();
}

} // namespace LeadBridge::StandIn
