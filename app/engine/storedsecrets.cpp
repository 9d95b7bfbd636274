// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/storedsecrets.h"

#include "app/storage/secretstore.h"

namespace LeadBridge {

StoredSecrets::StoredSecrets(SecretStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
}

void StoredSecrets::store(const QList<NewSecret> &secrets,
                          const std::function<void(const Result<> &)> &done)
{
    QMetaObject::invokeMethod(&m_store, [this, secrets, done] { storeFrom(0, secrets, done); });
}

/// One after the other, on the store's thread: the order is the service's, which counts where the
/// program ends in between.
void StoredSecrets::storeFrom(qsizetype index, const QList<NewSecret> &secrets,
                              const std::function<void(const Result<> &)> &done)
{
    const auto tell = [this, done](const Result<> &result) {
        QMetaObject::invokeMethod(
            this, [done, result] { done(result); }, Qt::QueuedConnection);
    };
    if (index >= secrets.size()) {
        tell({});
        return;
    }
    const NewSecret &secret = secrets.at(index);
    m_store.set(secret.name, secret.value)
        .then(&m_store, [this, index, secrets, done, tell](const Result<> &kept) {
            if (kept)
                storeFrom(index + 1, secrets, done);
            else
                tell(fail(kept.error().kind, kept.error().detail, secrets.at(index).name));
        });
}

} // namespace LeadBridge
