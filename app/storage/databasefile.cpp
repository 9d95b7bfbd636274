// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/databasefile.h"

#include "app/base/logging.h"
#include "app/storage/connection.h"
#include "app/storage/migrations.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace LeadBridge {

namespace {

constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QString markPath(const QString &path)
{
    return path + QStringLiteral(".damaged");
}

/// A name beside @p path that is not taken: leads.sqlite, leads.damaged-20261122-094500.sqlite.
QString freeName(const QString &path, const QString &what)
{
    const QFileInfo info(path);
    const QString stem =
        info.path() + QLatin1Char('/') + info.completeBaseName() + QLatin1Char('.') + what;
    const QString suffix = info.suffix().isEmpty() ? QString() : QLatin1Char('.') + info.suffix();
    for (int n = 1;; ++n) {
        const QString number = n == 1 ? QString() : QLatin1Char('-') + QString::number(n);
        const QString name = stem + number + suffix;
        if (!QFile::exists(name))
            return name;
    }
}

/// Makes the file with its rights before SQLite opens it; -wal and -shm take them over.
Result<> prepareFile(const QString &path)
{
    const QDir folder = QFileInfo(path).dir();
    if (!folder.exists()) {
        if (!folder.mkpath(QStringLiteral(".")))
            return fail(ErrorKind::Permission, QStringLiteral("cannot make the data folder"));
        QFile::setPermissions(folder.path(), ownerOnly | QFileDevice::ExeOwner);
    }
    QFile file(path);
    if (file.exists())
        return {};
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
        return fail(ErrorKind::Permission, file.errorString());
    return {};
}

/// Cheap looks at the places that every start needs: header, schema, both ends of the tables.
/// Each end is asked for by itself: for both at once SQLite would walk through the table.
Result<> checkCheaply(Connection &db)
{
    for (const char *sql :
         { "SELECT count(*) FROM sqlite_schema",
           "SELECT (SELECT min(id) FROM events) + (SELECT max(id) FROM events)",
           "SELECT (SELECT min(event) FROM requests) + (SELECT max(event) FROM requests)",
           "SELECT (SELECT min(id) FROM deliveries) + (SELECT max(id) FROM deliveries)",
           "SELECT (SELECT min(id) FROM attempts) + (SELECT max(id) FROM attempts)",
           "SELECT count(*) FROM flows", "SELECT count(*) FROM settings",
           "SELECT count(*) FROM hour_counts WHERE hour = -1", "SELECT max(hour) FROM hours",
           "SELECT max(event) FROM search_text" }) {
        db.runOnce(QString::fromLatin1(sql));
    }
    return db.result();
}

Result<> checkThoroughly(Connection &db)
{
    const QString answer = db.valueOnce(QStringLiteral("PRAGMA quick_check(1)"));
    if (!db.failed() && answer != QLatin1String("ok"))
        return fail(ErrorKind::Corrupt, answer);
    return db.result();
}

Result<> moveAside(const QString &path, OpenedDatabase &report)
{
    const QString time = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss");
    const QString aside = freeName(path, QStringLiteral("damaged-") + time);
    if (!QFile::rename(path, aside))
        return fail(ErrorKind::Permission, QStringLiteral("cannot move the damaged database"));
    for (const char *part : { "-wal", "-shm" }) {
        const QLatin1String suffix(part);
        if (QFile::exists(path + suffix) && !QFile::rename(path + suffix, aside + suffix))
            return fail(ErrorKind::Permission, QStringLiteral("cannot move the damaged database"));
    }
    report.setAside = aside;
    return {};
}

/// Files of older programs keep the room of what was deleted. Writing them anew once changes that;
/// where it does not work, the file stays as it is.
void learnToShrink(Connection &db)
{
    if (db.valueOnce(QStringLiteral("PRAGMA auto_vacuum")) != u"0")
        return;
    db.runOnce(QStringLiteral("PRAGMA auto_vacuum = INCREMENTAL"));
    if (!db.runOnce(QStringLiteral("VACUUM")))
        qCWarning(lcStorage) << "the file cannot learn to shrink:" << db.result().error().detail;
    db.clearError();
}

Result<> openSound(Connection &db, const QString &path, OpenedDatabase &report)
{
    if (const Result<> opened = db.open(path, Connection::Mode::ReadWrite); !opened)
        return opened;
    const Result<int> version = schemaVersion(db);
    if (!version)
        return tl::unexpected(version.error());
    if (*version > currentSchemaVersion())
        return fail(ErrorKind::TooNew, QStringLiteral("schema ") + QString::number(*version));
    // Before the first page is written: room given free can go back to the disk step by step.
    if (*version == 0)
        db.runOnce(QStringLiteral("PRAGMA auto_vacuum = INCREMENTAL"));
    db.runOnce(QStringLiteral("PRAGMA journal_mode = WAL"));
    db.runOnce(QStringLiteral("PRAGMA synchronous = FULL"));
    db.runOnce(QStringLiteral("PRAGMA wal_autocheckpoint = 2000"));
    // Whoever is forgotten is to be gone from the file, too, not just from what it lists.
    db.runOnce(QStringLiteral("PRAGMA secure_delete = ON"));
    db.runOnce(QStringLiteral("PRAGMA journal_size_limit = 16777216"));
    if (const Result<> set = db.result(); !set)
        return set;
    if (QFile::exists(markPath(path))) {
        if (const Result<> sound = checkThoroughly(db); !sound)
            return sound;
        QFile::remove(markPath(path));
    }
    report.created = *version == 0;
    if (*version > 0 && *version < currentSchemaVersion()) {
        const Result<QString> copy = DatabaseFile::copyAside(db, path, *version);
        if (!copy)
            return tl::unexpected(copy.error());
        report.copy = *copy;
    }
    if (const Result<> migrated = migrate(db, *version); !migrated)
        return migrated;
    if (!report.copy.isEmpty())
        learnToShrink(db);
    return checkCheaply(db);
}

} // namespace

Result<QString> DatabaseFile::copyAside(Connection &db, const QString &path, int version)
{
    const QString copy = freeName(path, QStringLiteral("version-") + QString::number(version));
    if (const Result<> made = prepareFile(copy); !made)
        return tl::unexpected(made.error());
    // SQLite writes into the empty file, which has its rights already.
    QString quoted = copy;
    quoted.replace(QLatin1Char('\''), QStringLiteral("''"));
    if (!db.runOnce(QStringLiteral("VACUUM INTO '") + quoted + QLatin1Char('\''))) {
        QFile::remove(copy);
        return tl::unexpected(db.result().error());
    }
    return copy;
}

Result<OpenedDatabase> DatabaseFile::open(Connection &db, const QString &path)
{
    OpenedDatabase report;
    if (const Result<> prepared = prepareFile(path); !prepared)
        return tl::unexpected(prepared.error());
    Result<> opened = openSound(db, path, report);
    if (!opened && opened.error().kind == ErrorKind::Corrupt) {
        db.close();
        qCWarning(lcStorage) << "the database is damaged:" << opened.error().detail;
        report.damage = opened.error().detail;
        opened = moveAside(path, report);
        if (opened) {
            QFile::remove(markPath(path));
            opened = prepareFile(path);
        }
        if (opened)
            opened = openSound(db, path, report);
    }
    if (!opened) {
        db.close();
        return tl::unexpected(opened.error());
    }
    return report;
}

void DatabaseFile::markDamaged(const QString &path)
{
    QFile mark(markPath(path));
    if (!mark.open(QIODevice::WriteOnly, ownerOnly))
        qCWarning(lcStorage) << "cannot note the damage:" << mark.errorString();
}

} // namespace LeadBridge
