// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QFuture>
#include <QObject>
#include <QThread>
#include <QUrl>

namespace LeadBridge {

class SandboxServer;

/// The built-in sandbox on a thread of its own, started when it is first needed. Lives on the
/// main thread.
class SandboxHost final : public QObject
{
    Q_OBJECT
public:
    explicit SandboxHost(QObject *parent = nullptr);
    ~SandboxHost() override;

    /// Address of its send_order. Error Unavailable: no port to be had.
    QFuture<Result<QUrl>> address();

private:
    QThread m_thread;
    SandboxServer *m_server = nullptr; // lives on m_thread, deleted when that finishes
    quint16 m_port = 0;
};

} // namespace LeadBridge
