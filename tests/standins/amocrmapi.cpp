// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/amocrmapi.h"

#include "tests/standins/amocrmanswers.h"
#include "tests/standins/amocrmrules.h"
#include "tests/standins/recordingdestination.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace LeadBridge::StandIn {

using Test::Answer;
using Test::RecordedRequest;
using namespace AmoCrmAnswers;

namespace {

constexpr int mostInASecond = 7;
/// After so many violations every call is refused.
constexpr int blockedAfter = 10;

QString phoneOf(const QJsonObject &lead)
{
    const QJsonObject contact =
        lead.value(u"_embedded").toObject().value(u"contacts").toArray().at(0).toObject();
    for (const QJsonValue &field : contact.value(u"custom_fields_values").toArray()) {
        if (field.toObject().value(u"field_code") == QStringLiteral("PHONE"))
            return field.toObject()
                .value(u"values")
                .toArray()
                .at(0)
                .toObject()
                .value(u"value")
                .toString();
    }
    return {};
}

} // namespace

class AmoCrmApi::Server
{
public:
    Server()
        : destination([this](const RecordedRequest &request) { return answer(request); })
    {
        clock.start();
    }

    [[nodiscard]] Answer answer(const RecordedRequest &request);
    [[nodiscard]] std::optional<Answer> overLimit();
    [[nodiscard]] std::optional<Answer> faultOfMode() const;
    [[nodiscard]] Answer renewed(const RecordedRequest &request);
    [[nodiscard]] Answer newPair();
    [[nodiscard]] Answer posted(const QString &path, const RecordedRequest &request);
    [[nodiscard]] Answer leadsMade(const QJsonArray &given);
    [[nodiscard]] Answer noteMade(qint64 lead, const QJsonArray &given);

    mutable QMutex mutex; // set and read by the test, used on the server's thread
    Mode mode = Mode::Works;
    bool merges = false;
    bool longLivedIsGood = true;
    bool codeUsed = false;
    QString access;
    QString refresh;
    QStringList usedRefresh;
    QStringList given;
    QString silent;
    int renewals = 0;
    int refusedRenewals = 0;
    int violations = 0;
    QElapsedTimer clock;
    QList<qint64> times;
    QList<QJsonObject> leads;
    QMultiMap<qint64, QString> notes;
    qint64 nextId = 15000001;
    Test::RecordingDestination destination; // last: its thread uses all of the above
};

std::optional<Answer> AmoCrmApi::Server::overLimit()
{
    const qint64 now = clock.elapsed();
    while (!times.isEmpty() && now - times.first() >= 1000)
        times.removeFirst();
    times.append(now);
    if (violations >= blockedAfter)
        return problem(403, QStringLiteral("Forbidden"));
    if (times.size() <= mostInASecond)
        return std::nullopt;
    ++violations;
    Answer answer;
    answer.status = 429;
    answer.body = "<html><body>429 Too Many Requests</body></html>";
    answer.contentType = "text/html";
    return answer;
}

std::optional<Answer> AmoCrmApi::Server::faultOfMode() const
{
    Answer answer;
    answer.contentType = "text/html";
    switch (mode) {
    case Mode::Works:
        return std::nullopt;
    case Mode::PaymentNeeded:
        return problem(402, QStringLiteral("Payment Required"));
    case Mode::Forbidden:
        return problem(403, QStringLiteral("Forbidden"));
    case Mode::Busy:
        answer.status = 429;
        answer.body = "Too Many Requests";
        return answer;
    case Mode::Gateway:
        answer.status = 504;
        answer.body = "<html><body>504 Gateway Time-out</body></html>";
        return answer;
    case Mode::Accepted:
        answer.status = 202;
        answer.body.clear();
        return answer;
    }
    return std::nullopt;
}

