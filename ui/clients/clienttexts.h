// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/clientsapi.h"

#include <QString>

namespace LeadBridge::Ui {

// How the directory's values are put into words. All plain text, times in the local zone.

/// The name, or "No name".
[[nodiscard]] QString clientName(const ClientData &client);
/// The name, else the number: for questions and receipts.
[[nodiscard]] QString clientTitle(const ClientData &client);
/// The phone as people write it, or "no phone".
[[nodiscard]] QString clientPhone(const ClientData &client);
/// "from events", "from Klientiks", "from a file", "by hand".
[[nodiscard]] QString originText(ClientOrigin origin);
/// "Filled from events. Seen from 2 November until today at 14:31."
[[nodiscard]] QString entryHistory(const ClientEntry &entry, const QDateTime &nowUtc);
/// Why a line of a file was not taken over, by the word of ClientImport::Refused.
[[nodiscard]] QString refusalText(const QString &word);
/// What disappears with a client who is named by that many events.
[[nodiscard]] QString forgetText(int events, bool more);

/// Empty where the phone can be rung or is empty, else why not.
[[nodiscard]] QString phoneComplaint(const QString &phone, const QString &region);
/// Empty where it looks like an e-mail address or is empty, else what is wrong.
[[nodiscard]] QString emailComplaint(const QString &email);

} // namespace LeadBridge::Ui
