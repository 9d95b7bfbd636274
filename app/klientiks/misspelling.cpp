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

/// Letters of one word, in lower case and without separators.
struct Word
{
    std::array<char16_t, longest> letters {};
    qsizetype size = 0;

    void add(QChar c)
    {
        letters[static_cast<size_t>(size)] = c.toLower().unicode();
        ++size;
    }
    [[nodiscard]] char16_t at(qsizetype index) const { return letters[static_cast<size_t>(index)]; }
};

/// A placeholder as two words: the thing, and what of it.
struct Words
{
    Word thing;
    Word part;
};

Words wordsOf(const QString &placeholder)
{
    qsizetype cut = placeholder.size();
    while (cut > 0 && !isSeparator(placeholder.at(cut - 1)))
        --cut;
    Words words;
    for (qsizetype i = 0; i < placeholder.size(); ++i) {
        if (!isSeparator(placeholder.at(i)))
            (i < cut ? words.thing : words.part).add(placeholder.at(i));
    }
    return words;
}

bool sameLetters(const QString &a, const QString &b)
{
    qsizetype j = 0;
    for (const QChar c : a) {
        if (isSeparator(c))
            continue;
        while (j < b.size() && isSeparator(b.at(j)))
            ++j;
        if (j == b.size() || b.at(j).toLower() != c.toLower())
            return false;
        ++j;
    }
    return std::all_of(b.cbegin() + j, b.cend(), isSeparator);
}

/// Optimal string alignment distance (Damerau and Levenshtein, each letter moved once at most).
int distance(const Word &a, const Word &b)
{
    if (std::abs(a.size - b.size) > 2)
        return tooFar;
    using Row = std::array<int, longest + 1>;
    Row before {};
    Row above {};
    Row row {};
    for (qsizetype j = 0; j <= b.size; ++j)
        above[static_cast<size_t>(j)] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size; ++i) {
        row[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size; ++j) {
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
    return above[static_cast<size_t>(b.size)];
}

/// Short words differ by a letter and are other words: id and ip, name and time.
int allowed(const Word &word)
{
    if (word.size <= 3)
        return 0;
    return word.size <= 5 ? 1 : 2;
}

} // namespace

int misspellingDistance(const QString &pasted, const QString &known)
{
    if (sameLetters(pasted, known))
        return 0;
    // An account's own fields are often numbered.
    const auto isDigit = [](QChar c) { return c.isDigit(); };
    if (pasted.size() > longest || std::abs(pasted.size() - known.size()) > 5
        || std::any_of(pasted.cbegin(), pasted.cend(), isDigit))
        return tooFar;
    const Words given = wordsOf(pasted);
    const Words wanted = wordsOf(known);
    const int part = distance(given.part, wanted.part);
    if (part > allowed(wanted.part))
        return tooFar;
    const int thing = distance(given.thing, wanted.thing);
    return thing > allowed(wanted.thing) ? tooFar : thing + part;
}

} // namespace LeadBridge