Answer AmoCrmApi::Server::answer(const RecordedRequest &request)
{
    const QMutexLocker lock(&mutex);
    if (auto refused = overLimit())
        return *refused;
    const QString path = QString::fromLatin1(request.target).section(u'?', 0, 0);
    if (path == silent) {
        Answer nothing;
        nothing.silent = true;
        return nothing;
    }
    if (path == u"/oauth2/access_token")
        return renewed(request);
    const QString token =
        QString::fromLatin1(request.headers.value("authorization")).section(u' ', 1);
    const bool isKnown =
        (longLivedIsGood && token == longLived) || (!access.isEmpty() && token == access);
    if (!request.headers.value("authorization").startsWith("Bearer ") || !isKnown)
        return problem(401, QStringLiteral("Unauthorized"),
                       { { QStringLiteral("detail"),
                           QStringLiteral("Incorrect auth data. Check your token.") } });
    if (const auto fault = faultOfMode())
        return *fault;
    return request.method == "GET" ? AmoCrmAnswers::asked(path) : posted(path, request);
}

Answer AmoCrmApi::Server::newPair()
{
    ++renewals;
    const QString number = QString::number(renewals);
    access = QStringLiteral("eyJ0eXAiOiJKV1QifQ.EXAMPLEaccess0do0not0leak%1.signature").arg(number);
    refresh = QStringLiteral("def502EXAMPLErefresh0do0not0leak%1").arg(number);
    given += { access, refresh };
    return hal(
        200,
        QJsonDocument(QJsonObject { { QStringLiteral("token_type"), QStringLiteral("Bearer") },
                                    { QStringLiteral("expires_in"), 86400 },
                                    { QStringLiteral("access_token"), access },
                                    { QStringLiteral("refresh_token"), refresh } }));
}

Answer AmoCrmApi::Server::renewed(const RecordedRequest &request)
{
    ++refusedRenewals; // taken back below, where it is none
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const bool isJson = request.headers.value("content-type").startsWith("application/json");
    if (request.method != "POST" || !isJson || body.isEmpty())
        return refusedRenewal(QStringLiteral("The body must be JSON"));
    if (body.value(u"client_id") != clientId || body.value(u"client_secret") != clientSecret
        || body.value(u"redirect_uri") != redirectUri)
        return refusedRenewal(QStringLiteral("Invalid client"));
    const QString type = body.value(u"grant_type").toString();
    if (type == u"authorization_code") {
        if (body.value(u"code") != code)
            return refusedRenewal(QStringLiteral("Cannot decrypt the authorization code"));
        if (codeUsed)
            return refusedRenewal(QStringLiteral("Authorization code has been revoked"));
        codeUsed = true;
    } else if (type == u"refresh_token") {
        const QString token = body.value(u"refresh_token").toString();
        if (usedRefresh.contains(token))
            return refusedRenewal(QStringLiteral("Token has been revoked"));
        if (refresh.isEmpty() || token != refresh)
            return refusedRenewal(QStringLiteral("Invalid refresh token"));
        usedRefresh.append(token);
    } else {
        return refusedRenewal(QStringLiteral("Unsupported grant type"));
    }
    --refusedRenewals;
    return newPair();
}

Answer AmoCrmApi::Server::posted(const QString &path, const RecordedRequest &request)
{
    static const QRegularExpression notesOf(QStringLiteral("^/api/v4/leads/([0-9]+)/notes$"));
    const QJsonDocument body = QJsonDocument::fromJson(request.body);
    const QJsonArray list = body.array();
    constexpr qsizetype mostLeads = 50;
    const bool isJson = request.headers.value("content-type").startsWith("application/json");
    if (request.method != "POST" || !isJson || !body.isArray() || list.isEmpty()
        || list.size() > mostLeads)
        return problem(
            400, QStringLiteral("Bad Request"),
            { { QStringLiteral("detail"), QStringLiteral("Request validation failed") } });
    if (path == u"/api/v4/leads/complex")
        return leadsMade(list);
    const auto note = notesOf.match(path);
    if (note.hasMatch())
        return noteMade(note.captured(1).toLongLong(), list);
    return problem(404, QStringLiteral("Not Found"));
}

