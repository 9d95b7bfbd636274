// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/flow.h"

namespace LeadBridge::Ui {

/// The step of the flow that goes to CPA.House; -1: none does.
[[nodiscard]] int cpaHouseStep(const Flow &flow);

/// What would fill @p input of a lead to CPA.House as far as the names of the flow's fields tell:
/// the pair that brings the client's phone, whatever it is called; the directory where the event
/// carries none; a field that is plainly the client's address or browser. Nothing where nothing
/// is plain.
[[nodiscard]] std::optional<Mapping> suggestedMapping(const Flow &flow, const QString &input);

/// Whether a mapping leads nowhere: it is none, or names a field the flow does not ask for.
/// @p seen are the names of fields that have come.
[[nodiscard]] bool leadsNowhere(const Flow &flow, const std::optional<Mapping> &mapping,
                                const QStringList &seen);

} // namespace LeadBridge::Ui
