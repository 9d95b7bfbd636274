// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace LeadBridge {

class ControlMethods;
class HistoryApi;

/// Adds what other programs may ask to send leads again: history.differences, history.edit,
/// bulk.preview, bulk.start, bulk.status, bulk.stop. history.resend is with the others.
void addRecoveryMethods(ControlMethods &methods, HistoryApi &history);

} // namespace LeadBridge
