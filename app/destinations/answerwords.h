// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/message.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace LeadBridge {

/// Small readings of an answer that several services share.

/// The first header of this name, any case; empty where there is none.
[[nodiscard]] QByteArray headerOf(const Answer &answer, const char *name);

/// How long to wait, as the answer asks: Retry-After in seconds, `retry_after` of a JSON body,
/// X-RateLimit-Reset (seconds, or a Unix time measured from @p nowUtc). The form of Retry-After
/// with a date is read where the answer's time is known: in the delivery room.
[[nodiscard]] std::optional<std::chrono::seconds> waitAskedFor(const Answer &answer,
                                                               const QDateTime &nowUtc);

/// What an error's body says in words: of problem details (RFC 9457) `detail`, else `title`, and
/// their `errors`; of another JSON object its message, under the usual names. Empty where there
/// are none.
[[nodiscard]] QString wordsOf(const Answer &answer);

/// HttpStatus with the beginning of the body.
[[nodiscard]] Reason statusReason(const Answer &answer);

} // namespace LeadBridge
