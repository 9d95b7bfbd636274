// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/kit/databaseholder.h"

#include <QFile>

#include <sqlite3.h>

namespace LeadBridge::Test {

DatabaseHolder::DatabaseHolder(const QString &dataFolder)
{
    const QByteArray path = QFile::encodeName(dataFolder + u"/leadbridge.db");
    if (sqlite3_open_v2(path.constData(), &m_database, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK)
        return;
    sqlite3_busy_timeout(m_database, 2000);
    m_holds = sqlite3_exec(m_database, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == SQLITE_OK;
}

DatabaseHolder::~DatabaseHolder()
{
    sqlite3_close(m_database);
}

} // namespace LeadBridge::Test
