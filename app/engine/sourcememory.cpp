// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sourcememory.h"

#include "app/flow/sourcestring.h"
#include "app/klientiks/eventcatalogue.h"
#include "app/klientiks/placeholders.h"
#include "app/storage/learnedfields.h"

#include <algorithm>

namespace LeadBridge {

namespace {

using Kind = SourceNotice::Kind;

bool asksFor(const ParameterList &asked, const QString &name)
{
    return std::any_of(asked.cbegin(), asked.cend(),
                       [&](const Parameter &pair) { return pair.name == name; });
}

KnownField askedField(const CatalogueEvent *event, const Parameter &pair)
{
    KnownField field;
    field.name = pair.name;
    const CatalogueField *described =
        event ? fieldOfPlaceholder(*event, pair.placeholder) : nullptr;
    if (described) {
        field.titleRu = described->title.russian;
        field.titleEn = described->title.english;
        field.lastValue = described->example;
    }
    return field;
}

} // namespace

QList<SourceNotice> sourceNotices(const Source &source, const LearnedSource &learned)
{
    QList<SourceNotice> unreplaced;
    QList<SourceNotice> stopped;
    QList<SourceNotice> fresh;
    const ParameterList asked = askedParameters(source);
    const bool marked = source.stringVersion > 0;
    const bool old =
        marked && learned.lastEventUtc.isValid() && learned.stringVersion < source.stringVersion;
    for (const SeenField &field : learned.fields) {
        const bool isAsked = asksFor(asked, field.name);
        if (field.eventsSince >= fieldStopsAfter) {
            // What a marked string no longer asks for has stopped because the operator said so.
            if (isAsked || (!marked && field.acknowledged))
                stopped.append({ Kind::FieldStopped, field.name, {}, field.lastSeenUtc });
            continue;
        }
        if (!field.unreplaced.isEmpty())
            unreplaced.append(
                { Kind::Unreplaced, field.name, field.unreplaced, field.lastSeenUtc });
        // An old string brings what is no longer asked for.
        else if (!isAsked && !field.acknowledged && !old)
            fresh.append({ Kind::FieldNew, field.name, {}, field.firstSeenUtc });
    }
    QList<SourceNotice> notices;
    if (old)
        notices.append({ Kind::OldString, {}, {}, learned.lastEventUtc });
    return notices + unreplaced + stopped + fresh;
}

QList<KnownField> fieldsToChooseFrom(const Source &source, const LearnedSource &learned)
{
    const CatalogueEvent *event = EventCatalogue::builtIn().event(source.event);
    QList<KnownField> fields;
    const ParameterList asked = askedParameters(source);
    for (const Parameter &pair : asked)
        fields.append(askedField(event, pair));
    for (const SeenField &seen : learned.fields) {
        auto it = std::find_if(fields.begin(), fields.end(),
                               [&](const KnownField &field) { return field.name == seen.name; });
        if (it == fields.end()) {
            const CatalogueField *known = event ? event->field(seen.name) : nullptr;
            const Title title = known ? known->title : Title();
            it = fields.insert(fields.end(), { seen.name, title.russian, title.english, {} });
        }
        it->lastValue = seen.lastValue;
        it->seen = true;
        it->lastSeenUtc = seen.lastSeenUtc;
    }
    return fields;
}

QString noticeWord(SourceNotice::Kind kind)
{
    switch (kind) {
    case Kind::FieldStopped:
        return QStringLiteral("field_stopped");
    case Kind::FieldNew:
        return QStringLiteral("field_new");
    case Kind::Unreplaced:
        return QStringLiteral("unreplaced");
    case Kind::OldString:
        break;
    }
    return QStringLiteral("old_string");
}

} // namespace LeadBridge
