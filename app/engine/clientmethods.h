// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace LeadBridge {

class ClientsApi;
class ControlMethods;

/// Adds what other programs may ask of the client directory: clients.forget, clients.import.
void addClientMethods(ControlMethods &methods, ClientsApi &clients);

} // namespace LeadBridge
