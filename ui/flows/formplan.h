// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/description.h"

namespace LeadBridge::Ui {

/// One part of a step's form: what stands under one heading. The pointers go into the
/// description, which lives as long as the program.
struct FormPart
{
    QString group; ///< source text of the heading
    QList<const SettingDescription *> settings;
    QList<const InputDescription *> inputs;
    QList<const FreeInputs *> free;
};

/// An address that stands as the service has it and is hardly ever changed: it is tucked away
/// with the matters of sending.
[[nodiscard]] bool isTuckedAway(const SettingDescription &setting);

/// An address with a default that has its place under a heading: last there, since hardly anybody
/// changes it.
[[nodiscard]] bool comesLast(const SettingDescription &setting);

/// The parts in the order the form shows them. Inputs lead; a heading that only settings have
/// comes where the settings have it among the others.
[[nodiscard]] QList<FormPart> formPlan(const DestinationDescription &description);

/// The part that "check the connection" belongs to: where the access is given, else the first.
[[nodiscard]] int accessPart(const QList<FormPart> &parts);

/// The input that @p free is under a name of the operator's, which may be empty yet.
[[nodiscard]] InputDescription namedInput(const FreeInputs &free, const QString &name);

} // namespace LeadBridge::Ui
