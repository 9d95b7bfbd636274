// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/klientiks/stringcheck.h"

#include <QList>
#include <QString>

namespace LeadBridge::Ui {

/// A stretch of the repaired string.
struct RepairedPart
{
    enum class Kind { Address, Same, Changed };

    QString text;
    Kind kind = Kind::Same;

    bool operator==(const RepairedPart &) const = default;
};

/// The repaired string in stretches: names, placeholders and the version mark that do not stand
/// so in the pasted text are Changed.
[[nodiscard]] QList<RepairedPart> repairedParts(const QString &pasted, const StringCheck &check);

/// What was done, in one sentence: "3 changes, taken out: services, the version mark lb added".
[[nodiscard]] QString repairText(const QString &pasted, const StringCheck &check);

} // namespace LeadBridge::Ui
