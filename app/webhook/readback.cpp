// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/readback.h"

#include "app/klientiks/parameterstring.h"
#include "app/klientiks/placeholders.h"
#include "app/webhook/rawquery.h"
#include "app/webhook/textdecoding.h"

#include <QHash>

#include <algorithm>

namespace LeadBridge {

namespace {

/// What the source knows of its string.
struct Expectation
{
    const ParameterList &pairs;
    bool certain = false; ///< the pairs are those of the string given out, not of the catalogue
    const QString &event;

    [[nodiscard]] qsizetype indexOf(const QString &name, qsizetype from = 0) const
    {
        const auto found = std::find_if(pairs.cbegin() + from, pairs.cend(),
                                        [&](const Parameter &pair) { return pair.name == name; });
        return found == pairs.cend() ? -1 : found - pairs.cbegin();
    }
    [[nodiscard]] ValueKind kindOf(qsizetype index) const
    {
        const Parameter &pair = pairs.at(index);
        return placeholderKind(event, pair.placeholder, pair.name);
    }
};

/// One look at everything: whether anything asks for a closer one.
struct FirstLook
{
    bool piece = false; ///< a name that may be the rest of a value
    bool strangeValue = false; ///< %, { or a space in front
    qsizetype arrived = 0; ///< expected pairs that came in their order from the first on
    qsizetype behind = 0; ///< fields after the last of them
    QStringView version; ///< value of the mark; null: none came
};

bool isStrange(const QString &value)
{
    if (value.isEmpty())
        return false;
    if (value.front() == u' ')
        return true;
    return std::any_of(value.cbegin(), value.cend(),
                       [](QChar c) { return c == u'%' || c == u'{'; });
}

/// A name as a person or a program would give one; no piece of a Russian sentence.
bool looksLikeName(const QString &name)
{
    return !name.isEmpty() && std::all_of(name.cbegin(), name.cend(), [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'.');
    });
}

FirstLook lookAt(const Fields &fields, const Expectation &expected)
{
    FirstLook look;
    for (const Field &field : fields) {
        look.strangeValue = look.strangeValue || isStrange(field.value);
        const bool inTurn = look.arrived < expected.pairs.size()
            && expected.pairs.at(look.arrived).name == field.name;
        if (inTurn) {
            ++look.arrived;
            look.behind = 0;
        } else if (field.name == versionParameter) {
            look.version = field.value;
        } else {
            ++look.behind;
            look.piece = look.piece
                || ((field.value.isEmpty() || !looksLikeName(field.name))
                    && expected.indexOf(field.name) < 0);
        }
    }
    return look;
}

class Repairs
{
public:
    Repairs(const QByteArray &target, Fields fields, const Expectation &expected)
        : m_pairs(rawPairs(target))
        , m_expected(expected)
        , m_back { std::move(fields), {} }
    {
    }

    void joinPieces(bool exactlyOurs);
    void mendValues();
    void noteTail(bool exactlyOurs);

    [[nodiscard]] ReadBack take() { return std::move(m_back); }
    void note(ReadingNoteCode code, const QString &field = {}, const QString &detail = {})
    {
        m_back.notes.append({ code, field, detail });
    }

private:
    [[nodiscard]] bool isPiece(qsizetype index, bool exactlyOurs) const;
    void mendValue(qsizetype index);
    [[nodiscard]] bool restorePlus(Field &field, qsizetype index);
    [[nodiscard]] bool decodeAgain(Field &field);

    QList<RawPair> m_pairs; // of the query, each beside the field of the same number
    const Expectation &m_expected;
    ReadBack m_back;
};

/// Whether the pair is the rest of a value that a raw & had cut.
bool Repairs::isPiece(qsizetype index, bool exactlyOurs) const
{
    const QString &name = m_back.fields.at(index).name;
    if (name == versionParameter || m_expected.indexOf(name) >= 0)
        return false;
    if (m_pairs.at(index).hasEquals)
        return exactlyOurs && !looksLikeName(name);
    return m_expected.certain || !looksLikeName(name);
}

void Repairs::joinPieces(bool exactlyOurs)
{
    for (qsizetype i = 0; i < std::min(m_pairs.size(), m_back.fields.size()); ++i) {
        Field &field = m_back.fields[i];
        const qsizetype known = m_expected.indexOf(field.name);
        if (known < 0 || m_expected.kindOf(known) != ValueKind::Text || !m_pairs.at(i).hasEquals)
            continue;
        qsizetype end = i + 1;
        while (end < m_pairs.size() && isPiece(end, exactlyOurs))
            ++end;
        const bool endsWell = end == m_pairs.size()
            || m_expected.indexOf(m_back.fields.at(end).name) >= 0
            || m_back.fields.at(end).name == versionParameter;
        if (end == i + 1 || !endsWell)
            continue;
        const QByteArrayView whole = spanOf(m_pairs.at(i).value, m_pairs.at(end - 1).text);
        field.value = TextDecoder().formText(whole);
        note(ReadingNoteCode::ValueJoined, field.name);
        m_pairs[i].value = whole;
        m_pairs.remove(i + 1, end - i - 1);
        m_back.fields.remove(i + 1, end - i - 1);
    }
}

/// A phone's + is read as a space by every form decoder.
bool Repairs::restorePlus(Field &field, qsizetype index)
{
    const bool spaceAndDigit =
        field.value.size() > 1 && field.value.front() == u' ' && field.value.at(1).isDigit();
    if (!spaceAndDigit)
        return false;
    // A space that was encoded as one is no plus.
    if (index < m_pairs.size() && !m_pairs.at(index).value.startsWith('+'))
        return false;
    const qsizetype known = m_expected.indexOf(field.name);
    const ValueKind kind =
        known < 0 ? placeholderKind(m_expected.event, {}, field.name) : m_expected.kindOf(known);
    if (kind != ValueKind::Phone)
        return false;
    field.value[0] = u'+';
    return true;
}

/// Only what cannot be meant literally: nothing but ASCII, each % an escape, and together they
/// are UTF-8 with a letter beyond ASCII.
bool Repairs::decodeAgain(Field &field)
{
    const bool ascii = std::all_of(field.value.cbegin(), field.value.cend(),
                                   [](QChar c) { return c.unicode() < 128; });
    const QByteArray bytes = ascii ? field.value.toLatin1() : QByteArray();
    if (!bytes.contains('%') || hasLonePercent(bytes))
        return false;
    TextDecoder decoder;
    const QString text = decoder.formText(bytes);
    const bool letters =
        std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() > 127; });
    if (decoder.usedWindows1251() || !letters)
        return false;
    field.value = text;
    return true;
}

