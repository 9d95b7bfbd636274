// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRandomGenerator>
#include <QString>

#include <memory>

namespace LeadBridge::Test {

/// A disk that keeps only what was synced: SQLite's own file system of this process, with a
/// memory of what the disk has promised. What was written since the last sync of its file may be
/// there after a power cut or not, sector by sector, in any order; what was synced is there.
/// The first that is made becomes SQLite's default; it must outlive every connection.
class ForgetfulDisk final
{
public:
    /// What is left of unsynced sectors.
    enum class Left { Nothing, Some, All };

    ForgetfulDisk();
    ~ForgetfulDisk();
    ForgetfulDisk(const ForgetfulDisk &) = delete;
    ForgetfulDisk &operator=(const ForgetfulDisk &) = delete;

    /// Writes the database at @p path and its log into @p folder, as they would be found if the
    /// power failed at this moment. The running program notices nothing. Any thread.
    bool cutPower(const QString &path, const QString &folder, Left left,
                  QRandomGenerator &random) const;
    /// Writes that were not yet synced at the last cut.
    [[nodiscard]] int unsynced() const;

    class Memory;

private:
    std::unique_ptr<Memory> m_memory;
};

} // namespace LeadBridge::Test
