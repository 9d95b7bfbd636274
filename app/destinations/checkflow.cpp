// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/checkflow.h"

#include "app/destinations/checkaction.h"
#include "app/destinations/destination.h"
#include "app/flow/numbers.h"
#include "app/flow/sourcestring.h"
#include "app/klientiks/eventcatalogue.h"

#include <algorithm>

namespace LeadBridge {

namespace {

Result<> checkAction(const Action &action, const QString &place, FlowCheck how)
{
    const Destination *destination = findDestination(action.destination);
    if (!destination)
        return fail(ErrorKind::InvalidInput, QStringLiteral("unknown destination"),
                    placeBelow(place, QStringLiteral("destination")));
    const DestinationDescription &description = destination->description();
    const auto shape = checkActionShape(action, description, place);
    // What is switched off carries nothing out.
    if (!shape || how == FlowCheck::Draft || !action.enabled)
        return shape;
    return checkActionValues(action, description, place);
}

/// The default as the flow file has it: a number for a Number, true or false for a Flag.
QJsonValue defaultOf(const SettingDescription &setting)
{
    if (setting.kind == InputKind::Flag)
        return setting.defaultValue == u"yes";
    if (setting.kind == InputKind::Number) {
        bool isWhole = false;
        const qint64 whole = setting.defaultValue.toLongLong(&isWhole);
        if (isWhole)
            return whole;
        if (const auto number = tolerantNumber(setting.defaultValue))
            return *number;
    }
    return setting.defaultValue;
}

bool isFilled(const Action &action, const QString &input)
{
    return !action.mapping.value(input).text.trimmed().isEmpty();
}

} // namespace

Result<> checkFlow(const Flow &flow, const QString &place, FlowCheck how)
{
    if (flow.running && flow.actions.isEmpty())
        return fail(ErrorKind::InvalidInput, QStringLiteral("a running flow needs an action"),
                    placeBelow(place, QStringLiteral("actions")));
    if (const auto checked = checkParameters(
            flow.source.parameters, placeBelow(place, QStringLiteral("source.parameters")));
        !checked)
        return checked;
    if (flow.conditions && how == FlowCheck::Whole) {
        if (const auto checked =
                checkCondition(*flow.conditions, placeBelow(place, QStringLiteral("conditions")));
            !checked)
            return checked;
    }
    for (qsizetype i = 0; i < flow.actions.size(); ++i) {
        const QString actionPlace = placeBelow(place, QStringLiteral("actions[%1]").arg(i));
        if (const auto checked = checkAction(flow.actions.at(i), actionPlace, how); !checked)
            return checked;
    }
    return {};
}

QStringList missingInputs(const Action &action)
{
    const Destination *destination = findDestination(action.destination);
    QStringList missing;
    if (!destination || !action.enabled)
        return missing;
    const DestinationDescription &description = destination->description();
    for (const SettingDescription &setting : description.settings) {
        if (setting.required && isShown(setting.shown, action, description)
            && settingText(action, description, setting.name).isEmpty())
            missing.append(setting.name);
    }
    for (const InputDescription &input : description.inputs) {
        if (input.required && isShown(input.shown, action, description)
            && !isFilled(action, input.name))
            missing.append(input.name);
    }
    return missing;
}

Action newAction(const QString &destinationId)
{
    Action action;
    action.destination = destinationId;
    const Destination *destination = findDestination(destinationId);
    if (!destination)
        return action;
    const DestinationDescription &description = destination->description();
    action.name = description.name;
    for (const SettingDescription &setting : description.settings)
        action.settings.insert(setting.name, defaultOf(setting));
    for (const InputDescription &input : description.inputs) {
        if (input.suggestion)
            action.mapping.insert(input.name, *input.suggestion);
    }
    return action;
}

Action suggestedAction(const QString &destinationId, const QString &eventId)
{
    Action action = newAction(destinationId);
    const CatalogueEvent *event = EventCatalogue::builtIn().event(eventId);
    if (!event || !event->field(QStringLiteral("client_id")))
        return action;
    for (Mapping &mapping : action.mapping) {
        if (mapping.kind != MappingKind::Field || event->field(mapping.text))
            continue;
        if (mapping.text == u"client_name")
            mapping = { MappingKind::Builtin, directoryName };
        else if (mapping.text == u"client_phone")
            mapping = { MappingKind::Builtin, directoryPhone };
        else if (mapping.text == u"client_email")
            mapping = { MappingKind::Builtin, directoryEmail };
    }
    return action;
}

QStringList cautions(const Action &action)
{
    QStringList codes;
    const Destination *destination = findDestination(action.destination);
    if (!destination)
        return codes;
    for (const InputDescription &input : destination->description().inputs) {
        const bool isIp = input.kind == InputKind::IpAddress;
        if (!isIp && input.kind != InputKind::UserAgent)
            continue;
        const QString what = isIp ? QStringLiteral("ip") : QStringLiteral("user_agent");
        if (!isFilled(action, input.name))
            codes.append(what + u"_missing");
        else if (action.mapping.value(input.name).kind == MappingKind::Constant)
            codes.append(what + u"_constant");
    }
    return codes;
}

} // namespace LeadBridge
