// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/leadkeys.h"

#include "app/contacts/phonenumber.h"
#include "app/destinations/inputresolver.h"
#include "app/flow/conditions.h"

#include <algorithm>

namespace LeadBridge {

using namespace Qt::StringLiterals;

namespace {

/// Fewer digits are a remark such as "no", which would make all who left it one lead.
constexpr qsizetype fewestDigits = 5;

const QString offerInput = u"id_offer"_s; // of CPA.House's orders

/// Where an event goes, as far as telling leads apart needs it.
struct Aim
{
    QString destination;
    QString offer;
    QString phone;
};

/// The action with nothing to fill but the inputs that are asked for.
Action narrowed(const Action &action, const DestinationDescription &description)
{
    Action narrow;
    narrow.destination = action.destination;
    narrow.settings = action.settings;
    for (const InputDescription &input : description.inputs) {
        const auto mapping = action.mapping.constFind(input.name);
        const bool wanted = input.kind == InputKind::Phone || input.name == offerInput;
        if (wanted && mapping != action.mapping.cend() && mapping->kind != MappingKind::Secret)
            narrow.mapping.insert(input.name, *mapping);
    }
    return narrow;
}

Aim aimOf(const Action &action, const Destination &destination, const BuildContext &context)
{
    const DestinationDescription &description = destination.description();
    const Action narrow = narrowed(action, description);
    Aim aim;
    aim.destination = action.destination;
    const QList<ResolvedInput> inputs = InputResolver(description, narrow, context).resolve();
    for (const ResolvedInput &input : inputs) {
        if (input.problem.code != ReasonCode::None)
            continue;
        if (input.name == offerInput)
            aim.offer = input.value;
        else if (input.kind == InputKind::Phone && aim.phone.isEmpty())
            aim.phone = input.value;
    }
    return aim;
}

bool goesOut(const Action &action, const Fields &fields)
{
    return action.enabled && (!action.conditions || holds(*action.conditions, fields, {}));
}

QList<Aim> aimsOf(const Flow &flow, const BuildContext &context)
{
    QList<Aim> aims;
    QList<Aim> atFailure;
    for (const Action &action : flow.actions) {
        const Destination *destination = findDestination(action.destination);
        if (!destination || !goesOut(action, context.fields))
            continue;
        QList<Aim> &list = action.run == RunRule::IfPreviousFailed ? atFailure : aims;
        list.append(aimOf(action, *destination, context));
    }
    return aims.isEmpty() ? atFailure : aims;
}

QString rungNumber(const QString &text, const QString &region)
{
    if (const auto number = readPhone(text, region))
        return number->digits;
    QString digits;
    for (const QChar letter : text) {
        if (letter.isDigit())
            digits.append(letter);
    }
    return digits.size() >= fewestDigits ? digits : QString();
}

QString phoneOf(const QList<Aim> &aims, const Flow &flow, const BuildContext &context)
{
    const auto aim = std::find_if(aims.cbegin(), aims.cend(),
                                  [](const Aim &one) { return !one.phone.isEmpty(); });
    if (aim != aims.cend())
        return aim->phone;
    const QString told = planEvent(flow, context.fields, true).phone;
    return rungNumber(told.isEmpty() ? context.known.phone : told, context.phoneRegion);
}

/// Parts are told apart by a letter that no phone, number or id holds.
QByteArray keyOf(const QStringList &parts)
{
    return parts.join(QChar(u'\x1f')).toUtf8();
}

BuildContext contextOf(const Fields &fields, const ClientData &known, const QString &region)
{
    BuildContext context;
    context.fields = fields;
    context.known = known;
    context.phoneRegion = region;
    return context;
}

/// What the flow sends to: each offer on its own, else all destinations as one.
QList<QStringList> targetsOf(const QList<Aim> &aims)
{
    QStringList offers;
    QStringList destinations;
    for (const Aim &aim : aims) {
        destinations.append(aim.destination);
        if (!aim.offer.isEmpty())
            offers.append(aim.offer);
    }
    QList<QStringList> targets;
    offers.removeDuplicates();
    for (const QString &offer : offers)
        targets.append({ u"offer"_s, offer });
    if (targets.isEmpty() && !destinations.isEmpty()) {
        destinations.removeDuplicates();
        destinations.sort();
        targets.append(QStringList { u"destinations"_s } + destinations);
    }
    return targets;
}

QList<QByteArray> keysFor(const QList<Aim> &aims, const QStringList &person)
{
    QList<QByteArray> keys;
    const QList<QStringList> targets = targetsOf(aims);
    for (const QStringList &target : targets)
        keys.append(keyOf(person + target));
    return keys;
}

/// How long the longest of such guards looks back: so long others' keys have to be kept.
std::chrono::minutes longestWindow(const FlowSet &flows)
{
    std::chrono::minutes longest { 0 };
    for (const Flow &flow : flows) {
        if (flow.duplicates && flow.duplicates->sameLead)
            longest = std::max(longest, flow.duplicates->window);
    }
    return longest;
}

} // namespace

QList<QByteArray> leadKeys(const Flow &flow, const Fields &fields, const ClientData &known,
                           const QString &phoneRegion)
{
    const BuildContext context = contextOf(fields, known, phoneRegion);
    const QList<Aim> aims = aimsOf(flow, context);
    const QString phone = phoneOf(aims, flow, context);
    const QString client = known.id.trimmed();
    if (phone.isEmpty() && client.isEmpty())
        return {};
    return keysFor(aims,
                   phone.isEmpty() ? QStringList { u"client"_s, client }
                                   : QStringList { u"phone"_s, phone });
}

Plan planLead(const FlowSetPointer &flows, const Flow &flow, const Fields &fields, bool sending,
              const QString &phoneRegion)
{
    Plan plan = planEvent(flow, fields, sending);
    if (!flow.duplicates || !flow.duplicates->sameLead || plan.state == State::Filtered)
        return plan;
    plan.duplicateMemory = longestWindow(*flows);
    const BuildContext context = contextOf(fields, plan.known, phoneRegion);
    const bool tellsPhone = !phoneOf(aimsOf(flow, context), flow, context).isEmpty();
    if (tellsPhone || plan.known.id.isEmpty()) {
        plan.duplicateKeys = leadKeys(flow, fields, plan.known, phoneRegion);
        return plan;
    }
    plan.keysOfClient = [flows, id = flow.id, fields, phoneRegion](const ClientData &known) {
        const Flow *guarded = findFlow(*flows, id);
        return guarded ? leadKeys(*guarded, fields, known, phoneRegion) : QList<QByteArray>();
    };
    return plan;
}

} // namespace LeadBridge
