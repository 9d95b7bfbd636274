// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/rawquery.h"

namespace LeadBridge {

namespace {

bool isHexDigit(char c)
{
    const char lower = static_cast<char>(c | 0x20);
    return (c >= '0' && c <= '9') || (lower >= 'a' && lower <= 'f');
}

} // namespace

QList<RawPair> rawPairs(QByteArrayView target)
{
    QList<RawPair> pairs;
    const qsizetype question = target.indexOf('?');
    QByteArrayView rest = question < 0 ? QByteArrayView() : target.sliced(question + 1);
    while (!rest.isEmpty()) {
        const qsizetype end = rest.indexOf('&');
        RawPair pair { end < 0 ? rest : rest.first(end), {}, false };
        rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
        if (pair.text.isEmpty())
            continue;
        const qsizetype equals = pair.text.indexOf('=');
        pair.hasEquals = equals >= 0;
        if (pair.hasEquals)
            pair.value = pair.text.sliced(equals + 1);
        pairs.append(pair);
    }
    return pairs;
}

QByteArrayView spanOf(QByteArrayView first, QByteArrayView last)
{
    return { first.data(), last.data() + last.size() };
}

bool hasLonePercent(QByteArrayView bytes)
{
    for (qsizetype at = bytes.indexOf('%'); at >= 0; at = bytes.indexOf('%', at + 1)) {
        if (bytes.size() - at < 3 || !isHexDigit(bytes.at(at + 1)) || !isHexDigit(bytes.at(at + 2)))
            return true;
    }
    return false;
}

} // namespace LeadBridge