Answer AmoCrmApi::Server::leadsMade(const QJsonArray &list)
{
    // One bad item refuses the whole request.
    for (const QJsonValue &lead : list) {
        if (const QJsonArray mistakes = leadMistakes(lead); !mistakes.isEmpty())
            return invalid(mistakes, lead.toObject().value(u"request_id"));
    }
    QJsonArray made;
    for (const QJsonValue &value : list) {
        QJsonObject lead = value.toObject();
        const auto same = std::find_if(leads.cbegin(), leads.cend(), [&](const auto &one) {
            return merges && !phoneOf(one).isEmpty() && phoneOf(one) == phoneOf(lead);
        });
        const bool isMerged = same != leads.cend();
        const qint64 id = isMerged ? same->value(u"id").toInteger() : nextId++;
        lead.insert(QStringLiteral("id"), id);
        leads.append(lead);
        made.append(QJsonObject {
            { QStringLiteral("id"), id },
            { QStringLiteral("contact_id"), id + 4000000 },
            { QStringLiteral("company_id"), QJsonValue() },
            { QStringLiteral("request_id"), QJsonArray { lead.value(u"request_id") } },
            { QStringLiteral("merged"), isMerged } });
    }
    return hal(200, QJsonDocument(made));
}

Answer AmoCrmApi::Server::noteMade(qint64 lead, const QJsonArray &list)
{
    const bool isKnown = std::any_of(leads.cbegin(), leads.cend(), [lead](const QJsonObject &one) {
        return one.value(u"id").toInteger() == lead;
    });
    if (!isKnown)
        return problem(404, QStringLiteral("Not Found"));
    for (const QJsonValue &note : list) {
        if (const QJsonArray mistakes = noteMistakes(note); !mistakes.isEmpty())
            return invalid(mistakes, QStringLiteral("0"));
    }
    for (const QJsonValue &note : list)
        notes.insert(lead, note.toObject().value(u"params").toObject().value(u"text").toString());
    return hal(200, QJsonDocument(QJsonObject { { QStringLiteral("_links"), QJsonObject() } }));
}

AmoCrmApi::AmoCrmApi()
    : m_server(std::make_unique<Server>())
{
}

AmoCrmApi::~AmoCrmApi() = default;

void AmoCrmApi::setMode(Mode mode)
{
    const QMutexLocker lock(&m_server->mutex);
    m_server->mode = mode;
}

void AmoCrmApi::endAccess()
{
    const QMutexLocker lock(&m_server->mutex);
    m_server->access.clear();
}

void AmoCrmApi::revokeAll()
{
    const QMutexLocker lock(&m_server->mutex);
    m_server->longLivedIsGood = false;
    m_server->access.clear();
    m_server->usedRefresh.append(m_server->refresh);
    m_server->refresh.clear();
}

void AmoCrmApi::setMerges(bool merges)
{
    const QMutexLocker lock(&m_server->mutex);
    m_server->merges = merges;
}

void AmoCrmApi::setSilent(const QString &path)
{
    const QMutexLocker lock(&m_server->mutex);
    m_server->silent = path;
}

QString AmoCrmApi::address() const
{
    return m_server->destination.url(QString()).toString();
}

QList<QJsonObject> AmoCrmApi::leads() const
{
    const QMutexLocker lock(&m_server->mutex);
    return m_server->leads;
}

QMultiMap<qint64, QString> AmoCrmApi::notes() const
{
    const QMutexLocker lock(&m_server->mutex);
    return m_server->notes;
}

int AmoCrmApi::renewals() const
{
    const QMutexLocker lock(&m_server->mutex);
    return m_server->renewals;
}

int AmoCrmApi::refusedRenewals() const
{
    const QMutexLocker lock(&m_server->mutex);
    return m_server->refusedRenewals;
}

int AmoCrmApi::violations() const
{
    const QMutexLocker lock(&m_server->mutex);
    return m_server->violations;
}

QStringList AmoCrmApi::tokens() const
{
    const QMutexLocker lock(&m_server->mutex);
    return m_server->given;
}

int AmoCrmApi::requests() const
{
    return m_server->destination.count();
}

} // namespace LeadBridge::StandIn
