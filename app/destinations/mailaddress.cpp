// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/mailaddress.h"

#include "app/destinations/inputchecks.h"

#include <QUrl>

#include <algorithm>

namespace LeadBridge {

tl::expected<QString, QString> smtpAddress(const QString &address)
{
    if (const auto checked = checkedEmail(address); !checked)
        return checked;
    const QString local = address.left(address.lastIndexOf(u'@'));
    const bool isAscii = std::all_of(local.cbegin(), local.cend(),
                                     [](QChar c) { return c > u' ' && c.unicode() < 0x7F; });
    if (!isAscii)
        return tl::unexpected(QStringLiteral("non_ascii_mailbox"));
    const QString domain = QString::fromLatin1(QUrl::toAce(domainOf(address))).toLower();
    return QString(local + u'@' + domain);
}

tl::expected<QStringList, QString> smtpAddresses(const QString &list)
{
    QStringList addresses;
    for (const QString &part : list.split(u',', Qt::SkipEmptyParts)) {
        const auto address = smtpAddress(part.trimmed());
        if (!address)
            return tl::unexpected(address.error());
        if (!addresses.contains(*address, Qt::CaseInsensitive))
            addresses.append(*address);
    }
    return addresses;
}

QString domainOf(const QString &address)
{
    return address.mid(address.lastIndexOf(u'@') + 1);
}

} // namespace LeadBridge
