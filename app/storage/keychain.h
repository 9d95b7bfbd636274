// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QFuture>
#include <QObject>
#include <QPointer>
#include <QString>

namespace LeadBridge {

/// The system's keychain, under the name LeadBridge. Calls return at once. Main thread.
class Keychain final : public QObject
{
    Q_OBJECT
public:
    /// @p prefix keeps the keys of one data folder apart from another's.
    explicit Keychain(const QString &prefix, QObject *parent = nullptr);

    /// Whether there is a keychain service that answers within a second.
    QFuture<bool> answers();

    /// Error NotFound: it holds no such key. Error Permission: it is locked or says no.
    QFuture<Result<QString>> read(const QString &name);
    QFuture<Result<>> write(const QString &name, const QString &value);
    QFuture<Result<>> remove(const QString &name);

private:
    QString m_prefix;
    QPointer<QObject> m_probe; ///< the job of answers() that is still under way
};

} // namespace LeadBridge
