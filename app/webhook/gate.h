// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/webhook/endpoint.h"
#include "app/webhook/httpanswer.h"
#include "app/webhook/httpreader.h"
#include "app/webhook/probes.h"
#include "app/webhook/ratelimits.h"
#include "app/webhook/webhookcounters.h"

#include <QList>

#include <variant>
#include <vector>

namespace LeadBridge {

/// A request that is not let in, or needs no storing.
struct Turned
{
    HttpAnswer answer;
    std::optional<Refusal> refusal; ///< none for /healthz
};

/// Decides by a request's head alone who may come in, so that a stranger's body is never
/// read. Knows no sockets. Webhook thread.
class Gate
{
public:
    explicit Gate(const WebhookLimits &limits);

    /// A source that stays keeps its count of the last minute.
    void setEndpoints(const QList<Endpoint> &endpoints);

    /// The flow the request is for, or the answer it gets at once. @p now is
    /// Clock::monotonic().
    [[nodiscard]] std::variant<FlowId, Turned> judge(const HttpHead &head, quint64 sender,
                                                     std::chrono::nanoseconds now);

    [[nodiscard]] Probes &probes() { return m_probes; }

private:
    struct Source
    {
        QByteArray digest; ///< SHA-256 of /hook/SECRET
        QByteArray allow; ///< the Allow header line
        Endpoint endpoint;
        MinuteWindow window;
    };

    [[nodiscard]] Source *findSource(QByteArrayView path);
    [[nodiscard]] Turned turnUnknown(quint64 sender, std::chrono::nanoseconds now);

    std::vector<Source> m_sources;
    SenderWatch m_senders;
    Probes m_probes;
};

/// The path of a request target: the query cut off, and scheme and host of the absolute form.
[[nodiscard]] QByteArrayView targetPath(QByteArrayView target);

} // namespace LeadBridge
