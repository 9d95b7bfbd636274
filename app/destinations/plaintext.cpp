// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/plaintext.h"

#include <algorithm>

namespace LeadBridge {

namespace {

bool breaksLine(QChar c)
{
    return (c >= u'\n' && c <= u'\r') || c == QChar::LineSeparator || c == QChar::ParagraphSeparator
        || c == QChar(0x85);
}

QString cleaned(const QString &text, QChar forLineBreak, QChar forTab)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool endsPair = c == u'\n' && i > 0 && text.at(i - 1) == u'\r';
        if (endsPair)
            continue;
        if (c == u'\t')
            clean += forTab;
        else if (breaksLine(c))
            clean += forLineBreak;
        else if (c.category() != QChar::Other_Control)
            clean += c;
    }
    return clean.trimmed();
}

} // namespace

QString singleLine(const QString &text)
{
    return cleaned(text, u' ', u' ');
}

QString severalLines(const QString &text)
{
    return cleaned(text, u'\n', u'\t');
}

QString beginning(const QString &text, qsizetype letters)
{
    const QString line = singleLine(text.left(letters + 1));
    if (text.size() <= letters)
        return line;
    qsizetype cut = std::min(letters, line.size());
    if (cut > 0 && line.at(cut - 1).isHighSurrogate())
        --cut;
    return line.left(cut) + u'…';
}

} // namespace LeadBridge
