// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/leadservice.h"

#include "tests/standins/recordingdestination.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QUrlQuery>

#include <optional>

namespace LeadBridge::StandIn {

using Test::Answer;
using Test::RecordedRequest;

namespace {

Answer problem(int status, const char *detail)
{
    Answer answer;
    answer.status = status;
    answer.contentType = "application/problem+json";
    answer.body =
        QJsonDocument(QJsonObject { { QStringLiteral("status"), status },
                                    { QStringLiteral("detail"), QString::fromUtf8(detail) } })
            .toJson(QJsonDocument::Compact);
    return answer;
}

void takePairs(QHash<QString, QString> &fields, const QByteArray &form)
{
    const QUrlQuery pairs(QString::fromUtf8(QByteArray(form).replace('+', "%20")));
    for (const auto &[name, value] : pairs.queryItems(QUrl::FullyDecoded))
        fields.insert(QUrl::fromPercentEncoding(name.toUtf8()), value);
}

/// The fields of a request; nothing where the body is not what its type says.
std::optional<QHash<QString, QString>> fieldsOf(const RecordedRequest &request)
{
    QHash<QString, QString> fields;
    takePairs(fields, request.target.mid(request.target.indexOf('?') + 1));
    const QByteArray type = request.headers.value("content-type");
    if (type == "application/x-www-form-urlencoded")
        takePairs(fields, request.body);
    if (type != "application/json")
        return fields;
    const QJsonDocument json = QJsonDocument::fromJson(request.body);
    if (!json.isObject())
        return std::nullopt;
    const QJsonObject object = json.object();
    for (auto it = object.begin(); it != object.end(); ++it)
        fields.insert(it.key(), it.value().toVariant().toString());
    return fields;
}

bool isSigned(const RecordedRequest &request, const QByteArray &key)
{
    constexpr qint64 tolerance = 300;
    const QByteArray id = request.headers.value("webhook-id");
    const QByteArray time = request.headers.value("webhook-timestamp");
    const qint64 age = QDateTime::currentSecsSinceEpoch() - time.toLongLong();
    const QByteArray expected = "v1,"
        + QMessageAuthenticationCode::hash(id + '.' + time + '.' + request.body, key,
                                           QCryptographicHash::Sha256)
              .toBase64();
    return !id.isEmpty() && qAbs(age) <= tolerance
        && request.headers.value("webhook-signature").split(' ').contains(expected);
}

} // namespace

class LeadService::Server
{
public:
    explicit Server(const Rules &how)
        : rules(how)
        , destination([this](const RecordedRequest &request) { return answer(request); })
    {
    }

    Answer answer(const RecordedRequest &request);
    Answer refusal(const RecordedRequest &request) const;
    Answer take(const RecordedRequest &request);
    Answer taken(const QByteArray &body) const;

    const Rules rules;
    mutable QMutex mutex;
    QList<Lead> leads;
    QHash<QByteArray, QByteArray> seen; ///< key to body
    int hangUps = 0;
    int limited = 0;
    int wait = 0;
    QUrl elsewhere;
    Test::RecordingDestination destination; // last: its thread uses all of the above
};

/// Status 0: nothing is wrong.
Answer LeadService::Server::refusal(const RecordedRequest &request) const
{
    if (request.target.split('?').constFirst() != rules.path)
        return problem(404, "no such path");
    const QByteArray who = request.headers.value(rules.authHeader.toLower());
    if (!rules.authValue.isEmpty() && who != rules.authValue) {
        Answer answer = problem(401, "who are you?");
        answer.headers.insert("WWW-Authenticate", "Basic realm=\"leads\"");
        return answer;
    }
    if (request.method == "OPTIONS") {
        Answer answer = problem(204, "");
        answer.body.clear();
        answer.headers.insert("Allow", rules.method + ", OPTIONS");
        return answer;
    }
    if (request.method != rules.method)
        return problem(405, "another method is expected");
    if (!rules.contentType.isEmpty() && request.headers.value("content-type") != rules.contentType)
        return problem(415, "another content type is expected");
    if (!rules.signingKey.isEmpty() && !isSigned(request, rules.signingKey))
        return problem(401, "the signature is wrong");
    Answer fine;
    fine.status = 0;
    return fine;
}

Answer LeadService::Server::answer(const RecordedRequest &request)
{
    const QMutexLocker lock(&mutex);
    if (!elsewhere.isEmpty()) {
        Answer answer = problem(307, "it is over there");
        answer.headers.insert("Location", elsewhere.toEncoded());
        return answer;
    }
    const Answer refused = refusal(request);
    if (refused.status != 0)
        return refused;
    if (limited > 0) {
        --limited;
        Answer answer = problem(429, "not so fast");
        answer.headers.insert("Retry-After", QByteArray::number(wait));
        return answer;
    }
    return take(request);
}

Answer LeadService::Server::take(const RecordedRequest &request)
{
    const auto fields = fieldsOf(request);
    if (!fields)
        return problem(400, "the body is not JSON");
    const QByteArray key = request.headers.value(rules.duplicateKey.toLower());
    if (!rules.duplicateKey.isEmpty()) {
        if (key.isEmpty())
            return problem(400, "the key is missing");
        if (seen.contains(key))
            return seen.value(key) == request.body
                ? taken("{\"status\":\"created\",\"data\":{\"id\":7001},\"repeated\":true}")
                : problem(422, "the key was used with another body");
        seen.insert(key, request.body);
    }
    leads.append({ *fields, request.body, request.headers });
    Answer answer = taken("{\"status\":\"created\",\"data\":{\"id\":7001}}");
    answer.hangUp = hangUps > 0;
    hangUps -= answer.hangUp ? 1 : 0;
    return answer;
}

Answer LeadService::Server::taken(const QByteArray &body) const
{
    Answer answer;
    answer.status = 201;
    answer.body = body;
    return answer;
}

LeadService::LeadService(const Rules &rules)
    : m_server(std::make_unique<Server>(rules))
{
}

LeadService::~LeadService() = default;

void LeadService::hangUpNext(int requests)
{
    const QMutexLocker lock(&m_server->mutex);
    m_server->hangUps = requests;
}

void LeadService::limitNext(int requests, int seconds)
{
    const QMutexLocker lock(&m_server->mutex);
    m_server->limited = requests;
    m_server->wait = seconds;
}

void LeadService::redirectTo(const QUrl &url)
{
    const QMutexLocker lock(&m_server->mutex);
    m_server->elsewhere = url;
}

QUrl LeadService::url() const
{
    return m_server->destination.url(QString::fromLatin1(m_server->rules.path));
}

QList<LeadService::Lead> LeadService::leads() const
{
    const QMutexLocker lock(&m_server->mutex);
    return m_server->leads;
}

int LeadService::requests() const
{
    return m_server->destination.count();
}

} // namespace LeadBridge::StandIn
