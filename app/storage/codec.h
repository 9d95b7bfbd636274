// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/destinations/message.h"
#include "app/flow/fields.h"
#include "app/flow/readingnote.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace LeadBridge {

/// How values stand in the database (see migrations/).

[[nodiscard]] QByteArray packHeaders(const HttpHeaders &headers);
[[nodiscard]] HttpHeaders unpackHeaders(const QByteArray &bytes);

[[nodiscard]] QByteArray packFields(const Fields &fields);
[[nodiscard]] Fields unpackFields(const QByteArray &bytes);

/// Empty for no notes.
[[nodiscard]] QString packNotes(const ReadingNotes &notes);
[[nodiscard]] ReadingNotes unpackNotes(const QString &text);

/// Milliseconds since 1970, UTC; nothing for an invalid time.
[[nodiscard]] std::optional<qint64> packTime(const QDateTime &time);
[[nodiscard]] QDateTime unpackTime(qint64 milliseconds);

/// Hours since 1970, UTC.
[[nodiscard]] qint64 hourOf(qint64 milliseconds);
inline constexpr qint64 millisecondsPerHour = 3'600'000;

/// The word of an outcome, as scripts see it in "outcome".
[[nodiscard]] QString outcomeWord(OutcomeKind kind);
[[nodiscard]] OutcomeKind outcomeFromWord(const QString &word);

/// A delivery's id holds its event and step, so that an event's deliveries stand together in
/// the table without an index.
inline constexpr int stepLimit = 255;
[[nodiscard]] constexpr qint64 deliveryIdOf(qint64 event, int step)
{
    return event * (stepLimit + 1) + step;
}
[[nodiscard]] constexpr qint64 eventOf(qint64 delivery)
{
    return delivery / (stepLimit + 1);
}
[[nodiscard]] constexpr int stepOf(qint64 delivery)
{
    return static_cast<int>(delivery % (stepLimit + 1));
}

} // namespace LeadBridge
