// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/datafolder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace LeadBridge {

namespace {

QString defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/leadbridge");
}

QString holderOf(const QLockFile &lock)
{
    qint64 pid = 0;
    QString host;
    QString program;
    if (!lock.getLockInfo(&pid, &host, &program))
        return QStringLiteral("another program holds it");
    return QStringLiteral("%1 (process %2) holds it").arg(program).arg(pid);
}

} // namespace

DataFolder::DataFolder(const QString &path)
    : m_path(QDir::cleanPath(QFileInfo(path.isEmpty() ? defaultFolder() : path).absoluteFilePath()))
{
}

Result<> DataFolder::open()
{
    const bool existed = QFileInfo::exists(m_path);
    if (!QDir().mkpath(m_path))
        return fail(ErrorKind::Permission, QStringLiteral("cannot make the folder"), m_path);
    constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!QFile::setPermissions(m_path, ownerOnly) && !existed)
        return fail(ErrorKind::Permission, QStringLiteral("cannot set its mode"), m_path);

    m_lock = std::make_unique<QLockFile>(m_path + QStringLiteral("/lock"));
    // Stale means that its process is gone, however old the file is: a bridge runs for months.
    m_lock->setStaleLockTime(0);
    if (m_lock->tryLock(0))
        return {};
    // The number of a process that was killed may be another program's of ours by now. Whether
    // anybody lives who holds the file the system knows: it is removed only where nobody does.
    // A file without its lines is being made at this very moment.
    qint64 pid = 0;
    QString host;
    QString program;
    if (m_lock->getLockInfo(&pid, &host, &program) && m_lock->removeStaleLockFile()
        && m_lock->tryLock(0))
        return {};
    if (m_lock->error() == QLockFile::LockFailedError)
        return fail(ErrorKind::FolderInUse, holderOf(*m_lock), m_path);
    return fail(ErrorKind::Permission, QStringLiteral("cannot write there"), m_path);
}

QString DataFolder::databasePath() const
{
    return m_path + QStringLiteral("/leadbridge.db");
}

QString DataFolder::controlName() const
{
    // A socket's path has about a hundred letters at most, a folder's may have thousands.
    const QString canonical = QFileInfo(m_path).canonicalFilePath();
    const QByteArray hash = QCryptographicHash::hash(
        (canonical.isEmpty() ? m_path : canonical).toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("leadbridge-") + QString::fromLatin1(hash.toHex().first(24));
}

} // namespace LeadBridge
