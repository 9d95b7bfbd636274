// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/databasecopy.h"

#include "app/storage/codec.h"
#include "app/storage/migrations.h"
#include "app/storage/sqlerror.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QThread>

#include <sqlite3.h>

namespace LeadBridge {

namespace {

constexpr int pagesAtOnce = 128; // half a megabyte: the journal's own writes get between
constexpr unsigned long pauseMs = 2;
constexpr int busyTries = 500; // times pauseMs: a lock of another program is waited for

/// Both ends of a copy, closed whatever happens.
class Ends
{
public:
    Ends() = default;
    Ends(const Ends &) = delete;
    Ends &operator=(const Ends &) = delete;
    ~Ends()
    {
        sqlite3_close(target);
        sqlite3_close(source);
    }

    sqlite3 *source = nullptr;
    sqlite3 *target = nullptr;
};

tl::unexpected<Error> refusal(int code)
{
    return fail(kindOfSqliteCode(code), QString::fromUtf8(sqlite3_errstr(code)));
}

Result<> copyPages(Ends &ends, const std::function<bool()> &cancelled)
{
    // Held open, so that what is written meanwhile belongs to a later moment and does not make
    // the copy begin anew.
    const char *moment = "BEGIN; SELECT count(*) FROM sqlite_schema";
    if (const int code = sqlite3_exec(ends.source, moment, nullptr, nullptr, nullptr);
        code != SQLITE_OK)
        return refusal(code);
    sqlite3_backup *backup = sqlite3_backup_init(ends.target, "main", ends.source, "main");
    if (!backup)
        return refusal(sqlite3_errcode(ends.target));
    int code = SQLITE_OK;
    bool given = false;
    for (int busy = 0; !given;) {
        code = sqlite3_backup_step(backup, pagesAtOnce);
        const bool locked = code == SQLITE_BUSY || code == SQLITE_LOCKED;
        busy = locked ? busy + 1 : 0;
        if ((code != SQLITE_OK && !locked) || busy > busyTries)
            break;
        given = cancelled && cancelled();
        QThread::msleep(pauseMs);
    }
    sqlite3_backup_finish(backup);
    sqlite3_exec(ends.source, "COMMIT", nullptr, nullptr, nullptr);
    if (given)
        return fail(ErrorKind::Unavailable, QStringLiteral("given up"));
    if (code != SQLITE_DONE)
        return refusal(code);
    return {};
}

Result<> copyInto(const QString &source, const QString &target,
                  const std::function<bool()> &cancelled)
{
    Ends ends;
    int code = sqlite3_open_v2(source.toUtf8().constData(), &ends.source,
                               SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
    if (code == SQLITE_OK)
        code = sqlite3_open_v2(target.toUtf8().constData(), &ends.target,
                               SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    if (code != SQLITE_OK)
        return refusal(code);
    return copyPages(ends, cancelled);
}

int askWhetherCancelled(void *cancelled)
{
    return (*static_cast<const std::function<bool()> *>(cancelled))() ? 1 : 0;
}

/// Looks at every page, which takes minutes where there are many: whoever ends does not wait.
Result<> checkPages(const QString &path, std::function<bool()> cancelled)
{
    constexpr int stepsBetween = 100'000;
    Ends ends;
    int code = sqlite3_open_v2(path.toUtf8().constData(), &ends.target,
                               SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    if (code == SQLITE_OK && cancelled)
        sqlite3_progress_handler(ends.target, stepsBetween, askWhetherCancelled, &cancelled);
    sqlite3_stmt *check = nullptr;
    if (code == SQLITE_OK)
        code = sqlite3_prepare_v2(ends.target, "PRAGMA quick_check(1)", -1, &check, nullptr);
    if (code == SQLITE_OK)
        code = sqlite3_step(check);
    const auto *text =
        code == SQLITE_ROW ? reinterpret_cast<const char *>(sqlite3_column_text(check, 0)) : "";
    const QString answer = QString::fromUtf8(text);
    sqlite3_finalize(check);
    if (code == SQLITE_INTERRUPT)
        return fail(ErrorKind::Unavailable, QStringLiteral("given up"));
    if (code != SQLITE_ROW)
        return refusal(code);
    if (answer != QLatin1String("ok"))
        return fail(ErrorKind::Corrupt, answer);
    return {};
}

/// One file by itself, which says when it was made.
Result<> complete(const QString &path, const QDateTime &nowUtc)
{
    Connection db;
    if (const Result<> opened = db.open(path, Connection::Mode::ReadWrite); !opened)
        return opened;
    db.runOnce(QStringLiteral("PRAGMA journal_mode = DELETE"));
    db.run("INSERT INTO settings (name, value) VALUES ('copy_made', ?)"
           " ON CONFLICT DO UPDATE SET value = excluded.value",
           QString::number(nowUtc.toMSecsSinceEpoch()));
    return db.result();
}

Result<BackupInfo> lookAt(const QString &path, bool everyPage)
{
    const QFileInfo file(path);
    if (!file.isFile())
        return fail(ErrorKind::NotFound, QStringLiteral("no such file"), path);
    Connection db;
    if (const Result<> opened = db.open(path, quietMode(path)); !opened)
        return tl::unexpected(opened.error());
    const Result<int> version = schemaVersion(db);
    if (!version)
        return tl::unexpected(version.error());
    if (*version > currentSchemaVersion())
        return fail(ErrorKind::TooNew, QStringLiteral("schema ") + QString::number(*version));
    const auto ours = db.value("SELECT count(*) FROM sqlite_schema WHERE type = 'table'"
                               " AND name IN ('events', 'flows', 'deliveries', 'settings')");
    if (db.failed())
        return tl::unexpected(db.result().error());
    if (*version == 0 || ours.value_or(0) != 4)
        return fail(ErrorKind::InvalidInput, QStringLiteral("not a journal of this program"), path);
    if (everyPage) {
        const QString answer = db.valueOnce(QStringLiteral("PRAGMA quick_check(1)"));
        if (!db.failed() && answer != QLatin1String("ok"))
            return fail(ErrorKind::Corrupt, answer, path);
    }
    BackupInfo info;
    info.path = path;
    info.bytes = file.size();
    info.events = db.value("SELECT sum(count) FROM hour_counts WHERE hour = -1").value_or(0);
    const auto made = db.value("SELECT value FROM settings WHERE name = 'copy_made'");
    info.madeUtc = made ? unpackTime(*made) : file.lastModified().toUTC();
    if (const Result<> read = db.result(); !read)
        return tl::unexpected(read.error());
    return info;
}

} // namespace

Connection::Mode quietMode(const QString &path)
{
    const QFileInfo log(path + QStringLiteral("-wal"));
    return log.exists() && log.size() > 0 ? Connection::Mode::ReadOnly
                                          : Connection::Mode::ReadUntouched;
}

Result<BackupInfo> inspectCopy(const QString &path)
{
    return lookAt(path, true);
}

Result<BackupInfo> describeCopy(const QString &path)
{
    return lookAt(path, false);
}

Result<BackupInfo> copyDatabase(const QString &source, const QString &target,
                                const QDateTime &nowUtc, const std::function<bool()> &cancelled)
{
    if (!QFile::exists(source))
        return fail(ErrorKind::NotFound, QStringLiteral("no such file"), source);
    if (QFile::exists(target))
        return fail(ErrorKind::InUse, QStringLiteral("there is such a file already"), target);
    const QString part = target + QStringLiteral(".part");
    QFile::remove(part);
    // The journal needs the room more than a copy that will not fit.
    if (QStorageInfo(QFileInfo(target).path()).bytesAvailable() < QFileInfo(source).size())
        return fail(ErrorKind::DiskFull, QStringLiteral("the copy does not fit"), target);
    constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    QFile file(part);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
        return fail(ErrorKind::Permission, file.errorString(), part);
    file.close();
    Result<> done = copyInto(source, part, cancelled);
    if (done)
        done = checkPages(part, cancelled);
    if (done)
        done = complete(part, nowUtc);
    if (done && !QFile::rename(part, target))
        done = fail(ErrorKind::Permission, QStringLiteral("cannot give the copy its name"), target);
    if (!done) {
        QFile::remove(part);
        return tl::unexpected(done.error());
    }
    return describeCopy(target);
}

} // namespace LeadBridge
