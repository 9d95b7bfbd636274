// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/remaining.h"

#include "app/destinations/checkflow.h"
#include "app/interfaces/wording.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

/// Gives the free functions below their context.
struct WhatRemains
{
    Q_DECLARE_TR_FUNCTIONS(WhatRemains)
};

QString labelOf(const Action &action, const QString &name)
{
    const Destination *destination = findDestination(action.destination);
    const InputDescription *input = destination ? destination->description().input(name) : nullptr;
    return input ? describedText(input->label) : name;
}

void addGaps(QList<Remaining> &all, const Flow &flow, const SetupFacts &facts)
{
    if (flow.actions.isEmpty())
        all.append({ WhatRemains::tr("The flow does not say where to send"),
                     WhatRemains::tr("Choose"), SetupStep::Event, true });
    for (const Action &action : flow.actions) {
        const QStringList missing = missingInputs(action);
        for (const QString &name : missing)
            all.append({ WhatRemains::tr("Not filled in: %1").arg(labelOf(action, name)),
                         WhatRemains::tr("Fill in"), SetupStep::CpaHouse, true });
        for (auto it = action.mapping.cbegin(); it != action.mapping.cend(); ++it) {
            if (it->kind == MappingKind::Secret && !it->text.isEmpty()
                && !facts.secrets.contains(it->text))
                all.append(
                    { WhatRemains::tr("There is no key yet: %1").arg(labelOf(action, it.key())),
                      WhatRemains::tr("Enter"), SetupStep::CpaHouse, true });
        }
    }
}

/// What is filled in, but cannot be sent for the event at hand.
void addFaults(QList<Remaining> &all, const Flow &flow, const SetupFacts &facts)
{
    for (const Action &action : flow.actions) {
        if (action.destination != "cpa_house"_L1)
            continue;
        const QStringList missing = missingInputs(action);
        for (const PreviewLine &line : facts.lines) {
            const ReasonCode code = line.problem.code;
            if (code == ReasonCode::None || code == ReasonCode::SecretMissing
                || missing.contains(line.name))
                continue;
            all.append({ oneLine(reasonText(line.problem), 200), WhatRemains::tr("Correct"),
                         SetupStep::CpaHouse, false });
        }
    }
}

void addAddress(QList<Remaining> &all, const SetupFacts &facts)
{
    const bool reached = facts.check
        && (facts.check->kind == AddressCheck::Kind::Reached
            || facts.check->kind == AddressCheck::Kind::ReachedLocally);
    if (facts.publicBase.isEmpty())
        all.append({ WhatRemains::tr("Klientiks cannot reach this computer: there is no public "
                                     "address"),
                     WhatRemains::tr("Set the address"), SetupStep::Address, false });
    else if (facts.check && !reached)
        all.append({ WhatRemains::tr("The address cannot be reached"), WhatRemains::tr("Look"),
                     SetupStep::Address, false });
    else if (!facts.check && !facts.eventCame)
        all.append({ WhatRemains::tr("The address was not checked"), WhatRemains::tr("Check"),
                     SetupStep::Address, false });
}

void addEvents(QList<Remaining> &all, const SetupFacts &facts)
{
    if (!facts.eventCame)
        all.append({ WhatRemains::tr("No event has come from Klientiks yet"),
                     WhatRemains::tr("Wait for it"), SetupStep::TestEvent, false });
    for (const SourceNotice &notice : facts.notices) {
        if (notice.kind == SourceNotice::Kind::OldString)
            all.append({ WhatRemains::tr("Klientiks still holds the old string"),
                         WhatRemains::tr("Copy the address"), SetupStep::Paste, false });
        else if (notice.kind == SourceNotice::Kind::Unreplaced)
            all.append(
                { WhatRemains::tr("Klientiks does not know the field %1")
                      .arg(oneLine(notice.placeholder.isEmpty() ? notice.field : notice.placeholder,
                                   60)),
                  WhatRemains::tr("Correct"), SetupStep::Fields, false });
    }
}

} // namespace

QList<Remaining> whatRemains(const Flow &flow, const SetupFacts &facts)
{
    QList<Remaining> all;
    addGaps(all, flow, facts);
    addFaults(all, flow, facts);
    addAddress(all, facts);
    addEvents(all, facts);
    return all;
}

} // namespace LeadBridge::Ui
