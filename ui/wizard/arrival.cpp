// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/arrival.h"

#include "app/flow/flow.h"
#include "app/klientiks/eventcatalogue.h"
#include "app/klientiks/parameterstring.h"
#include "ui/flows/testrun.h"

#include <QSet>

#include <algorithm>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

const QString clientName = u"client_name"_s;
const QString clientPhone = u"client_phone"_s;

/// The event whose own parameters came though the flow does not ask for them.
QString foreignEvent(const Fields &fields, const Flow &flow)
{
    QSet<QString> own { versionParameter };
    for (const Parameter &parameter : expectedParameters(flow))
        own.insert(parameter.name);
    QString best;
    qsizetype most = 0;
    for (const CatalogueEvent &event : EventCatalogue::builtIn().events()) {
        const auto foreign = std::count_if(fields.cbegin(), fields.cend(), [&](const Field &field) {
            return !own.contains(field.name) && event.field(field.name);
        });
        if (event.id != flow.source.event && foreign > most) {
            most = foreign;
            best = event.id;
        }
    }
    // A string made for this event may well hold more than the flow asks for.
    const CatalogueEvent *waited = EventCatalogue::builtIn().event(flow.source.event);
    const auto known = std::count_if(fields.cbegin(), fields.cend(), [&](const Field &field) {
        return !own.contains(field.name) && waited && waited->field(field.name);
    });
    return waited && most > known ? best : QString();
}

} // namespace

ParameterList expectedParameters(const Flow &flow)
{
    return flow.source.parameters.isEmpty() ? allParameters(flow.source.event)
                                            : flow.source.parameters;
}

const CatalogueField *catalogueFieldOf(const Flow &flow, const Parameter &parameter)
{
    const CatalogueEvent *event = EventCatalogue::builtIn().event(flow.source.event);
    if (!event)
        return nullptr;
    for (const QList<CatalogueField> *fields : { &event->fields, &event->alternatives }) {
        const auto it =
            std::find_if(fields->cbegin(), fields->cend(), [&](const CatalogueField &field) {
                return field.placeholder == parameter.placeholder;
            });
        if (it != fields->cend())
            return &*it;
    }
    return nullptr;
}

bool neededForLead(const Flow &flow, const Parameter &parameter)
{
    const CatalogueField *field = catalogueFieldOf(flow, parameter);
    return field && (field->parameter == clientName || field->parameter == clientPhone);
}

SampleEvent exampleEvent(const Flow &flow)
{
    const SampleEvent catalogue = catalogueSample(flow.source.event);
    SampleEvent example;
    for (const Parameter &parameter : expectedParameters(flow)) {
        const CatalogueField *field = catalogueFieldOf(flow, parameter);
        const auto value =
            field ? fieldValue(catalogue.fields, field->parameter) : std::optional<QString>();
        if (value || field)
            example.fields.append({ parameter.name, value.value_or(field->example) });
    }
    if (example.fields.isEmpty())
        example.fields = catalogue.fields;
    // What the directory would know of a client that was added before.
    const SampleEvent client = catalogueSample(u"client_created"_s);
    example.known.id = fieldValue(client.fields, u"client_id"_s).value_or(QString());
    example.known.name = fieldValue(client.fields, clientName).value_or(QString());
    example.known.phone = fieldValue(client.fields, clientPhone).value_or(QString());
    example.known.email = fieldValue(client.fields, u"client_email"_s).value_or(QString());
    example.client = example.known.name;
    return example;
}

Arrival judgeArrival(const EventStory &story, const Flow &flow)
{
    Arrival arrival;
    QSet<QString> notFilled;
    for (const ReadingNote &note : story.notes) {
        if (note.code == ReadingNoteCode::Unreplaced) {
            arrival.unreplaced.append(note.detail.isEmpty() ? note.field : note.detail);
            notFilled.insert(note.field);
        }
        arrival.oldString = arrival.oldString || note.code == ReadingNoteCode::OldString;
    }
    arrival.otherEvent = foreignEvent(story.fields, flow);
    int filled = 0;
    for (const Parameter &parameter : expectedParameters(flow)) {
        const QString value = fieldValue(story.fields, parameter.name).value_or(QString());
        if (value.trimmed().isEmpty() || notFilled.contains(parameter.name))
            arrival.missing.append(parameter.name);
        else
            ++filled;
    }
    if (arrival.oldString)
        arrival.missing.append(versionParameter);
    arrival.nothingReplaced = filled == 0 && !arrival.unreplaced.isEmpty();
    return arrival;
}

} // namespace LeadBridge::Ui
