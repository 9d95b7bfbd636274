// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/searchtext.h"

namespace LeadBridge {

QString folded(const QString &text)
{
    QString result = text.toCaseFolded();
    result.replace(QLatin1Char('\n'), QLatin1Char(' '));
    return result;
}

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c >= QLatin1Char('0') && c <= QLatin1Char('9'))
            digits += c;
    }
    return digits;
}

QString searchText(const QString &client, const QString &phone, const QString &orderId,
                   const QStringList &reasonValues)
{
    QString text = folded(client) + QLatin1Char('\n') + folded(phone) + QLatin1Char('\n');
    const QString digits = digitsOf(phone);
    if (digits != phone)
        text += digits + QLatin1Char('\n');
    text += folded(orderId) + QLatin1Char('\n');
    text += folded(reasonValues.join(QLatin1Char(' ')));
    return text;
}

} // namespace LeadBridge
