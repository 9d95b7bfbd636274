// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/backupfolder.h"

#include "app/storage/databasecopy.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace LeadBridge {

namespace {

constexpr int hoursBetweenCopies = 24;
constexpr std::chrono::hours pauseAfterFailure(4);
const QString nameForm = QStringLiteral("yyyyMMdd-HHmmss");

/// leadbridge-20261122-020000.db
QDateTime timeOf(const QString &path)
{
    const QString name =
        QFileInfo(path).completeBaseName().mid(QStringLiteral("leadbridge-").size());
    QDateTime time =
        QDateTime::fromString(name.first(qMin(name.size(), nameForm.size())), nameForm);
    time.setTimeSpec(Qt::UTC);
    return time;
}

/// Made while the clock was ahead. An hour is left to clocks that are set right little by little.
bool isOfTheFuture(const QString &path, const QDateTime &nowUtc)
{
    return timeOf(path) > nowUtc.addSecs(3600);
}

} // namespace

BackupFolder::BackupFolder(const QString &databasePath)
    : m_database(databasePath)
    , m_folder(QFileInfo(databasePath).path() + QStringLiteral("/backups"))
{
}

QStringList BackupFolder::daily() const
{
    const QDir folder(m_folder);
    QStringList paths;
    const QStringList names = folder.entryList({ QStringLiteral("leadbridge-*.db") }, QDir::Files,
                                               QDir::Name | QDir::Reversed);
    for (const QString &name : names) {
        if (timeOf(name).isValid())
            paths.append(folder.filePath(name));
    }
    return paths;
}

QList<BackupInfo> BackupFolder::list() const
{
    QList<BackupInfo> copies;
    const auto add = [&copies](const QString &path, const QString &why) {
        auto copy = describeCopy(path);
        if (!copy)
            return;
        copy->setAside = why;
        copies.append(*copy);
    };
    for (const QString &path : daily())
        add(path, {});
    const QDir folder = QFileInfo(m_database).dir();
    const QString stem = QFileInfo(m_database).completeBaseName();
    for (const char *why : { "replaced", "version" }) {
        const QString word = QString::fromLatin1(why);
        const QStringList names =
            folder.entryList({ QStringLiteral("%1.%2-*.db").arg(stem, word) }, QDir::Files);
        for (const QString &name : names)
            add(folder.filePath(name), word);
    }
    std::stable_sort(copies.begin(), copies.end(), [](const BackupInfo &a, const BackupInfo &b) {
        return a.madeUtc > b.madeUtc;
    });
    return copies;
}

QDateTime BackupFolder::newestUtc(const QDateTime &nowUtc) const
{
    const QStringList paths = daily();
    const auto newest = std::find_if(paths.cbegin(), paths.cend(), [&](const QString &path) {
        return !isOfTheFuture(path, nowUtc);
    });
    return newest == paths.cend() ? QDateTime() : timeOf(*newest);
}

Result<BackupInfo> BackupFolder::make(const QDateTime &nowUtc,
                                      const std::function<bool()> &cancelled) const
{
    if (!QDir().mkpath(m_folder))
        return fail(ErrorKind::Permission, QStringLiteral("cannot make the folder"), m_folder);
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QString stem = m_folder + QStringLiteral("/leadbridge-") + nowUtc.toString(nameForm);
    QString path = stem + QStringLiteral(".db");
    for (int n = 2; QFile::exists(path); ++n)
        path = QStringLiteral("%1-%2.db").arg(stem).arg(n);
    return copyDatabase(m_database, path, nowUtc, cancelled);
}

void BackupFolder::prune(int kept, const QDateTime &nowUtc) const
{
    QStringList paths = daily();
    std::stable_partition(paths.begin(), paths.end(),
                          [&](const QString &path) { return !isOfTheFuture(path, nowUtc); });
    for (qsizetype i = qMax(1, kept); i < paths.size(); ++i)
        QFile::remove(paths.at(i));
}

bool copyIsDue(const QDateTime &newestUtc, const QDateTime &nowUtc,
               std::optional<std::chrono::nanoseconds> sinceFailure)
{
    if (sinceFailure && *sinceFailure < pauseAfterFailure)
        return false;
    return !newestUtc.isValid() || newestUtc.addSecs(hoursBetweenCopies * 3600) <= nowUtc;
}

} // namespace LeadBridge
