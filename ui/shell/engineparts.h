// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace LeadBridge {
class ClientsApi;
class FlowsApi;
class HistoryApi;
class SettingsApi;
class StatusApi;
} // namespace LeadBridge

namespace LeadBridge::Ui {

/// The engine's door as the window needs it. All five outlive the window.
struct EngineParts
{
    StatusApi &status;
    FlowsApi &flows;
    HistoryApi &history;
    SettingsApi &settings;
    ClientsApi &clients;
};

} // namespace LeadBridge::Ui
