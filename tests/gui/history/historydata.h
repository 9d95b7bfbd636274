// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/fakeengine.h"

namespace LeadBridge {

/// A delivered event of an invented client, the higher its id the later: ten seconds apart,
/// id 10,000 now.
[[nodiscard]] EventRow madeRow(qint64 id, State state = State::Delivered);
/// madeRow() for @p newest down to @p oldest.
[[nodiscard]] QList<EventRow> madeRows(qint64 newest, qint64 oldest);
/// A story with one delivery to CPA.House without attempts.
[[nodiscard]] EventStory madeStory(const EventRow &row);
/// A try that CPA.House took or did not.
[[nodiscard]] AttemptRecord madeAttempt(int number, const QDateTime &startedUtc, int status,
                                        OutcomeKind outcome, const Reason &reason);
/// New events as the engine would tell of them.
void append(FakeHistory &history, const QList<EventRow> &newestFirst);
/// A new state of an event that is there.
void change(FakeHistory &history, EventId id, State state);

} // namespace LeadBridge
