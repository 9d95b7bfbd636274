// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/secretkeeper.h"

#include <QObject>

namespace LeadBridge {

class SecretStore;

/// Keeps what services hand out in the secret store, which lives on the main thread.
/// Lives on the delivery thread.
class StoredSecrets final : public QObject, public SecretKeeper
{
    Q_OBJECT
public:
    /// @p store must outlive it.
    explicit StoredSecrets(SecretStore &store, QObject *parent = nullptr);

    /// Error::place is the name of the secret that could not be stored.
    void store(const QList<NewSecret> &secrets,
               const std::function<void(const Result<> &)> &done) override;

private:
    void storeFrom(qsizetype index, const QList<NewSecret> &secrets,
                   const std::function<void(const Result<> &)> &done);

    SecretStore &m_store;
};

} // namespace LeadBridge
