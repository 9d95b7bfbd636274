// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/alertsapi.h"

#include <QDate>
#include <QHash>

namespace LeadBridge {

class AlertBook;

/// What the alerts remember over a restart, beside what waits to go out.
struct AlertState
{
    QDate summaryDay; ///< local day of the last daily summary
    QHash<AlertChannel, QDateTime> sentUtc;
    QHash<AlertChannel, QDateTime> checkedUtc;
};

/// Stored as one setting.
[[nodiscard]] QByteArray alertStateText(const AlertState &state, const AlertBook &book);
void readAlertState(const QByteArray &text, AlertState &state, AlertBook &book);

} // namespace LeadBridge
