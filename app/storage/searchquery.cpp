// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/searchquery.h"

#include "app/storage/searchtext.h"

#include <QStringList>

#include <algorithm>

namespace LeadBridge {

namespace {

constexpr int pieceLetters = 3;

bool isPhoneSpelling(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return (c >= QLatin1Char('0') && c <= QLatin1Char('9'))
            || QStringLiteral(" +-()").contains(c);
    });
}

/// The digits to look for. 8 900… and +7 900… are one number in Russia, so that the first
/// digit of eleven does not count.
QString phoneDigits(const QString &text)
{
    QString digits = digitsOf(text);
    const bool russian = digits.size() == 11
        && (digits.startsWith(QLatin1Char('7')) || digits.startsWith(QLatin1Char('8')));
    return russian ? digits.mid(1) : digits;
}

/// Letters, not UTF-16 units: a letter outside the basic plane takes two of those.
QString pieces(const QString &text)
{
    const QList<uint> letters = text.toUcs4();
    QStringList quoted;
    for (qsizetype i = 0; i + pieceLetters <= letters.size(); ++i) {
        QString piece;
        for (qsizetype k = i; k < i + pieceLetters; ++k)
            piece += QString::fromUcs4(reinterpret_cast<const char32_t *>(&letters.at(k)), 1);
        piece.replace(QLatin1Char('"'), QStringLiteral("\"\""));
        quoted.append(QLatin1Char('"') + piece + QLatin1Char('"'));
    }
    quoted.removeDuplicates();
    return quoted.join(QStringLiteral(" AND "));
}

} // namespace

SearchQuery::SearchQuery(const QString &text)
    : m_text(folded(text.trimmed()).remove(QChar(0)))
    , m_digits(m_text)
{
    if (isPhoneSpelling(m_text)) {
        const QString digits = phoneDigits(m_text);
        if (digits.size() >= pieceLetters)
            m_digits = digits;
    }
}

bool SearchQuery::matches(const EventRow &row) const
{
    return isEmpty() || isIn(searchText(row.client, row.phone, row.orderId, row.reason.args));
}

bool SearchQuery::isIn(const QString &searchText) const
{
    return isEmpty() || searchText.contains(m_text) || searchText.contains(m_digits);
}

bool SearchQuery::hasPieces() const
{
    return std::min(m_text.toUcs4().size(), m_digits.toUcs4().size()) >= pieceLetters;
}

QString SearchQuery::indexQuery() const
{
    if (m_digits == m_text)
        return pieces(m_text);
    return QLatin1Char('(') + pieces(m_text) + QStringLiteral(") OR (") + pieces(m_digits)
        + QLatin1Char(')');
}

} // namespace LeadBridge
