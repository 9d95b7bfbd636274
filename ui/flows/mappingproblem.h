// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/destination.h"

#include <QString>

namespace LeadBridge::Ui {

/// The sentence beside an input of @p action that is the operator's own fault: a required one
/// that nothing fills, a value or template that cannot be right, a key that is not stored.
/// Nothing where it is in order. @p lines: what the action would send. What a field brings
/// differs from event to event and is told by the preview.
[[nodiscard]] QString mappingProblem(const Action &action, const InputDescription &input,
                                     const QList<PreviewLine> &lines);

/// The same of a setting: a required one that says nothing, an address that is none.
[[nodiscard]] QString settingProblem(const Action &action,
                                     const DestinationDescription &description,
                                     const SettingDescription &setting);

} // namespace LeadBridge::Ui
