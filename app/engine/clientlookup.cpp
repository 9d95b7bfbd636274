// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/clientlookup.h"

#include <algorithm>

namespace LeadBridge {

using namespace std::chrono_literals;

namespace {

constexpr auto pace = 1s; // as public clients of the API do
constexpr int longestQueue = 30; // so that an answer comes within a minute
constexpr auto foundFor = 1h;
constexpr auto notFoundFor = 10min;
constexpr qsizetype rememberedAtMost = 10'000;

bool isPlainAnswer(RestReply::Kind kind)
{
    return kind == RestReply::Kind::Found || kind == RestReply::Kind::NotFound;
}

Reason reasonOf(const RestReply &reply, int status)
{
    if (isPlainAnswer(reply.kind))
        return {};
    if (reply.kind == RestReply::Kind::Strange && status == 200)
        return { ReasonCode::NotUnderstood, { reply.said } };
    if (status == 200)
        return { ReasonCode::ServiceSaid, { reply.said } };
    return { ReasonCode::HttpStatus, { QString::number(status), reply.said } };
}

/// Why there is nothing to tell about this client.
Reason about(const QString &id, ReasonCode code, const Reason &why)
{
    return { code, QStringList { id, reasonWord(why.code) } + why.args };
}

} // namespace

ClientLookup::ClientLookup(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_http(clock, {}, this)
    , m_pace(this)
{
    m_pace.setSingleShot(true);
    connect(&m_pace, &QTimer::timeout, this, &ClientLookup::pump);
}

ClientLookup::~ClientLookup()
{
    m_http.closeAll();
}

void ClientLookup::setAccess(const LookupAccess &access)
{
    if (m_access == access)
        return;
    m_access = access;
    m_way = 0;
    m_remembered.clear();
}

bool ClientLookup::isOn() const
{
    return m_access.on && !m_access.rest.account.isEmpty() && !m_access.rest.user.isEmpty()
        && !m_access.rest.token.isEmpty();
}

void ClientLookup::find(const QString &id, const Done &done)
{
    if (const Remembered *known = remembered(id)) {
        done({ ClientAnswer::Kind::Known, known->client, {} });
        return;
    }
    const bool asked = m_waiting.contains(id);
    if (!asked && m_queue.size() >= longestQueue) {
        done({ ClientAnswer::Kind::TryLater,
               {},
               { ReasonCode::ClientLookupFailed, { id, QStringLiteral("queue") } } });
        return;
    }
    m_waiting[id].append(done);
    if (asked)
        return;
    auto question = std::make_shared<Question>();
    question->ways = clientRequests(m_access.rest, id);
    question->token = m_access.rest.token;
    question->firstWay = m_way;
    question->read = [id](int status, const QByteArray &body) {
        return readClientReply(status, body, id);
    };
    question->done = [this, id](const RestReply &reply, const Reason &reason) {
        onReply(id, reply, reason);
    };
    m_queue.push_back(question);
    pump();
}

void ClientLookup::check(const RestAccess &access, const CheckDone &done)
{
    auto question = std::make_shared<Question>();
    question->ways = checkRequests(access);
    question->token = access.token;
    question->read = [](int status, const QByteArray &body) {
        return readCheckReply(status, body);
    };
    question->done = [done](const RestReply &reply, const Reason &reason) {
        done(reply.kind, reason);
    };
    m_queue.push_front(question); // somebody looks at it
    pump();
}

void ClientLookup::forget(const QString &id)
{
    m_remembered.remove(id);
    if (m_waiting.contains(id))
        m_forgotten.insert(id);
}

void ClientLookup::pump()
{
    if (m_queue.empty() || m_pace.isActive())
        return;
    const auto now = m_clock.monotonic();
    const auto wait = m_lastSent ? *m_lastSent + pace - now : 0ns;
    if (wait > 0ns) {
        m_pace.start(std::chrono::ceil<std::chrono::milliseconds>(wait));
        return;
    }
    const QuestionPointer question = m_queue.front();
    m_queue.pop_front();
    m_lastSent = now;
    send(question);
    pump();
}

void ClientLookup::send(const QuestionPointer &question)
{
    const auto ways = static_cast<int>(question->ways.size());
    const int way = (question->firstWay + question->tried) % std::max(1, ways);
    const RestRequest wanted = question->ways.value(way);
    ++question->tried;
    HttpRequest request;
    request.method = "GET";
    request.url = wanted.url;
    request.headers = { { "Accept", "application/json" } };
    if (!wanted.authorization.isEmpty())
        request.headers.append({ "Authorization", wanted.authorization });
    HttpTimeouts timeouts;
    timeouts.connect = 5s;
    timeouts.tls = 5s;
    timeouts.answer = 10s;
    m_http.send(request, timeouts,
                [this, question, way](const Answer &answer) { onAnswer(question, way, answer); });
}

void ClientLookup::onAnswer(const QuestionPointer &question, int way, const Answer &answer)
{
    RestReply reply;
    Reason reason = answer.failure;
    if (answer.status == 0)
        reply.kind = RestReply::Kind::Later;
    else
        reply = question->read(answer.status, answer.body);
    if (answer.status != 0)
        reason = reasonOf(reply, answer.status);
    const Masker masker({ question->token.toUtf8() });
    for (QString &arg : reason.args)
        arg = masker.masked(arg);
    if (isPlainAnswer(reply.kind))
        m_way = way;
    const bool refused =
        reply.kind == RestReply::Kind::Refused || reply.kind == RestReply::Kind::Strange;
    if (refused && question->tried == 1) {
        question->firstKind = reply.kind;
        question->firstReason = reason;
    }
    if (refused && question->tried < question->ways.size()) {
        m_queue.push_front(question);
        pump();
        return;
    }
    // What the likelier way was told is worth more than what the other one was.
    if (refused) {
        reply.kind = question->firstKind;
        reason = question->firstReason;
    }
    question->done(reply, reason);
}

void ClientLookup::onReply(const QString &id, const RestReply &reply, const Reason &reason)
{
    ClientAnswer answer;
    const bool forgotten = m_forgotten.remove(id);
    if (!forgotten)
        answer.client = reply.client;
    if (reply.kind == RestReply::Kind::Later) {
        answer.kind = ClientAnswer::Kind::TryLater;
        answer.reason = about(id, ReasonCode::ClientLookupFailed, reason);
    } else if (!isPlainAnswer(reply.kind)) {
        answer.kind = ClientAnswer::Kind::Refused;
        answer.reason = about(id, ReasonCode::ClientLookupRefused, reason);
    } else if (!forgotten) {
        remember(id, reply);
    }
    if (reply.kind == RestReply::Kind::Found && !forgotten)
        emit found(reply.client);
    const QList<Done> waiting = m_waiting.take(id);
    for (const Done &done : waiting)
        done(answer);
}

void ClientLookup::remember(const QString &id, const RestReply &reply)
{
    const auto now = m_clock.monotonic();
    if (m_remembered.size() >= rememberedAtMost)
        m_remembered.removeIf([now](const auto &entry) { return entry.value().until <= now; });
    if (m_remembered.size() >= rememberedAtMost)
        m_remembered.clear();
    const std::chrono::nanoseconds keep =
        reply.kind == RestReply::Kind::Found ? std::chrono::nanoseconds(foundFor) : notFoundFor;
    m_remembered.insert(id, { reply.client, now + keep });
}

const ClientLookup::Remembered *ClientLookup::remembered(const QString &id)
{
    const auto entry = m_remembered.constFind(id);
    const bool good = entry != m_remembered.constEnd() && entry->until > m_clock.monotonic();
    return good ? &*entry : nullptr;
}

} // namespace LeadBridge
