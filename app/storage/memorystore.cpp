// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/memorystore.h"

#include "app/storage/learnedfields.h"
#include "app/storage/writerqueue.h"

namespace LeadBridge {

MemoryStore::MemoryStore(WriterQueue &queue)
    : m_queue(queue)
{
}

QFuture<Result<>> MemoryStore::acknowledge(FlowId flow)
{
    return m_queue.request<void>([flow](Connection &db) -> Result<> {
        acknowledgeFields(db, flow);
        return {};
    });
}

} // namespace LeadBridge
