// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/asking.h"

namespace LeadBridge {

namespace {

/// No destination's progress begins so: theirs is JSON.
const QByteArray mark = "asking ";

} // namespace

QByteArray packAsking(const Asking &asking)
{
    return mark + QByteArray::number(asking.sentUtc.toMSecsSinceEpoch()) + ' ' + asking.progress;
}

std::optional<Asking> unpackAsking(const QByteArray &progress)
{
    if (!progress.startsWith(mark))
        return std::nullopt;
    const qsizetype end = progress.indexOf(' ', mark.size());
    bool isTime = false;
    const qint64 sent = progress.mid(mark.size(), end - mark.size()).toLongLong(&isTime);
    if (end < 0 || !isTime)
        return std::nullopt;
    return Asking { QDateTime::fromMSecsSinceEpoch(sent, Qt::UTC), progress.mid(end + 1) };
}

} // namespace LeadBridge
