// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/klientiks/htmlnames.h"
#include "app/klientiks/pairdraft.h"
#include "app/klientiks/placeholders.h"

#include <QHash>
#include <QSet>
#include <QUrl>

#include <algorithm>

namespace LeadBridge {

namespace {

using Code = StringFaultCode;
using Fill = DraftFault::Fill;
using Kind = PairDraft::Kind;
using Origin = PastedText::Origin;

/// A placeholder the catalogue does not know, but that an account may have.
bool mayBeOnesOwn(const QString &placeholder)
{
    return std::all_of(placeholder.cbegin(), placeholder.cend(), [](QChar c) {
        return c.isLetterOrNumber() || c == u'_' || c == u'.' || c == u'-';
    });
}

class Settler
{
public:
    Settler(const PastedText &text, std::vector<PairDraft> &drafts,
            const StringCheckOptions &options)
        : m_text(text)
        , m_drafts(drafts)
        , m_options(options)
    {
    }

    [[nodiscard]] QString settle();

private:
    [[nodiscard]] const CatalogueEvent *toldEvent();
    [[nodiscard]] QString nearest(const CatalogueEvent *event, const QString &placeholder);
    void settleValue(PairDraft &draft);
    void fillIn(PairDraft &draft);
    void settlePlaceholder(PairDraft &draft);
    void settleUnknown(PairDraft &draft);
    void settleName(PairDraft &draft);
    void giveName(PairDraft &draft);
    void mendSign(PairDraft &draft);
    void mendHtmlName(PairDraft &draft);
    void settleTwice(PairDraft &draft);
    [[nodiscard]] QString freeName(const PairDraft &draft);
    static void add(PairDraft &draft, StringFault fault, Fill fill = Fill::Fixed, int nameArg = -1)
    {
        draft.faults.push_back({ std::move(fault), fill, nameArg });
    }
    void replace(PairDraft &draft, StringFault fault, const QString &placeholder);
    [[nodiscard]] Span bracesOf(const PairDraft &draft) const
    {
        return draft.place.braces ? draft.place.braces->all : draft.place.value;
    }

