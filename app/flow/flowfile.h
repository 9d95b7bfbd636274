// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/flow/flow.h"

#include <QByteArray>

namespace LeadBridge {

/// Whether written flows carry the secret part of their webhook addresses.
enum class Addresses { Leave, Include };

/// Reads a flow file (README, "Flow file"). All or nothing: the first mistake is returned
/// with its place, such as flows[0].actions[1].mapping.phone, or line and column.
/// Destinations' own settings and inputs are checked by checkFlow() in app/destinations.
[[nodiscard]] Result<QList<Flow>> readFlowFile(const QByteArray &json);

/// The flows as a flow file, indented, in a stable order of keys.
[[nodiscard]] QByteArray writeFlowFile(const QList<Flow> &flows, Addresses addresses);

/// One flow as a JSON object and back, as the database keeps it, with its actions' keys. What an
/// operator saved is read back whatever it holds: drafts may have empty names, broken templates and
/// the like.
[[nodiscard]] QByteArray flowToJson(const Flow &flow);
[[nodiscard]] Result<Flow> flowFromJson(const QByteArray &json);

} // namespace LeadBridge
