// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace LeadBridge {

/// A copy of the database.
struct BackupInfo
{
    QString path;
    QDateTime madeUtc;
    qint64 bytes = 0;
    qint64 events = 0;
    QString setAside {}; ///< it is no copy but the database that a restore replaced: why, in a word

    bool operator==(const BackupInfo &) const = default;
};

/// What a restore has brought back, and what happened between the copy and now.
struct RestoreReport
{
    QDateTime copyUtc;
    QString setAside; ///< where the replaced database lies
    int flows = 0;
    qint64 events = 0;
    qint64 waiting = 0; ///< steps that go out now
    bool sinceKnown = false; ///< the replaced database could be read
    qint64 receivedSince = 0; ///< events that came after the copy; they were taken over
    qint64 deliveredSince = 0; ///< steps of the copy's queue that had gone out since: not repeated
    qint64 uncertain = 0; ///< steps nobody knows of: they wait for the operator

    bool operator==(const RestoreReport &) const = default;
};

/// What becomes of old events.
enum class RetentionKind {
    Delete,
    Strip, ///< the event stays, without personal data
};

struct RetentionSettings
{
    int days = 365; ///< 0: for ever
    RetentionKind kind = RetentionKind::Delete;
    bool dailyBackup = true;
    int backupsKept = 7; ///< 1 to 99

    bool operator==(const RetentionSettings &) const = default;
};

} // namespace LeadBridge
