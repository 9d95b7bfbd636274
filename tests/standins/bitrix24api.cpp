// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/bitrix24api.h"

#include "tests/standins/bitrix24records.h"
#include "tests/standins/recordingdestination.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace LeadBridge::StandIn {

using Test::Answer;
using Test::RecordedRequest;

namespace {

Answer json(int status, const QJsonObject &object)
{
    Answer answer;
    answer.status = status;
    answer.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    answer.contentType = "application/json; charset=utf-8";
    return answer;
}

Answer error(int status, const QString &code, const QString &description)
{
    return json(status,
                { { QStringLiteral("error"), code },
                  { QStringLiteral("error_description"), description } });
}

Answer done(const QJsonValue &result)
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const QJsonObject time { { QStringLiteral("start"), now },
                             { QStringLiteral("finish"), now },
                             { QStringLiteral("operating"), 0.3 },
                             { QStringLiteral("operating_reset_at"), now + 600 } };
    return json(200, { { QStringLiteral("result"), result }, { QStringLiteral("time"), time } });
}

QString digitsOf(const QString &text)
{
    QString digits;
    std::copy_if(text.cbegin(), text.cend(), std::back_inserter(digits),
                 [](QChar c) { return c.isDigit(); });
    return digits;
}

QJsonArray directory(const QString &which)
{
    const auto entry = [](const char *id, const QString &name) {
        return QJsonObject { { QStringLiteral("STATUS_ID"), QString::fromLatin1(id) },
                             { QStringLiteral("NAME"), name } };
    };
    if (which == u"STATUS")
        return { entry("NEW", QStringLiteral("Не обработан")),
                 entry("IN_PROCESS", QStringLiteral("В работе")) };
    if (which == u"DEAL_STAGE")
        return { entry("NEW", QStringLiteral("Новая")) };
    if (which == u"DEAL_STAGE_9")
        return { entry("C9:NEW", QStringLiteral("Запись")) };
    if (which == u"SOURCE")
        return { entry("WEB", QStringLiteral("Веб-сайт")) };
    return {};
}

} // namespace

class Bitrix24Api::Server
{
public:
    Server()
        : destination([this](const RecordedRequest &request) { return answer(request); })
    {
        clock.start();
    }

    [[nodiscard]] Answer answer(const RecordedRequest &request);
    [[nodiscard]] std::optional<Answer> faultOfMode() const;
    [[nodiscard]] bool overflows();
    [[nodiscard]] Answer call(const QString &name, const QJsonObject &parameters);
    [[nodiscard]] Answer list(const QString &name, const QJsonObject &parameters) const;
    [[nodiscard]] Answer found(const QJsonObject &parameters) const;
    [[nodiscard]] Answer itemAdded(const QJsonObject &parameters);
    [[nodiscard]] QList<qint64> matching(int type, const QJsonObject &filter) const;
    [[nodiscard]] Answer itemsListed(const QJsonObject &parameters) const;
    [[nodiscard]] Answer oldListed(const QString &name, const QJsonObject &parameters) const;
    [[nodiscard]] Answer oldAdded(const QString &name, const QJsonObject &parameters);
    [[nodiscard]] Answer stored(const QString &name, int type, const KeptFields &kept, bool item);

    mutable QMutex mutex; // set and read by the test, used on the server's thread
    Mode mode = Mode::Works;
    QMultiMap<QString, qint64> contactsByPhone; // digits
    QSet<qint64> contacts;
    QList<Record> records;
    QStringList calls;
    QStringList lost;
    QString silent;
    QString answerLost;
    qint64 nextId = 3466;
    QElapsedTimer clock;
    double bucketDrain = 2;
    double bucketSize = 50;
    double bucketLevel = 0;
    qint64 bucketAt = 0;
    int refusals = 0;
    Test::RecordingDestination destination; // last: its thread uses all of the above
};

bool Bitrix24Api::Server::overflows()
{
    const qint64 now = clock.elapsed();
    const double drained = bucketDrain * static_cast<double>(now - bucketAt) / 1000;
    bucketLevel = std::max(0.0, bucketLevel - drained);
    bucketAt = now;
    if (bucketLevel + 1 > bucketSize)
        return true;
    bucketLevel += 1;
    return false;
}

