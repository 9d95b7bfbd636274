// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/transformnumber.h"

#include "app/flow/numbers.h"

#include <algorithm>

namespace LeadBridge {

namespace {

/// A number by its digits: -03500.5 is a minus, 3500 and 5.
struct Decimal
{
    bool negative = false;
    QString whole; ///< without leading noughts; 0 for none
    QString fraction;
};

Decimal decimalOf(QString plain)
{
    Decimal number;
    number.negative = plain.startsWith(u'-');
    if (number.negative)
        plain.remove(0, 1);
    number.whole = plain.section(u'.', 0, 0);
    number.fraction = plain.section(u'.', 1);
    const auto first =
        std::find_if(number.whole.cbegin(), number.whole.cend(), [](QChar c) { return c != u'0'; });
    number.whole.remove(0, std::distance(number.whole.cbegin(), first));
    if (number.whole.isEmpty())
        number.whole = QStringLiteral("0");
    return number;
}

/// One more in the last place of a row of digits.
QString increased(QString digits)
{
    for (qsizetype i = digits.size() - 1; i >= 0; --i) {
        if (digits.at(i) != u'9') {
            digits[i] = QChar(char16_t(digits.at(i).unicode() + 1));
            return digits;
        }
        digits[i] = u'0';
    }
    return u'1' + digits;
}

/// With @p places digits behind the point.
Decimal rounded(const Decimal &number, qsizetype places)
{
    Decimal result = number;
    result.fraction = number.fraction.left(places).leftJustified(places, u'0');
    if (number.fraction.size() > places && number.fraction.at(places) >= u'5') {
        const QString digits = increased(result.whole + result.fraction);
        result.whole = digits.left(digits.size() - places);
        result.fraction = digits.right(places);
    }
    return result;
}

QString grouped(const QString &digits)
{
    constexpr QChar noBreakSpace(0xA0);
    QString result;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0)
            result += noBreakSpace;
        result += digits.at(i);
    }
    return result;
}

QString written(const Decimal &number, const QString &whole, QChar point)
{
    const QString text =
        number.fraction.isEmpty() ? whole : QString(whole + point + number.fraction);
    const bool isNought =
        std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c == u'0' || !c.isDigit(); });
    return number.negative && !isNought ? u'-' + text : text;
}

} // namespace

std::optional<QString> rewrittenNumber(const QString &text, const QString &form)
{
    const auto plain = plainNumber(text);
    if (!plain)
        return std::nullopt;
    Decimal number = decimalOf(*plain);
    if (form == u"integer") {
        number = rounded(number, 0);
        return written(number, number.whole, u'.');
    }
    if (form == u"comma") {
        number = rounded(number, 2);
        return written(number, grouped(number.whole), u',');
    }
    while (number.fraction.endsWith(u'0'))
        number.fraction.chop(1);
    return written(number, number.whole, u'.');
}

} // namespace LeadBridge
