// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/inputchecks.h"

#include <QHostAddress>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace LeadBridge {

namespace {

// IANA special-purpose registries (RFC 6890), without the ranges for documentation: they reach
// nobody, and examples and tests are written with them.
constexpr auto specialNetworks = std::to_array<std::pair<const char *, int>>({
    { "0.0.0.0", 8 },
    { "10.0.0.0", 8 },
    { "100.64.0.0", 10 },
    { "127.0.0.0", 8 },
    { "169.254.0.0", 16 },
    { "172.16.0.0", 12 },
    { "192.0.0.0", 24 },
    { "192.168.0.0", 16 },
    { "198.18.0.0", 15 },
    { "224.0.0.0", 3 },
    { "::", 127 },
    { "fc00::", 7 },
    { "fe80::", 10 },
    { "fec0::", 10 },
    { "ff00::", 8 },
});

bool isSpecial(const QHostAddress &address)
{
    return std::any_of(specialNetworks.begin(), specialNetworks.end(), [&](const auto &network) {
        return address.isInSubnet(QHostAddress(QLatin1String(network.first)), network.second);
    });
}

} // namespace

tl::expected<QString, QString> checkedCountry(const QString &value)
{
    static const QRegularExpression twoLetters(QStringLiteral("^[A-Za-z]{2}$"));
    const QString code = value.toUpper();
    if (!twoLetters.match(value).hasMatch()
        || QLocale::codeToTerritory(code) == QLocale::AnyTerritory)
        return tl::unexpected(QStringLiteral("not_a_country"));
    return code;
}

tl::expected<QString, QString> checkedIpAddress(const QString &value)
{
    // Qt takes 127.1 and 0x7f000001 for addresses too; a service would not.
    static const QRegularExpression dotted(
        QStringLiteral("^(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})$"));
    const QHostAddress address(value);
    const bool isV4 =
        address.protocol() == QAbstractSocket::IPv4Protocol && dotted.match(value).hasMatch();
    const bool isV6 =
        address.protocol() == QAbstractSocket::IPv6Protocol && address.scopeId().isEmpty();
    if (!isV4 && !isV6)
        return tl::unexpected(QStringLiteral("not_an_ip"));
    bool wrapsV4 = false;
    const QHostAddress inner(address.toIPv4Address(&wrapsV4));
    if (isSpecial(address) || (isV6 && wrapsV4 && isSpecial(inner)))
        return tl::unexpected(QStringLiteral("private_ip"));
    return value;
}

} // namespace LeadBridge
