// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/serviceurl.h"

namespace LeadBridge {

Result<QUrl> serviceUrl(const QString &text)
{
    constexpr qsizetype longest = 2000;
    if (text.size() > longest)
        return fail(ErrorKind::InvalidInput, QStringLiteral("the address is too long"));
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return fail(ErrorKind::InvalidInput, QStringLiteral("an address is expected"));
    if (url.scheme() != u"http" && url.scheme() != u"https")
        return fail(ErrorKind::InvalidInput,
                    QStringLiteral("an address with http or https is expected"));
    if (!url.userInfo().isEmpty())
        return fail(ErrorKind::InvalidInput,
                    QStringLiteral("the address must not hold a name or password"));
    if (url.hasFragment())
        return fail(ErrorKind::InvalidInput, QStringLiteral("the address must not have a #"));
    return url;
}

} // namespace LeadBridge
