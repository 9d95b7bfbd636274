// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"

#include <QFuture>

namespace LeadBridge {

class WriterQueue;

/// What the operator says of learned fields. Calls from any thread; results after the commit.
class MemoryStore
{
public:
    /// @p queue must outlive the store.
    explicit MemoryStore(WriterQueue &queue);

    /// New fields of this flow are known now, those that stopped are forgotten.
    QFuture<Result<>> acknowledge(FlowId flow);

private:
    WriterQueue &m_queue;
};

} // namespace LeadBridge
