// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/telegramapi.h"

#include "tests/standins/floodgate.h"
#include "tests/standins/recordingdestination.h"
#include "tests/standins/telegrammarkup.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QRegularExpression>
#include <QUrlQuery>

namespace LeadBridge::StandIn {

using Test::Answer;
using Test::RecordedRequest;

namespace {

struct Chat
{
    QString title;
    QString name;
    QString movedTo;
    bool blocked = false;
    int limited = 0; ///< seconds
};

Answer json(int status, const QJsonObject &object)
{
    Answer answer;
    answer.status = status;
    answer.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return answer;
}

Answer error(int code, const QByteArray &words, const QJsonObject &parameters = {})
{
    QJsonObject object { { QStringLiteral("ok"), false },
                         { QStringLiteral("error_code"), code },
                         { QStringLiteral("description"), QString::fromUtf8(words) } };
    if (!parameters.isEmpty())
        object.insert(QStringLiteral("parameters"), parameters);
    return json(code, object);
}

Answer flood(int seconds)
{
    Answer answer = error(429, "Too Many Requests: retry after " + QByteArray::number(seconds),
                          { { QStringLiteral("retry_after"), seconds } });
    answer.headers.insert("Retry-After", QByteArray::number(seconds));
    return answer;
}

Answer result(const QJsonValue &value)
{
    return json(200, { { QStringLiteral("ok"), true }, { QStringLiteral("result"), value } });
}

/// Parameters by the ways the API takes them; nothing where the body is not what its type says.
std::optional<QJsonObject> parametersOf(const RecordedRequest &request)
{
    const QUrlQuery query(QUrl::fromEncoded(request.target).query(QUrl::FullyEncoded));
    QJsonObject parameters;
    for (const auto &[name, value] : query.queryItems(QUrl::FullyDecoded))
        parameters.insert(name, value);
    const QByteArray type = request.headers.value("content-type");
    if (request.body.isEmpty() || type.startsWith("application/x-www-form-urlencoded"))
        return parameters;
    const QJsonDocument body = QJsonDocument::fromJson(request.body);
    if (!type.startsWith("application/json") || !body.isObject())
        return std::nullopt;
    return body.object();
}

/// A number or a text; a number with a fraction is no chat.
QString chatIdOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    return value.toDouble() == static_cast<double>(value.toInteger())
        ? QString::number(value.toInteger())
        : QString();
}

} // namespace

class TelegramApi::Server
{
public:
    Server()
        : destination([this](const RecordedRequest &request) { return answer(request); })
    {
    }

    Answer answer(const RecordedRequest &request);
    Answer send(const QJsonObject &parameters);
    Answer post(const QString &chat, const QString &text, const QJsonObject &parameters);
    Answer updates(const QJsonObject &parameters);
    QString chatNamed(const QString &id) const;

    mutable QMutex mutex;
    QMap<QString, Chat> chats;
    QList<Message> messages;
    Mode mode = Mode::Well;
    int limitedMessages = 0;
    int limitedSeconds = 0;
    int floods = 0;
    bool webhook = false;
    bool confirmed = false;
    FloodGate gate;
    Test::RecordingDestination destination; // last: its thread uses all of the above
};

Answer TelegramApi::Server::answer(const RecordedRequest &request)
{
    const QMutexLocker lock(&mutex);
    if (mode == Mode::BadGateway) {
        Answer page;
        page.status = 502;
        page.contentType = "text/html";
        page.body = "<html><head><title>502 Bad Gateway</title></head></html>";
        return page;
    }
    static const QRegularExpression form(
        QStringLiteral("^/bot([0-9]+:[A-Za-z0-9_-]{35})/([A-Za-z]+)(?:\\?.*)?$"));
    const auto parts = form.match(QString::fromLatin1(request.target));
    if (!parts.hasMatch() || (request.method != "GET" && request.method != "POST"))
        return error(404, "Not Found");
    if (parts.captured(1) != token)
        return error(401, "Unauthorized");
    const auto parameters = parametersOf(request);
    if (!parameters)
        return error(400, "Bad Request: can't parse the request body");
    const QString method = parts.captured(2).toLower();
    if (method == u"getme")
        return result(
            QJsonObject { { QStringLiteral("id"), 123456789 },
                          { QStringLiteral("is_bot"), true },
                          { QStringLiteral("first_name"), QStringLiteral("LeadBridge") },
                          { QStringLiteral("username"), QStringLiteral("example_bot") } });
    if (method == u"sendmessage")
        return send(*parameters);
    if (method == u"getupdates")
        return updates(*parameters);
    return error(404, "Not Found: method not found");
}

QString TelegramApi::Server::chatNamed(const QString &id) const
{
    if (!id.startsWith(u'@'))
        return chats.contains(id) ? id : QString();
    for (auto chat = chats.begin(); chat != chats.end(); ++chat) {
        if (chat->name.compare(id, Qt::CaseInsensitive) == 0)
            return chat.key();
    }
    return {};
}

