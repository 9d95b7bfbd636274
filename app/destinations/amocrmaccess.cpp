// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/amocrmaccess.h"

#include "app/destinations/amocrmanswer.h"
#include "app/destinations/amocrmdescription.h"
#include "app/destinations/answerwords.h"
#include "app/destinations/crmrequest.h"
#include "app/destinations/jsonanswer.h"
#include "app/destinations/plaintext.h"
#include "app/destinations/serviceurl.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRegularExpression>

namespace LeadBridge {

namespace {

/// The service counts 7 requests a second for an integration and 50 for an account, and blocks
/// who goes over it again and again. Burst and rate together stay at 7 in any one second.
constexpr Rate accountRate { 5, 2 };

QJsonObject jsonOf(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

QString setting(const Action &action, const char *name)
{
    return settingText(action, amoCrmDescription(), QString::fromLatin1(name));
}

Reason missingSetting(const char *name)
{
    return { ReasonCode::InputMissing,
             { QString::fromLatin1(name), QStringLiteral("none"), QString() } };
}

void readSecret(AmoCrmAccess &access, const QString &secret)
{
    if (const auto tokens = amoCrmTokens(secret)) {
        access.token = tokens->access;
        access.refreshToken = tokens->refresh;
    } else {
        access.code = secret;
    }
}

/// What of the inputs is not filled, of those that concern the access.
QList<Reason> accessProblems(const QList<ResolvedInput> &inputs)
{
    static const QStringList names { QStringLiteral("token"), QStringLiteral("client_secret"),
                                     QStringLiteral("auth_code") };
    QList<Reason> problems;
    for (const ResolvedInput &input : inputs) {
        if (names.contains(input.name) && input.problem.code != ReasonCode::None)
            problems.append(input.problem);
    }
    return problems;
}

QList<Reason> readOAuth(AmoCrmAccess &access, const Action &action,
                        const QList<ResolvedInput> &inputs)
{
    QList<Reason> problems;
    access.clientId = setting(action, "client_id");
    if (access.clientId.isEmpty())
        problems.append(missingSetting("client_id"));
    const QString redirect = setting(action, "redirect_uri");
    const auto uri = serviceUrl(redirect);
    if (redirect.isEmpty())
        problems.append(missingSetting("redirect_uri"));
    else if (!uri)
        problems.append({ ReasonCode::InputBad,
                          { QStringLiteral("redirect_uri"), QStringLiteral("not_a_url"),
                            beginning(redirect, 100) } });
    access.redirectUri = redirect;
    access.secretName = action.mapping.value(QStringLiteral("auth_code")).text;
    access.clientSecret = resolvedValue(inputs, QStringLiteral("client_secret"));
    readSecret(access, resolvedValue(inputs, QStringLiteral("auth_code")));
    return problems;
}

} // namespace

std::optional<AmoCrmTokens> amoCrmTokens(const QString &secret)
{
    const QJsonObject object = jsonOf(secret.toUtf8());
    const AmoCrmTokens tokens { object.value(u"access_token").toString(),
                                object.value(u"refresh_token").toString() };
    const bool isWhole = !tokens.access.isEmpty() && !tokens.refresh.isEmpty();
    return isWhole ? std::optional(tokens) : std::nullopt;
}

QString tokenDigest(const QString &token)
{
    constexpr qsizetype letters = 16;
    const QByteArray hash = QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(letters));
}

std::optional<QDateTime> tokenEndUtc(const QString &token)
{
    const QStringList parts = token.split(u'.');
    if (parts.size() != 3)
        return std::nullopt;
    const QByteArray payload =
        QByteArray::fromBase64(parts.at(1).toLatin1(), QByteArray::Base64UrlEncoding);
    const double end = jsonOf(payload).value(u"exp").toDouble();
    constexpr double latest = 253'402'300'799.0; // the year 9999
    if (end < 1 || end > latest)
        return std::nullopt;
    return QDateTime::fromSecsSinceEpoch(static_cast<qint64>(end), Qt::UTC);
}

tl::expected<QUrl, QString> amoCrmAddress(const QString &text)
{
    // Named by the service as the addresses of everybody, where no account answers.
    static const QRegularExpression common(
        QStringLiteral("^(?:www\\.)?(?:amocrm\\.(?:ru|com)|kommo\\.com)\\z"));
    const QString trimmed = text.trimmed();
    const bool hasScheme = trimmed.contains(u"://");
    const auto url = serviceUrl(hasScheme ? trimmed : QStringLiteral("https://") + trimmed);
    if (!url || common.match(url->host()).hasMatch())
        return tl::unexpected(QStringLiteral("not_an_account"));
    const bool isLoopback = isLoopbackHost(url->host());
    if (!isLoopback && !url->host().contains(u'.'))
        return tl::unexpected(QStringLiteral("not_an_account"));
    if (url->scheme() != u"https" && !isLoopback)
        return tl::unexpected(QStringLiteral("not_https"));
    QUrl address;
    address.setScheme(url->scheme());
    address.setHost(url->host());
    address.setPort(url->port());
    return address;
}

tl::expected<AmoCrmAccess, QList<Reason>> AmoCrmAccess::read(const Action &action,
                                                             const QList<ResolvedInput> &inputs)
{
    AmoCrmAccess access;
    QList<Reason> problems = accessProblems(inputs);
    const QString host = setting(action, "host");
    const auto address = amoCrmAddress(host);
    if (host.isEmpty())
        problems.append(missingSetting("host"));
    else if (!address)
        problems.append({ ReasonCode::InputBad,
                          { QStringLiteral("host"), address.error(), beginning(host, 100) } });
    access.address = address.value_or(QUrl());
    access.oauth = setting(action, "auth") == u"oauth";
    if (access.oauth)
        problems.append(readOAuth(access, action, inputs));
    else
        access.token = resolvedValue(inputs, QStringLiteral("token"));
    if (!problems.isEmpty())
        return tl::unexpected(problems);
    return access;
}

QString AmoCrmAccess::advice() const
{
    return oauth ? QStringLiteral("new_code") : QStringLiteral("new_token");
}

QString AmoCrmAccess::host() const
{
    return address.port() < 0 ? address.host()
                              : address.host() + u':' + QString::number(address.port());
}

OutboundMessage AmoCrmAccess::call(const QString &path, const QByteArray &body) const
{
    QUrl url = address;
    const qsizetype query = path.indexOf(u'?');
    url.setPath(path.left(query));
    if (query >= 0)
        url.setQuery(path.mid(query + 1));
    OutboundMessage message = crmMessage(url, body);
    message.request.headers.append({ "Authorization", "Bearer " + token.toUtf8() });
    message.record.headers.append({ "Authorization", "Bearer " + secretMask.toUtf8() });
    message.secretValues = { token.toUtf8() };
    message.limits = { { QStringLiteral("amocrm:") + host(), accountRate } };
    return message;
}

OutboundMessage AmoCrmAccess::renewal() const
{
    const bool isFirst = refreshToken.isEmpty();
    QJsonObject body { { QStringLiteral("client_id"), clientId },
                       { QStringLiteral("redirect_uri"), redirectUri.toString() } };
    body.insert(QStringLiteral("grant_type"),
                isFirst ? QStringLiteral("authorization_code") : QStringLiteral("refresh_token"));
    QJsonObject masked = body;
    const QString key = isFirst ? QStringLiteral("code") : QStringLiteral("refresh_token");
    body.insert(QStringLiteral("client_secret"), clientSecret);
    body.insert(key, isFirst ? code : refreshToken);
    for (const QString &secret : { QStringLiteral("client_secret"), key })
        masked.insert(secret, secretMask.toString());
    QUrl url = address;
    url.setPath(QStringLiteral("/oauth2/access_token"));
    OutboundMessage message = crmMessage(url, compactJson(body));
    message.record.body = compactJson(masked);
    message.secretValues = { clientSecret.toUtf8(), (isFirst ? code : refreshToken).toUtf8() };
    if (!token.isEmpty())
        message.secretValues.append(token.toUtf8());
    message.limits = { { QStringLiteral("amocrm:") + host(), accountRate } };
    message.exclusive = QStringLiteral("amocrm-oauth:%1:%2").arg(host(), clientId);
    return message;
}

Outcome amoCrmRenewed(const AmoCrmAccess &access, const Answer &answer, const QDateTime &nowUtc)
{
    // No lead is in doubt here: whatever went wrong, asking again shows whether it did.
    if (answer.status == 0)
        return withoutAnswer(answer, true);
    const int hundreds = answer.status / 100;
    if (hundreds == 2) {
        const QString text = QString::fromUtf8(answer.body);
        if (!amoCrmTokens(text))
            return retryOutcome(
                { ReasonCode::NotUnderstood, { QStringLiteral("access_token, refresh_token") } });
        Outcome outcome;
        outcome.kind = OutcomeKind::GoesOn;
        outcome.reason = { ReasonCode::GoesOn, { QStringLiteral("token_refreshed") } };
        outcome.newSecrets = { { access.secretName, text } };
        return outcome;
    }
    constexpr int tooMany = 429;
    if (hundreds != 4 || answer.status == tooMany)
        return amoCrmRefusal(answer, nowUtc, {});
    const auto object = jsonObjectOf(answer.body);
    const QString hint = object ? messageText(object->value(u"hint")) : QString();
    return keyRefused(hint.isEmpty() ? wordsOf(answer) : hint, access.advice());
}

} // namespace LeadBridge
