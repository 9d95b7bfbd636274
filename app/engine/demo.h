// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QFuture>
#include <QNetworkAccessManager>
#include <QObject>

namespace LeadBridge {

class FlowService;
class SandboxHost;
class SettingsService;
class StatusService;

/// Plays the product to somebody who has set up nothing yet: makes a sample flow for each
/// Klientiks event to the built-in sandbox, and sends itself the sample events over real HTTP,
/// one after the other. Main thread.
class Demo final : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        FlowService &flows;
        SandboxHost &sandbox;
        SettingsService &settings;
        StatusService &status;
    };
    explicit Demo(const Parts &parts, QObject *parent = nullptr);

    /// The future ends when the last sample event was answered 200. Error Unavailable: the
    /// endpoint does not listen.
    QFuture<Result<>> play();

private:
    QFuture<Result<>> makeFlows(const QUrl &sandbox);
    QFuture<Result<>> sendFrom(qsizetype index);

    Parts m_parts;
    QNetworkAccessManager m_network;
    QList<QUrl> m_requests;
};

} // namespace LeadBridge
