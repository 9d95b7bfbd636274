// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/reason.h"
#include "app/base/result.h"
#include "app/base/states.h"

#include <QString>

namespace LeadBridge {

/// Reasons and errors in words, for the window and the command line alike: whole sentences in
/// the language of the installed translator, English without one. Plain text.

/// What stands in the history's column and in the "message" of scripts: one line.
[[nodiscard]] QString reasonText(const Reason &reason);

/// The three lines of a problem: what happened (up to 60 letters), why, what to do.
struct ProblemText
{
    QString what;
    QString why;
    QString remedy;
};
[[nodiscard]] ProblemText problemText(State state, const Reason &reason,
                                      const QString &destinationName);

/// One line: what went wrong, with the place if there is one.
[[nodiscard]] QString errorText(const Error &error);

/// The same for ClientsApi::checkKlientiks(): what to look at in the access to Klientiks.
[[nodiscard]] QString klientiksErrorText(const Error &error);

/// A Klientiks event's title, a destination's name, a builtin's name.
[[nodiscard]] QString stateText(State state);
[[nodiscard]] QString destinationText(const QString &destinationId);
[[nodiscard]] QString builtinText(const QString &name);
/// Label or help of a destination's description, translated.
[[nodiscard]] QString describedText(const char *source);
/// Group of a destination's description, translated: "Offer" names a group and an input of it,
/// and other languages have two words.
[[nodiscard]] QString groupText(const char *source);

} // namespace LeadBridge
