// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/engine/controlmethods.h"

#include <QLocalServer>
#include <QObject>

class QLocalSocket;

namespace LeadBridge {

/// Answers other programs of the same user on a local socket. Main thread.
class ControlServer final : public QObject
{
    Q_OBJECT
public:
    /// @p methods must outlive the server.
    explicit ControlServer(const ControlMethods &methods, QObject *parent = nullptr);

    /// The data folder's lock must be held: a socket left by a crash is replaced.
    [[nodiscard]] Result<> listen(const QString &name);

private:
    void welcome();
    void read(QLocalSocket *socket);

    const ControlMethods &m_methods;
    QLocalServer m_server;
};

/// Asks the engine that answers on @p name. Error Unavailable: none does.
[[nodiscard]] QFuture<Result<QJsonValue>> askEngine(const QString &name, const QString &method,
                                                    const QJsonObject &parameters);

} // namespace LeadBridge
