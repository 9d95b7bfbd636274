// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/flow.h"

#include <QByteArray>
#include <QHash>

#include <memory>

namespace LeadBridge {

class Connection;

/// What of a flow its steps are carried out with, as step_lists.document keeps it: its source
/// without the secret address, and its actions. The same for flows whose steps do the same.
[[nodiscard]] QByteArray packPastFlow(const Flow &flow);

/// Flows as they were when their step lists were written, with the newest used at hand: a
/// thousand steps that are repeated as they were share one document. On its connection's thread.
class PastFlows
{
public:
    /// nullptr: the list is an older program's, which kept no document.
    std::shared_ptr<const Flow> flow(Connection &db, qint64 stepList);
    /// The action of a step, see findAction(). nullptr: not known.
    std::shared_ptr<const Action> action(Connection &db, qint64 stepList, int key, int step);
    /// To be called after a transaction was taken back: its list's number is given out anew.
    void forget() { m_flows.clear(); }

private:
    QHash<qint64, std::shared_ptr<const Flow>> m_flows;
};

} // namespace LeadBridge
