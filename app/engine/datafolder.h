// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace LeadBridge {

/// The folder that holds everything of one bridge, and the lock that keeps a second engine out.
class DataFolder final
{
public:
    /// Nothing is touched yet. An empty @p path means the platform's application data folder.
    explicit DataFolder(const QString &path);

    /// Makes the folder (mode 0700) and takes its lock. Error FolderInUse: another engine works on
    /// it; the detail says which process. Error Permission: the folder cannot be made or written.
    [[nodiscard]] Result<> open();

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString databasePath() const;
    /// Name of the local socket by which programs speak to the engine on this folder.
    [[nodiscard]] QString controlName() const;

private:
    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace LeadBridge
