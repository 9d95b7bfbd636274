// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/eventtemplate.h"

#include "app/destinations/checkflow.h"
#include "app/klientiks/eventcatalogue.h"
#include "app/klientiks/parameterstring.h"
#include "ui/flows/flowsaver.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

struct EventTemplates
{
    Q_DECLARE_TR_FUNCTIONS(EventTemplates)
};

const QStringList eventIds { u"client_created"_s, u"appointment_created"_s, u"visit_paid"_s,
                             u"invoice_created"_s, u"any"_s };

QStringList keyOf(const QString &eventId)
{
    const CatalogueEvent *event = EventCatalogue::builtIn().event(eventId);
    return event ? event->duplicateKey : QStringList();
}

/// Given by us, with or without the number that made it free.
bool isOurName(const QString &name)
{
    static const QRegularExpression number(u" \\d+$"_s);
    QString bare = name;
    bare.remove(number);
    for (const QString &id : eventIds) {
        if (bare == templateName(id))
            return true;
    }
    return name.isEmpty();
}

Action withSuggestion(const Action &action, const QString &eventId)
{
    if (action.destination != "cpa_house"_L1)
        return action;
    Action result = action;
    result.mapping = suggestedAction(action.destination, eventId).mapping;
    for (auto it = action.mapping.cbegin(); it != action.mapping.cend(); ++it) {
        if (it->kind == MappingKind::Constant || it->kind == MappingKind::Secret)
            result.mapping.insert(it.key(), *it);
    }
    return result;
}

} // namespace

QString templateName(const QString &eventId)
{
    if (eventId == "client_created"_L1)
        return EventTemplates::tr("New clients");
    if (eventId == "appointment_created"_L1)
        return EventTemplates::tr("Appointments");
    if (eventId == "visit_paid"_L1)
        return EventTemplates::tr("Paid visits");
    if (eventId == "invoice_created"_L1)
        return EventTemplates::tr("Invoices");
    return EventTemplates::tr("All events");
}

QString templateWish(const QString &eventId)
{
    if (eventId == "client_created"_L1)
        return EventTemplates::tr("New client → order");
    if (eventId == "appointment_created"_L1)
        return EventTemplates::tr("Appointment → order");
    if (eventId == "visit_paid"_L1)
        return EventTemplates::tr("Paid visit → order");
    if (eventId == "invoice_created"_L1)
        return EventTemplates::tr("Invoice → order");
    return {};
}

Flow withEvent(const Flow &flow, const QString &eventId, const FlowsApi &flows)
{
    Flow result = flow;
    result.source.event = eventId;
    result.source.parameters = recommendedParameters(eventId);
    if (result.duplicates && result.duplicates->key == keyOf(flow.source.event))
        result.duplicates->key = keyOf(eventId);
    if (isOurName(flow.name))
        result.name = freeFlowName(flows, templateName(eventId), flow.id);
    for (Action &action : result.actions)
        action = withSuggestion(action, eventId);
    return result;
}

bool eventCarries(const QString &eventId, const QString &parameter)
{
    const CatalogueEvent *event = EventCatalogue::builtIn().event(eventId);
    return event && event->field(parameter);
}

} // namespace LeadBridge::Ui
