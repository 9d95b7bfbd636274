// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace LeadBridge {

class ControlMethods;
class FlowsApi;
class SendingService;

/// sending.list, sending.pause, sending.resume: which steps send, and keeping some back.
void addSendingMethods(ControlMethods &methods, SendingService &sending, const FlowsApi &flows);

} // namespace LeadBridge
