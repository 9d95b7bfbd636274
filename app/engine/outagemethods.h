// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace LeadBridge {

class ControlMethods;
class OutagesApi;

/// outages.catch_up, for the command line: with dry_run it only compares.
void addOutageMethods(ControlMethods &methods, OutagesApi &outages);

} // namespace LeadBridge
