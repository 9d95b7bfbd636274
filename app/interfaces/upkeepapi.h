// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/reason.h"
#include "app/base/result.h"
#include "app/storage/upkeepvalues.h"

#include <QFuture>
#include <QObject>
#include <QStringList>

#include <optional>

namespace LeadBridge {

enum class CheckGrade { Good, Note, Person };

/// One line of the check-up. Sentences are made by app/interfaces/checkupwording.h.
struct CheckLine
{
    QString subject; ///< folder, database, disk, keychain, port, address, clock, destination, …
    QString name; ///< of what, where there are several: the action, the channel
    CheckGrade grade = CheckGrade::Good;
    QString finding; ///< a word for what was found, such as "modes_too_wide"
    QStringList args; ///< its values; no secret and no personal data
    Reason reason; ///< of a connection that does not work

    bool operator==(const CheckLine &) const = default;
};

/// Keeping the bridge healthy: check-up, copies, old events, moving house. Calls return at once.
/// Lives on the main thread.
class UpkeepApi : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Looks at everything, 30 s at most. Lines come by checked() as they are known, the future
    /// ends with all of them.
    virtual QFuture<Result<QList<CheckLine>>> checkUp() = 0;

    [[nodiscard]] virtual RetentionSettings retention() const = 0;
    virtual QFuture<Result<>> applyRetention(const RetentionSettings &settings) = 0;

    virtual QFuture<Result<QList<BackupInfo>>> backups() = 0;
    /// Writes a consistent copy now; empty: among the daily ones.
    virtual QFuture<Result<BackupInfo>> backUp(const QString &path) = 0;
    /// Opens the copy and looks whether it is whole.
    virtual QFuture<Result<BackupInfo>> inspect(const QString &path) = 0;
    /// Notes that the copy is to be restored, then restartNeeded(): it is put in place when the
    /// program starts again. Error Corrupt, TooNew, NotFound: the copy cannot be used.
    virtual QFuture<Result<>> restore(const QString &path) = 0;
    /// What the restore at this start has brought; none: there was none.
    [[nodiscard]] virtual std::optional<RestoreReport> restored() const = 0;

    /// Flows and settings in one file, without secrets.
    virtual QFuture<Result<>> exportConfiguration(const QString &path) = 0;
    /// The value: names of secrets that are to be given again.
    virtual QFuture<Result<QStringList>> importConfiguration(const QString &path) = 0;

    /// Gives unused room of the database file back to the disk, in small steps. The value: bytes.
    virtual QFuture<Result<qint64>> shrink() = 0;
    /// Bytes the database has grown a day, over the last week; -1: not known yet.
    [[nodiscard]] virtual qint64 growthPerDay() const = 0;

signals:
    void checked(const LeadBridge::CheckLine &line);
    void changed();
    void restartNeeded();
};

} // namespace LeadBridge

Q_DECLARE_METATYPE(LeadBridge::CheckLine)
