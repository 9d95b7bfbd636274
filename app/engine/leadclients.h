// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/problemvalues.h"

#include <QFuture>
#include <QHash>
#include <QStringList>

namespace LeadBridge {

class FlowService;
class HistoryReader;

/// Whose leads problems are about, by problem.
struct LeadClients
{
    QHash<ProblemId, QStringList> values; ///< all that the newest lead's event tells
    QHash<ProblemId, QString> names; ///< its client as a person would say it
};

/// Reads the newest lead of each problem; what cannot be read is left out.
[[nodiscard]] QFuture<LeadClients> clientsOfLeads(HistoryReader &reader, const FlowService &flows,
                                                  const QList<ProblemRecord> &problems);

} // namespace LeadBridge
