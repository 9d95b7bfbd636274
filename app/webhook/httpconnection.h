// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/webhook/connectiontable.h"
#include "app/webhook/httpanswer.h"
#include "app/webhook/httpreader.h"

#include <QObject>

#include <vector>

QT_FORWARD_DECLARE_CLASS(QTcpSocket)

namespace LeadBridge {

struct Turned;
struct WebhookContext;

/// One accepted connection: moves bytes between socket and reader, and answers in the order
/// of the requests. While as many requests as allowed wait for their answers it does not
/// read, so a fast sender is slowed down by TCP. Webhook thread.
class HttpConnection final : public QObject
{
    Q_OBJECT
public:
    /// Takes over @p socket. @p context must outlive the connection's last event.
    HttpConnection(QTcpSocket *socket, WebhookContext &context, QObject *parent);

    [[nodiscard]] const ConnectionTable::Place &place() const { return m_place; }

    /// Nothing of a request has been read, and no answer is owed.
    [[nodiscard]] bool isSilent() const
    {
        return m_place.phase == Phase::Fresh || m_place.phase == Phase::Idle;
    }

    /// Notes what became of a request. Nothing is written before pump(). False when no
    /// request waits under this serial, or pump() is to be called already.
    [[nodiscard]] bool settle(quint16 serial, bool stored);
    void pump();

    /// Reads what has reached the system, without waiting for its event.
    void readArrived();

    void expire(); ///< its phase has lasted too long
    void drain(); ///< ends after what is in flight
    void drop(); ///< ends now

signals:
    void finished();

private:
    /// A request's place in the order of answers.
    struct Slot
    {
        quint16 serial = 0;
        bool isReady = false;
        Persistence persistence = Persistence::Stays;
        qsizetype heldBytes = 0; ///< its body's share of WebhookContext::bodyBytes
        QByteArray answer;
    };

    void run();
    void readOn();
    void parseBuffered();
    [[nodiscard]] qsizetype parse(const char *data, qsizetype size);
    void onHead(bool bodyHasBegun);
    void onMessage();
    void turn(const Turned &turned);
    void answerNow(const HttpAnswer &answer, bool closes);
    [[nodiscard]] bool holdBody();
    void push(Slot slot);
    void flush();
    void endWriting();
    void discard();
    void updatePhase();
    void onDisconnected();
    void release(qsizetype bytes);

    [[nodiscard]] bool isStopped() const;
    [[nodiscard]] Persistence persistence(bool closes);

    QTcpSocket *m_socket;
    WebhookContext &m_context;
    ConnectionTable::Place m_place;
    HttpReader m_reader;
    QByteArray m_unread; ///< came, but not parsed yet
    std::vector<Slot> m_slots;
    QString m_address;
    quint64 m_sender = 0;
    FlowId m_flow;
    qsizetype m_heldBytes = 0; ///< of the body being read
    quint32 m_messages = 0;
    quint32 m_messagesAtPhase = 0;
    quint16 m_serial = 0;
    bool m_isRunning = false;
    bool m_isTouched = false; ///< settled, not pumped yet
    bool m_hasLast = false; ///< the last answer of the connection is among the slots
    bool m_isLingering = false;
    bool m_isGone = false;
};

} // namespace LeadBridge