std::optional<Answer> Bitrix24Api::Server::faultOfMode() const
{
    Answer answer;
    switch (mode) {
    case Mode::Works:
    case Mode::NoScope:
        return std::nullopt;
    case Mode::AccessDenied:
        return error(400, QString(), QStringLiteral("Access denied."));
    case Mode::WebPage:
        answer.body = "<!DOCTYPE html><html><body>Портал закрыт</body></html>";
        answer.contentType = "text/html";
        return answer;
    case Mode::Moved:
        answer.status = 302;
        answer.headers.insert("Location", "https://elsewhere.example.org/");
        answer.body.clear();
        return answer;
    case Mode::MethodTooLong: {
        const qint64 reset = QDateTime::currentSecsSinceEpoch() + 2;
        return json(429,
                    { { QStringLiteral("error"), QStringLiteral("OPERATION_TIME_LIMIT") },
                      { QStringLiteral("error_description"),
                        QStringLiteral("Method is blocked due to operation time limit.") },
                      { QStringLiteral("time"),
                        QJsonObject { { QStringLiteral("operating_reset_at"), reset } } } });
    }
    case Mode::Broken:
        return error(500, QStringLiteral("INTERNAL_SERVER_ERROR"),
                     QStringLiteral("Internal server error"));
    }
    return std::nullopt;
}

Answer Bitrix24Api::Server::answer(const RecordedRequest &request)
{
    const QMutexLocker lock(&mutex);
    static const QRegularExpression form(
        QStringLiteral("^/rest/([0-9]+)/([^/]+)/([a-z.]+?)(?:\\.json)?(?:\\?.*)?$"));
    const auto parts = form.match(QString::fromLatin1(request.target));
    if (!parts.hasMatch() || parts.captured(1) != u"1" || parts.captured(2) != code)
        return error(401, QStringLiteral("NO_AUTH_FOUND"),
                     QStringLiteral("Wrong authorization data"));
    if (overflows()) {
        ++refusals;
        return error(503, QStringLiteral("QUERY_LIMIT_EXCEEDED"),
                     QStringLiteral("Too many requests"));
    }
    const QString name = parts.captured(3);
    calls.append(name);
    if (name == silent) {
        Answer nothing;
        nothing.silent = true;
        return nothing;
    }
    if (const auto fault = faultOfMode())
        return *fault;
    const QByteArray type = request.headers.value("content-type");
    if (request.method != "POST" || !type.startsWith("application/json"))
        return error(400, QString(), QStringLiteral("Parameter 'fields' must be array."));
    Answer answer = call(name, QJsonDocument::fromJson(request.body).object());
    if (name == answerLost) {
        answerLost.clear();
        answer.hangUp = true;
    }
    return answer;
}

Answer Bitrix24Api::Server::call(const QString &name, const QJsonObject &parameters)
{
    if (name == u"profile")
        return done(QJsonObject { { QStringLiteral("ID"), QStringLiteral("1") },
                                  { QStringLiteral("ADMIN"), true },
                                  { QStringLiteral("NAME"), QStringLiteral("Инна") },
                                  { QStringLiteral("LAST_NAME"), QStringLiteral("Образцова") } });
    if (mode == Mode::NoScope || name == u"user.get")
        return error(403, QStringLiteral("insufficient_scope"),
                     QStringLiteral("The request requires higher privileges than provided by the "
                                    "webhook token"));
    if (name == u"crm.duplicate.findbycomm")
        return found(parameters);
    if (name == u"crm.item.add")
        return itemAdded(parameters);
    if (name == u"crm.item.list")
        return itemsListed(parameters);
    if (name == u"crm.lead.list" || name == u"crm.deal.list" || name == u"crm.contact.list")
        return oldListed(name, parameters);
    if (name == u"crm.lead.add" || name == u"crm.deal.add" || name == u"crm.contact.add")
        return oldAdded(name, parameters);
    return list(name, parameters);
}

