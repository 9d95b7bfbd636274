// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/samples.h"

#include "app/flow/plan.h"
#include "app/klientiks/eventcatalogue.h"
#include "app/webhook/parameters.h"

namespace LeadBridge {

namespace {

Fields sampleFields(const QString &eventId)
{
    const auto parameters =
        readParameters('?' + sampleQuery(eventId).toUtf8(), {}, WebhookLimits());
    return parameters.value_or(Parameters()).fields;
}

} // namespace

SampleEvent catalogueSample(const QString &eventId)
{
    SampleEvent sample;
    const bool known = EventCatalogue::builtIn().event(eventId) != nullptr;
    sample.fields = sampleFields(known ? eventId : QStringLiteral("client_created"));
    sample.client = fieldValue(sample.fields, QStringLiteral("client_name")).value_or(QString());
    sample.known = filledUp(clientOf({}, sample.fields), samplePerson());
    return sample;
}

QList<SampleEvent> withClients(QList<SampleEvent> events, const Source &source,
                               const QList<ClientEntry> &clients)
{
    for (SampleEvent &event : events) {
        event.known = clientOf(source, event.fields);
        for (const ClientEntry &client : clients) {
            if (client.data.id == event.known.id)
                event.known = filledUp(event.known, client.data);
        }
    }
    return events;
}

const ClientData &samplePerson()
{
    static const ClientData person = clientOf({}, sampleFields(QStringLiteral("client_created")));
    return person;
}

} // namespace LeadBridge
