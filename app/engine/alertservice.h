// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/interfaces/alertsapi.h"

namespace LeadBridge {

class DataFolder;
class FlowService;
class HistoryReader;
class ProblemService;
class SecretStore;
class SettingsService;
class StatusService;
class WriterQueue;

/// Tells the operator of problems by letter, message and notification. Lives on the main thread.
class AlertService final : public AlertsApi
{
    Q_OBJECT
public:
    struct Parts
    {
        WriterQueue &queue;
        HistoryReader &reader;
        SecretStore &secrets;
        FlowService &flows;
        StatusService &status;
        SettingsService &settings;
        ProblemService &problems;
        const DataFolder &folder;
        const Clock &clock;
    };
    explicit AlertService(const Parts &parts, QObject *parent = nullptr);

    [[nodiscard]] AlertSettings settings() const override;
    QFuture<Result<>> apply(const AlertSettings &settings) override;
    [[nodiscard]] QList<ChannelStanding> channels() const override;
    QFuture<Result<Reason>> test(AlertChannel channel, const AlertSettings &settings) override;

private:
    Parts m_parts;
};

} // namespace LeadBridge
