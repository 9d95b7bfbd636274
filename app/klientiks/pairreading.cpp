// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/klientiks/lookalikes.h"
#include "app/klientiks/pairdraft.h"
#include "app/klientiks/placeholders.h"

#include <QUrl>

#include <algorithm>

namespace LeadBridge {

namespace {

using Code = StringFaultCode;
using Fill = DraftFault::Fill;
using Kind = PairDraft::Kind;
using Origin = PastedText::Origin;

bool isNumber(const QString &text)
{
    constexpr qsizetype mostDigits = 9;
    return !text.isEmpty() && text.size() <= mostDigits && text.toInt() > 0
        && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isHexDigit(QChar c)
{
    const char16_t lower = c.unicode() | 0x20U;
    return (c >= u'0' && c <= u'9') || (lower >= u'a' && lower <= u'f');
}

/// Whether there are escapes and nothing but whole ones.
bool isPercentEncoded(const QString &text)
{
    qsizetype at = text.indexOf(u'%');
    if (at < 0)
        return false;
    for (; at >= 0; at = text.indexOf(u'%', at + 1)) {
        if (at + 2 >= text.size() || !isHexDigit(text.at(at + 1)) || !isHexDigit(text.at(at + 2)))
            return false;
    }
    return true;
}

QString decoded(const QString &rawName)
{
    if (!isPercentEncoded(rawName))
        return rawName;
    const QString name = QUrl::fromPercentEncoding(rawName.toUtf8());
    return name.contains(QChar::ReplacementCharacter) ? rawName : name;
}

class DraftReader
{
public:
    DraftReader(const PastedText &text, const PairPlace &place)
        : m_text(text)
        , m_place(place)
    {
        m_draft.place = place;
    }

    [[nodiscard]] PairDraft read();

private:
    void add(StringFault fault, Fill fill = Fill::Fixed, int nameArg = -1)
    {
        m_draft.faults.push_back({ std::move(fault), fill, nameArg });
    }
    [[nodiscard]] QString text(Span span) const { return m_text.text(span.from, span.to); }
    [[nodiscard]] QString pastedText(Span span) const;
    void readName();
    void readEquals();
    void readBraces(const Braces &braces);
    void checkBraces(const Braces &braces);
    void readLooseInBraces(const Braces &braces);
    void readBareValue();
    [[nodiscard]] QString constantText() const;
    void dropAsText();

    const PastedText &m_text;
    const PairPlace &m_place;
    PairDraft m_draft;
};

QString DraftReader::pastedText(Span span) const
{
    const qsizetype at = m_text.place(span.from);
    return m_text.pasted().mid(at, m_text.placeBehind(span.to) - at);
}

void DraftReader::readName()
{
    m_draft.rawName = text(m_place.name);
    m_draft.name = decoded(m_draft.rawName);
    m_draft.named = !m_draft.name.isEmpty();
    // Signs that were harmless in a value are not so in a name.
    m_draft.nameMended = m_place.swapped;
    const QString pasted = m_draft.name;
    const QString latin = latinLookAlike(pasted);
    const bool foreign = !latin.isEmpty() && (hasLatinLetter(pasted) || isParameterName(latin));
    if (foreign)
        m_draft.rename(latin);
    const bool wide = m_text.has(Origin::FullWidth, m_place.name.from, m_place.name.to);
    if (foreign || wide)
        add(faultAt(m_text, m_place.name, Code::LookAlike,
                    { pastedText(m_place.name), m_draft.name }),
            Fill::Name, 1);
}

void DraftReader::readEquals()
{
    const Span equals = m_place.equals;
    if (equals.isEmpty()) {
        const bool between = m_draft.named && m_place.braces && !m_place.swapped;
        const qsizetype at = between ? m_place.braces->all.from : 0;
        if (between)
            add(faultAt(m_text, { at, at }, Code::Separator, { QString(), QStringLiteral("=") },
                        QStringLiteral("=")));
        return;
    }
    const bool wide = m_text.has(Origin::FullWidth, equals.from, equals.to);
    if (wide || equals.to - equals.from > 1)
        add(faultAt(m_text, equals, Code::Separator, { pastedText(equals), QStringLiteral("=") },
                    QStringLiteral("=")));
}

void DraftReader::checkBraces(const Braces &braces)
{
    const QString &placeholder = m_draft.placeholder;
    if (braces.opening() != 2)
        add(faultAt(m_text, { braces.all.from, braces.content.from }, Code::MissingBrace,
                    { placeholder }, QStringLiteral("{{")));
    if (braces.closing() != 2)
        add(faultAt(m_text, { braces.content.to, braces.all.to }, Code::MissingBrace,
                    { placeholder }, QStringLiteral("}}")));
    const bool wide = m_text.has(Origin::FullWidth, braces.all.from, braces.content.from)
        || m_text.has(Origin::FullWidth, braces.content.to, braces.all.to);
    if (wide)
        add(faultAt(m_text, braces.all, Code::FullWidthBrace, { placeholder }), Fill::Braced);
}

/// Spaces inside the braces are one fault of each kind, however many there are.
void DraftReader::readLooseInBraces(const Braces &braces)
{
    const qsizetype from = m_text.place(braces.all.from);
    const qsizetype to = m_text.placeBehind(braces.all.to);
    const qsizetype lastOpening =
        braces.opening() > 0 ? m_text.place(braces.content.from - 1) : from;
    const qsizetype firstClosing = m_text.place(braces.content.to);
    const auto &loose = m_text.loose();
    auto run = std::lower_bound(loose.cbegin(), loose.cend(), from,
                                [](const PastedText::Loose &l, qsizetype at) { return l.at < at; });
    QList<Code> found;
    for (; run != loose.cend() && run->at < to; ++run) {
        const bool split = run->at + run->length <= lastOpening || run->at > firstClosing;
        const bool plainSplit = split && run->code == Code::Space;
        const Code code = plainSplit ? Code::SplitBrace : run->code;
        if (code == Code::Quote || found.contains(code))
            continue;
        found.append(code);
        const QString arg = code == Code::NoBreakSpace ? codePointText(m_text.pasted().at(run->at))
                                                       : m_draft.placeholder;
        add(faultAt(m_text, braces.all, code, { arg }), Fill::Braced);
    }
}

void DraftReader::readBraces(const Braces &braces)
{
    const QString pasted = text(braces.content);
    m_draft.placeholder = pasted;
    const QString latin = latinLookAlike(pasted);
    const bool mended = !latin.isEmpty() && (hasLatinLetter(pasted) || eventOfPlaceholder(latin));
    if (mended) {
        m_draft.placeholder = latin;
        m_draft.mended = true;
    }
    const bool wide = m_text.has(Origin::FullWidth, braces.content.from, braces.content.to);
    if (mended || wide)
        add(faultAt(m_text, braces.content, Code::LookAlike,
                    { pastedText(braces.content), m_draft.placeholder }, m_draft.placeholder));
    if (m_draft.placeholder.isEmpty()) {
        m_draft.kind = m_draft.named ? Kind::NoValue : Kind::Dropped;
        add(faultAt(m_text, braces.all, Code::NoPlaceholder,
                    { m_draft.name, m_draft.named ? QString() : pastedText(braces.all) }),
            Fill::Braced);
        return;
    }
    checkBraces(braces);
    readLooseInBraces(braces);
    if (!m_place.swapped && !m_place.value.isEmpty())
        add(faultAt(m_text, m_place.value, Code::NoPlaceholder,
                    { m_draft.name, pastedText(m_place.value) }));
}

/// A constant may hold a space, which an address may not.
QString DraftReader::constantText() const
{
    QString constant;
    for (qsizetype i = m_place.value.from; i < m_place.value.to; ++i) {
        if (i > m_place.value.from && m_text.hasSpaceBefore(i))
            constant += u"%20";
        constant += QChar(m_text.at(i));
    }
    return constant;
}

void DraftReader::dropAsText()
{
    m_draft.drop();
    add(faultAt(m_text, m_place.body, Code::NoPlaceholder,
                { QString(), pastedText(m_place.body) }));
}

void DraftReader::readBareValue()
{
    const QString value = constantText();
    m_draft.placeholder = value;
    const bool alone = m_place.equals.isEmpty();
    const bool known = isParameterName(withoutAmp(QString(m_draft.name).replace(u'.', u'_')));
    if (!m_draft.named || (alone && !known))
        return dropAsText();
    if (m_draft.name == versionParameter) {
        if (isNumber(value)) {
            m_draft.kind = Kind::Mark;
            return;
        }
        m_draft.drop();
        return add(faultAt(m_text, m_place.body, Code::NoPlaceholder, { m_draft.name, value }));
    }
    // client_phone=client.phone: no braces at all.
    if (eventOfPlaceholder(value) && (known || value.contains(u'.'))) {
        m_draft.mended = true;
        return add(faultAt(m_text, m_place.value, Code::NoPlaceholder, { m_draft.name, value }),
                   Fill::Braced);
    }
    m_draft.kind = alone ? Kind::NoValue : Kind::Constant;
}

PairDraft DraftReader::read()
{
    readName();
    readEquals();
    if (m_place.braces)
        readBraces(*m_place.braces);
    else
        readBareValue();
    if (m_place.swapped)
        add(faultAt(m_text, m_place.body, Code::SwappedPair,
                    { u"{{" + m_draft.placeholder + u"}}", m_draft.name }),
            Fill::Pair, 1);
    return std::move(m_draft);
}

} // namespace

QString withoutAmp(const QString &name)
{
    const QString rest = name.startsWith(u"amp") ? name.mid(3) : QString();
    return isParameterName(rest) ? rest : name;
}

StringFault faultAt(const PastedText &text, Span span, StringFaultCode code,
                    const QStringList &args, const QString &repair)
{
    const qsizetype at = text.place(span.from);
    const qsizetype end = span.isEmpty() ? at : text.placeBehind(span.to);
    return { code, FaultWeight::Loses, at, end - at, -1, args, repair };
}

PairDraft readDraft(const PastedText &text, const PairPlace &place)
{
    return DraftReader(text, place).read();
}

} // namespace LeadBridge
