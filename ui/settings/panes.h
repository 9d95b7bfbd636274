// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace LeadBridge {
class AlertsApi;
class ClientsApi;
class SettingsApi;
class StatusApi;
class UpkeepApi;
} // namespace LeadBridge

namespace LeadBridge::Ui {

class SettingsStore;

// One maker for each section of the settings. The store and what the engine gives outlive the pane.

[[nodiscard]] QWidget *makeGeneralPane(SettingsStore &store, QWidget *parent);
[[nodiscard]] QWidget *makeReceivingPane(SettingsStore &store, StatusApi &status, QWidget *parent);
[[nodiscard]] QWidget *makeKlientiksPane(SettingsStore &store, ClientsApi &clients,
                                         QWidget *parent);
[[nodiscard]] QWidget *makeSendingPane(SettingsStore &store, QWidget *parent);
[[nodiscard]] QWidget *makeAlertsPane(AlertsApi &alerts, SettingsApi &settings, QWidget *parent);
[[nodiscard]] QWidget *makeKeysPane(SettingsStore &store, QWidget *parent);
[[nodiscard]] QWidget *makeDataPane(SettingsStore &store, UpkeepApi &upkeep, QWidget *parent);
[[nodiscard]] QWidget *makeCheckUpPane(UpkeepApi &upkeep, QWidget *parent);
[[nodiscard]] QWidget *makeAboutPane(QWidget *parent);

/// An empty pane with its heading; the column takes the rest.
[[nodiscard]] QVBoxLayout *startPane(QWidget *pane, const QString &heading);

} // namespace LeadBridge::Ui
