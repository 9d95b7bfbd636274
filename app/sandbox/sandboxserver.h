// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/flow/fields.h"
#include "app/sandbox/orderrules.h"

#include <QHostAddress>
#include <QObject>
#include <QTcpServer>

class QTcpSocket;

namespace LeadBridge {

struct HttpHead;

/// A strict stand-in for CPA.House's send_order, for trying things out: nobody is rung up.
/// Speaks HTTP/1.1 with keep-alive. Lives on the thread it was made on or moved to.
class SandboxServer final : public QObject
{
    Q_OBJECT
public:
    /// An empty @p apiKey means that any key is right.
    explicit SandboxServer(const QString &apiKey = {}, QObject *parent = nullptr);
    ~SandboxServer() override;

    /// Port 0 takes a free one. The value: the port. Error InUse.
    [[nodiscard]] Result<quint16> listen(const QHostAddress &address, quint16 port);

signals:
    /// An order was judged. @p orderId is 0 where it was refused. The key is left out of @p fields.
    void orderJudged(qint64 orderId, const LeadBridge::Fields &fields, const QString &message);

private:
    void welcome();
    [[nodiscard]] QByteArray answer(const HttpHead &head, const QByteArray &body);

    QTcpServer m_server;
    QString m_apiKey;
    qint64 m_lastOrder = 90'000'000;
};

} // namespace LeadBridge
