// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/amocrmanswers.h"

#include "tests/standins/amocrmapi.h"

#include <QJsonDocument>

namespace LeadBridge::StandIn::AmoCrmAnswers {

using Test::Answer;

namespace {

QJsonObject named(qint64 id, const QString &name)
{
    return { { QStringLiteral("id"), id }, { QStringLiteral("name"), name } };
}

QJsonObject embedded(const QString &what, const QJsonArray &list)
{
    return { { QStringLiteral("_embedded"), QJsonObject { { what, list } } } };
}

QJsonDocument listed(const QString &what, const QJsonArray &list)
{
    return QJsonDocument(embedded(what, list));
}

} // namespace

Answer hal(int status, const QJsonDocument &json)
{
    Answer answer;
    answer.status = status;
    answer.body = json.toJson(QJsonDocument::Compact);
    answer.contentType = "application/hal+json";
    answer.headers.insert("X-Request-Id", "00000000-0000-4000-8000-0000000000aa");
    return answer;
}

Answer problem(int status, const QString &title, const QJsonObject &more)
{
    QJsonObject object = more;
    object.insert(QStringLiteral("title"), title);
    object.insert(QStringLiteral("type"), QStringLiteral("https://httpstatus.es/%1").arg(status));
    object.insert(QStringLiteral("status"), status);
    Answer answer = hal(status, QJsonDocument(object));
    answer.contentType = "application/problem+json";
    return answer;
}

Answer invalid(const QJsonArray &mistakes, const QJsonValue &requestId)
{
    const QJsonObject item { { QStringLiteral("request_id"), requestId },
                             { QStringLiteral("errors"), mistakes } };
    return problem(400, QStringLiteral("Bad Request"),
                   { { QStringLiteral("validation-errors"), QJsonArray { item } },
                     { QStringLiteral("detail"), QStringLiteral("Request validation failed") } });
}

Answer refusedRenewal(const QString &hint)
{
    return problem(400, QStringLiteral("Некорректный запрос"),
                   { { QStringLiteral("hint"), hint },
                     { QStringLiteral("detail"),
                       QStringLiteral("В запросе отсутствует ряд параметров или параметры "
                                      "невалидны") } });
}

Answer asked(const QString &path)
{
    if (path == u"/api/v4/account") {
        QJsonObject account = named(30000001, QStringLiteral("Салон «Пример»"));
        account.insert(QStringLiteral("subdomain"), QStringLiteral("example"));
        return hal(200, QJsonDocument(account));
    }
    if (path == u"/api/v4/leads/pipelines") {
        QJsonObject one = named(AmoCrmApi::pipeline, QStringLiteral("Воронка"));
        const QJsonObject statuses =
            embedded(QStringLiteral("statuses"),
                     { named(AmoCrmApi::stage, QStringLiteral("Новая заявка")),
                       named(142, QStringLiteral("Успех")) });
        one.insert(QStringLiteral("_embedded"), statuses.value(u"_embedded"));
        return hal(200, listed(QStringLiteral("pipelines"), { one }));
    }
    if (path == u"/api/v4/leads/custom_fields")
        return hal(200,
                   listed(QStringLiteral("custom_fields"),
                          { named(AmoCrmApi::leadField, QStringLiteral("Услуга")) }));
    if (path == u"/api/v4/contacts/custom_fields") {
        QJsonObject phone = named(4000009, QStringLiteral("Телефон"));
        phone.insert(QStringLiteral("code"), QStringLiteral("PHONE"));
        return hal(
            200,
            listed(QStringLiteral("custom_fields"),
                   { phone, named(AmoCrmApi::contactField, QStringLiteral("Номер карты")) }));
    }
    if (path == u"/api/v4/contacts") {
        Answer nothing;
        nothing.status = 204;
        nothing.body.clear();
        return nothing;
    }
    return problem(404, QStringLiteral("Not Found"), {});
}

} // namespace LeadBridge::StandIn::AmoCrmAnswers
