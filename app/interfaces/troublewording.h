// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/wording.h"
#include "app/storage/problemvalues.h"

namespace LeadBridge {

/// The three lines of a problem of any kind, as problemText() has them for leads. The one place
/// of these words: for the window, alerts and the command line.
[[nodiscard]] ProblemText troubleText(const ProblemRecord &problem);

/// The same where another program holds the port, which has no record yet when it is found.
[[nodiscard]] ProblemText portTakenText(const QString &port);

/// A kind of problem in a few words, as the settings of alerts list it.
[[nodiscard]] QString problemKindText(ProblemKind kind);

} // namespace LeadBridge
