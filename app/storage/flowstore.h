// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/flow/flow.h"

#include <QFuture>

namespace LeadBridge {

class WriterQueue;

/// The flows in the database. Calls from any thread; results after the commit.
class FlowStore
{
public:
    /// @p queue must outlive the store.
    explicit FlowStore(WriterQueue &queue);

    QFuture<Result<QList<Flow>>> all();
    /// Stores all of these or none, and gives them back with their ids and their actions' keys. A
    /// flow without an id is new; an action without a key gets one that none of the flow ever
    /// had. Error InUse: the name belongs to another flow (place: the name).
    /// @p release: what is held of these running flows is to be queued by Journal::releaseHeld().
    QFuture<Result<QList<Flow>>> save(const QList<Flow> &flows, const QList<FlowId> &release = {});
    /// Marks the flow as removed: events keep its name.
    QFuture<Result<>> remove(FlowId id);

private:
    WriterQueue &m_queue;
};

} // namespace LeadBridge
