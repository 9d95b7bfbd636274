// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/secretkeeper.h"

#include <QObject>

#include <chrono>
#include <functional>

namespace LeadBridge {

/// Sees to it that new secrets are durable before anything follows from them: what cannot be
/// stored now is kept in memory and offered again, since the service has given up the old one
/// and does not tell the new one twice. Lives on the delivery thread.
class SecretSaver final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// None: they live in memory alone. It must outlive the saver.
    void setKeeper(SecretKeeper *keeper) { m_keeper = keeper; }

    /// Calls @p kept once they are durable, possibly before this returns.
    void save(const QList<NewSecret> &secrets, const std::function<void()> &kept);

    [[nodiscard]] bool isIdle() const { return m_unsaved == 0; }

signals:
    /// One of them cannot be stored for now. At every failed try; @p name is that of the secret.
    void refused(const QString &name, const LeadBridge::Error &error);

private:
    void offer(const QList<NewSecret> &secrets, const std::function<void()> &kept,
               std::chrono::milliseconds pause);

    SecretKeeper *m_keeper = nullptr;
    int m_unsaved = 0;
};

} // namespace LeadBridge
