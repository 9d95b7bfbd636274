// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/addressprobe.h"

#include "app/delivery/httpclient.h"
#include "app/webhook/probes.h"
#include "app/webhook/webhookserver.h"

#include <QHostInfo>
#include <QNetworkInterface>
#include <QPromise>
#include <QTimer>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace LeadBridge {

namespace {

using Kind = AddressCheck::Kind;

QUrl questionFor(const QString &base, const QByteArray &token)
{
    QUrl url(base, QUrl::StrictMode);
    url.setPath(url.path() + QStringLiteral("/healthz"));
    url.setQuery(QStringLiteral("probe=") + QString::fromLatin1(token));
    url.setFragment({});
    return url;
}

Answer failure(ReasonCode code)
{
    Answer answer;
    answer.failure = { code, {} };
    return answer;
}

bool isOfLocalNetwork(const QHostAddress &address)
{
    // RFC 1918, and RFC 6598, which carriers and private networks over the internet use.
    static const auto networks = { QHostAddress::parseSubnet(QStringLiteral("10.0.0.0/8")),
                                   QHostAddress::parseSubnet(QStringLiteral("172.16.0.0/12")),
                                   QHostAddress::parseSubnet(QStringLiteral("192.168.0.0/16")),
                                   QHostAddress::parseSubnet(QStringLiteral("100.64.0.0/10")) };
    return address.isUniqueLocalUnicast()
        || std::any_of(networks.begin(), networks.end(),
                       [&](const auto &network) { return address.isInSubnet(network); });
}

/// Whether the address cannot be one of the internet, or is this very computer: then an answer
/// does not show that others reach it.
bool isNear(const QHostAddress &address)
{
    return address.isLoopback() || address.isLinkLocal() || isOfLocalNetwork(address)
        || QNetworkInterface::allAddresses().contains(address);
}

Kind kindOf(const Answer &answer)
{
    if (answer.status != 0)
        return Kind::AnotherProgram;
    switch (answer.failure.code) {
    case ReasonCode::HostNotFound:
        return Kind::NameNotFound;
    case ReasonCode::ConnectionRefused:
        return Kind::Refused;
    case ReasonCode::ConnectionTimedOut:
    case ReasonCode::NoAnswer:
        return Kind::TimedOut;
    case ReasonCode::TlsFailed:
        return Kind::TlsFailed;
    case ReasonCode::NotUnderstood:
    case ReasonCode::AnswerTooLarge:
        return Kind::AnotherProgram;
    default:
        return Kind::Failed;
    }
}

QString detailOf(const Answer &answer)
{
    if (answer.status != 0)
        return QString::number(answer.status);
    switch (answer.failure.code) {
    case ReasonCode::TlsFailed:
    case ReasonCode::NetworkFailed:
    case ReasonCode::ConnectionLost:
        return answer.failure.args.value(answer.failure.args.size() - 1);
    default:
        return {};
    }
}

/// One question. Deletes itself when it is answered.
class Question final : public QObject
{
public:
    Question(WebhookServer &webhook, const Clock &clock, const AddressProbe::Options &options,
             QObject *parent)
        : QObject(parent)
        , m_webhook(webhook)
        , m_clock(clock)
        , m_limit(options.limit)
        , m_client(clock, options.extraAuthorities)
        , m_token(QUuid::createUuid().toByteArray(QUuid::Id128))
        , m_started(clock.monotonic())
    {
        m_promise.start();
    }

    QFuture<AddressCheck> ask(const QString &base)
    {
        m_check.base = base;
        const QUrl url = questionFor(base, m_token);
        m_check.host = url.host();
        if (serviceAddressOf(url).host.isEmpty()) {
            conclude(Kind::NoAddress, {});
            return m_promise.future();
        }
        QTimer::singleShot(m_limit, this, [this] { end(failure(ReasonCode::NoAnswer)); });
        // On the webhook thread before the question can come there.
        QMetaObject::invokeMethod(
            &m_webhook, [server = &m_webhook, token = m_token] { server->probes().expect(token); });
        QHostInfo::lookupHost(m_check.host, this, [this, url](const QHostInfo &found) {
            const QList<QHostAddress> addresses = found.addresses();
            m_isNear = std::all_of(addresses.cbegin(), addresses.cend(), isNear);
            if (addresses.isEmpty())
                return end(failure(ReasonCode::HostNotFound));
            m_client.send({ "GET", url, {}, {} }, { m_limit, m_limit, m_limit },
                          [this](const Answer &answer) { end(answer); });
        });
        return m_promise.future();
    }

private:
    /// Asks the listener whether it heard the question, and is done.
    void end(const Answer &answer)
    {
        if (std::exchange(m_isEnding, true))
            return;
        auto heard = std::make_shared<QPromise<bool>>();
        heard->start();
        QMetaObject::invokeMethod(&m_webhook, [server = &m_webhook, token = m_token, heard] {
            heard->addResult(server->probes().take(token));
            heard->finish();
        });
        heard->future().then(this, [this, answer](bool reached) {
            if (reached && answer.status / 100 == 2)
                conclude(m_isNear ? Kind::ReachedLocally : Kind::Reached, {});
            else
                conclude(kindOf(answer), detailOf(answer));
        });
    }

    void conclude(Kind kind, const QString &detail)
    {
        m_check.kind = kind;
        m_check.detail = detail;
        m_check.duration =
            std::chrono::duration_cast<std::chrono::milliseconds>(m_clock.monotonic() - m_started);
        m_check.checkedUtc = m_clock.nowUtc();
        m_promise.addResult(m_check);
        m_promise.finish();
        deleteLater();
    }

    WebhookServer &m_webhook;
    const Clock &m_clock;
    const std::chrono::milliseconds m_limit;
    HttpClient m_client;
    const QByteArray m_token;
    const std::chrono::nanoseconds m_started;
    QPromise<AddressCheck> m_promise;
    AddressCheck m_check;
    bool m_isNear = false;
    bool m_isEnding = false;
};

} // namespace

AddressProbe::AddressProbe(WebhookServer &webhook, const Clock &clock, const Options &options,
                           QObject *parent)
    : QObject(parent)
    , m_webhook(webhook)
    , m_clock(clock)
    , m_options(options)
{
}

QFuture<AddressCheck> AddressProbe::check(const QString &base)
{
    auto *question = new Question(m_webhook, m_clock, m_options, this);
    return question->ask(tidyBase(base));
}

QString tidyBase(const QString &base)
{
    QString tidy = base.trimmed();
    while (tidy.endsWith(u'/'))
        tidy.chop(1);
    return tidy;
}

} // namespace LeadBridge
