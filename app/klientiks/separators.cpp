// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/klientiks/separators.h"

#include <algorithm>

namespace LeadBridge {

namespace {

using Code = StringFaultCode;
using Kind = PairDraft::Kind;
using Origin = PastedText::Origin;

class Collector
{
public:
    Collector(const PastedText &text, const PastedPlaces &places,
              const std::vector<PairDraft> &drafts)
        : m_text(text)
        , m_places(places)
        , m_drafts(drafts)
        , m_parted(drafts.size(), false)
    {
    }

    [[nodiscard]] QList<StringFault> collect();

private:
    void readLoose(const PastedText::Loose &loose, qsizetype index, bool touched);
    [[nodiscard]] QString looseRepair(const PastedText::Loose &loose, qsizetype index,
                                      bool touched);
    void readGap(size_t index);
    void readFirstGap(Span gap, const QString &signs);
    void readEnd();
    [[nodiscard]] QString signsOf(Span gap) const;
    [[nodiscard]] bool isBareText(size_t index) const
    {
        const PairPlace &place = m_drafts[index].place;
        return !place.braces && place.equals.isEmpty() && m_drafts[index].kind == Kind::Dropped;
    }
    void add(StringFault fault) { m_faults.append(std::move(fault)); }

    const PastedText &m_text;
    const PastedPlaces &m_places;
    const std::vector<PairDraft> &m_drafts;
    std::vector<bool> m_parted; // by a line break or the like, which becomes the &
    QList<StringFault> m_faults;
};

QString looseArg(const PastedText &text, const PastedText::Loose &loose)
{
    const QChar sign = text.pasted().at(loose.at);
    if (loose.code == Code::Quote)
        return sign;
    if (loose.code != Code::NoBreakSpace)
        return {};
    // Of a run with plain spaces the sign that cannot be seen is the news.
    const QStringView run = QStringView(text.pasted()).mid(loose.at, loose.length);
    const auto odd = std::find_if(run.cbegin(), run.cend(), [](QChar c) { return c != u' '; });
    return codePointText(*odd);
}

QString Collector::looseRepair(const PastedText::Loose &loose, qsizetype index, bool touched)
{
    const size_t next = static_cast<size_t>(index + 1);
    const bool inside =
        index >= 0 && loose.at < m_text.placeBehind(m_drafts[next - 1].place.body.to);
    if (inside) {
        const PairDraft &draft = m_drafts[next - 1];
        const bool inConstant = draft.kind == Kind::Constant && loose.code == Code::Space
            && !touched && loose.at > m_text.place(draft.place.value.from)
            && loose.at < m_text.placeBehind(draft.place.value.to);
        return inConstant ? QStringLiteral("%20") : QString();
    }
    const bool parts = index >= 0 && next < m_drafts.size() && m_drafts[next].place.gap.isEmpty()
        && !m_parted[next] && !isBareText(next) && !isBareText(next - 1);
    if (!parts || loose.code == Code::Quote)
        return {};
    m_parted[next] = true;
    return QStringLiteral("&");
}

void Collector::readLoose(const PastedText::Loose &loose, qsizetype index, bool touched)
{
    if (index >= 0 && loose.code != Code::Quote) {
        const auto &braces = m_drafts[static_cast<size_t>(index)].place.braces;
        const bool told = braces && loose.at >= m_text.place(braces->all.from)
            && loose.at < m_text.placeBehind(braces->all.to);
        if (told)
            return;
    }
    const QString arg = looseArg(m_text, loose);
    add({ loose.code, FaultWeight::Loses, loose.at, loose.length, -1,
          arg.isEmpty() ? QStringList() : QStringList { arg },
          looseRepair(loose, index, touched) });
}

/// The plain signs of a gap; the & that a damaged name brought along does not count.
QString Collector::signsOf(Span gap) const
{
    QString signs;
    for (qsizetype i = gap.from; i < gap.to; ++i) {
        if (m_text.sign(i).origin != Origin::HtmlSign)
            signs += QChar(m_text.at(i));
    }
    return signs;
}

void Collector::readFirstGap(Span gap, const QString &signs)
{
    const auto marks = signs.count(u'?');
    const QString question = QStringLiteral("?");
    const bool wide = m_text.has(Origin::FullWidth, gap.from, gap.to);
    if (marks == 0)
        add(faultAt(m_text, signs.isEmpty() ? Span { gap.from, gap.from } : gap,
                    Code::NoQuestionMark, {}, question));
    else if (marks > 1)
        add(faultAt(m_text, gap, Code::ExtraQuestionMark, {}, question));
    else if (signs.size() > 1 || wide)
        add(faultAt(m_text, gap, Code::Separator, { signs, question }, question));
}

void Collector::readGap(size_t index)
{
    const Span gap = m_drafts[index].place.gap;
    const QString signs = signsOf(gap);
    if (index == 0)
        return readFirstGap(gap, signs);
    const QString parting = QStringLiteral("&");
    if (signs.contains(u'?'))
        return add(faultAt(m_text, gap, Code::ExtraQuestionMark, {}, parting));
    const bool damagedName = signs.isEmpty() && !gap.isEmpty();
    const bool wide = m_text.has(Origin::FullWidth, gap.from, gap.to);
    if (damagedName || (signs == parting && !wide))
        return;
    const bool text = signs.isEmpty() && (isBareText(index) || isBareText(index - 1));
    if (!text && !m_parted[index])
        add(faultAt(m_text, gap, Code::Separator, { signs, parting }, parting));
}

void Collector::readEnd()
{
    const QString signs = signsOf(m_places.end);
    if (signs.isEmpty() || m_drafts.empty())
        return;
    if (signs.contains(u'?'))
        add(faultAt(m_text, m_places.end, Code::ExtraQuestionMark));
    else
        add(faultAt(m_text, m_places.end, Code::Separator, { signs, QString() }));
}

QList<StringFault> Collector::collect()
{
    qsizetype index = -1; // of the pair that begins last before the place
    const auto &runs = m_text.loose();
    for (size_t i = 0; i < runs.size(); ++i) {
        const qsizetype end = runs[i].at + runs[i].length;
        while (index + 1 < static_cast<qsizetype>(m_drafts.size())
               && m_text.place(m_drafts[static_cast<size_t>(index + 1)].place.body.from)
                   < runs[i].at)
            ++index;
        const bool touched = (i > 0 && runs[i - 1].at + runs[i - 1].length == runs[i].at)
            || (i + 1 < runs.size() && runs[i + 1].at == end);
        readLoose(runs[i], index, touched);
    }
    for (size_t i = 0; i < m_drafts.size(); ++i)
        readGap(i);
    readEnd();
    return std::move(m_faults);
}

bool isOutermost(const StringFault &fault, qsizetype pastedLength)
{
    return fault.at == 0 || fault.at + fault.length == pastedLength;
}

} // namespace

QList<StringFault> separatorFaults(const PastedText &text, const PastedPlaces &places,
                                   const std::vector<PairDraft> &drafts)
{
    return Collector(text, places, drafts).collect();
}

FaultWeight weightOf(const StringFault &fault, qsizetype pastedLength)
{
    bool risky = false;
    switch (fault.code) {
    case Code::HtmlName:
    case Code::NameTwice:
    case Code::TooLong:
        risky = true;
        break;
    case Code::SwappedPair: // a dot in the name; without any name the value would be lost
        risky = !fault.args.first().isEmpty() && !fault.args.first().startsWith(u'{');
        break;
    case Code::NoPlaceholder:
        risky = fault.args.first().isEmpty();
        break;
    case Code::Separator: {
        const QString &signs = fault.args.first();
        const bool onlyParting = signs.count(u'&') == signs.size() && !signs.isEmpty();
        risky = onlyParting || fault.repair.isEmpty();
        break;
    }
    case Code::ExtraQuestionMark:
        risky = fault.repair.isEmpty();
        break;
    case Code::Space:
    case Code::LineBreak:
    case Code::NoBreakSpace:
    case Code::Quote:
        risky = isOutermost(fault, pastedLength);
        break;
    default:
        break;
    }
    return risky ? FaultWeight::Risky : FaultWeight::Loses;
}

} // namespace LeadBridge
