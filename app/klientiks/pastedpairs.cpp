// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/klientiks/pastedpairs.h"

#include "app/klientiks/eventcatalogue.h"

#include <algorithm>

namespace LeadBridge {

namespace {

/// No name begins with one of these.
bool isBetweenPairs(char16_t c)
{
    return c == u'&' || c == u'?' || c == u';' || c == u'#' || c == u',' || c == u'|';
}

bool isDigit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}

class Reader
{
public:
    explicit Reader(const PastedText &text, qsizetype from)
        : m_text(text)
        , m_at(from)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] Span readGap();
    [[nodiscard]] PairPlace readPair();

private:
    /// Reads up to the next of these signs, or the end.
    [[nodiscard]] Span readUntil(QStringView stops);
    Span readRun(char16_t c);
    [[nodiscard]] Braces readBraces();
    void readLeftBraces(PairPlace &pair);
    void readValue(PairPlace &pair);

    const PastedText &m_text;
    qsizetype m_at;
};

Span Reader::readUntil(QStringView stops)
{
    const qsizetype from = m_at;
    while (!atEnd() && !stops.contains(QChar(m_text.at(m_at))))
        ++m_at;
    return { from, m_at };
}

Span Reader::readRun(char16_t c)
{
    const qsizetype from = m_at;
    while (!atEnd() && m_text.at(m_at) == c)
        ++m_at;
    return { from, m_at };
}

Span Reader::readGap()
{
    const qsizetype from = m_at;
    while (!atEnd() && isBetweenPairs(m_text.at(m_at)))
        ++m_at;
    return { from, m_at };
}

Braces Reader::readBraces()
{
    Braces braces;
    braces.all.from = m_at;
    readRun(u'{');
    braces.content = readUntil(u"{}&?;#=");
    readRun(u'}');
    braces.all.to = m_at;
    return braces;
}

/// `{{a}}=name`, or a placeholder that has no name at all.
void Reader::readLeftBraces(PairPlace &pair)
{
    pair.braces = readBraces();
    const qsizetype back = m_at;
    pair.equals = readRun(u'=');
    pair.value = readUntil(u"={}&?;#");
    const char16_t next = m_text.at(m_at);
    const bool isPair = !pair.equals.isEmpty() && next != u'{' && next != u'}' && next != u'=';
    if (isPair && !pair.value.isEmpty()) {
        pair.swapped = true;
        pair.name = pair.value;
        pair.value = { m_at, m_at };
    } else if (!isPair) {
        m_at = back;
        pair.equals = pair.value = { back, back };
    }
}

void Reader::readValue(PairPlace &pair)
{
    const bool isMark =
        isDigit(m_text.at(m_at)) && m_text.text(pair.name.from, pair.name.to) == versionParameter;
    if (isMark) {
        // lb=3name={{a}}: the mark is a number, so what follows it is another pair.
        const qsizetype from = m_at;
        while (isDigit(m_text.at(m_at)))
            ++m_at;
        pair.value = { from, m_at };
        return;
    }
    pair.value = readUntil(u"{}&?;#");
    if (m_text.at(m_at) == u'{') {
        pair.braces = readBraces();
    } else if (m_text.at(m_at) == u'}') {
        const Span content = pair.value;
        readRun(u'}');
        pair.braces = Braces { { content.from, m_at }, content };
        pair.value = { content.from, content.from };
    }
}

PairPlace Reader::readPair()
{
    PairPlace pair;
    pair.body.from = m_at;
    pair.name = readUntil(u"=&?;#{}");
    pair.equals = pair.value = { m_at, m_at };
    const char16_t c = m_text.at(m_at);
    if (c == u'=') {
        pair.equals = readRun(u'=');
        readValue(pair);
    } else if (c == u'{' && !pair.name.isEmpty()) {
        pair.braces = readBraces();
    } else if (c == u'{' || c == u'}') {
        m_at = pair.name.from;
        pair.name.to = pair.name.from;
        readLeftBraces(pair);
    }
    pair.body.to = m_at;
    return pair;
}

/// Where a name of the catalogue begins that @p text ends with: the secret and the first name
/// may have grown together. -1: nowhere.
qsizetype knownNameAtEnd(const QString &text)
{
    qsizetype longest = 0;
    for (const CatalogueEvent &event : EventCatalogue::builtIn().events()) {
        for (const CatalogueField &field : event.fields) {
            if (text.endsWith(field.parameter))
                longest = std::max(longest, field.parameter.size());
        }
    }
    return longest > 0 ? text.size() - longest : -1;
}

/// Where the scheme of an address begins, or 0: people copy the label before it, too.
qsizetype schemeAt(const QString &address)
{
    for (const QStringView scheme : { u"https://", u"http://" }) {
        const qsizetype at = address.indexOf(scheme);
        if (at >= 0)
            return at;
    }
    return 0;
}

/// The end of what comes before the pairs.
qsizetype frontEnd(const PastedText &text)
{
    qsizetype question = -1;
    qsizetype parting = -1;
    qsizetype firstSign = 0;
    for (; firstSign < text.size(); ++firstSign) {
        const char16_t c = text.at(firstSign);
        if (c == u'=' || c == u'{' || c == u'}')
            break;
        if (c == u'?' && question < 0)
            question = firstSign;
        else if ((c == u'&' || c == u';') && parting < 0)
            parting = firstSign;
    }
    if (question >= 0)
        return question;
    const QString front = text.text(0, firstSign);
    if (!front.contains(u'/'))
        return 0;
    if (parting >= 0)
        return parting;
    const qsizetype name = text.at(firstSign) == u'=' ? knownNameAtEnd(front) : -1;
    return name >= 0 ? name : front.lastIndexOf(u'/') + 1;
}

} // namespace

PastedPlaces findPairs(const PastedText &text)
{
    PastedPlaces places;
    const qsizetype front = frontEnd(text);
    const QString address = text.text(0, front);
    const bool isAddress = address.contains(u'/') || address.contains(u'.');
    places.before = { 0, isAddress ? schemeAt(address) : front };
    places.address = { places.before.to, front };

    Reader reader(text, front);
    while (!reader.atEnd()) {
        const Span gap = reader.readGap();
        if (reader.atEnd()) {
            places.end = gap;
            break;
        }
        PairPlace pair = reader.readPair();
        pair.gap = gap;
        places.pairs.push_back(pair);
    }
    return places;
}

} // namespace LeadBridge
