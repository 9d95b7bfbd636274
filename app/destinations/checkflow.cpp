// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/checkflow.h"

#include "app/destinations/destination.h"
#include "app/destinations/serviceurl.h"
#include "app/flow/sourcestring.h"
#include "app/klientiks/eventcatalogue.h"

#include <algorithm>

namespace LeadBridge {

namespace {

QString below(const QString &place, const QString &part)
{
    return place.isEmpty() ? part : QString(place + u'.' + part);
}

Result<> checkSettings(const QJsonObject &settings, const DestinationDescription &description,
                       const QString &place)
{
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        const QString settingPlace = below(place, it.key().left(80));
        const auto known = std::find_if(
            description.settings.cbegin(), description.settings.cend(),
            [&](const SettingDescription &setting) { return setting.name == it.key(); });
        if (known == description.settings.cend())
            return fail(ErrorKind::InvalidInput, QStringLiteral("unknown setting"), settingPlace);
        if (!it.value().isString())
            return fail(ErrorKind::InvalidInput, QStringLiteral("a text is expected"),
                        settingPlace);
        const QString text = it.value().toString().trimmed();
        if (known->kind != InputKind::Url || text.isEmpty())
            continue;
        if (const auto url = serviceUrl(text); !url)
            return fail(ErrorKind::InvalidInput, url.error().detail, settingPlace);
    }
    return {};
}

Result<> checkMapping(const Mapping &mapping, const InputDescription *input, const QString &place)
{
    if (!input)
        return fail(ErrorKind::InvalidInput, QStringLiteral("unknown input"), place);
    const bool isSecret = mapping.kind == MappingKind::Secret;
    if (input->secret && !isSecret)
        return fail(ErrorKind::InvalidInput,
                    QStringLiteral("a secret is expected: {\"secret\": its name}"), place);
    // Only secret inputs are masked, so a secret elsewhere would be stored in the history.
    if (!input->secret && isSecret)
        return fail(ErrorKind::InvalidInput, QStringLiteral("this input does not take a secret"),
                    place);
    return {};
}

Result<> checkAction(const Action &action, const QString &place)
{
    const Destination *destination = findDestination(action.destination);
    if (!destination)
        return fail(ErrorKind::InvalidInput, QStringLiteral("unknown destination"),
                    below(place, QStringLiteral("destination")));
    const DestinationDescription &description = destination->description();
    if (const auto checked =
            checkSettings(action.settings, description, below(place, QStringLiteral("settings")));
        !checked)
        return checked;
    for (auto it = action.mapping.cbegin(); it != action.mapping.cend(); ++it) {
        const QString inputPlace = below(place, QStringLiteral("mapping.") + it.key().left(80));
        if (const auto checked = checkMapping(*it, description.input(it.key()), inputPlace);
            !checked)
            return checked;
    }
    return {};
}

bool isFilled(const Action &action, const QString &input)
{
    return !action.mapping.value(input).text.trimmed().isEmpty();
}

} // namespace

Result<> checkFlow(const Flow &flow, const QString &place)
{
    if (flow.running && flow.actions.isEmpty())
        return fail(ErrorKind::InvalidInput, QStringLiteral("a running flow needs an action"),
                    below(place, QStringLiteral("actions")));
    if (const auto checked = checkParameters(flow.source.parameters,
                                             below(place, QStringLiteral("source.parameters")));
        !checked)
        return checked;
    for (qsizetype i = 0; i < flow.actions.size(); ++i) {
        const QString actionPlace = below(place, QStringLiteral("actions[%1]").arg(i));
        if (const auto checked = checkAction(flow.actions.at(i), actionPlace); !checked)
            return checked;
    }
    return {};
}

QStringList missingInputs(const Action &action)
{
    const Destination *destination = findDestination(action.destination);
    QStringList missing;
    if (!destination)
        return missing;
    for (const InputDescription &input : destination->description().inputs) {
        if (input.required && !isFilled(action, input.name))
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
        action.settings.insert(setting.name, setting.defaultValue);
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
