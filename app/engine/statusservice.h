// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/engine/throttle.h"
#include "app/interfaces/statusapi.h"
#include "app/storage/journalvalues.h"

#include <functional>
#include <memory>

namespace LeadBridge {

class AddressProbe;
class DeliveryQueue;
class FlowService;
class HistoryReader;
class Intake;
class Journal;
class SettingsService;
class WebhookServer;

/// Receiving, sending and today's numbers of a running engine. Lives on the main thread.
class StatusService final : public StatusApi
{
    Q_OBJECT
public:
    struct Parts
    {
        WebhookServer &webhook;
        Intake &intake;
        DeliveryQueue &delivery;
        Journal &journal;
        HistoryReader &reader;
        FlowService &flows;
        SettingsService &settings;
        const Clock &clock;
    };
    explicit StatusService(const Parts &parts, QObject *parent = nullptr);
    ~StatusService() override;

    /// Opens the endpoint. What comes of it also stands in receiving().
    QFuture<Result<quint16>> listen(const QString &bindAddress, quint16 port);
    void setHealth(const StorageHealth &health);
    void addStartNote(const Error &note);
    void setDemo(std::function<QFuture<Result<>>()> demo);
    /// Whether somebody answers raiseRequested().
    [[nodiscard]] bool hasWindow() const;
    /// Reads the numbers again, soon.
    void refresh();
    /// Takes over whether sending is on, as the settings have it.
    void adoptSending(bool on);

    [[nodiscard]] ReceivingStatus receiving() const override;
    [[nodiscard]] SendingStatus sending() const override { return m_sending; }
    QFuture<Result<int>> setSending(bool on, HeldChoice held) override;
    QFuture<Result<quint16>> listenOn(quint16 port) override;
    QFuture<Result<Overview>> overview() override;
    QFuture<Result<AddressCheck>> checkAddress(const QString &base) override;
    [[nodiscard]] std::optional<AddressCheck> lastAddressCheck() const override;
    QFuture<Result<RefusedRequests>> refusedRequests() override;
    [[nodiscard]] QList<Error> startNotes() const override { return m_startNotes; }
    QFuture<Result<>> playDemo() override;

private:
    void readSending();
    void setReceiving(const ReceivingStatus &status);
    void keepCheck(const AddressCheck &check);

    Parts m_parts;
    ReceivingStatus m_receiving;
    SendingStatus m_sending;
    StorageHealth m_health;
    QList<Error> m_startNotes;
    std::function<QFuture<Result<>>()> m_demo;
    Throttle m_refresh;
    std::unique_ptr<AddressProbe> m_probe;
    std::optional<AddressCheck> m_lastCheck; // also of an address that is about to be set
};

} // namespace LeadBridge
