// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/numbers.h"

#include <algorithm>

namespace LeadBridge {

namespace {

bool isPlainNumber(QStringView text)
{
    if (text.startsWith(u'-') || text.startsWith(u'+'))
        text = text.mid(1);
    const auto dot = text.indexOf(u'.');
    const QStringView whole = dot < 0 ? text : text.left(dot);
    const QStringView fraction = dot < 0 ? QStringView(u"0") : text.mid(dot + 1);
    const auto digits = [](QStringView part) {
        return !part.isEmpty() && std::all_of(part.begin(), part.end(), [](QChar c) {
            return c >= u'0' && c <= u'9';
        });
    };
    return digits(whole) && digits(fraction);
}

} // namespace

std::optional<QString> plainNumber(QStringView text)
{
    QString plain;
    for (const QChar c : text) {
        if (c == QChar(0x2212)) // the minus sign of typographers
            plain += u'-';
        else if (!c.isSpace())
            plain += c;
    }
    const auto comma = plain.lastIndexOf(u',');
    const auto dot = plain.lastIndexOf(u'.');
    if (comma >= 0 && comma < dot) {
        plain.remove(u',');
    } else if (comma >= 0) {
        plain.remove(u'.');
        if (plain.count(u',') > 1)
            return std::nullopt;
        plain.replace(u',', u'.');
    }
    if (!isPlainNumber(plain))
        return std::nullopt;
    return plain.startsWith(u'+') ? plain.mid(1) : plain;
}

std::optional<double> tolerantNumber(QStringView text)
{
    const auto plain = plainNumber(text);
    return plain ? std::optional(plain->toDouble()) : std::nullopt;
}

} // namespace LeadBridge
