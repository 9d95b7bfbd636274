// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/transformtext.h"

namespace LeadBridge {

namespace {

constexpr QStringView apostrophes = u"'’ʼ`";
/// O'Neil, d'Artagnan, L'Oréal; but п'ять and it's are one word.
constexpr QStringView prefixes = u"OoDdLlОоДдЛл";

/// Says of one letter after the other whether it begins a word.
class WordStarts
{
public:
    /// Whether the letter @p c begins a word. To be called for each letter of the text, also those
    /// that are none.
    bool next(char32_t c)
    {
        const bool isLetter = QChar::isLetter(c);
        const bool begins = isLetter && m_atStart;
        if (isLetter || QChar::isDigit(c)) {
            m_isPrefix = begins && c <= 0xFFFF && prefixes.contains(QChar(char16_t(c)));
            m_atStart = false;
            m_wasDigit = QChar::isDigit(c);
        } else if (c <= 0xFFFF && apostrophes.contains(QChar(char16_t(c)))) {
            m_atStart = m_atStart || m_isPrefix;
        } else if (!QChar::isMark(c)) {
            m_atStart = c != u'-' || !m_wasDigit;
            m_wasDigit = false;
        }
        return begins;
    }

private:
    bool m_atStart = true;
    bool m_isPrefix = false; // the word so far is one letter, such as O
    bool m_wasDigit = false;
};

QString folded(const QString &text)
{
    return text.trimmed().toCaseFolded();
}

} // namespace

QString titleCased(const QString &text)
{
    QList<uint> letters = text.toUcs4();
    WordStarts starts;
    for (uint &letter : letters)
        letter = starts.next(letter) ? QChar::toTitleCase(letter) : QChar::toLower(letter);
    QString result;
    result.reserve(text.size());
    for (const uint letter : letters)
        result += QChar::fromUcs4(letter);
    return result;
}

QString onlyDigits(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (const int digit = c.digitValue(); digit >= 0 && c.isDigit())
            digits += QChar(char16_t(u'0' + digit));
    }
    return digits;
}

QString firstWord(const QString &text)
{
    return text.simplified().section(u' ', 0, 0);
}

QString lastWord(const QString &text)
{
    return text.simplified().section(u' ', -1);
}

QString withoutFirstWord(const QString &text)
{
    return text.simplified().section(u' ', 1);
}

QString lookedUp(const QString &value, const Transform &lookup)
{
    const QString wanted = folded(value);
    for (const auto &[from, to] : lookup.table) {
        if (folded(from) == wanted)
            return to;
    }
    return lookup.otherwise.value_or(value);
}

} // namespace LeadBridge
