// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace LeadBridge {

class ControlMethods;
class FlowsApi;

/// flow.check: whether the connections of a flow's steps work, by name.
void addCheckMethods(ControlMethods &methods, FlowsApi &flows);

} // namespace LeadBridge
