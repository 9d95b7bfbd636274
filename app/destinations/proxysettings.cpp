// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/proxysettings.h"

#include "app/destinations/plaintext.h"

#include <QUrl>

namespace LeadBridge {

namespace {

constexpr const char *group = QT_TRANSLATE_NOOP("DestinationGroups", "Proxy");

tl::unexpected<Reason> bad(const char *fault, const QString &value)
{
    return tl::unexpected(
        Reason { ReasonCode::InputBad,
                 { QStringLiteral("proxy"), QString::fromLatin1(fault), beginning(value, 100) } });
}

std::optional<Proxy::Kind> kindOf(const QString &scheme)
{
    if (scheme == u"http")
        return Proxy::Kind::Http;
    // socks5h is how curl writes "the proxy looks the name up", which ours does always.
    if (scheme == u"socks5" || scheme == u"socks5h")
        return Proxy::Kind::Socks5;
    return std::nullopt;
}

} // namespace

SettingDescription proxySetting()
{
    SettingDescription setting;
    setting.name = QStringLiteral("proxy");
    setting.label = QT_TRANSLATE_NOOP("Destinations", "Proxy");
    setting.help = QT_TRANSLATE_NOOP("Destinations",
                                     "socks5://host:1080 or http://name@host:3128. Empty: the "
                                     "service is reached without one.");
    setting.group = group;
    return setting;
}

InputDescription proxyPasswordInput()
{
    InputDescription input;
    input.name = QStringLiteral("proxy_password");
    input.label = QT_TRANSLATE_NOOP("Destinations", "Proxy password");
    input.help = QT_TRANSLATE_NOOP("Destinations", "Where the proxy asks for name and password.");
    input.group = group;
    input.secret = true;
    return input;
}

tl::expected<std::optional<Proxy>, Reason>
readProxy(const Action &action, const DestinationDescription &description, const QString &password)
{
    const QString text = settingText(action, description, QStringLiteral("proxy"));
    if (text.isEmpty())
        return std::optional<Proxy>();
    const QUrl url(text, QUrl::StrictMode);
    if (url.isValid() && !url.password().isEmpty())
        return bad("password_in_proxy", {});
    const auto kind = kindOf(url.scheme());
    const bool isBare = url.path().size() <= 1 && !url.hasQuery() && !url.hasFragment();
    if (!url.isValid() || !kind || url.host().isEmpty() || url.port() < 1 || !isBare)
        return bad("not_a_proxy", text.contains(u'@') ? QString() : text);
    return Proxy { *kind, url.host(), url.port(), url.userName(QUrl::FullyDecoded), password };
}

} // namespace LeadBridge
