// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/message.h"

namespace LeadBridge {

/// What CPA.House's answer, or its absence, means for the order. Only "status":"success" is a
/// success; a 200 with anything else is not. Where the order may exist, the outcome is Uncertain,
/// never Retry: the service has no key that would make a repeat harmless. Words about the api_key,
/// and status 401, are KeyRefused: a refusal of whoever asks, not of this order.
[[nodiscard]] Outcome interpretCpaHouse(const Answer &answer);

} // namespace LeadBridge
