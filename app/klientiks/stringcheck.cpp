// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/klientiks/stringcheck.h"

#include "app/klientiks/pairdraft.h"
#include "app/klientiks/placeholders.h"
#include "app/klientiks/separators.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

namespace LeadBridge {

namespace {

using Code = StringFaultCode;
using Fill = DraftFault::Fill;
using Kind = PairDraft::Kind;

constexpr qsizetype longestPaste = 64 * 1024;

constexpr auto words = std::to_array<std::pair<Code, const char *>>({
    { Code::HtmlEntity, "html_entity" },
    { Code::HtmlName, "html_name" },
    { Code::MissingBrace, "missing_brace" },
    { Code::FullWidthBrace, "full_width_brace" },
    { Code::SplitBrace, "split_brace" },
    { Code::NoPlaceholder, "no_placeholder" },
    { Code::SwappedPair, "swapped_pair" },
    { Code::NoQuestionMark, "no_question_mark" },
    { Code::ExtraQuestionMark, "extra_question_mark" },
    { Code::Separator, "separator" },
    { Code::Space, "space" },
    { Code::LineBreak, "line_break" },
    { Code::NoBreakSpace, "no_break_space" },
    { Code::Quote, "quote" },
    { Code::LookAlike, "look_alike" },
    { Code::UnknownPlaceholder, "unknown_placeholder" },
    { Code::OtherEvent, "other_event" },
    { Code::NameTwice, "name_twice" },
    { Code::TooLong, "too_long" },
    { Code::NoPairs, "no_pairs" },
});

/// Octets of the text in a request: what is not ASCII goes percent-encoded.
qsizetype octets(const QString &text)
{
    qsizetype count = 0;
    for (const QChar c : text)
        count += c.unicode() < 128 ? 1 : (c.unicode() < 0x800 || c.isSurrogate() ? 6 : 9);
    return count;
}

/// What would be missed least goes first where a string is too long.
int needOf(const PairDraft &draft, const CatalogueEvent *event, bool repeated)
{
    if (draft.kind == Kind::Constant)
        return 0;
    if (repeated)
        return 1;
    const CatalogueField *field = event ? fieldOfPlaceholder(*event, draft.placeholder) : nullptr;
    return field && field->recommended ? 3 : 2;
}

class Check
{
public:
    Check(const QString &pasted, const StringCheckOptions &options)
        : m_options(options)
        , m_text(pasted.left(longestPaste))
        , m_places(findPairs(m_text))
    {
        m_result.addressLength = m_text.placeBehind(m_places.address.to);
    }

    [[nodiscard]] StringCheck run();

private:
    void readPairs();
    void readAddress();
    void collectFaults();
    void collectPairFaults(size_t index);
    void collectEntities();
    [[nodiscard]] QString filled(const DraftFault &fault, const PairDraft &draft) const;
    void shorten();
    void makeString();
    void refuse();
    void addFault(StringFault fault) { m_result.faults.append(std::move(fault)); }

