// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/klientiks/htmlnames.h"

#include "app/klientiks/stringcheck.h"

#include <QFile>
#include <QHash>

#include <algorithm>

namespace LeadBridge {

namespace {

struct Names
{
    QHash<char16_t, QList<HtmlName>> bare; ///< read without a semicolon, by their first letter
    QHash<QString, char16_t> closed; ///< read with one; all of them
    QHash<char16_t, QString> ofSign;
};

/// Letters of European languages are likelier to be meant than to be damage, and what a sign of
/// its own fault (quotes, spaces, &) is told apart elsewhere.
bool isTelling(char16_t sign)
{
    constexpr QStringView asMeant = u"&\"«»\u00A0\u00AD´";
    constexpr QStringView signsCountedAsLetters = u"ªºµ\u2134";
    return signsCountedAsLetters.contains(QChar(sign))
        || (!QChar(sign).isLetter() && !asMeant.contains(QChar(sign)));
}

Names readNames()
{
    Names names;
    QFile file(QStringLiteral(":/leadbridge/klientiks/html-names.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return names;
    for (const QString &line : QString::fromLatin1(file.readAll()).split(u'\n')) {
        const QStringList words = line.split(u' ');
        if (line.startsWith(u'#') || words.size() < 2)
            continue;
        QString name = words.first();
        const auto sign = static_cast<char16_t>(words.at(1).toUShort(nullptr, 16));
        const bool bare = !name.endsWith(u';');
        if (!bare)
            name.chop(1);
        names.closed.insert(name, sign);
        if (!bare)
            continue;
        names.bare[name.front().unicode()].append({ name, sign });
        // Of COPY and copy the latter is written.
        if (isTelling(sign) && (!names.ofSign.contains(sign) || name.front().isLower()))
            names.ofSign.insert(sign, name);
    }
    return names;
}

const Names &names()
{
    // A unit test counts the names, so an empty list is never seen by a user.
    static const Names read = readNames();
    return read;
}

HtmlEntity numericEntity(QStringView text)
{
    constexpr qsizetype longest = 10;
    const qsizetype end = text.first(std::min(text.size(), longest)).indexOf(u';');
    if (end < 3)
        return {};
    const bool hex = text.at(2) == u'x' || text.at(2) == u'X';
    bool isNumber = false;
    const uint code =
        text.sliced(hex ? 3 : 2, end - (hex ? 3 : 2)).toUInt(&isNumber, hex ? 16 : 10);
    if (!isNumber || code == 0 || code > 0xFFFF || QChar::isSurrogate(code))
        return {};
    const QChar sign(static_cast<char16_t>(code));
    // These would join into entities again; nobody writes a letter of a name so.
    const bool couldJoin = (code < 128 && sign.isLetterOrNumber()) || sign == u'#' || sign == u';';
    return couldJoin ? HtmlEntity() : HtmlEntity { sign.unicode(), end + 1 };
}

HtmlEntity namedEntity(QStringView text)
{
    constexpr qsizetype longest = 16;
    const qsizetype end = text.first(std::min(text.size(), longest)).indexOf(u';');
    if (end < 2)
        return {};
    const auto found = names().closed.constFind(text.sliced(1, end - 1).toString());
    return found == names().closed.cend() ? HtmlEntity() : HtmlEntity { *found, end + 1 };
}

} // namespace

std::optional<HtmlName> htmlNameAt(QStringView text)
{
    if (text.isEmpty())
        return std::nullopt;
    const auto candidates = names().bare.constFind(text.front().unicode());
    if (candidates == names().bare.cend())
        return std::nullopt;
    const HtmlName *longest = nullptr;
    for (const HtmlName &candidate : *candidates) {
        const bool longer = !longest || candidate.name.size() > longest->name.size();
        if (longer && text.startsWith(candidate.name))
            longest = &candidate;
    }
    return longest ? std::optional(*longest) : std::nullopt;
}

QString nameOfHtmlSign(char16_t sign)
{
    return sign < u'<' ? QString() : names().ofSign.value(sign);
}

HtmlEntity htmlEntityAt(QStringView text)
{
    if (text.size() < 4 || text.front() != u'&')
        return {};
    return text.at(1) == u'#' ? numericEntity(text) : namedEntity(text);
}

bool breaksInHtml(const QString &name)
{
    return htmlNameAt(name).has_value();
}

QString safeParameterName(const QString &name)
{
    QString safe = name.trimmed();
    for (QChar &c : safe) {
        const bool fine = c.isLetterOrNumber() || c.isSurrogate() || c == u'_' || c == u'-';
        if (!fine)
            c = u'_';
    }
    if (safe.isEmpty() || safe == versionParameter || breaksInHtml(safe))
        safe.prepend(u"p_");
    return safe;
}

} // namespace LeadBridge
