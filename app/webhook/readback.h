// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/fields.h"
#include "app/flow/readingnote.h"
#include "app/klientiks/parameter.h"

#include <QByteArray>
#include <QString>

namespace LeadBridge {

struct ReadBack
{
    Fields fields;
    ReadingNotes notes;
};

/// Puts together again what Klientiks breaks where it pastes values into the address without
/// encoding them, and notes each repair. Nothing is changed where two readings are possible; the
/// request itself is kept elsewhere.
///
/// @p target is the raw target of the request, @p fields what was read from it, query first.
/// @p expected are the pairs of the flow's string in their order; empty: those of the event, and
/// then the string Klientiks holds is not known for certain. @p stringVersion is the mark the
/// flow's string carries, 0 for none. Pure, any thread; an undamaged request costs about a
/// microsecond.
[[nodiscard]] ReadBack readBack(const QByteArray &target, Fields fields, bool decodedAsWindows1251,
                                const ParameterList &expected, int stringVersion,
                                const QString &eventId);

} // namespace LeadBridge
