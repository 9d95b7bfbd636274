// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/telegramrequest.h"

#include "app/destinations/inputresolver.h"
#include "app/destinations/plaintext.h"
#include "app/destinations/proxysettings.h"
#include "app/destinations/serviceurl.h"
#include "app/destinations/telegramdescription.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRegularExpression>

namespace LeadBridge {

namespace {

QString settingOf(const Action &action, const char *name)
{
    return settingText(action, telegramDescription(), QString::fromLatin1(name));
}

QUrl methodUrl(QUrl url, const QString &token, const QString &method)
{
    QString path = url.path();
    if (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path + u"/bot" + token + u'/' + method);
    return url;
}

} // namespace

TelegramMarkup telegramMarkup(const Action &action)
{
    const QString mode = settingOf(action, "parse_mode");
    if (mode == u"html")
        return TelegramMarkup::Html;
    return mode == u"markdown_v2" ? TelegramMarkup::MarkdownV2 : TelegramMarkup::None;
}

QList<ResolvedInput> telegramInputs(const Action &action, const BuildContext &context)
{
    const TelegramMarkup markup = telegramMarkup(action);
    const auto escape = [markup](const InputDescription &input) {
        if (input.name != u"text" || markup == TelegramMarkup::None)
            return TextEscape::None;
        return markup == TelegramMarkup::Html ? TextEscape::Html : TextEscape::MarkdownV2;
    };
    return InputResolver(telegramDescription(), action, context, escape).resolve();
}

tl::expected<TelegramApi, QList<Reason>> TelegramApi::of(const Action &action,
                                                         const QList<ResolvedInput> &inputs)
{
    // The token becomes a part of the path, so nothing else may stand in it.
    static const QRegularExpression form(QStringLiteral("^[0-9]{3,20}:[A-Za-z0-9_-]{8,100}\\z"));
    TelegramApi api;
    QList<Reason> problems;
    api.m_token = resolvedValue(inputs, QStringLiteral("token"));
    if (!form.match(api.m_token).hasMatch())
        problems.append({ ReasonCode::InputBad,
                          { QStringLiteral("token"), QStringLiteral("not_a_token"), QString() } });
    const QString address = settingOf(action, "api_url");
    if (const auto url = serviceUrl(address); url && !url->hasQuery())
        api.m_address = *url;
    else
        problems.append({ ReasonCode::InputBad,
                          { QStringLiteral("api_url"), QStringLiteral("not_a_url"),
                            beginning(address, 100) } });
    const auto proxy = readProxy(action, telegramDescription(),
                                 resolvedValue(inputs, QStringLiteral("proxy_password")));
    if (proxy)
        api.m_proxy = *proxy;
    else
        problems.append(proxy.error());
    if (!problems.isEmpty())
        return tl::unexpected(problems);
    api.m_secrets = secretValuesOf(inputs);
    return api;
}

OutboundMessage TelegramApi::message(const QString &method, const QJsonObject &body) const
{
    OutboundMessage message;
    message.request = { "POST",
                        methodUrl(m_address, m_token, method),
                        { { "Content-Type", "application/json" },
                          { "Accept", "application/json" } },
                        QJsonDocument(body).toJson(QJsonDocument::Compact) };
    message.record = message.request;
    message.record.url = methodUrl(m_address, secretMask.toString(), method);
    message.secretValues = m_secrets;
    message.proxy = m_proxy;
    return message;
}

QList<RateLimit> telegramLimits(const QString &token, const QString &chat)
{
    const QByteArray hash =
        QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    const QString bot = u"telegram:" + QString::fromLatin1(hash);
    QList<RateLimit> limits { { bot, { 30, 30 } }, { bot + u':' + chat, { 1, 3 }, false } };
    // Five at once and one in four seconds are never more than 20 within a minute.
    if (chat.startsWith(u'-') || chat.startsWith(u'@'))
        limits.append({ bot + u':' + chat + u":minute", { 0.25, 5 }, false });
    return limits;
}

} // namespace LeadBridge
