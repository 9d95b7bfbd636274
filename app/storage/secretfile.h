// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace LeadBridge {

/// secrets.json of a data folder: which keys there are, and, where there is no keychain, their
/// values. Written whole or not at all, readable by its owner alone.
struct SecretFile
{
    QString id; ///< random; tells this folder's keys in the keychain from another folder's
    QStringList inKeychain; ///< names whose values the keychain holds
    QHash<QString, QString> values; ///< values held here

    /// A file that is not there gives an empty one with a fresh id. Errors: Permission; Corrupt,
    /// with the damaged file left as it is.
    [[nodiscard]] static Result<SecretFile> read(const QString &path);
    /// Errors: Permission, DiskFull.
    [[nodiscard]] Result<> write(const QString &path) const;
};

} // namespace LeadBridge
