// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alerttexts.h"

#include <QFuture>

namespace LeadBridge {

class FlowService;
class HistoryReader;

/// What came of the events of the last 24 hours, by flow, those without any left out.
[[nodiscard]] QFuture<QList<FlowDay>> lastDay(HistoryReader &reader, const FlowService &flows,
                                              const QDateTime &nowUtc);

} // namespace LeadBridge