void Repairs::mendValue(qsizetype index)
{
    Field &field = m_back.fields[index];
    if (isUnreplacedPlaceholder(field.value))
        return note(ReadingNoteCode::Unreplaced, field.name, unreplacedPlaceholder(field.value));
    if (restorePlus(field, index))
        return note(ReadingNoteCode::PlusRestored, field.name);
    if (!field.value.contains(u'%'))
        return;
    if (index < m_pairs.size() && hasLonePercent(m_pairs.at(index).value))
        return note(ReadingNoteCode::LonePercent, field.name);
    if (decodeAgain(field))
        note(ReadingNoteCode::DecodedTwice, field.name);
}

void Repairs::mendValues()
{
    for (qsizetype i = 0; i < m_back.fields.size(); ++i) {
        if (isStrange(m_back.fields.at(i).value))
            mendValue(i);
    }
}

/// What came is the beginning of the string and not all of it.
void Repairs::noteTail(bool exactlyOurs)
{
    const bool cutByHash = !m_pairs.isEmpty() && m_pairs.last().text.contains('#');
    if (!exactlyOurs && !cutByHash)
        return;
    const FirstLook look = lookAt(m_back.fields, m_expected);
    const qsizetype arrived = look.arrived;
    if (arrived == m_expected.pairs.size() || look.behind > 0)
        return;
    QStringList missing;
    for (const Parameter &pair : m_expected.pairs.sliced(arrived)) {
        if (fieldValue(m_back.fields, pair.name))
            return;
        missing.append(pair.name);
    }
    note(ReadingNoteCode::TailMissing,
         arrived > 0 ? m_expected.pairs.at(arrived - 1).name : QString(),
         missing.join(QStringLiteral(", ")));
}

/// The event's own pairs, made once for each event.
const ParameterList &pairsOfEvent(const QString &eventId)
{
    static const auto lists = [] {
        QHash<QString, ParameterList> made;
        for (const CatalogueEvent &event : EventCatalogue::builtIn().events())
            made.insert(event.id, allParameters(event.id));
        return made;
    }();
    static const ParameterList none;
    const auto found = lists.constFind(eventId);
    return found == lists.cend() ? none : *found;
}

} // namespace

ReadBack readBack(const QByteArray &target, Fields fields, bool decodedAsWindows1251,
                  const ParameterList &expected, int stringVersion, const QString &eventId)
{
    const bool certain = !expected.isEmpty();
    const Expectation expectation { certain ? expected : pairsOfEvent(eventId), certain, eventId };
    const FirstLook look = lookAt(fields, expectation);
    const int version = look.version.toInt();
    const bool exactlyOurs = certain && stringVersion > 0 && version == stringVersion;
    const bool old = stringVersion > 0 && version < stringVersion;
    const bool incomplete = certain && look.arrived < expectation.pairs.size();
    if (!look.piece && !look.strangeValue && !old && !incomplete && !decodedAsWindows1251)
        return { std::move(fields), {} };

    const QString oldVersion = look.version.toString();
    Repairs repairs(target, std::move(fields), expectation);
    if (decodedAsWindows1251)
        repairs.note(ReadingNoteCode::Windows1251);
    if (old)
        repairs.note(ReadingNoteCode::OldString, {}, oldVersion);
    if (look.piece)
        repairs.joinPieces(exactlyOurs);
    if (look.strangeValue)
        repairs.mendValues();
    if (incomplete)
        repairs.noteTail(exactlyOurs);
    return repairs.take();
}

} // namespace LeadBridge
