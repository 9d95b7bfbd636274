// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace LeadBridge {
class Engine;
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
} // namespace LeadBridge

namespace LeadBridge::Ui {

/// The engine's door as the window needs it. All outlive the window.
struct EngineParts
{
    StatusApi &status;
    FlowsApi &flows;
    HistoryApi &history;
    SettingsApi &settings;
    ClientsApi &clients;
    ProblemsApi &problems;
    AlertsApi &alerts;
    UpkeepApi &upkeep;
    OutagesApi &outages;
    SendingApi &sending;
};

/// The door of an engine that has been opened.
[[nodiscard]] EngineParts partsOf(const Engine &engine);

} // namespace LeadBridge::Ui
