// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/resolvedinput.h"

#include <QJsonArray>
#include <QJsonObject>

namespace LeadBridge {

/// The lead with its contact as POST /api/v4/leads/complex takes it, in an array of its own
/// (amocrm.ru/developers, leads-api). Empty values are left out: the service refuses them.
[[nodiscard]] QJsonObject amoCrmLead(const Action &action, const QList<ResolvedInput> &inputs,
                                     const BuildContext &context);

/// The body of POST /api/v4/leads/ID/notes.
[[nodiscard]] QJsonArray amoCrmNote(const QString &text);

/// The input that made what @p path points to in @p lead, such as custom.4000 for
/// custom_fields_values.0.field_id; the path itself where it cannot be told.
[[nodiscard]] QString amoCrmInputAt(const QJsonObject &lead, const QString &path);

} // namespace LeadBridge
