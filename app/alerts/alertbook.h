// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alerttimes.h"
#include "app/interfaces/alertsapi.h"
#include "app/storage/problemvalues.h"

#include <QByteArray>
#include <QList>

namespace LeadBridge {

/// One thing to be told.
struct AlertPart
{
    enum class Kind { Begun, Reminder, Over };

    Kind kind = Kind::Begun;
    ProblemRecord problem; ///< of Over: as it last was, with overUtc

    bool operator==(const AlertPart &) const = default;
};

/// What the operator has been told and what is still to be told: each cause once when it has
/// lasted for a moment, once a day while nobody has seen it, and once when it is over and stays
/// so. What comes and goes within moments is not worth a word, unless it keeps coming back. Knows
/// no clock of its own.
class AlertBook final
{
public:
    /// As written() gave it, keeping what was told over a restart. Of anything else: nothing told.
    static AlertBook read(const QByteArray &json);
    [[nodiscard]] QByteArray written() const;

    /// What is to be told at this moment, and from then on counts as told. @p current: all
    /// problems that are not over; @p whole: whether none was left out of them.
    [[nodiscard]] QList<AlertPart> step(const QList<ProblemRecord> &current, bool whole,
                                        const AlertSettings &settings, const AlertTimes &times,
                                        const QDateTime &nowUtc);

    /// When step() has something to do although no problem changes; invalid: never.
    [[nodiscard]] QDateTime nextUtc(const AlertSettings &settings, const AlertTimes &times) const;

private:
    struct Entry
    {
        ProblemRecord problem;
        QDateTime sinceUtc; ///< noticed here
        QDateTime toldUtc; ///< last; invalid: not yet
        QDateTime goneUtc; ///< invalid: it is there
        int reminders = 0;
    };

    void takeOver(const QList<ProblemRecord> &current, bool whole, const QDateTime &nowUtc);
    [[nodiscard]] static bool mayBegin(const Entry &entry, const AlertSettings &settings);
    [[nodiscard]] static bool mayRemind(const Entry &entry, const AlertSettings &settings,
                                        const AlertTimes &times);

    QList<Entry> m_entries;
};

} // namespace LeadBridge
