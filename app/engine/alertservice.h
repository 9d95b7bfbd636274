// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alertbook.h"
#include "app/base/clock.h"
#include "app/engine/alertcourier.h"
#include "app/engine/alertoutbox.h"
#include "app/engine/alertsbeside.h"
#include "app/engine/alertstate.h"
#include "app/interfaces/alertsapi.h"
#include "app/storage/settingsstore.h"

#include <QTimer>

#include <memory>

namespace LeadBridge {

struct AlertSurroundings;
class DataFolder;
class FlowService;
class HistoryReader;
class ProblemService;
class SecretStore;
class SettingsService;
class StatusService;
class Watchers;
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
    ~AlertService() override;

    /// Reads the settings and what was told before.
    QFuture<Result<>> load();
    /// Begins to watch and to tell; once, when the problems are read.
    void start();
    /// Nothing goes out any more. What waits is kept.
    void stop();
    /// See MessageSender::dateHeard().
    void hearDate(const QString &host, const QByteArray &date);

    [[nodiscard]] AlertSettings settings() const override { return m_settings; }
    QFuture<Result<>> apply(const AlertSettings &settings) override;
    [[nodiscard]] QList<ChannelStanding> channels() const override;
    QFuture<Result<Reason>> test(AlertChannel channel, const AlertSettings &settings) override;

private:
    void keepBeside(const QByteArray &text) const;
    void readTimes();
    void step();
    void tell(const QList<AlertPart> &parts);
    void send(const QList<AlertPart> &parts, const AlertSurroundings &around);
    void tellSummary();
    void keepState();
    void onFailed(AlertChannel channel, const Reason &reason);
    void endFailed(AlertChannel channel);
    void onTested(AlertChannel channel);
    [[nodiscard]] bool isSet(AlertChannel channel, const AlertSettings &settings) const;
    [[nodiscard]] bool anybodyListens() const;

    Parts m_parts;
    SettingsStore m_store;
    AlertsBeside m_beside;
    AlertSettings m_settings;
    AlertTimes m_times;
    AlertBook m_book;
    AlertState m_state;
    AlertCourier m_courier;
    AlertOutbox m_outbox;
    std::unique_ptr<Watchers> m_watchers;
    QTimer m_timer;
    bool m_running = false;
};

} // namespace LeadBridge