    const StringCheckOptions &m_options;
    PastedText m_text;
    PastedPlaces m_places;
    std::vector<PairDraft> m_drafts;
    StringCheck m_result;
    bool m_shortened = false;
};

void Check::readPairs()
{
    m_drafts.reserve(m_places.pairs.size());
    for (const PairPlace &place : m_places.pairs)
        m_drafts.push_back(readDraft(m_text, place));
    m_result.event = settleDrafts(m_text, m_drafts, m_options);
}

void Check::readAddress()
{
    const Span address = m_places.address;
    m_result.address = m_text.text(address.from, address.to);
    if (!m_places.before.isEmpty()) {
        const QString label = m_text.text(m_places.before.from, m_places.before.to);
        addFault(faultAt(m_text, m_places.before, Code::NoPlaceholder, { QString(), label }));
    }
    for (qsizetype i = address.from; i < address.to; ++i) {
        if (m_text.sign(i).origin != PastedText::Origin::FullWidth)
            continue;
        const QString plain = m_text.text(i, i + 1);
        addFault(faultAt(m_text, { i, i + 1 }, Code::LookAlike,
                         { m_text.pasted().mid(m_text.place(i), m_text.sign(i).length), plain },
                         plain));
    }
    const qsizetype length = octets(m_result.address);
    if (length < longestAddress)
        return;
    addFault(faultAt(m_text, address, Code::TooLong,
                     { QString::number(length), QString::number(longestAddress) }));
    m_result.address.clear();
}

/// Leaves out pairs until the whole is short enough; the mark always stays.
void Check::shorten()
{
    qsizetype length = octets(m_result.address) + 1;
    if (m_options.version > 0)
        length += 4 + QString::number(m_options.version).size();
    std::vector<std::pair<int, size_t>> order;
    QSet<QString> carried;
    const CatalogueEvent *event = EventCatalogue::builtIn().event(m_result.event);
    for (size_t i = 0; i < m_drafts.size(); ++i) {
        const PairDraft &draft = m_drafts[i];
        if (draft.kind == Kind::Dropped)
            continue;
        length += octets(draftText(draft)) + 1;
        if (draft.kind == Kind::Mark)
            continue;
        order.emplace_back(needOf(draft, event, carried.contains(draft.placeholder)), i);
        carried.insert(draft.placeholder);
    }
    if (length <= longestAddress)
        return;
    const qsizetype whole = length;
    std::sort(order.begin(), order.end(), [](const auto &a, const auto &b) {
        return a.first != b.first ? a.first < b.first : a.second > b.second;
    });
    size_t first = m_drafts.size();
    for (const auto &[need, index] : order) {
        if (length <= longestAddress)
            break;
        length -= octets(draftText(m_drafts[index])) + 1;
        m_drafts[index].drop();
        first = std::min(first, index);
    }
    m_shortened = true;
    const Span cut { m_places.pairs[first].gap.from, m_text.size() };
    addFault(faultAt(m_text, cut, Code::TooLong,
                     { QString::number(whole), QString::number(longestAddress) }));
}

QString Check::filled(const DraftFault &fault, const PairDraft &draft) const
{
    if (draft.kind == Kind::Dropped)
        return {};
    const QString text = draftText(draft);
    const QString name = text.left(text.indexOf(u'='));
    switch (fault.fill) {
    case Fill::Fixed:
        return fault.fault.repair;
    case Fill::Name:
        return name;
    case Fill::SignedName:
        return u'&' + name;
    case Fill::NamedEquals:
        return name + u'=';
    case Fill::Braced:
        return text.mid(name.size() + 1);
    case Fill::Pair:
        return text;
    }
    return {};
}

void Check::collectPairFaults(size_t index)
{
    const PairDraft &draft = m_drafts[index];
    for (const DraftFault &made : draft.faults) {
        StringFault fault = made.fault;
        fault.pair = static_cast<int>(index);
        fault.repair = filled(made, draft);
        if (made.nameArg >= 0)
            fault.args[made.nameArg] = draft.kind == Kind::Dropped ? QString() : draft.name;
        addFault(std::move(fault));
    }
    PastedPair pair;
    const PairPlace &place = draft.place;
    pair.at = m_text.place(place.gap.isEmpty() ? place.body.from : place.gap.from);
    pair.length = m_text.placeBehind(place.body.to) - pair.at;
    pair.versionMark = draft.kind == Kind::Mark;
    if (draft.kind == Kind::Placeholder)
        pair.repaired = { draft.name, draft.placeholder };
    else if (draft.kind != Kind::Dropped)
        pair.repaired = { draft.name, {} };
    m_result.pairs.append(pair);
}

/// A sign that is told as the beginning of a name needs not be told as an entity as well.
void Check::collectEntities()
{
    QSet<qsizetype> told;
    for (const StringFault &fault : m_result.faults) {
        if (fault.code == Code::HtmlEntity)
            told.insert(fault.at);
    }
    for (const StringFault &fault : m_text.entities()) {
        if (!told.contains(fault.at))
            addFault(fault);
    }
}

void Check::collectFaults()
{
    for (size_t i = 0; i < m_drafts.size(); ++i)
        collectPairFaults(i);
    collectEntities();
    m_result.faults += separatorFaults(m_text, m_places, m_drafts);
    std::stable_sort(m_result.faults.begin(), m_result.faults.end(),
                     [](const StringFault &a, const StringFault &b) { return a.at < b.at; });
    qsizetype pair = -1;
    for (StringFault &fault : m_result.faults) {
        while (pair + 1 < m_result.pairs.size() && m_result.pairs.at(pair + 1).at <= fault.at)
            ++pair;
        if (fault.pair < 0 && fault.code != Code::TooLong)
            fault.pair = static_cast<int>(pair);
        fault.weight = weightOf(fault, m_text.pasted().size());
    }
}

void Check::makeString()
{
    QStringList pairs;
    const QString mark = versionParameter + u'=' + QString::number(m_options.version);
    for (const PairDraft &draft : m_drafts) {
        if (draft.kind == Kind::Dropped)
            continue;
        const bool isMark = draft.kind == Kind::Mark;
        if (isMark)
            m_result.version = draft.placeholder.toInt();
        pairs.append(isMark && m_options.version > 0 ? mark : draftText(draft));
        if (draft.kind == Kind::Placeholder)
            m_result.parameters.append({ draft.name, draft.placeholder });
    }
    if (m_options.version > 0 && m_result.version == 0)
        pairs.prepend(mark);
    m_result.repaired = m_result.address + u'?' + pairs.join(u'&');
}

/// There is nothing that a string could be made of.
void Check::refuse()
{
    const bool anyBraces = std::any_of(m_drafts.cbegin(), m_drafts.cend(), [](const auto &draft) {
        return draft.place.braces.has_value();
    });
    if (!anyBraces)
        m_result.faults.clear();
    m_result.faults.append(
        { Code::NoPairs, FaultWeight::Loses, 0, m_text.pasted().size(), -1, {}, {} });
    m_result.repaired.clear();
}

StringCheck Check::run()
{
    readPairs();
    readAddress();
    shorten();
    makeString();
    collectFaults();
    if (m_result.parameters.isEmpty()) {
        refuse();
    } else if (m_shortened) {
        // With fewer pairs the event may be told otherwise.
        const StringCheck again = checkParameterString(m_result.repaired, m_options);
        m_result.repaired = again.repaired;
        m_result.parameters = again.parameters;
    }
    return std::move(m_result);
}

} // namespace

QString stringFaultWord(StringFaultCode code)
{
    for (const auto &[known, word] : words) {
        if (known == code)
            return QLatin1String(word);
    }
    return {};
}

StringCheck checkParameterString(const QString &pasted, const StringCheckOptions &options)
{
    return Check(pasted, options).run();
}

} // namespace LeadBridge
