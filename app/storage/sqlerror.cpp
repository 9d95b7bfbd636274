// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sqlerror.h"

#include <QSqlError>

namespace LeadBridge {

ErrorKind kindOfSqliteCode(int code)
{
    switch (code & 0xff) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return ErrorKind::Locked;
    case 13: // SQLITE_FULL
        return ErrorKind::DiskFull;
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return ErrorKind::Corrupt;
    case 3: // SQLITE_PERM
    case 8: // SQLITE_READONLY
    case 14: // SQLITE_CANTOPEN
    case 23: // SQLITE_AUTH
        return ErrorKind::Permission;
    case 1: // SQLITE_ERROR
    case 18: // SQLITE_TOOBIG
    case 19: // SQLITE_CONSTRAINT
    case 20: // SQLITE_MISMATCH
    case 25: // SQLITE_RANGE
        return ErrorKind::InvalidInput;
    default:
        return ErrorKind::Storage;
    }
}

Error errorOf(const QSqlError &error)
{
    return { kindOfSqliteCode(error.nativeErrorCode().toInt()),
             error.databaseText() + QStringLiteral(" (SQLite ") + error.nativeErrorCode()
                 + QLatin1Char(')'),
             {} };
}

} // namespace LeadBridge
