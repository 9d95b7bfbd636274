// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QFuture>
#include <QJsonObject>
#include <QJsonValue>
#include <QObject>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>

namespace LeadBridge {

class AlertsApi;
class ClientsApi;
class FlowsApi;
class HistoryApi;
class OutagesApi;
class ProblemsApi;
class SendingApi;
class SettingsApi;
class StatusApi;
class UpkeepApi;

struct EngineOptions
{
    QString dataFolder; ///< empty: the platform's application data folder
    std::optional<quint16> port; ///< instead of the setting
    QString bindAddress; ///< instead of the setting
    bool listens = true; ///< whether the webhook endpoint is opened
    /// Whether waiting leads go out. Without it only the test lead does: a passing command
    /// must not start what a bridge is for.
    bool delivers = true;
    bool demo = false; ///< playDemo() works here; otherwise it starts a program of its own
};

/// The bridge: builds the parts, owns the threads, and is the one door for windows and scripts.
/// Lives on the main thread.
class Engine final : public QObject
{
    Q_OBJECT
public:
    explicit Engine(const EngineOptions &options, QObject *parent = nullptr);
    ~Engine() override;

    /// Notes that open() is to put this copy in the journal's place, for a folder on which no
    /// engine runs. Errors: FolderInUse, Permission, DiskFull.
    [[nodiscard]] Result<> requestRestore(const QString &copy);
    /// Takes the data folder and opens the journal. Waits for the disk, so call it before there
    /// is a window to block. Errors: FolderInUse, Permission, TooNew, Storage, DiskFull, Locked.
    [[nodiscard]] Result<> open();

    /// Starts the threads' work. The future ends when requests are accepted, or cannot be: a
    /// taken port is no error of the engine, it stands in StatusApi::receiving().
    QFuture<Result<>> start();

    /// Where start() could not listen and the program ends: tells the operator by letter and
    /// message, see AlertService::lastWord().
    QFuture<Result<>> tellWhyItEnds(std::chrono::milliseconds limit);

    /// Accepts no more, finishes and commits what is in flight (10 s at most), then stopped().
    void stop();

    // After open() only.
    [[nodiscard]] StatusApi &status() const;
    [[nodiscard]] FlowsApi &flows() const;
    [[nodiscard]] HistoryApi &history() const;
    [[nodiscard]] SettingsApi &settings() const;
    [[nodiscard]] ClientsApi &clients() const;
    [[nodiscard]] ProblemsApi &problems() const;
    [[nodiscard]] AlertsApi &alerts() const;
    [[nodiscard]] UpkeepApi &upkeep() const;
    [[nodiscard]] OutagesApi &outages() const;
    [[nodiscard]] SendingApi &sendings() const;

    /// Asks by the methods that other programs use, see app/engine/controlmethods.h.
    QFuture<Result<QJsonValue>> call(const QString &method, const QJsonObject &parameters);

    /// The data folder's absolute path and its database.
    [[nodiscard]] QString dataFolder() const;
    [[nodiscard]] QString databasePath() const;
    /// Name of the local socket on which the engine of this folder answers.
    [[nodiscard]] QString controlName() const;

signals:
    void stopped();

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace LeadBridge
