// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/storage/secretstorekind.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QStringList>

#include <chrono>
#include <memory>

namespace LeadBridge {

/// Keys of services, by name: in the system keychain, or, where there is no keychain service,
/// in secrets.json of mode 0600 in the data folder. Values are read once at start and kept in
/// memory. Lives on the main thread; value() and snapshot() are safe from any thread.
class SecretStore final : public QObject
{
    Q_OBJECT
public:
    explicit SecretStore(const QString &dataFolder, QObject *parent = nullptr);
    ~SecretStore() override;

    /// Finds out where secrets are kept and reads them. Call once, before the others.
    QFuture<Result<>> load();

    [[nodiscard]] SecretStoreKind kind() const;
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] QHash<QString, QString> snapshot() const;

    QFuture<Result<>> set(const QString &name, const QString &value);
    /// Error NotFound.
    QFuture<Result<>> remove(const QString &name);

signals:
    void changed();

private:
    void readLater(std::chrono::seconds pause);

    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace LeadBridge
