// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/upkeepservice.h"

#include "app/engine/futures.h"

namespace LeadBridge {

UpkeepService::UpkeepService(const Parts &parts, QObject *parent)
    : UpkeepApi(parent)
    , m_parts(parts)
{
}

RetentionSettings UpkeepService::retention() const
{
    return {};
}

std::optional<RestoreReport> UpkeepService::restored() const
{
    return {};
}

qint64 UpkeepService::growthPerDay() const
{
    return -1;
}

QFuture<Result<QList<CheckLine>>> UpkeepService::checkUp()
{
    return refused<QList<CheckLine>>(ErrorKind::Unavailable);
}

QFuture<Result<>> UpkeepService::applyRetention(const RetentionSettings & /*settings*/)
{
    return refused<>(ErrorKind::Unavailable);
}

QFuture<Result<QList<BackupInfo>>> UpkeepService::backups()
{
    return refused<QList<BackupInfo>>(ErrorKind::Unavailable);
}

QFuture<Result<BackupInfo>> UpkeepService::backUp(const QString & /*path*/)
{
    return refused<BackupInfo>(ErrorKind::Unavailable);
}

QFuture<Result<BackupInfo>> UpkeepService::inspect(const QString & /*path*/)
{
    return refused<BackupInfo>(ErrorKind::Unavailable);
}

QFuture<Result<>> UpkeepService::restore(const QString & /*path*/)
{
    return refused<>(ErrorKind::Unavailable);
}

QFuture<Result<>> UpkeepService::exportConfiguration(const QString & /*path*/)
{
    return refused<>(ErrorKind::Unavailable);
}

QFuture<Result<QStringList>> UpkeepService::importConfiguration(const QString & /*path*/)
{
    return refused<QStringList>(ErrorKind::Unavailable);
}

QFuture<Result<qint64>> UpkeepService::shrink()
{
    return refused<qint64>(ErrorKind::Unavailable);
}

} // namespace LeadBridge
