// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/suggestedmapping.h"

#include "app/klientiks/eventcatalogue.h"
#include "ui/wizard/arrival.h"

#include <algorithm>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

/// The name under which a flow gets what the catalogue calls @p meaning; empty: it does not.
QString nameFor(const Flow &flow, const QString &meaning)
{
    for (const Parameter &parameter : expectedParameters(flow)) {
        const CatalogueField *field = catalogueFieldOf(flow, parameter);
        if (field ? field->parameter == meaning : parameter.name == meaning)
            return parameter.name;
    }
    return {};
}

QString nameAmong(const Flow &flow, const QStringList &names)
{
    for (const Parameter &parameter : expectedParameters(flow)) {
        if (names.contains(parameter.name, Qt::CaseInsensitive))
            return parameter.name;
    }
    return {};
}

std::optional<Mapping> field(const QString &name)
{
    return name.isEmpty() ? std::nullopt : std::optional(Mapping { MappingKind::Field, name });
}

std::optional<Mapping> builtin(const QString &name)
{
    return builtinNames().contains(name) ? std::optional(Mapping { MappingKind::Builtin, name })
                                         : std::nullopt;
}

} // namespace

int cpaHouseStep(const Flow &flow)
{
    for (int step = 0; step < flow.actions.size(); ++step) {
        if (flow.actions.at(step).destination == "cpa_house"_L1)
            return step;
    }
    return -1;
}

std::optional<Mapping> suggestedMapping(const Flow &flow, const QString &input)
{
    if (input == "phone"_L1) {
        const auto own = field(nameFor(flow, u"client_phone"_s));
        return own ? own : builtin(u"directory.phone"_s);
    }
    if (input == "name"_L1) {
        if (const auto own = field(nameFor(flow, u"client_name"_s)))
            return own;
        const auto first = field(nameFor(flow, u"client_first_name"_s));
        return first ? first : builtin(u"directory.name"_s);
    }
    if (input == "county_code"_L1)
        return builtin(u"country_of_phone"_s);
    if (input == "ip_address"_L1)
        return field(nameAmong(
            flow, { u"ip_address"_s, u"ip"_s, u"client_ip"_s, u"form_ip"_s, u"user_ip"_s }));
    if (input == "user_agent"_L1)
        return field(nameAmong(flow,
                               { u"user_agent"_s, u"useragent"_s, u"ua"_s, u"client_user_agent"_s,
                                 u"form_user_agent"_s, u"browser"_s }));
    return std::nullopt;
}

bool leadsNowhere(const Flow &flow, const std::optional<Mapping> &mapping, const QStringList &seen)
{
    if (!mapping || mapping->text.isEmpty())
        return true;
    if (mapping->kind != MappingKind::Field)
        return false;
    const ParameterList asked = expectedParameters(flow);
    return !seen.contains(mapping->text)
        && std::none_of(asked.cbegin(), asked.cend(), [&](const Parameter &parameter) {
               return parameter.name == mapping->text;
           });
}

} // namespace LeadBridge::Ui