Answer Bitrix24Api::Server::list(const QString &name, const QJsonObject &parameters) const
{
    const QJsonObject own { { QStringLiteral("title"), QStringLiteral("Услуга") },
                            { QStringLiteral("isReadOnly"), false },
                            { QStringLiteral("upperName"), ownField } };
    const QJsonObject title { { QStringLiteral("title"), QStringLiteral("Название") },
                              { QStringLiteral("isReadOnly"), false },
                              { QStringLiteral("upperName"), QStringLiteral("TITLE") } };
    const QJsonObject id { { QStringLiteral("title"), QStringLiteral("ID") },
                           { QStringLiteral("isReadOnly"), true },
                           { QStringLiteral("upperName"), QStringLiteral("ID") } };
    if (name == u"crm.item.fields")
        return done(QJsonObject { { QStringLiteral("fields"),
                                    QJsonObject { { QStringLiteral("id"), id },
                                                  { QStringLiteral("title"), title },
                                                  { ownItemField, own } } } });
    if (name == u"crm.lead.fields" || name == u"crm.deal.fields" || name == u"crm.contact.fields")
        return done(QJsonObject { { QStringLiteral("TITLE"), title }, { ownField, own } });
    if (name == u"crm.category.list")
        return done(QJsonObject {
            { QStringLiteral("categories"),
              QJsonArray {
                  QJsonObject { { QStringLiteral("id"), 0 },
                                { QStringLiteral("name"), QStringLiteral("Общая") } },
                  QJsonObject { { QStringLiteral("id"), 9 },
                                { QStringLiteral("name"), QStringLiteral("Салон") } } } } });
    if (name == u"crm.status.list")
        return done(
            directory(parameters.value(u"filter").toObject().value(u"ENTITY_ID").toString()));
    return error(404, QStringLiteral("ERROR_METHOD_NOT_FOUND"),
                 QStringLiteral("Method not found!"));
}

Answer Bitrix24Api::Server::found(const QJsonObject &parameters) const
{
    const QJsonValue values = parameters.value(u"values");
    constexpr qsizetype mostValues = 20;
    if (!values.isArray() || values.toArray().isEmpty() || values.toArray().size() > mostValues)
        return error(400, QString(), QStringLiteral("values is not defined or invalid"));
    if (parameters.value(u"type") != QStringLiteral("PHONE"))
        return error(400, QString(), QStringLiteral("type is not supported"));
    QSet<qint64> hits;
    for (const QJsonValue &value : values.toArray()) {
        for (const qint64 id : contactsByPhone.values(digitsOf(value.toString())))
            hits.insert(id);
    }
    if (hits.isEmpty())
        return done(QJsonArray());
    QJsonArray ids;
    for (const qint64 id : hits)
        ids.append(id);
    return done(QJsonObject { { QStringLiteral("CONTACT"), ids } });
}

Answer Bitrix24Api::Server::itemAdded(const QJsonObject &parameters)
{
    const int type = parameters.value(u"entityTypeId").toInt();
    if (type < 1 || type > 3)
        return error(400, QStringLiteral("NOT_FOUND"), QStringLiteral("Смарт-процесс не найден"));
    if (!parameters.value(u"fields").isObject())
        return error(400, QStringLiteral("100"),
                     QStringLiteral("Could not find value for parameter {fields}"));
    const bool originalNames = parameters.value(u"useOriginalUfNames") == QStringLiteral("Y");
    return stored(
        QStringLiteral("crm.item.add"), type,
        keptItemFields(type, parameters.value(u"fields").toObject(), originalNames, contacts),
        true);
}

/// Records whose kept fields equal the filter's; a name may begin with "=".
QList<qint64> Bitrix24Api::Server::matching(int type, const QJsonObject &filter) const
{
    QList<qint64> ids;
    for (const Record &record : records) {
        bool fits = record.entityTypeId == type;
        for (auto it = filter.begin(); it != filter.end(); ++it) {
            const QString name = it.key().startsWith(u'=') ? it.key().mid(1) : it.key();
            fits = fits && record.fields.value(name) == it.value();
        }
        if (fits)
            ids.append(record.id);
    }
    return ids;
}

Answer Bitrix24Api::Server::itemsListed(const QJsonObject &parameters) const
{
    const int type = parameters.value(u"entityTypeId").toInt();
    if (type < 1 || type > 3)
        return error(400, QStringLiteral("NOT_FOUND"), QStringLiteral("Смарт-процесс не найден"));
    QJsonArray items;
    for (const qint64 id : matching(type, parameters.value(u"filter").toObject()))
        items.append(QJsonObject { { QStringLiteral("id"), id } });
    return done(QJsonObject { { QStringLiteral("items"), items } });
}

