// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/flow.h"

namespace LeadBridge::Ui {

/// A field that can be put into the parameter string, and whether it is.
struct FieldChoice
{
    Parameter parameter;
    QString title; ///< in the operator's language; the name for an own field
    QString example;
    QString known; ///< what the catalogue calls it; empty for an own field
    bool needed = false; ///< CPA.House takes no lead without it
    bool own = false; ///< not in the catalogue: the operator wrote it
    bool chosen = false;

    bool operator==(const FieldChoice &) const = default;
};

/// All fields of the flow's event and the operator's own, chosen ones in their order, the rest
/// where the catalogue has them.
[[nodiscard]] QList<FieldChoice> fieldChoices(const Flow &flow);

/// The chosen ones in their order.
[[nodiscard]] ParameterList chosenParameters(const QList<FieldChoice> &choices);

enum class NameFault { None, Empty, Signs, VersionMark, Taken, Html };

/// Whether a parameter can be called so. @p taken: the names of the others.
[[nodiscard]] NameFault nameFault(const QString &name, const QStringList &taken);
[[nodiscard]] QString nameFaultText(NameFault fault, const QString &name);

/// What an operator typed as a placeholder, without braces and outer spaces; empty where it
/// cannot be one.
[[nodiscard]] QString tidyPlaceholder(const QString &typed);

} // namespace LeadBridge::Ui
