// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/pastflows.h"

#include "app/flow/actionkeys.h"
#include "app/flow/flowfile.h"
#include "app/storage/connection.h"

namespace LeadBridge {

namespace {

constexpr qsizetype mostFlows = 64; // a few kilobytes each

} // namespace

QByteArray packPastFlow(const Flow &flow)
{
    Flow past;
    past.source.event = flow.source.event;
    past.source.parameters = flow.source.parameters;
    past.actions = flow.actions;
    return flowToJson(past);
}

std::shared_ptr<const Flow> PastFlows::flow(Connection &db, qint64 stepList)
{
    const auto known = m_flows.constFind(stepList);
    if (known != m_flows.cend())
        return *known;
    std::shared_ptr<const Flow> found;
    {
        Rows rows = db.query("SELECT document FROM step_lists WHERE id = ?", stepList);
        if (rows.next() && !rows.isNull(0)) {
            if (auto read = flowFromJson(rows.bytes(0)))
                found = std::make_shared<const Flow>(std::move(*read));
        }
    }
    if (m_flows.size() >= mostFlows)
        m_flows.clear();
    m_flows.insert(stepList, found);
    return found;
}

std::shared_ptr<const Action> PastFlows::action(Connection &db, qint64 stepList, int key, int step)
{
    const std::shared_ptr<const Flow> past = flow(db, stepList);
    const Action *action = past ? findAction(*past, key, step) : nullptr;
    return action ? std::shared_ptr<const Action>(past, action) : nullptr;
}

} // namespace LeadBridge
