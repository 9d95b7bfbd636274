// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace LeadBridge {

class ControlMethods;
class ProblemsApi;

/// problems.seen: the operator knows of the problem with this number.
void addProblemMethods(ControlMethods &methods, ProblemsApi &problems);

} // namespace LeadBridge
