// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/inputchecks.h"

#include "app/flow/numbers.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>
#include <QUrl>

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

/// Qt's parser lets control characters stand inside of texts; RFC 8259, 7 does not.
bool breaksLineInText(const QString &json)
{
    bool inside = false;
    bool isEscaped = false;
    for (const QChar c : json) {
        if (inside && c < u' ')
            return true;
        if (c == u'"' && !isEscaped)
            inside = !inside;
        isEscaped = inside && c == u'\\' && !isEscaped;
    }
    return false;
}

bool isLocalPart(const QString &part)
{
    // Atoms parted by dots: the signs of RFC 5322, 3.2.3, letters and digits of all scripts.
    static const QRegularExpression atoms(
        QStringLiteral("^[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+"
                       "(?:\\.[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*\\z"),
        QRegularExpression::UseUnicodePropertiesOption);
    constexpr qsizetype longest = 64; // RFC 5321, 4.5.3.1.1
    return part.toUtf8().size() <= longest && atoms.match(part).hasMatch();
}

bool isMailDomain(const QString &domain)
{
    static const QRegularExpression labels(
        QStringLiteral("^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
                       "(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*\\z"));
    constexpr qsizetype longest = 255; // RFC 5321, 4.5.3.1.2
    const QString ascii = QString::fromLatin1(QUrl::toAce(domain));
    return ascii.size() <= longest && labels.match(ascii.toLower()).hasMatch();
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

tl::expected<QString, QString> checkedNumber(const QString &value)
{
    const auto number = plainNumber(value);
    if (!number)
        return tl::unexpected(QStringLiteral("bad_number"));
    return *number;
}

tl::expected<QString, QString> checkedFlag(const QString &value)
{
    static const QStringList yes { QStringLiteral("yes"), QStringLiteral("true"),
                                   QStringLiteral("1"), QStringLiteral("on"),
                                   QStringLiteral("да") };
    static const QStringList no { QStringLiteral("no"), QStringLiteral("false"),
                                  QStringLiteral("0"), QStringLiteral("off"),
                                  QStringLiteral("нет") };
    const QString word = value.toLower();
    if (yes.contains(word))
        return yes.first();
    if (no.contains(word))
        return no.first();
    return tl::unexpected(QStringLiteral("not_a_flag"));
}

tl::expected<QString, QString> checkedJson(const QString &value)
{
    // In a list a bare value is read too, and an empty text is a fault.
    QJsonParseError error;
    const QByteArray list = '[' + value.toUtf8() + ']';
    const QJsonDocument document = QJsonDocument::fromJson(list, &error);
    if (error.error != QJsonParseError::NoError || document.array().size() != 1
        || breaksLineInText(value))
        return tl::unexpected(QStringLiteral("not_json"));
    return value;
}

tl::expected<QString, QString> checkedEmail(const QString &value)
{
    const auto at = value.lastIndexOf(u'@');
    if (at < 1 || !isLocalPart(value.left(at)) || !isMailDomain(value.mid(at + 1)))
        return tl::unexpected(QStringLiteral("not_an_email"));
    return value;
}

tl::expected<QString, QString> checkedEmailList(const QString &value)
{
    static const QRegularExpression separator(QStringLiteral("[,;\\n]"));
    QStringList addresses;
    for (const QString &part : value.split(separator)) {
        const QString address = part.trimmed();
        if (address.isEmpty())
            continue;
        if (const auto checked = checkedEmail(address); !checked)
            return tl::unexpected(checked.error());
        if (!addresses.contains(address, Qt::CaseInsensitive))
            addresses.append(address);
    }
    if (addresses.isEmpty())
        return tl::unexpected(QStringLiteral("not_an_email"));
    return addresses.join(QStringLiteral(", "));
}

} // namespace LeadBridge