/// The older methods give numbers as text.
Answer Bitrix24Api::Server::oldListed(const QString &name, const QJsonObject &parameters) const
{
    const int type = name == u"crm.lead.list" ? 1 : name == u"crm.deal.list" ? 2 : 3;
    QJsonArray list;
    for (const qint64 id : matching(type, parameters.value(u"filter").toObject()))
        list.append(QJsonObject { { QStringLiteral("ID"), QString::number(id) } });
    return done(list);
}

Answer Bitrix24Api::Server::oldAdded(const QString &name, const QJsonObject &parameters)
{
    if (!parameters.value(u"fields").isObject())
        return error(400, QString(), QStringLiteral("Parameter 'fields' must be array."));
    const int type = name == u"crm.lead.add" ? 1 : name == u"crm.deal.add" ? 2 : 3;
    return stored(name, type, keptOldFields(type, parameters.value(u"fields").toObject(), contacts),
                  false);
}

Answer Bitrix24Api::Server::stored(const QString &name, int type, const KeptFields &kept, bool item)
{
    if (!kept.error.isEmpty())
        return error(400, kept.error, kept.description);
    const qint64 id = nextId++;
    lost += kept.lost;
    records.append({ name, type, id, kept.fields });
    constexpr int contactType = 3;
    if (type == contactType) {
        contacts.insert(id);
        const QJsonArray phones = kept.fields.value(item ? u"fm" : u"PHONE").toArray();
        for (const QJsonValue &phone : phones)
            contactsByPhone.insert(
                digitsOf(phone.toObject().value(item ? u"value" : u"VALUE").toString()), id);
    }
    if (!item)
        return done(id);
    QJsonObject made = kept.fields;
    made.insert(QStringLiteral("id"), id);
    made.insert(QStringLiteral("entityTypeId"), type);
    return done(QJsonObject { { QStringLiteral("item"), made } });
}

Bitrix24Api::Bitrix24Api()
    : m_server(std::make_unique<Server>())
{
}

Bitrix24Api::~Bitrix24Api() = default;

void Bitrix24Api::setMode(Mode mode)
{
    const QMutexLocker lock(&m_server->mutex);
    m_server->mode = mode;
}

void Bitrix24Api::addContact(qint64 id, const QString &phone)
{
    const QMutexLocker lock(&m_server->mutex);
    m_server->contacts.insert(id);
    m_server->contactsByPhone.insert(digitsOf(phone), id);
}

void Bitrix24Api::setBucket(double perSecond, double size)
{
    const QMutexLocker lock(&m_server->mutex);
    m_server->bucketDrain = perSecond;
    m_server->bucketSize = size;
}

void Bitrix24Api::setAnswerLost(const QString &method)
{
    const QMutexLocker lock(&m_server->mutex);
    m_server->answerLost = method;
}

void Bitrix24Api::setSilent(const QString &method)
{
    const QMutexLocker lock(&m_server->mutex);
    m_server->silent = method;
}

QString Bitrix24Api::webhook() const
{
    return m_server->destination.url(QStringLiteral("/rest/1/%1/").arg(code)).toString();
}

QList<Bitrix24Api::Record> Bitrix24Api::made(int entityTypeId) const
{
    const QMutexLocker lock(&m_server->mutex);
    QList<Record> records;
    for (const Record &record : m_server->records) {
        if (record.entityTypeId == entityTypeId)
            records.append(record);
    }
    return records;
}

QStringList Bitrix24Api::calls() const
{
    const QMutexLocker lock(&m_server->mutex);
    return m_server->calls;
}

int Bitrix24Api::refusals() const
{
    const QMutexLocker lock(&m_server->mutex);
    return m_server->refusals;
}

QStringList Bitrix24Api::lost() const
{
    const QMutexLocker lock(&m_server->mutex);
    return m_server->lost;
}

int Bitrix24Api::requests() const
{
    return m_server->destination.count();
}

} // namespace LeadBridge::StandIn
