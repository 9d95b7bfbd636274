// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/webhook/webhookrequest.h"

#include <QList>
#include <QMetaType>

namespace LeadBridge {

/// What became of one accepted request.
struct StoredReply
{
    quint64 ticket = 0;
    bool stored = false; ///< committed to the disk; only then is 200 answered

    bool operator==(const StoredReply &) const = default;
};

/// Where accepted requests go. Called on the webhook thread and must not block: the sink
/// queues the request and later, when its commit has reached the disk, has
/// WebhookServer::answer() called on the webhook thread with the ticket. Each ticket is
/// answered once; a ticket whose connection is gone by then is ignored.
class RequestSink
{
public:
    RequestSink() = default;
    RequestSink(const RequestSink &) = delete;
    RequestSink &operator=(const RequestSink &) = delete;
    virtual ~RequestSink() = default;

    virtual void accept(quint64 ticket, WebhookRequest request) = 0;
};

} // namespace LeadBridge

Q_DECLARE_METATYPE(LeadBridge::StoredReply)
