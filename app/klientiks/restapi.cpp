// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/klientiks/restapi.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace LeadBridge {

namespace {

constexpr qsizetype saidLetters = 200;

const QJsonObject &patterns()
{
    static const QJsonObject object = [] {
        QFile file(QStringLiteral(":/leadbridge/klientiks/restapi.json"));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                              : QJsonObject();
    }();
    return object;
}

QString encoded(const QString &value)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(value));
}

QList<RestRequest> requests(const RestAccess &access, const QString &what, const QString &id)
{
    const QJsonObject question = patterns().value(what).toObject();
    QList<RestRequest> all;
    for (const QJsonValue way : patterns().value(u"ways").toArray()) {
        QString path = way[u"path"].toString();
        for (const auto *part : { "verb", "model", "tail" }) {
            const QString name = QString::fromLatin1(part);
            path.replace(u'{' + name + u'}', question.value(name).toString());
        }
        // One pass each, the values are encoded: no value can bring in another's place.
        path.replace(QStringLiteral("{account}"), encoded(access.account));
        path.replace(QStringLiteral("{user}"), encoded(access.user));
        path.replace(QStringLiteral("{token}"), encoded(access.token));
        path.replace(QStringLiteral("{id}"), encoded(id));
        QString authorization = way[u"authorization"].toString();
        authorization.replace(QStringLiteral("{token}"), access.token);
        const QString query = question.value(u"query").toString();
        QString base = access.base.toString(QUrl::FullyEncoded);
        while (base.endsWith(u'/'))
            base.chop(1);
        all.append({ QUrl(base + path + (query.isEmpty() ? QString() : u'?' + query)),
                     authorization.toUtf8() });
    }
    return all;
}

QString text(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toDouble(), 'f', 0)
                            : value.toString().simplified();
}

ClientData clientFrom(const QJsonObject &item)
{
    ClientData client { text(item.value(u"id")), text(item.value(u"name")),
                        text(item.value(u"phone")), text(item.value(u"email")) };
    if (client.name.isEmpty()) {
        QStringList parts;
        for (const auto *part : { "second_name", "first_name", "patron_name" })
            parts.append(text(item.value(QLatin1String(part))));
        client.name = parts.join(u' ').simplified();
    }
    return client;
}

QStringList textsIn(const QJsonValue &value)
{
    QStringList texts;
    if (value.isArray()) {
        for (const QJsonValue one : value.toArray())
            texts += textsIn(one);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            texts += textsIn(*it);
    } else if (!text(value).isEmpty()) {
        texts.append(text(value));
    }
    return texts;
}

bool isEmptyValue(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() || textsIn(value).isEmpty();
}

/// What the service holds against the request, whatever its HTTP status.
bool refuses(const QJsonObject &answer)
{
    const QJsonValue status = answer.value(u"status");
    const QString word = status.toString().toLower();
    const bool bad = (status.isBool() && !status.toBool()) || word == u"error" || word == u"false"
        || word == u"fail";
    return bad || !isEmptyValue(answer.value(u"errors")) || !isEmptyValue(answer.value(u"error"));
}

RestReply reply(RestReply::Kind kind, const QString &said = {})
{
    return { kind, {}, said.simplified().left(saidLetters) };
}

/// What both kinds of question have in common. Found: @p items holds the list.
RestReply readList(int status, const QByteArray &body, QJsonArray &items)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    const QJsonObject answer = document.object();
    const QString said = (textsIn(answer.value(u"errors")) + textsIn(answer.value(u"error"))
                          + textsIn(answer.value(u"messages")) + textsIn(answer.value(u"message")))
                             .join(QStringLiteral("; "));
    const QString beginning = said.isEmpty() ? QString::fromUtf8(body) : said;
    if (status == 429 || status == 408 || status >= 500)
        return reply(RestReply::Kind::Later, said);
    if (status == 401 || status == 403)
        return reply(RestReply::Kind::Refused, said);
    if (status != 200 || !document.isObject())
        return reply(RestReply::Kind::Strange, beginning);
    if (refuses(answer))
        return reply(RestReply::Kind::Refused, said);
    const QJsonValue list = answer.value(u"items");
    if (list.isString() && text(list).compare(u"no data", Qt::CaseInsensitive) == 0)
        return reply(RestReply::Kind::NotFound);
    if (!list.isArray())
        return reply(RestReply::Kind::Strange, beginning);
    items = list.toArray();
    return reply(items.isEmpty() ? RestReply::Kind::NotFound : RestReply::Kind::Found);
}

} // namespace

QList<RestRequest> clientRequests(const RestAccess &access, const QString &id)
{
    return requests(access, QStringLiteral("client"), id);
}

QList<RestRequest> checkRequests(const RestAccess &access)
{
    return requests(access, QStringLiteral("check"), {});
}

RestReply readClientReply(int status, const QByteArray &body, const QString &id)
{
    QJsonArray items;
    RestReply answer = readList(status, body, items);
    if (answer.kind != RestReply::Kind::Found)
        return answer;
    for (const QJsonValue item : std::as_const(items)) {
        const ClientData client = clientFrom(item.toObject());
        if (client.id == id) {
            answer.client = client;
            return answer;
        }
    }
    // Others in the list: it was not narrowed down, so that their silence about this client
    // proves nothing.
    return reply(RestReply::Kind::Strange, QStringLiteral("clients that were not asked for"));
}

RestReply readCheckReply(int status, const QByteArray &body)
{
    QJsonArray items;
    RestReply answer = readList(status, body, items);
    if (answer.kind == RestReply::Kind::NotFound)
        answer.kind = RestReply::Kind::Found; // an empty account is one that may be asked
    return answer;
}

} // namespace LeadBridge
