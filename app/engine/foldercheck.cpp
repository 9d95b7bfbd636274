// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/foldercheck.h"

#include "app/engine/backupfolder.h"
#include "app/engine/datafolder.h"
#include "app/storage/databasecopy.h"
#include "app/storage/secretfile.h"
#include "app/storage/settingsstore.h"

#include <QDir>
#include <QFileInfo>
#include <QHostAddress>
#include <QStorageInfo>
#include <QTcpServer>

namespace LeadBridge {

namespace {

constexpr qint64 lowBytes = 500LL * 1024 * 1024;
constexpr int lowPercent = 5;
constexpr qint64 largeFile = 1536LL * 1024 * 1024; // every page of more would take too long
constexpr int oldCopyHours = 48;

constexpr auto forOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
    | QFile::WriteOther | QFile::ExeOther;

CheckLine line(const char *subject, CheckGrade grade, const char *finding,
               const QStringList &args = {})
{
    CheckLine made;
    made.subject = QString::fromLatin1(subject);
    made.grade = grade;
    made.finding = QString::fromLatin1(finding);
    made.args = args;
    return made;
}

CheckLine folderLine(const QString &folder)
{
    const QFileInfo info(folder);
    if (!info.isDir())
        return line("folder", CheckGrade::Note, "missing");
    if (!info.isWritable())
        return line("folder", CheckGrade::Person, "not_writable");
    QStringList open;
    const QStringList names = QDir(folder).entryList(
        { QStringLiteral("*.db"), QStringLiteral("*.db-wal"), QStringLiteral("secrets.json") },
        QDir::Files);
    for (const QString &name : names) {
        if (QFile::permissions(folder + QLatin1Char('/') + name) & forOthers)
            open.append(name);
    }
    if (info.permissions() & forOthers)
        open.prepend(QStringLiteral("."));
    return open.isEmpty() ? line("folder", CheckGrade::Good, "private")
                          : line("folder", CheckGrade::Person, "modes_too_wide", open);
}

CheckLine databaseLine(const QString &path)
{
    if (!QFile::exists(path))
        return line("database", CheckGrade::Note, "none");
    const qint64 bytes = QFileInfo(path).size();
    const bool large = bytes > largeFile;
    const auto found = large ? describeCopy(path) : inspectCopy(path);
    if (found) {
        const QStringList args { QString::number(bytes), QString::number(found->events) };
        return line("database", large ? CheckGrade::Note : CheckGrade::Good,
                    large ? "large" : "sound", args);
    }
    CheckLine bad = line("database", CheckGrade::Person, "unreadable", { found.error().detail });
    if (found.error().kind == ErrorKind::Corrupt)
        bad.finding = QStringLiteral("damaged");
    else if (found.error().kind == ErrorKind::TooNew)
        bad.finding = QStringLiteral("too_new");
    else if (found.error().kind == ErrorKind::Locked)
        bad.finding = QStringLiteral("locked");
    // A new file that nothing was written to yet.
    else if (bytes == 0)
        bad = line("database", CheckGrade::Note, "none");
    return bad;
}

CheckLine diskLine(const QString &folder)
{
    const QStorageInfo disk(folder);
    const qint64 free = disk.bytesAvailable();
    const qint64 total = disk.bytesTotal();
    const QStringList args { QString::number(free), QString::number(total) };
    const bool low = free < lowBytes || free < total / 100 * lowPercent;
    return line("disk", low ? CheckGrade::Person : CheckGrade::Good, low ? "low" : "free", args);
}

CheckLine copiesLine(const QString &databasePath, const QDateTime &nowUtc)
{
    const QDateTime newest = BackupFolder(databasePath).newestUtc(nowUtc);
    if (!newest.isValid())
        return line("backups", CheckGrade::Note, "none_yet");
    const qint64 hours = newest.secsTo(nowUtc) / 3600;
    return line("backups", hours > oldCopyHours ? CheckGrade::Person : CheckGrade::Good,
                hours > oldCopyHours ? "old" : "fresh", { newest.toString(Qt::ISODate) });
}

QList<CheckLine> setAsideLines(const QString &folder)
{
    const QStringList damaged = QDir(folder).entryList(
        { QStringLiteral("leadbridge.damaged-*.db"), QStringLiteral("secrets.json.damaged-*") },
        QDir::Files);
    if (damaged.isEmpty())
        return {};
    return { line("set_aside", CheckGrade::Note, "damaged", damaged) };
}

CheckLine keysLine(const QString &folder)
{
    const QString path = folder + QStringLiteral("/secrets.json");
    if (!QFile::exists(path))
        return line("keys", CheckGrade::Good, "none");
    const auto file = SecretFile::read(path);
    if (!file)
        return line("keys", CheckGrade::Person,
                    file.error().kind == ErrorKind::Corrupt ? "damaged" : "unreadable");
    if (file->values.isEmpty())
        return line("keys", CheckGrade::Good, "keychain",
                    { QString::number(file->inKeychain.size()) });
    return line("keys", CheckGrade::Note, "file", { QString::number(file->values.size()) });
}

} // namespace

QList<CheckLine> checkDataFolder(const QString &folder, const QDateTime &nowUtc)
{
    const DataFolder place(folder);
    QList<CheckLine> lines { folderLine(place.path()) };
    if (!QFileInfo(place.path()).isDir())
        return lines;
    lines << databaseLine(place.databasePath()) << diskLine(place.path())
          << copiesLine(place.databasePath(), nowUtc) << setAsideLines(place.path())
          << keysLine(place.path());
    return lines;
}

QList<CheckLine> checkStopped(const QString &folder)
{
    const DataFolder place(folder);
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 8787;
    Connection db;
    if (QFile::exists(place.databasePath())
        && db.open(place.databasePath(), quietMode(place.databasePath()))) {
        const QMap<QString, QString> settings = storedSettings(db);
        address = settings.value(QStringLiteral("bind_address"), address);
        port = settings.value(QStringLiteral("port"), QString::number(port)).toUShort();
    }
    QTcpServer probe;
    const bool free = port == 0 || probe.listen(QHostAddress(address), port);
    return { line("bridge", CheckGrade::Note, "stopped"),
             line("port", free ? CheckGrade::Good : CheckGrade::Person, free ? "free" : "taken",
                  { QString::number(port) }) };
}

} // namespace LeadBridge
