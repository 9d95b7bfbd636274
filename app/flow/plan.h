// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/reason.h"
#include "app/base/states.h"
#include "app/contacts/client.h"
#include "app/flow/fields.h"
#include "app/flow/flow.h"

#include <functional>

namespace LeadBridge {

/// The duplicate keys of an event whose client is known by now.
using KeysOfClient = std::function<QList<QByteArray>(const ClientData &known)>;

/// What is to happen with an event that has just come.
struct Plan
{
    State state = State::Pending; ///< Pending, Held or Filtered
    Reason reason;
    int steps = 0; ///< deliveries to plan: one per action, none where the event is filtered
    QList<int> actions {}; ///< the keys of their actions
    QList<QByteArray> duplicateKeys {}; ///< an event is a repeat where all of these came before
    std::chrono::minutes duplicateWindow { 0 }; ///< how long ago, at most
    std::chrono::minutes duplicateMemory { 0 }; ///< how long others may ask for the keys
    bool duplicateAnywhere = false; ///< the keys count over all flows that guard in this way
    KeysOfClient keysOfClient {}; ///< where only the client directory knows the phone
    QString client; ///< name for the history's column, from the fields, may be empty
    QString phone; ///< phone as received, for the history's column and search
    ClientData known; ///< what the fields tell of the client, for the directory
};

/// Decides from the flow and the fields alone. @p sending is false while the operator has
/// stopped sending altogether.
[[nodiscard]] Plan planEvent(const Flow &flow, const Fields &fields, bool sending);

/// What the fields tell of the client. A parameter the operator has renamed is found by its
/// placeholder; a value that still is a placeholder counts as empty.
[[nodiscard]] ClientData clientOf(const Source &source, const Fields &fields);

/// The client's name: client_name, else family name, first name and patronymic joined.
[[nodiscard]] QString fullName(const Fields &fields);

} // namespace LeadBridge
