// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

struct sqlite3;

namespace LeadBridge::Test {

/// Another program that holds the database's write lock while this lives.
class DatabaseHolder final
{
public:
    explicit DatabaseHolder(const QString &dataFolder);
    ~DatabaseHolder();
    DatabaseHolder(const DatabaseHolder &) = delete;
    DatabaseHolder &operator=(const DatabaseHolder &) = delete;

    /// Whether it got the lock within two seconds.
    [[nodiscard]] bool holds() const { return m_holds; }

private:
    sqlite3 *m_database = nullptr;
    bool m_holds = false;
};

} // namespace LeadBridge::Test
