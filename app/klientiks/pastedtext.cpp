// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/klientiks/pastedtext.h"

#include "app/klientiks/htmlnames.h"

#include <algorithm>
#include <optional>

namespace LeadBridge {

namespace {

using Origin = PastedText::Origin;

bool isLineBreak(QChar c)
{
    return (c >= u'\n' && c <= u'\r') || c == QChar::LineSeparator || c == QChar::ParagraphSeparator
        || c == QChar(0x85);
}

bool isInvisible(QChar c)
{
    switch (c.category()) {
    case QChar::Separator_Space:
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_NotAssigned:
        return true;
    default:
        break;
    }
    const char16_t code = c.unicode();
    const bool variation = code >= 0xFE00 && code <= 0xFE0F;
    const bool filler = code == 0x034F || code == 0x115F || code == 0x1160 || code == 0x3164;
    return variation || filler || code == 0xFFFC || code == 0xFFFD;
}

/// Quotes of any kind, and what messengers and editors put round or before code.
bool isQuote(QChar c)
{
    constexpr QStringView quotes = u"\"'`\\“”„‟‘’‚‛«»‹›″′´";
    return quotes.contains(c);
}

std::optional<StringFaultCode> looseCode(QChar c)
{
    if (c == u' ' || c == u'\t')
        return StringFaultCode::Space;
    if (isLineBreak(c))
        return StringFaultCode::LineBreak;
    if (isQuote(c))
        return StringFaultCode::Quote;
    if (isInvisible(c))
        return StringFaultCode::NoBreakSpace;
    return std::nullopt;
}

/// Of a run of several kinds the most telling one is named.
int telling(StringFaultCode code)
{
    if (code == StringFaultCode::LineBreak)
        return 2;
    return code == StringFaultCode::NoBreakSpace ? 1 : 0;
}

/// The plain sign of a full-width or otherwise shaped one; 0: it is plain.
char16_t plainSign(char16_t c)
{
    if (c >= 0xFF01 && c <= 0xFF5E)
        return static_cast<char16_t>(c - 0xFEE0);
    if (c == u'❴' || c == u'⦃' || c == u'﹛')
        return u'{';
    return c == u'❵' || c == u'⦄' || c == u'﹜' ? u'}' : u'\0';
}

/// Signs that end a name; what stands before them tells whether a name was meant.
bool endsName(char16_t c)
{
    return c == u'=' || c == u'{' || c == u'}' || c == u'&' || c == u'?' || c == u';' || c == u'#';
}

/// %7B and %7D at the end of signs in reversed order become the brace they are.
void joinEncodedBrace(std::vector<PastedText::Sign> &reversed)
{
    const size_t size = reversed.size();
    if (size < 3 || reversed[size - 1].c != u'%' || reversed[size - 2].c != u'7')
        return;
    const PastedText::Sign &last = reversed[size - 3];
    const auto letter = static_cast<char16_t>(last.c | 0x20U);
    if (letter != u'b' && letter != u'd')
        return;
    const qsizetype at = reversed[size - 1].at;
    const PastedText::Sign brace { letter == u'b' ? u'{' : u'}', Origin::FullWidth, at,
                                   last.at + last.length - at };
    reversed.resize(size - 3);
    reversed.push_back(brace);
}

} // namespace

PastedText::PastedText(const QString &pasted)
    : m_pasted(pasted)
{
    m_signs.reserve(static_cast<size_t>(pasted.size()));
    takeOff();
    decodeEntities();
    restoreNames();
}

QString PastedText::text(qsizetype from, qsizetype to) const
{
    QString text(to - from, Qt::Uninitialized);
    std::transform(m_signs.cbegin() + from, m_signs.cbegin() + to, text.begin(),
                   [](const Sign &sign) { return QChar(sign.c); });
    return text;
}

bool PastedText::has(Origin origin, qsizetype from, qsizetype to) const
{
    return std::any_of(m_signs.cbegin() + from, m_signs.cbegin() + to,
                       [origin](const Sign &sign) { return sign.origin == origin; });
}

bool PastedText::hasSpaceBefore(qsizetype index) const
{
    const qsizetype from = placeBehind(index);
    const QStringView between = QStringView(m_pasted).mid(from, place(index) - from);
    return !between.isEmpty() && std::all_of(between.cbegin(), between.cend(), [](QChar c) {
        return c == u' ' || c == u'\t';
    });
}

qsizetype PastedText::place(qsizetype index) const
{
    return index < size() ? sign(index).at : m_pasted.size();
}

qsizetype PastedText::placeBehind(qsizetype index) const
{
    return index > 0 ? sign(index - 1).at + sign(index - 1).length : 0;
}

void PastedText::addLoose(StringFaultCode code, qsizetype at)
{
    const bool joins = !m_loose.empty() && code != StringFaultCode::Quote
        && m_loose.back().code != StringFaultCode::Quote
        && m_loose.back().at + m_loose.back().length == at;
    if (!joins) {
        m_loose.push_back({ code, at, 1 });
        return;
    }
    ++m_loose.back().length;
    if (telling(code) > telling(m_loose.back().code))
        m_loose.back().code = code;
}

void PastedText::takeOff()
{
    for (qsizetype i = 0; i < m_pasted.size(); ++i) {
        QChar c = m_pasted.at(i);
        if (c.isSurrogate()) {
            const bool whole = c.isHighSurrogate() && i + 1 < m_pasted.size()
                && m_pasted.at(i + 1).isLowSurrogate();
            if (!whole) {
                addLoose(StringFaultCode::NoBreakSpace, i);
                continue;
            }
            m_signs.push_back({ c.unicode(), Origin::Plain, i, 1 });
            ++i;
            m_signs.push_back({ m_pasted.at(i).unicode(), Origin::Plain, i, 1 });
            continue;
        }
        const char16_t plain = plainSign(c.unicode());
        if (plain != 0)
            c = QChar(plain);
        // Of letters, digits and the usual signs nothing is loose; this is the common case.
        const bool usual = c.unicode() > u' ' && c.unicode() < 127 && !isQuote(c);
        if (const auto code = usual ? std::nullopt : looseCode(c))
            addLoose(*code, i);
        else
            m_signs.push_back({ c.unicode(), plain ? Origin::FullWidth : Origin::Plain, i, 1 });
    }
}

/// What was taken out of the middle of an entity, &qu&nbsp;ot;, lets it be one now: it is read
/// again from its &.
void PastedText::takeBack(std::vector<Sign> &decoded, QString &rest, qsizetype &index)
{
    constexpr size_t longestEntity = 16;
    size_t count = 1;
    while (count <= std::min(decoded.size(), longestEntity)
           && decoded[decoded.size() - count].c != u'&')
        ++count;
    if (count > std::min(decoded.size(), longestEntity))
        return;
    for (; count > 0; --count) {
        --index;
        m_signs[static_cast<size_t>(index)] = decoded.back();
        rest[index] = QChar(decoded.back().c);
        decoded.pop_back();
    }
}

void PastedText::decodeEntities()
{
    QString rest = text(0, size());
    if (!rest.contains(u'&') || !rest.contains(u';'))
        return;
    std::vector<Sign> decoded;
    decoded.reserve(m_signs.size());
    qsizetype start = -1; // of an entity that has given an &, which may begin another one
    for (qsizetype i = 0; i < size();) {
        const HtmlEntity entity = htmlEntityAt(QStringView(rest).sliced(i));
        if (entity.length == 0 && start < 0) {
            decoded.push_back(sign(i++));
            continue;
        }
        start = start < 0 ? i : start;
        const qsizetype last = entity.length == 0 ? i : i + entity.length - 1;
        if (entity.sign == u'&') {
            rest[last] = u'&';
            i = last;
            continue;
        }
        const char16_t c = entity.length == 0 ? u'&' : entity.sign;
        const Sign joined { c, Origin::Plain, place(start), placeBehind(last + 1) - place(start) };
        const bool goes = looseCode(QChar(c)).has_value();
        const QString meant = goes ? QString() : QString(QChar(c));
        m_entities.append({ StringFaultCode::HtmlEntity,
                            FaultWeight::Loses,
                            joined.at,
                            joined.length,
                            -1,
                            { m_pasted.mid(joined.at, joined.length), QString(QChar(c)) },
                            meant });
        start = -1;
        i = last + 1;
        if (goes)
            takeBack(decoded, rest, i);
        else
            decoded.push_back(joined);
    }
    m_signs = std::move(decoded);
}

void PastedText::restoreNames()
{
    const auto concerns = [](const Sign &sign) {
        return sign.c > 127 || sign.c == u'<' || sign.c == u'>' || sign.c == u'%';
    };
    if (std::none_of(m_signs.cbegin(), m_signs.cend(), concerns))
        return;
    std::vector<Sign> reversed;
    reversed.reserve(m_signs.size());
    char16_t next = 0; // of the signs that end a name, the one to the right
    for (auto sign = m_signs.crbegin(); sign != m_signs.crend(); ++sign) {
        const bool beforeName = next == u'=' || next == u'{';
        const QString name = beforeName && concerns(*sign) ? nameOfHtmlSign(sign->c) : QString();
        for (auto letter = name.crbegin(); letter != name.crend(); ++letter)
            reversed.push_back({ letter->unicode(), Origin::HtmlLetter, sign->at, sign->length });
        if (!name.isEmpty()) {
            reversed.push_back({ u'&', Origin::HtmlSign, sign->at, sign->length });
            next = u'&';
            continue;
        }
        reversed.push_back(*sign);
        joinEncodedBrace(reversed);
        if (endsName(reversed.back().c))
            next = reversed.back().c;
    }
    m_signs.assign(reversed.crbegin(), reversed.crend());
}

QString codePointText(QChar sign)
{
    const QString digits = QString::number(sign.unicode(), 16).toUpper();
    return u"U+" + digits.rightJustified(4, u'0');
}

} // namespace LeadBridge
