// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/releasing.h"

#include "app/storage/connection.h"

namespace LeadBridge {

void markReleasing(Connection &db, const QList<FlowId> &flows)
{
    for (const FlowId flow : flows)
        db.run("INSERT OR IGNORE INTO releasing (flow) VALUES (?)", flow.value);
}

void unmarkReleasing(Connection &db, FlowId flow)
{
    db.run("DELETE FROM releasing WHERE flow = ?", flow.value);
}

void unmarkAllReleasing(Connection &db)
{
    db.run("DELETE FROM releasing");
}

std::optional<FlowId> nextReleasing(Connection &db)
{
    const auto flow = db.value("SELECT flow FROM releasing ORDER BY flow LIMIT 1");
    return flow ? std::optional(FlowId { *flow }) : std::nullopt;
}

} // namespace LeadBridge
