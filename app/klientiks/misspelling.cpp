// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/klientiks/misspelling.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace LeadBridge {

namespace {

constexpr qsizetype longest = 40; // the longest known placeholder has 26 letters

bool isSeparator(QChar c)
{
    return c == u'.' || c == u'_' || c == u'-';
}

/// A placeholder as two words: the thing, and what of it.
struct Words
{
    QString thing;
    QString part;
};

Words wordsOf(const QString &placeholder)
{
    qsizetype cut = placeholder.size();
    while (cut > 0 && !isSeparator(placeholder.at(cut - 1)))
        --cut;
    Words words;
    for (qsizetype i = 0; i < placeholder.size(); ++i) {
        if (!isSeparator(placeholder.at(i)))
            (i < cut ? words.thing : words.part) += placeholder.at(i).toLower();
    }
    return words;
}

/// Optimal string alignment distance (Damerau and Levenshtein, each letter moved once at most).
int distance(const QString &a, const QString &b)
{
    if (a.size() > longest || b.size() > longest || std::abs(a.size() - b.size()) > 2)
        return tooFar;
    using Row = std::array<int, longest + 1>;
    Row before {};
    Row above {};
    Row row {};
    for (qsizetype j = 0; j <= b.size(); ++j)
        above[static_cast<size_t>(j)] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<size_t>(j);
            const int change = a.at(i - 1) == b.at(j - 1) ? 0 : 1;
            row[at] = std::min({ above[at] + 1, row[at - 1] + 1, above[at - 1] + change });
            const bool exchanged =
                i > 1 && j > 1 && a.at(i - 1) == b.at(j - 2) && a.at(i - 2) == b.at(j - 1);
            if (exchanged)
                row[at] = std::min(row[at], before[at - 2] + 1);
        }
        before = above;
        above = row;
    }
    return above[static_cast<size_t>(b.size())];
}

/// Short words differ by a letter and are other words: id and ip, name and time.
int allowed(const QString &word)
{
    if (word.size() <= 3)
        return 0;
    return word.size() <= 5 ? 1 : 2;
}

} // namespace

int misspellingDistance(const QString &pasted, const QString &known)
{
    const Words given = wordsOf(pasted);
    const Words wanted = wordsOf(known);
    if (given.thing + given.part == wanted.thing + wanted.part)
        return 0;
    // An account's own fields are often numbered.
    if (std::any_of(pasted.cbegin(), pasted.cend(), [](QChar c) { return c.isDigit(); }))
        return tooFar;
    const int thing = distance(given.thing, wanted.thing);
    const int part = distance(given.part, wanted.part);
    if (thing > allowed(wanted.thing) || part > allowed(wanted.part))
        return tooFar;
    return thing + part;
}

} // namespace LeadBridge
