// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/gate.h"

#include <QCryptographicHash>
#include <QStringBuilder>

#include <algorithm>

namespace LeadBridge {

namespace {

constexpr qsizetype DigestSize = 32;

QByteArray digestOf(QByteArrayView path)
{
    return QCryptographicHash::hash(path, QCryptographicHash::Sha256);
}

QByteArray allowHeader(const Endpoint &endpoint)
{
    QByteArray methods = endpoint.get ? "GET" : "";
    if (endpoint.post)
        methods += methods.isEmpty() ? "POST" : ", POST";
    return "Allow: " + methods + "\r\n";
}

bool takes(const Endpoint &endpoint, const QByteArray &method)
{
    return (endpoint.get && method == "GET") || (endpoint.post && method == "POST");
}

} // namespace

QByteArrayView targetPath(QByteArrayView target)
{
    const qsizetype scheme = target.startsWith('/') ? -1 : target.indexOf("://");
    if (scheme > 0) {
        const qsizetype slash = target.indexOf('/', scheme + 3);
        target = slash < 0 ? QByteArrayView("/") : target.sliced(slash);
    }
    const qsizetype question = target.indexOf('?');
    return question < 0 ? target : target.first(question);
}

Gate::Gate(const WebhookLimits &limits)
    : m_senders(limits.wrongSecretsPerMinute, limits.maxSenders)
{
}

void Gate::setEndpoints(const QList<Endpoint> &endpoints)
{
    std::vector<Source> sources;
    for (const Endpoint &endpoint : endpoints) {
        if (endpoint.secret.isEmpty())
            continue;
        Source source {
            digestOf(QByteArray("/hook/" + endpoint.secret)), allowHeader(endpoint), endpoint, {}
        };
        const auto known = std::find_if(m_sources.begin(), m_sources.end(), [&](const Source &old) {
            return old.endpoint.flow == endpoint.flow;
        });
        if (known != m_sources.end())
            source.window = std::move(known->window);
        sources.push_back(std::move(source));
    }
    m_sources = std::move(sources);
}

std::variant<FlowId, Turned> Gate::judge(const HttpHead &head, quint64 sender,
                                         std::chrono::nanoseconds now)
{
    const QByteArrayView path = targetPath(head.target);
    if (path == "/healthz") {
        if (head.method == "GET") {
            m_probes.note(head.target);
            return Turned { { 204, {} }, std::nullopt };
        }
        return Turned { { 405, "Allow: GET\r\n" }, Refusal::MethodNotAllowed };
    }
    Source *source = findSource(path);
    if (!source)
        return turnUnknown(sender, now);
    if (!takes(source->endpoint, head.method))
        return Turned { { 405, source->allow }, Refusal::MethodNotAllowed };
    if (head.bodyTooLarge)
        return Turned { { 413, {} }, Refusal::TooLarge };
    if (const auto limit = source->endpoint.perMinute) {
        if (const auto wait = source->window.take(*limit, now))
            return Turned { answerWithRetryAfter(429, wait->count()), Refusal::SourceLimit };
    }
    return source->endpoint.flow;
}

Gate::Source *Gate::findSource(QByteArrayView path)
{
    // What is compared are digests, all of them and all of their bytes: neither how much of
    // a secret was guessed nor whether the path was wrong already can be told by the time.
    const QByteArray digest = digestOf(path);
    Source *found = nullptr;
    for (Source &source : m_sources) {
        unsigned difference = 0;
        for (qsizetype i = 0; i < DigestSize; ++i)
            difference |= static_cast<unsigned char>(digest[i] ^ source.digest[i]);
        found = difference == 0 ? &source : found;
    }
    return found;
}

Turned Gate::turnUnknown(quint64 sender, std::chrono::nanoseconds now)
{
    if (const auto wait = m_senders.noteWrong(sender, now))
        return { answerWithRetryAfter(429, wait->count()), Refusal::SenderLimit };
    return { { 404, {} }, Refusal::UnknownAddress };
}

} // namespace LeadBridge
