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

const ClientData &samplePerson()
{
    static const ClientData person = clientOf({}, sampleFields(QStringLiteral("client_created")));
    return person;
}

} // namespace LeadBridge
