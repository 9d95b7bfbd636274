// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/webhook/connectiontable.h"
#include "app/webhook/gate.h"
#include "app/webhook/limits.h"
#include "app/webhook/webhookcounters.h"

namespace LeadBridge {

class Clock;
class RequestSink;

/// What the connections of one server share. Webhook thread only.
struct WebhookContext
{
    WebhookContext(RequestSink &requestSink, const Clock &serverClock, const WebhookLimits &bounds)
        : sink(requestSink)
        , clock(serverClock)
        , limits(bounds)
        , gate(limits)
        , table(limits)
    {
    }

    void note(Refusal kind) { ++counters.refused[static_cast<std::size_t>(kind)]; }

    RequestSink &sink;
    const Clock &clock;
    const WebhookLimits limits;
    Gate gate;
    ConnectionTable table;
    WebhookCounters counters;
    qsizetype bodyBytes = 0; ///< of all bodies being read or waiting for their commit
    bool draining = false; ///< every answer is now its connection's last
};

} // namespace LeadBridge
