// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/datafolder.h"
#include "app/interfaces/settingsapi.h"
#include "app/storage/settingsstore.h"

namespace LeadBridge {

class FlowService;
class SecretStore;

/// Settings and keys of a running engine. Lives on the main thread.
class SettingsService final : public SettingsApi
{
    Q_OBJECT
public:
    SettingsService(WriterQueue &queue, SecretStore &secrets, const FlowService &flows,
                    const DataFolder &folder, QObject *parent = nullptr);

    /// Reads the stored settings and announces them.
    QFuture<Result<>> load();

    [[nodiscard]] Settings settings() const override { return m_settings; }
    QFuture<Result<>> apply(const Settings &settings) override;
    [[nodiscard]] QString dataFolder() const override;
    [[nodiscard]] qint64 databaseBytes() const override;
    [[nodiscard]] SecretStoreKind secretStore() const override;
    [[nodiscard]] QList<SecretInfo> secrets() const override;
    QFuture<Result<>> setSecret(const QString &name, const QString &value) override;
    QFuture<Result<>> removeSecret(const QString &name) override;

    /// Whether the operator has sending on; kept with the settings.
    [[nodiscard]] bool sending() const { return m_sending; }
    /// @p release: see SettingsStore::saveSending().
    QFuture<Result<>> setSending(bool on, const QList<FlowId> &release = {});

private:
    SettingsStore m_store;
    SecretStore &m_secrets;
    const FlowService &m_flows;
    const DataFolder &m_folder;
    Settings m_settings;
    bool m_sending = true;
};

} // namespace LeadBridge
