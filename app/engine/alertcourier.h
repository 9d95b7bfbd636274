// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/destinations/message.h"

#include <QFuture>
#include <QObject>
#include <QThread>

namespace LeadBridge {

class MessageSender;

/// Sends alerts beside all leads, on a thread of its own: neither waits for the other. Lives on
/// the main thread, and so do the futures' ends.
class AlertCourier final : public QObject
{
    Q_OBJECT
public:
    /// @p clock must outlive the courier.
    explicit AlertCourier(const Clock &clock, QObject *parent = nullptr);
    /// Drops what is under way.
    ~AlertCourier() override;

    /// Once, whatever comes of it.
    QFuture<Answer> send(const OutboundMessage &message);

signals:
    /// See MessageSender.
    void dateHeard(const QString &host, const QByteArray &date);

private:
    QThread m_thread;
    MessageSender *m_sender; // lives on m_thread, deleted when it finishes
};

} // namespace LeadBridge