    const PastedText &m_text;
    std::vector<PairDraft> &m_drafts;
    const StringCheckOptions &m_options;
    const CatalogueEvent *m_event = nullptr; // real and known, or null
    const CatalogueEvent *m_any = nullptr; // `any` where that was given: its pairs are good as well
    bool m_ownAllowed = false; // placeholders that nothing knows may be right
    QHash<QString, QString> m_nearest; // of m_event, or of all while that is not known
    QHash<QString, const PairDraft *> m_taken;
    QHash<QString, int> m_numbers; // the last one that made a name different
};

QString Settler::nearest(const CatalogueEvent *event, const QString &placeholder)
{
    const auto known = m_nearest.constFind(placeholder);
    if (known != m_nearest.cend())
        return *known;
    return *m_nearest.insert(placeholder, nearestPlaceholder(event, placeholder));
}

const CatalogueEvent *Settler::toldEvent()
{
    QStringList placeholders;
    QSet<QString> seen;
    for (const PairDraft &draft : m_drafts) {
        const QString &pasted = draft.placeholder;
        if (draft.kind != Kind::Placeholder)
            continue;
        const QString meant = eventOfPlaceholder(pasted) ? pasted : nearest(nullptr, pasted);
        const QString &counted = meant.isEmpty() ? pasted : meant;
        // What goes in any case has no say: without it the rest would tell another event.
        const bool counts = mayBeOnesOwn(counted) && !m_options.keepForeign.contains(counted);
        if (counts && !seen.contains(counted))
            placeholders.append(counted);
        seen.insert(counted);
    }
    return eventOfPlaceholders(placeholders);
}

void Settler::replace(PairDraft &draft, StringFault fault, const QString &placeholder)
{
    draft.kind = Kind::Placeholder;
    draft.placeholder = placeholder;
    draft.mended = true;
    add(draft, std::move(fault), Fill::Braced);
}

/// The name of the catalogue tells what its value should be.
void Settler::fillIn(PairDraft &draft)
{
    const CatalogueField *field = m_event ? m_event->field(draft.name) : nullptr;
    if (!field) {
        if (draft.kind == Kind::Constant)
            return;
        draft.drop();
        if (!draft.place.braces)
            add(draft, faultAt(m_text, draft.place.body, Code::NoPlaceholder, { draft.name, {} }));
        return;
    }
    const bool bare = draft.kind == Kind::NoValue && !draft.place.braces;
    const QString value = draft.kind == Kind::Constant ? draft.placeholder : QString();
    if (!draft.place.braces)
        add(draft,
            faultAt(m_text, bare ? draft.place.body : draft.place.value, Code::NoPlaceholder,
                    { draft.name, value }),
            bare ? Fill::Pair : Fill::Braced);
    draft.kind = Kind::Placeholder;
    draft.placeholder = field->placeholder;
    draft.mended = true;
}

void Settler::settleUnknown(PairDraft &draft)
{
    const QString &pasted = draft.placeholder;
    const QString near = nearest(m_event, pasted);
    if (near.isEmpty() && m_ownAllowed && mayBeOnesOwn(pasted))
        return;
    StringFault fault =
        faultAt(m_text, bracesOf(draft), Code::UnknownPlaceholder, { pasted, near });
    if (!near.isEmpty())
        return replace(draft, std::move(fault), near);
    draft.drop();
    add(draft, std::move(fault));
}

void Settler::settlePlaceholder(PairDraft &draft)
{
    const QString pasted = draft.placeholder;
    if (m_options.keepForeign.contains(pasted) && mayBeOnesOwn(pasted))
        return;
    const CatalogueEvent *owner = eventOfPlaceholder(pasted);
    if (!owner)
        return settleUnknown(draft);
    const bool good = !m_event || fieldOfPlaceholder(*m_event, pasted)
        || (m_any && fieldOfPlaceholder(*m_any, pasted));
    if (good)
        return;
    const QString same = samePlaceholder(*m_event, pasted, draft.name);
    StringFault fault =
        faultAt(m_text, bracesOf(draft), Code::OtherEvent, { pasted, owner->id, same });
    if (!same.isEmpty())
        return replace(draft, std::move(fault), same);
    draft.drop();
    add(draft, std::move(fault));
}

void Settler::settleValue(PairDraft &draft)
{
    if (draft.kind == Kind::NoValue || draft.kind == Kind::Constant)
        fillIn(draft);
    else if (draft.kind == Kind::Placeholder)
        settlePlaceholder(draft);
}

/// A placeholder without a name gets the one the catalogue has for it.
void Settler::giveName(PairDraft &draft)
{
    const QString known = parameterNameOf(m_event, draft.placeholder);
    draft.rename(safeParameterName(known.isEmpty() ? draft.placeholder : known));
    const qsizetype at = draft.place.body.from;
    const bool hasEquals = !draft.place.equals.isEmpty();
    add(draft, faultAt(m_text, { at, at }, Code::SwappedPair, { QString(), draft.name }),
        hasEquals ? Fill::Name : Fill::NamedEquals, 1);
}

/// ¶m2: what the name was is known, but it would not survive the next copying either.
void Settler::mendSign(PairDraft &draft)
{
    const qsizetype sign = draft.place.gap.to - 1;
    qsizetype letters = draft.place.name.from;
    while (letters < draft.place.name.to && m_text.sign(letters).origin == Origin::HtmlLetter)
        ++letters;
    const QString meant = m_text.text(sign, letters);
    const auto &stands = m_text.sign(sign);
    const QString known =
        draft.kind == Kind::Placeholder ? parameterNameOf(m_event, draft.placeholder) : QString();
    draft.rename(known.isEmpty() ? safeParameterName(draft.name) : known);
    add(draft,
        faultAt(m_text, { sign, draft.place.name.to }, Code::HtmlEntity,
                { m_text.pasted().mid(stands.at, stands.length), meant, draft.name }),
        Fill::SignedName, 2);
}

void Settler::mendHtmlName(PairDraft &draft)
{
    const auto read = htmlNameAt(draft.name);
    if (!read)
        return;
    const QString pasted = draft.name;
    const QString behindAmp = withoutAmp(pasted);
    if (behindAmp != pasted) {
        draft.rename(behindAmp);
        add(draft,
            faultAt(m_text, draft.place.name, Code::HtmlEntity,
                    { QStringLiteral("&amp"), QStringLiteral("&"), behindAmp }),
            Fill::Name, 2);
        return;
    }
    draft.rename(safeParameterName(pasted));
    add(draft,
        faultAt(m_text, draft.place.name, Code::HtmlName,
                { pasted, QString(QChar(read->sign)), draft.name }),
        Fill::Name, 2);
}

void Settler::settleName(PairDraft &draft)
{
    if (!draft.named)
        return giveName(draft);
    const Span gap = draft.place.gap;
    if (!gap.isEmpty() && m_text.sign(gap.to - 1).origin == Origin::HtmlSign)
        return mendSign(draft);
    if (draft.name.contains(u'.')) {
        const QString pasted = draft.name;
        draft.rename(QString(pasted).replace(u'.', u'_'));
        add(draft, faultAt(m_text, draft.place.name, Code::SwappedPair, { pasted, draft.name }),
            Fill::Name, 1);
    }
    if (draft.name == versionParameter) {
        draft.rename(safeParameterName(versionParameter));
        add(draft,
            faultAt(m_text, draft.place.name, Code::NameTwice, { versionParameter, draft.name }),
            Fill::Name, 1);
    }
    mendHtmlName(draft);
}

QString Settler::freeName(const PairDraft &draft)
{
    const QString known =
        draft.kind == Kind::Placeholder ? parameterNameOf(m_event, draft.placeholder) : QString();
    if (!known.isEmpty() && !m_taken.contains(known))
        return known;
    int &number = m_numbers[draft.name];
    number = std::max(number, 1);
    QString name;
    do
        name = draft.name + u'_' + QString::number(++number);
    while (m_taken.contains(name));
    return name;
}

void Settler::settleTwice(PairDraft &draft)
{
    const PairDraft *other = m_taken.value(draft.name);
    if (!other) {
        m_taken.insert(draft.name, &draft);
        return;
    }
    if (other == &draft)
        return;
    const bool same = draft.kind == Kind::Mark
        || (other->kind == draft.kind && other->placeholder == draft.placeholder);
    if (same) {
        add(draft, faultAt(m_text, draft.place.body, Code::NameTwice, { draft.name, QString() }));
        return draft.drop();
    }
    const QString pasted = draft.name;
    draft.rename(freeName(draft));
    m_taken.insert(draft.name, &draft);
    add(draft, faultAt(m_text, draft.place.name, Code::NameTwice, { pasted, draft.name }),
        Fill::Name, 1);
}

QString Settler::settle()
{
    const CatalogueEvent *given = EventCatalogue::builtIn().event(m_options.event);
    m_any = given && given->id == u"any" ? given : nullptr;
    m_event = given && !m_any ? given : toldEvent();
    m_ownAllowed = m_any || !m_event;
    m_nearest.clear();
    for (PairDraft &draft : m_drafts) {
        settleValue(draft);
        const bool hasName = draft.kind == Kind::Placeholder || draft.kind == Kind::Constant;
        if (hasName)
            settleName(draft);
        // Under its right name a constant may turn out to stand for a placeholder.
        if (draft.kind == Kind::Constant && draft.nameMended)
            fillIn(draft);
    }
    // What was pasted right keeps its name, whatever stands before it.
    for (const PairDraft &draft : m_drafts) {
        const bool good = draft.kind != Kind::Dropped && !draft.mended;
        if (good && !m_taken.contains(draft.name))
            m_taken.insert(draft.name, &draft);
    }
    for (PairDraft &draft : m_drafts) {
        if (draft.kind != Kind::Dropped)
            settleTwice(draft);
    }
    if (given)
        return given->id;
    return m_event ? m_event->id : QString();
}

} // namespace

QString settleDrafts(const PastedText &text, std::vector<PairDraft> &drafts,
                     const StringCheckOptions &options)
{
    return Settler(text, drafts, options).settle();
}

QString draftText(const PairDraft &draft)
{
    if (draft.kind == PairDraft::Kind::Dropped)
        return {};
    const QString name =
        draft.nameMended ? QString::fromLatin1(QUrl::toPercentEncoding(draft.name)) : draft.rawName;
    const QString value = draft.kind == PairDraft::Kind::Placeholder
        ? u"{{" + draft.placeholder + u"}}"
        : draft.placeholder;
    return name + u'=' + value;
}

} // namespace LeadBridge
