// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace LeadBridge {

class AlertsApi;
class ControlMethods;

/// alerts.show, alerts.set {"values": {NAME: TEXT}}, alerts.test {"channel"}.
void addAlertMethods(ControlMethods &methods, AlertsApi &alerts);

} // namespace LeadBridge
