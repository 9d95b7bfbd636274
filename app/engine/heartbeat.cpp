// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/heartbeat.h"

#include "app/base/clock.h"

#include <QFile>
#include <QFileInfo>

namespace LeadBridge {

namespace {

constexpr char endedWord[] = "ended";

} // namespace

bool writeHeartbeat(const QString &path, const Heartbeat &beat)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return false;
    QByteArray line = isoUtc(beat.utc).toLatin1();
    if (beat.ended)
        line += QByteArray(" ") + endedWord;
    return file.write(line + '\n') > 0;
}

std::optional<Heartbeat> readHeartbeat(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QList<QByteArray> words = file.read(200).simplified().split(' ');
    const QDateTime told =
        QDateTime::fromString(QString::fromLatin1(words.value(0)), Qt::ISODateWithMs);
    Heartbeat beat { told.toUTC(), words.value(1) == endedWord };
    if (!told.isValid())
        beat = { QFileInfo(file).lastModified().toUTC(), false };
    return beat;
}

} // namespace LeadBridge
