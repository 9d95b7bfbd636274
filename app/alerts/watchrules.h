// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alerttimes.h"
#include "app/base/reason.h"

#include <QDateTime>
#include <QMap>
#include <QString>

#include <chrono>
#include <optional>

namespace LeadBridge {

/// Whether the disk is too full: below an amount or a part of it. Once it @p was, it takes a fifth
/// more of both until it is not, or the alert would come and go with every file.
[[nodiscard]] bool diskIsLow(qint64 freeBytes, qint64 totalBytes, const AlertTimes &times,
                             bool was);

/// What one service's Date header said beside our own clock.
struct HeardDate
{
    std::chrono::seconds ahead { 0 }; ///< our clock minus the service's
    QDateTime heardUtc;
};

/// How far our own clock is off, where it is further than @p times allow: the smallest
/// difference to any host, so that one service with a wrong clock proves nothing while another
/// agrees with ours. Positive: ours is ahead. Two answers at least have to say so.
class ClockJudge final
{
public:
    void hear(const QString &host, const QDateTime &serverUtc, const QDateTime &ourUtc);
    [[nodiscard]] std::optional<std::chrono::seconds> off(const AlertTimes &times) const;
    /// Whether enough was heard to say that all is well.
    [[nodiscard]] bool knows() const;

private:
    QMap<QString, QList<HeardDate>> m_heard; ///< the last two of each host
};

/// The moment of an HTTP Date header in its usual form (RFC 9110, 5.6.7); invalid: another form.
[[nodiscard]] QDateTime httpDate(const QByteArray &header);

/// Whether something that ends at @p endUtc is to be renewed soon. Invalid: never.
[[nodiscard]] bool expiresSoon(const QDateTime &endUtc, const QDateTime &nowUtc,
                               const AlertTimes &times);

/// When the daily summary is due that was last made on @p lastDay (local; invalid: never), or
/// nothing: it was made, or its hour is long past, as after a night with the computer off.
[[nodiscard]] bool summaryIsDue(const QTime &at, const QDate &lastDay, const QDateTime &nowLocal);

} // namespace LeadBridge
