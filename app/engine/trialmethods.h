// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace LeadBridge {

class ControlMethods;
class FlowService;

/// Adds what other programs may ask without anything being sent: flow.preview.
void addTrialMethods(ControlMethods &methods, FlowService &flows);

} // namespace LeadBridge
