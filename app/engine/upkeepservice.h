// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/engine/backupfolder.h"
#include "app/interfaces/upkeepapi.h"
#include "app/storage/settingsstore.h"

#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <map>

namespace LeadBridge {

class AlertService;
class DataFolder;
class FlowService;
class HistoryReader;
class Journal;
class ProblemService;
class SecretStore;
class SettingsService;
class StatusService;
class WriterQueue;

/// Check-up, copies and retention of a running engine. Lives on the main thread; copies and looks
/// at files are made on a thread of its own.
class UpkeepService final : public UpkeepApi
{
    Q_OBJECT
public:
    struct Parts
    {
        WriterQueue &queue;
        Journal &journal;
        HistoryReader &reader;
        SecretStore &secrets;
        FlowService &flows;
        StatusService &status;
        SettingsService &settings;
        ProblemService &problems;
        AlertService &alerts;
        const DataFolder &folder;
        const Clock &clock;
    };
    explicit UpkeepService(const Parts &parts, QObject *parent = nullptr);
    ~UpkeepService() override;

    void setRestored(const std::optional<RestoreReport> &report) { m_restored = report; }
    /// The daily work begins: of a bridge, not of a passing command.
    void start();
    /// Gives up what reads the database's file, and waits until nothing does.
    void endCopies();
    /// Ends when the stored settings are known.
    [[nodiscard]] QFuture<Result<>> loaded() const { return m_loaded; }

    QFuture<Result<QList<CheckLine>>> checkUp() override;
    [[nodiscard]] RetentionSettings retention() const override { return m_retention; }
    QFuture<Result<>> applyRetention(const RetentionSettings &settings) override;
    QFuture<Result<QList<BackupInfo>>> backups() override;
    QFuture<Result<BackupInfo>> backUp(const QString &path) override;
    QFuture<Result<BackupInfo>> inspect(const QString &path) override;
    QFuture<Result<>> restore(const QString &path) override;
    [[nodiscard]] std::optional<RestoreReport> restored() const override { return m_restored; }
    QFuture<Result<>> exportConfiguration(const QString &path) override;
    QFuture<Result<QStringList>> importConfiguration(const QString &path) override;
    QFuture<Result<qint64>> shrink() override;
    [[nodiscard]] qint64 growthPerDay() const override;

private:
    void takeSettings(const QMap<QString, QString> &values);
    void lookAtTheDay();
    void noteSize();
    void copyDaily();
    [[nodiscard]] bool isClockDoubted() const;
    [[nodiscard]] bool isDayTrusted();
    void sweepDaily();
    void sweep();
    QFuture<Result<QStringList>> takeConfiguration(const QByteArray &json);

    /// Carries out @p work on the service's own thread.
    template <class T, class Work> QFuture<Result<T>> away(Work work);

    Parts m_parts;
    SettingsStore m_store;
    BackupFolder m_backups;
    QFuture<Result<>> m_loaded;
    RetentionSettings m_retention;
    std::optional<RestoreReport> m_restored;
    std::map<QDate, qint64> m_sizes; // of the database, the last eight days
    QDate m_sweptOn;
    std::optional<std::chrono::nanoseconds> m_leaptAt; // by the monotonic clock
    std::optional<std::chrono::nanoseconds> m_copyFailedAt; // by the monotonic clock
    bool m_copying = false;
    QTimer m_day;
    std::atomic_bool m_ending = false;
    QThreadPool m_pool;
};

} // namespace LeadBridge
