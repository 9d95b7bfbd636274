// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/problemvalues.h"

#include <QList>

namespace LeadBridge {

class Connection;

/// How problems stand, and what nobody was told of yet.
struct ProblemNews
{
    QList<ProblemRecord> current; ///< not over, the last troubled first
    QList<ProblemRecord> begun; ///< whose beginning was not told; may be over already
    QList<ProblemRecord> ended; ///< whose end was not told
    QDateTime lastUtc; ///< when the last one began
};
[[nodiscard]] ProblemNews readProblemNews(Connection &db, int limit);

/// Those that are over, the last ended first, before @p before; invalid: from the newest.
[[nodiscard]] QList<ProblemRecord> readPastProblems(Connection &db, const QDateTime &before,
                                                    int limit);

/// The leads a problem touches that are not done, newest first.
[[nodiscard]] QList<EventId> readProblemLeads(Connection &db, ProblemId problem, int limit);

} // namespace LeadBridge
