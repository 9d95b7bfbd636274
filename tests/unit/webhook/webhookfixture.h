// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/webhook/webhookserver.h"

#include <QMutex>
#include <QTcpSocket>
#include <QThread>

#include <atomic>
#include <chrono>
#include <memory>

namespace LeadBridge {

/// Stands in for the journal. Safe from any thread.
class FakeSink final : public RequestSink
{
public:
    enum class Mode { Store, Refuse, Hold };

    void accept(quint64 ticket, WebhookRequest request) override;

    void setServer(WebhookServer *server) { m_server = server; }
    void setMode(Mode mode);
    [[nodiscard]] QList<WebhookRequest> requests() const;
    [[nodiscard]] qsizetype count() const;
    [[nodiscard]] QList<quint64> held() const; ///< tickets in Hold mode, in order

private:
    mutable QMutex m_mutex;
    WebhookServer *m_server = nullptr;
    Mode m_mode = Mode::Store;
    QList<WebhookRequest> m_requests;
    QList<quint64> m_held;
};

/// Time that passes only when told. Safe from any thread.
class ManualClock final : public Clock
{
public:
    [[nodiscard]] QDateTime nowUtc() const override;
    [[nodiscard]] std::chrono::nanoseconds monotonic() const override { return m_now.load(); }
    void advance(std::chrono::nanoseconds by) { m_now = m_now.load() + by; }

private:
    std::atomic<std::chrono::nanoseconds> m_now { std::chrono::hours(1) };
};

/// A server on its own thread, listening on a free port of the loopback.
class ServerFixture
{
public:
    explicit ServerFixture(const WebhookLimits &limits = {}, const Clock &clock = systemClock());
    ~ServerFixture();
    ServerFixture(const ServerFixture &) = delete;
    ServerFixture &operator=(const ServerFixture &) = delete;

    /// Runs @p work on the webhook thread and waits for it.
    template <class Work> void onServer(Work work)
    {
        QMetaObject::invokeMethod(server.get(), work, Qt::BlockingQueuedConnection);
    }
    void answer(const QList<StoredReply> &replies);

    /// Waits until the server has looked at its deadlines once more.
    [[nodiscard]] bool waitForTick();

    static const QByteArray Secret;
    static const Clock &systemClock();

    // What the server signalled, gathered on the test's thread by its event loop.
    QList<WebhookCounters> counters;
    int closed = 0;
    int ticks = 0;

    FakeSink sink;
    std::unique_ptr<WebhookServer> server;
    quint16 port = 0;

private:
    QObject m_receiver;
    QThread m_thread;
};

struct Answer
{
    int status = 0; ///< 0: none came
    QByteArray head; ///< without the empty line
    QByteArray body;

    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

/// A blocking HTTP client that sends exactly the bytes it is given.
class Client
{
public:
    explicit Client(quint16 port);

    void send(const QByteArray &bytes);
    /// @p toHead: the answer has no body whatever its Content-Length says.
    [[nodiscard]] Answer read(bool toHead = false);
    [[nodiscard]] bool waitClosed();
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] QTcpSocket &socket() { return m_socket; }

private:
    QTcpSocket m_socket;
    QByteArray m_buffer;
};

/// `GET target HTTP/1.1` with a Host header.
[[nodiscard]] QByteArray get(const QByteArray &target, const QByteArray &headers = {});
[[nodiscard]] QByteArray post(const QByteArray &target, const QByteArray &type,
                              const QByteArray &body);
[[nodiscard]] QByteArray hook(const QByteArray &query = {}); ///< the right path

} // namespace LeadBridge
