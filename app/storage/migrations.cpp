// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/migrations.h"

#include "app/base/logging.h"
#include "app/storage/connection.h"

#include <QFile>
#include <QStringList>

namespace LeadBridge {

namespace {

/// In order; the number in the name is the version it leads to.
QStringList migrationFiles()
{
    return { QStringLiteral(":/leadbridge/storage/migrations/001_journal.sql"),
             QStringLiteral(":/leadbridge/storage/migrations/002_memory.sql"),
             QStringLiteral(":/leadbridge/storage/migrations/003_chains.sql"),
             QStringLiteral(":/leadbridge/storage/migrations/004_guarantees.sql") };
}

/// The statements of a migration. Our files have no semicolon but at a statement's end.
QStringList statementsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList lines;
    const QStringList all = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    for (const QString &line : all)
        lines.append(line.section(QStringLiteral("--"), 0, 0));
    QStringList statements;
    const QStringList parts = lines.join(QLatin1Char('\n')).split(QLatin1Char(';'));
    for (const QString &part : parts) {
        if (!part.trimmed().isEmpty())
            statements.append(part.trimmed());
    }
    return statements;
}

Result<> runMigration(Connection &db, const QString &file, int version)
{
    const QStringList statements = statementsOf(file);
    if (statements.isEmpty())
        return fail(ErrorKind::Storage, QStringLiteral("cannot read ") + file);
    db.clearError();
    db.runOnce(QStringLiteral("BEGIN IMMEDIATE"));
    for (const QString &statement : statements)
        db.runOnce(statement);
    db.runOnce(QStringLiteral("PRAGMA user_version = ") + QString::number(version));
    db.runOnce(QStringLiteral("COMMIT"));
    const Result<> done = db.result();
    if (!done) {
        db.clearError();
        db.runOnce(QStringLiteral("ROLLBACK"));
        db.clearError();
    }
    return done;
}

} // namespace

int currentSchemaVersion()
{
    return static_cast<int>(migrationFiles().size());
}

Result<int> schemaVersion(Connection &db)
{
    const QString version = db.valueOnce(QStringLiteral("PRAGMA user_version"));
    if (const Result<> read = db.result(); !read)
        return tl::unexpected(read.error());
    return version.toInt();
}

Result<> migrate(Connection &db, int version)
{
    const QStringList files = migrationFiles();
    for (int next = version + 1; next <= files.size(); ++next) {
        qCInfo(lcStorage) << "migrating the database to version" << next;
        if (const Result<> done = runMigration(db, files.at(next - 1), next); !done)
            return done;
    }
    return {};
}

} // namespace LeadBridge
