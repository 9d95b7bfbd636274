// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/webhook/endpoint.h"
#include "app/webhook/limits.h"
#include "app/webhook/requestsink.h"
#include "app/webhook/webhookcounters.h"

#include <QHostAddress>
#include <QList>
#include <QObject>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

QT_FORWARD_DECLARE_CLASS(QTcpServer)
QT_FORWARD_DECLARE_CLASS(QTcpSocket)
QT_FORWARD_DECLARE_CLASS(QTimer)

namespace LeadBridge {

class Clock;
class HttpConnection;
class Probes;
struct WebhookContext;

/// The local HTTP endpoint Klientiks sends its events to. Hands what passes the gate to a
/// RequestSink and answers 200 only when told that it is stored. Lives on the webhook
/// thread: make it anywhere, move it there, then call everything there.
class WebhookServer final : public QObject
{
    Q_OBJECT
public:
    /// @p sink and @p clock must outlive the server.
    WebhookServer(RequestSink &sink, const Clock &clock, const WebhookLimits &limits = {},
                  QObject *parent = nullptr);
    ~WebhookServer() override;

    /// Begins to accept requests; port 0 picks a free one. Returns the port. Errors: InUse,
    /// Permission, Network; Error::detail is the system's word.
    [[nodiscard]] Result<quint16> listen(const QHostAddress &address, quint16 port);

    [[nodiscard]] bool isListening() const;

    /// By which the program finds out whether an address leads to this server.
    [[nodiscard]] Probes &probes();

    /// As they are at this moment.
    [[nodiscard]] const WebhookCounters &counters() const;

public slots:
    /// Takes no new connections and no new requests; what is in flight is still answered.
    void stopAccepting();

    /// stopAccepting(), then closed() when the last answer is out, at the latest after
    /// WebhookLimits::closeDeadline.
    void close();

    void setEndpoints(const QList<LeadBridge::Endpoint> &endpoints);

    /// What became of accepted requests. Give many at once: the answers of one connection
    /// leave in one write.
    void answer(const QList<LeadBridge::StoredReply> &replies);

signals:
    /// At most once a second, when something changed.
    void countersChanged(LeadBridge::WebhookCounters counters);
    void closed();

private:
    void onNewConnection();
    void onAcceptError();
    void resumeAccepting();
    void admit(QTcpSocket *socket);
    void measureRoom();
    void relieve(std::chrono::nanoseconds now);
    void dropIdlest();
    void onConnectionFinished();
    void onTick();
    void reportCounters(std::chrono::nanoseconds now);
    void dropAll();

    std::unique_ptr<WebhookContext> m_context;
    QTcpServer *m_tcp;
    QTimer *m_timer;
    std::vector<HttpConnection *> m_touched;
    WebhookCounters m_reported;
    std::chrono::nanoseconds m_reportedAt { 0 };
    std::chrono::nanoseconds m_closeBy { 0 };
    bool m_isClosing = false;
    int m_room; ///< connections that may be open together
    std::optional<std::chrono::nanoseconds> m_measuredAt; ///< when m_room was found out
    std::optional<std::chrono::nanoseconds> m_complainedAt; ///< of a failed accept
    bool m_isScarce = false; ///< hardly a descriptor was left then
    bool m_isStarved = false; ///< accepting failed and begins again with the next tick
};

} // namespace LeadBridge
