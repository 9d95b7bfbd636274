// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/filler.h"

#include <QDateTime>
#include <QFile>

#include <sqlite3.h>

#include <memory>

namespace LeadBridge::Bench {

namespace {

struct Closer
{
    void operator()(sqlite3 *database) const { sqlite3_close(database); }
};

/// filler.sql with its two values filled in, as one transaction.
QByteArray script(int count)
{
    QFile file(QStringLiteral(LEADBRIDGE_SOURCE_DIR "/tests/bench/filler.sql"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("filler.sql cannot be read");
    QByteArray statements = file.readAll();
    statements.replace(":count", QByteArray::number(count));
    statements.replace(":now", QByteArray::number(QDateTime::currentMSecsSinceEpoch()));
    return "BEGIN;\n" + statements + "\nCOMMIT; PRAGMA wal_checkpoint(TRUNCATE);";
}

} // namespace

QString databasePath(const QString &dataFolder)
{
    return dataFolder + u"/leadbridge.db";
}

void fillWithEvents(const QString &dataFolder, int count)
{
    const QByteArray path = QFile::encodeName(databasePath(dataFolder));
    sqlite3 *handle = nullptr;
    const int opened = sqlite3_open_v2(path.constData(), &handle, SQLITE_OPEN_READWRITE, nullptr);
    const std::unique_ptr<sqlite3, Closer> database(handle);
    if (opened != SQLITE_OK
        || sqlite3_exec(handle, script(count).constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s: %s", path.constData(), sqlite3_errmsg(handle));
}

} // namespace LeadBridge::Bench
