// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/problemvalues.h"

namespace LeadBridge {

/// What mends a problem, so far as the program can lead there.
enum class ProblemCure {
    ShowLeads, ///< a person has to look at them
    ChangeKey, ///< the service does not take the key, or there is none
    EditAndSend, ///< what the client told is wrong
    OpenDirectory, ///< the client directory lacks something
    OpenStep, ///< the flow's step is set up wrongly
    SwitchGuardOn, ///< the service says that it has the order already
    TakePort, ///< another program holds the port
    CheckAddress, ///< the settings of receiving
    OpenFolder, ///< the disk needs room
    OpenAlerts,
    OpenCopies, ///< the settings of data and copies
    ShowString, ///< the string in Klientiks
    ShowOutage, ///< the history, at the time nothing was received
    TryNow, ///< nothing to be done but to wait, or to try at once
    None,
};

[[nodiscard]] ProblemCure cureOf(const ProblemRecord &problem);

/// Whether sending the same again may help, once the cause is gone: not where the service has
/// the order, or where nobody knows whether it has it.
[[nodiscard]] bool helpsToSendAgain(const ProblemRecord &problem);

/// What lies behind tries that were used up.
[[nodiscard]] Reason causeBehind(const Reason &reason);
/// The service says that the key is wrong, in its code or in its words.
[[nodiscard]] bool saysKeyIsWrong(const Reason &reason);
/// The service says that it has had this order before.
[[nodiscard]] bool saysDuplicate(const Reason &reason);

} // namespace LeadBridge
