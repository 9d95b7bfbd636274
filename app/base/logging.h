// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace LeadBridge {

// One category per room. Ids and durations go in; bodies, personal data, keys and the
// secret part of addresses stay out.
Q_DECLARE_LOGGING_CATEGORY(lcEngine)
Q_DECLARE_LOGGING_CATEGORY(lcWebhook)
Q_DECLARE_LOGGING_CATEGORY(lcStorage)
Q_DECLARE_LOGGING_CATEGORY(lcDelivery)
Q_DECLARE_LOGGING_CATEGORY(lcSecrets)

enum class LogLevel { Debug, Info, Warning, Error };

/// Sends all messages to standard error as single lines, with control characters escaped,
/// from @p level up. Called once at start, before any thread exists.
void installLogging(LogLevel level);

} // namespace LeadBridge