Answer TelegramApi::Server::send(const QJsonObject &parameters)
{
    const QString text = parameters.value(u"text").toString();
    const QString markup = parameters.value(u"parse_mode").toString().toLower();
    MarkedText read { text, {} };
    if (markup == u"html")
        read = readTelegramHtml(text);
    else if (markup == u"markdownv2")
        read = readTelegramMarkdownV2(text);
    else if (!markup.isEmpty())
        return error(400, "Bad Request: unsupported parse_mode");
    if (!read.error.isEmpty())
        return error(400, "Bad Request: can't parse entities: " + read.error);
    if (read.plain.trimmed().isEmpty())
        return error(400, "Bad Request: message text is empty");
    if (read.plain.size() > 4096)
        return error(400, "Bad Request: message is too long");
    const QString chat = chatNamed(chatIdOf(parameters.value(u"chat_id")));
    if (chat.isEmpty())
        return error(400, "Bad Request: chat not found");
    if (chats.value(chat).blocked)
        return error(403, "Forbidden: bot was blocked by the user");
    if (const QString moved = chats.value(chat).movedTo; !moved.isEmpty())
        return error(400, "Bad Request: group chat was upgraded to a supergroup chat",
                     { { QStringLiteral("migrate_to_chat_id"), moved.toLongLong() } });
    if (const int seconds = chats.value(chat).limited; seconds > 0)
        return flood(seconds);
    if (limitedMessages > 0) {
        --limitedMessages;
        return flood(limitedSeconds);
    }
    if (const int seconds = gate.take(chat); seconds > 0) {
        ++floods;
        return flood(seconds);
    }
    return post(chat, read.plain, parameters);
}

Answer TelegramApi::Server::post(const QString &chat, const QString &text,
                                 const QJsonObject &parameters)
{
    const bool noPreview =
        parameters.value(u"link_preview_options").toObject().value(u"is_disabled").toBool();
    messages.append({ chat, text, parameters.value(u"disable_notification").toBool(), !noPreview });
    Answer answer = result(QJsonObject {
        { QStringLiteral("message_id"), messages.size() },
        { QStringLiteral("date"), 1768470000 },
        { QStringLiteral("chat"), QJsonObject { { QStringLiteral("id"), chat.toLongLong() } } },
        { QStringLiteral("text"), text } });
    answer.hangUp = mode == Mode::HangsUp;
    if (mode == Mode::Truncated)
        answer.body.truncate(20);
    return answer;
}

Answer TelegramApi::Server::updates(const QJsonObject &parameters)
{
    if (webhook)
        return error(409,
                     "Conflict: can't use getUpdates method while webhook is active; use "
                     "deleteWebhook to delete the webhook first");
    confirmed = confirmed || parameters.value(u"offset").toVariant().toLongLong() > 0;
    QJsonArray list;
    for (auto chat = chats.begin(); chat != chats.end(); ++chat)
        list.append(QJsonObject {
            { QStringLiteral("update_id"), 700000001 + list.size() },
            { QStringLiteral("my_chat_member"),
              QJsonObject { { QStringLiteral("chat"),
                              QJsonObject { { QStringLiteral("id"), chat.key().toLongLong() },
                                            { QStringLiteral("title"), chat->title } } } } } });
    return result(list);
}

TelegramApi::TelegramApi()
    : m_server(std::make_unique<Server>())
{
}

TelegramApi::~TelegramApi() = default;

void TelegramApi::addChat(const QString &id, const QString &title, const QString &name)
{
    const QMutexLocker lock(&m_server->mutex);
    m_server->chats.insert(id, { title, name, {}, false, 0 });
}

void TelegramApi::block(const QString &id)
{
    const QMutexLocker lock(&m_server->mutex);
    m_server->chats[id].blocked = true;
}

void TelegramApi::move(const QString &id, const QString &newId)
{
    const QMutexLocker lock(&m_server->mutex);
    m_server->chats.insert(newId, m_server->chats.value(id));
    m_server->chats[id].movedTo = newId;
}

void TelegramApi::setMode(Mode mode)
{
    const QMutexLocker lock(&m_server->mutex);
    m_server->mode = mode;
}

void TelegramApi::limitNext(int messages, int seconds)
{
    const QMutexLocker lock(&m_server->mutex);
    m_server->limitedMessages = messages;
    m_server->limitedSeconds = seconds;
}

void TelegramApi::limit(const QString &chat, int seconds)
{
    const QMutexLocker lock(&m_server->mutex);
    m_server->chats[chat].limited = seconds;
}

void TelegramApi::setWebhook(bool set)
{
    const QMutexLocker lock(&m_server->mutex);
    m_server->webhook = set;
}

QUrl TelegramApi::base() const
{
    return m_server->destination.url(QString());
}

QList<TelegramApi::Message> TelegramApi::messages() const
{
    const QMutexLocker lock(&m_server->mutex);
    return m_server->messages;
}

QList<QString> TelegramApi::textsIn(const QString &chat) const
{
    QList<QString> texts;
    for (const Message &message : messages()) {
        if (message.chat == chat)
            texts.append(message.text);
    }
    return texts;
}

int TelegramApi::requests() const
{
    return m_server->destination.count();
}

int TelegramApi::floods() const
{
    const QMutexLocker lock(&m_server->mutex);
    return m_server->floods;
}

bool TelegramApi::updatesWereConfirmed() const
{
    const QMutexLocker lock(&m_server->mutex);
    return m_server->confirmed;
}

} // namespace LeadBridge::StandIn
