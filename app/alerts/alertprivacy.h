// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/reason.h"
#include "app/storage/problemvalues.h"

#include <QStringList>

namespace LeadBridge {

/// The reason without what may have come from a client: values of inputs, bodies of answers,
/// e-mail addresses, phone numbers, and @p clientValues wherever they turn up.
[[nodiscard]] Reason withoutPeople(const Reason &reason, const QStringList &clientValues);

/// Whether reasons of this kind of problem speak of single leads.
[[nodiscard]] bool mayNamePeople(ProblemKind kind);

} // namespace LeadBridge
