// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/readingnote.h"
#include "app/klientiks/stringcheck.h"

#include <QString>

namespace LeadBridge {

/// Faults of a pasted parameter string and notes on how an event was read, in words. Plain text in
/// the language of the installed translator, English without one.

/// What is wrong, in a few words: “A sign ¶ instead of &para”.
[[nodiscard]] QString faultTitle(const StringFault &fault);

/// What comes of it and what we do: one line of one or two short sentences.
[[nodiscard]] QString faultText(const StringFault &fault);

/// What was put right, or could not be, in one sentence or two. @p eventTitle is the event's name
/// on the Klientiks page; it tells where a placeholder is to be corrected.
[[nodiscard]] QString noteText(const ReadingNote &note, const QString &eventTitle);

} // namespace LeadBridge
