// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/bitrix24webhook.h"

#include "app/destinations/crmrequest.h"
#include "app/destinations/resolvedinput.h"

#include <QRegularExpression>

namespace LeadBridge {

namespace {

QUrl withMethod(QUrl base, const QString &method)
{
    base.setPath(base.path() + method + QStringLiteral(".json"));
    return base;
}

} // namespace

QUrl Bitrix24Webhook::address(const QString &method) const
{
    return withMethod(base, method);
}

QUrl Bitrix24Webhook::maskedAddress(const QString &method) const
{
    QUrl masked = base;
    const QString path = base.path();
    masked.setPath(path.left(path.size() - code.size() - 1) + secretMask + u'/');
    return withMethod(masked, method);
}

tl::expected<Bitrix24Webhook, QString> readBitrix24Webhook(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^(/rest/[0-9]+/)([A-Za-z0-9_-]+)(?:/.*)?\\z"));
    constexpr qsizetype longest = 2000;
    const QString trimmed = text.trimmed();
    const bool hasScheme = trimmed.contains(u"://");
    const QUrl url(hasScheme ? trimmed : QStringLiteral("https://") + trimmed, QUrl::StrictMode);
    const auto parts = form.match(url.path());
    if (trimmed.size() > longest || !url.isValid() || url.host().isEmpty()
        || !url.userInfo().isEmpty() || !parts.hasMatch())
        return tl::unexpected(QStringLiteral("not_a_webhook"));
    const bool isPlain = url.scheme() == u"http" && isLoopbackHost(url.host());
    if (url.scheme() != u"https" && !isPlain)
        return tl::unexpected(QStringLiteral("not_https"));
    Bitrix24Webhook webhook;
    webhook.base.setScheme(url.scheme());
    webhook.base.setHost(url.host());
    webhook.base.setPort(url.port());
    webhook.base.setPath(parts.captured(1) + parts.captured(2) + u'/');
    webhook.portal = url.port() < 0 ? url.host() : url.host() + u':' + QString::number(url.port());
    webhook.code = parts.captured(2);
    return webhook;
}

} // namespace LeadBridge
