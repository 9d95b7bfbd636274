// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>

namespace LeadBridge::StandIn {

/// What is wrong with a lead for POST /api/v4/leads/complex: entries of "validation-errors", each
/// with code, path and detail. Empty: it is taken.
[[nodiscard]] QJsonArray leadMistakes(const QJsonValue &lead);

/// The same for POST /api/v4/leads/ID/notes.
[[nodiscard]] QJsonArray noteMistakes(const QJsonValue &note);

} // namespace LeadBridge::StandIn
