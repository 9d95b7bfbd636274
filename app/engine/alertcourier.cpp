// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/alertcourier.h"

#include "app/delivery/messagesender.h"

#include <QPromise>

#include <memory>

namespace LeadBridge {

AlertCourier::AlertCourier(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_sender(new MessageSender(clock))
{
    m_thread.setObjectName(QStringLiteral("alerts"));
    m_sender->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_sender, &QObject::deleteLater);
    connect(m_sender, &MessageSender::dateHeard, this, &AlertCourier::dateHeard);
    m_thread.start();
}

AlertCourier::~AlertCourier()
{
    QMetaObject::invokeMethod(m_sender, [sender = m_sender] { sender->closeAll(); });
    m_thread.quit();
    m_thread.wait();
}

QFuture<Answer> AlertCourier::send(const OutboundMessage &message)
{
    const auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    QMetaObject::invokeMethod(m_sender, [sender = m_sender, promise, message] {
        sender->send(message, HttpTimeouts(), [promise](const Answer &answer) {
            promise->addResult(answer);
            promise->finish();
        });
    });
    return promise->future();
}

} // namespace LeadBridge
