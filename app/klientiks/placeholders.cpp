// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/klientiks/placeholders.h"

#include "app/klientiks/misspelling.h"

#include <algorithm>

namespace LeadBridge {

namespace {

/// `any` stands for events the catalogue does not know: its placeholders are borrowed.
bool isReal(const CatalogueEvent &event)
{
    return event.id != u"any";
}

QList<const CatalogueEvent *> realEvents(const CatalogueEvent *only)
{
    if (only)
        return { only };
    QList<const CatalogueEvent *> events;
    for (const CatalogueEvent &event : EventCatalogue::builtIn().events()) {
        if (isReal(event))
            events.append(&event);
    }
    return events;
}

QString nearestIn(const QList<CatalogueField> &fields, const QString &placeholder, int &best)
{
    QString nearest;
    for (const CatalogueField &field : fields) {
        const int distance = misspellingDistance(placeholder, field.placeholder);
        if (distance < best) {
            best = distance;
            nearest = field.placeholder;
        }
    }
    return nearest;
}

} // namespace

const CatalogueField *fieldOfPlaceholder(const CatalogueEvent &event, const QString &placeholder)
{
    for (const auto *fields : { &event.fields, &event.alternatives }) {
        for (const CatalogueField &field : *fields) {
            if (field.placeholder == placeholder)
                return &field;
        }
    }
    return nullptr;
}

const CatalogueEvent *eventOfPlaceholder(const QString &placeholder)
{
    for (const CatalogueEvent &event : EventCatalogue::builtIn().events()) {
        if (isReal(event) && fieldOfPlaceholder(event, placeholder))
            return &event;
    }
    return nullptr;
}

bool isParameterName(const QString &name)
{
    const auto &events = EventCatalogue::builtIn().events();
    return std::any_of(events.cbegin(), events.cend(),
                       [&](const CatalogueEvent &event) { return event.field(name) != nullptr; });
}

QString parameterNameOf(const CatalogueEvent *event, const QString &placeholder)
{
    const CatalogueField *field = event ? fieldOfPlaceholder(*event, placeholder) : nullptr;
    if (!field) {
        const CatalogueEvent *owner = eventOfPlaceholder(placeholder);
        field = owner ? fieldOfPlaceholder(*owner, placeholder) : nullptr;
    }
    return field ? field->parameter : QString();
}

const CatalogueEvent *eventOfPlaceholders(const QStringList &placeholders)
{
    const CatalogueEvent *best = nullptr;
    qsizetype most = placeholders.size() / 2;
    for (const CatalogueEvent &event : EventCatalogue::builtIn().events()) {
        if (!isReal(event))
            continue;
        const auto count =
            std::count_if(placeholders.cbegin(), placeholders.cend(), [&](const QString &known) {
                return fieldOfPlaceholder(event, known) != nullptr;
            });
        if (count == most)
            best = nullptr;
        if (count > most) {
            most = count;
            best = &event;
        }
    }
    return best;
}

QString nearestPlaceholder(const CatalogueEvent *event, const QString &placeholder)
{
    const QList<const CatalogueEvent *> candidates = realEvents(event);
    int best = tooFar;
    QString nearest;
    for (const CatalogueEvent *candidate : candidates) {
        for (const auto *fields : { &candidate->fields, &candidate->alternatives }) {
            if (QString found = nearestIn(*fields, placeholder, best); !found.isEmpty())
                nearest = std::move(found);
        }
    }
    if (best == 0)
        return nearest;
    // {{client_phone}}: the name was taken for the placeholder.
    for (const CatalogueEvent *candidate : candidates) {
        if (const CatalogueField *named = candidate->field(placeholder))
            return named->placeholder;
    }
    return nearest;
}

QString samePlaceholder(const CatalogueEvent &event, const QString &foreign, const QString &name)
{
    if (const CatalogueField *named = event.field(name))
        return named->placeholder;
    for (const CatalogueEvent *other : realEvents(nullptr)) {
        const CatalogueField *field = fieldOfPlaceholder(*other, foreign);
        const CatalogueField *same = field ? event.field(field->parameter) : nullptr;
        if (same)
            return same->placeholder;
    }
    return {};
}

ValueKind placeholderKind(const QString &eventId, const QString &placeholder, const QString &name)
{
    const CatalogueEvent *given = EventCatalogue::builtIn().event(eventId);
    QList<const CatalogueEvent *> events = realEvents(nullptr);
    if (given)
        events.prepend(given);
    for (const CatalogueEvent *event : events) {
        if (const CatalogueField *field = fieldOfPlaceholder(*event, placeholder))
            return field->kind;
    }
    for (const CatalogueEvent *event : events) {
        if (const CatalogueField *field = event->field(name))
            return field->kind;
    }
    return ValueKind::Text;
}

} // namespace LeadBridge
