// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/klientiks/parameter.h"
#include "app/storage/historyvalues.h"

#include <QStringList>

namespace LeadBridge {
struct CatalogueField;
struct Flow;
} // namespace LeadBridge

namespace LeadBridge::Ui {

/// The pairs a flow asks Klientiks for: its own, or all of its event's where it names none.
[[nodiscard]] ParameterList expectedParameters(const Flow &flow);

/// What the catalogue knows of a pair, by its placeholder in the flow's event; or null.
[[nodiscard]] const CatalogueField *catalogueFieldOf(const Flow &flow, const Parameter &parameter);

/// Whether CPA.House takes no lead without what this pair brings: the client's name or phone.
[[nodiscard]] bool neededForLead(const Flow &flow, const Parameter &parameter);

/// An event with invented data, its values under the names of the flow's own pairs.
[[nodiscard]] SampleEvent exampleEvent(const Flow &flow);

/// What an event that came for a flow tells of the settings in Klientiks.
struct Arrival
{
    QString otherEvent; ///< id of the event it looks like; empty: the one that was waited for
    QStringList unreplaced; ///< placeholders Klientiks does not know
    bool nothingReplaced = false; ///< not a single value was filled in
    bool oldString = false; ///< Klientiks holds an older string than the flow's
    QStringList missing; ///< names asked for that came without a value, or not at all

    bool operator==(const Arrival &) const = default;
};

[[nodiscard]] Arrival judgeArrival(const EventStory &story, const Flow &flow);

} // namespace LeadBridge::Ui
