// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QStringList>

#include <optional>
#include <utility>

namespace LeadBridge {

using OutageId = Id<struct OutageTag>;

enum class OutageCause {
    Ended, ///< the program was ended properly
    Died, ///< it ended without a word: killed, crashed, or the power failed
    Slept, ///< the computer slept
    NotListening, ///< the program ran, its endpoint did not
};

/// The word stored and printed: ended, died, slept, not_listening.
[[nodiscard]] QString outageCauseWord(OutageCause cause);
[[nodiscard]] std::optional<OutageCause> outageCauseFromWord(QStringView word);

/// A time in which nothing could be received.
struct Outage
{
    OutageId id;
    QDateTime fromUtc;
    QDateTime untilUtc;
    OutageCause cause = OutageCause::Ended;
    int missed = -1; ///< events that may be missing, by the gaps in Klientiks' ids; -1: not known
    int caughtUp = 0; ///< events added later

    bool operator==(const Outage &) const = default;
};

/// A line of what is to be caught up.
struct CatchUpRow
{
    int line = 0; ///< of the file, from 1
    QList<std::pair<QString, QString>> fields;
    EventId known; ///< the event that already tells it; none: it is missing
    QString fault; ///< a word for why it cannot be taken; empty: it can

    bool operator==(const CatchUpRow &) const = default;
};

} // namespace LeadBridge

Q_DECLARE_METATYPE(LeadBridge::OutageId)
