// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/restore.h"

#include "app/base/logging.h"
#include "app/storage/codec.h"
#include "app/storage/databasecopy.h"
#include "app/storage/databasefile.h"
#include "app/storage/migrations.h"
#include "app/storage/takeover.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace LeadBridge {

namespace {

QString notePath(const QString &databasePath)
{
    return QFileInfo(databasePath).path() + QStringLiteral("/restore.json");
}

QString newPath(const QString &databasePath)
{
    return databasePath + QStringLiteral(".restoring");
}

/// What is to be done, and, once the new database is complete, what came of it.
struct Note
{
    QString copy;
    QString aside; ///< where the replaced database goes; empty: the new one is not complete yet
    RestoreReport report;
};

QJsonObject reportObject(const RestoreReport &report)
{
    return { { QStringLiteral("copy"), packTime(report.copyUtc).value_or(0) },
             { QStringLiteral("flows"), report.flows },
             { QStringLiteral("events"), report.events },
             { QStringLiteral("waiting"), report.waiting },
             { QStringLiteral("since_known"), report.sinceKnown },
             { QStringLiteral("received_since"), report.receivedSince },
             { QStringLiteral("delivered_since"), report.deliveredSince },
             { QStringLiteral("uncertain"), report.uncertain } };
}

RestoreReport reportFrom(const QJsonObject &object)
{
    const auto number = [&](const char *name) { return object[QLatin1String(name)].toInteger(); };
    RestoreReport report;
    report.copyUtc = unpackTime(number("copy"));
    report.flows = static_cast<int>(number("flows"));
    report.events = number("events");
    report.waiting = number("waiting");
    report.sinceKnown = object[QLatin1String("since_known")].toBool();
    report.receivedSince = number("received_since");
    report.deliveredSince = number("delivered_since");
    report.uncertain = number("uncertain");
    return report;
}

Result<> writeNote(const QString &databasePath, const Note &note)
{
    QJsonObject object { { QStringLiteral("copy"), note.copy } };
    if (!note.aside.isEmpty()) {
        object.insert(QStringLiteral("aside"), note.aside);
        object.insert(QStringLiteral("report"), reportObject(note.report));
    }
    QSaveFile file(notePath(databasePath));
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorKind::Permission, file.errorString());
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(QJsonDocument(object).toJson());
    if (!file.commit())
        return fail(ErrorKind::DiskFull, file.errorString());
    return {};
}

std::optional<Note> readNote(const QString &databasePath)
{
    QFile file(notePath(databasePath));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    Note note;
    note.copy = object[QLatin1String("copy")].toString();
    note.aside = object[QLatin1String("aside")].toString();
    note.report = reportFrom(object[QLatin1String("report")].toObject());
    return note;
}

void removeFile(const QString &path)
{
    for (const char *part : { "", "-wal", "-shm", "-journal" })
        QFile::remove(path + QLatin1String(part));
}

Result<> renameWithLog(const QString &from, const QString &to)
{
    for (const char *part : { "-wal", "-shm", "" }) {
        const QLatin1String suffix(part);
        if (QFile::exists(from + suffix) && !QFile::rename(from + suffix, to + suffix))
            return fail(ErrorKind::Permission, QStringLiteral("cannot be moved aside"), from);
    }
    return {};
}

/// Undoes renameWithLog(), as far as it came.
void moveBack(const QString &from, const QString &to)
{
    for (const char *part : { "", "-shm", "-wal" }) {
        const QLatin1String suffix(part);
        if (QFile::exists(from + suffix) && !QFile::exists(to + suffix))
            QFile::rename(from + suffix, to + suffix);
    }
}

/// Brings the present database into its last state, so that it can be read beside the copy.
/// False: there is none, or it cannot be read.
bool prepareOld(const QString &databasePath)
{
    if (!QFile::exists(databasePath))
        return false;
    Connection db;
    if (!db.open(databasePath, Connection::Mode::ReadWrite))
        return false;
    const Result<int> version = schemaVersion(db);
    if (!version || *version == 0 || *version > currentSchemaVersion() || !migrate(db, *version))
        return false;
    const QString answer = db.valueOnce(QStringLiteral("PRAGMA quick_check(1)"));
    return !db.failed() && answer == QLatin1String("ok");
}

QString lineOf(Connection &db, const char *sql)
{
    Rows rows = db.query(sql);
    return rows.next() ? rows.text(0) : QString();
}

void takeOver(Connection &db, const Clock &clock, bool oldReadable, RestoreReport &report)
{
    Takeover takeover(db, clock);
    report.sinceKnown = oldReadable;
    const QString line = lineOf(db, "SELECT value FROM main.settings WHERE name = 'database_id'");
    const QString other = oldReadable
        ? lineOf(db, "SELECT value FROM old.settings WHERE name = 'database_id'")
        : QString();
    if (!oldReadable)
        takeover.fromNothing(report);
    else if (!line.isEmpty() && line == other)
        takeover.fromSameLine(report);
    else
        takeover.fromOtherLine(report);
    // From here on the numbers of its events mean something of their own.
    if (!oldReadable)
        db.run("UPDATE main.settings SET value = lower(hex(randomblob(16)))"
               " WHERE name = 'database_id'");
    db.run("DELETE FROM main.settings WHERE name = 'copy_made'");
    report.flows = static_cast<int>(
        db.value("SELECT count(*) FROM main.flows WHERE removed_at IS NULL").value_or(0));
    report.events = db.value("SELECT count(*) FROM main.events").value_or(0);
    report.waiting =
        db.value("SELECT count(*) FROM main.deliveries WHERE state = 'pending'").value_or(0);
}

