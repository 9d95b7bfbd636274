// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/interfaces/upkeepapi.h"

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

/// Check-up, copies and retention of a running engine. Lives on the main thread.
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

    QFuture<Result<QList<CheckLine>>> checkUp() override;
    [[nodiscard]] RetentionSettings retention() const override;
    QFuture<Result<>> applyRetention(const RetentionSettings &settings) override;
    QFuture<Result<QList<BackupInfo>>> backups() override;
    QFuture<Result<BackupInfo>> backUp(const QString &path) override;
    QFuture<Result<BackupInfo>> inspect(const QString &path) override;
    QFuture<Result<>> restore(const QString &path) override;
    [[nodiscard]] std::optional<RestoreReport> restored() const override;
    QFuture<Result<>> exportConfiguration(const QString &path) override;
    QFuture<Result<QStringList>> importConfiguration(const QString &path) override;
    QFuture<Result<qint64>> shrink() override;
    [[nodiscard]] qint64 growthPerDay() const override;

private:
    Parts m_parts;
};

} // namespace LeadBridge
