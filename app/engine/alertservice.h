// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alertbook.h"
#include "app/alerts/alertlanguage.h"
#include "app/alerts/unkeptbook.h"
#include "app/base/clock.h"
#include "app/engine/alertcourier.h"
#include "app/engine/alertoutbox.h"
#include "app/engine/alertsbeside.h"
#include "app/engine/alertstate.h"
#include "app/interfaces/alertsapi.h"
#include "app/storage/settingsstore.h"

#include <QPromise>
#include <QTimer>

#include <chrono>
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
    /// The stored settings as another part is about to write them. Errors: InvalidInput.
    [[nodiscard]] static Result<> check(const QMap<QString, QString> &values);
    /// Another part has written the stored settings: they count at once.
    QFuture<Result<>> adopt(const QMap<QString, QString> &values);
    /// Begins to watch and to tell; once, when the problems are read.
    void start();
    /// For a program that ends because it cannot receive: that is told at once, and the future
    /// ends when it has gone out, was told before, or at the limit. What waits then is kept.
    QFuture<Result<>> lastWord(std::chrono::milliseconds limit);
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
    [[nodiscard]] AlertSurroundings surroundings() const;
    [[nodiscard]] AlertLanguage language() const;
    void step();
    void tell(const QList<AlertPart> &parts, const AlertBook &before);
    void lookAtLastWord();
    void endLastWord();
    void send(int message, const QList<AlertPart> &parts, const AlertSurroundings &around);
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
    std::shared_ptr<QPromise<Result<>>> m_lastWord; ///< somebody waits for it
    UnkeptBook m_composing; ///< messages that are being made
    bool m_summing = false; ///< the daily summary is
    bool m_running = false;
};

} // namespace LeadBridge