Result<> makeNew(const QString &databasePath, const Clock &clock, bool oldReadable,
                 RestoreReport &report)
{
    Connection db;
    if (const Result<> opened = db.open(newPath(databasePath), Connection::Mode::ReadWrite);
        !opened)
        return opened;
    const Result<int> version = schemaVersion(db);
    if (!version)
        return tl::unexpected(version.error());
    if (const Result<> migrated = migrate(db, *version); !migrated)
        return migrated;
    if (oldReadable) {
        QString quoted = databasePath;
        quoted.replace(QLatin1Char('\''), QStringLiteral("''"));
        db.runOnce(QStringLiteral("ATTACH '%1' AS old").arg(quoted));
    }
    db.run("BEGIN IMMEDIATE");
    takeOver(db, clock, oldReadable, report);
    db.run("COMMIT");
    return db.result();
}

Result<> build(const QString &databasePath, const Clock &clock, Note &note)
{
    // With the log in the file it can be renamed alone; a damaged one keeps its log.
    const bool oldReadable = prepareOld(databasePath);
    for (const bool readable : { oldReadable, false }) {
        removeFile(newPath(databasePath));
        note.report = {};
        const auto copied = copyDatabase(note.copy, newPath(databasePath), clock.nowUtc());
        if (!copied)
            return tl::unexpected(copied.error());
        // The copy of the copy is of now; what counts is when the copy itself was made.
        const auto original = describeCopy(note.copy);
        note.report.copyUtc = original ? original->madeUtc : copied->madeUtc;
        const Result<> made = makeNew(databasePath, clock, readable, note.report);
        if (made || !readable || made.error().kind == ErrorKind::DiskFull)
            return made;
        qCWarning(lcStorage) << "nothing can be taken over:" << made.error().detail;
    }
    return {};
}

/// The last steps: renames, each of which may have been done before a crash.
Result<> putInPlace(const QString &databasePath, const Note &note)
{
    const QString fresh = newPath(databasePath);
    if (QFile::exists(fresh)) {
        if (const Result<> moved = renameWithLog(databasePath, note.aside); !moved)
            return moved;
        if (!QFile::rename(fresh, databasePath))
            return fail(ErrorKind::Permission, QStringLiteral("cannot be put in place"), fresh);
    }
    QFile::remove(notePath(databasePath));
    return {};
}

QString asidePath(const QString &databasePath, const Clock &clock)
{
    const QFileInfo info(databasePath);
    const QString stem =
        QStringLiteral("%1/%2.replaced-%3")
            .arg(info.path(), info.completeBaseName(), clock.nowUtc().toString(u"yyyyMMdd-HHmmss"));
    QString name = stem + QLatin1Char('.') + info.suffix();
    for (int n = 2; QFile::exists(name); ++n)
        name = QStringLiteral("%1-%2.%3").arg(stem).arg(n).arg(info.suffix());
    return name;
}

} // namespace

Result<> requestRestore(const QString &databasePath, const QString &copy)
{
    return writeNote(databasePath, { QFileInfo(copy).absoluteFilePath(), {}, {} });
}

void forgetRestore(const QString &databasePath)
{
    QFile::remove(notePath(databasePath));
}

Result<std::optional<RestoreReport>> carryOutRestore(const QString &databasePath,
                                                     const Clock &clock)
{
    auto note = readNote(databasePath);
    if (!note)
        return std::nullopt;
    if (note->aside.isEmpty()) {
        Result<> built;
        if (const auto whole = inspectCopy(note->copy); !whole)
            built = tl::unexpected(whole.error());
        else
            built = build(databasePath, clock, *note);
        if (built) {
            note->aside = asidePath(databasePath, clock);
            built = writeNote(databasePath, *note);
        }
        if (!built) {
            removeFile(newPath(databasePath));
            forgetRestore(databasePath);
            return tl::unexpected(built.error());
        }
    }
    if (const Result<> placed = putInPlace(databasePath, *note); !placed) {
        // The journal goes on with the old one: the new one must not replace it some other day.
        moveBack(note->aside, databasePath);
        if (QFile::exists(databasePath)) {
            removeFile(newPath(databasePath));
            forgetRestore(databasePath);
        }
        return tl::unexpected(placed.error());
    }
    note->report.setAside = QFile::exists(note->aside) ? note->aside : QString();
    qCInfo(lcStorage) << "a copy was restored; events since:" << note->report.receivedSince
                      << "unclear:" << note->report.uncertain;
    return std::optional(note->report);
}

} // namespace LeadBridge
