// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/filler.h"

#include <QDateTime>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace LeadBridge::Bench {

namespace {

QStringList statements()
{
    QFile file(QStringLiteral(LEADBRIDGE_SOURCE_DIR "/tests/bench/filler.sql"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("filler.sql cannot be read");
    QString text;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        if (!line.startsWith("--"))
            text += QString::fromUtf8(line);
    }
    return text.split(u";\n"_qs);
}

void run(QSqlDatabase &database, const QString &statement, int count)
{
    QSqlQuery query(database);
    bool done = query.prepare(statement);
    if (done) {
        if (statement.contains(u":count"))
            query.bindValue(u":count"_qs, count);
        if (statement.contains(u":now"))
            query.bindValue(u":now"_qs, QDateTime::currentMSecsSinceEpoch());
        done = query.exec();
    }
    if (!done)
        qFatal("%s\n%s", qPrintable(query.lastError().text()), qPrintable(statement));
}

} // namespace

QString databasePath(const QString &dataFolder)
{
    return dataFolder + u"/leadbridge.db";
}

void fillWithEvents(const QString &dataFolder, int count)
{
    const QString name = QStringLiteral("filler");
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(databasePath(dataFolder));
        if (!QFile::exists(database.databaseName()) || !database.open())
            qFatal("no database in %s", qPrintable(dataFolder));
        run(database, u"PRAGMA journal_mode = WAL"_qs, count);
        database.transaction();
        for (const QString &statement : statements()) {
            if (!statement.trimmed().isEmpty())
                run(database, statement, count);
        }
        if (!database.commit())
            qFatal("%s", qPrintable(database.lastError().text()));
        run(database, u"PRAGMA wal_checkpoint(TRUNCATE)"_qs, count);
    }
    QSqlDatabase::removeDatabase(name);
}

} // namespace LeadBridge::Bench
